"""The body of a page file: our small dialect of Markdown, made into blocks and inserts.

``## Heading {#id}`` · ``{picture NAME} key message`` · ``{rule NAME}``, ``{law NAME}``,
``{letter PART}``, ``{statement PART}``, ``{data PART}`` and those of ``PLAIN_INSERTS``, such as
``{contacts}``, alone in a paragraph ·
``{define ID} Term: meaning`` · ``{table Caption}`` before a table · ``> notice`` · lists, whose
items may begin with ``{picture NAME}``.
Links: see ``inline``.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ledsagning.formats.document import (
    Bullets,
    Definition,
    Definitions,
    Notice,
    Paragraph,
    Span,
    Table,
    Words,
)
from ledsagning.pages import directives
from ledsagning.pages.inline import plain, spans
from ledsagning.pages.page import TO_PAGE, Heading, Insert, Part
from ledsagning.pages.problems import Unreadable, refuse

_DIRECTIVE = re.compile(r"\{(?P<name>[a-z]+)(?: (?P<argument>[^{}]+))?\}\s*")
_HEADING = re.compile(r"(?P<text>[^{}]+?)(?:\s*\{#(?P<id>[a-z0-9-]+)\})?")
_LEVELS = {"h2": 2, "h3": 3, "h4": 4}


@dataclass(frozen=True, slots=True)
class Target:
    """A page that is linked to, as ``slug`` or ``slug#id``, and the line of the link."""

    address: str
    line: int


@dataclass(frozen=True, slots=True)
class Body:
    """A parsed body, with all links to pages and all that is wrong."""

    parts: tuple[Part, ...]
    targets: tuple[Target, ...]
    problems: tuple[Unreadable, ...]


def parse(text: str, lines_before: int) -> Body:
    """Read a body that ``lines_before`` lines of the file come before. It raises nothing."""
    parser = _Parser(lines_before)
    for node in SyntaxTreeNode(_markdown().parse(text)).children:
        parser.read(node)
    parser.end()
    return Body(tuple(parser.parts), tuple(parser.targets), tuple(parser.problems))


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Every address must reach our own list of what is allowed; else a refused one becomes text.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # its documented way
    return markdown


class _Parser:
    def __init__(self, lines_before: int) -> None:
        self.parts: list[Part] = []
        self.targets: list[Target] = []
        self.problems: list[Unreadable] = []
        self._before = lines_before
        self._level = 1
        self._ids: set[str] = set()
        self._caption: tuple[str, int] | None = None

    def read(self, node: SyntaxTreeNode) -> None:
        try:
            self._block(node, self._line(node))
        except Unreadable as problem:
            self.problems.append(problem)

    def end(self) -> None:
        if self._caption is not None:
            self.problems.append(Unreadable(*self._caption[1:], *_NO_TABLE))

    def _line(self, node: SyntaxTreeNode) -> int:
        return self._before + 1 + (node.map[0] if node.map else 0)

    def _block(self, node: SyntaxTreeNode, line: int) -> None:
        if self._caption is not None and node.type != "table":
            self._caption = None
            refuse(line, *_NO_TABLE)
        match node.type:
            case "heading":
                self._heading(node, line)
            case "paragraph":
                self._paragraph(self._words(node), line)
            case "bullet_list" | "ordered_list":
                items = tuple(self._item(item) for item in node.children)
                self.parts.append(Bullets(items, numbered=node.type == "ordered_list"))
            case "blockquote":
                self.parts.append(Notice(self._only_paragraph(node)))
            case "table":
                self._table(node, line)
            case _:
                refuse(line, "Det här går inte att visa.", "Skriv ett stycke eller en lista.")

    def _heading(self, node: SyntaxTreeNode, line: int) -> None:
        level = _LEVELS.get(node.tag)
        if level is None or level > self._level + 1:
            refuse(
                line, "Rubriken har fel nivå.", f"Börja raden med {'#' * min(self._level + 1, 4)}."
            )
        found = _HEADING.fullmatch(plain(node.children[0], line))
        if found is None:
            refuse(line, "Rubriken går inte att läsa.", "Skriv ## Rubrik eller ## Rubrik {#namn}.")
        self._level = level
        id_ = self._new_id(found["id"] or slug(found["text"]), line)
        self.parts.append(Heading(found["text"], level, id_))

    def _new_id(self, id_: str, line: int) -> str:
        if not id_:
            refuse(line, "Rubriken har inget namn.", "Skriv {#namn} efter rubriken.")
        if id_ in self._ids:
            refuse(line, f"Namnet {id_!r} finns redan på sidan.", "Skriv ett annat: {#namn}.")
        self._ids.add(id_)
        return id_

    def _paragraph(self, words: Words, line: int) -> None:
        found = _DIRECTIVE.match(words[0].text)
        if found is None:
            self.parts.append(Paragraph(_readable(words, line)))
            return
        rest = _readable(_without_start(words, found.end()), line)
        self._directive(found["name"], found["argument"], rest, line)

    def _directive(self, name: str, argument: str | None, rest: Words, line: int) -> None:
        match name, argument:
            case "picture", str() if rest:
                self.parts.append(Paragraph(rest, directives.picture(argument, line)))
            case "define", str() if rest:
                self._define(argument, rest, line)
            case "table", str() if not rest:
                self._caption = (argument, line)
            case "rule", str() if not rest:
                # The card of a rule carries the rule's name as its id.
                self.parts.append(
                    Insert("rule", self._new_id(directives.rule(argument, line), line))
                )
            case "law", str() if not rest:
                # So does the card of what the law says.
                self.parts.append(
                    Insert("law", self._new_id(directives.statement(argument, line), line))
                )
            case "letter", str() if not rest:
                self.parts.append(Insert("letter", directives.letter(argument, line)))
            case "statement", str() if argument in directives.STATEMENT_PARTS and not rest:
                self.parts.append(Insert("statement", argument))
            case "data", str() if argument in directives.DATA_PARTS and not rest:
                self.parts.append(Insert("data", argument))
            case str(), None if name in directives.PLAIN_INSERTS and not rest:
                self.parts.append(Insert(name))
            case _:
                refuse(line, f"{{{name}}} är fel skrivet.", directives.ALL)

    def _define(self, id_: str, rest: Words, line: int) -> None:
        term, colon, start = rest[0].text.partition(": ")
        if not re.fullmatch(r"[a-z0-9-]+", id_):
            refuse(line, f"{id_!r} kan inte vara ett namn.", "Skriv a–z, siffror och bindestreck.")
        if not colon:
            refuse(line, "Ordet har ingen förklaring.", "Skriv {define namn} Ord: förklaring.")
        meaning = (replace(rest[0], text=start), *rest[1:])
        readable = tuple(span for span in meaning if span.text)
        entry = Definition(self._new_id(id_, line), term, readable)
        last = self.parts[-1] if self.parts else None
        if isinstance(last, Definitions):
            self.parts[-1] = Definitions((*last.entries, entry))
        else:
            self.parts.append(Definitions((entry,)))

    def _table(self, node: SyntaxTreeNode, line: int) -> None:
        if self._caption is None:
            refuse(line, "Tabellen har ingen rubrik.", "Skriv {table Rubrik} i stycket före.")
        rows = tuple(
            tuple(plain(cell.children[0], self._line(row)) for cell in row.children)
            for row in chain.from_iterable(part.children for part in node.children)
        )
        self.parts.append(Table(self._caption[0], rows[0], rows[1:]))
        self._caption = None

    def _item(self, node: SyntaxTreeNode) -> Words:
        """An item of a list: it may begin with the picture that it has in picture text."""
        words, line = self._of_only_paragraph(node), self._line(node)
        found = _DIRECTIVE.match(words[0].text)
        if found is None or found["name"] != "picture" or found["argument"] is None:
            return _readable(words, line)
        shown = directives.picture(found["argument"], line)
        said = _readable(_without_start(words, found.end()), line)
        return tuple(replace(span, pictogram=shown) for span in said)

    def _only_paragraph(self, node: SyntaxTreeNode) -> Words:
        return _readable(self._of_only_paragraph(node), self._line(node))

    def _of_only_paragraph(self, node: SyntaxTreeNode) -> Words:
        if [child.type for child in node.children] != ["paragraph"]:
            refuse(self._line(node), "Här kan bara ett stycke stå.", "Dela upp texten.")
        return self._words(node.children[0])

    def _words(self, paragraph: SyntaxTreeNode) -> Words:
        line = self._line(paragraph)
        words = spans(paragraph.children[0], line)
        if not words:
            refuse(line, "Stycket har ingen text.", "Skriv text, eller ta bort stycket.")
        self.targets.extend(_targets(words, line))
        return words


_NO_TABLE = ("Efter {table …} ska en tabell stå.", "Skriv en tabell, eller ta bort raden.")


def slug(text: str) -> str:
    """A name for addresses: ``Hör av dig!`` becomes ``hor-av-dig``."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    without_marks = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", without_marks))


def _targets(words: Words, line: int) -> Iterator[Target]:
    for span in words:
        if span.href is not None and span.href.startswith(TO_PAGE):
            yield Target(span.href.removeprefix(TO_PAGE), line)


def _without_start(words: Words, length: int) -> Words:
    first: Span = replace(words[0], text=words[0].text[length:])
    return tuple(span for span in (first, *words[1:]) if span.text)


def _readable(words: Words, line: int) -> Words:
    """The same words, if no directive or link is left in them that a reader would see as code."""
    for span in words:
        left = re.search(r"[{}]|\]\(", span.text)
        if left is not None:
            refuse(
                line,
                f"{left[0]!r} mitt i texten går inte att läsa.",
                "Skriv {namn värde} först i ett eget stycke, och [text](länk) utan mellanslag.",
            )
    return words
