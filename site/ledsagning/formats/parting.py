"""An element parted where the sentences in it end, so that each can be led to and marked.

Sentences are told by their letters: signs and blanks are another matter in each rendering.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from xml.etree.ElementTree import Element

from ledsagning.formats.elements import element, put_into, taken_out

_BLANK = re.compile(r"\s+")

_Content = list[Element | str]


@dataclass(frozen=True, slots=True)
class _Part:
    """An element that holds whole sentences, and how many letters there are up to its end."""

    element: Element
    ends: int


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(filter(str.isalnum, text))


def parted(whole: Element, sentences: Sequence[int]) -> Iterator[tuple[Element, int]]:
    """The elements that hold the sentences of a whole one, in order, and how many each of them
    holds: more than one where a sentence ends within a link that the one before it began.

    Of each sentence is given how many letters it has. The first ones may have more than stand here:
    before a cell the head of its column is said.
    """
    there = _length(whole)
    ends = [end - sum(sentences) + there for end in accumulate(sentences)]
    parts = _parts(whole, [end for end in ends[:-1] if 0 < end < there])
    for first, last in pairwise((_Part(whole, ends[0] - 1), *parts)):
        yield last.element, sum(first.ends < end <= last.ends for end in ends)


def _parts(whole: Element, cuts: Sequence[int]) -> list[_Part]:
    """The parts of an element that is to be cut behind so many of its letters."""
    length, at, found = _length(whole), 0, list[_Part]()
    if not cuts:
        return [_Part(whole, length)]
    for run in _runs(taken_out(whole), cuts):
        ends = at + sum(map(_length, run))
        inside = [cut - at for cut in cuts if at < cut < ends]
        alone = _alone(run)
        if inside and alone is not None:
            put_into(whole, run)
            found += (_Part(one.element, at + one.ends) for one in _parts(alone, inside))
        elif at == ends or ends - at == length:
            put_into(whole, run)
            found += () if at == ends else (_Part(whole, ends),)
        else:
            behind = _behind(run)
            found.append(_Part(element("span", *run[:behind]), ends))
            put_into(whole, (found[-1].element, *run[behind:]))
        at = ends
    return found


def _runs(content: _Content, cuts: Sequence[int]) -> Iterator[_Content]:
    """What stands between the cuts, and apart from that the blanks at them. No element is cut."""
    run: _Content = []
    left, at = list(cuts), 0
    for part in content:
        ends = at + _length(part)
        if isinstance(part, Element):
            if at < ends and left[:1] == [at]:
                yield run
                run = []
            left = [cut for cut in left if cut >= ends]
            run.append(part)
        else:
            rest = part
            while left and left[0] <= ends and (found := _cut(rest, left[0] - at)):
                before, blank, rest = found
                yield [*run, before]
                yield [blank]
                run, at = [], left.pop(0)
            run.append(rest)
        at = ends
    yield run


def _cut(text: str, number: int) -> tuple[str, str, str] | None:
    """What stands up to the blank behind so many letters, the blank, and the rest; nothing where
    the blank may stand further on.
    """
    places = [at for at, letter in enumerate(text) if letter.isalnum()]
    first = places[number - 1] + 1 if number else 0
    last = places[number] if number < len(places) else len(text)
    for blank in reversed(list(_BLANK.finditer(text, first, last))):
        return text[: blank.start()], blank[0], text[blank.end() :]
    return (text[:first], "", text[first:]) if last < len(text) else None


def _alone(run: _Content) -> Element | None:
    """The element that all the letters of a run stand in."""
    match [one for one in run if _length(one)]:
        case [Element() as alone]:
            return alone
    return None


def _behind(run: _Content) -> int:
    """Where what has no letters begins: the lines to write on, below a text."""
    last = max(at for at, one in enumerate(run) if _length(one))
    elements = (at for at in range(last + 1, len(run)) if isinstance(run[at], Element))
    return next(elements, len(run))


def _length(part: Element | str) -> int:
    return len(letters(part if isinstance(part, str) else "".join(part.itertext())))
