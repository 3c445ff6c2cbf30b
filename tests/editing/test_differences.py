"""What is told of a change: all of it, and for whom it is better only where that is so."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.today import today
from support.sites import Facts, catalogue, escorts, provider
from support.workbooks import changed, command, put, saved

WORSE = "Sämre för den som har stödet."


def told(tmp_path: Path, before: str, after: str) -> list[str]:
    """What differs, a line each."""
    for name, text in (("old", before), ("new", after)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    done = command("diff", tmp_path / "old.yaml", tmp_path / "new.yaml")
    assert done.exit_code == 0, done.output
    return done.output.splitlines()[:-1]


def office(phone: str) -> Facts:
    return {"name": "Kontoret", "contact": {"phone": phone}, "checked": "2026-11-21"}


def fee(kronor: str, **people: str) -> Facts:
    return {"kronor": kronor, "per": "hour", "applies_to": people, "quote": "Det kostar."}


def with_fees(*fees: Facts) -> str:
    return catalogue(rules={"fee": list(fees)})


def with_agreement(*versions: Facts) -> str:
    return catalogue(provider("asken", agreement=list(versions)))


def booking(notice: str, **more: Any) -> Facts:
    return {**more, "booking": {"notice": notice}}


def begins(days: int, notice: str) -> Facts:
    """An agreement from some days before or after today."""
    return booking(notice, **{"from": str(today() + timedelta(days))})


# --- rows of one name

GROUPS = [
    escorts(gender="woman", languages=["sv", "so"], interests=["cafe"]),
    escorts(gender="man", languages=["sv"], interests=["swimming", "nature"], count="5"),
    escorts(gender="woman", languages=["sv", "ar"], ages="30-44"),
    escorts(gender="man", languages=["fi"], times=["evening"]),
]


def with_groups(*groups: Facts) -> str:
    return catalogue(provider("asken", escorts=list(groups)))


@given(order=st.permutations(GROUPS), twice=st.sampled_from(GROUPS))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_groups_of_escorts_in_another_order_are_no_change(
    tmp_path: Path, order: list[Facts], twice: Facts
) -> None:
    assert told(tmp_path, with_groups(*GROUPS, twice), with_groups(twice, *order)) == []


def test_of_very_many_groups_those_that_say_the_same_are_found_in_any_order(
    tmp_path: Path,
) -> None:
    many = [escorts(count=str(number)) for number in range(3, 123)]
    changed_ones = [{**group, "gender": "woman"} for group in many[:60]]

    lines = told(tmp_path, with_groups(*many), with_groups(*many[:59:-1], *changed_ones))

    assert len(lines) == 60
    assert all("Kön: vet ej → kvinna" in line for line in lines)


@pytest.mark.parametrize("number", range(len(GROUPS)))
def test_a_group_that_goes_is_all_that_is_told(tmp_path: Path, number: int) -> None:
    left = [group for group in GROUPS if group is not GROUPS[number]]

    (gone,) = told(tmp_path, with_groups(*GROUPS), with_groups(*left))
    (new,) = told(tmp_path, with_groups(*left), with_groups(*GROUPS))

    says = new.split(": ny: ")[1]
    assert gone == f"Asken: Grupp av ledsagare: finns inte längre: {says}"
    assert new.startswith(f"Asken: Grupp av ledsagare, nummer {number + 1}: ny: ")


def test_a_group_of_which_nothing_is_known_is_told_of_as_well(tmp_path: Path) -> None:
    unknown = {"languages": None}

    (new,) = told(tmp_path, with_groups(*GROUPS), with_groups(unknown, *GROUPS))
    (gone,) = told(tmp_path, with_groups(unknown, *GROUPS), with_groups(*GROUPS))

    assert new == "Asken: Grupp av ledsagare, nummer 1: ny."
    assert gone == "Asken: Grupp av ledsagare: finns inte längre."


def test_a_group_that_is_changed_and_moved_is_compared_with_itself(tmp_path: Path) -> None:
    first, *others = GROUPS

    lines = told(tmp_path, with_groups(*GROUPS), with_groups(*others, {**first, "count": "7"}))

    assert lines == ["Asken: Grupp av ledsagare, nummer 4, Antal ledsagare: 2 → 7."]


def test_a_group_in_the_place_of_an_altogether_different_one_is_told_as_new(tmp_path: Path) -> None:
    other = {"languages": ["el"], "count": "9"}

    lines = told(tmp_path, with_groups(*GROUPS), with_groups(*GROUPS[1:], other))

    assert [line.split(": 2, ")[0].split(": 9, ")[0] for line in lines] == [
        "Asken: Grupp av ledsagare: finns inte längre",
        "Asken: Grupp av ledsagare, nummer 4: ny",
    ]


def test_the_first_of_two_offices_of_one_name_is_told_of_as_well(tmp_path: Path) -> None:
    before = catalogue(contacts=[office("08-123 45 67"), office("08-123 45 68")])
    after = catalogue(contacts=[office("08-123 45 99"), office("08-123 45 68")])

    assert told(tmp_path, before, after) == [
        "Staden: Kontakter Kontoret, Telefon: 08-123 45 67 → 08-123 45 99."
    ]


def test_a_second_office_of_the_same_name_is_new(tmp_path: Path) -> None:
    before = catalogue(contacts=[office("08-123 45 67")])
    after = catalogue(contacts=[office("08-123 45 67"), office("08-123 45 68")])

    (line,) = told(tmp_path, before, after)

    assert line.startswith("Staden: Kontakter Kontoret, nummer 2: ny: ")


def test_an_import_keeps_what_is_changed_of_the_first_of_two_areas_of_one_name(
    tmp_path: Path,
) -> None:
    file, book = tmp_path / "katalog.yaml", tmp_path / "ut.xlsx"
    areas = [{"id": code, "name": "Byn", "places": [code.upper()]} for code in ("norr", "soder")]
    file.write_text(catalogue(areas=areas), "utf-8")
    command("export", "--xlsx", book, "--catalogue", file)
    saved(book, changed(book.read_bytes(), lambda one: put(one, "Områden", 3, "Platser", "Dalen")))

    done = command("import", book, "--into", file, "--yes")

    assert "Staden: Områden Byn, Platser: NORR → Dalen." in done.output
    assert "Dalen" in file.read_text("utf-8")


# --- rules


def test_a_fee_is_judged_against_the_one_that_the_same_people_paid(tmp_path: Path) -> None:
    before = with_fees(fee("100", act="sol"))
    after = with_fees(fee("0", act="lss"), fee("200", act="sol"))

    lines = told(tmp_path, before, after)

    assert f"Staden: Avgift, variant 2, Kronor: 100 → 200. {WORSE}" in lines
    assert "Staden: Avgift, Kronor: vet ej → 0." in lines
    assert not any("Bättre" in line for line in lines)


def test_a_fee_of_a_year_is_judged_against_the_one_of_that_year(tmp_path: Path) -> None:
    this = fee("100", act="sol") | {"from": "2026-01-01", "until": "2026-12-31"}
    next_ = fee("120", act="sol") | {"from": "2027-01-01", "until": "2027-12-31"}

    lines = told(tmp_path, with_fees(this), with_fees(next_, this))

    assert "Staden: Avgift, Kronor: vet ej → 120." in lines
    assert not any("100" in line or WORSE in line for line in lines)


def test_a_fee_for_other_people_is_told_and_not_judged(tmp_path: Path) -> None:
    lines = told(tmp_path, with_fees(fee("0", act="lss")), with_fees(fee("100", act="sol")))

    assert "Staden: Avgift, Kronor: 0 → 100." in lines


# --- agreements


@pytest.mark.parametrize("day", [-40, 0, 40])
def test_an_agreement_is_judged_from_whichever_day_it_holds(tmp_path: Path, day: int) -> None:
    before = with_agreement(booking("1 day"), begins(day, "2 days"))
    after = with_agreement(booking("1 day"), begins(day, "10 days"))

    (line,) = told(tmp_path, before, after)

    assert line.endswith(f"2 dagar → 10 dagar. {WORSE}")


def test_what_no_longer_holds_is_told_and_not_judged(tmp_path: Path) -> None:
    now = begins(-40, "10 days")

    (line,) = told(
        tmp_path,
        with_agreement(booking("2 days"), now),
        with_agreement(booking("5 days"), now),
    )

    assert line.endswith("2 dagar → 5 dagar.")


def test_an_agreement_that_is_only_moved_to_another_day_is_judged_for_the_days_between(
    tmp_path: Path,
) -> None:
    before = with_agreement(booking("2 days"), begins(10, "5 days"))
    after = with_agreement(booking("2 days"), begins(20, "5 days"))

    gone, new = sorted(told(tmp_path, before, after), key=lambda line: "vet ej → " in line)

    assert gone.endswith("5 dagar → vet ej. Bättre för den som har stödet.")
    assert new.endswith("vet ej → 5 dagar.")
