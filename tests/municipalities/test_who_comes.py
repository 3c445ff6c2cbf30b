"""Whether one chooses a provider, and who comes, as the municipality's rules have it."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support.filling import Form
from support.reading import Reading, read
from support.sites import SOURCES, Facts, catalogue, provider, visitor

QUOTE = "Så står det."
LEDSAGARE = {"sv": "vännerna", "en": "the friends"}


def rule(**values: Any) -> Facts:
    return {"quote": QUOTE, **values}


def municipality(id_: str = "ekby", **facts: Any) -> Facts:
    return {"id": id_, "name": f"{id_.capitalize()} kommun", "sources": SOURCES, **facts}


def client(app: Flask, rules: Facts, *providers: Facts, **facts: Any) -> FlaskClient:
    place = municipality(rules=rules, **facts)
    return visitor(app, catalogue(*providers, more=[place]))


def unexplained(lines: Iterable[str]) -> list[str]:
    """Lines without what hard words mean: a page says it in brackets where it first has them."""
    return [re.sub(r" \([^)]*\)", "", line) for line in lines]


def page(client: FlaskClient, path: str, language: str = "sv") -> Reading:
    found = read(client.get(f"/{language}/ekby/{path}", follow_redirects=True))
    assert found.status == 200
    return found


def in_ekby(code: str, **facts: Any) -> Facts:
    return {**provider(code), "municipality": "ekby", **facts}


MODES = {
    "provider": "Du väljer själv utförare.",
    "wish": "Du får önska utförare. Kommunen försöker följa ditt önskemål.",
    "by_area": "Var du bor bestämmer vilken utförare du får.",
    "one_provider": "Det finns bara en utförare att välja.",
    "municipality": "Kommunen bestämmer vem som ger dig ledsagning.",
}


@pytest.mark.parametrize("how", MODES)
@pytest.mark.parametrize("known", [True, False])
def test_every_page_of_choosing_answers_however_one_chooses(
    app: Flask, how: str, known: bool
) -> None:
    some = (in_ekby("asken"), in_ekby("bjorken")) if known else ()
    ekby = client(app, {"choice": rule(how=how)}, *some)

    for path in ("", "hitta", "hitta/fraga", "valj", "byt", "jamfor", "min-lista"):
        page(ekby, path)
    assert MODES[how] in page(ekby, "valja").at("choice").lines


@pytest.mark.parametrize("how", ["wish", "by_area", "one_provider", "municipality"])
def test_whatever_is_not_a_plain_choice_is_told_where_one_would_choose(
    app: Flask, how: str
) -> None:
    ekby = client(app, {"choice": rule(how=how)}, in_ekby("asken"))

    for path in ("hitta", "valj", "jamfor", "min-lista"):
        assert MODES[how] in page(ekby, path).at("choice").lines


def test_where_the_acts_differ_both_are_told_with_the_act_first(app: Flask) -> None:
    choice = [
        rule(applies_to={"act": "lss"}, how="municipality"),
        rule(applies_to={"act": "sol", "with": "home_care"}, how="provider"),
    ]
    ekby = client(app, {"choice": choice}, in_ekby("asken"))

    for path in ("hitta", "valj", "byt", "valja"):
        lines = unexplained(page(ekby, path).at("choice").lines)
        told = [lines.index(line) for line in (LSS, MODES["municipality"], SOL, MODES["provider"])]
        assert told == sorted(told), path
    assert "Ditt beslut avgör om du väljer utförare." in read(ekby.get("/sv/")).text


LSS = "Det här gäller om ditt beslut är enligt LSS."
SOL = "Det här gäller om ditt beslut är enligt socialtjänstlagen och du också har hemtjänst."


def test_where_one_act_gives_no_choice_the_page_of_choosing_tells_who_comes(app: Flask) -> None:
    lss = {"applies_to": {"act": "lss"}}
    sol = rule(applies_to={"act": "sol"}, how="provider")
    comes = rule(**lss, kind="municipal_staff")
    choice = [rule(**lss, how="municipality"), sol]
    both = client(app, {"choice": choice, "carried_out_by": comes})
    plain = client(app, {"choice": rule(how="provider")})

    assert "Kommunens personal följer med dig." in page(both, "valja").at("carried_out_by").lines
    assert "carried_out_by" not in page(plain, "valja").page.ids


def test_what_is_known_of_one_act_says_nothing_of_the_other(app: Flask) -> None:
    ekby = client(app, {"choice": rule(applies_to={"act": "lss"}, how="municipality")})

    assert "Vi vet inte om du får välja utförare i Ekby kommun." in page(ekby, "valj").lines


COMES = {
    "home_care_staff": ("Personal från hemtjänsten följer med dig.", "hemtjänsten"),
    "engaged_person": ("Kommunen anlitar någon som följer med dig.", "kommunen"),
    "team": ("Kommunens egen grupp av ledsagare följer med dig.", "kommunens grupp av ledsagare"),
    "company": ("Ett företag skickar den som följer med dig.", "utföraren"),
    "municipal_staff": ("Kommunens personal följer med dig.", "kommunen"),
}


@pytest.mark.parametrize("kind", COMES)
def test_who_comes_has_a_plain_word_where_the_municipality_has_no_name(
    app: Flask, kind: str
) -> None:
    told, office = COMES[kind]
    rules = {"choice": rule(how="municipality"), "carried_out_by": rule(kind=kind)}
    ekby = client(app, rules)

    assert told in unexplained(page(ekby, "hitta").at("carried_out_by").lines)
    assert f"Brev till {office}" in page(ekby, "valj").headings()
    assert f"Brev till {office}" in page(ekby, "byt").headings()
    assert f"Fråga {office}" in page(ekby, "forsta-traffen").headings()
    assert f"Säg nej hos {office}" in page(ekby, "forsta-traffen").headings()
    assert f"Hur är {office}?" in page(ekby, "plan?sheet=follow_up").headings()


@pytest.mark.parametrize("kind", COMES)
def test_a_name_does_not_hide_what_kind_of_people_come(app: Flask, kind: str) -> None:
    told, _office = COMES[kind]
    comes = rule(kind=kind, name=LEDSAGARE)
    ekby = client(app, {"choice": rule(how="municipality"), "carried_out_by": comes})

    lines = unexplained(page(ekby, "hitta").at("carried_out_by").lines)

    assert lines[1:3] == ["Det är vännerna som ger dig ledsagning.", told]


def test_who_comes_bears_the_name_that_the_municipality_gives(app: Flask) -> None:
    comes = rule(kind="team", name=LEDSAGARE)
    ekby = client(app, {"choice": rule(how="municipality"), "carried_out_by": comes})

    assert "Det är vännerna som ger dig ledsagning." in page(ekby, "valja").text
    assert "Brev till vännerna" in page(ekby, "valj").headings()
    assert "Letter to the friends" in page(ekby, "valj", "en").text


def test_where_nobody_knows_who_comes_one_turns_to_whoever_decides(app: Flask) -> None:
    municipal = client(app, {"choice": rule(how="municipality")})
    by_area = client(app, {"choice": rule(how="by_area")})

    assert "Brev till kommunen" in page(municipal, "byt").headings()
    assert "Brev till utföraren" in page(by_area, "byt").headings()


def test_a_provider_that_nobody_chooses_can_be_read_about(app: Flask) -> None:
    areas = [{"id": "ett", "name": "Område 1"}, {"id": "tre", "name": "Område 3"}]
    asken = in_ekby("asken", areas=["ett"])
    ekby = client(app, {"choice": rule(how="by_area")}, asken, areas=areas)
    known = page(ekby, "hitta").under("Utförare som vi känner till")

    assert known.items == ["Asken. Utföraren arbetar i Område 1."]
    assert known.link("Asken").href == "/sv/ekby/utforare/asken"
    links = [link.text for link in page(ekby, "utforare/asken").links]
    assert "Se vad som händer om du avbokar" in links
    for choosing in ("Välj den här utföraren", "Byt till den här utföraren"):
        assert choosing not in links
    assert "Lägg till i min lista" not in page(ekby, "utforare/asken").text


# Areas


def test_where_there_are_no_areas_nobody_is_asked_for_one(app: Flask) -> None:
    ekby = client(app, {"choice": rule(how="provider")}, in_ekby("asken", areas="all"))
    found = page(ekby, "hitta")

    assert "areas" not in Form(found).names
    assert "Utföraren arbetar i hela kommunen." in found.lines
    first = page(ekby, "hitta/fraga")
    assert "Fråga 1 av 5" in first.lines
    assert "Jag bor i …" not in first.text


def test_areas_are_called_what_the_municipality_calls_them(app: Flask) -> None:
    areas = [{"id": "ett", "name": "Område 1"}]
    rules = {"choice": rule(how="provider")}
    named = client(app, rules, areas=areas, areas_are={"sv": "hemtjänstområden"})
    plain = client(app, rules, areas=areas)

    assert "Hemtjänstområden i Ekby kommun" in page(named, "kontakt").headings()
    assert "Delar av Ekby kommun" in page(plain, "kontakt").headings()


# Escorts of whom nothing is known


def test_where_no_escort_is_known_a_provider_may_fit(app: Flask) -> None:
    ekby = client(app, {"choice": rule(how="provider")}, in_ekby("asken"), in_ekby("bjorken"))
    found = page(ekby, "hitta?languages=so")

    assert "(0 passar)" not in found.text
    assert "Kvinna (2 kan passa)" in found.lines
    assert found.title.startswith("Ingen passar säkert, men 2 utförare kan passa")


# Notes, and what is required


def test_a_note_that_answers_is_an_answer(app: Flask) -> None:
    note = {"sv": "Anmäl bytet senast den 20:e.", "en": "Say so by the 20th."}
    ekby = client(app, {"choice": rule(how="provider"), "switching": rule(note=note)})
    card = page(ekby, "byta").at("switching")

    assert "Anmäl bytet senast den 20:e." in card.text
    assert not card.marked_unknown
    assert not [item for item in card.items if item.startswith("Fråga")]


def test_where_nobody_chooses_only_a_rule_of_switching_that_there_is_is_told(app: Flask) -> None:
    note = {"sv": "Säg till ledsagarteamet.", "en": "Tell the escort team."}
    told = {"choice": rule(how="municipality"), "switching": rule(note=note)}
    with_rule, without = client(app, told), client(app, {"choice": told["choice"]})

    assert "Säg till ledsagarteamet." in page(with_rule, "byta").at("switching").text
    assert not [line for line in page(without, "byta").lines if "vill byta?" in line]


def test_where_nobody_chooses_what_the_municipality_requires_is_told_with_its_source(
    app: Flask,
) -> None:
    standard = {"booking": {"notice": "3 days", "quote": "Boka tre dagar före."}}
    ekby = client(app, {"choice": rule(how="municipality")}, standard_agreement=standard)
    outing = page(ekby, "utflykt?activity=cafe&day=2099-06-15&begins=13:00")

    card = page(ekby, "boka-och-avboka").at("booking")
    assert "Boka minst 3 dagar före." in card.lines
    assert "Boka tre dagar före." in card.text
    assert not card.marked_unknown
    assert "Vi vet inte hur tidigt du måste boka." not in outing.lines
    assert "Boka ledsagaren senast" in outing.text
