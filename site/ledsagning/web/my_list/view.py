"""My list, and the providers of it side by side."""

from dataclasses import replace

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Bullets, Notice, Paragraph, Span, words
from ledsagning.today import today
from ledsagning.web import addresses, tools
from ledsagning.web.documents.choice import choice_told
from ledsagning.web.documents.no_providers import without_providers
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose
from ledsagning.web.library import somebody_to_choose
from ledsagning.web.my_list.address import HELPER, READER, MyList, read
from ledsagning.web.my_list.answer import shortlist_document, with_lost
from ledsagning.web.my_list.blank import blank_list
from ledsagning.web.my_list.sending import asking_others, sending_links
from ledsagning.web.my_list.shortlist import MOST
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import Taken, ToolPage
from ledsagning.web.wording.assigned import finding_link
from ledsagning.web.wording.rules import rule_fact


def show(municipality: Municipality) -> ToolPage:
    """Show the providers that the reader has put aside."""
    if nobody_to_list(municipality):
        return no_list(municipality)
    mine = read(request.args, municipality)
    if not mine.shortlist:
        about = (*choice_told(municipality), *_how())
        return ToolPage(
            about=about,
            kept=mine.query,
            wrong=mine.wrong,
            wished=mine.kept,
            blank=blank_list,
            links=(find_link(mine),),
        )
    turned = replace(mine, wishes_sent=not mine.wishes_sent)
    return ToolPage(
        about=_about(mine),
        kept=mine.query,
        wrong=mine.wrong,
        wished=mine.kept,
        shared=mine.sent.query,
        answer=asking_others(shortlist_document(mine, today()), mine, turned.address),
        taken=Taken(with_lost(shortlist_document(mine.taken, today()), mine), mine.taken.query),
        sending=sending_links(mine),
        links=(find_link(mine), _other_reader(mine)),
    )


def find_link(mine: MyList) -> Link:
    """The way back to the providers, with the wishes and the list."""
    address = addresses.find(language(), mine.municipality.id, mine.kept)
    return Link(_("Hitta utförare"), address, pictogram="search")


def nobody_to_list(municipality: Municipality) -> bool:
    """Whether there is nobody to put aside: one does not choose there, or nobody is known."""
    return not somebody_to_choose(municipality)


def no_list(municipality: Municipality) -> ToolPage:
    """Where there is nobody to put aside: tell why, and what there is to do instead."""
    if may_choose(municipality):
        told = choice_told(municipality)
        return ToolPage(about=(*without_providers(municipality), *told))
    why = _("I %(municipality)s väljer du inte utförare.", municipality=municipality.name)
    return ToolPage(
        about=(Notice(words(why)), rule_fact("choice", municipality)),
        links=(
            Link(
                finding_link(municipality),
                addresses.find(language(), municipality.id),
                pictogram="escort",
            ),
        ),
    )


def _how() -> tuple[Block, ...]:
    steps = (
        _("Gå till sidan Hitta utförare."),
        _("Välj ”Lägg till i min lista” vid utförarna som du vill tänka på."),
        _("Välj ”Visa min lista”. Då kommer du hit igen."),
    )
    room = _(
        "Listan har plats för %(most)s utförare. Du kan jämföra dem och visa dem för någon.",
        most=MOST,
    )
    return (
        Paragraph(words(_("Din lista är tom.")), pictogram="list"),
        Bullets(tuple(map(words, steps)), numbered=True),
        Paragraph(words(room)),
    )


def _about(mine: MyList) -> tuple[Block, ...]:
    if mine.helped:
        return _to_helper(mine)
    return (
        Paragraph(
            words(
                _(
                    "Listan finns bara i sidans adress. Vi sparar den inte. "
                    "Gör ett bokmärke om du vill ha den kvar."
                )
            ),
            pictogram="info",
        ),
    )


def _to_helper(mine: MyList) -> tuple[Block, ...]:
    more = addresses.page(language(), mine.municipality.id, "for-dig-som-hjalper")
    return (
        Paragraph(
            (
                Span(_("Du hjälper – personen bestämmer."), strong=True),
                Span(" "),
                Span(
                    _(
                        "Listan hör till den som har ledsagning. Läs den tillsammans. "
                        "Fråga personen innan du ändrar något."
                    )
                ),
                Span(" "),
                Span(_("Läs mer för dig som hjälper någon"), href=more),
            ),
            pictogram="family",
        ),
    )


def _other_reader(mine: MyList) -> Link:
    if mine.helped:
        address = tools.SHORTLIST.address(mine.municipality, mine.kept)
        return Link(_("Det är min egen lista"), address, pictogram="person")
    helped = (*mine.kept, (READER, HELPER))
    address = tools.SHORTLIST.address(mine.municipality, helped)
    return Link(_("Jag hjälper någon med listan"), address, pictogram="family")
