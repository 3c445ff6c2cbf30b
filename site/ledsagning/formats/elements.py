"""Elements of XHTML, and what a run of words is made of in them."""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from ledsagning.formats.document import Span
from ledsagning.formats.text import shown_address

_LINES_OF_LONG = 3


def element(tag: str, *content: Element | str, **attributes: str) -> Element:
    """An element with what is in it, elements and text in any order."""
    made = Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    put_into(made, content)
    return made


def put_into(element: Element, content: Iterable[Element | str]) -> None:
    """Put elements and text, in any order, behind what is in an element."""
    for part in content:
        if isinstance(part, Element):
            element.append(part)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + part
        else:
            element.text = (element.text or "") + part


def taken_out(element: Element) -> list[Element | str]:
    """What is in an element, elements and text, which it loses."""
    content: list[Element | str] = [element.text or ""]
    for child in element:
        content += (child, child.tail or "")
        child.tail = None
    element.text = None
    element[:] = []
    return content


def serialised(root: Element) -> str:
    """An element as text, with an end tag wherever HTML wants one."""
    return "<!doctype html>\n" + ET.tostring(root, "unicode", method="html")


def spans(said: Iterable[Span]) -> Iterator[Element | str]:
    """Words, and below them the lines to write on: a full stop may follow a blank."""
    lines = 0
    for span in said:
        yield from _span(span)
        lines += (_LINES_OF_LONG if span.long else 1) if span.blank else 0
    yield from (element("b", class_="line") for _ in range(lines))


def _span(span: Span) -> Iterator[Element | str]:
    if span.blank:
        yield element("span", f"[{span.text}]", class_="blank")
        return
    attributes = {"lang": span.language} if span.language else {}
    if span.foreign:
        attributes["dir"] = "auto"
    # What is explained elsewhere is no link on paper. A link holds nothing but its words: of what
    # is inside one, WeasyPrint makes a link that is no part of the text.
    if span.href and not span.explains:
        attributes["href"] = span.href
    tag = "a" if "href" in attributes else "span"
    inner: Element | str = element(tag, span.text, **attributes) if attributes else span.text
    yield element("strong", inner) if span.strong else inner
    if address := shown_address(span):
        yield f" ({address})"
