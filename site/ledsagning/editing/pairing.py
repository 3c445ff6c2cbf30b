"""Which row of before is which row after, where rows of one name have only their cells to tell."""

from collections.abc import Iterator, Sequence
from itertools import count

from ledsagning.editing.book import Row


def numbers(was: Sequence[Row], now: Sequence[Row]) -> Iterator[int]:
    """The number, from 1, by which each row of before is told: that of the row after which it is,
    by what most of their cells say; one that no row after has, where it is gone.
    """
    taken = _counterparts(was, now)
    free = count(len(now))
    for old in range(len(was)):
        yield 1 + (taken[old] if old in taken else next(free))


def _counterparts(was: Sequence[Row], now: Sequence[Row]) -> dict[int, int]:
    """The rows of before and after that are most alike, each paired once. What has nothing in
    common is no pair, unless there is nothing else that it could be.
    """
    if len(was) == len(now) == 1:
        return {0: 0}
    alike = sorted(
        (-likeness, abs(old - new), old, new)
        for old, before in enumerate(was)
        for new, after in enumerate(now)
        if (likeness := _likeness(before, after))
    )
    pairs: dict[int, int] = {}
    paired: set[int] = set()
    for _likeness_of_both, _apart, old, new in alike:
        if old not in pairs and new not in paired:
            pairs[old] = new
            paired.add(new)
    return pairs


def _likeness(before: Row, after: Row) -> float:
    """How large a part of what either says both say, from 0 to 1."""
    ours, theirs = set(_said(before)), set(_said(after))
    either = ours | theirs
    return len(ours & theirs) / len(either) if either else 1.0


def _said(row: Row) -> Iterator[tuple[str, str]]:
    return ((heading, text) for heading, text in row.items() if text)
