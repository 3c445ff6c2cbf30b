"""The booklet: one text for the person, the helper, the provider and the caseworker."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.formats.document import Block, Definitions, Section, Words
from ledsagning.resources import TRANSLATIONS
from ledsagning.web.documents.information import information_document
from ledsagning.web.i18n import speaking
from ledsagning.web.library import library
from support.translation import LANGUAGES

BOOKLET = "haftet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_stands_in_the_booklet_once(language: str) -> None:
    text = (TRANSLATIONS / language / "pages" / f"{BOOKLET}.md").read_text(encoding="utf-8")

    assert [text.count(f"{{rule {name}}}") for name in RULE_NAMES] == [1] * len(RULE_NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("municipality", ["stockholm", "goteborg", "danderyd"])
def test_it_explains_every_word_that_the_page_about_words_does(
    app: Flask, language: str, municipality: str
) -> None:
    with app.app_context(), speaking(language):
        place = library().catalogue.municipalities[municipality]
        words, booklet = (information_document(slug, place) for slug in ("ord", BOOKLET))

    assert words
    assert booklet
    assert defined(words.blocks) == defined(booklet.blocks) != set()


def defined(blocks: tuple[Block, ...]) -> set[tuple[str, Words]]:
    found: set[tuple[str, Words]] = set()
    for block in blocks:
        if isinstance(block, Section):
            found |= defined(block.blocks)
        elif isinstance(block, Definitions):
            found |= {(entry.term, entry.meaning) for entry in block.entries}
    return found


@pytest.mark.parametrize("suffix", ["", "/blad", "/stort-blad", ".txt"])
def test_it_can_be_had_on_the_screen_on_paper_and_as_a_file(
    client: FlaskClient, suffix: str
) -> None:
    answer = client.get(f"/sv/stockholm/{BOOKLET}{suffix}")

    assert answer.status_code == 200
    assert "Du väljer själv utförare." in answer.text


@pytest.mark.parametrize("page", ["vad-ar-ledsagning", "din-plan", "for-dig-som-hjalper"])
def test_who_prepares_to_meet_somebody_is_led_to_it(client: FlaskClient, page: str) -> None:
    assert f'href="/sv/stockholm/{BOOKLET}"' in client.get(f"/sv/stockholm/{page}").text
