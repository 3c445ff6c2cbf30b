"""Make what git does not keep: compiled translations, and one sprite of all pictograms.

The build hook calls it for every wheel and every editable install; ``python build_assets.py``
does the same by hand. The same sources always give the same bytes.
"""

import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

_SVG = "http://www.w3.org/2000/svg"
_CREDIT = (
    " Pictograms from Font Awesome Free by Fonticons, Inc. (https://fontawesome.com),"
    " CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)."
    " Some are put together anew. "
)
_WITH_ESCORT = "with-escort"
"""The group of pictograms that show the escort and something more."""
_CROSSED_OUT = "crossed-out"
"""The pictograms that also say no to what they show."""
_ICON_SIDE, _ICON_LEFT = 270, 490
"""How large that is, and where it begins: beside the heads of the two people."""
_PALER, _MARGIN = ".5", 40
"""How strong a drawing is below its cross, and how far that is from the edges."""


def build(root: Path) -> None:
    """Compile every translation under ``root``, and assemble its sprite of pictograms.

    Raises ``FileNotFoundError`` for a pictogram whose source does not exist.
    """
    for source in sorted(root.glob("translations/*/LC_MESSAGES/*.po")):
        compile_words(source)
    sprite = assemble(root / "static" / "pictograms")
    _write(root / "static" / "pictograms.svg", sprite.encode())


def assemble(folder: Path) -> str:
    """Return the sprite: one symbol for each pictogram that ``folder`` draws or names."""
    sprite = ElementTree.Element("svg", xmlns=_SVG)
    sprite.append(ElementTree.Comment(_CREDIT))
    for name, symbol in sorted(_symbols(folder).items()):
        named = ElementTree.SubElement(sprite, "symbol", id=name, **symbol.attrib)
        named.extend(symbol)
    return ElementTree.tostring(sprite, encoding="unicode") + "\n"


def compile_words(source: Path) -> None:
    """Compile what is translated. Babel would take a missing plural form from the Swedish, and
    nobody could tell it from a translation.
    """
    with source.open("rb") as po:
        catalog = read_po(po)
    for message in list(catalog):
        if message.pluralizable and not all(message.string):
            catalog.delete(message.id, message.context)
    mo = BytesIO()
    write_mo(mo, catalog, use_fuzzy=False)
    _write(source.with_suffix(".mo"), mo.getvalue())


def _write(file: Path, made: bytes) -> None:
    """Leave alone what is as it should be: something that runs beside this may be reading it."""
    if not file.is_file() or file.read_bytes() != made:
        file.write_bytes(made)


def _symbols(folder: Path) -> dict[str, ElementTree.Element]:
    icons = resources.files("fontawesomefree") / "static/fontawesomefree/svgs/solid"
    groups = tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8"))
    with_escort, denied = groups.pop(_WITH_ESCORT), groups.pop(_CROSSED_OUT)["names"]
    borrowed = {name: icon for group in groups.values() for name, icon in group.items()}
    symbols = {name: _symbol(icons / f"{icon}.svg") for name, icon in borrowed.items()}
    symbols |= {drawing.stem: _symbol(drawing) for drawing in folder.glob("*.svg")}
    symbols |= {
        f"escort-{name}": _beside(symbols["escort"], _symbol(icons / f"{icon}.svg"))
        for name, icon in with_escort.items()
    }
    return symbols | {f"not-{name}": _crossed_out(symbols[name]) for name in denied}


def _symbol(svg: Path | Traversable) -> ElementTree.Element:
    text = svg.read_text(encoding="utf-8")
    drawing = ElementTree.fromstring(text)  # noqa: S314 - our own files, and a pinned package
    symbol = ElementTree.Element("symbol", viewBox=drawing.attrib["viewBox"])
    for path in drawing.iter(f"{{{_SVG}}}path"):
        symbol.append(ElementTree.Element("path", path.attrib))
    return symbol


def _beside(escort: ElementTree.Element, icon: ElementTree.Element) -> ElementTree.Element:
    """The two people, and above the shoulder of one of them what it is about."""
    width, height = map(float, icon.attrib["viewBox"].split()[2:])
    scale = round(_ICON_SIDE / max(width, height), 3)
    x = round(_ICON_LEFT + (_ICON_SIDE - width * scale) / 2, 1)
    symbol = ElementTree.Element("symbol", viewBox=f"0 0 {_ICON_LEFT + _ICON_SIDE} 512")
    symbol.extend(escort)
    for path in icon:
        moved = path.attrib | {"transform": f"translate({x} 0) scale({scale})"}
        symbol.append(ElementTree.Element("path", moved))
    return symbol


def _crossed_out(drawing: ElementTree.Element) -> ElementTree.Element:
    """It, paler, below a cross from corner to corner."""
    width, height = map(float, drawing.attrib["viewBox"].split()[2:])
    symbol = ElementTree.Element("symbol", drawing.attrib)
    paler = ElementTree.SubElement(symbol, "g", opacity=_PALER)
    paler.extend(drawing)
    right, bottom = width - _MARGIN, height - _MARGIN
    cross = f"M{_MARGIN} {_MARGIN}L{right} {bottom}M{right} {_MARGIN}L{_MARGIN} {bottom}"
    stroke = {"fill": "none", "stroke": "currentColor", "stroke-linecap": "round"}
    ElementTree.SubElement(symbol, "path", stroke | {"stroke-width": "56", "d": cross})
    return symbol


if __name__ == "__main__":
    build(Path(__file__).parent)
