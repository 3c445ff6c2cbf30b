"""The words of the catalogue, and which providers they stand at: all that Whoosh is used for.

Whoosh analyses the texts into an index in memory when the catalogue is loaded; its postings are
read out once, and it is closed. A visitor's words never reach it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import cache
from typing import Any

from whoosh.analysis import (
    Composable,
    Filter,
    LowercaseFilter,
    RegexTokenizer,
    StopFilter,
)
from whoosh.fields import KEYWORD, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.lang import stopwords_for_language

from ledsagning.country.spelling import fold
from ledsagning.search.swedish import WORD, normal, text_stems
from ledsagning.search.synonyms import everyday_words

_FIELD = "words"
_MEGABYTES = 512
"""How much Whoosh may sort in memory before it uses files: more than any catalogue needs."""


@cache
def stop_words() -> frozenset[str]:
    """The words that search for nothing, as they are spelled and folded."""
    spelled = {
        *stopwords_for_language("sv"),
        *stopwords_for_language("en"),
        *everyday_words(),
    }
    return frozenset(spelled.union(map(fold, spelled)))


def stems(texts: Sequence[Iterable[str]]) -> dict[str, list[int]]:
    """For each stem in the texts of the providers, the numbers of those that have it, rising.

    A provider's number is its place among ``texts``. A text that many have (the name of a
    language) is analysed once.
    """
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(texts):
        for text in set(own):
            having[normal(text)].append(number)
    if not having:
        # Most municipalities have no providers, and an index of nothing takes two milliseconds.
        return {}
    shared = list(having.values())
    return {
        stem: sorted({number for text in found for number in shared[text]})
        for stem, found in _postings(having)
    }


def _postings(texts: Iterable[str]) -> Iterator[tuple[str, list[int]]]:
    """Each stem with the places of the texts that have it. Whoosh numbers what it is given."""
    index = _Memory().create_index(Schema(**{_FIELD: KEYWORD(analyzer=_analysis())}))
    with index.writer(limitmb=_MEGABYTES) as writer:
        for text in texts:
            writer.add_document(**{_FIELD: text})
    with closing(index.reader()) as reader:
        for stem in reader.lexicon(_FIELD):
            yield stem.decode(), list(reader.postings(_FIELD, stem).all_ids())


def _analysis() -> Composable:
    tokens = RegexTokenizer(WORD) | LowercaseFilter()
    return tokens | StopFilter(stop_words(), minsize=1) | _SwedishStems()


# Whoosh has no types, so mypy knows nothing of what this builds on; likewise below.
class _SwedishStems(Filter):  # type: ignore[misc]
    """Whoosh's own Swedish stemmer is an old one that leaves samtalet, stödet and beslutet."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}

    def __call__(self, tokens: Iterable[Any]) -> Iterator[Any]:
        for token in tokens:
            word = token.text
            if word not in self._known:
                self._known[word] = tuple(text_stems(word))
            for token.text in self._known[word]:
                yield token


class _Memory(RamStorage):  # type: ignore[misc]
    """An index that is nowhere but in memory.

    Whoosh would keep what is in the making in the temporary folder, which may be full or locked,
    and share one folder between all processes, which then delete each other's files.
    """

    def temp_storage(self, name: str | None = None) -> "_Memory":
        """More memory, whatever the name."""
        return _Memory()
