"""What an editor wrote in Swedish only: shown to all, and marked as Swedish for a screen reader."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.web.tools import TOOLS
from support.careful import local, texts, texts_between_tags
from support.reading import read, seen
from support.sites import catalogue, escorts, visitor

QUOTE = {"quote": "Så står det."}


def only_swedish(name: str) -> dict[str, str]:
    """A text that stands in no other language, with a name to know it by."""
    return {"sv": f"kvirr-{name}"}


def rule(called: str, **values: Any) -> dict[str, Any]:
    return {**QUOTE, **values, "note": only_swedish(f"{called}-note")}


RULES = {
    "choice": {"how": "provider", **QUOTE},
    "applying": rule("applying", ways=["unit"], unit=only_swedish("applying-unit")),
    "appeal": rule("appeal", board=only_swedish("appeal-board")),
    "complaint": rule("complaint", unit=only_swedish("complaint-unit")),
    "booking": rule("booking", phone_hours=only_swedish("phone-hours")),
    "covers": rule("covers", needs_first=only_swedish("needs-first")),
    "own_expenses": rule("own", paid_by="you", applies_to={"who": only_swedish("who")}),
}
PLACE = {
    "id": "viken",
    "name": "Viken",
    "areas": [{"id": "norr", "name": "Norr"}],
    "contacts": [
        {
            "name": "Kontoret",
            "helps_with": only_swedish("helps-with"),
            "contact": {"email": "kontoret@viken.se"},
            "hours": only_swedish("contact-hours"),
            "checked": "2026-11-21",
            "note": only_swedish("contact-note"),
        }
    ],
    "sources": {
        "page": {"title": "Sida", "checked": "2026-11-21", "note": only_swedish("source-note")}
    },
    "rules": RULES,
}
PROVIDER = {
    "id": "asken",
    "municipality": "viken",
    "name": "Asken",
    "areas": ["norr"],
    "escorts": [escorts()],
    "description": only_swedish("description"),
    "extra_services": only_swedish("extra-services"),
    "agreement": {"booking": {"notice": "2 days", "more": only_swedish("more")}},
    "follow_up": {"date": "2026-05-01", "result": "met", "note": only_swedish("follow-up-note")},
}
WRITTEN = set(re.findall(r"kvirr-[a-z-]+", f"{PLACE} {PROVIDER}"))
PAGES = (
    *("", "hitta", "kontakt", "ansok", "boka-och-avboka", "kostnader", "vad-kan-du-gora", "valja"),
    *("nar-nagot-ar-fel", "for-dig-som-hjalper", "dina-timmar", "utforare/asken"),
    *("klaga?about=decision", "klaga?about=support"),
    *(tool.slug for tool in TOOLS),
)


@pytest.fixture(scope="module")
def viken(app: Flask) -> FlaskClient:
    return visitor(app, catalogue(PROVIDER, more=[PLACE]))


def test_a_text_that_is_only_in_swedish_is_marked_as_such_everywhere(viken: FlaskClient) -> None:
    shown, unmarked = set(), set()
    for address in PAGES:
        page = read(viken.get(f"/en/viken/{address}")).page
        for element, text in texts(page):
            found = set(re.findall(r"kvirr-[a-z-]+", text.lower()))
            shown |= found
            if page.language(element) != "sv":
                unmarked |= {(address, name) for name in found}

    assert unmarked == set()
    assert shown >= WRITTEN, "every text of an editor is shown somewhere"


def test_swedish_words_and_titles_on_an_english_page_are_read_as_swedish(
    client: FlaskClient,
) -> None:
    pages = [read(client.get(f"/en/stockholm/{slug}")) for slug in ("ansok", "nar-nagot-ar-fel")]

    marked = {seen(one) for page in pages for one in page.elements if one.get("lang") == "sv"}
    assert {
        "Stockholms stads webbsida om att ansöka om stöd och omsorg",
        "anstånd",
        "förmyndare",
    } <= marked


_SWEDISH = re.compile(
    r"\b(?:\w*[åäö]\w*|ledsag(?:ning|are|arservice)|maxtaxa|god man)\b", re.IGNORECASE
)
_ENGLISH_TOO = {"meänkieli"}


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo", "overtornea"])
def test_every_swedish_word_in_a_sentence_on_an_english_page_is_marked(
    client: FlaskClient, municipality: str
) -> None:
    slugs = [path.stem for path in (resources.TRANSLATIONS / "en" / "pages").glob("*.md")]
    pages = [read(client.get(f"/en/{municipality}/{slug}")).page for slug in slugs]

    unmarked = {
        word
        for page in pages
        for element, text in texts_between_tags(page)
        if local(element) in ("p", "li", "dt", "dd", "strong", "label", "h2", "h3")
        and page.language(element) == "en"
        for word in _SWEDISH.findall(text)
        if word.casefold() not in _ENGLISH_TOO
    }

    assert unmarked == set()
