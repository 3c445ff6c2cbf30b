"""No rule and no term is lost in any format, and each file says where it is from."""

import re
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
from ledsagning.formats import sound
from ledsagning.formats.document import Enumeration, KeyFact, Words
from ledsagning.formats.registry import FORMATS, Kind
from ledsagning.pages.page import Insert
from ledsagning.settings import Settings
from ledsagning.web import drawing
from ledsagning.web.addresses import BOOKLET, TAKEN
from ledsagning.web.documents.rule_card import rule_cards
from ledsagning.web.i18n import speaking
from ledsagning.web.in_force import chooses, promised, required
from ledsagning.web.leaflets import PICTURED, PICTURES
from ledsagning.web.library import library
from ledsagning.web.today import today
from ledsagning.web.wording.hard import BY_FORM
from ledsagning.web.wording.terms import agreement_facts
from support import places
from support.formats import SAYS, Says
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


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sv/stockholm/dina-timmar", Kind.INFORMATION),
        ("/en/stockholm/dina-timmar", Kind.INFORMATION),
        ("/sv/varmdo/byt", Kind.ANSWER),
        (f"/sv/stockholm/utforare/{places.a_provider()}", Kind.PROVIDER),
    ],
)
def test_every_file_says_that_it_is_made_up_from_when_and_where_the_newest_is(
    site: Flask, path: str, kind: Kind
) -> None:
    with site.app_context():
        version = library().catalogue.version[:8]
    example = {"sv": "påhittade", "en": "made up"}[path.split("/")[1]]

    for ending, says in taken(site.test_client(), path, kind):
        for words in (example, version, f"{SITE}{path}", str(today().year)):
            assert says(words), (ending, words)


@pytest.mark.parametrize("ending", [".pef", ".pdf"])
def test_a_file_that_can_tell_programs_of_itself_does(site: Flask, ending: str) -> None:
    file = site.test_client().get(f"/en/stockholm/dina-timmar{ending}").get_data(as_text=True)

    for words in ("Your hours", today().isoformat(), "Hitta ledsagning"):
        assert words in file
    assert 'lang="en"' in file or "<dc:language>en<" in file
