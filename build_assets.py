"""Make what git does not keep: compiled translations, and one sprite of all pictograms.

The build hook calls it for every wheel and every editable install; ``python build_assets.py``
does the same by hand. The same sources always give the same bytes.
"""

import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
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


def build(root: Path) -> None:
    """Compile every translation under ``root``, and assemble its sprite of pictograms.

    Raises ``FileNotFoundError`` for a pictogram whose source does not exist.
    """
    for source in sorted(root.glob("translations/*/LC_MESSAGES/*.po")):
        compile_words(source)
    sprite = assemble(root / "static" / "pictograms")
    (root / "static" / "pictograms.svg").write_text(sprite, encoding="utf-8", newline="\n")


def assemble(folder: Path) -> str:
    """Return the sprite: one symbol for each pictogram that ``folder`` draws or names."""
    sprite = ElementTree.Element("svg", xmlns=_SVG)
    sprite.append(ElementTree.Comment(_CREDIT))
    for name, source in sorted(_sources(folder).items()):
        sprite.append(_symbol(name, source.read_text(encoding="utf-8")))
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
    with source.with_suffix(".mo").open("wb") as mo:
        write_mo(mo, catalog, use_fuzzy=False)


def _sources(folder: Path) -> dict[str, Path | Traversable]:
    icons = resources.files("fontawesomefree") / "static/fontawesomefree/svgs/solid"
    groups = tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8")).values()
    borrowed = {name: icons / f"{icon}.svg" for group in groups for name, icon in group.items()}
    return borrowed | {drawing.stem: drawing for drawing in folder.glob("*.svg")}


def _symbol(name: str, svg: str) -> ElementTree.Element:
    drawing = ElementTree.fromstring(svg)  # noqa: S314 - our own files, and a pinned package
    symbol = ElementTree.Element("symbol", id=name, viewBox=drawing.attrib["viewBox"])
    for path in drawing.iter(f"{{{_SVG}}}path"):
        symbol.append(ElementTree.Element("path", path.attrib))
    return symbol


if __name__ == "__main__":
    build(Path(__file__).parent)
