"""What the law says everywhere: each fact with its source, its hard words explained."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.catalogue import law_loading
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.formats.document import Span, text_of
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.national import FACTS, national_fact
from support.easy import refuse_long, refuse_odd
from support.places import CATALOGUE
from support.reading import read, seen
from support.shipped import Site
from support.translation import LANGUAGES

STOCKHOLM = CATALOGUE.municipalities["stockholm"]
LAW = law_loading.load()
LABELS = (
    "Så säger lagen, med våra ord",
    "Så sa domstolen, med våra ord",
    "Så skriver myndigheten, med våra ord",
    "Källa, med våra ord",
)
COURT = {
    "sv": "Så sa domstolen, med våra ord",
    "en": "What the court said in Swedish, in our words",
}
APPEALING = "/klaga?about=decision&received="
every_fact = pytest.mark.parametrize("name", FACTS)


@pytest.fixture(scope="module")
def site(app: Flask) -> Site:
    return Site(app)


def told(site: Site, language: str) -> Iterator[str]:
    """The ids of the cards on every page and answer of a municipality where one chooses."""
    start = f"/{language}/stockholm"
    asked = ("support", "serious", "decision")
    answers = [f"{start}/klaga?about={about}" for about in asked]
    # An old decision, for which it is too late, and one whose last day is moved.
    answers += [f"{start}{APPEALING}{day}" for day in ("2025-06-02", "2025-06-29")]
    for page in (*site.pages("stockholm", language), *map(site.page, answers)):
        yield from (id_.removesuffix("-rubrik") for id_ in page.page.ids if "-rubrik" in id_)


# --- every statement


def test_every_statement_of_the_law_has_its_words() -> None:
    assert set(FACTS) == set(LAW.statements)
    assert not set(FACTS) & set(RULE_NAMES), "a page could not hold both"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_is_told_on_some_page(site: Site, language: str) -> None:
    assert set(FACTS) - set(told(site, language)) == set()


@pytest.mark.usefixtures("swedish")
@every_fact
def test_a_fact_is_told_in_easy_sentences_with_its_source(name: str) -> None:
    fact = national_fact(name, STOCKHOLM)

    sentences = ["".join(span.text for span in sentence) for sentence in fact.sentences]
    refuse_odd(sentences)
    refuse_long(sentences)
    assert fact.sources
    for source in fact.sources:
        assert source.title
        assert source.quote
        assert source.label in LABELS


def test_a_card_says_whose_words_they_are_and_names_act_and_section(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/vad-kan-du-gora"))

    by_law, by_court = page.at("stay_elsewhere"), page.at("short_trip")
    assert "Så säger lagen, med våra ord" in by_law.text
    assert "Socialtjänstlagen (2025:400, SoL), 29 kap. 5 §" in by_law.text
    assert "(LSS), 16 a §" in by_law.text
    assert "Källan är från 15 december 2025." in by_law.text
    assert "Så sa domstolen, med våra ord" in by_court.text
    assert "Regeringsrätten, RÅ 2003 ref. 79" in by_court.text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_sources_of_one_fact_say_each_where_it_is_written(
    client: FlaskClient, language: str
) -> None:
    page = read(client.get(f"/{language}/stockholm/vad-kan-du-gora"))

    names = [seen(one) for one in page.at("stay_elsewhere").all("summary")]
    assert [name.partition(": ")[2] for name in names] == ["29 kap. 5 § SoL", "16 a § LSS"]
    assert [seen(one) for one in page.at("short_trip").all("summary")] == [COURT[language]]


@every_fact
@pytest.mark.usefixtures("swedish")
def test_no_two_sources_of_a_fact_are_called_the_same(name: str) -> None:
    sources = national_fact(name, STOCKHOLM).sources

    assert len({text_of(source.apart) for source in sources}) == len(sources)


# --- numbers come from the law


@pytest.mark.parametrize(
    ("page", "card", "said"),
    [
        ("nar-nagot-ar-fel", "six_months", "Har du väntat mer än 6 månader?"),
        ("nar-nagot-ar-fel", "six_months", "Kommunen ska svara inom 4 veckor."),
        ("nar-nagot-ar-fel", "three_months", "Har det gått 3 månader?"),
        (
            "nar-nagot-ar-fel",
            "tell_ivo",
            "Du får svar skriftligt (till exempel i ett brev) inom 3 veckor.",
        ),
        ("din-plan", "individual_plan", "Det får gå högst 1 år mellan gångerna."),
        ("ansok", "only_on_request", "Är du under 15 år?"),
        ("ansok", "only_on_request", "Har du fyllt 15 år? Då ansöker du själv."),
        ("vad-kan-du-gora", "short_trip", "på en resa till Danmark i 4 dagar."),
        ("vad-kan-du-gora", "long_holiday", "på en resa till Egypten i 2 veckor."),
        ("las-ditt-beslut", "new_act", "började gälla den 1 juli 2025."),
        ("las-ditt-beslut", "open_ended_changed", "Bestämde kommunen före den 1 juli 2025?"),
    ],
)
def test_a_number_of_the_law_is_told(site: Site, page: str, card: str, said: str) -> None:
    assert said in site.page(f"/sv/stockholm/{page}").at(card).text


_MONTHS = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    "January|February|March|May|June|July|August|October|December"
)
_NUMBERS = "två|tre|fyra|fem|sex|tolv|two|three|four|five|six|twelve"
_UNITS = "dag|vecka|veckor|månad|år|timm|kron|day|week|month|year|hour"
TYPED = re.compile(
    rf"\b(\d+|{_NUMBERS})\s+({_UNITS})|\b\d{{1,2}}\s+({_MONTHS})|\b\d+\s*(kap|§)", re.IGNORECASE
)
ABOUT_THE_SITE = frozenset({"tillganglighet", "integritet"})


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in sorted(resources.TRANSLATIONS.glob("*/pages/*.md"))
        if path.stem not in ABOUT_THE_SITE
    ],
    ids=lambda path: f"{path.parts[-3]}/{path.name}",
)
def test_no_page_types_a_number_of_the_law(path: Path) -> None:
    body = path.read_text("utf-8").partition("\n---\n")[2]

    assert [found[0] for found in TYPED.finditer(body)] == []


# --- hard words


@pytest.mark.usefixtures("swedish")
def test_a_hard_word_is_a_link_and_the_rest_is_as_it_was() -> None:
    words = explained(
        "Du <overklaga>överklagar</overklaga> ett <beslut>beslut</beslut>.", STOCKHOLM
    )

    assert words == (
        Span("Du "),
        Span("överklagar", href="/sv/stockholm/ord#overklaga", explains=True),
        Span(" ett "),
        Span("beslut", href="/sv/stockholm/ord#beslut", explains=True),
        Span("."),
    )


@pytest.mark.usefixtures("swedish")
@every_fact
def test_every_explained_word_stands_among_the_words(site: Site, name: str) -> None:
    known = site.page("/sv/stockholm/ord").page.ids

    links = [
        span.href.rpartition("#")[2]
        for sentence in national_fact(name, STOCKHOLM).sentences
        for span in sentence
        if span.href and span.explains
    ]

    assert [word for word in links if word not in known] == []


def test_the_parent_of_somebody_who_cannot_decide_is_among_those_who_apply(site: Site) -> None:
    card = site.page("/sv/overtornea/ansok").at("only_on_request").text

    cannot = card.partition("Är det tydligt att du inte kan bestämma det själv?")[2]
    for one in ("vårdnadshavare", "gode man", "förvaltare", "förmyndare", "framtidsfullmakt"):
        assert one in cannot


@pytest.mark.parametrize("page", ["las-ditt-beslut", "dina-timmar", "ord"])
def test_nobody_is_promised_that_hours_can_be_moved_where_no_rule_says_so(
    site: Site, page: str
) -> None:
    text = site.page(f"/sv/overtornea/{page}").text

    assert not re.search(r"(?<!ur länge kan jag )\bDu kan flytta timmar\b", text)
    assert "Ibland" in text
