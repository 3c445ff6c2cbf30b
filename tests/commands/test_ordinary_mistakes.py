"""What people do by mistake ends in a sentence and a code, never in a traceback."""

import io
import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ledsagning import resources
from support.workbooks import command

COMMAND = [sys.executable, "-m", "ledsagning"]
SAMPLE = resources.SAMPLE_CATALOGUE
OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
"""How a workbook of old Excel begins, and one that has a password."""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the sample, in a folder with a name as people give them."""
    path = tmp_path / "Våra filer" / "vår katalog.yaml"
    path.parent.mkdir()
    path.write_bytes(SAMPLE.read_bytes())
    return path


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a program of its own."""
    given = {"capture_output": True, "timeout": 60, "check": False} | options
    return subprocess.run([*COMMAND, *map(str, arguments)], **given)  # type: ignore[call-overload,no-any-return]


ARGUMENTS = {
    "check a file that is not there": ("check", "finns inte.yaml"),
    "diff a file that is not there": ("diff", "finns inte.yaml", SAMPLE),
    "export what is not there": ("export", "--xlsx", "ut.xlsx", "--catalogue", "nej.yaml"),
    "import what is not there": ("import", "nej.xlsx", "--into", SAMPLE),
    "import into what is not there": ("import", "nej.xlsx", "--into", "nej.yaml"),
    "write to a folder that is not there": ("template", "ingen/mapp/ut.xlsx"),
    "begin in a folder that is not there": ("new", "Staden", "--yaml", "ingen/ny.yaml"),
    "a name that is too long": ("template", "x" * 300 + ".xlsx"),
    "a way to write on Windows": ("check", r"C:\Users\Åsa\katalog.yaml"),
}


@pytest.mark.parametrize("arguments", ARGUMENTS.values(), ids=ARGUMENTS)
def test_a_file_that_cannot_be_had_is_told_with_its_name(
    arguments: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = command(*arguments)

    assert answer.exit_code == 1
    assert isinstance(answer.exception, SystemExit), answer.exception
    assert answer.stderr
    assert not list(tmp_path.rglob(".*"))


JSON = ("--format", "json")
WRONG = {
    "no file": ("check",),
    "nothing to write": ("export",),
    "nowhere to bring it": ("import", "a.xlsx"),
    "a workbook that is none by its name": ("template", "ut.csv"),
    "a comma-separated file": ("import", "utförare.csv", "--into", SAMPLE),
    "a workbook of LibreOffice": ("import", "utförare.ods", "--into", SAMPLE),
    "a workbook of old Excel": ("import", "utförare.xls", "--into", SAMPLE),
    "what Excel keeps beside an open workbook": ("import", "~$ut.xlsx", "--into", SAMPLE),
    "both kinds of file": ("new", "Staden", "--yaml", "a.yaml", "--xlsx", "a.xlsx"),
    "a municipality without a letter": ("new", "…"),
    "a municipality by its number": ("new", "0180"),
    "a provider that nobody knows": ("check", SAMPLE, "--format", "html", "--provider", "nobody"),
    "a file of an answer that is written in none": ("check", SAMPLE, "--output", "ut.txt"),
    "an answer in the place of a catalogue": ("check", SAMPLE, *JSON, "--output", "katalog.yaml"),
    "an answer in the place of a workbook": ("check", SAMPLE, *JSON, "--output", "katalog.XLSX"),
    "the format in the place of a catalogue": ("schema", "--output", "katalog.yml"),
    "a provider where none is chosen": ("check", SAMPLE, "--provider", "exempelstaden-vast"),
    "a provider for a program": ("check", SAMPLE, "--format", "json", "--provider", "nobody"),
    "remarks where they stand anyway": ("check", SAMPLE, "--format", "json", "--remarks"),
    "a form that is none": ("check", SAMPLE, "--format", "pdf"),
    "a port that is none": ("serve", "--port", "0"),
    "a port that is no number": ("reload", "--port", "http"),
    "one file too many": ("schema", "a"),
    "no such command": ("kontrollera",),
    "no such option": ("check", "--allt"),
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_a_command_that_is_written_wrongly_ends_with_2_and_says_what_is_wrong(
    arguments: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = command(*arguments)

    assert answer.exit_code == 2
    assert "Fel: " in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_never_written_over_the_catalogue_whatever_that_is_called(
    tmp_path: Path,
) -> None:
    catalogue, link = tmp_path / "katalog.txt", tmp_path / "rapport.json"
    catalogue.write_bytes(SAMPLE.read_bytes())
    link.symlink_to(catalogue)

    for path in (catalogue, link):
        answer = command("check", catalogue, *JSON, "--output", path)

        assert answer.exit_code == 2
        assert f"{path} är katalogen" in answer.stderr
    assert catalogue.read_bytes() == SAMPLE.read_bytes()


def test_an_answer_for_the_screen_by_its_usual_name_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = command("schema", "--output", "-")

    assert answer.stdout == command("schema").stdout
    assert list(tmp_path.iterdir()) == []


def test_a_setting_that_cannot_be_used_ends_with_1_and_names_it() -> None:
    answer = run("check", SAMPLE, env={**os.environ, "MOST_FILES": "many"})

    assert answer.returncode == 1
    assert b"MOST_FILES='many'" in answer.stderr
    assert b"Traceback" not in answer.stderr


def packed(**files: str) -> bytes:
    """A packed file with some others in it: the same bytes always, for a test is called by them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLD_EXCEL, "lösenord"),
        ("Namn;Telefon\nÅsken;08-1\n".encode("cp1252"), "sparad som CSV"),
        (b"providers: []\n...\n", "vanlig text"),
        (b"", "filen är tom"),
        (bytes(range(1, 256)), "ingen arbetsbok"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "ingen arbetsbok"),
        (packed(**{"mimetype": "", "content.xml": "<"}), "sparad av LibreOffice"),
        (packed(**{"word/document.xml": "<"}), "ett dokument från Word"),
        (packed(**{"xl/workbook.xml": "<"}), "ingen arbetsbok"),
        (packed(**{"xl/workbook.xml": "<" * 99})[:90], "slutet av arbetsboken saknas"),
        (b"%PDF-1.7\n%\xe2\xe3", "en PDF"),
        (b"\xff\xd8\xff\xe0", "en bild"),
        (b"<html><table>", "en webbsida"),
    ],
)
def test_a_file_that_only_is_called_a_workbook_is_told_what_it_is(
    data: bytes, said: str, catalogue: Path
) -> None:
    workbook = catalogue.with_name("arbetsbok.xlsx")
    workbook.write_bytes(data)

    answer = command("import", workbook, "--into", catalogue, "--yes")

    assert answer.exit_code == 1
    assert said in answer.stderr
    assert "Rätta: " in answer.stderr
    assert catalogue.read_bytes() == SAMPLE.read_bytes()


def a_workbook(title: str, *rows: list[str]) -> bytes:
    """A workbook with one sheet."""
    made = Workbook()
    made.worksheets[0].title = title
    for row in rows:
        made.worksheets[0].append(row)
    packed_ = io.BytesIO()
    made.save(packed_)
    return packed_.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (a_workbook("Blad1"), "inte bladet Utförare"),
        (a_workbook("Löner", ["Namn", "Lön"]), "den har ”Löner”"),
        (a_workbook("Utförare", ["en", "lista"], ["Asken", "08-1"]), "rubrikerna saknas"),
        (a_workbook("Utförare", *[[""]] * 11, ["Id", "Namn", "Kommun"]), "rubrikerna saknas"),
    ],
)
def test_a_workbook_that_is_another_one_is_never_called_unchanged(
    data: bytes, said: str, catalogue: Path
) -> None:
    workbook = catalogue.with_name("arbetsbok.xlsx")
    workbook.write_bytes(data)

    answer = command("import", workbook, "--into", catalogue, "--yes")

    assert answer.exit_code == 1
    assert said in answer.stderr
    assert "Inget är ändrat" not in answer.output


def test_a_folder_where_a_file_is_wanted_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "mapp.xlsx").mkdir()

    read = command("import", tmp_path / "mapp.xlsx", "--into", SAMPLE)
    written = command("export", "--xlsx", tmp_path / "mapp.xlsx")

    for answer in (read, written):
        assert answer.exit_code == 1
        assert "Det är en mapp. Skriv också filens namn." in answer.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["mapp.xlsx"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_nobody_may_write_in_is_told_as_that(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    answer = command("template", tmp_path / "ut.xlsx")

    assert answer.exit_code == 1
    assert "Är filen öppen i ett annat program" in answer.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_is_told_as_that() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        answer = run("schema", stdout=full, stderr=subprocess.PIPE, capture_output=False)

    assert answer.returncode == 1
    assert "Disken är full." in answer.stderr.decode()
    assert b"Traceback" not in answer.stderr


def test_who_stops_reading_gets_no_traceback() -> None:
    with subprocess.Popen(
        [*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()

        assert started.stderr.read() == b""
        assert started.wait(60) == 1


@pytest.mark.parametrize("code", ["cp1252", "cp850"])
def test_a_console_that_lacks_a_character_gets_a_plainer_one(code: str, catalogue: Path) -> None:
    changed = catalogue.with_name("ny.yaml")
    text = catalogue.read_text("utf-8").replace("phone: 08-465 004 00", "phone: 08-465 004 99")
    changed.write_text(text, "utf-8")

    answer = run("diff", catalogue, changed, env={**os.environ, "PYTHONIOENCODING": code})
    program = run("schema", env={**os.environ, "PYTHONIOENCODING": code})

    assert answer.returncode == 0
    assert "08-465 004 00 -> 08-465 004 99" in answer.stdout.decode(code)
    assert "\ufffd" not in program.stdout.decode("utf-8")


def test_a_catalogue_of_windows_is_changed_in_its_own_way(catalogue: Path) -> None:
    before = b"\xef\xbb\xbf" + SAMPLE.read_bytes().replace(b"\n", b"\r\n")
    catalogue.write_bytes(before)
    workbook = catalogue.with_name("vår arbetsbok.xlsx")
    assert command("export", "--xlsx", workbook, "--catalogue", catalogue).exit_code == 0

    unchanged = command("import", workbook, "--into", catalogue, "--yes")
    file = catalogue.with_name("asken.yaml")
    file.write_bytes(
        b"\xef\xbb\xbfproviders:\r\n  - id: exempel-asken\r\n    municipality: stockholm\r\n"
        b"    name: Exempel Asken Ledsagning\r\n    contact: {phone: 08-465 004 77}\r\n...\r\n"
    )
    changed = command("import", file, "--into", catalogue, "--yes")

    assert "Inget är ändrat." in unchanged.output
    assert changed.exit_code == 0, changed.output
    after = catalogue.read_bytes()
    assert b"08-465 004 77" in after
    assert after.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in after.replace(b"\r\n", b"")
    assert command("check", catalogue).exit_code == 0


def test_a_file_beside_is_meant_without_its_folder(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(catalogue.parent)

    assert command("check", catalogue.name).exit_code == 0
    assert command("check", "../Våra filer").exit_code == 0
    assert command("template", "tom.xlsx").exit_code == 0
    assert Path("tom.xlsx").exists()


@pytest.mark.parametrize("written", ["j", "JA", "y", " yes "])
def test_an_editor_says_yes_in_the_own_words(written: str, catalogue: Path) -> None:
    file = catalogue.with_name("asken.yaml")
    file.write_text(
        "providers:\n  - {id: exempel-asken, municipality: stockholm, name: Exempel Ask}\n...\n"
    )

    answer = command("import", file, "--into", catalogue, answer=f"kanske\n{written}\n")

    assert "Svara ja eller nej." in answer.output
    assert "name: Exempel Ask" in catalogue.read_text("utf-8")


def test_an_editor_who_only_presses_enter_or_breaks_off_changes_nothing(catalogue: Path) -> None:
    file = catalogue.with_name("asken.yaml")
    file.write_text(
        "providers:\n  - {id: exempel-asken, municipality: stockholm, name: Exempel Ask}\n...\n"
    )

    enter = command("import", file, "--into", catalogue, answer="\n")
    broken_off = command("import", file, "--into", catalogue, answer="")

    assert "inte ändrad." in enter.output
    assert enter.exit_code == 0
    assert "Avbrutet!" in broken_off.stderr
    assert broken_off.exit_code == 1
    assert catalogue.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_a_provider_that_comes_in_again_under_another_id_is_refused_with_both_ids(
    form: str, catalogue: Path
) -> None:
    file = catalogue.with_name(f"asken.{form}")
    if form == "yaml":
        name = "exempel  ASKEN Ledsagning"
        file.write_text(
            f"providers:\n  - {{id: asken-ny, municipality: stockholm, name: {name}}}\n...\n"
        )
    else:
        assert command("export", "--xlsx", file, "--catalogue", catalogue).exit_code == 0
        book = load_workbook(file)
        sheet = book["Utförare"]
        (row,) = (row for row in sheet.values if "exempel-asken" in row)
        sheet.append(["asken-ny" if value == "exempel-asken" else value for value in row])
        book.save(file)

    swedish = command("import", file, "--into", catalogue, "--yes")
    english = command("import", file, "--into", catalogue, "--yes", "--language", "en")

    assert "utförare asken-ny: heter ”exempel" in swedish.stderr.replace("Exempel", "exempel")
    assert "precis som utförare exempel-asken" in swedish.stderr
    assert "skriv id exempel-asken i filen" in swedish.stderr
    assert "write the id exempel-asken in the file" in english.stderr
    assert len(swedish.stderr.splitlines()) == 1
    assert catalogue.read_bytes() == SAMPLE.read_bytes()


def test_a_provider_of_that_name_in_another_municipality_is_another_one(catalogue: Path) -> None:
    file = catalogue.with_name("asken.yaml")
    file.write_text(
        "providers:\n  - {id: asken, municipality: varmdo, name: Exempel Asken Ledsagning}\n...\n"
    )

    assert command("import", file, "--into", catalogue, "--yes").exit_code == 0


def on_a_terminal(*arguments: object) -> str:
    """What is shown on the error output, where that is a terminal."""
    ours, theirs = pty.openpty()
    run(*arguments, stdout=subprocess.DEVNULL, stderr=theirs, capture_output=False)
    os.close(theirs)
    shown = b""
    # A terminal that nobody holds open any more is an error on Linux.
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return shown.decode()


def test_how_far_it_has_come_is_drawn_for_eyes_and_told_once_to_a_screen_reader() -> None:
    drawn = on_a_terminal("check", SAMPLE)
    told = on_a_terminal("check", SAMPLE, "--no-progress")

    assert "100%" in drawn
    assert told == "Gör alla sidor, kommun för kommun\r\n"
    assert run("check", SAMPLE).stderr == b""


def test_so_is_a_workbook_that_is_written_or_read(catalogue: Path) -> None:
    empty, full = (catalogue.with_name(name) for name in ("tom.xlsx", "full.xlsx"))
    assert "100%" in on_a_terminal("template", empty)
    empty.unlink()
    assert on_a_terminal("template", empty, "--no-progress") == "Skriver alla rader\r\n"
    assert command("export", "--xlsx", full, "--catalogue", catalogue).exit_code == 0

    assert "100%" in on_a_terminal("import", full, "--into", catalogue, "--yes")
    told = on_a_terminal("import", full, "--into", catalogue, "--yes", "--no-progress")
    assert told == "Läser arbetsboken\r\n"
