"""When what is heard, as DAISY 2.02 says it: SMIL 1.0, a file for each heading and one for all.

Source: https://www.daisy.org/z3986/specifications/daisy_202.html (2.2 and 2.4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, SubElement

from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.synchronised import Synchronised

TEXT, SOUND = "text.html", "sound.mp3"
FORMAT: Final = "Daisy 2.02"

_DOCTYPE: Final = (
    b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" '
    b'"http://www.w3.org/TR/REC-smil/SMIL10.dtd">\n'
)
_REGION: Final = "text"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, and what is heard until the next one. It is counted from 1."""

    number: int
    heard: tuple[Synchronised, ...]

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.number:04}.smil"

    @property
    def heading(self) -> Element:
        """The heading that it begins with."""
        return self.heard[0].element

    @property
    def title(self) -> str:
        """What the heading says."""
        return "".join(self.heading.itertext())

    @property
    def address(self) -> str:
        """Where the heading is heard."""
        return f"{self.name}#{_place(self.heard[0])}"

    @property
    def begins(self) -> int:
        """When in the recording it is heard, in milliseconds."""
        return self.heard[0].clips[0][0]

    @property
    def milliseconds(self) -> int:
        """How long it lasts."""
        return sum(one.milliseconds for one in self.heard)


def file(root: Element) -> bytes:
    """An element as a file."""
    made: bytes = ET.tostring(root, "utf-8")
    return _DOCTYPE + made


def clock(milliseconds: int) -> str:
    """A time as hours, minutes, seconds and thousandths."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def of_part(leaflet: Leaflet, part: Part) -> Element:
    """What is heard of a part when."""
    facts = {
        "title": part.title,
        "ncc:totalElapsedTime": clock(part.begins),
        "ncc:timeInThisSmil": clock(part.milliseconds),
    }
    root = _root(leaflet, facts)
    lasts = f"{part.milliseconds / 1000:.3f}s"
    order = SubElement(SubElement(root, "body"), "seq", dur=lasts)
    order.extend(map(_both, part.heard))
    return root


def master(leaflet: Leaflet, parts: tuple[Part, ...]) -> Element:
    """The parts in order."""
    total = sum(part.milliseconds for part in parts)
    root = _root(leaflet, {"ncc:timeInThisSmil": clock(total)})
    body = SubElement(root, "body")
    for part in parts:
        SubElement(body, "ref", title=part.title, src=part.name, id=f"part-{part.number}")
    return root


def _root(leaflet: Leaflet, facts: dict[str, str]) -> Element:
    root = Element("smil")
    head = SubElement(root, "head")
    imprint = leaflet.imprint
    about = {
        "dc:format": FORMAT,
        "dc:identifier": imprint.identifier(".daisy.zip"),
        "dc:title": leaflet.title,
        "ncc:generator": imprint.site,
        **facts,
    }
    for name, value in about.items():
        SubElement(head, "meta", name=name, content=value)
    SubElement(SubElement(head, "layout"), "region", id=_REGION)
    return root


def _both(one: Synchronised) -> Element:
    """A part of the text, and the clip of each phrase in it."""
    both = Element("par", endsync="last", id=f"par-{one.id}")
    SubElement(both, "text", src=f"{TEXT}#{one.id}", id=_place(one))
    SubElement(both, "seq").extend(_clips(one))
    return both


def _clips(one: Synchronised) -> Iterable[Element]:
    for number, (begin, end) in enumerate(one.clips, start=1):
        times = {"clip-begin": _point(begin), "clip-end": _point(end)}
        yield Element("audio", {"src": SOUND, **times, "id": f"clip-{one.id}-{number}"})


def _point(milliseconds: int) -> str:
    return f"npt={milliseconds / 1000:.3f}s"


def _place(one: Synchronised) -> str:
    return f"text-{one.id}"
