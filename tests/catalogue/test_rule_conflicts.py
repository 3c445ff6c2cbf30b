"""What an editor is told about a rule that cannot be meant, whatever its source says."""

from pathlib import Path

import pytest

from support.catalogues import VALID, complaints

CHOICE = "      choice:\n        how: provider\n"
FEE = "          kronor: 37\n          per: begun_hour\n"
SAYS = "source: page, quote: Så står det."

CONFLICTS = [
    ("booking", "notice: 1 day", None),
    ("fee", "kronor: 338", "avgiften är 338 kronor, men det står inte för vad"),
    ("fee", "most_kronor: 338", "avgiften är 338 kronor, men det står inte för vad"),
    ("fee", "kronor: 338, per: month", None),
    ("fee", "kronor: 338, per: null", "avgiften är 338 kronor, men det står inte för vad"),
    ("fee", "steps: [{to_hours: 5, kronor: 90}]", "avgiften är 90 kronor, men det står inte för"),
    ("fee", "steps: [{to_hours: 5, kronor: 90, per: month}]", None),
    ("fee", "steps: [{to_hours: 5, kronor: 0}]", None),
    ("fee", "per: month, steps: [{kronor: 90}]", "ett steg säger inte för hur många timmar"),
    (
        "fee",
        "per: month, steps: [{from_hours: 9, to_hours: 5, kronor: 90}]",
        "ett steg går från 9 till 5 timmar",
    ),
    (
        "fee",
        "per: month, steps: [{to_hours: 5, kronor: 90}, {from_hours: 5, kronor: 180}]",
        "två steg gäller för 5 timmar",
    ),
    (
        "fee",
        "per: month, steps: [{to_hours: 5, kronor: 90}, {from_hours: 6, kronor: 180}]",
        None,
    ),
    ("fee", "kronor: 0, free_hours: 5", "kronor: 0 och free_hours: 5 säger emot varandra"),
    ("fee", "kronor: 0, charged: yes", "kronor: 0 och charged: yes säger emot varandra"),
    (
        "fee",
        "kronor: 9, per: hour, charged: no",
        "charged: no och kronor: 9 säger emot varandra",
    ),
    (
        "fee",
        "charged: no, per: month, steps: [{to_hours: 5, kronor: 90}]",
        "charged: no och steps säger emot varandra",
    ),
    (
        "fee",
        "kronor: 500, most_kronor: 300, per: month",
        "kronor: 500 och most_kronor: 300 säger emot varandra",
    ),
    ("fee", "charged: yes, most_per_month: 0", "most_per_month är 0"),
    ("granted_hours", "most_per_month: 0", "most_per_month är 0"),
    ("repeated_cancellations", "number: 0", "number är 0"),
    (
        "covers",
        "included: [cafe, bingo], not_included: [bingo]",
        "bingo står både under included och under not_included",
    ),
    (
        "covers",
        "included: [cafe, bingo], exceptionally: [cafe]",
        "cafe står både under included och under exceptionally",
    ),
    (
        "cancelling_by_you",
        "late: hours_kept, cost: hours",
        "late: hours_kept och cost: hours säger emot varandra",
    ),
    (
        "cancelling_by_you",
        "late: hours_lost, cost: nothing",
        "late: hours_lost och cost: nothing säger emot varandra",
    ),
    (
        "cancelling_by_you",
        "cost: nothing, kronor: 50",
        "cost: nothing och kronor: 50 säger emot varandra",
    ),
    ("cancelling_by_you", "kronor: 50", "kronor säger inget utan cost"),
    ("cancelling_by_you", "cost: fixed_sum, kronor: 50", None),
    ("cancelling_by_you", "at: 12:00", "at säger inget utan limit"),
    ("cancelling_by_you", "limit_is: late", "limit_is säger inget utan limit"),
    (
        "cancelling_by_you",
        "limit: 24 hours, at: 12:00",
        "limit: 24 hours och at: 12:00 säger emot varandra",
    ),
    (
        "cancelling_by_you",
        "limit: 1 day, at: 12:00, same_clock_time: yes",
        "at: 12:00 och same_clock_time: yes säger emot varandra",
    ),
    (
        "applying",
        "answer_within: 2 weeks, usually_within: 1 month",
        "answer_within: 2 weeks och usually_within: 1 month säger emot varandra",
    ),
    ("applying", "answer_within: 1 month, usually_within: 2 weeks", None),
    (
        "night",
        "from_clock: 23:00, until_clock: 23:00",
        "from_clock: 23:00 och until_clock: 23:00 säger emot varandra",
    ),
    (
        "trial_meeting",
        "offered: no, with_provider: yes",
        "offered: no och with_provider: yes säger emot varandra",
    ),
    (
        "period",
        "length: 6 months, start: calendar_quarter",
        "start: calendar_quarter och length: 6 months säger emot varandra",
    ),
    (
        "period",
        "length: 3 months, start: calendar_month",
        "start: calendar_month och length: 3 months säger emot varandra",
    ),
    (
        "period",
        "length: 3 weeks, start: calendar_year",
        "start: calendar_year och length: 3 weeks säger emot varandra",
    ),
    ("period", "length: 1 year, start: calendar_year", None),
    ("period", "length: 3 months, start: calendar_year", None),
    ("period", "length: 6 months, start: fixed, first_day: 01-01", None),
]
"""A rule, its values, and what is said of them; ``None`` where they can be meant."""


@pytest.mark.parametrize(("name", "values", "said"), CONFLICTS)
def test_what_cannot_be_meant_is_refused_with_what_it_is(
    tmp_path: Path, name: str, values: str, said: str | None
) -> None:
    act = "applies_to: {act: sol}, " if name == "fee" else ""
    rule = f"      {name}: {{{act}{values}, {SAYS}}}\n"
    if name in {"fee", "cancelling_by_you"}:
        text = VALID.replace(_written(name), "", 1)
        assert text != VALID
    else:
        text = VALID
    text = text.replace(CHOICE, rule + CHOICE, 1)

    lines = complaints(tmp_path, text)

    expected = [] if said is None else [f"kommun staden: {name}: {said}"]
    assert [
        line.split(": ", 1)[1][: len(one)] for line, one in zip(lines, expected, strict=True)
    ] == (expected)


def _written(name: str) -> str:
    """The lines of a rule that is there already."""
    begins = VALID.index(f"      {name}:")
    ends = VALID.index("      choice:" if name == "fee" else "    standard_agreement:")
    return VALID[begins:ends]


def test_a_period_that_fits_no_calendar_is_led_to_a_first_day(tmp_path: Path) -> None:
    rule = f"      period: {{length: 6 months, start: calendar_quarter, {SAYS}}}\n"

    (line,) = complaints(tmp_path, VALID.replace(CHOICE, rule + CHOICE, 1))

    assert "Rätta: skriv start: fixed och first_day:" in line


def test_a_fee_without_a_unit_is_told_the_units_that_there_are(tmp_path: Path) -> None:
    (line,) = complaints(tmp_path, VALID.replace(FEE, "          kronor: 37\n", 1))

    assert "Rätta: skriv per: och det som källan säger; du kan välja mellan hour (i timmen)" in line
    assert "month (i månaden)" in line
    assert line.startswith("k.yaml:27:19:")


def test_two_contacts_of_one_id_are_refused(tmp_path: Path) -> None:
    contact = "      - name: Kontaktcenter\n"
    other = (
        contact
        + "        id: kontakt\n        helps_with: {sv: allt}\n"
        + ("        contact: {phone: 0701234567}\n        checked: 2026-10-01\n")
    )

    (line,) = complaints(
        tmp_path, VALID.replace(contact, other + contact + "        id: kontakt\n")
    )

    assert "id:t kontakt är upptaget. Rätta: ge varje kontakt ett eget id" in line


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "fee: {applies_to: {act: sol}, kronor: 37,50, per: hour, ",
            "”50” är inte känt här. Rätta: inom { } börjar en ny uppgift efter ett komma",
        ),
        ("period: {first_day: 02-30, ", "februari har ingen dag 30. Rätta: skriv en dag från 01"),
        ("period: {first_day: 13-01, ", "månaden 13 finns inte"),
        ("fee: {applies_to: {act: sol}, krona: 37, ", "Rätta: skriv kronor: och hela kronor"),
        ("avgift: {", "Rätta: skriv fee: som en regel under rules:"),
    ],
)
def test_a_slip_in_a_rule_is_told_by_what_it_was_meant_as(
    tmp_path: Path, rule: str, said: str
) -> None:
    text = VALID.replace(_written("fee"), "", 1)

    lines = complaints(tmp_path, text.replace(CHOICE, f"      {rule}{SAYS}}}\n{CHOICE}", 1))

    assert len(lines) == 1
    assert said in lines[0]
