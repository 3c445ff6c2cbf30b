"""Which row of before is which row after, where rows of one name have only their cells to tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from ledsagning.editing.book import Row

_MOST_PAIRS: Final = 2_500
"""So many are weighed against each other, fifty rows with fifty: what anybody sends to the site may
have thousands, and nobody reads so many changes.
"""

_Said = frozenset[tuple[str, str]]


def numbers(was: Sequence[Row], now: Sequence[Row]) -> Iterator[int]:
    """The number, from 1, by which each row of before is told: that of the row after which it is,
    by what most of their cells say; one that no row after has, where it is gone.
    """
    taken = _counterparts([*map(_said, was)], [*map(_said, now)])
    free = count(len(now))
    for old in range(len(was)):
        yield 1 + (taken[old] if old in taken else next(free))


def _counterparts(was: Sequence[_Said], now: Sequence[_Said]) -> dict[int, int]:
    """The rows of before and after that are most alike, each paired once. What has nothing in
    common is no pair, unless there is nothing else that it could be. Of too many to weigh, those
    that are not the same are paired in their order.
    """
    if len(was) == len(now) == 1:
        return {0: 0}
    pairs = _same(was, now)
    paired = {*pairs.values()}
    before = [old for old in range(len(was)) if old not in pairs]
    after = [new for new in range(len(now)) if new not in paired]
    if len(before) * len(after) > _MOST_PAIRS:
        return {**pairs, **dict(zip(before, after, strict=False))}
    alike = sorted(
        (-likeness, abs(old - new), old, new)
        for old in before
        for new in after
        if (likeness := _likeness(was[old], now[new]))
    )
    for _likeness_of_both, _apart, old, new in alike:
        if old not in pairs and new not in paired:
            pairs[old] = new
            paired.add(new)
    return pairs


def _same(was: Sequence[_Said], now: Sequence[_Said]) -> dict[int, int]:
    """The rows that say the same, in their order."""
    left: defaultdict[_Said, list[int]] = defaultdict(list)
    for new in reversed(range(len(now))):
        left[now[new]].append(new)
    return {old: left[said].pop() for old, said in enumerate(was) if left[said]}


def _likeness(before: _Said, after: _Said) -> float:
    """How large a part of what either says both say, from 0 to 1."""
    return len(before & after) / len(before | after)


def _said(row: Row) -> _Said:
    return frozenset((heading, text) for heading, text in row.items() if text)
