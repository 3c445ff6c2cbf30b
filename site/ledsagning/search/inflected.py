"""The forms that a Swedish word has: böcker, böckerna; simma, simmar, simmade.

A stemmer takes words for one that are not: boka for bok, finns for finska, Ungern for unga. It
finds texts, where one too many does no harm. No wish is read out of a word that is no form of its
name.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

_VOWELS: Final = "aeiouyåäöé"
_AFTER_A: Final = ("n", "or", "orna")
_OF_VERBS: Final = ("r", "de", "t", "nde")
_AFTER_E: Final = ("n", "t", "r")
_AFTER_CONSONANT: Final = ("en", "et", "ar", "er", "arna", "erna")
_OF_ADJECTIVES: Final = ("a", "e", "t")
_INVARIABLE: Final = frozenset({"man", "män", "men", "male", "guy", "ms", "cp"})
"""Short and foreign words, of which other words look like forms: manen, mena, malen."""
_SHORT_ARTICLE: Final = ("r", "l")
"""A word that ends so may have *n* for its article: rullatorn, cykeln."""


def forms(word: str, *, adjective: bool = False) -> frozenset[str]:
    """A word in small letters, and the forms that it may have. Not all of them are words.

    ``adjective``: it may be one, and have their endings: döv, döva, dövt.
    """
    return frozenset(_forms(word, adjective=adjective))


def _forms(word: str, *, adjective: bool) -> Iterator[str]:
    yield word
    if word in _INVARIABLE or not word.isalpha() or not word.islower() or not _is_latin(word):
        return
    if adjective and word.endswith("ska"):
        # The name of a language, and who speaks it or comes from there: somaliska, somalisk.
        yield from (word[:-1], f"{word[:-1]}t", f"{word}n")
    elif word.endswith("a"):
        yield from (f"{word}{ending}" for ending in _OF_VERBS)
        yield from (f"{word[:-1]}{ending}" for ending in ("er", "te"))
        yield f"{word}n"
        yield from (f"{word[:-1]}{ending}" for ending in _AFTER_A[1:])
    elif word.endswith("e"):
        yield from (f"{word}{ending}" for ending in _AFTER_E)
        yield from (f"{word[:-1]}{ending}" for ending in ("ar", "arna"))
    elif word.endswith("um"):
        yield from (f"{word}{ending}" for ending in ("et", "en"))
        yield from (f"{word[:-2]}{ending}" for ending in ("et", "er", "erna"))
    elif word[-1] in _VOWELS and not adjective:
        yield from (f"{word}{ending}" for ending in ("n", "t", "er", "erna"))
    elif word[-1] not in _VOWELS:
        yield from _of_consonant(word, adjective=adjective)


def _of_consonant(word: str, *, adjective: bool) -> Iterator[str]:
    yield from (f"{word}{ending}" for ending in _AFTER_CONSONANT)
    if word.endswith(_SHORT_ARTICLE):
        yield f"{word}n"
    if word.endswith(("el", "er", "en")):
        yield from (f"{word[:-2]}{word[-1]}{ending}" for ending in ("ar", "arna"))
    # Plurals that have their own article: dagar, dagarna.
    if word.endswith(("ar", "er", "or")):
        yield f"{word}na"
    if adjective:
        yield from (f"{word}{ending}" for ending in _OF_ADJECTIVES)


def _is_latin(word: str) -> bool:
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in word)
