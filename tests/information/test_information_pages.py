"""The information pages: each municipality's own rules, and words that are explained."""

from urllib.parse import urldefrag

import pytest
from flask import Flask

from ledsagning.catalogue.citations import Cited
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.vocabulary import SourceKind
from support import places
from support.reading import Part, Reading, seen
from support.shipped import Site
from support.translation import LANGUAGES

MUNICIPALITIES = tuple(places.CATALOGUE.municipalities)
STATEMENTS = tuple(places.CATALOGUE.law.statements.values())


def rules(municipality: str) -> dict[str, list[Cited]]:
    """What the rules of a municipality are built on, by their names."""
    return {
        name: [one for told in places.effective_in(municipality, name) for one in told.cited]
        for name in RULE_NAMES
    }


def words(cited: Cited) -> str:
    return one_line(cited.citation.quote or cited.citation.summary or "")


def label(cited: Cited) -> str:
    """What leads in to the words of a source."""
    match cited.source.kind:
        case SourceKind.LAW:
            return "Så säger lagen, med våra ord"
        case SourceKind.AUTHORITY:
            return "Så skriver myndigheten, med våra ord"
        case _:
            return "Så står det i reglerna" if cited.citation.quote else "Källa, med våra ord"


@pytest.fixture(scope="module")
def site(app: Flask) -> Site:
    return Site(app)


def is_told(page: Reading, rule: str) -> bool:
    """Whether the page has the card of a rule; a word of the glossary may be called the same."""
    cards = (e.get("id") for e in page.frame.elements if "fact" in e.get("class", "").split())
    return rule in cards


def sources(part: Part) -> set[str]:
    """The quotes behind rules."""
    return {seen(quote) for quote in part.all("blockquote")}


def one_line(text: str) -> str:
    return " ".join(text.split())


# --- rules


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_told_with_its_quote_and_source(
    site: Site, municipality: str, language: str
) -> None:
    cards = [
        (page, page.at(name), name)
        for page in site.pages(municipality, language)
        for name, cited in rules(municipality).items()
        if cited and is_told(page, name)
    ]

    for page, card, name in cards:
        cited = rules(municipality)[name]
        quotes = card.all("blockquote")
        assert [seen(quote) for quote in quotes] == list(dict.fromkeys(map(words, cited)))
        assert {page.page.language(quote) for quote in quotes} == {"sv"}
        for one in cited:
            assert one_line(one.source.title) in card.text
            if one.source.address:
                assert one.source.address in [link.href for link in card.links]
    told = {name for _, _, name in cards}
    assert [name for name, cited in rules(municipality).items() if cited and name not in told] == []


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_a_quote_that_sums_up_the_source_is_not_said_to_be_word_for_word(
    site: Site, municipality: str
) -> None:
    for page in site.pages(municipality):
        for name, cited in rules(municipality).items():
            if cited and is_told(page, name):
                labels = list({words(one): label(one) for one in cited}.values())
                heard = [seen(e) for e in page.at(name).all("summary")]
                # Several of one rule also say where each stands.
                assert [one.partition(": ")[0] for one in heard] == labels


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_no_page_tells_the_rules_of_another_municipality(site: Site, municipality: str) -> None:
    own = {words(one) for cited in rules(municipality).values() for one in cited}
    own |= {one_line(one.summary) for law in STATEMENTS for one in law.citations if one.summary}
    shown = set().union(*(sources(page) for page in site.pages(municipality)))

    assert shown
    assert shown <= own


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_names_the_other_municipality(site: Site, municipality: str, language: str) -> None:
    (other,) = (place for place in MUNICIPALITIES if place != municipality)
    name = places.CATALOGUE.municipalities[other].name

    for page in site.pages(municipality, language):
        assert name not in page.text
        assert not [link for link in page.frame.links if f"/{other}/" in link.href]


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_a_rule_that_is_not_known_says_so_and_whom_to_ask(site: Site, municipality: str) -> None:
    unknown = [
        page.at(name)
        for page in site.pages(municipality)
        for name, rule in rules(municipality).items()
        if not rule and is_told(page, name)
    ]

    assert unknown
    for card in unknown:
        assert card.marked_unknown
        assert any(
            item.startswith(("Fråga din handläggare: ", "Fråga kommunen: ")) for item in card.items
        )
        assert not sources(card)


def test_the_same_page_tells_each_municipalitys_own_rule(site: Site) -> None:
    """Task 2: what happens if I cancel tomorrow."""
    stockholm = site.page("/sv/stockholm/boka-och-avboka").at("cancelling_by_you")
    varmdo = site.page("/sv/varmdo/boka-och-avboka").at("cancelling_by_you")

    assert stockholm.marked_unknown
    assert not varmdo.marked_unknown
    assert "Värmdö kommun: Rutin ledsagning" in varmdo.text


# --- every page


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_the_same_pages_are_there_in_every_language(site: Site, municipality: str) -> None:
    slugs = {
        language: {page.answer.request.path[3:] for page in site.pages(municipality, language)}
        for language in LANGUAGES
    }

    assert len(slugs["sv"]) >= 15
    assert all(found == slugs["sv"] for found in slugs.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_to_a_place_on_a_page_leads_to_it(site: Site, language: str) -> None:
    """Words that are explained in the glossary, and parts of other pages."""
    pointed = set()
    for municipality in MUNICIPALITIES:
        for page in site.pages(municipality, language):
            for link in page.links:
                path, place = urldefrag(link.href)
                if place and path.startswith("/"):
                    pointed.add((path, place))

    assert pointed
    for path, place in sorted(pointed):
        assert place in site.page(path).page.ids, (path, place)


# --- words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["", "/stockholm", "/varmdo"])
def test_every_word_of_the_glossary_is_explained_and_has_an_address(
    site: Site, language: str, place: str
) -> None:
    page = site.page(f"/{language}{place}/ord")
    words, meanings = page.all("dt"), page.all("dd")

    assert len(words) == len(meanings) >= 30
    for word, meaning in zip(words, meanings, strict=True):
        assert seen(word)
        assert seen(meaning)
        assert page.page.parents[word].get("id")
