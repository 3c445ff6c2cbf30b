"""Swedish words made comparable: where a word begins and ends, folded letters, and stems."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain

from Stemmer import Stemmer  # type: ignore[import-not-found]  # a bare extension module

from ledsagning.country.spelling import fold

# Python's \w leaves out the vowel signs that Bengali, Thai and others write as marks.
_MARKS = "".join(c for c in map(chr, range(0x10000)) if unicodedata.category(c).startswith("M"))
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
"""A run of letters and digits with their marks, in any script."""


def normal(text: str) -> str:
    """Text with every letter as one character where there is one: å, not a and a ring."""
    return unicodedata.normalize("NFC", text)


def words(texts: Iterable[str]) -> set[str]:
    """Every word of some texts, as it is spelled there."""
    return set(chain.from_iterable(map(WORD.findall, map(normal, texts))))


def stem(word: str) -> str:
    """The stem of a word in small letters, by Snowball's Swedish rules.

    A stemmer keeps state while it works, so threads cannot share one, and a cache that would
    keep the words that visitors search for. A new one without a cache costs under 1 µs.
    """
    stemmed: str = Stemmer("swedish", 0).stemWord(word)
    return stemmed


def text_stems(word: str) -> set[str]:
    """What a word of the catalogue is found by.

    Folding comes after stemming, since the stemmer needs å, ä and ö; the stem of the folded word
    is added, since that is all that a reader without å, ä and ö can type.
    """
    return {fold(stem(word)), stem(fold(word))}


def query_stems(word: str) -> set[str]:
    """What a searched word finds. It depends on the folded word only, so that leverantör and
    leverantor find the same; the folded word stands beside its stem, because folding may make
    an ending of what was none (leverantor → leverant).
    """
    folded = fold(word)
    return {stem(folded), folded}
