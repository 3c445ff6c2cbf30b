"""The name, the colours and the logo of whoever runs a site, read once and checked.

A colour stands behind words in the head of every page and on its first card. One on which they
could not be read is refused, whatever a graphic profile says.
"""

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from ledsagning.messages import Refusal, changed, printable, told
from ledsagning.system_errors import why

MOST_BYTES: Final = 100_000
MOST_PIXELS: Final = 2_000
MOST_CHARACTERS: Final = 80
LEAST_CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3: words against what is behind them. Symbols would need 3 only (1.4.11)."""

# What static/site.css calls --on-band and --band-link, in both schemes.
_ON_COLOUR: Final = ("#fff6ec", "#ffd9b8")
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_ACTIVE: Final = frozenset(
    {"script", "foreignobject", "iframe", "object", "embed", "a", "style", "set", "use"}
) | {f"animate{what}" for what in ("", "motion", "transform", "color")}


class Unfit(Refusal):
    """It cannot be shown. The words are a sentence that says why, and what would do."""


@dataclass(frozen=True, slots=True)
class Brand:
    """What stands in the place of ours: nothing, where nothing is said.

    ``files`` are those to be sent, by name: ``own.css`` with the colours, and the logo.
    """

    name: str = ""
    logo: str = ""
    logo_text: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What changes when anything of it does; empty where there is nothing."""
        if self == Brand():
            return ""
        shown = [self.name.encode(), self.logo_text.encode(), *self.files.values()]
        return blake2b(b"\0".join(shown), digest_size=8).hexdigest()


def brand(name: str, colour: str, colour_dark: str, logo: str, logo_text: str) -> Brand:
    """Make it of what an operator has written; what is empty stays ours. Raises ``Unfit``."""
    for text in (name, logo_text):
        if len(text) > MOST_CHARACTERS or not text.isprintable():
            raise Unfit(
                told(
                    "”%(text)s” är inte en rad med högst %(most)s tecken",
                    text=printable(text[:MOST_CHARACTERS]),
                    most=MOST_CHARACTERS,
                )
            )
    if logo_text and not logo:
        raise Unfit(
            told("LOGO_TEXT är vad en logotyp säger, och behöver LOGO, filen med logotypen")
        )
    if logo and not logo_text:
        raise Unfit(
            told("en logotyp behöver LOGO_TEXT, vad den säger, för den som inte kan se den")
        )
    if colour_dark and not colour:
        raise Unfit(told("COLOUR_DARK är för mörka skärmar, och behöver COLOUR för ljusa"))
    files = {"own.css": _style(colour, colour_dark or colour)} if colour else {}
    if logo:
        ending, data = _logo(Path(logo))
        logo = f"logo.{ending}"
        files[logo] = data
    return Brand(name, logo, logo_text, files)


def _style(light: str, dark: str) -> bytes:
    light, dark = (_fit(one.lower()) for one in (light, dark))
    # On paper, and where a reader has colours of their own, theirs hold and no other.
    screen = "@media screen and (forced-colors: none)"
    rule = " {{\n  :root {{ --band: {0}; --first: {0}; }}\n}}\n"
    dark_too = " and (prefers-color-scheme: dark)"
    return (screen + rule.format(light) + screen + dark_too + rule.format(dark)).encode()


def _fit(colour: str) -> str:
    if not _COLOUR.fullmatch(colour):
        raise Unfit(told("”%(colour)s” är ingen färg, som #54163f", colour=printable(colour)))
    least = min(contrast(colour, words) for words in _ON_COLOUR)
    if least < LEAST_CONTRAST:
        raise Unfit(
            told(
                "de ljusa orden i sidhuvudet på %(colour)s har kontrasten %(least)s:1, och behöver "
                "%(needed)s:1 för att gå att läsa; välj en mörkare",
                colour=colour,
                least=f"{least:.1f}",
                needed=LEAST_CONTRAST,
            )
        )
    return colour


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as ``#54163f``, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _logo(place: Path) -> tuple[str, bytes]:
    """The ending and the bytes of a logo."""
    try:
        data = place.read_bytes()
    except OSError as error:
        raise Unfit(
            told(
                "logotypen ”%(place)s” går inte att läsa: %(why)s",
                place=place,
                why=changed(why(error), _within),
            )
        ) from error
    if len(data) > MOST_BYTES:
        raise Unfit(
            told("logotypen har %(bytes)s byte, mer än %(most)s", bytes=len(data), most=MOST_BYTES)
        )
    if data.startswith(_PNG):
        _refuse_unfit_png(data)
        return "png", data
    _refuse_active(data)
    return "svg", data


def _refuse_unfit_png(data: bytes) -> None:
    """A small file can hold a picture that takes all the memory of a phone (PNG 3, 11.2.1)."""
    if data[12:16] != b"IHDR" or data[-8:-4] != b"IEND":
        raise Unfit(told("logotypen är en PNG som inte är hel"))
    # Nothing may move by itself (WCAG 2.2, 2.2.2).
    if b"acTL" in data:
        raise Unfit(told("logotypen är en PNG som rör sig: spara den som en bild"))
    sides = struct.unpack_from(">II", data, 16)
    if not all(0 < side <= MOST_PIXELS for side in sides):
        raise Unfit(
            told(
                "logotypen är %(width)s × %(height)s bildpunkter, mer än %(most)s på en sida",
                width=sides[0],
                height=sides[1],
                most=MOST_PIXELS,
            )
        )


def _within(sentence: str) -> str:
    """A sentence as a part of another one."""
    return sentence[:1].lower() + sentence[1:].removesuffix(".")


def _refuse_active(data: bytes) -> None:
    if b"<!DOCTYPE" in data.upper() or b"<!ENTITY" in data.upper():
        raise Unfit(told("logotypen har en DOCTYPE: spara den som vanlig SVG"))
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - without a DOCTYPE nothing can expand
    except ElementTree.ParseError as error:
        raise Unfit(told("logotypen är varken PNG eller SVG")) from error
    if _local(root.tag) != "svg":
        raise Unfit(told("logotypen är varken PNG eller SVG"))
    for element in root.iter():
        name = _local(str(element.tag))
        if name in _ACTIVE or any(_fetches(_local(key), said) for key, said in element.items()):
            raise Unfit(
                told(
                    "logotypen har en <%(name)s> som gör eller hämtar något: "
                    "spara den som vanlig SVG, med bara former",
                    name=name,
                )
            )


def _fetches(attribute: str, value: str) -> bool:
    """Whether an attribute begins something, or leads out of the picture."""
    elsewhere = re.search(r"url\(\s*['\"]?(?!#)", value, re.IGNORECASE) is not None
    return attribute.startswith("on") or attribute in ("href", "src") or elsewhere


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
