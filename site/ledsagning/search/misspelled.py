"""Words put right that are nearly the name of a wish: kvina may be kvinna.

It is never done, only offered.
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ledsagning.country.spelling import fold
from ledsagning.search.swedish import words
from ledsagning.search.synonyms import right_words, spellings

_SHORTEST = 4
"""Letters of a word that may be misspelled: shorter ones are too near to others."""

_LONG = 8
"""In words of so many letters two may be wrong."""


class Misspelled:
    """The words that are looked among. It never changes, and keeps nothing of what is asked."""

    def __init__(self, names: Iterable[str]) -> None:
        self._spelled = spellings(words(names))
        self._by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for folded in self._spelled:
            if len(folded) >= _SHORTEST:
                self._by_letter[folded[0]].append(folded)

    def nearest(self, word: str) -> str | None:
        """The word nearest to one that means nothing; ``None`` if none is near."""
        folded = fold(word)
        if len(folded) < _SHORTEST or folded in self._spelled or folded in right_words():
            return None
        limit = 2 if len(folded) >= _LONG else 1
        # Few begin a word wrongly, and ålder is not older.
        alike = self._by_letter.get(folded[0], ())
        found = process.extractOne(folded, alike, scorer=OSA.distance, score_cutoff=limit)
        return self._spelled[found[0]] if found else None
