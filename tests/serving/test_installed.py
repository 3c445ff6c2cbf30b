"""What an installation has to have, each kind of it once: the wheel is tried with this, too."""

from itertools import chain
from pathlib import Path

import click
import pytest
from flask import Flask

from ledsagning import resources
from ledsagning.app import create_app
from ledsagning.cli import main
from ledsagning.formats.registry import FORMATS
from ledsagning.settings import Settings
from support import places
from support.published import Desk

WORTH_TAKING = (
    "stockholm/dina-timmar{}",
    "stockholm/haftet{}",
    f"stockholm/timmar{{}}?{places.HOURS}",
)
"""Something to read, the booklet, and a tool: what cannot be had of one can be had of another."""


@pytest.fixture(scope="module")
def whole() -> Flask:
    """The site as it is shipped, where everything is really made."""
    return create_app(Settings())


@pytest.mark.parametrize("ending", [one.ending for one in FORMATS if not one.spoken])
def test_a_document_can_be_had_in_each_format(whole: Flask, ending: str) -> None:
    asked = (whole.test_client().get(f"/sv/{address.format(ending)}") for address in WORTH_TAKING)

    made = next(answer for answer in asked if answer.status_code == 200)

    assert len(made.data) > 200


def test_each_command_does_what_it_is_for(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.file.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    file, book, town, empty = (
        str(tmp_path / name) for name in ("catalogue.yaml", "bok.xlsx", "ort.yaml", "tom.xlsx")
    )
    works = (
        ("check", file),
        ("schema",),
        ("template", empty),
        ("new", "Nacka", "--yaml", town),
        ("export", "--xlsx", book),
        ("import", book, "--into", file, "--yes"),
        ("diff", file, town),
        ("publish", "--yes"),
        ("published",),
        ("forget", "--yes"),
    )
    # There is no edition before this one, and no server. Servers are begun in test_serving.
    cannot = (("rollback", "--yes"), ("reload",))
    assert {name for name, *_ in chain(works, cannot)} == {
        *main.list_commands(click.Context(main))
    } - {"serve"}

    for words in works:
        done = desk.run(*words)
        assert (done.exit_code, bool(done.output.strip())) == (0, True), (words, done.output)
    for words in cannot:
        assert desk.run(*words).exit_code == 1, words
