"""Reads a page as a browser does: its elements, and what is wrong with its HTML.

html5lib tells every fault, and is slow: reading pages was most of what the tests took. turbohtml is
twenty times as fast, and tells only the faults of single tags. So it is asked first, and believed
where there is nothing to tell: where each tag and word of the page stands in the tree as it is
written, none was added, moved, closed or left out to mend a fault. All else html5lib reads.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

import html5lib
import turbohtml
from html5lib.constants import E as PARSE_ERRORS
from turbohtml import TokenType, treebuild

_DOCTYPE = "<!doctype html>"
_SPACE = " \t\n\r\f"
_XHTML = "http://www.w3.org/1999/xhtml"
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
    *("track", "wbr"),
}
_PARTS = {
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tfoot": {"tr"},
    "tr": {"th", "td"},
    "colgroup": {"col"},
    "select": {"option", "optgroup"},
    "optgroup": {"option"},
    "option": set(),
}
"""What may stand in some elements; of what else does, the two may think differently."""
_SVG = ("svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text", "use", "title")
_KNOWN = {
    *("html", "head", "title", "meta", "link", "style", "script", "body", "header", "nav", "main"),
    *("section", "article", "aside", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "hr", "pre"),
    *("a", "abbr", "b", "bdi", "br", "cite", "code", "em", "i", "mark", "q", "s", "small", "span"),
    *("strong", "sub", "sup", "time", "wbr", "address", "img", "audio", "video", "source", "track"),
    *("details", "summary", "form", "fieldset", "legend", "label", "input", "button", "textarea"),
    *("select", "optgroup", "option", "output", "meter", "progress"),
    *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *(f"{{http://www.w3.org/2000/svg}}{name}" for name in _SVG),
}
"""What the two are known to think the same of."""
_ODD = re.compile(
    r"&(?!(?:amp|lt|gt|quot|nbsp|shy|#3[49]);)"
    r"|<!--|[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
"""Signs, comments and most of what begins with an ampersand: the two may think differently."""


@lru_cache(maxsize=32)
def parse(html: str) -> tuple[Element, list[str]]:
    """The elements of a page, and what is wrong with its HTML.

    A page that was just looked at is read next, so that the last ones are kept.
    """
    tree = faultless(html)
    return thoroughly(html) if tree is None else (tree, [])


def thoroughly(html: str) -> tuple[Element, list[str]]:
    """The same by html5lib alone."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    faults = [
        f"line {line}: {PARSE_ERRORS.get(code, code) % values}"
        for (line, _), code, values in parser.errors
    ]
    return root, faults


def faultless(html: str) -> Element | None:
    """The elements of a page in which nothing can be wrong; ``None``: look at it thoroughly."""
    if (
        html[: len(_DOCTYPE)].lower() != _DOCTYPE
        or _ODD.search(html)
        or turbohtml.parse(html).errors
    ):
        return None
    root = treebuild.parse_into(html, _Builder())
    assert isinstance(root, _Document)
    if not _is_plain(root.element) or [*_written(html)] != [*_told(root.element)]:
        return None
    return root.element


def _is_plain(root: Element) -> bool:
    """Whether a tree holds nothing of which the two may think differently."""
    for element in root.iter():
        if element.tag not in _KNOWN:
            return False
        parts = _PARTS.get(element.tag)
        if parts is not None and any(child.tag not in parts for child in element):
            return False
    return True


def _written(html: str) -> Iterator[str]:
    """The tags and the words of a page, as they are written."""
    words = ""
    for token in turbohtml.tokenize(html):
        kind = token.type
        if kind is TokenType.TEXT:
            words += token.data or ""
            continue
        if kind is TokenType.DOCTYPE:
            continue
        if words := words.strip(_SPACE):
            yield words
        words = ""
        if kind is TokenType.START_TAG:
            yield f"<{token.tag}"
            if token.self_closing and token.tag not in _VOID:
                yield f">{token.tag}"
        elif kind is TokenType.END_TAG:
            yield f">{token.tag}"
        else:
            yield f"?{kind}"
    if words := words.strip(_SPACE):
        yield words


def _told(element: Element) -> Iterator[str]:
    """The tags and the words of a tree, as they would be written."""
    name = element.tag.rpartition("}")[2].lower()
    yield f"<{name}"
    if words := (element.text or "").strip(_SPACE):
        yield words
    for child in element:
        yield from _told(child)
        if words := (child.tail or "").strip(_SPACE):
            yield words
    if name not in _VOID:
        yield f">{name}"


class _Document:
    """What a page is put together in."""

    element: Element


_Node = _Document | Element | str | None
"""``None`` is what is no part of the tree: what kind of document it is, and comments."""


class _Builder:
    """Makes a tree of the elements of Python's own library, as html5lib does."""

    def create_document(self) -> _Node:
        return _Document()

    def create_doctype(self, name: str, public_id: str | None, system_id: str | None) -> _Node:
        return None

    def create_element(
        self, name: str, namespace: str, attrs: tuple[tuple[str, str | None], ...]
    ) -> _Node:
        tag = name if namespace == _XHTML else f"{{{namespace}}}{name}"
        return Element(tag, {name: value or "" for name, value in attrs})

    def create_text(self, data: str) -> _Node:
        return data

    def create_comment(self, data: str) -> _Node:
        return None

    def create_pi(self, target: str, data: str) -> _Node:
        return None

    def append(self, parent: _Node, child: _Node) -> None:
        if isinstance(parent, _Document):
            if isinstance(child, Element):
                parent.element = child
        elif isinstance(parent, Element) and isinstance(child, str):
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "") + child
            else:
                parent.text = (parent.text or "") + child
        elif isinstance(parent, Element) and isinstance(child, Element):
            parent.append(child)
