"""What is taken out of a catalogue and brought back as it was is no change, and writes nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest
from openpyxl import Workbook

from ledsagning import composing, resources
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.editing import stating, workbook_writing
from ledsagning.web.doors import files
from support.catalogues import VALID
from support.sites import SOURCES, Facts, catalogue, escorts, provider
from support.workbooks import answer, changed, column, command, put, saved

SAME = "Inget är ändrat.\n"
SAMPLE = resources.SAMPLE_CATALOGUE.read_text("utf-8")
BOOKING = {"booking": {"notice": "2 days", "quote": "Två dagar."}}
ONE_SOURCE = catalogue(provider("asken", escorts=[escorts()]), rules=BOOKING)
CATALOGUES = {"the sample": SAMPLE, "all keys": f"{VALID}...\n", "one source": ONE_SOURCE}


def shipped() -> str:
    """All municipalities that are shipped with rules, as one catalogue."""
    texts = (file.data.decode().removesuffix("...\n") for file in composing.shipped())
    return "".join(
        ["municipalities:\n", *(f"  -\n{indent(text, '    ')}" for text in texts), "...\n"]
    )


def written(folder: Path, text: str) -> Path:
    """A catalogue of one file."""
    file = folder / "katalog.yaml"
    file.write_text(text, "utf-8")
    return file


def owners(file: Path) -> Iterator[tuple[Municipality, Provider | None]]:
    """The municipalities of a catalogue, each with one of its providers."""
    found = composing.load(file)
    for one in composing.own(found):
        theirs = (each for each in found.providers.values() if each.municipality == one.id)
        yield one, next(theirs, None)


def own_files(file: Path) -> Iterator[tuple[str, bytes]]:
    """What the doors give a municipality and a provider to take away, as what the site knows."""
    for municipality, one in owners(file):
        rules = stating.state_rules(municipality)
        yield f"{municipality.id}.xlsx", workbook_writing.write(rules)
        yield f"{municipality.id}.yaml", files.as_yaml(municipality=municipality)
        if one is not None:
            yield f"{one.id}.xlsx", workbook_writing.write(stating.state_of(one, municipality))
            yield f"{one.id}.yaml", files.as_yaml(provider=one)


@pytest.mark.parametrize("text", [*CATALOGUES.values(), shipped()], ids=[*CATALOGUES, "shipped"])
def test_a_whole_catalogue_that_is_exported_and_imported_is_the_same_to_the_letter(
    tmp_path: Path, text: str
) -> None:
    file, book = written(tmp_path, text), tmp_path / "ut.xlsx"
    command("export", "--xlsx", book, "--catalogue", file)

    back = command("import", book, "--into", file, "--yes")

    assert back.output == SAME
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize("text", CATALOGUES.values(), ids=CATALOGUES)
def test_a_file_of_ones_own_that_says_what_is_known_changes_nothing(
    tmp_path: Path, text: str
) -> None:
    file = written(tmp_path, text)
    told = {
        name: command("import", saved(tmp_path / name, data), "--into", file, "--yes").output
        for name, data in own_files(file)
    }

    assert told == dict.fromkeys(told, SAME)
    assert file.read_text("utf-8") == text


def test_an_answer_in_a_municipalitys_own_workbook_changes_no_other_line(tmp_path: Path) -> None:
    file = written(tmp_path, SAMPLE)
    varmdo = next(one for one, _ in owners(file) if one.id == "varmdo")
    data = changed(
        workbook_writing.write(stating.state_rules(varmdo)),
        lambda book: answer(book, "Regler", "varmdo", "Ansöka", "1", "Svar inom", value="14 dagar"),
    )

    told = command("import", saved(tmp_path / "varmdo.xlsx", data), "--into", file, "--yes")

    assert told.output.splitlines()[1] == "1 ändring."
    before, after = SAMPLE.splitlines(), file.read_text("utf-8").splitlines()
    assert len([line for line in after if line not in before]) == 1
    assert len(after) <= len(before) + 1


def diff(tmp_path: Path, before: str, after: str) -> list[str]:
    """What is told of two catalogues, a line each."""
    (tmp_path / "old").mkdir()
    old, new = written(tmp_path / "old", before), written(tmp_path, after)
    return command("diff", old, new).output.splitlines()


def test_to_name_the_only_source_is_no_change(tmp_path: Path) -> None:
    named: Facts = {"booking": {**BOOKING["booking"], "source": "rutin"}}

    assert diff(
        tmp_path, ONE_SOURCE, catalogue(provider("asken", escorts=[escorts()]), rules=named)
    ) == ["Inget är ändrat."]


def test_a_second_source_is_all_that_is_told_when_the_rules_then_name_the_first(
    tmp_path: Path,
) -> None:
    two = json.loads(ONE_SOURCE)
    (staden,) = two["municipalities"]
    staden["sources"] = {**SOURCES, "sida": {"title": "Webbsida", "checked": "2026-11-21"}}
    for rule in staden["rules"].values():
        rule["source"] = "rutin"

    told = diff(tmp_path, ONE_SOURCE, json.dumps(two))

    assert told == ["Staden: Källor sida: ny: Webbsida, 2026-11-21.", "1 ändring."]


# --- columns that are left out


def test_a_column_that_is_left_out_stays_with_its_group_when_another_group_goes(
    tmp_path: Path,
) -> None:
    groups = [
        escorts(languages=["sv"], gender="woman"),
        escorts(languages=["fi"], gender="man", count="3"),
        escorts(languages=["ar"], gender="man", count="4"),
    ]
    file = written(tmp_path, catalogue(provider("asken", escorts=groups)))
    book = tmp_path / "ut.xlsx"
    command("export", "--xlsx", book, "--catalogue", file)

    def change(workbook: Workbook) -> None:
        sheet = workbook["Ledsagare"]
        sheet.delete_cols(column(sheet, "Språk"))
        sheet.delete_rows(3)
        put(workbook, "Ledsagare", 3, "Antal ledsagare", 5)

    saved(book, changed(book.read_bytes(), change))

    told = command("import", book, "--into", file, "--yes").output.splitlines()

    assert told[:-1] == [
        "Asken: Grupp av ledsagare: finns inte längre: 2, kvinna, svenska.",
        "Asken: Grupp av ledsagare, nummer 1, Antal ledsagare: 3 → 5.",
        "2 ändringar.",
    ]
