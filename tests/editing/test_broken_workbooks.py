"""Workbooks that something has happened to: each is told once, where it is, and how to mend it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ledsagning import resources
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from support.catalogue_files import provider_of
from support.catalogues import VALID, load
from support.workbooks import answer, brought_back, changed, column, command, put, written

SIX = "".join(
    f"  - {{id: u{number}, municipality: staden, name: Utförare {number}, "
    "escorts: [{count: 2}]}\n"
    for number in range(6)
)
TEXT = VALID[: VALID.index("  - id: byn")] + f"providers:\n{SIX}...\n"


@pytest.fixture
def town(tmp_path: Path) -> Catalogue:
    """A municipality with six providers."""
    return load(tmp_path, TEXT)


def told(town: Catalogue, change: Callable[[Workbook], None]) -> list[str]:
    """What an editor is told of a workbook that has been changed."""
    with pytest.raises(InvalidCatalogue) as invalid:
        brought_back(changed(written(town), change), town)
    return [str(problem) for problem in invalid.value.problems]


def only(workbook: Workbook, name: str) -> None:
    """Take away all other sheets."""
    for other in workbook.sheetnames:
        if other != name:
            del workbook[other]


def test_what_stands_on_a_sheet_that_is_lacking_is_told_once_and_where(town: Catalogue) -> None:
    def take(workbook: Workbook) -> None:
        only(workbook, "Utförare")
        workbook["Utförare"].delete_rows(3, 2)

    assert told(town, take) == [
        "Ledsagare!A1: bladet Ledsagare: det saknas i arbetsboken, och katalogens rader där "
        "stämmer inte med resten: ”u0” står inte på bladet Utförare, och 1 fel till. "
        "Rätta: ta med bladet Ledsagare i arbetsboken, och ändra det också."
    ]


def test_many_who_have_lost_their_own_rows_are_told_as_one(town: Catalogue) -> None:
    found = told(town, lambda workbook: workbook["Utförare"].delete_rows(3, 6))

    assert found == [
        "Ledsagare!B3: bladet Ledsagare: u0, u1, u2 och 3 till står inte på bladet Utförare. "
        "Rätta: sätt tillbaka raderna på bladet Utförare, eller ta bort raderna här också."
    ]


@pytest.mark.parametrize(
    ("sheet", "heading"),
    [("Utförare", "Kort namn (id)"), ("Ledsagare", "Utförare"), ("Serviceavtal", "Villkor")],
)
def test_a_column_that_tells_whose_a_row_is_is_asked_for_once(
    sheet: str, heading: str, town: Catalogue
) -> None:
    found = told(town, lambda wb: wb[sheet].delete_cols(column(wb[sheet], heading)))

    assert found == [
        f"{sheet}!A1: bladet {sheet}: kolumnen {heading} saknas, så ingen vet vems raderna är. "
        f"Rätta: sätt tillbaka kolumnen {heading}, som den var."
    ]


def test_with_one_municipality_nobody_has_to_say_which(town: Catalogue) -> None:
    def take(workbook: Workbook) -> None:
        for name in ("Utförare", "Ledsagare", "Regler"):
            workbook[name].delete_cols(column(workbook[name], "Kommun"))

    back = brought_back(changed(written(town), take), town)

    assert back.providers == town.providers


def test_a_sheet_that_is_there_twice_is_never_chosen_among(town: Catalogue) -> None:
    def copy(workbook: Workbook) -> None:
        workbook.copy_worksheet(workbook["Utförare"]).title = "UTFÖRARE "

    assert told(town, copy) == [
        "UTFÖRARE !A1: bladet UTFÖRARE : bladet Utförare finns två gånger. "
        "Rätta: flytta raderna till det ena, och ta bort det andra."
    ]


def test_a_sheet_with_another_name_is_never_called_unchanged(town: Catalogue) -> None:
    def rename(workbook: Workbook) -> None:
        workbook["Utförare"].title = "Våra utförare"

    assert told(town, rename) == [
        "Våra utförare!A1: bladet Våra utförare: rubrikerna är de som bladet Utförare ska ha. "
        "Rätta: ge det namnet Utförare, eller ta bort det."
    ]


@pytest.mark.parametrize("name", ["Kommuner", "Kontakter", "Ledsagare", "Regler", "Utförare"])
def test_no_other_sheet_is_taken_for_one_that_is_lacking(name: str, town: Catalogue) -> None:
    def take(workbook: Workbook) -> None:
        del workbook[name]

    back = brought_back(changed(written(town), take), town)

    assert back.providers == town.providers


def test_notes_of_ones_own_and_diagrams_are_left_alone(town: Catalogue) -> None:
    def add(workbook: Workbook) -> None:
        workbook.create_sheet("Mina anteckningar").append(["Namn", "Telefon", "Ring!"])
        workbook.copy_worksheet(workbook["Utförare"]).title = "Utförare i fjol"

    assert brought_back(changed(written(town), add), town).providers == town.providers


def test_a_heading_that_is_nearly_one_of_ours_is_told_with_it(town: Catalogue) -> None:
    (found,) = told(
        town, lambda wb: wb["Utförare"].cell(1, column(wb["Utförare"], "Telefon"), "Telefonnummer")
    )

    assert "”Telefonnummer” är ingen rubrik på bladet Utförare. Rätta: skriv Telefon, om" in found


@pytest.mark.parametrize(
    ("written_so", "codes"),
    [
        ("svenska och somaliska", {"sv", "so"}),
        ("svenska/finska, arabiska", {"sv", "fi", "ar"}),
        ("svenska samt engelska & somaliska", {"sv", "en", "so"}),
    ],
)
def test_several_words_may_stand_together_as_people_write_them(
    written_so: str, codes: set[str], town: Catalogue
) -> None:
    data = changed(written(town), lambda wb: put(wb, "Ledsagare", 3, "Språk", written_so))

    (group,) = provider_of(brought_back(data, town), "u0").escorts or ()

    assert {one.value for one in group.languages or ()} == codes


@pytest.mark.parametrize(
    ("heading", "value", "mended"),
    [
        ("Försäkrat den", "11/20/2026", "skriv år, månad och dag med streck emellan, till exempel"),
        ("Försäkrat den", "20.11.2026", "skriv 2026-11-20, om"),
        ("Telefon", "46701234567", "skriv +46701234567 om"),
    ],
)
def test_what_a_program_made_of_a_day_or_a_number_is_told_with_what_was_meant(
    heading: str, value: object, mended: str, town: Catalogue
) -> None:
    found = told(town, lambda wb: put(wb, "Utförare", 3, heading, value))

    assert any(f"Rätta: {mended}" in one for one in found), found


def test_a_day_that_has_become_a_number_is_told_as_the_day(town: Catalogue) -> None:
    def count(workbook: Workbook) -> None:
        put(workbook, "Utförare", 3, "Försäkrat den", 46346)
        sheet = workbook["Utförare"]
        sheet.cell(3, column(sheet, "Försäkrat den")).number_format = "General"

    (found,) = told(town, count)

    assert "cellen har tappat sitt datum: här står talet 46346. Rätta: skriv 2026-11-20" in found


def test_a_number_with_the_code_of_the_country_gets_its_plus_back(town: Catalogue) -> None:
    data = changed(written(town), lambda wb: put(wb, "Utförare", 3, "Telefon", 46701234567))

    contact = provider_of(brought_back(data, town), "u0").contact

    assert contact is not None
    assert contact.phone == "+46701234567"


def test_a_line_that_a_program_has_ended_in_its_own_way_is_a_line(town: Catalogue) -> None:
    data = changed(
        written(town),
        lambda wb: put(wb, "Utförare", 3, "Beskrivning (svenska)", "Hej._x000D_\nDu."),
    )

    assert provider_of(brought_back(data, town), "u0").description == {"sv": "Hej.\nDu."}


def test_an_invisible_sign_is_told_once_and_an_id_is_called_an_id(town: Catalogue) -> None:
    def write(workbook: Workbook) -> None:
        put(workbook, "Utförare", 3, "Namn", "As\N{ZERO WIDTH SPACE}ken")
        put(workbook, "Utförare", 4, "Kort namn (id)", "u2")

    found = told(town, write)

    assert sum("osynligt tecken" in one for one in found) == 1
    assert any("id:t u2 finns redan" in one for one in found)


def test_an_empty_workbook_says_where_to_begin(tmp_path: Path) -> None:
    catalogue, workbook = tmp_path / "katalog.yaml", tmp_path / "tom.xlsx"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    command("template", workbook)

    answer = command("import", workbook, "--into", catalogue)

    assert answer.exit_code == 1
    assert "Kommuner!A1: bladet Kommuner: arbetsboken är inte ifylld" in answer.stderr


@pytest.mark.parametrize("kept", [1, 3, 5])
def test_a_providers_file_that_was_cut_off_is_never_called_unchanged(
    kept: int, tmp_path: Path
) -> None:
    catalogue, file = tmp_path / "katalog.yaml", tmp_path / "u0.yaml"
    catalogue.write_text(TEXT, "utf-8")
    lines = (
        "providers:\n  - id: u0\n    municipality: staden\n    name: Ny\n    escorts:\n      - {}\n"
    )
    file.write_text("".join(lines.splitlines(keepends=True)[:kept]), "utf-8")

    answer = command("import", file, "--into", catalogue, "--yes")

    assert answer.exit_code == 1
    assert "saknar sitt slutmärke" in answer.stderr
    assert catalogue.read_text("utf-8") == TEXT


def test_a_workbook_in_the_place_of_a_catalogue_is_told_how_it_is_brought_in(
    tmp_path: Path, town: Catalogue
) -> None:
    workbook, empty = tmp_path / "bok.xlsx", tmp_path / "tom.yaml"
    workbook.write_bytes(written(town))
    empty.touch()

    answer = command("check", workbook)

    assert answer.exit_code == 1
    assert "filen är en arbetsbok" in answer.stderr
    assert f"ledsagning import {workbook} --into KATALOG.yaml" in answer.stderr
    assert "filen är tom. " in command("check", empty).stderr


def test_a_misspelled_municipality_is_begun_and_the_right_one_told(tmp_path: Path) -> None:
    wrong = command("new", "Solentuna kommun", "--yaml", tmp_path / "a.yaml")
    own = command("new", "Exempelstads kommun", "--yaml", tmp_path / "b.yaml")

    assert "Menade du Sollentuna kommun?" in wrong.stderr
    assert own.stderr == ""


@pytest.mark.parametrize("name", ["Källor", "Regler", "Serviceavtal"])
def test_what_stands_in_two_rows_is_told_at_both_and_none_of_them_wins(
    town: Catalogue, name: str
) -> None:
    def repeat(workbook: Workbook) -> None:
        sheet = workbook[name]
        answers = column(sheet, "Titel" if name == "Källor" else "Svar")
        row = next(row for row in sheet.iter_rows(min_row=3) if row[answers - 1].value)
        sheet.append([cell.value for cell in row])
        sheet.cell(sheet.max_row, answers).value = row[answers - 1].value

    first, last = told(town, repeat)

    cells = [line.partition(":")[0].partition("!")[2] for line in (first, last)]
    assert f": det här står två gånger, också i cell {cells[1]}. Rätta: behåll" in first
    assert f": det här står två gånger, också i cell {cells[0]}. Rätta: behåll" in last


@pytest.mark.parametrize(
    ("filled", "value", "missing"),
    [
        ("Öppnar klockan", "8:00", "Stänger klockan"),
        ("Stänger klockan", "17:00", "Öppnar klockan"),
        ("Försäkrat den", "2026-11-01", "Försäkrat av"),
        ("Försäkrat av", "Anna", "Försäkrat den"),
        ("Uppföljd den", "2026-11-01", "Uppföljningens resultat"),
    ],
)
def test_what_is_missing_beside_another_fact_is_told_at_its_own_cell_by_its_heading(
    town: Catalogue, filled: str, value: str, missing: str
) -> None:
    data = written(town)

    (line,) = told(town, lambda workbook: put(workbook, "Utförare", 3, filled, value))

    sheet = load_workbook(io.BytesIO(data))["Utförare"]
    place = f"Utförare!{sheet.cell(3, column(sheet, missing)).coordinate}"
    assert line == f"{place}: utförare u0: {missing} saknas. Rätta: fyll i cellen."


@pytest.mark.parametrize("name", ["Källor", "Regler", "Utförare", "Ledsagare", "Serviceavtal"])
def test_rows_without_a_municipality_are_told_once_and_nothing_that_needs_them(
    tmp_path: Path, name: str
) -> None:
    two = load(tmp_path, VALID)

    def take(workbook: Workbook) -> None:
        for row in workbook[name].iter_rows(min_row=3):
            row[0].value = None

    (line,) = told(two, take)

    assert line.startswith(f"{name}!A")
    assert f": bladet {name}: Kommun saknas" in line


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Utförare", "Kort namn (id)"),
        ("Områden", "Kort namn (id)"),
        ("Källor", "Källans korta namn"),
        ("Ledsagare", "Utförare"),
        ("Regler", "Regel"),
        ("Regler", "Uppgift"),
    ],
)
def test_a_row_that_does_not_say_what_it_is_is_told_at_its_empty_cell(
    town: Catalogue, name: str, heading: str
) -> None:
    def empty(workbook: Workbook) -> None:
        sheet = workbook[name]
        rows = sheet.iter_rows(min_row=3)
        answered = next(row for row in rows if name != "Regler" or row[4].value)
        answered[column(sheet, heading) - 1].value = None

    (line,) = told(town, empty)

    assert f": bladet {name}: {heading} saknas. Rätta: fyll i cellen" in line


def test_a_rule_without_a_source_is_told_in_the_words_of_the_workbook(tmp_path: Path) -> None:
    two = load(tmp_path, VALID)

    def take(workbook: Workbook) -> None:
        workbook["Källor"].delete_rows(3, 9)
        answer(workbook, "Regler", "byn", "Vem som bestämmer utförare", "1", "Källa", value=None)

    found = told(two, take)

    (line,) = [one for one in found if "har ingen källa" in one]
    assert "Vem som bestämmer utförare har ingen källa. Rätta: skriv källan på bladet Käll" in line
    assert "sources" not in "".join(found)


def test_days_in_the_wrong_order_are_told_without_the_keys_of_a_file(town: Catalogue) -> None:
    def write(workbook: Workbook) -> None:
        put(workbook, "Utförare", 3, "Från", "2026-12-31")
        put(workbook, "Utförare", 3, "Till och med", "2026-12-01")

    (line,) = told(town, write)

    assert "Rätta: skriv en sista dag som är samma dag som den första, eller senare." in line
