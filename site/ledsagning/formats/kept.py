"""What stays together on paper: a heading and what it is about, a label and its line, a short word.

CSS asks for it with ``break-after: avoid``. WeasyPrint 70 keeps that only while a break further up
on the same page is left to it: below a heading at the top of a page, what must not be parted and
has no room beside the heading begins a page of its own, and the heading stays behind alone. So a
heading is put into what it is about, in one box with its first passage. What has no room on a page
is parted below that box, between its sentences and rows.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from ledsagning.formats.size import Size
from ledsagning.formats.xhtml import PICTURE

WHOLE, HEAD, BESIDE, LEAD, LINES = "kept", "head", "beside", "lead", "lines"
"""Classes of the style sheet: what has room on a page and stays on one; a heading with its first
passage; what stands beside a picture further up; what leads in to the next; what is written on.
"""

BOOKMARK: Final = "data-bookmark"
"""The attribute that says what a heading is called beside the pages."""

_SHORT: Final = 500
"""A section or table of more letters is not short, however much has room on a page."""

_HEADING = re.compile("h[1-6]")
_LISTS: Final = {"ul", "ol", "table"}
_LED_TO: Final = {*_LISTS, "blockquote"}
_APART: Final = {"letter", "source"}
_ONE_LETTER = re.compile(r"\b[^\W\d_]-(?=[^\W\d_])")
"""As in ``e-post``: a letter alone at the end of a row looks like a slip."""

JOINER: Final = "\u2060"
"""No row ends here. It is no part of the text of the PDF, so whoever looks for a word finds it; and
with ``white-space: nowrap`` WeasyPrint 70 ends some rows behind their first word.
"""


def keep_together(root: Element, size: Size) -> None:
    """Put what belongs together on a printed page into boxes, and name what else stays whole: each
    fact that has room on a page, and what fills no more than half of one.
    """
    for element in list(root.iter()):
        _name_leads(element)
        if element.tag == "p" and element.find("b[@class='line']") is not None:
            _name(element, LINES)
    for body in root.findall("body"):
        for element in body.iter():
            _keep_words(element)
        _arrange(body, ())
        _name_whole(body, size.letters_of_a_page)


def _arrange(parent: Element, above: Iterable[Element]) -> None:
    """Put each heading of it, and those ``above`` it, into one box with what comes next."""
    children, waiting = [*above, *parent], list[Element]()
    _empty(parent)
    for child in children:
        if _HEADING.fullmatch(child.tag):
            waiting.append(child)
            continue
        parent.extend(_with_headings(waiting, child))
        waiting = []
    parent.extend(waiting)


def _with_headings(headings: list[Element], child: Element) -> list[Element]:
    classes = child.get("class", "").split()
    if child.tag == "section" or WHOLE in classes:
        _arrange(child, headings)
        return [child]
    if "fact" in classes:
        _arrange_fact(child, headings)
        return [child]
    if "letter" in classes:
        _arrange(child, ())
    apart = not headings or child.tag in _LISTS or not _APART.isdisjoint(classes)
    return [*headings, child] if apart else [_box(HEAD, [*headings, child])]


def _arrange_fact(fact: Element, above: list[Element]) -> None:
    """Its title, its first sentence and what stands above it are one; its picture is theirs, or it
    would be drawn once more on each page that a long fact goes on to.
    """
    picture = next((one for one in fact.get("class", "").split() if one.startswith(PICTURE)), "")
    fact.set("class", "fact")
    titled = [*fact][: 2 if len(fact) and _HEADING.fullmatch(fact[0].tag) else 1]
    rest = [*fact][len(titled) :]
    _empty(fact)
    fact.append(_box(HEAD, [*above, _box(picture, titled)]))
    if rest:
        fact.append(_box(BESIDE if picture else "", rest))


def _name_leads(parent: Element) -> None:
    """Name each passage that says what the list, table or quote below it is."""
    for one, following in pairwise(parent):
        leads = "".join(one.itertext()).rstrip().endswith(":")
        if one.tag == "p" and leads and following.tag in _LED_TO:
            _name(one, LEAD)


def _name_whole(body: Element, room: int) -> None:
    """Name what stays whole. What is longer than a page would only begin on a page of its own."""
    for element in body.iter():
        letters = sum(map(len, element.itertext()))
        if element.get("class") == WHOLE and letters > room // 2:
            element.set("class", "")
        if letters <= _most_letters(element, room):
            _name(element, WHOLE)


def _most_letters(element: Element, room: int) -> int:
    """How many letters an element may have that stays whole, where a page has room for so many."""
    if element.get("class") == "fact":
        return room
    short = element.tag == "table" or (element.tag == "section" and _is_one_thing(element))
    return min(_SHORT, room // 2) if short else -1


def _is_one_thing(section: Element) -> bool:
    """Whether nothing in it has a heading of its own."""
    inner = (one for one in section.iter() if one is not section)
    return not any(one.tag == "section" or one.get("class") in ("fact", "letter") for one in inner)


def _keep_words(element: Element) -> None:
    """Part no word behind its first letter. A bookmark is no row, and has the word as it was."""
    if _HEADING.fullmatch(element.tag):
        element.set(BOOKMARK, "".join(element.itertext()))
    element.text = _kept_words(element.text)
    element.tail = _kept_words(element.tail)


def _kept_words(text: str | None) -> str | None:
    return text and _ONE_LETTER.sub(rf"\g<0>{JOINER}", text)


def _box(name: str, children: Iterable[Element]) -> Element:
    box = Element("div", {"class": name} if name else {})
    box.extend(children)
    return box


def _empty(element: Element) -> None:
    for child in list(element):
        element.remove(child)


def _name(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())
