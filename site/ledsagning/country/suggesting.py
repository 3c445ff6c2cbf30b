"""What may have been meant by a text that is no name: never an answer, only something to offer."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ledsagning.country.answers import Hit, Why, once
from ledsagning.country.names import AROUND, alone, bare
from ledsagning.country.spelling import fold, words

MOST = 5
"""Municipalities that are offered."""

_SHORTEST = 3
"""Letters of a word that is looked for in a text, or as the beginning of a name."""
_SHORTEST_MISSPELLED = 4
_LONG = 6
_MOST_WORDS = 3
_MOST_BEGINNING = 20
_MOST_NEAR = 10


class Suggestions:
    """The names that are looked among. It never changes, and keeps nothing of what is asked."""

    def __init__(self, known: Mapping[str, tuple[Hit, ...]]) -> None:
        self._known = known
        self._names = tuple(known)
        # One long text: str.find goes through it faster than any loop over names.
        self._text = "".join(f" {name}\n" for name in known)

    def near(self, text: str) -> tuple[Hit, ...]:
        """The municipalities that a text may mean, the likeliest first.

        Names within the text are offered, else names with a word that begins so, else the names
        that differ in fewest letters: in one, or in two of six or more.
        """
        wanted = fold(alone(bare(words(text))))
        names = self._within(wanted.split()) or self._beginning(wanted) or self._misspelled(wanted)
        hits = [hit for name in names for hit in self._known[name]]
        return once(sorted(hits, key=lambda hit: hit.why is not Why.NAME))[:MOST]

    def _within(self, own: Sequence[str]) -> list[str]:
        """Also of the reader's sentence: jag bor i Täby. The longest names come first."""
        runs = (
            " ".join(own[start : start + length])
            for length in range(_MOST_WORDS, 0, -1)
            for start in range(len(own) - length + 1)
        )
        return [
            name
            for name in runs
            if len(name) >= _SHORTEST and name in self._known and name not in AROUND
        ]

    def _beginning(self, wanted: str) -> list[str]:
        return list(islice(self._begun(wanted), _MOST_BEGINNING))

    def _begun(self, wanted: str) -> Iterator[str]:
        at = self._text.find(f" {wanted}") if len(wanted) >= _SHORTEST else -1
        while at >= 0:
            start, end = self._text.rfind("\n", 0, at) + 1, self._text.find("\n", at)
            yield self._text[start + 1 : end]
            at = self._text.find(f" {wanted}", end)

    def _misspelled(self, wanted: str) -> list[str]:
        if len(wanted) < _SHORTEST_MISSPELLED:
            return []
        limit = 2 if len(wanted) >= _LONG else 1
        near = process.extract(
            wanted, self._names, scorer=OSA.distance, score_cutoff=limit, limit=_MOST_NEAR
        )
        return [name for name, wrong, _ in near if wrong == near[0][1]]
