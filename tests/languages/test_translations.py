"""Every word is there in every language: extracted, translated, with its placeholders."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.web.i18n import SWEDISH
from support import translation
from support.translation import LANGUAGES

MEND = "run `make translations`, and translate what is new"

OTHERS = sorted(set(LANGUAGES) - {SWEDISH})
in_every_other_language = pytest.mark.parametrize("language", OTHERS)


def keys(catalog: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    """What identifies the messages of a catalog."""
    return {(m.context, translation.words(m.id)) for m in translation.messages(catalog)}


def placeholders(text: str) -> list[str]:
    """The parts of a message that are filled in."""
    return sorted(re.findall(r"%(?:\(\w+\))?[sd]|\{\w*\}", text))


@pytest.mark.checkout
def test_the_template_holds_exactly_the_words_of_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / "messages.pot"
    subprocess.run(
        [sys.executable, resources.ROOT / "tools" / "extract.py", fresh],
        cwd=resources.ROOT,
        check=True,
        capture_output=True,
    )

    assert keys(translation.read(translation.TEMPLATE)) == keys(translation.read(fresh)), MEND


@in_every_other_language
def test_a_translation_holds_exactly_the_words_of_the_template(language: str) -> None:
    catalog = translation.read(translation.po_file(language))

    assert keys(catalog) == keys(translation.read(translation.TEMPLATE)), MEND
    assert not catalog.obsolete, MEND


@in_every_other_language
def test_every_message_is_translated_and_none_is_in_doubt(language: str) -> None:
    messages = translation.messages(translation.read(translation.po_file(language)))

    assert len(messages) > 100
    assert not [m.id for m in messages if m.fuzzy]
    assert not [m.id for m in messages if not all(t.strip() for t in _texts(m))]


@in_every_other_language
def test_a_translation_fills_in_what_the_swedish_does(language: str) -> None:
    messages = translation.messages(translation.read(translation.po_file(language)))

    wrong = [
        (message.id, text)
        for message in messages
        for text in _texts(message)
        if placeholders(text) not in [placeholders(m) for m in translation.words(message.id)]
    ]

    assert not wrong


@in_every_other_language
def test_a_translation_has_as_many_plural_forms_as_its_language(language: str) -> None:
    catalog = translation.read(translation.po_file(language))

    plurals = [m for m in translation.messages(catalog) if m.pluralizable]

    assert plurals
    assert {len(_texts(m)) for m in plurals} == {catalog.num_plurals}


@in_every_other_language
def test_a_translated_word_reaches_the_page(client: FlaskClient, language: str) -> None:
    """Flask-Babel says nothing if it does not find the translations: all is Swedish, status 200."""
    skip = translation.differences(translation.ALL[language])["Hoppa till innehållet"]

    assert skip in client.get(f"/{language}/").get_data(as_text=True)


def test_every_information_page_is_there_in_every_language() -> None:
    found = {
        language: {p.name for p in (resources.TRANSLATIONS / language / "pages").glob("*.md")}
        for language in LANGUAGES
    }

    assert found[SWEDISH]
    assert {language: names ^ found[SWEDISH] for language, names in found.items()} == {
        language: set() for language in LANGUAGES
    }


def _texts(message: Message) -> tuple[str, ...]:
    return translation.words(message.string)
