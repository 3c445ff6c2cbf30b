"""Finding entries by words. It never changes, and keeps nothing of what is asked."""

from collections import Counter
from collections.abc import Iterator
from typing import Self

from ledsagning.pages import Pages
from ledsagning.search.swedish import WORD
from ledsagning.search.text import LONGEST, MOST_TERMS, TextSearch
from ledsagning.web.guide.entries import Entry, entries
from ledsagning.web.parameters import facet_called


class Guide:
    """All that the site has in one language."""

    def __init__(self, known: tuple[Entry, ...]) -> None:
        self._entries = known
        self._titles = TextSearch.of([entry.names for entry in known])
        self._texts = TextSearch.of([(*entry.names, *entry.texts) for entry in known])

    @classmethod
    def build(cls, pages: Pages) -> Self:
        """The guide in the language that is spoken."""
        return cls(entries(pages))

    def find(self, text: str) -> tuple[Entry, ...]:
        """What has the words of a text: those with all of them, or else those with most.

        What is called so comes first, then the kinds in their order. Nothing is found by words
        that stand everywhere.
        """
        named = set(self._numbers(self._titles.find(text).providers))
        found = set(self._numbers(self._texts.find(text).providers)) or self._with_most(text)
        ranked = sorted(found, key=lambda n: (n not in named, self._entries[n].kind, n))
        return tuple(self._entries[number] for number in ranked)

    def meant(self, text: str) -> str | None:
        """The text as it may have been meant, where one of its words is nowhere. What a wish is
        about is a word, though no page has it.
        """
        if facet_called(text):
            return None
        return self._texts.find(text).corrected

    def _with_most(self, text: str) -> set[int]:
        words = WORD.findall(text[:LONGEST])[:MOST_TERMS]
        counts = Counter(
            number for word in words for number in self._numbers(self._texts.find(word).providers)
        )
        most = max(counts.values(), default=0)
        return {number for number, count in counts.items() if count == most}

    def _numbers(self, found: int | None) -> Iterator[int]:
        """The places of the bits of a bitmap."""
        for number in range(len(self._entries)) if found else ():
            if found and found >> number & 1:
                yield number
