"""The tools: a few questions, an answer made from the rules, and the answer to take away.

Every tool is a function that reads the address and returns a ``Tool``; here it gets its
addresses: the page, the same as plain text, as a sheet to print (large, too), and as a calendar
file where there are days to remember.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from flask import Blueprint, Response, redirect
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from ledsagning.catalogue.model import Municipality
from ledsagning.formats import calendar, text
from ledsagning.formats.calendar import Event
from ledsagning.formats.document import Block, Document
from ledsagning.web import addresses
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link, Question
from ledsagning.web.templating import render, this_municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What a tool shows for one address.

    ``head`` tells what the tool does. ``questions`` are its form (none: nothing is asked), and
    ``hidden`` what travels along unseen. ``answer`` is ``None`` until enough is known; its
    headings begin at level 3. ``paper`` is what is printed of it, where that is not all.
    ``query`` says the same as the address, in the shortest way.
    ``sending`` are ways to send the answer to somebody, beside those to print and save it.
    ``mistaken`` is true where something in the address could not be read.
    """

    slug: str
    head: Document
    questions: tuple[Question, ...] = ()
    submit: str = ""
    hidden: addresses.Query = ()
    query: addresses.Query = ()
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
    views: dict[str, Callable[[Tool], ResponseReturnValue]] = {
        path: _page,
        f"{path}.txt": _text,
        f"{path}.ics": _calendar,
        f"{path}/blad": partial(_sheet, large=False),
        f"{path}/stort-blad": partial(_sheet, large=True),
    }
    for rule, show in views.items():
        name = rule.rpartition("/<municipality>/")[2].replace("/", "_").replace(".", "_")
        blueprint.add_url_rule(rule, name, cached(partial(_answer, makes, show)), methods=["GET"])


def _answer(makes: MakesTool, show: Callable[[Tool], ResponseReturnValue]) -> ResponseReturnValue:
    return show(makes(this_municipality()))


def _page(tool: Tool) -> ResponseReturnValue:
    code, here = language(), this_municipality()
    page = render(
        "tools/tool.html",
        lambda other: addresses.tool(other, here.id, tool.slug, tool.query),
        crumbs=(Link(tool.head.title, addresses.tool(code, here.id, tool.slug)),),
        tool=tool,
        action=f"{addresses.tool(code, here.id, tool.slug)}#{addresses.ANSWER}",
        downloads=_downloads(tool),
    )
    return (page, 400) if tool.mistaken else page


def _downloads(tool: Tool) -> tuple[Link, ...]:
    address = partial(addresses.tool, language(), this_municipality().id, tool.slug, tool.query)
    links = [
        Link(_("Skriv ut"), address(suffix="/blad"), pictogram="plan"),
        Link(_("Skriv ut med stor text"), address(suffix="/stort-blad"), pictogram="eye"),
        Link(_("Spara som text"), address(suffix=".txt"), pictogram="letter"),
    ]
    if tool.days:
        links.append(Link(_("Lägg i din kalender"), address(suffix=".ics"), pictogram="calendar"))
    return (*links, *tool.sending)


def _sheet(tool: Tool, *, large: bool) -> ResponseReturnValue:
    back = addresses.tool(language(), this_municipality().id, tool.slug, tool.query)
    if tool.answer is None:
        return redirect(back)
    return render(
        "sheets/sheet.html",
        lambda other: addresses.tool(other, this_municipality().id, tool.slug, tool.query),
        heading=tool.head.title,
        document=tool.paper or tool.answer.on_paper(),
        large=large,
        back=Link(_("Tillbaka till sidan"), f"{back}#{addresses.ANSWER}"),
    )


def _text(tool: Tool) -> ResponseReturnValue:
    if tool.answer is None:
        raise NotFound
    return _file(text.render(tool.answer).encode(), text.MEDIA_TYPE, f"{tool.slug}.txt")


def _calendar(tool: Tool) -> ResponseReturnValue:
    if not tool.days:
        raise NotFound
    return _file(calendar.render(tool.days, language()), calendar.MEDIA_TYPE, f"{tool.slug}.ics")


def _file(body: bytes, media_type: str, name: str) -> Response:
    response = Response(body, content_type=f"{media_type}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def blank(title: str, summary: str, pictogram: str) -> Document:
    """The head of a tool: a document with a title and what it is about, and no blocks yet."""
    return Document(
        title=title, language=language(), summary=summary, pictogram=pictogram, blocks=()
    )


def with_blocks(document: Document, *blocks: Block) -> Document:
    """The same document with more blocks at its end."""
    return replace(document, blocks=(*document.blocks, *blocks))
