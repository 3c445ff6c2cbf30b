"""Which files of a folder are read, what is said of the others, and how much was found."""

from pathlib import Path

import pytest

from ledsagning import composing
from ledsagning.catalogue import files, loading
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.summary import summary
from support.catalogues import TODAY, VALID

WHOLE = VALID + "...\n"


def refused(folder: Path) -> list[str]:
    """The lines that an editor sees, each without the name of the folder."""
    with pytest.raises(InvalidCatalogue) as raised:
        loading.load(folder, today=TODAY)
    return str(raised.value).replace(f"{folder}/", "").splitlines()


def test_a_file_that_notepad_has_given_another_ending_is_not_passed_over(tmp_path: Path) -> None:
    municipalities, _, providers = WHOLE.partition("providers:")
    (tmp_path / "1-kommun.yaml").write_text(f"{municipalities}...\n")
    (tmp_path / "2-utforare.yaml.txt").write_text(f"providers:{providers}")

    assert refused(tmp_path) == [
        "2-utforare.yaml.txt:1:1: katalogen: filen slutar på .txt och läses därför inte. "
        "Rätta: byt namn på den till 2-utforare.yaml."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "a - kopia.yaml",
        "a - Kopia (2).yaml",
        "a - Copy.yaml",
        "a (1).yaml",
        "a_copy.yaml",
        "Kopia av a.yaml",
    ],
)
def test_the_copy_is_called_the_copy(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE)
    (tmp_path / name).write_text(WHOLE)

    assert refused(tmp_path) == [
        f"{name}:1:1: katalogen: namnet säger att filen är en kopia av a.yaml. "
        "Rätta: ta bort den, eller ge den ett eget namn om den är något annat."
    ]


@pytest.mark.parametrize("name", ["fotokopia.yaml", "b (1).yaml", "kommun-2.yaml"])
def test_a_file_that_only_sounds_like_a_copy_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(WHOLE)
    (tmp_path / "foto.yaml").write_text("# inget än\n...\n")

    assert len(loading.load(tmp_path, today=TODAY).providers) == 2


def test_a_folder_without_a_catalogue_is_told_what_lies_there(tmp_path: Path) -> None:
    (tmp_path / "utforare.docx").write_text("")
    (tmp_path / "gamla").mkdir()

    (line,) = (line.removeprefix(str(tmp_path)) for line in refused(tmp_path))

    assert "mappen har inga filer som slutar på .yaml, bara gamla/, utforare.docx" in line


def test_what_is_not_read_is_told_with_what_was(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE)
    (tmp_path / "läs mig.txt").write_text("")
    (tmp_path / ".gömd").write_text("")
    (tmp_path / "gamla").mkdir()

    assert files.left_out(tmp_path) == ("gamla/", "läs mig.txt")
    assert told(tmp_path).splitlines() == [
        f"{tmp_path}: 2 kommuner, 2 utförare, 2 grupper av ledsagare. Inga fel.",
        "Det här läses inte: gamla/, läs mig.txt.",
    ]


def test_a_single_file_is_all_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE)
    (tmp_path / "läs mig.txt").write_text("")

    assert len(told(tmp_path / "a.yaml").splitlines()) == 1


def test_the_numbers_are_those_of_the_catalogue_and_agree_with_their_words(tmp_path: Path) -> None:
    municipalities, _, providers = WHOLE.partition("providers:")
    one = municipalities.partition("  - id: byn")[0]
    (tmp_path / "a.yaml").write_text(
        f"{one}providers:{providers}".replace("      - languages: null\n", "")
    )

    assert told(tmp_path / "a.yaml").endswith(
        "a.yaml: 1 kommun, 2 utförare, 1 grupp av ledsagare. Inga fel."
    )


def told(path: Path) -> str:
    """What is said of a catalogue without problems."""
    catalogue = composing.load(path, TODAY)
    return summary(path, catalogue, composing.own(catalogue))


def test_the_line_is_told_in_words_beside_what_a_program_reads(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE.replace("run_by: private", "run_by private"))

    with pytest.raises(InvalidCatalogue) as raised:
        loading.load(tmp_path, today=TODAY)

    assert raised.value.words == (
        f"{tmp_path}/a.yaml:57:5: rad 57: katalogen: kolonet saknas efter run_by. "
        "Rätta: skriv run_by: private."
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\x00", "Word eller Excel"),
        (b"\xd0\xcf\x11\xe0\xa1", "Word eller Excel"),
        (b"{\\rtf1\\ansi hej}", "RTF"),
        (b"%PDF-1.7\n", "PDF"),
    ],
)
def test_a_document_of_another_program_is_called_what_it_is(
    tmp_path: Path, data: bytes, kind: str
) -> None:
    (tmp_path / "a.yaml").write_bytes(data)

    (line,) = refused(tmp_path)

    assert kind in line
    assert "välj Spara som och oformaterad text" in line
