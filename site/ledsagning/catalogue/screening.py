"""From the bytes of a file to its text; what could deceive a reader or the parser is refused."""

import re

from ledsagning.catalogue.places import TextFile
from ledsagning.catalogue.sources import Unreadable
from ledsagning.messages import told

# Control characters, and the invisible ones that turn or hide text so that an editor sees
# something else than what is published.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\ue000-\uf8ff\ufeff\ufff0-\uffff"
    "\U000e0000-\U000e007f]"
)

# What a text is pasted with from a page or a letter, and means nothing to a reader: where a word
# may be broken, what fills a place, which form of a sign is meant, and joiners that join no letters
# of a script that has them. With those above it is all that Unicode calls default ignorable.
_EMPTY = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e0fff"
)
_FORM = "\ufe00-\ufe0f"
_JOINED = f"[^\x00-\u024f\u200c\u200d{_EMPTY}]"
_MEANINGLESS = re.compile(
    f"[{_EMPTY}{_FORM}]|(?<!{_JOINED})[\u200c\u200d]|[\u200c\u200d](?!{_JOINED})"
)

BYTE_ORDER_MARK = "\ufeff"
"""What some programs begin a file of text with. It is no part of the text."""

INVISIBLE = (
    told("här står ett osynligt tecken som inte får finnas i filen"),
    told("ta bort det, enklast genom att skriva om hela ordet"),
)
"""What is wrong with a forbidden character, and how to mend it."""

_PACKED = b"PK\x03\x04"
_WORKBOOK = b"xl/workbook.xml"
_DOCUMENTS = {
    _PACKED: told("ett dokument från Word eller Excel, eller packad,"),
    b"\xd0\xcf\x11\xe0": told("ett äldre dokument från Word eller Excel"),
    b"{\\rtf": told("ett RTF-dokument"),
    b"%PDF": told("en PDF"),
}
"""What files of other programs begin with."""

_REFUSED = (
    (_FORBIDDEN, INVISIBLE),
    # Nobody needs a directive, and a thousand of them take the parser very long.
    (
        re.compile("^%", re.MULTILINE),
        (told("raden börjar med %"), told("ta bort raden, eller sätt texten inom citattecken")),
    ),
)


def screen(name: str, data: bytes) -> TextFile:
    """Decode a file strictly as UTF-8; raise ``Unreadable`` for the first character refused."""
    file = TextFile(name, _decode(name, data))
    for pattern, explanation in _REFUSED:
        if match := pattern.search(file.text):
            raise Unreadable(file.place(match.start()), *explanation)
    return file


def invisible(text: str) -> bool:
    """Whether a text holds a character that is refused."""
    return _FORBIDDEN.search(text) is not None


def visible(text: str) -> str:
    """A text without the characters that nobody sees and nothing needs, such as soft hyphens."""
    return _MEANINGLESS.sub("", text)


def _decode(name: str, data: bytes) -> str:
    kind = next((kind for start, kind in _DOCUMENTS.items() if data.startswith(start)), None)
    if data.startswith(_PACKED) and _WORKBOOK in data:
        raise Unreadable(
            TextFile(name, "").place(0),
            told("filen är en arbetsbok, och ingen textfil"),
            told(
                "ta in den i katalogen: %(command)s",
                command=f"ledsagning import {name} --into KATALOG.yaml",
            ),
        )
    if kind is not None:
        raise Unreadable(
            TextFile(name, "").place(0),
            told("filen är %(kind)s och ingen textfil", kind=kind),
            told("öppna den, välj Spara som och oformaterad text, och låt namnet sluta på .yaml"),
        )
    try:
        return data.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(BYTE_ORDER_MARK)
        raise Unreadable(
            TextFile(name, before).place(len(before)),
            told("filen är inte sparad med teckenkodningen UTF-8"),
            told("öppna filen, välj Spara som och teckenkodningen UTF-8"),
        ) from error
