"""What the views work with: read once when the site starts, and never changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from flask import Flask, current_app

from ledsagning import resources
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import Document
from ledsagning.pages import Pages
from ledsagning.search.engine import Search
from ledsagning.web.i18n import LANGUAGES

DocumentKey = tuple[str, str | None, str]
"""The language, the municipality (``None``: the whole site) and the slug of a page."""

_KEY = "ledsagning"


@dataclass(frozen=True, slots=True)
class Library:
    """The catalogue, a search for each municipality where one chooses, and the pages.

    ``version`` changes when the catalogue or the site's own files do.
    """

    catalogue: Catalogue
    searches: Mapping[str, Search]
    pages: Pages
    version: str
    site_address: str | None
    documents: Mapping[DocumentKey, Document] = field(default_factory=dict)

    @property
    def only_municipality(self) -> Municipality | None:
        """The municipality, where the catalogue has just one: then nobody has to choose."""
        municipalities = tuple(self.catalogue.municipalities.values())
        return municipalities[0] if len(municipalities) == 1 else None


def read(catalogue: Catalogue, site_address: str | None) -> Library:
    """Make all that the views need of a catalogue. Raises ``PageError`` for a broken page."""
    return Library(
        catalogue=catalogue,
        searches={
            municipality.id: Search.build(catalogue, municipality.id)
            for municipality in catalogue.municipalities.values()
            if municipality.choice is Choice.PROVIDER
        },
        pages=Pages.load(resources.TRANSLATIONS, tuple(LANGUAGES)),
        version=f"{catalogue.version}-{_build()}",
        site_address=site_address,
    )


def _build() -> str:
    digest = blake2b(digest_size=8)
    for path in sorted(_own_files()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _own_files() -> Iterator[Path]:
    folders = (Path(__file__).parents[1], resources.TEMPLATES, resources.TRANSLATIONS)
    for folder in (*folders, resources.STATIC):
        yield from (path for path in folder.rglob("*.*") if _is_ours(path))


def _is_ours(path: Path) -> bool:
    return path.is_file() and path.suffix in {".py", ".html", ".css", ".svg", ".mo", ".md", ".txt"}


def init_app(app: Flask, library: Library) -> None:
    """Hand the library to an app."""
    app.extensions[_KEY] = library


def library() -> Library:
    """The library of the app that answers."""
    found: Library = current_app.extensions[_KEY]
    return found
