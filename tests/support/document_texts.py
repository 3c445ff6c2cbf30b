"""What a document says, piece by piece, whatever blocks it is made of."""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass

from ledsagning.formats.document import Source, Span

UNSEEN = frozenset(
    {"id", "repeats", "pictogram", "language", "href", "address", "spoken", "verdict", "likeness"}
)
"""Fields that hold names and codes, not words."""


def texts(content: object) -> Iterator[str]:
    """Each heading, sentence or cell of ours: a source has its own words."""
    match content:
        case (Span(), *_):
            yield "".join(span.text for span in content)
        case tuple():
            for part in content:
                yield from texts(part)
        case Source():
            return
        case str() if content:
            yield content
        case _:
            for _name, part in _parts(content):
                yield from texts(part)


def strings(content: object, less: Collection[tuple[type, str]] = ()) -> Iterator[str]:
    """Every run of words, those of sources too. Of some kinds some parts can be left out."""
    match content:
        case str() if content:
            yield content
        case tuple():
            for part in content:
                yield from strings(part, less)
        case _:
            for name, part in _parts(content):
                if (type(content), name) not in less:
                    yield from strings(part, less)


def _parts(content: object) -> Iterator[tuple[str, object]]:
    if is_dataclass(content):
        for field in fields(content):
            if field.name not in UNSEEN:
                yield field.name, getattr(content, field.name)
