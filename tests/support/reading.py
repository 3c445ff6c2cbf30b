"""Reads a page as a person does: what stands under a heading, its links and its cards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from werkzeug.test import TestResponse

from support.careful import Page, local

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
LINES = {*HEADINGS, "p", "li", "dt", "dd", "summary", "legend", "label", "th", "td"}


def seen(element: Element) -> str:
    """The words that are seen in an element, in one line."""
    return " ".join(_raw(element).split())


def _raw(element: Element) -> str:
    if element.get("aria-hidden") == "true":
        return ""
    children = "".join(_raw(child) + (child.tail or "") for child in element)
    return (element.text or "") + children


@dataclass(frozen=True)
class Link:
    """A link: its words, what a screen reader calls it, where it leads."""

    text: str
    spoken: str
    href: str
    language: str | None
    current: bool

    @classmethod
    def of(cls, element: Element) -> "Link":
        text = seen(element)
        return cls(
            text=text,
            spoken=element.get("aria-label") or text,
            href=element.get("href", ""),
            language=element.get("hreflang"),
            current=element.get("aria-current") == "page",
        )


class Part:
    """Some elements of a page that follow each other."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self.elements = [element for element in elements if isinstance(element.tag, str)]

    def all(self, *names: str) -> list[Element]:
        return [element for element in self.elements if local(element) in names]

    @property
    def lines(self) -> list[str]:
        """Each paragraph, item, heading, label and cell that holds no other."""
        return [seen(e) for e in self.all(*LINES) if not _holds_lines(e)]

    @property
    def items(self) -> list[str]:
        return [seen(element) for element in self.all("li")]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def marked_unknown(self) -> bool:
        """Whether anything bears the mark of what nobody knows, whatever it says."""
        marks = (set(element.get("class", "").split()) for element in self.elements)
        return any({"badge", "unknown"} <= mark for mark in marks)

    def headings(self, *names: str) -> list[str]:
        return [seen(element) for element in self.all(*(names or HEADINGS))]

    @property
    def links(self) -> list[Link]:
        return [Link.of(element) for element in self.all("a")]

    def link(self, words: str) -> Link:
        """The only link with these words, seen or spoken."""
        found = [link for link in self.links if words in (link.text, link.spoken)]
        assert len(found) == 1, (words, [link.spoken for link in self.links])
        return found[0]

    @property
    def cards(self) -> "dict[str, Part]":
        """Every card, by the name that heads it."""
        cards = map(Part, (article.iter() for article in self.all("article")))
        return {card.headings()[0]: card for card in cards}


def _holds_lines(element: Element) -> bool:
    return any(
        e is not element and isinstance(e.tag, str) and local(e) in LINES for e in element.iter()
    )


class Reading(Part):
    """A whole answer. What is not asked of the head or of the frame is asked of ``main``."""

    def __init__(self, answer: TestResponse) -> None:
        self.answer = answer
        self.status = answer.status_code
        self.page = Page(answer.get_data(as_text=True), answer.request.path)
        self.frame = Part(self.page.elements())
        (main,) = self.page.elements("main")
        super().__init__(main.iter())

    @property
    def title(self) -> str:
        return seen(self.frame.all("title")[0])

    def related(self, rel: str) -> list[Element]:
        """The ``link`` elements of one relation."""
        return [e for e in self.frame.all("link") if rel in e.get("rel", "").split()]

    @property
    def robots(self) -> list[str]:
        return [e.get("content", "") for e in self.frame.all("meta") if e.get("name") == "robots"]

    def at(self, place: str) -> Part:
        """What an address with ``#place`` leads to."""
        (found,) = (e for e in self.frame.elements if e.get("id") == place)
        return Part(found.iter())

    def under(self, heading: str) -> Part:
        """What stands under a heading, until the next one of its level or a higher one."""
        (at,) = (e for e in self.all(*HEADINGS) if seen(e) == heading)
        return Part(self._until_heading(at))

    def _until_heading(self, at: Element) -> Iterator[Element]:
        after = iter(self.elements)
        for element in after:
            if element is at:
                break
        inside = set(at.iter())
        for element in after:
            if local(element) in HEADINGS and local(element) <= local(at):
                return
            if element not in inside:
                yield element


def read(answer: TestResponse) -> Reading:
    """Read an answer that is a page."""
    return Reading(answer)
