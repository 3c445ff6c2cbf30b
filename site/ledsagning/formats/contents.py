"""What a long document on paper holds, and on which page: a list of its headings and their pages.

Who reads large letters turns many pages, and has no list beside them as on a screen. The number
stands before its heading: with few words on a row, nobody with a magnifier follows a row of dots.
"""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import Final
from xml.etree.ElementTree import Element

from ledsagning.formats.elements import element
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.xhtml import BEHIND

OF_PAGE: Final = "data-of"
"""The attribute that says of what the number of the page is to stand there."""

_FEWEST_PAGES: Final = 8
_FEWEST_HEADINGS: Final = 4
"""In what is shorter, or in fewer parts, turning the pages is as fast."""

_HEADING = re.compile("h[2-6]")


def add_contents(root: Element, title: str, size: Size) -> None:
    """Put a list of what there is before the first heading that it tells of, below what stands
    above that; nothing where it is of no help. ``title`` is its heading.
    """
    listed = list(_listed(root, size))
    pages = sum(map(len, root.itertext())) / size.letters_of_a_page
    if pages < _FEWEST_PAGES or len(listed) < _FEWEST_HEADINGS:
        return
    top = listed[0].tag
    rows = (_row(at, one, inner=one.tag > top) for at, one in enumerate(listed, start=1))
    contents = element("section", element(top, title), element("ul", *rows, class_="contents"))
    parent, at = _beginning(root, listed[0])
    parent.insert(at, contents)


def _listed(root: Element, size: Size) -> Iterator[Element]:
    """The headings of its parts. With large letters a part goes on for pages, so those of what is
    in it are listed too, but for its sources: those are of the same facts. A heading that stands
    above all others is the title of an answer.
    """
    again = set(root.iterfind(f".//*[@class='{BEHIND}']/*/*"))
    headings = [one for one in root.iter() if _HEADING.fullmatch(one.tag) and one not in again]
    tags = [one.tag for one in headings]
    parts = next((tag for tag in sorted(set(tags)) if tags.count(tag) >= _FEWEST_HEADINGS), "h2")
    deepest = f"h{int(parts[1]) + (size.points > STANDARD.points)}"
    for one in dropwhile(lambda heading: heading.tag != parts, headings):
        if one.tag <= deepest:
            yield one


def _row(number: int, heading: Element, *, inner: bool) -> Element:
    """The page of a heading, and its words. It leads there, where a file is read on a screen."""
    place = f"del-{number}"
    heading.set("id", place)
    page = element("span", class_="page")
    page.set(OF_PAGE, f"#{place}")
    link = element("a", "".join(heading.itertext()), href=f"#{place}")
    return element("li", page, " ", link, class_="inner" if inner else "part")


def _beginning(root: Element, heading: Element) -> tuple[Element, int]:
    """Where what a heading is the heading of begins."""
    parents = {child: parent for parent in root.iter() for child in parent}
    one = heading
    while parents[one][0] is one and parents[one].tag != "body":
        one = parents[one]
    return parents[one], list(parents[one]).index(one)
