"""The tools: a few questions, an answer made from the rules, and the answer to take away.

Every tool is a function that reads the address and returns a ``Tool``; here it gets its page.
The rest of its addresses it has in common with every other document.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from flask import Blueprint
from flask.typing import ResponseReturnValue

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Answer, Block, Document
from ledsagning.formats.events import Event
from ledsagning.web import addresses
from ledsagning.web.i18n import language
from ledsagning.web.leaflets import ways_to_take
from ledsagning.web.shapes import Link, Question
from ledsagning.web.templating import render, this_municipality
from ledsagning.web.views import documents
from ledsagning.web.views.documents import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What a tool shows for one address.

    ``head`` tells what the tool does. ``questions`` are its form (none: nothing is asked), and
    ``hidden`` what travels along unseen. ``answer`` is ``None`` until enough is known; ``paper``
    is what is printed of it, where that is not all.
    ``query`` says the same as the address, in the shortest way; ``sent`` what of it may stand on
    a paper that others read.
    ``sending`` are ways to send the answer to somebody, beside those to print and save it.
    ``mistaken`` is true where something in the address could not be read.
    """

    slug: str
    head: Document
    questions: tuple[Question, ...] = ()
    submit: str = ""
    hidden: addresses.Query = ()
    query: addresses.Query = ()
    sent: addresses.Query = ()
    answer: Document | None = None
    paper: Document | None = None
    links: tuple[Link, ...] = ()
    days: tuple[Event, ...] = ()
    sending: tuple[Link, ...] = ()
    mistaken: bool = False


MakesTool = Callable[[Municipality], Tool]


def add(blueprint: Blueprint, slug: str, makes: MakesTool) -> None:
    """Give a tool its addresses below every municipality."""
    path = f"/<language:language>/<municipality>/{slug}"
    documents.add(blueprint, path, slug, partial(_shown, makes))


def _shown(makes: MakesTool) -> Shown:
    tool, place = makes(this_municipality()), this_municipality().id
    answer = tool.answer
    return Shown(
        here=lambda other: addresses.tool(other, place, tool.slug, tool.query),
        page=partial(_page, tool),
        document=_answered(tool, answer) if answer else None,
        paper=_answered(tool, tool.paper) if tool.paper else None,
        title=answer.title if answer else "",
        place=addresses.ANSWER,
        days=tool.days,
        query=tool.sent,
    )


def _answered(tool: Tool, answer: Document) -> Document:
    """The answer below what the tool is called, as it is taken away."""
    whole = Answer(answer.title, addresses.ANSWER, answer.summary, answer.blocks)
    return replace(tool.head, summary="", blocks=(whole,))


def _page(tool: Tool) -> ResponseReturnValue:
    code, here = language(), this_municipality()
    address = partial(addresses.tool, code, here.id, tool.slug)
    page = render(
        "tools/tool.html",
        lambda other: addresses.tool(other, here.id, tool.slug, tool.query),
        crumbs=(Link(tool.head.title, address()),),
        tool=tool,
        action=f"{address()}#{addresses.ANSWER}",
        downloads=(*ways_to_take(address(tool.query), days=bool(tool.days)), *tool.sending),
    )
    return (page, 400) if tool.mistaken else page


def blank(title: str, summary: str, pictogram: str) -> Document:
    """The head of a tool: a document with a title and what it is about, and no blocks yet."""
    return Document(
        title=title, language=language(), summary=summary, pictogram=pictogram, blocks=()
    )


def with_blocks(document: Document, *blocks: Block) -> Document:
    """The same document with more blocks at its end."""
    return replace(document, blocks=(*document.blocks, *blocks))
