"""What a file is that is called a workbook and is none, as far as what it holds tells."""

import io
import re
import zipfile
from typing import Final

from ledsagning.messages import Told, told

_OLD_EXCEL: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_PACKED: Final = b"PK"
_UNWRITTEN: Final = re.compile(rb"[\0-\x08\x0e-\x1f]")
"""What no text holds in any code that programs write."""

_BEGINNING: Final = 1_000
_SAVED_AS_LIST: Final = re.compile(rb"[^\r\n]*[;\t,][^\r\n]*\r?\n[^\r\n]*[;\t,]")
"""Two lines of cells: what Excel saves as CSV."""

_OTHER_PROGRAMS: Final = {
    b"%PDF": told("filen är en PDF, fast den heter som en arbetsbok (xlsx)"),
    b"\xff\xd8\xff": told("filen är en bild, fast den heter som en arbetsbok (xlsx)"),
    b"\x89PNG": told("filen är en bild, fast den heter som en arbetsbok (xlsx)"),
    b"{\\rtf": told("filen är ett RTF-dokument, fast den heter som en arbetsbok (xlsx)"),
    b"<": told("filen är en webbsida, fast den heter som en arbetsbok (xlsx)"),
}
"""What files of other programs begin with."""

_PACKED_PROGRAMS: Final = {
    "content.xml": told("filen är sparad av LibreOffice, och inte som en arbetsbok (xlsx)"),
    "word/document.xml": told("filen är ett dokument från Word"),
}
"""What packed files of other programs have in them."""

NO_WORKBOOK: Final = told("filen är ingen arbetsbok (xlsx), eller så är den trasig")


def instead(data: bytes) -> Told:
    """What a file is that is called a workbook."""
    if not data:
        return told("filen är tom")
    if data.startswith(_OLD_EXCEL):
        return told("filen har ett lösenord, eller är sparad på Excels gamla sätt (xls)")
    if data.startswith(_PACKED):
        return _packed(data)
    other = next((what for start, what in _OTHER_PROGRAMS.items() if data.startswith(start)), None)
    if other is not None:
        return other
    beginning = data[:_BEGINNING]
    if _UNWRITTEN.search(beginning):
        return NO_WORKBOOK
    if _SAVED_AS_LIST.match(beginning):
        return told("filen är sparad som CSV, fast den heter som en arbetsbok (xlsx)")
    return told("filen är vanlig text, fast den heter som en arbetsbok (xlsx)")


def _packed(data: bytes) -> Told:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = frozenset(packed.namelist())
    except zipfile.BadZipFile:
        return told("slutet av arbetsboken saknas: den har inte sparats eller hämtats hel")
    return next((what for name, what in _PACKED_PROGRAMS.items() if name in names), NO_WORKBOOK)
