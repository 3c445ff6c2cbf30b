"""A language that is new, that lags behind, that is whole: what is Swedish in it says so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledsagning import resources
from ledsagning.country import country
from ledsagning.pages import Pages
from ledsagning.web import languages
from ledsagning.web.library import NO_FILES
from support import places, pseudo, translation
from support.careful import local, texts_between_tags
from support.language_sites import Sites

KINDS = places.kinds()
PAGES = sorted(path.name for path in (resources.TRANSLATIONS / "sv" / "pages").glob("*.md"))
STATUS = {"not there": 404, "mistake": 400, "my list": 400}


# --- how far it is


@pytest.mark.parametrize("state", ["new", "half", "other half", "whole"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_there_however_far_a_language_is(
    sites: Sites, state: str, kind: str
) -> None:
    """The client refuses a page with words in Swedish that does not say so."""
    found = sites.read(state, KINDS[kind])

    assert found.status == STATUS.get(kind, 200)
    assert found.page.root.get("lang") == pseudo.CODE
    assert found.page.root.get("dir") == "rtl"


@pytest.mark.parametrize("kind", KINDS)
def test_in_a_new_language_every_word_that_is_no_name_says_that_it_is_swedish(
    sites: Sites, kind: str
) -> None:
    """All its own words are in other letters. In an option nothing can be marked but all of it."""
    found = sites.read("new", KINDS[kind]).page
    unmarked = (
        _NAMES.sub("", text)
        for element, text in texts_between_tags(found)
        if found.language(element) != "sv" and local(element) not in ("bdi", "option")
    )

    assert not [words for words in unmarked if re.search(r"[a-zåäö]{2}", words, re.IGNORECASE)]


def _names() -> Iterator[str]:
    """What the catalogue calls somebody, some place or some law."""
    yield from (one.short_name for one in country.load().municipalities)
    yield from (county.name for county in country.load().counties)
    for place in places.CATALOGUE.municipalities.values():
        yield place.name
        yield from (office.name for office in place.contacts)
        yield from (name for area in place.areas for name in (area.name, *(area.places or ())))
        yield from filter(None, (appeal.court for appeal in place.rules.appeal))
    yield from (basis.paragraph for basis in places.CATALOGUE.law.rules.legal_basis)
    yield from (provider.name for provider in places.CATALOGUE.providers.values())
    yield from (language.name for language in translation.ALL.values())
    yield places.CATALOGUE.version[:8]


_NAMES = re.compile(
    rf"https?:\S+|/{pseudo.CODE}/\S+|"
    + "|".join(map(re.escape, sorted(_names(), key=len, reverse=True)))
)
"""Names, and the addresses of the site."""


def test_it_is_told_how_far_a_language_is(sites: Sites) -> None:
    shares = {}
    for state, folder in sites.folders.items():
        spoken = languages.read(folder)
        pages = Pages.load(folder, tuple(spoken), NO_FILES)
        shares[state] = translation.progress(spoken[pseudo.CODE], pages).share

    assert shares["new"] == 0
    assert 0.3 < shares["half"] < 0.7
    assert shares["whole"] == 1


def test_a_page_that_has_not_followed_the_swedish_one_counts_as_not_translated(
    tmp_path: Path,
) -> None:
    folder = pseudo.write(tmp_path, lambda number, message: True, PAGES)
    behind = folder / pseudo.CODE / "pages" / "ansok.md"
    behind.write_text(behind.read_text(encoding="utf-8") + "\n- ا\n", encoding="utf-8")
    spoken = languages.read(folder)
    pages = Pages.load(folder, tuple(spoken), NO_FILES)

    assert translation.progress(spoken[pseudo.CODE], pages).share < 1


def test_a_reader_is_led_to_a_language_only_when_it_is_offered(sites: Sites) -> None:
    for state, offered in (("new", False), ("whole", True)):
        shown = sites.read(state, "/stockholm/", "en")
        asked_for = (
            sites.apps[state].test_client().get("/", headers={"Accept-Language": pseudo.CODE})
        )

        assert (pseudo.NAME in [link.text for link in shown.frame.links]) is offered
        assert (pseudo.CODE in [e.get("hreflang") for e in shown.related("alternate")]) is offered
        assert (asked_for.location == f"/{pseudo.CODE}/") is offered
        assert (sites.read(state, "/stockholm/").robots == []) is offered


def test_who_reads_a_language_that_is_not_offered_finds_the_others(sites: Sites) -> None:
    named = [link.text for link in sites.read("new", "/stockholm/").frame.links]

    assert {"Svenska", "English"} <= set(named)
    assert pseudo.NAME not in named


# --- what is not translated


def test_a_page_that_is_not_translated_is_the_swedish_one_and_says_so(
    sites: Sites,
) -> None:
    found = sites.read("new", "/stockholm/dina-timmar")
    swedish = sites.read("new", "/stockholm/dina-timmar", "sv")
    marked = [e for e in found.all("div", "span") if e.get("lang") == "sv"]

    assert found.headings() == swedish.headings()
    assert all(e.get("dir") == "ltr" for e in marked)
    assert all(found.page.language(e) == "sv" for e in found.all("li", "dd", "summary"))
    assert "Den här sidan är inte översatt än. Den står här på svenska." in found.text


def test_a_page_that_is_not_translated_leads_on_in_the_readers_language(
    sites: Sites,
) -> None:
    found = sites.read("new", "/stockholm/dina-timmar")
    paths = {link.href.split("/")[1] for link in found.links if link.href.startswith("/")}

    assert paths == {pseudo.CODE}


def test_a_leaflet_of_a_page_that_is_not_translated_is_in_one_language(
    sites: Sites,
) -> None:
    name = next(name for name in PAGES[1::2] if "." not in name.removesuffix(".md"))
    slug = name.removesuffix(".md")
    ours, swedish = (
        sites.text("half", f"/stockholm/{slug}.txt", code) for code in (pseudo.CODE, "sv")
    )

    # Where a line ends follows how long the addresses are.
    assert ours.replace(f"/{pseudo.CODE}/", "/sv/").split() == swedish.split()


@pytest.mark.parametrize("ending", [".txt", ".ics", "/blad"])
@pytest.mark.parametrize("state", ["new", "half", "whole"])
def test_files_hold_words_and_no_markup(sites: Sites, state: str, ending: str) -> None:
    path, _, query = KINDS["hours left"].partition("?")
    said = sites.text(state, f"{path}{ending}?{query}")

    assert "&lt;span" not in said
    assert ending == "/blad" or "<" not in said
