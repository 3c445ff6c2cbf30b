"""A catalogue that somebody else changes while an editor looks: nobody's change is lost."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledsagning.cli import main
from ledsagning.serving.whole_files import alone
from support.sites import catalogue as catalogue_of
from support.sites import provider
from support.workbooks import command

OVERTAKEN = "inte ändrad. Någon annan har ändrat katalogen, eller gör det just nu."


class Thinking(io.BytesIO):
    """An editor who thinks before saying yes, while something else is done."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        super().__init__(b"ja\n")
        self._meanwhile = meanwhile

    def read1(self, size: int | None = -1, /) -> bytes:
        """The answer, as it is written at last."""
        self._meanwhile()
        return super().read1(size)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A catalogue of two providers."""
    path = tmp_path / "katalog" / "alla.yaml"
    path.parent.mkdir()
    path.write_text(catalogue_of(provider("asken"), provider("boken")), "utf-8")
    return path


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    """The file of one of them, with another name."""
    path = tmp_path / "asken.yaml"
    path.write_text(catalogue_of(provider("asken", name="Nya Asken")), "utf-8")
    return path


def changed(catalogue: Path) -> str:
    """What somebody else makes of it."""
    text = catalogue_of(provider("asken"), provider("boken", name="Nya Boken"))
    catalogue.write_text(text, "utf-8")
    return text


@pytest.mark.parametrize("part", ["katalog/alla.yaml", "katalog"])
def test_what_somebody_else_changes_while_it_is_asked_about_stays(
    part: str, catalogue: Path, own_file: Path, tmp_path: Path
) -> None:
    answer = CliRunner().invoke(
        main,
        ["import", str(own_file), "--into", str(tmp_path / part)],
        input=Thinking(lambda: changed(catalogue)),
    )

    assert answer.exit_code == 1
    assert OVERTAKEN in answer.stderr
    assert catalogue.read_text("utf-8") == changed(catalogue)


def test_a_file_that_comes_to_a_folder_meanwhile_is_not_passed_over(
    catalogue: Path, own_file: Path
) -> None:
    before = catalogue.read_bytes()
    another = catalogue.with_name("fler.yaml")

    answer = CliRunner().invoke(
        main,
        ["import", str(own_file), "--into", str(catalogue.parent)],
        input=Thinking(lambda: another.write_text(catalogue_of(provider("eken")), "utf-8")),
    )

    assert answer.exit_code == 1
    assert OVERTAKEN in answer.stderr
    assert catalogue.read_bytes() == before


def test_only_one_command_at_a_time_changes_a_catalogue(catalogue: Path, own_file: Path) -> None:
    before = catalogue.read_bytes()

    with alone(catalogue.parent):
        refused = command("import", own_file, "--into", catalogue, "--yes")
    kept = catalogue.read_bytes()
    taken = command("import", own_file, "--into", catalogue, "--yes")

    assert refused.exit_code == 1
    assert OVERTAKEN in refused.stderr
    assert kept == before
    assert taken.exit_code == 0
    assert "Nya Asken" in catalogue.read_text("utf-8")
    assert list(catalogue.parent.iterdir()) == [catalogue]
