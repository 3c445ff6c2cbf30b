"""A leaflet as it is read aloud: headings and sentences, each in its language, in order.

A voice reads it, or a person does; a picture, a row of boxes and the address of a link are not
read, because words beside them say the same.

As a file it begins with a line such as ``[sv 0123456789abcdef]``: its language, and a digest of all
but the day and the version, which are others each time. A heading has as many ``#`` before it as
its level; a sentence in another language has that before it, ``[en]``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from hashlib import sha256
from itertools import groupby
from typing import Final

from ledsagning.formats.document import Document, Span, Words
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.linear import Box, Gap, Heading, Passage, Piece, Strip, linear
from ledsagning.formats.sentences import sentences
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.speech.saying import blank, is_spoken, said
from ledsagning.formats.text import shown_address
from ledsagning.messages import N_

MEDIA_TYPE = "text/plain; charset=utf-8"

LACKS_LANGUAGE: Final = N_("Vi vet inte än hur det här språket läses upp.")

_DIGITS: Final = 16
_ENDS: Final = ".!?"
_FIRST: Final = re.compile(r"\[([a-zA-Z-]+) ([0-9a-f]+)\]")
_LINE: Final = re.compile(r"(?:(#+) )?(?:\[([a-zA-Z-]+)\] )?(.*)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said in one breath, in a language. ``level`` is that of a heading, else 0."""

    text: str
    language: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """What stands in a text from one full stop to the next, or a heading: as it is written, and as
    it is said, with a phrase for each language in it.
    """

    written: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What stands in one place, a heading or a paragraph."""

    sentences: tuple[Sentence, ...]

    @property
    def written(self) -> str:
        """All that is written there."""
        return "".join(one.written for one in self.sentences)

    @property
    def level(self) -> int:
        """That of a heading, else 0."""
        return self.sentences[0].phrases[0].level


@dataclass(frozen=True, slots=True)
class Script:
    """What is read, from the title on, and what tells its words from all others."""

    language: str
    digest: str
    phrases: tuple[Phrase, ...]


def lacks(language: str) -> str:
    """Why nothing in a language can be read aloud, as a Swedish msgid; nothing where it can."""
    return "" if is_spoken(language) else LACKS_LANGUAGE


def script(leaflet: Leaflet) -> Script:
    """All that a leaflet says."""
    document, imprint = leaflet.document, leaflet.imprint
    ours = (one for one in document.blocks if getattr(one, "id", "") != imprint.section.id)
    # A book tells the address too, and a voice reads where the page is and whom to tell of a fault.
    said_last = "".join(span.text for span in imprint.lasting)
    about = f"{imprint.municipality}\n{imprint.address}\n{said_last}\n"
    lasting = about + _written(_phrases(replace(document, blocks=tuple(ours))))
    digest = sha256(lasting.encode()).hexdigest()[:_DIGITS]
    return Script(document.language, digest, tuple(_phrases(document)))


def render(leaflet: Leaflet, _size: Size = STANDARD) -> bytes:
    """What is read, for whoever reads it."""
    read = script(leaflet)
    return f"[{read.language} {read.digest}]\n{_written(read.phrases, read.language)}".encode()


def parsed(file: bytes) -> Script:
    """What was rendered. Raises ``ValueError`` for anything else."""
    first, *lines = file.decode().splitlines()
    if not (head := _FIRST.fullmatch(first)):
        raise ValueError(first)
    language, digest = head.groups()
    return Script(language, digest, tuple(_phrase(line, language) for line in lines if line))


def _phrase(line: str, usual: str) -> Phrase:
    found = _LINE.fullmatch(line)
    assert found is not None  # each part of it may be missing
    return Phrase(found[3], found[2] or usual, len(found[1] or ""))


def _written(phrases: Iterable[Phrase], usual: str = "") -> str:
    return "".join(
        ("\n" + "#" * one.level + " " if one.level else "")
        + (f"[{one.language}] " if one.language != usual else "")
        + f"{one.text}\n"
        for one in phrases
    )


def spoken(document: Document) -> Iterator[Spoken]:
    """All that is said of a document, place by place: together, the phrases of its script."""
    for pieces in linear(document):
        for piece in pieces:
            if said_here := tuple(_said(piece, document.language)):
                yield Spoken(said_here)


def _phrases(document: Document) -> Iterator[Phrase]:
    for place in spoken(document):
        for sentence in place.sentences:
            yield from sentence.phrases


@singledispatch
def _said(piece: Piece, language: str) -> Iterator[Sentence]:
    """The sentences of a piece. Each kind of piece has a function of its own below."""
    raise TypeError(type(piece).__name__)


@_said.register
def _heading(piece: Heading, language: str) -> Iterator[Sentence]:
    yield Sentence(piece.text, (Phrase(said(piece.text, language), language, piece.level),))


@_said.register
def _passage(piece: Passage | Box, language: str) -> Iterator[Sentence]:
    marker = piece.marker if isinstance(piece, Passage) and piece.marker[0:1].isdigit() else ""
    for one in sentences(piece.words):
        if phrases := tuple(_runs(one, language)):
            first, *others = phrases
            numbered = replace(first, text=marker + first.text)
            yield Sentence(_as_written(one), (numbered, *others))
            marker = ""


@_said.register
def _unsaid(_piece: Strip | Gap, _language: str) -> Iterator[Sentence]:
    """What stands beside a row of boxes tells how many they are."""
    return iter(())


def _runs(sentence: Words, language: str) -> Iterator[Phrase]:
    """A phrase for each run of a sentence in one language."""
    for other, spans in groupby(sentence, lambda span: span.language or language):
        text = "".join(_text(span, other) for span in spans)
        if any(letter.isalnum() for letter in text):
            yield Phrase(_stopped(said(text, other), text), other)


def _stopped(heard: str, text: str) -> str:
    """With the full stop that went with a word cut short."""
    return f"{heard}." if text.endswith(".") and heard[-1:] not in _ENDS else heard


def _text(span: Span, language: str) -> str:
    return blank(span.text, language) if span.blank else span.text


def _as_written(sentence: Words) -> str:
    """With the addresses that paper has."""
    return "".join(f"{span.text} {shown_address(span)}" for span in sentence)
