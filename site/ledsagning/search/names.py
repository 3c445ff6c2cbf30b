"""Providers by their own names: whoever writes one looks for that provider."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_

from ledsagning.country.spelling import fold
from ledsagning.search.bitmaps import packed, union
from ledsagning.search.swedish import WORD, normal
from ledsagning.search.text import LONGEST

MOST_NAMED = 3
"""A word in more names than these is what such providers are called, and names none of them."""


class Names:
    """The names of all providers. It never changes, and keeps nothing of what is asked."""

    def __init__(self, names: Sequence[str]) -> None:
        having: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            for word in set(_words(name)):
                having.setdefault(word, []).append(number)
        self._size = len(names)
        self._having = {word: packed(own, self._size) for word, own in having.items()}

    def named(self, text: str) -> int:
        """The providers that a text names, as a bitmap: those with all its words in their names."""
        words = tuple(_words(text[:LONGEST]))
        found = reduce(and_, map(self._of, words)) if words else 0
        return found if found.bit_count() <= MOST_NAMED else 0

    def _of(self, word: str) -> int:
        return union([self._having.get(word, 0)], self._size)


def _words(text: str) -> Iterable[str]:
    return map(fold, WORD.findall(normal(text).lower()))
