"""Sentences with blanks to fill in by hand, and with names that somebody else has chosen."""

import re

from ledsagning.formats.document import Span, Words

_PLACE = re.compile(r"%\((\w+)\)s")


def blank(belongs: str) -> Span:
    """A gap to fill in; the words tell what belongs there."""
    return Span(belongs, blank=True)


def with_spans(message: str, **spans: Span) -> Words:
    """A translated message with a span at each ``%(name)s``, in the order of its language."""
    text_and_names = _PLACE.split(message)
    made = (
        spans[piece] if number % 2 else Span(piece) for number, piece in enumerate(text_and_names)
    )
    return tuple(span for span in made if span.text)
