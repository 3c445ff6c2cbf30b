"""The words of a document: runs of text, some of them links, strong, or in another language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words. ``language`` is set where it differs from the document's; ``href`` makes it
    a link; ``foreign`` marks words that a provider wrote, whose direction is not known.
    ``spoken`` is how a screen reader says a link whose words alone are not enough; it holds them.
    ``blank`` is a gap to fill in by hand: the text tells what belongs there; one that is ``long``
    needs three lines on paper. ``explains`` marks a link that only tells what its own words mean:
    they are enough where no link can be followed.
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


def words(text: str) -> Words:
    """Plain words in the document's own language."""
    return (Span(text),)
