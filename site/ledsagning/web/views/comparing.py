"""The providers of my list side by side: which of them, all of it or only what differs."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import Actions, Block, Bullets, Document, Notice, Span, words
from ledsagning.web import addresses, tools
from ledsagning.web.compared import COMPARE, MOST_COMPARED, Asked, read
from ledsagning.web.documents.comparison import comparison_document
from ledsagning.web.i18n import gettext as _
from ledsagning.web.listing import FEWEST_COMPARED
from ledsagning.web.my_list import MyList
from ledsagning.web.shapes import Link, Option, Question
from ledsagning.web.tools import Tool
from ledsagning.web.views.shortlist import find_link, no_list
from ledsagning.web.wording.shortlist import notes

bp = Blueprint("comparing", __name__)


def compare(place: Municipality) -> Tool:
    """Put two to four providers side by side."""
    head = tools.blank(
        _("Jämför utförare"), _("Här ser du vad utförarna lovar, sida vid sida."), "people"
    )
    if place.choice is Choice.MUNICIPAL_TEAM:
        return no_list(place, addresses.COMPARE, head.title, head.summary)
    asked = read(request.args, place)
    many = len(asked.mine.shortlist) > MOST_COMPARED
    return Tool(
        slug=addresses.COMPARE,
        head=tools.with_blocks(head, *_before(asked)),
        questions=(_which(asked),) if many else (),
        submit=_("Jämför"),
        hidden=asked.kept,
        query=asked.query,
        answer=_answer(asked),
        links=(_list_link(asked.mine), find_link(asked.mine)),
        mistaken=asked.mistaken,
    )


tools.add(bp, addresses.COMPARE, compare)


def _answer(asked: Asked) -> Document | None:
    if not asked.compared:
        return None
    matches = tuple(m for m in asked.mine.matches if m.provider.id in asked.compared)
    return comparison_document(
        matches,
        asked.mine,
        _ways_to_see(asked),
        only_differences=asked.only_differences,
        as_table=asked.as_table,
    )


def _ways_to_see(asked: Asked) -> Actions:
    only, table = asked.only_differences, asked.as_table
    return Actions(
        (
            Span(
                _("Visa allt") if only else _("Visa bara det som skiljer sig"),
                href=asked.seen(only_differences=not only, as_table=table),
            ),
            Span(
                _("Visa som lista") if table else _("Visa som tabell"),
                href=asked.seen(only_differences=only, as_table=not table),
            ),
        )
    )


def _before(asked: Asked) -> tuple[Block, ...]:
    said: list[Block] = [Notice(words(note)) for note in notes(asked.mine.shortlist)]
    if len(asked.mine.shortlist) < FEWEST_COMPARED:
        said.append(Notice(words(_("Du behöver minst två utförare i din lista för att jämföra."))))
        steps = (
            _("Gå till sidan Hitta utförare."),
            _("Välj ”Lägg till i min lista” vid två utförare eller fler."),
            _("Välj ”Jämför”. Då kommer du hit igen."),
        )
        said.append(Bullets(tuple(map(words, steps)), numbered=True))
    return tuple(said)


def _which(asked: Asked) -> Question:
    chosen = asked.picked or ()
    return Question(
        name=COMPARE,
        kind="checkboxes",
        legend=_("Vilka vill du jämföra?"),
        why=_("Välj två, tre eller fyra utförare. Fler får inte plats."),
        pictogram="choose",
        options=tuple(
            Option(provider.id, provider.name, "", chosen=provider.id in chosen)
            for provider in asked.mine.shortlist.providers
        ),
        chosen=len(chosen),
        open=not asked.compared,
        error=_("Välj minst två och högst fyra utförare.") if asked.mistaken else None,
    )


def _list_link(mine: MyList) -> Link:
    address = mine.address
    return Link(
        _("Min lista"),
        address,
        pictogram="list",
        summary=_("Där kan du ändra listan, skriva ut den och skicka den."),
    )
