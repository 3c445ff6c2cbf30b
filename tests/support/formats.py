"""What is said in a file of each format, whatever its rows and pages: to look for words in it."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import html5lib

from ledsagning.formats import book, liblouis, pef, smil
from ledsagning.formats.braille_rows import BLANK, HYPHEN
from ledsagning.formats.kept import JOINER
from ledsagning.formats.speech import saying, script
from ledsagning.web.leaflets import PICTURES


@dataclass(frozen=True)
class Says:
    """Whether a file says some words, and after how many letters; -1: it does not."""

    at: Callable[[str], int]

    def __call__(self, words: str) -> bool:
        """Whether it does."""
        return self.at(words) >= 0


def _text(file: bytes, _language: str) -> Says:
    said = " ".join(file.decode().split())
    return Says(lambda words: said.find(" ".join(words.split())))


def _braille(file: bytes, language: str) -> Says:
    """Where a row or a page ends says nothing, and a hyphen there only that a word goes on."""
    read = ""
    for page in ET.fromstring(file).iter(f"{{{pef.PEF}}}page"):
        read += "".join((row.text or "").removesuffix(HYPHEN) for row in list(page)[1:])
    read = read.replace(BLANK, "").replace(HYPHEN, "")

    def at(words: str) -> int:
        cells = liblouis.translated(words, language).cells
        return read.find(cells.replace(BLANK, "").replace(HYPHEN, ""))

    return Says(at)


def _drawn(file: bytes, _language: str) -> Says:
    """What a PDF is drawn from. What keeps a word together there is no part of the text."""
    said = " ".join(re.sub(r"<[^>]*>", "", file.decode().replace(JOINER, "")).split())
    return Says(lambda words: said.find(_escaped(" ".join(words.split()))))


def _book(file: bytes, language: str) -> Says:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return _drawn(archive.read(f"{book.FOLDER}/{book.TEXT}"), language)


def _daisy(file: bytes, language: str) -> Says:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return _drawn(archive.read(smil.TEXT), language)


def _script(file: bytes, language: str) -> Says:
    """Words are in it as they are said."""
    heard = " ".join(one.text for one in script.parsed(file).phrases)

    def at(words: str) -> int:
        said = saying.said(words, language).strip(" .")
        # Words that end before a noun have a number that is said as the noun wants it.
        return max(heard.find(re.sub(r"\b1$", one, said)) for one in ("1", "en", "ett"))

    return Says(at)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _pictured(file: bytes, _language: str) -> Says:
    """Picture text parts sentences, each with its picture: between them stands nothing but rows."""
    tree = html5lib.parse(file, namespaceHTMLElements=False)
    (main,) = tree.iter("main")
    said = "".join("".join(main.itertext()).split())
    return Says(lambda words: said.find("".join(words.split())))


SAYS: Mapping[str, Callable[[bytes, str], Says]] = {
    ".txt": _text,
    ".pef": _braille,
    ".pdf": _drawn,
    ".stor.pdf": _drawn,
    ".a5.pdf": _drawn,
    ".epub": _book,
    ".ljud.epub": _book,
    ".daisy.zip": _daisy,
    PICTURES.suffix: _pictured,
    ".manus.txt": _script,
}
"""By the ending of a format. BRF has the cells of PEF, calendars have only days, and a recording is
of the script."""
