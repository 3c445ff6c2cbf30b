"""The words of the catalogue, and which providers they stand at: all that Whoosh is used for.

Whoosh analyses each word when the catalogue is loaded, once for all municipalities; which texts
have it is written down here. An index of its own for each of 290 of them took as long as all the
rest of a search. A visitor's words never reach it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Self

from whoosh.analysis import (
    Composable,
    Filter,
    LowercaseFilter,
    RegexTokenizer,
    StopFilter,
)
from whoosh.lang import has_stopwords, stopwords_for_language

from ledsagning.country.spelling import fold
from ledsagning.search.swedish import WORD, normal, text_stems
from ledsagning.search.synonyms import everyday_words, spellings

Numbers = Mapping[str, Sequence[int]]
"""Some texts, and the numbers of those that have each."""

_NOBODY: Final = frozenset[int]()


@cache
def stop_words() -> frozenset[str]:
    """The words that search for nothing, as they are spelled and folded."""
    spelled = {
        *stopwords_for_language("sv"),
        *stopwords_for_language("en"),
        *everyday_words(),
    }
    return frozenset(spelled.union(map(fold, spelled)))


@cache
def small_words(language: str) -> frozenset[str]:
    """The small words of a language (and, but, one), as they are spelled."""
    known = stopwords_for_language(language) if has_stopwords(language) else ()
    return frozenset(known) | everyday_words()


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some texts. Each text is somebody's, who has a number.

    ``having`` are for each stem the numbers of those that have it. ``spelled`` is how each word is
    spelled, by its folded form.
    """

    having: Mapping[str, Set[int]]
    spelled: Mapping[str, str]

    def __or__(self, other: Self) -> Self:
        """The words of both, where the same number is the same somebody."""
        having = {
            stem: self.having.get(stem, _NOBODY) | found for stem, found in other.having.items()
        }
        spelled = {
            folded: max(word, self.spelled.get(folded, ""))
            for folded, word in other.spelled.items()
        }
        return type(self)({**self.having, **having}, {**self.spelled, **spelled})


def numbers(texts: Iterable[Iterable[str]]) -> Numbers:
    """The texts of several. The number of each is the place among them."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(texts):
        for text in own:
            having[text].append(number)
    return having


def words(texts: Numbers) -> Words:
    """The words of texts. One that many have (the name of a language) is looked through once."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    every: set[str] = set()
    for text, having in texts.items():
        several = WORD.findall(normal(text))
        every.update(several)
        for stem in {stem for word in several for stem in _stems_of(word)}:
            found[stem].update(having)
    return Words(found, spellings(every))


@cache
def _stems_of(word: str) -> tuple[str, ...]:
    """What a word of the catalogue is found by; nothing for one that searches for nothing. The
    catalogue's words alone are kept: there are some thousand, in all municipalities together.
    """
    return tuple(token.text for token in _analysis()(word))


@cache
def _analysis() -> Composable:
    tokens = RegexTokenizer(WORD) | LowercaseFilter()
    return tokens | StopFilter(stop_words(), minsize=1) | _SwedishStems()


class _SwedishStems(Filter):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own Swedish stemmer is an old one that leaves samtalet, stödet and beslutet."""

    def __call__(self, tokens: Iterable[Any]) -> Iterator[Any]:
        for token in tokens:
            word = token.text
            for stem in text_stems(word):
                token.text = stem
                yield token
