"""My list as a document: each provider with how it fits, how to reach it, and its key terms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ledsagning.catalogue.model import Provider
from ledsagning.formats.document import (
    Actions,
    Block,
    Bullets,
    Document,
    Notice,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.search.matching import Match
from ledsagning.web import addresses, tools
from ledsagning.web.chosen_provider import NAME as CHOSEN
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.documents.fits import wish_verdicts
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, ngettext
from ledsagning.web.in_force import promised, required
from ledsagning.web.marked import foreign
from ledsagning.web.my_list.address import MyList
from ledsagning.web.my_list.links import FEWEST_COMPARED
from ledsagning.web.my_list.sending import sending_section
from ledsagning.web.my_list.shortlist import Shortlist
from ledsagning.web.my_list.words import notes, raise_label, remove_label, remove_words
from ledsagning.web.wording.escorts import escort_count_words
from ledsagning.web.wording.providers import card_facts
from ledsagning.web.wording.terms import term_fact

KEY_TERMS = ("cancelling_by_you", "same_escort")
"""What a list tells of the agreement, beside how long before to book."""


def with_lost(document: Document, mine: MyList) -> Document:
    """A document of the list that first tells what the address names and the list lacks: whoever
    only has the file sees no page that says so.
    """
    lost = tuple(Notice(words(note)) for note in notes(mine.shortlist))
    return replace(document, blocks=(*lost, *document.blocks))


def shortlist_document(mine: MyList, today: date) -> Document:
    """The list in the reader's own order, and how to send it."""
    matches = mine.matches
    return Document(
        title=ngettext(
            "%(num)s utförare i din lista", "%(num)s utförare i din lista", len(matches)
        ),
        language=language(),
        summary="",
        pictogram="list",
        blocks=(
            _whole_list(mine),
            *(
                _provider(number, match, mine, today)
                for number, match in enumerate(matches, start=1)
            ),
            *sending_section(mine),
        ),
    )


def _whole_list(mine: MyList) -> Actions:
    compare = tools.COMPARE.address(mine.municipality, mine.kept)
    empty = replace(mine, shortlist=Shortlist()).address
    links = [Span(_("Jämför dem"), href=f"{compare}#{addresses.ANSWER}")]
    if len(mine.shortlist) < FEWEST_COMPARED:
        links = []
    return Actions((*links, Span(_("Töm listan"), href=empty)))


def _provider(number: int, match: Match, mine: MyList, today: date) -> Section:
    return Section(
        _("%(number)s. %(name)s", number=number, name=foreign(match.provider.name)),
        addresses.provider_anchor(match.provider.id),
        tuple(_told(number, match, mine, today)),
    )


def _told(number: int, match: Match, mine: MyList, today: date) -> Iterator[Block]:
    provider = match.provider
    if match.reasons:
        yield Paragraph(words(escort_count_words(match)))
        yield from wish_verdicts(match, mine.municipality)
    yield from contact_ways(provider.contact, provider.name)
    yield Bullets(
        (
            *map(words, card_facts(provider, mine.municipality.area_names, today)),
            *_key_terms(provider, mine),
        )
    )
    yield _changes(number, provider, mine)


def _key_terms(provider: Provider, mine: MyList) -> Iterator[Words]:
    for name in KEY_TERMS:
        fact = term_fact(name, promised(provider), required(mine.municipality))
        yield from fact.sentences
        for question in fact.questions:
            yield words(_("Vi vet inte. Fråga: %(question)s", question=question))


def _changes(number: int, provider: Provider, mine: MyList) -> Actions:
    name = provider.name
    links = [
        Span(
            _("Läs mer"),
            href=addresses.provider(language(), mine.municipality.id, provider.id, mine.kept),
            spoken=_("Läs mer: %(name)s", name=name),
        ),
        Span(
            _("Välj den här"),
            href=tools.CHOOSE.address(mine.municipality, ((CHOSEN, provider.id),)),
            spoken=_("Välj den här: %(name)s", name=name),
        ),
    ]
    if number > 1:
        links.append(_raised(provider, mine))
    removed = replace(mine, shortlist=mine.shortlist.removing(provider.id))
    municipality = f"#{addresses.ANSWER}" if removed.shortlist else ""
    links.append(
        Span(
            remove_words(),
            href=f"{removed.address}{municipality}",
            spoken=remove_label(name),
        )
    )
    return Actions(tuple(links))


def _raised(provider: Provider, mine: MyList) -> Span:
    raised = replace(mine, shortlist=mine.shortlist.raising(provider.id))
    return Span(
        _("Flytta upp"),
        href=f"{raised.address}#{addresses.provider_anchor(provider.id)}",
        spoken=raise_label(provider.name),
    )
