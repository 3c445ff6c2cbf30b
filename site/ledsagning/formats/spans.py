"""The words of a document: runs of text, some of them links, strong, or in another language."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words. ``language`` is set where it differs from the document's; ``href`` makes it
    a link; ``foreign`` marks words that a provider wrote, whose direction is not known.
    ``spoken`` is how a screen reader says a link whose words alone are not enough; it holds them.
    ``blank`` is a gap to fill in by hand: the text tells what belongs there; one that is ``long``
    needs three lines on paper. ``explains`` marks a link that only tells what its own words mean:
    they are enough where no link can be followed. ``pictogram`` stands on the first run of a
    sentence that has a picture of its own, where every sentence has one.
    """

    text: str
    href: str | None = None
    language: str | None = None
    strong: bool = False
    foreign: bool = False
    spoken: str | None = None
    blank: bool = False
    long: bool = False
    explains: bool = False
    pictogram: str | None = None


Words = tuple[Span, ...]
"""Spans that follow each other in one sentence or more."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A sentence that names several things. Where there is room for a line each, the ``items``
    stand below the words that lead in to them; elsewhere it is told in ``sentences``.
    """

    lead: Words
    items: tuple[Words, ...]
    sentences: tuple[Words, ...]


def words(text: str, pictogram: str | None = None) -> Words:
    """Plain words in the document's own language."""
    return (Span(text, pictogram=pictogram),)


def pictured(said: Words, pictogram: str) -> Words:
    """The same with a picture, unless it has one of its own."""
    first, *rest = said
    return (replace(first, pictogram=first.pictogram or pictogram), *rest)


def text_of(said: Words) -> str:
    """The text alone. That of one run stays what it is, words of ours or of others."""
    return said[0].text if len(said) == 1 else "".join(span.text for span in said)
