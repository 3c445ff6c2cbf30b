"""The pages of the tools: what each is called, what it asks, and its answer to read and to take."""

from dataclasses import replace
from functools import partial
from pkgutil import resolve_name

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from ledsagning import web
from ledsagning.formats.document import Answer, Document
from ledsagning.formats.events import Series
from ledsagning.formats.registry import Kind
from ledsagning.today import today
from ledsagning.web import addresses, series
from ledsagning.web.documents.caution import with_caution
from ledsagning.web.documents.hard_words import (
    all_with_explanations,
    explained_blocks,
    with_explanations,
)
from ledsagning.web.forgiving import as_meant
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.leaflets import SHEETS, rarer_ways, ways_to_take
from ledsagning.web.parameters import unread
from ledsagning.web.shapes import Link
from ledsagning.web.shown import Shown, add
from ledsagning.web.templating import Here, render, this_municipality
from ledsagning.web.tool_page import MakesToolPage, ToolPage
from ledsagning.web.tools import TOOLS, Tool

bp = Blueprint("tools", __name__)
bp.before_request(as_meant)


def _shown(tool: Tool, makes: MakesToolPage) -> Shown:
    municipality = this_municipality()
    asked = _with_paper(tool, _read_whole(_cautious(makes(municipality))))
    named = tool.head(municipality, *asked.danger, *(() if asked.folded else asked.about))
    # Whom to call has to stand where the page begins: nothing but its title is above that.
    head = replace(named, title=asked.title, summary="", pictogram=None) if asked.title else named

    told = series.told(request.args) if asked.days else None
    query = (*asked.query, *series.in_address(told))

    def here(code: str) -> str:
        return addresses.tool(code, municipality.id, tool.slug, query)

    taken = asked.taken_away
    return Shown(
        here=here,
        page=lambda: _page(tool, asked, head, here, told),
        document=_answered(head, taken) if taken else None,
        paper=_answered(head, asked.paper) if asked.paper and taken else None,
        title=asked.title or (taken.title if taken else ""),
        anchor=addresses.ANSWER if asked.answer else "",
        days=asked.days,
        series=told or _begun(tool, asked),
        query=asked.shared or tuple(pair for pair in asked.query if pair[0] == asked.which),
        discreet=addresses.municipality(language(), municipality.id) if asked.title else "",
    )


def _with_paper(tool: Tool, asked: ToolPage) -> ToolPage:
    """The tool asked, with the way to its paper where nothing is answered yet."""
    if asked.answer or asked.blank is None:
        return asked
    sheet = addresses.with_suffix(tool.address(this_municipality()), SHEETS[0].suffix)
    link = Link(_("Skriv ut ett papper att fylla i för hand"), sheet, pictogram="pencil")
    return replace(asked, links=(*asked.links, link))


def _begun(tool: Tool, asked: ToolPage) -> Series:
    """The series of days that this answer begins, in whatever language."""
    path = f"{this_municipality().id}/{tool.slug}"
    return series.begun(path, asked.query, asked.days)


def _cautious(asked: ToolPage) -> ToolPage:
    """The tool asked, with the caution that belongs to the rules of its answer."""
    answer, taken = asked.answer, asked.taken
    return replace(
        asked,
        answer=with_caution(answer) if answer else None,
        taken=replace(taken, document=with_caution(taken.document)) if taken else None,
    )


def _read_whole(asked: ToolPage) -> ToolPage:
    """The tool asked, with what of the address nobody reads."""
    own = asked.form.names if asked.form else ()
    return replace(asked, wrong=(*asked.wrong, *unread(request.args, own)))


def _answered(head: Document, answer: Document) -> Document:
    """The answer below what the tool is called, as it is taken away."""
    whole = Answer(answer.title, addresses.ANSWER, answer.summary, answer.blocks)
    return with_explanations(replace(head, summary="", blocks=(whole,)))


def _page(
    tool: Tool, asked: ToolPage, head: Document, here: Here, told: Series | None
) -> ResponseReturnValue:
    if asked.form and asked.form.open_to_time:
        return redirect(here(language()))
    head, asked = _explained(head, asked)
    plain = tool.address(this_municipality())
    taken = (
        tool.address(this_municipality(), asked.taken.query) if asked.taken else here(language())
    )
    page = render(
        "tools/tool.html",
        here,
        crumbs=(Link(head.title, plain),),
        kept=asked.wished,
        head=head,
        title=asked.title or (asked.answer.title if asked.answer else head.title),
        tool=asked,
        hidden=(*asked.hidden, *series.in_address(_corrected(tool, asked, told))),
        action=f"{plain}#{addresses.ANSWER}",
        reading=rarer_ways(taken, Kind.ANSWER) if asked.answer else None,
        downloads=(*ways_to_take(taken, Kind.ANSWER, days=bool(asked.days)), *asked.sending),
    )
    return (page, 400) if asked.problems else page


def _explained(head: Document, asked: ToolPage) -> tuple[Document, ToolPage]:
    """What stands above the form and the answer below it, with hard words explained once."""
    if asked.answer is None:
        return with_explanations(head), asked
    head, answer = all_with_explanations(head, asked.answer)
    # What is folded with the form is met by whoever opens it.
    return head, replace(asked, answer=answer, about=explained_blocks(asked.about))


def _corrected(tool: Tool, asked: ToolPage, told: Series | None) -> Series | None:
    return series.corrected(told or _begun(tool, asked), asked.days, today())


for _tool in TOOLS:
    # The makers lead to each other, so the table that they read can only name them.
    _makes: MakesToolPage = resolve_name(f"{web.__name__}.{_tool.made_by}")
    _path = f"/<language:language>/<municipality>/{_tool.slug}"
    add(bp, _path, _tool.slug, partial(_shown, _tool, _makes))
