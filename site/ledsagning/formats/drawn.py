"""Codes for a camera, and charts, as pictures that stand in a file by themselves.

On a page they are part of it, and follow its colours and the size of its letters; in a file they
are black on white, and as wide as the column.
"""

from base64 import b64encode
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from ledsagning.formats import chart, qr
from ledsagning.formats.chart import Chart, DrawnBar
from ledsagning.formats.document import QrCode

_EM: Final = 10
"""So many units of the picture a letter is high."""
_WIDTH: Final = 360
_LINE: Final = {"fill": "none", "stroke": "#000"}


def code_image(block: QrCode) -> Element:
    """An address as a picture; what it leads to is its text."""
    drawing = qr.drawing(block.address)
    side = str(drawing.side)
    box = f"{drawing.corner} {drawing.corner} {side} {side}"
    picture = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=box)
    SubElement(picture, "path", d=drawing.path)
    return _image(picture, block.label, "qr")


def chart_image(block: Chart) -> Element:
    """The bars of a chart; its table stands beside it."""
    drawing = chart.drawing(block)
    size = {"width": str(_WIDTH), "height": _units(drawing.height)}
    box = f"0 0 {_WIDTH} {_units(drawing.height)}"
    picture = Element("svg", size, xmlns="http://www.w3.org/2000/svg", viewBox=box)
    picture.set("font-family", "DejaVu Sans, Verdana, sans-serif")
    picture.set("font-size", str(_EM))
    for bar in drawing.bars:
        picture.extend(_texts(bar))
        if drawing.whole:
            picture.append(_rectangle(bar, 100, _LINE | {"stroke-width": "0.5"}))
        looks = _LINE | {"stroke-dasharray": "3 2"} if bar.doubtful else {"fill": "#444"}
        picture.append(_rectangle(bar, bar.percent, looks))
    return _image(picture, block.label, "chart")


def _texts(bar: DrawnBar) -> Iterator[Element]:
    number = Element("text", {"x": "0", "y": _units(bar.first_line), "font-weight": "bold"})
    number.text = str(bar.number)
    yield number
    for line in bar.lines:
        text = Element("text", x=_units(bar.indent), y=_units(line.y))
        text.text = line.text
        yield text


def _rectangle(bar: DrawnBar, percent: float, looks: dict[str, str]) -> Element:
    width = str(round(_WIDTH * percent / 100, 2))
    place = {"x": "0", "y": _units(bar.y), "width": width, "height": _units(bar.height)}
    return Element("rect", place | looks)


def _units(em: float) -> str:
    return str(round(em * _EM, 2))


def _image(picture: Element, label: str, kind: str) -> Element:
    data = b64encode(tostring(picture)).decode()
    return Element("img", {"class": kind, "alt": label, "src": f"data:image/svg+xml;base64,{data}"})
