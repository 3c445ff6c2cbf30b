"""Every kind of document that is a book is EPUB 3 without a fault, and everybody can read it: what
EPUBCheck and Ace by DAISY can see.
"""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import ace
import epubcheck_run
from ledsagning.app import create_app
from ledsagning.formats import epub, talking
from ledsagning.formats.document import Document
from ledsagning.formats.leaflet import put_together
from ledsagning.settings import Settings
from support import places
from support.imprints import IMPRINT
from support.readings import leaflet_at

KINDS = {
    "information": "/sv/stockholm/dina-timmar.epub",
    "information that names no site": "/sv/stockholm/boka-och-avboka.epub",
    "a booklet in English": "/en/stockholm/haftet.epub",
    "words": "/en/ord.epub",
    "a table": "/sv/tillganglighet.epub",
    "contacts": "/sv/varmdo/kontakt.epub",
    "a provider": f"/sv/stockholm/utforare/{places.a_provider()}.epub",
    "a municipality that is only a name": "/sv/danderyd/dina-timmar.epub",
}
READ_ALOUD = {
    "information, read aloud": "/sv/stockholm/dina-timmar",
    "a table, read aloud in English": "/en/tillganglighet",
}
HOMELESS = {"information that names no site"}
"""Asked for on a site that does not know its own address: its links have no beginning."""
BROKEN = "broken"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A book of each kind, and one that is broken."""
    folder = tmp_path_factory.mktemp("books")
    kinds = (*KINDS, *READ_ALOUD, BROKEN)
    paths = {kind: folder / f"{number}.epub" for number, kind in enumerate(kinds)}
    for kind, path in KINDS.items():
        address = None if kind in HOMELESS else "https://ledsagning.example"
        answer = create_app(Settings(site_address=address)).test_client().get(path)
        assert answer.status_code == 200
        paths[kind].write_bytes(answer.data)
    client = create_app(Settings(site_address="https://ledsagning.example")).test_client()
    for kind, path in READ_ALOUD.items():
        paths[kind].write_bytes(talking.render(leaflet_at(client, path)))
    paths[BROKEN].write_bytes(_broken())
    return paths


@pytest.fixture(scope="module")
def found(books: dict[str, Path]) -> dict[str, list[Any]]:
    """What EPUBCheck finds wrong with each book, all of them asked about at once."""
    subprocess.run(
        [sys.executable, epubcheck_run.__file__, *map(str, books.values())],
        check=True,
        capture_output=True,
    )
    return {kind: _told(path) for kind, path in books.items()}


def _told(path: Path) -> list[Any]:
    told = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
    assert told["checker"]["checkerVersion"]
    return [(one["ID"], one["message"]) for one in told["messages"]]


def _broken() -> bytes:
    """A book whose package names a file that it has not, and which says nothing for whom it is."""
    imprint = replace(IMPRINT, for_whom="")
    book = epub.render(put_together(Document("Titel", "sv", "", None, ()), imprint))
    return book.replace(b"EPUB/book.css", b"EPUB/cook.css")


def test_the_checkers_find_faults(found: dict[str, list[Any]], books: dict[str, Path]) -> None:
    assert found[BROKEN] != []
    assert any("accessibilitySummary" in fault for fault in ace.faults(books[BROKEN]))


@pytest.mark.parametrize("kind", [*KINDS, *READ_ALOUD])
def test_a_book_is_without_a_fault(found: dict[str, list[Any]], kind: str) -> None:
    assert found[kind] == []


@pytest.mark.parametrize("kind", [*KINDS, *READ_ALOUD])
def test_everybody_can_read_a_book(books: dict[str, Path], kind: str) -> None:
    assert ace.faults(books[kind]) == []
