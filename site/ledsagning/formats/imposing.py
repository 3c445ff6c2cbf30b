"""Pages laid on sheets so that they come in their order when the sheets are folded. The only
module that knows pypdf.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
)

_WIDTH: Final = 841.89
_HEIGHT: Final = 595.276
"""An A4 on its side, in points."""

Side = tuple[int, int]
"""The numbers of the left and the right page on one side of a sheet. The first is 0."""


def sides(pages: int) -> Iterator[Side]:
    """Which pages stand on each side of some sheets, front and back in turn, when all of them are
    folded together. There are four places on each sheet: numbers from ``pages`` on are empty.
    """
    places = -(-pages // 4) * 4
    for first in range(places // 2):
        last = places - 1 - first
        yield (first, last) if first % 2 else (last, first)


def folded(file: bytes) -> bytes:
    """A PDF of A5 pages as one of A4 sheets to print on both sides, turned on the short edge.

    Each page has its words in one stream, as WeasyPrint writes it.
    """
    reader, writer = PdfReader(BytesIO(file)), PdfWriter()
    pages = [_drawing(page, writer) for page in reader.pages]
    for side in sides(len(pages)):
        _lay(side, pages, writer)
    _tell(reader, writer)
    writer.pdf_header = reader.pdf_header
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _drawing(page: PageObject, writer: PdfWriter) -> IndirectObject:
    """A page as something that can be drawn on another. Its links go: paper has none."""
    form, resources = (_copied(page[key], writer) for key in ("/Contents", "/Resources"))
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = page.mediabox.clone(writer)
    form[NameObject("/Resources")] = resources
    assert form.indirect_reference
    return form.indirect_reference


def _copied(one: PdfObject, writer: PdfWriter) -> DictionaryObject:
    found = one.get_object()
    assert isinstance(found, DictionaryObject)
    copy = found.clone(writer)
    assert isinstance(copy, DictionaryObject)
    return copy


def _lay(side: Side, pages: list[IndirectObject], writer: PdfWriter) -> None:
    """A side of a sheet, with the pages that there are of those two."""
    placed = {f"/P{at}": number for at, number in enumerate(side) if number < len(pages)}
    drawn = (f"q 1 0 0 1 {int(name[2]) * _WIDTH / 2:.3f} 0 cm {name} Do Q" for name in placed)
    sheet = writer.add_blank_page(_WIDTH, _HEIGHT)
    content = DecodedStreamObject()
    content.set_data("\n".join(drawn).encode())
    # Each stream is to be an object of its own, and pypdf knows no other way to make it one.
    sheet[NameObject("/Contents")] = writer._add_object(content)
    drawings = {NameObject(name): pages[number] for name, number in placed.items()}
    sheet[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/XObject"): DictionaryObject(drawings)}
    )


def _tell(reader: PdfReader, writer: PdfWriter) -> None:
    """What the file is called, its language, and how a program that prints it is to do so."""
    writer.metadata = reader.metadata
    writer.root_object[NameObject("/Lang")] = reader.root_object["/Lang"]
    wishes = writer.create_viewer_preferences()
    wishes[NameObject("/Duplex")] = NameObject("/DuplexFlipShortEdge")
    wishes[NameObject("/PrintScaling")] = NameObject("/None")
    wishes[NameObject("/DisplayDocTitle")] = BooleanObject(True)
