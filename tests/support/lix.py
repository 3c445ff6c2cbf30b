"""LIX, as far as a count of words can tell how easy a text is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MOST_LIX = 30
LONG_WORD = 7
"""A word of more than six letters is long to LIX."""


@dataclass(frozen=True)
class Readability:
    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> float:
        return self.mean + 100 * self.long_words / self.words

    @property
    def mean(self) -> float:
        return self.words / self.sentences


def measure(texts: Iterable[str]) -> Readability:
    """Count a page; each text (a heading, a list item, a cell) ends a sentence, dot or no dot."""
    sentences = [
        words
        for text in texts
        for sentence in re.split(r"(?<=[.!?])[”»)]?\s+", text)
        if (words := re.findall(r"\w+(?:-\w+)*", sentence))
    ]
    words = [word for sentence in sentences for word in sentence]
    return Readability(
        words=len(words),
        sentences=len(sentences),
        long_words=sum(len(word) >= LONG_WORD for word in words),
    )
