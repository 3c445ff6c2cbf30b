"""The providers of my list side by side: which of them, all of it or only what differs."""

from dataclasses import replace
from functools import partial

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Block, Bullets, Document, Notice, Span, words
from ledsagning.web import tools
from ledsagning.web.comparison.address import ComparingForm
from ledsagning.web.comparison.answer import comparison_document
from ledsagning.web.comparison.blank import blank_comparison
from ledsagning.web.documents.choice import choice_told
from ledsagning.web.i18n import gettext as _
from ledsagning.web.my_list.address import MyList, read
from ledsagning.web.my_list.answer import with_lost
from ledsagning.web.my_list.links import FEWEST_COMPARED
from ledsagning.web.my_list.sending import asking_others
from ledsagning.web.my_list.view import find_link, no_list, nobody_to_list
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import Taken, ToolPage


def compare(municipality: Municipality) -> ToolPage:
    """Put two to four providers side by side."""
    if nobody_to_list(municipality):
        return no_list(municipality)
    mine = read(request.args, municipality)
    form, taken = (ComparingForm(request.args, one) for one in (mine, mine.taken))
    answer = _answer(taken)
    return ToolPage(
        about=_before(mine),
        form=form,
        wrong=mine.wrong,
        wished=mine.kept,
        submit=_("Jämför"),
        shared=mine.sent.query,
        answer=_page(form),
        blank=None if mine.shortlist else partial(blank_comparison, municipality),
        taken=Taken(with_lost(answer, mine), taken.query) if answer else None,
        links=(_list_link(mine), find_link(mine)),
    )


def _page(form: ComparingForm) -> Document | None:
    answer = _answer(form)
    return asking_others(answer, form.mine, form.turned_round) if answer else None


def _answer(form: ComparingForm) -> Document | None:
    if not form.compared:
        return None
    matches = tuple(m for m in form.mine.matches if m.provider.id in form.compared)
    return comparison_document(
        matches,
        form.mine,
        _ways_to_see(form),
        only_differences=form.only_differences,
        as_table=form.as_table,
    )


def _ways_to_see(form: ComparingForm) -> Actions:
    only, table = form.only_differences, form.as_table
    return Actions(
        (
            Span(
                _("Visa allt") if only else _("Visa bara det som skiljer sig"),
                href=form.seen(only_differences=not only, as_table=table),
            ),
            Span(
                _("Visa som lista") if table else _("Visa som tabell"),
                href=form.seen(only_differences=only, as_table=not table),
            ),
        )
    )


def _before(mine: MyList) -> tuple[Block, ...]:
    said: list[Block] = []
    if len(mine.shortlist) < FEWEST_COMPARED:
        said.extend(choice_told(mine.municipality))
        said.append(Notice(words(_("Du behöver minst två utförare i din lista för att jämföra."))))
        steps = (
            _("Gå till sidan Hitta utförare."),
            _("Välj ”Lägg till i min lista” vid två utförare eller fler."),
            _("Välj ”Jämför”. Då kommer du hit igen."),
        )
        said.append(Bullets(tuple(map(words, steps)), numbered=True))
    return tuple(said)


def _list_link(mine: MyList) -> Link:
    summary = _("Där kan du ändra listan, skriva ut den och skicka den.")
    return replace(tools.SHORTLIST.link(mine.municipality, mine.query), summary=summary)
