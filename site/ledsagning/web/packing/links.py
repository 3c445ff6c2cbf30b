"""Links from file to file of a package, and out of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, relpath
from typing import Final

from ledsagning.formats import webpage
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.links import addressed, respanned
from ledsagning.formats.spans import Span
from ledsagning.web.library import library
from ledsagning.web.packing.pages import PAPERS, Part, Whose
from ledsagning.web.tools import TOOLS

FIRST: Final = "index.html"
"""The page that somebody opens."""

AWAY: Final = ("https:", "http:", "mailto:", "tel:", "sms:")
"""How a link begins that leads out of the package."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the package, the spots of it that a link can lead to, and the one that it leads to
    where it names none.
    """

    file: str
    anchors: frozenset[str] = frozenset()
    at: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """What each address of the site leads to in a package. ``origin`` stands before those that are
    whole; ``outside`` tells where one leads that is not packed.
    """

    targets: Mapping[str, Target]
    origin: str
    outside: Callable[[str], str]

    def within(self, leaflet: Leaflet, file: str) -> Leaflet:
        """A page whose links lead from where it lies; its last part tells where the newest is, out
        on the web.
        """
        *said, newest = leaflet.document.blocks
        blocks = (
            *(respanned(block, lambda span: self._linked(span, file)) for block in said),
            addressed(newest, _away),
        )
        return replace(leaflet, document=replace(leaflet.document, blocks=blocks))

    def _linked(self, span: Span, file: str) -> Span:
        href = self.address(span.href or "", file)
        # On paper a word is not led to what it means; here its page lies beside.
        known = href and not href.startswith(AWAY)
        return replace(span, href=href or None, explains=span.explains and not known)

    def address(self, href: str, file: str) -> str:
        """The file of an address, seen from another one; the whole address of what is not packed;
        nothing where nobody has said what the site's own is.
        """
        path, _hash, place = href.removeprefix(self.origin).partition("#")
        target = self._of(file) if href.startswith("#") else self._target(path)
        if target is None:
            return _away(self.outside(href))
        there = place if place in target.anchors else target.at
        name = "" if target.file == file else seen_from(file, target.file)
        return f"{name}#{there}" if there else name or seen_from(file, file)

    def _target(self, path: str) -> Target | None:
        """What an address leads to; a tool with something answered leads to its paper."""
        return self.targets.get(path) or self.targets.get(path.partition("?")[0])

    def _of(self, file: str) -> Target | None:
        return next((one for one in self.targets.values() if one.file == file), None)


def links(
    code: str, whose: Whose, parts: tuple[Part, ...], first: Leaflet, beside: Iterable[str]
) -> Links:
    """The links of a package; ``beside`` are the files that lie beside its pages."""
    start = whose.start(code)
    home = Target(FIRST, webpage.anchors(first))
    pages = {
        page.path: Target(page.file, webpage.anchors(page.leaflet))
        for part in parts
        for page in part.pages
    }
    # A page of the whole site is the municipality's, too.
    as_own = {
        f"{start}{page.stem}": pages[page.path]
        for part in parts
        for page in part.pages
        if not page.path.startswith(start)
    }
    tools = (tool.address(whose.municipality) for tool in TOOLS)
    # A tool whose papers are for one matter each leads to all of them.
    papers = {path: replace(home, at=PAPERS) for path in tools if _is_packed(path, pages)}
    files = {name: Target(name) for name in beside}
    targets = {**papers, start: home, **as_own, **pages, **files}
    return Links(targets, library().origin or "", whose.outside)


def _is_packed(path: str, pages: Mapping[str, Target]) -> bool:
    return any(page.partition("?")[0] == path for page in pages)


def seen_from(file: str, other: str) -> str:
    """Where another file lies, as a link of this one says it."""
    return relpath(other, dirname(file) or ".")


def _away(href: str) -> str:
    """An address that leads out of the package; nothing for one that would need the site's own."""
    return href if href.startswith(AWAY) else ""
