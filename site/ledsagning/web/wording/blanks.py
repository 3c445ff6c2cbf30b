"""Sentences with blanks to fill in by hand, with links, and with names somebody else has chosen."""

import re
from collections.abc import Iterable

from ledsagning.formats.document import Span, Words
from ledsagning.messages import ended_once
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import right_to_left
from ledsagning.web.marked import END, FIRST_STRONG, LEFT_TO_RIGHT, language_of

_PLACE = re.compile(r"%\((\w+)\)s")


def blank(belongs: str, *, long: bool = False) -> Span:
    """A gap to fill in, ``long`` where something is told; the words say what belongs there."""
    return Span(belongs, blank=True, long=long)


def with_spans(message: str, **spans: Span | Words) -> Words:
    """A translated message with spans at each ``%(name)s``, in the order of its language."""
    own = language_of(message)
    made: list[Span] = []
    texts = {name: _last(put_in) for name, put_in in spans.items()}
    for number, piece in enumerate(_PLACE.split(ended_once(message, texts))):
        made += _put_in(spans[piece]) if number % 2 else (Span(piece, language=own),)
    return in_order(message, made)


def labelled(label: Span, *words: Span) -> Words:
    """What something is called, and what it is: ``Telefon: 08-508 00 000``."""
    # Translators: what something is called, and what it is: "Telefon: 08-508 00 000".
    return with_spans(_("%(label)s: %(words)s"), label=label, words=words)


def in_order(message: str, spans: Iterable[Span]) -> Words:
    """The spans that a message has become.

    Where it had to be said in Swedish on a page that is read from the right, they keep its order.
    """
    shown = tuple(span for span in spans if span.text)
    if language_of(message) is None or len(shown) == 1 or not right_to_left():
        return shown
    return (Span(LEFT_TO_RIGHT), *shown, Span(END))


def _last(spans: Span | Words) -> str:
    """The words that the last of what is put in ends with; none where it is to be filled in."""
    last = spans if isinstance(spans, Span) else spans[-1]
    return "" if last.blank else last.text


def _put_in(spans: Span | Words) -> Words:
    """What is put into a sentence, kept together where it reads from the right."""
    words = (spans,) if isinstance(spans, Span) else spans
    return (Span(FIRST_STRONG), *words, Span(END)) if right_to_left() else words
