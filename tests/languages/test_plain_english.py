"""The English is English: none of the ways of saying that come with Swedish thinking."""

import re
from collections.abc import Iterator

import pytest

from ledsagning import resources
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.pages import Pages
from ledsagning.web.library import NO_FILES
from support import translation
from support.document_texts import texts

ASKS = "Is|Are|Do|Does|Did|Have|Has|Was|Were|Can|May|Will|Would|Should"
KINDS = {
    "write who": r"\bwhom\b",
    "write by": r"\bat the latest\b",
    "write How to …": r"^(?-i:How) you \w+(?:(?!\?).)*$",
    "write If …, …": rf"^(?:{ASKS})\b[^?]*\?\s+\S",
    "write at least one": r"\bsome of the escorts\b",
    "write hand in to": r"\bleave (?:with|the (?:appeal|letter))\b",
    "write call": r"\bring (?:your|to|the|them)\b",
    "write again": r"\banew\b",
    "write in languages other than": r"\bin other languages than\b",
    "write a sheet of paper": r"\b(?:a|one|the right) paper\b(?! bag)",
    "write for people who": r"\bfor you who\b",
}
# A title or a greeting may ask: what follows is said by the one who asks.
SPOKEN = re.compile("“[^”]*”")


def messages() -> Iterator[str]:
    catalog = translation.read(translation.po_file("en"))
    for message in translation.messages(catalog):
        yield from translation.words(message.string)


def pages() -> Iterator[str]:
    loaded = Pages.load(resources.TRANSLATIONS, ["sv", "en"], NO_FILES)
    for choice in Choice:
        for page in loaded.listing("en", choice):
            document = page.document(inserts=lambda name, argument: (), href=lambda target: target)
            yield from texts(document)


def calques(said: str) -> list[str]:
    """What to write instead of each way of saying that no English speaker has."""
    text = re.sub(r"%\(\w+\)[sd]", "…", SPOKEN.sub("…", said))
    return [mend for mend, kind in KINDS.items() if re.search(kind, text, re.IGNORECASE)]


def mended(said: Iterator[str]) -> dict[str, list[str]]:
    return {text: found for text in said if (found := calques(text))}


def test_the_english_messages_are_written_as_english() -> None:
    assert mended(messages()) == {}


def test_the_english_pages_are_written_as_english() -> None:
    assert mended(pages()) == {}


@pytest.mark.parametrize(
    ("said", "mend"),
    [
        ("Is it not getting better? Talk to the caseworker.", "write If …, …"),
        ("How you apply", "write How to …"),
        ("Whom you can ask", "write who"),
        ("Hand it in on Friday at the latest.", "write by"),
    ],
)
def test_a_calque_is_found_and_the_english_told(said: str, mend: str) -> None:
    assert calques(said) == [mend]


def test_a_question_alone_is_english() -> None:
    assert calques("Do I keep my hours?") == []
