"""The Swedish words of the pages and of the vocabulary are spelled as the dictionary has them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from spylls.hunspell import Dictionary

from ledsagning import settings
from ledsagning.catalogue import vocabulary
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.schema import keys_of
from ledsagning.settings import Room
from ledsagning.web.limits import Limits
from support.own_texts import MESSAGES, message_texts, page_texts
from support.swedish_dictionary import swedish_dictionary

OWN_WORDS = Path(__file__).with_name("words.txt")

WORDS_OF_THE_FORMAT = frozenset(
    {"yes", "no", "null"}
    | {word for key in keys_of(Catalogue) for word in key.split("_")}
    | {"lss", "sol", "hour", "month", "partly", "sv"}
)
"""What a message about a catalogue names: its keys, and some of its codes."""

WORDS_OF_SETTINGS = frozenset(
    word
    for name in (*settings.NAMES, "MOST", *Limits.__slots__, *Room.__slots__)
    for word in name.upper().split("_")
)
"""What a message about a server names: the variables that an operator sets."""


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return swedish_dictionary()


@pytest.fixture(scope="module")
def own_words() -> frozenset[str]:
    lines = OWN_WORDS.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def words(texts: Iterable[str]) -> set[str]:
    """The words of texts, without addresses, placeholders and markup."""
    found: set[str] = set()
    for text in texts:
        readable = re.sub(r"https?://\S+|\S+@\S+|%\(\w+\)[sd]|<[^>]*>", " ", text)
        found.update(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", readable))
    return found


def vocabulary_texts() -> Iterator[str]:
    for words_of in vars(vocabulary).values():
        if isinstance(words_of, type) and issubclass(words_of, vocabulary.Word):
            yield from (word.label for word in words_of)


def misspelled(texts: Iterable[str], dictionary: Dictionary, own: frozenset[str]) -> list[str]:
    return sorted(
        word
        for word in words(texts)
        if own.isdisjoint({word, word.casefold()}) and not dictionary.lookup(word)
    )


def test_the_pages_are_spelled_right(dictionary: Dictionary, own_words: frozenset[str]) -> None:
    assert misspelled(page_texts(), dictionary, own_words) == []


def test_the_vocabulary_is_spelled_right(dictionary: Dictionary, own_words: frozenset[str]) -> None:
    assert misspelled(vocabulary_texts(), dictionary, own_words) == []


@pytest.mark.skipif(not MESSAGES.exists(), reason="the messages are not extracted yet")
def test_the_messages_are_spelled_right(dictionary: Dictionary, own_words: frozenset[str]) -> None:
    own = own_words | WORDS_OF_THE_FORMAT | WORDS_OF_SETTINGS
    assert misspelled(message_texts(), dictionary, own) == []


def test_a_misspelled_word_is_found(dictionary: Dictionary, own_words: frozenset[str]) -> None:
    assert misspelled(["Ledsagaren fölljer med."], dictionary, own_words) == ["fölljer"]
