"""No rule and no term is lost in any format, and each file says where it is from."""

import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning import composing, resources
from ledsagning.app import create_app
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.formats import book, sound
from ledsagning.formats.document import Enumeration, KeyFact, Words
from ledsagning.formats.registry import FORMATS, Kind
from ledsagning.pages.page import Insert
from ledsagning.settings import Settings
from ledsagning.today import today
from ledsagning.web import drawing
from ledsagning.web.addresses import BOOKLET, TAKEN
from ledsagning.web.documents.rule_card import rule_cards
from ledsagning.web.i18n import speaking
from ledsagning.web.in_force import chooses, promised, required
from ledsagning.web.leaflets import PICTURED, PICTURES
from ledsagning.web.library import library
from ledsagning.web.wording.hard import BY_FORM
from ledsagning.web.wording.terms import agreement_facts
from ledsagning.web.wording.values import date_words
from support.formats import SAYS, Says
from support.reading import read
from support.readings import leaflet_at, silent

SITE = "https://ledsagning.example"
CATALOGUE = composing.load(resources.SAMPLE_CATALOGUE, today(), TAKEN)
MUNICIPALITIES = CATALOGUE.municipalities
WITH_RULES = [
    one.id
    for one in MUNICIPALITIES.values()
    if any(getattr(one.rules, name) for name in RULE_NAMES)
]
SPOKEN = {one.ending: one.spoken for one in FORMATS if one.spoken}
PROVIDERS = sorted(CATALOGUE.providers)
HARD = re.compile("|".join(map(re.escape, sorted(BY_FORM, key=len, reverse=True))), re.IGNORECASE)
"""Words whose meaning a page puts in brackets behind them, the first time."""


@pytest.fixture(scope="module")
def site() -> Flask:
    """The shipped site at its address; of what is slow, what would be drawn is handed out."""
    made = create_app(Settings(site_address=SITE))
    drawing.use(made, lambda _ending, page: page.encode())
    return made


def taken(
    client: FlaskClient, path: str, kind: Kind = Kind.INFORMATION
) -> Iterator[tuple[str, Says]]:
    """A page of a kind in every format that there is of it; of a provider there is all as well."""
    if path.endswith(f"/{BOOKLET}"):
        kind = Kind.BOOKLET
    of = {**{one.ending: one.of for one in FORMATS}, PICTURES.suffix: PICTURED}
    for ending, says in SAYS.items():
        if kind not in of[ending]:
            continue
        if spoken := SPOKEN.get(ending):
            leaflet = leaflet_at(client, path)
            data = spoken.bound(leaflet, silent(leaflet))
        else:
            answer = client.get(f"{path}{ending}")
            assert answer.status_code == 200, f"{path}{ending}"
            data = answer.data
        yield ending, says(data, path.split("/")[1])


def lines(fact: KeyFact) -> Iterator[Words]:
    """Each sentence; where many things are named, each thing, and what leads in to them."""
    for one in fact.said:
        yield from (one.lead, *one.items) if isinstance(one, Enumeration) else (one,)


def sentences(fact: KeyFact) -> Iterator[str]:
    for sentence in lines(fact):
        # A link is told with its address where it cannot be followed.
        for span in sentence:
            yield from filter(str.strip, HARD.split(span.text))
    for question in fact.questions:
        yield from filter(str.strip, HARD.split(question))


def missing(client: FlaskClient, path: str, facts: list[KeyFact]) -> list[tuple[str, str]]:
    return [
        (ending, sentence)
        for ending, says in taken(client, path)
        for fact in facts
        for sentence in sentences(fact)
        if not says(sentence)
    ]


def rules_by_page(site: Flask, municipality: Municipality) -> dict[str, list[KeyFact]]:
    """What each page tells of the rules, made from the rules and not from the page."""
    with site.app_context(), speaking("sv"):
        pages = library().pages.listing("sv", chooses(municipality))
        return {page.slug: list(_told(page.parts, municipality)) for page in pages}


def _told(parts: tuple[object, ...], municipality: Municipality) -> Iterator[KeyFact]:
    for part in parts:
        if isinstance(part, Insert) and part.name == "rule" and part.argument:
            yield from rule_cards(part.argument, municipality)


def test_every_format_that_has_words_is_read_here() -> None:
    words = {one.ending for one in FORMATS if not one.of_days and one.renderer is not sound}

    assert {*words, PICTURES.suffix} == {*SAYS, ".brf"}


@pytest.mark.parametrize("name", ["stockholm", "varmdo", "goteborg"])
def test_every_rule_is_in_every_format_of_each_page(site: Flask, name: str) -> None:
    client = site.test_client()

    for slug, facts in rules_by_page(site, MUNICIPALITIES[name]).items():
        assert missing(client, f"/sv/{name}/{slug}", facts) == []


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_rule_of_any_municipality_is_in_every_format(
    site: Flask, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(WITH_RULES) | st.sampled_from(sorted(MUNICIPALITIES)))
    pages = rules_by_page(site, MUNICIPALITIES[name])
    slug = data.draw(st.sampled_from([slug for slug, facts in pages.items() if facts]))

    assert missing(site.test_client(), f"/sv/{name}/{slug}", pages[slug]) == []


@settings(max_examples=10, deadline=None)
@given(key=st.sampled_from(PROVIDERS))
def test_every_term_of_any_agreement_is_in_every_format(site: Flask, key: tuple[str, str]) -> None:
    provider = CATALOGUE.providers[key]
    municipality = MUNICIPALITIES[provider.municipality]
    with site.app_context(), speaking("sv"):
        facts = agreement_facts(promised(provider), required(municipality))

    path = f"/sv/{municipality.id}/utforare/{provider.id}"
    assert missing(site.test_client(), path, list(facts)) == []


# --- where it is from


ABOUT = {
    "sv": ("Det här gäller i", "Exempel: utförare och avtal är påhittade", "Språk: Svenska."),
    "en": (
        "This applies in",
        "Example: providers and agreements are made up",
        "Language: English.",
    ),
}
"""What each language says of where a document holds, of what is made up, and of itself."""
ALL_KINDS = st.sampled_from(
    ["kontakt", "byt", "ord", BOOKLET, "las-ditt-beslut", "boka-och-avboka"]
)
KIND_OF = {"byt": Kind.ANSWER}


@settings(max_examples=20, deadline=None)
@given(data=st.data(), code=st.sampled_from(sorted(ABOUT)), slug=ALL_KINDS)
def test_every_file_begins_with_its_municipality_and_says_from_when_and_where_the_newest_is(
    site: Flask, data: st.DataObject, code: str, slug: str
) -> None:
    municipality = MUNICIPALITIES[data.draw(st.sampled_from(WITH_RULES))]
    path = f"/{code}/{municipality.id}/{slug}"
    with site.app_context(), speaking(code):
        version, day = library().catalogue.version[:8], date_words(today())
    place, example, language = ABOUT[code]
    made_up = (example,) if municipality.sample else ()

    client = site.test_client()
    title = read(client.get(path)).headings("h1")[0]
    for ending, says in taken(client, path, KIND_OF.get(slug, Kind.INFORMATION)):
        for words in (title, language, day, version, f"{SITE}{path}", *made_up):
            assert says(words), (ending, words)
        assert 0 < says.at(f"{place} {municipality.name}.") < 3 * len(title) + 20, ending


@settings(max_examples=10, deadline=None)
@given(key=st.sampled_from(PROVIDERS), code=st.sampled_from(sorted(ABOUT)))
def test_the_file_of_a_provider_begins_with_its_municipality(
    site: Flask, key: tuple[str, str], code: str
) -> None:
    provider = CATALOGUE.providers[key]
    municipality = MUNICIPALITIES[provider.municipality]
    path = f"/{code}/{municipality.id}/utforare/{provider.id}"

    for ending, says in taken(site.test_client(), path, Kind.PROVIDER):
        place = says.at(f"{ABOUT[code][0]} {municipality.name}.")
        assert 0 < place < 3 * len(provider.name) + 20, ending
        assert says(f"{SITE}{path}"), ending


@pytest.mark.parametrize("code", ABOUT)
def test_a_file_that_is_listed_by_its_title_has_the_municipality_in_it(
    site: Flask, code: str
) -> None:
    titles = {"sv": "Dina timmar – Värmdö kommun", "en": "Your hours – Värmdö kommun"}
    client = site.test_client()

    for ending in (".pef", ".pdf", ".stor.pdf"):
        assert titles[code] in client.get(f"/{code}/varmdo/dina-timmar{ending}").text
    with zipfile.ZipFile(io.BytesIO(client.get(f"/{code}/varmdo/dina-timmar.epub").data)) as held:
        assert titles[code] in held.read(f"{book.FOLDER}/{book.PACKAGE}").decode()


@pytest.mark.parametrize("ending", [".pef", ".pdf"])
def test_a_file_that_can_tell_programs_of_itself_does(site: Flask, ending: str) -> None:
    file = site.test_client().get(f"/en/stockholm/dina-timmar{ending}").get_data(as_text=True)

    for words in ("Your hours", today().isoformat(), "Hitta ledsagning"):
        assert words in file
    assert 'lang="en"' in file or "<dc:language>en<" in file
