"""The pictograms of the site, each as a picture of its own."""

from functools import cache
from xml.etree import ElementTree as ET

from ledsagning import resources

_SVG = "{http://www.w3.org/2000/svg}"


@cache
def pictograms() -> dict[str, bytes]:
    """By its name, each pictogram as SVG. It is looks only: words beside it say the same."""
    sprite = ET.parse(resources.STATIC / "pictograms.svg").getroot()  # noqa: S314 - our own file
    return {symbol.get("id", ""): _alone(symbol) for symbol in sprite.iter(f"{_SVG}symbol")}


def _alone(symbol: ET.Element) -> bytes:
    picture = ET.Element(f"{_SVG}svg", viewBox=symbol.get("viewBox", ""))
    picture.extend(symbol)
    return ET.tostring(picture)
