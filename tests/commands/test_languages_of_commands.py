"""The commands speak the language of whoever asks: help, answers, mistakes, and click's words."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from ledsagning import resources
from ledsagning.cli import main
from ledsagning.commands.language import chosen
from support.translation import words

NOT_FOR_EDITORS = (
    # What click says of a command that is made wrongly.
    *("Arguments take exactly", "Boolean option {decl!r}", "Choice({choices})"),
    *("Could not determine name", "DeprecationWarning: ", "Invalid start character"),
    *("Name '{name}' defined", "No options defined but", "Takes {nargs} values but 1"),
    *("Unknown color", "Unknown standard stream", "Value must be an iterable."),
    # What it says of kinds of values, and of things to do, that no command of ours has.
    *("Couldn't detect Bash", "Shell completion is not", "Windows error: ", "{editor}: "),
    *("{len_type} values are required", "{value!r} does not match the format"),
    *("{value!r} is not a valid UUID.", "{value!r} is not a valid boolean."),
)


def run(*arguments: object, **environ: str) -> Result:
    """What ``ledsagning`` says, by a locale that nobody has set."""
    clean = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "LANG", "LEDSAGNING_LANGUAGE"))
    return CliRunner(env={**clean, **environ}).invoke(main, [str(one) for one in arguments])


def names() -> Iterator[str]:
    """Every command."""
    yield from main.list_commands(click.Context(main))


@pytest.mark.parametrize(
    ("arguments", "environ", "language"),
    [
        ([], {}, "sv"),
        (["check", "--language", "en"], {}, "en"),
        (["--language=en", "check"], {"LEDSAGNING_LANGUAGE": "sv"}, "en"),
        (["check", "--language"], {}, "sv"),
        ([], {"LEDSAGNING_LANGUAGE": "en", "LC_ALL": "sv_SE.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "sv_SE", "LANG": "en_US.UTF-8"}, "sv"),
        ([], {"LANG": "en-GB"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "sv"),
        ([], {"LANG": "de_DE.UTF-8"}, "sv"),
    ],
)
def test_the_language_is_what_is_asked_for_or_the_computers_or_swedish(
    arguments: list[str], environ: dict[str, str], language: str
) -> None:
    assert chosen(arguments, environ) == language


@pytest.mark.parametrize("name", [None, *names()])
def test_every_help_is_whole_in_both_languages_and_tells_the_exit_codes(name: str | None) -> None:
    command = () if name is None else (name,)
    swedish = run(*command, "--help").output
    english = run(*command, "--help", LANG="en_GB.UTF-8").output

    assert swedish.startswith("Användning: ledsagning")
    assert english.startswith("Usage: ledsagning")
    assert "Slutkod: 0 betyder" in swedish
    assert "Exit code: 0 means" in english
    ours = set(swedish.splitlines()) & set(english.splitlines())
    assert ours == {""}


def test_a_command_that_is_written_wrongly_is_told_so_in_both_languages() -> None:
    swedish, english = run("chek"), run("chek", "--language", "en")

    assert "Fel: Kommandot 'chek' finns inte." in swedish.stderr
    assert "Error: No such command 'chek'." in english.stderr
    assert "Error: No such option '--all'." in run("schema", "--all", LANG="en").stderr
    assert "Fel: Valet '--all' finns inte." in run("schema", "--all").stderr
    assert {swedish.exit_code, english.exit_code} == {2}


def test_answers_are_in_both_languages(tmp_path: Path) -> None:
    swedish = run("template", tmp_path / "tom.xlsx")
    english = run("template", tmp_path / "empty.xlsx", "--language", "en")

    assert "en tom arbetsbok" in swedish.output
    assert "an empty workbook" in english.output


@pytest.mark.parametrize(
    ("command", "environ", "swedish", "english"),
    [
        ("serve", {"WORKERS": "many"}, "inget heltal från 1 till", "not a whole number from 1 to"),
        ("serve", {"SITE_ADDRESS": "a.example"}, "ingen adress, som", "not an address such as"),
        ("serve", {"HEALTH_FROM": "anyone"}, "ingen lista av adresser", "not a list of addresses"),
        ("serve", {"METRICS": "ja"}, "varken yes eller no", "neither yes nor no"),
        ("serve", {"COLOUR": "red"}, "ingen färg, som", "not a colour such as"),
        ("serve", {"HOST": "203.0.113.1"}, "den här datorn har", "of this machine"),
        ("serve", {"CATALOGUE": "/no.yaml"}, "filen finns inte. Rätta:", "To mend it:"),
        ("reload", {"PORT": "9"}, "Ingen server är igång", "Nobody serves"),
        ("reload", {"STATE_DIRECTORY": "/dev/null"}, "STATE_DIRECTORY", "STATE_DIRECTORY"),
        ("published", {"STATE_DIRECTORY": "/dev/null"}, "publicerat", "published"),
    ],
)
def test_what_an_operator_did_wrong_is_told_in_both_languages(
    command: str, environ: dict[str, str], swedish: str, english: str, tmp_path: Path
) -> None:
    given = {"STATE_DIRECTORY": str(tmp_path), "CATALOGUE": str(resources.SAMPLE_CATALOGUE)}
    spoken = {
        code: subprocess.run(
            [sys.executable, "-m", "ledsagning", command, "--language", code],
            env={**os.environ, **given, **environ},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        for code in ("sv", "en")
    }

    said = {code: answer.stdout + answer.stderr for code, answer in spoken.items()}
    assert swedish in said["sv"]
    assert english in said["en"]
    assert "Traceback" not in said["sv"] + said["en"]
    assert not ({*said["sv"].splitlines()} & {*said["en"].splitlines()})


def test_every_word_of_click_that_an_editor_meets_is_in_swedish() -> None:
    with (resources.TRANSLATIONS / "sv/LC_MESSAGES/click.po").open("rb") as file:
        swedish = {words(message.id)[0] for message in read_po(file) if message.string}
    folder = Path(click.__file__).parent
    said = {words(message)[0] for _name, _line, message, *_rest in extract_from_dir(folder)}

    left = {one for one in said - swedish if not one.startswith(NOT_FOR_EDITORS)}
    assert left == {"d"}, "the day in a progress bar, which is the same"
    assert swedish <= {"", *said}
