"""What holds when: fees of a year, old sources, sources that disagree, what has ended."""

from typing import Any

import pytest
from flask import Flask

from support.clock import SetClock, stopped
from support.reading import Part, read
from support.sites import catalogue, days_ago, provider, visitor

SOURCES = {
    "new": {"title": "Ny sida", "date": "2026-03-01", "checked": "2026-11-21"},
    "last-year": {"title": "Förra årets sida", "date": "2025-03-01", "checked": "2026-11-21"},
    "old": {"title": "Gammal riktlinje", "date": "2019", "checked": "2026-11-21"},
    "undated": {"title": "Sida utan datum", "checked": "2026-11-21"},
    "home-care": {
        "title": "Sida om hemtjänst",
        "date": "2026-01-15",
        "checked": "2026-11-21",
        "about": "home_care",
    },
}
QUOTE = {"quote": "Så står det."}
YOU_PAY = "Du betalar själv dina utgifter, till exempel biljett och fika."
SOL = {"applies_to": {"act": "sol"}}


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    set_to = stopped(monkeypatch)
    set_to("2026-11-25T12:00")
    return set_to


def card(app: Flask, name: str, *variants: dict[str, Any], page: str = "kostnader") -> Part:
    """The card of a rule with these variants."""
    rule = [{**QUOTE, **variant} for variant in variants]
    viken = {"id": "viken", "name": "Viken", "sources": SOURCES, "rules": {name: rule}}
    there = visitor(app, catalogue(more=[viken]))
    return read(there.get(f"/sv/viken/{page}")).at(name)


# --- fees


@pytest.mark.usefixtures("set_clock")
def test_a_fee_is_told_with_its_year(app: Flask) -> None:
    fee = card(app, "fee", {**SOL, "kronor": "37", "per": "hour", "source": "new"})

    assert "Ledsagning enligt socialtjänstlagen kostar 37 kronor i timmen." in fee.lines
    assert "Det gäller 2026." in fee.lines
    assert not [item for item in fee.items if item.startswith("Fråga")]


@pytest.mark.usefixtures("set_clock")
def test_a_fee_of_a_year_that_is_over_is_told_as_such_and_asked_for(app: Flask) -> None:
    fee = card(
        app, "fee", {**SOL, "kronor": "37", "per": "hour", "source": "last-year", "free_hours": "2"}
    )

    assert "Ledsagning enligt socialtjänstlagen kostade 37 kronor i timmen." in fee.lines
    assert "De första 2 timmarna i månaden var gratis." in fee.lines
    assert "Det gällde 2025. Avgiften kan vara en annan nu." in fee.lines
    assert "Fråga din handläggare: Vad kostar ledsagning enligt socialtjänstlagen?" in fee.items
    # What the law gives is never over.
    assert "Ledsagarservice enligt LSS är gratis." in fee.lines
    assert "Du betalar ingen avgift till kommunen." in fee.lines


@pytest.mark.usefixtures("set_clock")
def test_free_of_charge_in_a_year_that_is_over_was_free(app: Flask) -> None:
    fee = card(app, "fee", {**SOL, "kronor": "0", "source": "old"})

    assert "Ledsagning enligt socialtjänstlagen var gratis." in fee.lines
    assert "Det gällde 2019. Avgiften kan vara en annan nu." in fee.lines
    assert "Så stod det 2019. Det kan ha ändrats." not in fee.lines


@pytest.mark.usefixtures("set_clock")
def test_an_undated_fee_has_no_year(app: Flask) -> None:
    fee = card(app, "fee", {**SOL, "kronor": "37", "per": "hour", "source": "undated"})

    assert "Ledsagning enligt socialtjänstlagen kostar 37 kronor i timmen." in fee.lines
    assert "Det gäller" not in fee.text
    assert "Källan har inget datum." in fee.text


def test_next_years_fee_is_entered_in_december_and_holds_at_new_year(
    app: Flask, set_clock: SetClock
) -> None:
    this_year = {**SOL, "kronor": "37", "per": "hour", "source": "new", "until": "2026-12-31"}
    next_year = {**SOL, "kronor": "40", "per": "hour", "source": "new", "from": "2027-01-01"}

    december = card(app, "fee", this_year, next_year).lines
    set_clock("2027-01-01T12:00")
    january = card(app, "fee", this_year, next_year).lines

    costs = "Ledsagning enligt socialtjänstlagen kostar {} kronor i timmen."
    assert december.index(costs.format(37)) < december.index(
        "Det här gäller från och med 1 januari 2027."
    )
    assert costs.format(40) in december
    assert costs.format(40) in january
    assert costs.format(37) not in january
    assert "Det gäller 2027." in january


# --- old sources


@pytest.mark.usefixtures("set_clock")
def test_what_was_written_more_than_three_years_ago_stood_so_and_is_asked_for(app: Flask) -> None:
    own = card(app, "own_expenses", {"paid_by": "you", "source": "old"})

    said = own.lines.index(YOU_PAY)
    assert own.lines[said - 1] == "Så stod det 2019. Det kan ha ändrats."
    assert any("Stämmer det här fortfarande?" in item for item in own.items)


@pytest.mark.usefixtures("set_clock")
@pytest.mark.parametrize("source", ["new", "undated"])
def test_what_is_newer_or_has_no_date_just_holds(app: Flask, source: str) -> None:
    own = card(app, "own_expenses", {"paid_by": "you", "source": source})

    assert "Så stod det" not in own.text
    assert "fortfarande" not in own.text


@pytest.mark.usefixtures("set_clock")
def test_a_newer_source_of_the_same_rule_is_what_counts(app: Flask) -> None:
    newer = [{"source": "new", "quote": "Du betalar."}]
    own = card(app, "own_expenses", {"paid_by": "you", "source": "old", "also": newer})

    assert "Så stod det" not in own.text


@pytest.mark.usefixtures("set_clock")
def test_the_law_is_never_too_old(app: Flask) -> None:
    appeal = card(
        app, "appeal", {"source": "old", "court": "Förvaltningsrätten"}, page="nar-nagot-ar-fel"
    )

    assert "Så stod det" not in appeal.text


# --- other people's rules, and sources that disagree


@pytest.mark.usefixtures("set_clock")
def test_a_rule_on_a_page_about_home_care_is_marked_and_does_not_answer(app: Flask) -> None:
    own = card(app, "own_expenses", {"paid_by": "municipality", "source": "home-care"})

    assert "Det här är en regel för hemtjänst (hjälp hemma), inte för ledsagning." in own.lines
    assert any(item.startswith("Fråga din handläggare: ") for item in own.items)


@pytest.mark.usefixtures("set_clock")
def test_sources_that_disagree_are_both_told_the_newer_first(app: Flask) -> None:
    own = card(
        app,
        "own_expenses",
        {"paid_by": "municipality", "source": "last-year"},
        {"paid_by": "you", "source": "new"},
    )

    told = own.lines[own.lines.index(YOU_PAY) :]
    assert told[1] == "En källa från 2025 säger något annat."
    assert told[2].startswith("Kommunen betalar")


@pytest.mark.usefixtures("set_clock")
def test_two_sources_that_say_the_same_are_told_once_with_both(app: Flask) -> None:
    same = [{"paid_by": "you", "source": source} for source in ("new", "last-year")]
    own = card(app, "own_expenses", *same)

    assert own.lines.count(YOU_PAY) == 1
    assert "Ny sida" in own.text
    assert "Förra årets sida" in own.text


# --- what has ended


def test_a_choice_that_has_ended_is_told_as_ended(app: Flask, set_clock: SetClock) -> None:
    lov = {"how": "provider", "source": "new", "until": "2026-12-31"}
    viken = {"id": "viken", "name": "Viken", "sources": SOURCES}
    rules = {"choice": {**QUOTE, **lov}}
    there = visitor(app, catalogue(more=[{**viken, "rules": rules}]))

    before = read(there.get("/sv/viken/valja")).at("choice")
    set_clock("2027-01-15T12:00")
    after = read(there.get("/sv/viken/valja"))

    assert "Det här gällde" not in before.text
    assert "Det här gällde till och med 31 december 2026. Så här stod det då." in " ".join(
        after.text.split()
    )
    for tool in ("hitta", "valj", "byt", "jamfor", "min-lista"):
        assert there.get(f"/sv/viken/{tool}").status_code == 200


def test_the_address_of_an_ended_provider_says_so_and_what_to_do(app: Flask) -> None:
    there = visitor(app, catalogue(provider("asken", until=days_ago(3)), provider("bjorken")))

    page = read(there.get("/sv/staden/utforare/asken"))
    results = read(there.get("/sv/staden/hitta"))

    assert "Utföraren slutade med ledsagning" in page.text
    assert "/sv/staden/byt" in [link.href for link in page.links]
    assert "Asken" not in results.text
    assert "slutade" not in read(there.get("/sv/staden/utforare/bjorken")).text


def test_a_provider_that_ends_or_begins_later_says_when(app: Flask) -> None:
    there = visitor(
        app,
        catalogue(
            provider("asken", until=days_ago(-30)), provider("bjorken", **{"from": days_ago(-30)})
        ),
    )

    assert "Utföraren slutar med ledsagning" in read(there.get("/sv/staden/utforare/asken")).text
    assert "Utföraren börjar med ledsagning" in read(there.get("/sv/staden/utforare/bjorken")).text


@pytest.mark.usefixtures("set_clock")
def test_what_holds_for_everybody_is_not_told_after_what_holds_for_some(app: Flask) -> None:
    of_age = {"applies_to": {"act": "sol", "from_age": "66"}, "kronor": "0", "source": "new"}
    told = card(app, "fee", of_age).lines

    for_some = told.index("Det här gäller om du är 66 år eller äldre.")
    assert told.index("Ledsagarservice enligt LSS är gratis.") < for_some
    assert for_some < told.index("Ledsagning enligt socialtjänstlagen är gratis.")
