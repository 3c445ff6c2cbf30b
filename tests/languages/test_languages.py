"""A language that is new, that lags behind, that is whole; and one that is read from the right."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.app import create_app
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Language, Unit
from ledsagning.pages import Pages
from ledsagning.settings import Settings
from ledsagning.web import languages
from ledsagning.web.i18n import gettext, in_swedish, language, ngettext, speaking
from ledsagning.web.library import NO_FILES
from ledsagning.web.marked import Marked
from ledsagning.web.wording.uses import KNOWS, WITHIN
from ledsagning.web.wording.values import date_words, duration_words, label, listed
from support import places, pseudo, translation
from support.careful import Page, local
from support.reading import Reading, read

KINDS = places.kinds()
PAGES = sorted(path.name for path in (resources.TRANSLATIONS / "sv" / "pages").glob("*.md"))
STATUS = {"not there": 404, "mistake": 400}
ISOLATES = {"\u2066", "\u2068", "\u2069"}


def site(app: Flask, folder: Path) -> Flask:
    """The shipped site with another folder of languages, looked at as carefully."""
    made = create_app(Settings(translations=folder, site_address="https://ledsagning.example"))
    made.test_client_class = app.test_client_class
    return made


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The made-up language as its translators begin with it, when half is done, and when all is."""
    make = tmp_path_factory.mktemp
    return {
        "new": pseudo.write(make("new"), lambda number, message: False),
        "half": pseudo.write(make("half"), lambda number, message: number % 2 == 0, PAGES[::2]),
        "other half": pseudo.write(make("other"), lambda number, message: number % 2 == 1),
        "whole": pseudo.write(make("whole"), lambda number, message: True, PAGES, offered=True),
    }


@pytest.fixture(scope="session")
def sites(app: Flask, folders: dict[str, Path]) -> dict[str, Flask]:
    return {name: site(app, folder) for name, folder in folders.items()}


def page(sites: dict[str, Flask], state: str, path: str) -> Reading:
    """A page in the made-up language."""
    return read(sites[state].test_client().get(f"/{pseudo.CODE}{path}"))


# --- how far it is


@pytest.mark.parametrize("state", ["new", "half", "other half", "whole"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_there_however_far_a_language_is(
    sites: dict[str, Flask], state: str, kind: str
) -> None:
    """The client refuses a page with words in Swedish that does not say so."""
    found = page(sites, state, KINDS[kind])

    assert found.status == STATUS.get(kind, 200)
    assert found.page.root.get("lang") == pseudo.CODE
    assert found.page.root.get("dir") == "rtl"


def test_it_is_told_how_far_a_language_is(folders: dict[str, Path]) -> None:
    shares = {}
    for state, folder in folders.items():
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


def test_a_reader_is_led_to_a_language_only_when_it_is_offered(sites: dict[str, Flask]) -> None:
    for state, offered in (("new", False), ("whole", True)):
        visitor = sites[state].test_client()
        shown = read(visitor.get("/en/stockholm/"))
        asked_for = visitor.get("/", headers={"Accept-Language": pseudo.CODE})

        assert (pseudo.NAME in [link.text for link in shown.frame.links]) is offered
        assert (pseudo.CODE in [e.get("hreflang") for e in shown.related("alternate")]) is offered
        assert (asked_for.location == f"/{pseudo.CODE}/") is offered
        assert (page(sites, state, "/stockholm/").robots == []) is offered


def test_who_reads_a_language_that_is_not_offered_finds_the_others(sites: dict[str, Flask]) -> None:
    named = [link.text for link in page(sites, "new", "/stockholm/").frame.links]

    assert {"Svenska", "English"} <= set(named)
    assert pseudo.NAME not in named


# --- what is not translated


def test_a_page_that_is_not_translated_is_the_swedish_one_and_says_so(
    sites: dict[str, Flask],
) -> None:
    found = page(sites, "new", "/stockholm/dina-timmar")
    swedish = read(sites["new"].test_client().get("/sv/stockholm/dina-timmar"))
    marked = [e for e in found.all("div", "span") if e.get("lang") == "sv"]

    assert found.headings() == swedish.headings()
    assert all(e.get("dir") == "ltr" for e in marked)
    assert all(found.page.language(e) == "sv" for e in found.all("li", "dd", "summary"))
    assert "Den här sidan är inte översatt än. Den står här på svenska." in found.text


def test_a_page_that_is_not_translated_leads_on_in_the_readers_language(
    sites: dict[str, Flask],
) -> None:
    found = page(sites, "new", "/stockholm/dina-timmar")
    paths = {link.href.split("/")[1] for link in found.links if link.href.startswith("/")}

    assert paths == {pseudo.CODE}


def test_a_leaflet_of_a_page_that_is_not_translated_is_in_one_language(
    sites: dict[str, Flask],
) -> None:
    client = sites["half"].test_client()
    name = next(name for name in PAGES[1::2] if "." not in name.removesuffix(".md"))
    slug = name.removesuffix(".md")
    ours, swedish = (
        client.get(f"/{code}/stockholm/{slug}.txt").get_data(as_text=True)
        for code in (pseudo.CODE, "sv")
    )

    assert ours.replace(f"/{pseudo.CODE}/", "/sv/") == swedish


@pytest.mark.parametrize("ending", [".txt", ".ics", "/blad"])
@pytest.mark.parametrize("state", ["new", "half", "whole"])
def test_files_hold_words_and_no_markup(sites: dict[str, Flask], state: str, ending: str) -> None:
    path, _, query = KINDS["hours left"].partition("?")
    answer = sites[state].test_client().get(f"/{pseudo.CODE}{path}{ending}?{query}")

    assert answer.status_code == 200
    assert "&lt;span" not in answer.get_data(as_text=True)
    if ending != "/blad":
        assert "<" not in answer.get_data(as_text=True)


# --- words outside of a request


@pytest.fixture
def lagging(tmp_path: Path) -> languages.Language:
    """A language that knows the name of no language but one, and one sentence."""
    words = [
        Message("Kan %(values)s.", "يتحدث %(values)s."),
        Message("finska", "الفنلندية"),
        Message(("%(num)s dag", "%(num)s dagar"), ("", "يوم", "يومان", "", "", "")),
    ]
    pseudo.write_words(tmp_path, words)
    pseudo.write_table(tmp_path)
    return languages.read(tmp_path)[pseudo.CODE]


def test_words_need_neither_a_request_nor_an_app() -> None:
    with speaking("en"):
        assert gettext("Hjälp") == "Help"
        assert ngettext("%(num)s dag", "%(num)s dagar", 2) == "2 days"
        assert listed(("a", "b")) == "a and b"
        with in_swedish():
            assert gettext("Hjälp") == "Hjälp"
            assert listed(("a", "b")) == "a och b"
            assert language() == "en"


def html(words: str) -> str:
    return str(words.__html__()) if isinstance(words, Marked) else words


def test_a_word_that_is_not_translated_is_marked_within_a_sentence_that_is(
    lagging: languages.Language,
) -> None:
    with speaking(lagging):
        both = listed((label(Language.FI), label(Language.SO)))
        sentence = gettext("Kan %(values)s.", values=both)

    assert '<span lang="sv" dir="ltr">somaliska</span>' in html(sentence)
    assert "الفنلندية" in html(sentence)
    assert html(sentence).count("<span") == 1
    assert "<" not in str(sentence)


def test_what_is_put_into_a_sentence_that_is_not_translated_is_in_the_readers_language(
    lagging: languages.Language,
) -> None:
    with speaking(lagging):
        sentence = gettext("Ledsagaren kan %(values)s.", values=label(Language.FI))

    assert html(sentence).startswith('<span lang="sv" dir="ltr">Ledsagaren kan <span lang="qps"')
    assert "الفنلندية" in html(sentence)


def test_a_form_that_a_language_lacks_is_the_word_as_it_stands_alone(
    lagging: languages.Language, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with speaking(lagging):
        assert label(Language.FI, KNOWS) == label(Language.FI) == "الفنلندية"

    folder = tmp_path_factory.mktemp("bent")
    bent = Message("finska", "بالفنلندية", context=KNOWS.sentence)
    pseudo.write_words(folder, [Message("finska", "الفنلندية"), bent])
    pseudo.write_table(folder)
    with speaking(languages.read(folder)[pseudo.CODE]):
        assert label(Language.FI) == "الفنلندية"
        assert label(Language.FI, KNOWS) == "بالفنلندية"


def test_nobody_asks_for_a_form_that_no_translator_is_asked_for() -> None:
    with speaking("sv"), pytest.raises(ValueError, match="No translator is asked for Unit"):
        duration_words(Duration(2, Unit.DAYS), KNOWS)
    with speaking("sv"):
        assert duration_words(Duration(2, Unit.DAYS), WITHIN) == "2 dagar"


def test_dates_are_those_of_the_language(lagging: languages.Language) -> None:
    with speaking(lagging):
        assert "مايو" in date_words(
            places.CATALOGUE.municipalities["varmdo"].contacts[0].checked.replace(month=5)
        )


# --- read from the right


def bdi(found: Page, *, directed: bool) -> set[str]:
    return {
        "".join(e.itertext()).strip("\u2068\u2069")
        for e in found.elements("bdi")
        if (e.get("dir") == "ltr") is directed
    }


def provider_with_phone() -> str:
    return min(
        one.id
        for one in places.CATALOGUE.providers.values()
        if one.municipality == "stockholm" and one.contact and one.contact.phone
    )


def test_a_phone_number_keeps_its_direction(sites: dict[str, Flask]) -> None:
    provider = places.CATALOGUE.providers["stockholm", provider_with_phone()]
    assert provider.contact
    reached = {provider.contact.phone, provider.contact.email} - {None}

    for path in (f"/stockholm/utforare/{provider.id}", f"/stockholm/min-lista?list={provider.id}"):
        assert reached <= bdi(page(sites, "whole", path).page, directed=True)


def test_an_address_in_a_street_and_a_name_keep_theirs(sites: dict[str, Flask]) -> None:
    provider = places.CATALOGUE.providers["stockholm", provider_with_phone()]
    assert provider.contact
    path = f"/stockholm/avboka?when=tomorrow&provider={provider.id}"

    assert provider.name in bdi(page(sites, "whole", path).page, directed=False)
    shown = page(sites, "whole", f"/stockholm/utforare/{provider.id}").page
    assert provider.contact.address in bdi(shown, directed=False)


def test_in_plain_text_and_in_a_title_characters_keep_a_name_together(
    sites: dict[str, Flask],
) -> None:
    provider = places.CATALOGUE.providers["stockholm", provider_with_phone()]
    client = sites["whole"].test_client()
    path = f"/stockholm/avboka.txt?when=tomorrow&provider={provider.id}"
    ours, swedish = (
        client.get(f"/{code}{path}").get_data(as_text=True) for code in (pseudo.CODE, "sv")
    )

    assert f"\u2068{provider.name}\u2069" in ours
    assert not ISOLATES & set(swedish)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_read_from_the_left_needs_no_such_characters(
    client: FlaskClient, language: str
) -> None:
    for path in KINDS.values():
        assert not ISOLATES & set(client.get(f"/{language}{path}").get_data(as_text=True))


def test_a_letter_to_send_is_laid_out_as_swedish(sites: dict[str, Flask]) -> None:
    found = page(sites, "whole", KINDS["choose"])
    letters = [e for e in found.all("section") if e.get("class") == "letter"]
    swedish = [
        (e.get("lang"), e.get("dir"))
        for letter in letters
        for e in letter
        if local(e) == "p" and e.get("lang")
    ]

    assert swedish
    assert set(swedish) == {("sv", "ltr")}


def test_a_swedish_sentence_of_several_parts_keeps_its_order(sites: dict[str, Flask]) -> None:
    """Its name and its blanks are elements, and elements go from right to left there."""
    found = page(sites, "new", KINDS["choose"])
    parted = [
        element
        for element in found.all("p", "li")
        if len([part for part in element if part.get("lang") == "sv"]) > 1
    ]

    assert parted
    for element in parted:
        assert (element.text or "").startswith("\u2066") or element.get("dir") == "ltr"
