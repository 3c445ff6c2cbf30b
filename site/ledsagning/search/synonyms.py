"""Words that mean the same when somebody searches, and words that search for nothing.

They stand in ``synonyms.txt`` and in the other lists beside it, for whoever knows the words of the
people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import chain

from ledsagning.country.spelling import fold
from ledsagning.search.swedish import WORD, normal, query_stems, text_stems

Synonyms = Mapping[str, frozenset[str]]
"""By the stem of a searched word: the stems of all other words that it also finds."""


@cache
def load() -> tuple[Synonyms, dict[str, str]]:
    """The synonyms of ``synonyms.txt``, and all their words as they are spelled there.

    Read once: the file belongs to the program, not to a catalogue.

    Raises ``ValueError`` for a line with anything but single words.
    """
    equal, wide = _relations(lines("synonyms.txt"))
    finding: defaultdict[str, set[str]] = defaultdict(set)
    for words in equal:
        _add(finding, words, set(chain.from_iterable(map(text_stems, words))))
    for words, narrower in wide:
        typed = set(chain.from_iterable(map(query_stems, narrower)))
        _add(finding, words, typed.union(*(finding.get(stem, ()) for stem in typed)))
    spelled = spellings(chain(*equal, *(left | right for left, right in wide)))
    return {stem: frozenset(found) for stem, found in finding.items()}, spelled


def _add(finding: defaultdict[str, set[str]], words: Iterable[str], found: set[str]) -> None:
    for stem in chain.from_iterable(map(query_stems, words)):
        finding[stem] |= found


def spellings(words: Iterable[str]) -> dict[str, str]:
    """How each of some words is spelled, by its folded form: in small letters where it is
    that anywhere, and with å, ä and ö rather than without.
    """
    found: dict[str, str] = {}
    for word in words:
        folded = fold(word)
        found[folded] = max(word, found.get(folded, ""))
    return found


@cache
def everyday_words() -> frozenset[str]:
    """The words of ``stop_words.txt``."""
    return frozenset(word for line in lines("stop_words.txt") for word in line.split())


@cache
def beside_wishes() -> frozenset[str]:
    """The words of ``beside_wishes.txt``."""
    return frozenset(word for line in lines("beside_wishes.txt") for word in line.split())


def false_friends(language: str) -> frozenset[str]:
    """The words of ``false_friends.txt`` that are no wishes on pages in a language."""
    return _false_friends().get(language, frozenset())


@cache
def _false_friends() -> Mapping[str, frozenset[str]]:
    named = (line.partition(":") for line in lines("false_friends.txt"))
    return {language: frozenset(words.split()) for language, _, words in named}


@cache
def right_words() -> frozenset[str]:
    """The words of ``right_words.txt``, folded."""
    return frozenset(fold(word) for line in lines("right_words.txt") for word in line.split())


@cache
def equal() -> tuple[frozenset[str], ...]:
    """The sets of words that mean the same, each finding all the others."""
    return tuple(map(frozenset, _relations(lines("synonyms.txt"))[0]))


def lines(name: str) -> Iterator[str]:
    """The lines of a file of words, without what is said about them."""
    text = files("ledsagning.search").joinpath(name).read_text("utf-8")
    return filter(None, (line.partition("#")[0].strip() for line in normal(text).splitlines()))


def _relations(lines: Iterable[str]) -> tuple[list[set[str]], list[tuple[set[str], set[str]]]]:
    """The sets of equal words, and the pairs of wide words and narrower ones."""
    equal, wide = [], []
    for line in lines:
        left, arrow, right = line.partition(">")
        if arrow:
            wide.append((_words(left), _words(right)))
        else:
            equal.append(_words(left))
    return equal, wide


def _words(part: str) -> set[str]:
    words = {word.strip() for word in part.split(",")}
    for word in words:
        if WORD.fullmatch(word) is None:
            raise ValueError(f"synonyms.txt: {word!r} is not a single word")
    return words
