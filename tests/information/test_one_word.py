"""One word for one thing: a reader who has learned a word once never meets another for the same."""

import re
from collections.abc import Iterable

import pytest

from support.own_texts import MESSAGES, data_texts, message_texts, page_texts

QUOTED = re.compile("[”“][^”]*”")

# What to write instead, and the words of which it takes the place.
ONE_WORD = {
    "avboka": r"\bställ(?:a|s|er|de|t|as)?\b(?:\s+\S+){0,3}?\s+in\b|\binställ",
    "första träffen": r"\bförsta möte",
    "träffas": r"\bmöt(?:as|s)\b|\bses\b(?! över)",
    # But for the sheets of a workbook, which whoever keeps the catalogue knows by that word.
    "papper": r"(?<!%\(sheets\)s )\bblad(?:et|en)?\b(?! %\(| Läs mig)|\bunderlag",
    # But for the name that the law itself gives to what everybody has a right to.
    "rimlig": r"\boskälig(?!t betungande)|\bskälig(?!a levnadsförhållanden)",
    "kafé": r"\bcafé",
    "vi vet inte": r"\buppgift(?:er)? saknas",
    "titta på igen": r"\bses? över\b",
}


def wrong_words(texts: Iterable[str]) -> list[str]:
    """Each text that has a word out of use, with the word to write instead."""
    return [
        f"{text!r}: skriv {word}"
        for text in texts
        for word, others in ONE_WORD.items()
        if re.search(others, QUOTED.sub(" ", text), re.IGNORECASE)
    ]


def test_the_pages_have_one_word_for_one_thing() -> None:
    assert wrong_words(page_texts()) == []


def test_the_data_has_one_word_for_one_thing() -> None:
    assert wrong_words(data_texts()) == []


@pytest.mark.skipif(not MESSAGES.exists(), reason="the messages are not extracted yet")
def test_the_messages_have_one_word_for_one_thing() -> None:
    assert wrong_words(message_texts()) == []


def test_a_second_word_is_found_and_the_right_one_told() -> None:
    assert wrong_words(["Du ställer alltid in i tid."]) == [
        "'Du ställer alltid in i tid.': skriv avboka"
    ]


def test_the_words_of_a_law_may_stand_as_a_quotation() -> None:
    assert wrong_words(["Lagens ord är ”skäliga levnadsförhållanden”."]) == []
