"""The editor's workbook: what is in it, that nothing is lost on the way, and what is told."""

import io
import re
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook, load_workbook

from ledsagning import composing, resources
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Language, Unit
from ledsagning.editing import book, importing, stating, workbook_writing
from ledsagning.editing.leaves import leaves
from ledsagning.editing.names import leaf_named, name_of
from ledsagning.today import today
from support.catalogue_files import provider_of
from support.catalogues import VALID, load
from support.generated import catalogues
from support.workbooks import answer, brought_back, changed, column, command, put, saved, written

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TEXT = (
    VALID[: VALID.index("  - id: byn")]
    + """\
providers:
  - id: asken
    municipality: staden
    name: Asken
    run_by: private
    areas: [norr]
    contact: {phone: 08-123 45 67, email: info@example.se}
    escorts:
      - {count: 3, languages: [sv, so], wheelchair: heavy}
      - {count: 1, languages: [fi]}
    agreement:
      booking: {channels: [phone]}
      cancelling_by_you: {limit: 2 days}
...
"""
)


@pytest.fixture
def town(tmp_path: Path) -> Catalogue:
    """A municipality with a provider."""
    return load(tmp_path, TEXT)


def problems(data: bytes, before: Catalogue) -> list[str]:
    with pytest.raises(InvalidCatalogue) as invalid:
        brought_back(data, before)
    return [str(problem) for problem in invalid.value.problems]


@FEW
@given(catalogues())
def test_a_workbook_that_nobody_changes_changes_nothing(catalogue: Catalogue) -> None:
    back = brought_back(written(catalogue), catalogue)

    assert back.municipalities == catalogue.municipalities
    assert back.providers == catalogue.providers


def test_areas_that_a_name_does_not_tell_apart_are_written_by_their_ids(tmp_path: Path) -> None:
    areas = """[
      {id: norr, name: Centrum}, {id: centrum, name: Mitten}, {id: ost, name: Byn},
      {id: vast, name: byn}, {id: soder, name: Söder}, {id: allt, name: Hela kommunen}]"""
    text = re.sub(r"    areas:\n(      - .*\n)+", f"    areas: {areas}\n", TEXT)
    text = text.replace("areas: [norr]", "areas: [norr, ost, soder, allt]")
    town = load(tmp_path, text)

    data = written(town)

    (said,) = provider_cells(data, "Områden")
    assert set(said.split(", ")) == {"norr", "ost", "Söder", "allt"}
    assert brought_back(data, town).providers == town.providers
    problem = problems(changed(data, lambda book: put(book, "Utförare", 3, "Områden", "byn")), town)
    assert "”byn” finns inte. Rätta: välj mellan norr, Mitten, ost, vast, Söder, allt" in problem[0]


def provider_cells(data: bytes, heading: str) -> list[str]:
    """What stands under a heading, of each provider."""
    sheet = load_workbook(io.BytesIO(data))["Utförare"]
    rows = sheet.iter_rows(min_row=3, values_only=True)
    return [str(row[column(sheet, heading) - 1]) for row in rows if row[0]]


def test_nothing_of_the_sample_is_lost_without_the_catalogue_it_came_from() -> None:
    sample = composing.load(resources.SAMPLE_CATALOGUE)
    empty = Catalogue(law=sample.law, municipalities={}, providers={}, version="")
    own = composing.own(sample)
    data = workbook_writing.write(stating.state(own, sample.providers.values()))

    back = importing.bring_back("ut.xlsx", data, empty, (), today())

    assert stating.by_owner(back.municipalities.values(), back.providers.values()) == (
        stating.by_owner(own, sample.providers.values())
    )


def test_importing_what_was_exported_leaves_every_byte_of_the_file(tmp_path: Path) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    workbook = tmp_path / "ut.xlsx"

    out = command("export", "--xlsx", workbook, "--catalogue", catalogue)
    back = command("import", workbook, "--into", catalogue)

    assert out.exit_code == 0
    assert back.exit_code == 0
    assert back.output == "Inget är ändrat.\n"
    assert catalogue.read_bytes() == resources.SAMPLE_CATALOGUE.read_bytes()


def test_a_corrected_number_is_told_in_words_and_changes_one_line(tmp_path: Path) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    workbook = tmp_path / "ut.xlsx"
    command("export", "--xlsx", workbook, "--catalogue", catalogue)
    saved(
        workbook,
        changed(
            workbook.read_bytes(), lambda wb: put(wb, "Utförare", 3, "Telefon", "08-465 004 99")
        ),
    )

    back = command("import", workbook, "--into", catalogue, answer="ja\n")

    assert "Exempel Asken Ledsagning: Telefon: 08-465 004 00 → 08-465 004 99." in back.output
    lines = zip(
        resources.SAMPLE_CATALOGUE.read_text("utf-8").splitlines(),
        catalogue.read_text("utf-8").splitlines(),
        strict=True,
    )
    assert [pair for pair in lines if pair[0] != pair[1]] == [
        ("      phone: 08-465 004 00", "      phone: 08-465 004 99")
    ]
    assert command("check", catalogue).exit_code == 0


def test_an_editor_who_says_no_changes_nothing(tmp_path: Path) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_text(TEXT, "utf-8")
    workbook = tmp_path / "ut.xlsx"
    command("export", "--xlsx", workbook, "--catalogue", catalogue)
    saved(
        workbook, changed(workbook.read_bytes(), lambda wb: put(wb, "Kommuner", 3, "Namn", "Byn"))
    )

    back = command("import", workbook, "--into", catalogue, answer="n\n")

    assert "Namn: Staden → Byn" in back.output
    assert catalogue.read_text("utf-8") == TEXT


def test_every_fact_has_a_name_of_its_own_in_its_table() -> None:
    kinds = [table.kind for table in book.TABLES if table.kind]
    kinds += [*book.KINDS_OF_RULES.values(), *book.KINDS_OF_TERMS.values()]
    for kind in kinds:
        left_out = next(
            (table.left_out for table in book.TABLES if table.kind is kind), frozenset()
        )
        facts = [leaf for leaf in leaves(kind) if leaf.path[0] not in left_out]

        assert [leaf_named(kind, name_of(leaf), left_out) for leaf in facts] == facts


def test_a_worse_promise_is_told_as_worse(tmp_path: Path, town: Catalogue) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(TEXT, "utf-8")
    new.write_text(TEXT.replace("limit: 2 days", "limit: 5 days"), "utf-8")

    told = command("diff", old, new)

    assert told.output == (
        "Asken: Personen avbokar, Senast före: 2 dagar → 5 dagar. Sämre för den som har stödet.\n"
        "1 ändring.\n"
    )


def test_columns_may_be_moved_and_rows_stand_above_the_headings(town: Catalogue) -> None:
    def move(workbook: Workbook) -> None:
        sheet = workbook["Utförare"]
        at = column(sheet, "Telefon")
        for row in sheet.iter_rows():
            row[at - 1].value, row[2].value = row[2].value, row[at - 1].value
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Våra utförare"

    back = brought_back(changed(written(town), move), town)

    assert back.providers == town.providers


def test_a_column_or_sheet_that_is_taken_away_says_nothing(town: Catalogue) -> None:
    def trim(workbook: Workbook) -> None:
        sheet = workbook["Utförare"]
        sheet.delete_cols(column(sheet, "Telefon"))
        sheet = workbook["Ledsagare"]
        sheet.delete_cols(column(sheet, "Språk"))
        for name in ("Regler", "Serviceavtal", "Källor", "Områden"):
            del workbook[name]
        put(workbook, "Utförare", 3, "E-post", "ny@example.se")

    asken = provider_of(brought_back(changed(written(town), trim), town), "asken")

    former = provider_of(town, "asken")
    assert asken.contact is not None
    assert (asken.contact.phone, asken.contact.email) == ("08-123 45 67", "ny@example.se")
    assert asken.escorts == former.escorts
    assert asken.agreement == former.agreement


def test_merged_cells_hold_in_each_what_the_eye_sees(town: Catalogue) -> None:
    def merge(workbook: Workbook) -> None:
        sheet = workbook["Ledsagare"]
        sheet.merge_cells("B3:B4")

    assert brought_back(changed(written(town), merge), town).providers == town.providers


def test_days_numbers_and_words_are_understood_as_programs_save_them(town: Catalogue) -> None:
    def write(workbook: Workbook) -> None:
        put(workbook, "Kontakter", 3, "Senast kontrollerad", "2026-10-02")
        put(workbook, "Källor", 3, "Senast kontrollerad", date(2026, 10, 2))
        put(workbook, "Ledsagare", 3, "Antal ledsagare", "2")
        put(workbook, "Ledsagare", 4, "Antal ledsagare", 4.0)
        put(workbook, "Ledsagare", 3, "Språk", "Svenska;\N{NO-BREAK SPACE}ARABISKA")
        answer(
            workbook,
            "Serviceavtal",
            "staden",
            "asken",
            "",
            "Boka",
            "Svar inom",
            value="1 ARBETSDAG",
        )

    back = brought_back(changed(written(town), write), town)

    asken = provider_of(back, "asken")
    assert asken.escorts is not None
    assert [group.count for group in asken.escorts] == [2, 4]
    assert asken.escorts[0].languages == {Language.SV, Language.AR}
    booking = asken.agreement[0].booking
    assert booking is not None
    assert booking.answer_within == Duration(1, Unit.WORKING_DAYS)
    assert back.municipalities["staden"].contacts[0].checked == date(2026, 10, 2)


@pytest.mark.parametrize(
    ("number", "told"), [(701234567, None), (84650041, "084650041"), (123456, "0123456")]
)
def test_a_phone_number_gets_its_zero_back_only_where_that_is_certain(
    town: Catalogue, number: int, told: str | None
) -> None:
    data = changed(written(town), lambda wb: put(wb, "Utförare", 3, "Telefon", number))

    if told is None:
        contact = provider_of(brought_back(data, town), "asken").contact
        assert contact is not None
        assert contact.phone == "0701234567"
    else:
        (problem,) = problems(data, town)
        assert problem.startswith(f"Utförare!M3: utförare asken: ”{number}” saknar nog en nolla")
        assert told in problem


def test_a_formula_is_refused_and_a_text_that_looks_like_one_stays_a_text(town: Catalogue) -> None:
    def write(workbook: Workbook) -> None:
        put(workbook, "Utförare", 3, "Namn", "=1+1")

    (problem, *_) = problems(changed(written(town), write), town)

    assert problem == (
        "Utförare!C3: bladet Utförare: här står en formel. Rätta: skriv det som ska stå i cellen."
    )


def test_no_text_of_a_catalogue_becomes_a_formula(tmp_path: Path) -> None:
    catalogue = load(tmp_path, VALID.replace("name: Staden", 'name: "=1+1"'))

    data = written(catalogue)

    cell = load_workbook(io.BytesIO(data))["Kommuner"]["B3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    assert brought_back(data, catalogue).municipalities == catalogue.municipalities


def test_every_problem_stands_at_its_cell_in_the_words_of_the_workbook(town: Catalogue) -> None:
    def write(workbook: Workbook) -> None:
        put(workbook, "Utförare", 3, "Namn", None)
        put(workbook, "Utförare", 3, "Områden", "Norr, Väster")
        put(workbook, "Ledsagare", 3, "Språk", "svenska, kurdiska")
        put(workbook, "Ledsagare", 4, "Utförare", "okänd")
        put(workbook, "Kontakter", 3, "Senast kontrollerad", "2099-01-01")
        answer(
            workbook,
            "Serviceavtal",
            "staden",
            "asken",
            "",
            "Boka",
            "Så lång tid före",
            value="snart",
        )
        answer(workbook, "Regler", "staden", "Avgift", "1", "Kronor", value="gratis")

    found = problems(changed(written(town), write), town)

    assert found == [
        "Kontakter!M3: kommun staden: 2099-01-01 har inte varit än. "
        "Rätta: skriv dagens datum, 2026-11-21, eller ett tidigare.",
        "Regler!E14: kommun staden, fee: ”gratis” är inte ett heltal. "
        "Rätta: skriv bara siffror, högst sex, utan mellanslag.",
        "Utförare!C3: utförare asken: Namn saknas. Rätta: fyll i cellen.",
        "Utförare!H3: utförare asken: ”Väster” finns inte. "
        "Rätta: välj mellan Norr, Söder, hela kommunen.",
        "Ledsagare!F3: utförare asken: ”kurdiska” är inte ett av orden. "
        "Rätta: fråga vilket språk det är, och skriv kurmanji eller sorani.",
        "Ledsagare!B4: utförare: ”okänd” står inte på bladet Utförare. "
        "Rätta: skriv det korta namnet som står på bladet Utförare, eller ta bort raderna.",
        "Serviceavtal!F35: utförare asken: ”snart” är inte en tid. Rätta: skriv ett tal och ett av "
        "orden timmar, dagar, arbetsdagar, veckor, månader, år, till exempel 7 dagar.",
    ]


def test_a_file_that_is_no_workbook_is_told_so(tmp_path: Path) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_text(TEXT, "utf-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as empty:
        empty.writestr("a.txt", "hej")

    for data in (b"", b"hej", packed.getvalue()):
        told = command("import", saved(tmp_path / "fel.xlsx", data), "--into", catalogue)

        assert told.exit_code == 1
        assert "Rätta: spara filen som Excel-arbetsbok" in told.stderr


def test_a_workbook_that_unpacks_without_end_is_refused(town: Catalogue) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/sharedStrings.xml", b"0" * 100_000_001)

    (problem,) = problems(packed.getvalue(), town)

    assert "arbetsboken är för stor" in problem


@pytest.mark.checkout
def test_a_workbook_that_libreoffice_saved_changes_nothing_either(tmp_path: Path) -> None:
    workbook, catalogue = tmp_path / "ut.xlsx", tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    command("export", "--xlsx", workbook, "--catalogue", catalogue)
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "xlsx", "--outdir", tmp_path / "saved", workbook),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    back = command("import", tmp_path / "saved" / "ut.xlsx", "--into", catalogue)

    assert back.output == "Inget är ändrat.\n"


def test_a_question_that_nobody_has_answered_needs_nobody_who_asks_it(town: Catalogue) -> None:
    def forget(workbook: Workbook) -> None:
        rows = workbook["Serviceavtal"].iter_rows(min_row=2)
        row = next(row for row in rows if row[1].value == "asken" and not row[5].value)
        row[1].value = "nobody"

    data = changed(written(town), forget)

    assert brought_back(data, town).providers == town.providers


def test_who_is_taken_away_is_told_and_their_other_rows_are_asked_about(town: Catalogue) -> None:
    data = changed(written(town), lambda wb: wb["Utförare"].delete_rows(3))

    found = problems(data, town)

    assert found[0].startswith(
        "Ledsagare!B3: utförare: ”asken” står inte på bladet Utförare, och i 1 rad till."
    )


def test_rows_may_name_people_and_places_as_people_do(town: Catalogue) -> None:
    def write(workbook: Workbook) -> None:
        put(workbook, "Utförare", 3, "Kommun", "Staden")
        put(workbook, "Ledsagare", 3, "Utförare", "Asken")
        put(workbook, "Ledsagare", 4, "Kommun", None)
        put(workbook, "Utförare", 3, "Områden", "hela kommunen")

    asken = provider_of(brought_back(changed(written(town), write), town), "asken")

    assert asken.areas == {"all", "norr", "soder"}
    assert len(asken.escorts or ()) == 2
