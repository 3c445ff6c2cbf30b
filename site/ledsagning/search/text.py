"""Free text: which providers have all of its words, and what its writer may have meant."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import and_
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ledsagning.country.spelling import fold
from ledsagning.search import synonyms, text_index
from ledsagning.search.bitmaps import packed, union
from ledsagning.search.swedish import WORD, normal, query_stems
from ledsagning.search.text_index import Words

LONGEST = 100
"""Characters of a query that are read."""
MOST_TERMS = 10
"""Words of a query that are read, those that search for nothing apart."""

_SHORTEST_PART = 4
"""Letters in a word that is looked for inside compounds."""
_SHORTEST_REST = 3
"""Letters that the rest of a compound has: dans is not looked for in danska."""
_SHORTEST_CORRECTED = 4
_LONG_WORD = 6
_NEAREST = 10


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """What a text found. ``providers`` is a bitmap; ``None`` where the text searches for nothing.

    ``corrected`` is the whole text with its unknown words put right, where one finds nothing.
    """

    providers: int | None
    corrected: str | None = None


@dataclass(frozen=True, slots=True)
class _Term:
    """A word of a query that searches for something, and where it stands."""

    word: str
    start: int
    end: int


class TextSearch:
    """The words of all providers. It never changes, and keeps nothing of what is asked."""

    def __init__(self, words: Words, size: int) -> None:
        """Search words of ``size`` providers, whose numbers are below that."""
        self._size = size
        self._stop_words = text_index.stop_words()
        self._postings = {
            stem: packed(numbers, size) for stem, numbers in sorted(words.having.items())
        }
        # One long text of all stems: str.find goes through it faster than any loop over words.
        self._stems = "\n".join(["", *self._postings, ""])
        self._synonyms, spelled = synonyms.load()
        self._spelling = {**spelled, **words.spelled}
        self._correctable = sorted(
            folded
            for folded in self._spelling
            if len(folded) >= _SHORTEST_CORRECTED and folded not in self._stop_words
        )

    @classmethod
    def of(cls, texts: Sequence[Iterable[str]]) -> Self:
        """Search the texts of providers, whose numbers are their places."""
        return cls(text_index.words(text_index.numbers(texts)), len(texts))

    def find(self, text: str) -> TextAnswer:
        """The providers that have every word of a text, in any order and form.

        A word is found by its stem, by a synonym, or as a part of a compound. Of the text 100
        characters and 10 words are read; it has no operators.
        """
        text = normal(text[: LONGEST + 1])
        terms = self._terms(text)
        if not terms:
            return TextAnswer(None)
        found = [self._having(term.word) for term in terms]
        unknown = [term for term, providers in zip(terms, found, strict=True) if not providers]
        return TextAnswer(reduce(and_, found), self._corrected(text, unknown))

    def _terms(self, text: str) -> list[_Term]:
        """The words to look for. One that the limit cuts in two is not one of them."""
        words = (_Term(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(text))
        kept = [w for w in words if w.end <= LONGEST and fold(w.word) not in self._stop_words]
        return kept[:MOST_TERMS]

    def _having(self, word: str) -> int:
        """The providers that have a word, a synonym of it, or a compound with either."""
        typed = query_stems(word)
        wanted = typed.union(*(self._synonyms.get(stem, ()) for stem in typed))
        compounds = chain.from_iterable(map(self._compounds, wanted))
        return union((self._postings.get(stem, 0) for stem in {*wanted, *compounds}), self._size)

    def _compounds(self, part: str) -> Iterator[str]:
        """The stems that begin or end with a word and have another beside it."""
        if len(part) < _SHORTEST_PART:
            return
        at = self._stems.find(part)
        while at >= 0:
            start, end = self._stems.rfind("\n", 0, at) + 1, self._stems.find("\n", at)
            at_an_end = at == start or at + len(part) == end
            if at_an_end and end - start - len(part) >= _SHORTEST_REST:
                yield self._stems[start:end]
            at = self._stems.find(part, at + 1)

    def _corrected(self, text: str, unknown: Sequence[_Term]) -> str | None:
        """The text with each unknown word put right; ``None`` unless it then finds somebody."""
        meant = {term: self._nearest(term.word) for term in unknown}
        if not meant or None in meant.values():
            return None
        for term in reversed(unknown):
            text = text[: term.start] + (meant[term] or "") + text[term.end :]
        found = (self._having(term.word) for term in self._terms(text))
        return text if reduce(and_, found, ~0) else None

    def _nearest(self, word: str) -> str | None:
        """The word of the catalogue nearest to an unknown one: fewest letters wrong, then the one
        that most providers have. Two may be wrong, or swapped, in a word of six or more. A word
        that is known to be right is left: danska, which nobody speaks, is not dansa.
        """
        folded = fold(word)
        if (
            len(folded) < _SHORTEST_CORRECTED
            or folded in self._spelling
            or folded in synonyms.right_words()
        ):
            return None
        limit = 2 if len(folded) >= _LONG_WORD else 1
        # Few begin a word wrongly: allergi is no galleri, and bäst no häst.
        alike = [other for other in self._correctable if other[0] == folded[0]]
        near = process.extract(
            folded, alike, scorer=OSA.distance, score_cutoff=limit, limit=_NEAREST
        )
        having = {other: self._having(other).bit_count() for other, _, _ in near}
        ranked = sorted((wrong, -having[other], other) for other, wrong, _ in near if having[other])
        return self._spelling[ranked[0][2]] if ranked else None
