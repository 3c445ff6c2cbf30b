"""Every picture text of the shipped site, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from flask.testing import FlaskClient

from ledsagning.formats.document import Boxes, Document, Paragraph, Section, words
from ledsagning.formats.leaflet import put_together
from ledsagning.formats.pictures import in_pictures
from ledsagning.web.wording.glossary_pictograms import OF_WORDS
from support.careful import local
from support.imprints import IMPRINT
from support.places import CATALOGUE
from support.reading import Reading, read, seen

COUNTRY = ("ord", "kontakt", "bilder", "format", "integritet", "oppna-data", "tillganglighet")
MUNICIPALITIES = ("stockholm", "varmdo", "goteborg")
"""One that lets choose, one that assigns, and one of which it is not known."""


@dataclass(frozen=True)
class Row:
    """A picture, and the sentence beside it."""

    picture: str
    words: str


@dataclass(frozen=True)
class PictureText:
    """The picture text of the page at ``path``."""

    path: str
    page: Reading

    @cached_property
    def rows(self) -> Sequence[Row]:
        return [_row(one) for one in self.page.all("div") if one.get("class") == "message"]

    def __str__(self) -> str:
        return self.path


def picture_texts(client: FlaskClient, language: str) -> Iterator[PictureText]:
    """Each page that has one: the country's, of each kind of municipality, and every provider."""
    for path in _paths(client, language):
        answer = client.get(f"{path}.bilder")
        if answer.status_code == 200:
            yield PictureText(path, read(answer))


def _paths(client: FlaskClient, language: str) -> Iterator[str]:
    yield from (f"/{language}/{slug}" for slug in COUNTRY)
    for municipality in MUNICIPALITIES:
        start = f"/{language}/{municipality}/"
        listed = {link.href.partition("#")[0] for link in read(client.get(start)).links}
        yield from sorted(path for path in listed if path.startswith(start) and path != start)
    for provider in CATALOGUE.providers.values():
        yield f"/{language}/{provider.municipality}/utforare/{provider.id}"


def _row(message: Element) -> Row:
    (used,) = (one for one in message.iter() if local(one) == "use")
    return Row(used.get("href", "").partition("#")[2], seen(message))


def rows_of(*blocks: object) -> list[tuple[str | None, str]]:
    """The pictures and the sentences that blocks become, between the notices and the origin."""
    document = Document("Titel", "sv", "", None, blocks)  # type: ignore[arg-type] # any block
    more = Paragraph(words("Mer på sidan."), "document")
    made = in_pictures(put_together(document, IMPRINT), OF_WORDS, more).document.blocks
    return list(_told(made[len(IMPRINT.notices) : -2]))


def _told(blocks: Sequence[object]) -> Iterator[tuple[str | None, str]]:
    for block in blocks:
        if isinstance(block, Section):
            yield None, block.title
            yield from _told(block.blocks)
        elif isinstance(block, Boxes):
            yield None, block.label
        else:
            assert isinstance(block, Paragraph)
            yield block.pictogram, "".join(span.text for span in block.words)
