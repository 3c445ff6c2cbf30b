"""What `ledsagning check` says beside mistakes, in its three forms, and the format as a schema."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from ledsagning import composing, resources
from ledsagning.editing.provider_remarks import lix
from ledsagning.editing.remark import Remarked
from ledsagning.editing.remarks import remarks
from support.careful import Page, has_headings_in_order, parses_without_error
from support.clock import stopped
from support.workbooks import command

TOWN = """\
operator: {name: Staden, contact: {email: webb@stadens-kommun.se}}
municipalities:
  - id: staden
    name: Staden
    areas: [{id: norr, name: Norr}, {id: soder, name: Söder}]
    sources:
      old: {title: Riktlinjer, date: 2018, checked: 2026-10-01}
      new: {title: Webbsida, date: 2026, checked: 2026-10-01}
    rules:
      choice: {how: provider, source: new, quote: Du väljer.}
      booking: {notice: 2 days, source: old, quote: Två dagar.}
providers:
  - id: asken
    municipality: staden
    name: Asken
    areas: [norr]
    description:
      sv: >-
        Ledsagarverksamhetens kompetensutvecklingsansvariga medarbetare tillhandahåller
        individanpassade stödinsatser.
    assured: {date: 2026-03-01, by: Anna}
    escorts:
      - {count: 2, gender: woman, ages: 30-44, languages: [sv, so], wheelchair: heavy}
      - {count: 5, wheelchair: none, languages: [sv]}
  - id: asken-2
    municipality: staden
    name: asken
    areas: all
    assured: {date: 2026-11-01, by: Anna}
    escorts:
      - {count: 3, wheelchair: light}
...
"""


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of a town with two providers, on a day of November."""
    stopped(monkeypatch)("2026-11-21 12:00")
    path = tmp_path / "katalog.yaml"
    path.write_text(TOWN, "utf-8")
    return path


def told(path: Path) -> list[str]:
    return command("check", path, "--remarks").output.splitlines()


def test_old_thin_hard_and_telling_facts_are_remarked_on(town: Path) -> None:
    found = told(town)

    assert (
        "Staden: källan Riktlinjer är äldre än lagen som gäller från 2025-07-01. Gäller den än? "
        "[older-than-law]"
    ) in found
    assert "Staden: samma namn står på asken, asken-2. Är det en eller flera? [same-name]" in found
    assert "Staden: Rullstol: tung rullstol saknas i Söder. [no-escort]" in found
    assert "Asken: uppgifterna försäkrades 2026-03-01. Stämmer de än? [old-facts]" in found
    assert any(line.startswith("Asken: beskrivningen är svår att läsa: LIX ") for line in found)
    assert any(line.startswith("Asken: grupp 1 har färre än 3 ledsagare") for line in found)
    assert any("Kön (grupp 2), Ålder (grupp 2)" in line for line in found)
    assert any("asken: 18 av 18 villkor är okända" in line for line in found)
    assert not any("Överklaga" in line for line in found), "the law answers"
    assert found[-1] == f"{town}: 1 kommun, 2 utförare, 3 grupper av ledsagare. Inga fel."


@pytest.mark.parametrize(
    ("text", "is_remarked"),
    [
        ("Alla dagar klockan 8-16", True),
        ("alla dagar klockan 8-16.", True),
        ("alla dagar klockan 8-16", False),
        ("kl. 8-16", False),
        ("IFO:s tider", False),
    ],
)
def test_a_text_that_stands_inside_a_sentence_is_no_sentence(
    town: Path, text: str, is_remarked: bool
) -> None:
    hours = f"phone_hours: {{sv: {text}}}, note: {{sv: Ring gärna.}}"
    written = TOWN.replace("      booking: {", f"      booking: {{{hours}, ")
    assert hours in written
    town.write_text(written, "utf-8")

    found = [line for line in told(town) if "[inside-sentence]" in line]

    assert len(found) == is_remarked
    assert all(
        line.startswith("Staden: booking: phone_hours står mitt i en mening.") for line in found
    )


def test_a_fixed_sum_that_is_not_told_is_remarked_on(town: Path) -> None:
    late = "      cancelling_by_you: {cost: fixed_sum, source: new, quote: Det kostar.}\n"
    written = TOWN.replace("      booking:", late + "      booking:")

    town.write_text(written, "utf-8")
    assert (
        "Staden: cancelling_by_you: cost är fixed_sum. Hur många kronor? Skriv kronor om källan "
        "säger det. [unknown-sum]"
    ) in told(town)
    town.write_text(written.replace("fixed_sum,", "fixed_sum, kronor: 50,"), "utf-8")
    assert not any("unknown-sum" in line for line in told(town))


def test_areas_of_one_name_are_remarked_on(town: Path) -> None:
    areas = re.search(r"areas: \[\{id.*\]", TOWN)
    assert areas is not None
    same = "areas: [{id: norr, name: Byn}, {id: soder, name: byn}, {id: oster, name: Öster}]"
    town.write_text(TOWN.replace(areas[0], same), "utf-8")

    assert "Staden: samma namn står på norr, soder. Är det en eller flera? [same-name]" in told(
        town
    )


def test_remarks_are_no_problems_and_only_counted_unless_asked_for(town: Path) -> None:
    answer = command("check", town)

    assert answer.exit_code == 0
    assert "anmärkningar: se dem med --remarks, eller --format html." in answer.output


def test_a_program_gets_problems_and_remarks_with_their_kinds(town: Path) -> None:
    right = json.loads(command("check", town, "--format", "json").output)
    town.write_text(TOWN.replace("count: 5", "count: fem"), "utf-8")
    wrong = command("check", town, "--format", "json")

    assert right["counts"] == {"municipalities": 1, "providers": 2, "groups": 3}
    assert right["problems"] == []
    assert {one["kind"] for one in right["remarks"]} <= {kind.value for kind in Remarked}
    assert wrong.exit_code == 1
    (problem,) = json.loads(wrong.output)["problems"]
    assert problem["subject"] == "utförare asken"
    assert set(problem) == {"place", "subject", "message", "fix"}


def test_the_report_for_a_provider_tells_of_nobody_else_and_keeps_to_the_rules_of_a_page(
    town: Path,
) -> None:
    page = command("check", town, "--format", "html", "--provider", "asken").output

    assert "Uppgifterna försäkrades 2026-03-01. Stämmer de än?" in page
    assert "<h3>Ledsagare, grupp 2</h3>" in page
    assert "Välj: ingen rullstol" not in page, "that is known of every group"
    assert "asken-2" not in page
    assert "Riktlinjer" not in page
    assert "http" not in page
    seen = Page(page, "/rapport")
    for check in (parses_without_error, has_headings_in_order):
        assert list(check(seen)) == []


def test_what_a_catalogue_says_in_a_report_stays_text(town: Path) -> None:
    town.write_text(TOWN.replace("name: Asken", 'name: "A <q>& O"'), "utf-8")

    page = command("check", town, "--format", "html").output

    assert page.count("<q>") == 0


def test_the_remarks_on_the_shipped_catalogue_are_the_ones_we_know() -> None:
    sample = composing.load(resources.SAMPLE_CATALOGUE)
    found = remarks(sample, composing.own(sample), date(2026, 11, 26))
    known = (Path(__file__).parent / "remarks.txt").read_text("utf-8")

    assert [str(remark) for remark in found] == known.splitlines()


def test_lix_is_the_mean_sentence_and_the_share_of_long_words() -> None:
    assert lix("Vi går ut. Vi går hem.") == 3
    assert lix("Promenader") == 101
    assert lix("") == 0


def as_written(path: Path) -> Any:
    """A file as a program reads it that leaves every text alone."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def without_unknown(value: Any) -> Any:
    """What is written, with an empty text and ``null`` as nothing."""
    if isinstance(value, dict):
        return {key: without_unknown(part) for key, part in value.items()}
    if isinstance(value, list):
        return [without_unknown(part) for part in value]
    return None if value in ("", "null", "~") else value


def test_the_schema_takes_what_is_shipped_and_refuses_what_is_not_in_the_format() -> None:
    schema = json.loads(command("schema").output)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    sample = without_unknown(as_written(resources.SAMPLE_CATALOGUE))

    assert [error.message for error in validator.iter_errors(sample)] == []
    for key, value in (("colour", "red"), ("run_by", "nobody"), ("areas", "north"), ("id", None)):
        wrong = {"providers": [{**sample["providers"][0], key: value}]}
        assert list(validator.iter_errors(wrong)), key
