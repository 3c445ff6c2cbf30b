"""Every word is there in every language: extracted, translated, with its placeholders."""

import ast
import itertools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.pages import Pages
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.library import NO_FILES
from support import translation
from support.translation import OFFERED_DOWN_TO, OFFERED_FROM, WRITTEN_HERE

MEND = "run `make translations`, and translate what is new"

SAYING = ("_", "N_", "gettext", "ngettext", "told", "counted")
"""The functions of the code whose first argument is a message."""

OTHERS = sorted(set(translation.ALL) - {SWEDISH})
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


@pytest.mark.checkout
def test_no_word_of_the_code_is_lost_on_the_way_to_the_template() -> None:
    """Babel reads tokens: a name like one of its keywords within a call costs the message."""
    known = {one for _, ids in keys(translation.read(translation.TEMPLATE)) for one in ids}
    said = {
        call.args[0].value
        for path in (resources.ROOT / "site").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in SAYING
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }

    assert len(said) > 1_000
    assert said - known - {""} == set()


@in_every_other_language
def test_a_translation_holds_exactly_the_words_of_the_template(language: str) -> None:
    catalog = translation.read(translation.po_file(language))

    assert keys(catalog) == keys(translation.read(translation.TEMPLATE)), MEND
    assert not catalog.obsolete, MEND


@in_every_other_language
def test_no_message_is_in_doubt(language: str) -> None:
    messages = translation.messages(translation.read(translation.po_file(language)))

    assert not [m.id for m in messages if m.fuzzy]


def test_a_language_is_offered_when_it_is_whole_and_as_long_as_it_nearly_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pages = Pages.load(resources.TRANSLATIONS, tuple(translation.ALL), NO_FILES)
    found = {
        code: translation.progress(language, pages) for code, language in translation.ALL.items()
    }

    with capsys.disabled():
        print(f"\n{'language':<10}{'translated':>12}{'words left':>12}{'offered':>9}")
        for code, far in found.items():
            offered = "yes" if translation.ALL[code].offered else "no"
            print(f"{code:<10}{far.share:>12.1%}{far.of - far.translated:>12}{offered:>9}")

    for code, far in found.items():
        if translation.ALL[code].offered:
            assert far.share >= OFFERED_DOWN_TO, f"{code}: translate it, or offer it no longer"
        else:
            assert far.share < OFFERED_FROM, f"{code}: it is whole; offer it"


@pytest.mark.parametrize("language", WRITTEN_HERE)
def test_a_language_that_is_written_here_lacks_nothing(language: str) -> None:
    pages = Pages.load(resources.TRANSLATIONS, tuple(translation.ALL), NO_FILES)

    assert translation.progress(translation.ALL[language], pages).share == 1, MEND


@in_every_other_language
def test_a_translation_fills_in_what_the_swedish_does(language: str) -> None:
    messages = translation.messages(translation.read(translation.po_file(language)))

    wrong = [
        (message.id, text)
        for message in messages
        for text in filter(None, _texts(message))
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
    skip = translation.differences(translation.ALL[language]).messages["Hoppa till innehållet"]

    assert skip in client.get(f"/{language}/").get_data(as_text=True)


def test_what_stands_above_the_words_of_a_source_in_english_says_that_they_are_in_swedish(
    client: FlaskClient,
) -> None:
    lines = client.get("/en/varmdo/haftet.txt").get_data(as_text=True).splitlines()
    # What belongs to a source is moved in below what leads in to it.
    leading = {
        above
        for above, below in itertools.pairwise(lines)
        if below.startswith("    ") and above.endswith(":") and not above.startswith(" ")
    }

    assert len(leading) > 1
    assert [one for one in leading if "in Swedish" not in one] == []


def _texts(message: Message) -> tuple[str, ...]:
    return translation.words(message.string)
