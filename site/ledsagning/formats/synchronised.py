"""Which sentence of a text is heard when: in a paragraph, a line of a list, a cell of a table.

A text for eyes and what is said of it are two renderings of one document, in one order. They meet
in the letters of their words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, takewhile
from typing import Final
from xml.etree.ElementTree import Element

from ledsagning.formats.document import Document
from ledsagning.formats.parting import letters, parted
from ledsagning.formats.speech.reading import Reading
from ledsagning.formats.speech.script import Spoken, spoken

_PARTS: Final = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "caption", "th", "td"}
_CELLS: Final = {"th", "td"}
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAME: Final = "said-"


@dataclass(frozen=True, slots=True)
class Synchronised:
    """A sentence of the text, by its element, and the clips of sound in which it is read: where
    each begins and ends, in milliseconds.
    """

    element: Element
    clips: tuple[tuple[int, int], ...]

    @property
    def id(self) -> str:
        """The name of the element."""
        return self.element.get("id", "")

    @property
    def heading(self) -> bool:
        """Whether it is one."""
        return self.element.tag in _HEADINGS

    @property
    def milliseconds(self) -> int:
        """How long it is heard."""
        return self.clips[-1][1] - self.clips[0][0]


def synchronised(text: Element, document: Document, reading: Reading) -> tuple[Synchronised, ...]:
    """The sentences of a text that are heard, in order; each of them gets an element with a name in
    the text. No clip is left out: what is said where nothing is written is heard with the sentence
    before it.
    """
    clips = reading.clips
    found: list[Synchronised] = []
    before: Element | None = None
    for whole, one in _met(text, document):
        heard = [tuple(next(clips) for _ in sentence.phrases) for sentence in one.sentences]
        if whole is before:
            found[-1] = replace(found[-1], clips=(*found[-1].clips, *chain(*heard)))
            continue
        left, before = iter(heard), whole
        for element, number in parted(whole, [len(letters(s.written)) for s in one.sentences]):
            element.set("id", element.get("id") or f"{_NAME}{len(found) + 1}")
            found.append(Synchronised(element, tuple(chain(*islice(left, number)))))
    return tuple(found)


def _met(text: Element, document: Document) -> Iterator[tuple[Element, Spoken]]:
    """Each thing that is said, with the part of the text that says it."""
    parts, last = list(_parts(text)), -1
    for one in spoken(document):
        left: Iterable[int] = range(last + 1, len(parts))
        if not one.level:
            # Each heading is said: what is said before it stands before it.
            left = takewhile(lambda at: parts[at].tag not in _HEADINGS, left)
        last = next((at for at in left if _says(parts[at], one)), last)
        yield parts[last], one


def _parts(text: Element) -> Iterator[Element]:
    """The parts that hold words. The heads of columns are said in each row, and not alone."""
    for element in text:
        if element.tag in _PARTS:
            yield element
        elif element.tag not in {"head", "thead"}:
            yield from _parts(element)


def _says(part: Element, one: Spoken) -> bool:
    # A heading without a letter is told from a line without one by its level alone.
    if (part.tag in _HEADINGS) != (one.level > 0):
        return False
    said, written = letters(one.written), letters("".join(part.itertext()))
    # Before a cell the head of its column is said.
    return written == said or bool(part.tag in _CELLS and written and said.endswith(written))
