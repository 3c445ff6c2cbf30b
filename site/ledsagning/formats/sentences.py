"""Where a sentence ends: for rows of pictures, and for what is read aloud.

What must not be parted on a line is not parted here either. pySBD was considered: it does not know
Swedish, and nobody has told it how a law is cited.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ledsagning.formats.pairs import paired
from ledsagning.formats.spans import Span, Words
from ledsagning.formats.speech.rules import ADDRESS

_END: Final = re.compile(
    r"(?<=[.!?])[”\"»)]*(?: \[…\])?\s+(?!(?<=\d p\.\s)(?:LSS|SoL)\b)(?=[”\"»“(]?(\w))"
)
_AN_ADDRESS_ENDS: Final = re.compile(r"\s+(?=[A-ZÅÄÖ])")
"""On paper no full stop parts an address from the next sentence."""
_GOES_ON: Final = re.compile(
    r"(?<!\w)(?:t\. ?ex|bl\. ?a|d\. ?v\. ?s|fr\. ?o\. ?m|t\. ?o\. ?m|s\. ?k|p\. ?g\. ?a|f\. ?d"
    r"|ca|kap|kl|nr|tel|dnr|ref|resp|jfr|ev|inkl|exkl|prop|e\.g|i\.e|approx)\.\Z",
    re.IGNORECASE,
)
"""A word cut short that never ends a sentence."""
_BEFORE_A_NUMBER: Final = re.compile(r"(?<!\w)(?:st|s|sid|p|no)\.\Z", re.IGNORECASE)
"""What is cut short where a number follows, and a word or its end where none does."""
_LONGEST: Final = 16
"""No word that is cut short has as many letters and blanks."""


def _whole(span: Span) -> bool:
    return span.blank


def sentences(said: Words, whole: Callable[[Span], bool] = _whole) -> Iterator[Words]:
    """Words, sentence by sentence, without the blanks between. A run that is to stay ``whole`` is
    not parted. The address of one that is, stays with its last part.
    """
    begins = set(_begins("".join(span.text for span in said)))
    begun: list[Span] = []
    at = 0
    for span in said:
        within = () if whole(span) else range(at + 1, at + len(span.text))
        inside = sorted(one - at for one in begins.intersection(within))
        for first, last in pairwise((0, *inside, len(span.text))):
            if at + first in begins and begun:
                yield _trimmed(begun)
                begun = []
            href = span.href if last == len(span.text) else None
            part = replace(span, text=span.text[first:last], href=href)
            begun.append(part if inside else span)
        at += len(span.text)
    if any(span.text for span in begun):
        yield _trimmed(begun)


def _trimmed(begun: Sequence[Span]) -> Words:
    """Without the blank behind it; words that somebody has marked stay as they are."""
    *others, last = begun
    if others and type(last.text) is str and not last.text.strip():
        return _trimmed(others)
    plain = type(last.text) is str
    return (*others, replace(last, text=last.text.rstrip()) if plain else last)


def _begins(text: str) -> Iterator[int]:
    """Where each sentence but the first begins."""
    kept = paired(text)
    for end in _END.finditer(text):
        before, follows = text[max(end.start() - _LONGEST, 0) : end.start()], end[1]
        goes_on = _GOES_ON.search(before) or (follows.isdigit() and _BEFORE_A_NUMBER.search(before))
        if not (follows.islower() or goes_on or kept[end.start() : end.end()] != end[0]):
            yield end.end()
    for address in ADDRESS.finditer(text):
        if blank := _AN_ADDRESS_ENDS.match(text, address.end()):
            yield blank.end()
