"""A provider's page as a document: what it offers, how to reach it, its service agreement."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.vocabulary import FollowUpResult
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    Folded,
    KeyFact,
    Notice,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.search.matching import Match, by_group
from ledsagning.web import tools
from ledsagning.web.documents.contacts import cannot_phone, contact_ways
from ledsagning.web.documents.fits import wish_verdicts
from ledsagning.web.documents.next_steps import next_steps
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import promised, required
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.escorts import (
    escort_count_words,
    group_fit,
    group_heading,
    group_words,
    offer_words,
)
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.providers import assured_words, provider_facts
from ledsagning.web.wording.terms import agreement_facts, agreement_intro
from ledsagning.web.wording.values import date_words, label, local_words

ASKED_FIRST = frozenset(
    {"booking", "cancelling_by_you", "escort_expenses", "same_escort", "first_meeting"}
)
"""The terms to ask about where nothing is known of an agreement: nobody asks two dozen things."""

_RESULTS: Mapping[FollowUpResult, str] = {
    FollowUpResult.MET: "check",
    FollowUpResult.PARTLY: "nearly",
    FollowUpResult.NOT_MET: "no",
}
"""The picture of what the municipality found."""


def provider_document(match: Match, municipality: Municipality, today: date) -> Document:
    """Everything about a provider, in the same order for every provider.

    With wishes, how each of them turned out comes first.
    """
    provider = match.provider
    return Document(
        title=provider.name,
        language=language(),
        summary="",
        pictogram="escort",
        foreign=True,
        blocks=(
            *_time(provider, municipality, today),
            *_description(provider),
            *_wishes(match, municipality),
            Section(_("Kontakt"), "kontakt", tuple(_reach(provider))),
            next_steps(provider, municipality, tuple(reason.wish for reason in match.reasons)),
            Section(
                _("Det här erbjuder utföraren"),
                "erbjuder",
                (Bullets(tuple(_offers(provider, municipality)), pictogram="people"),),
            ),
            Section(_("Ledsagarna"), "ledsagarna", tuple(_escorts(match))),
            Section(_("Serviceavtal"), "avtal", tuple(_agreement(provider, municipality))),
            Section(_("Det här gäller hos alla utförare"), "alla", tuple(_by_law(municipality))),
            Section(_("Kommunens uppföljning"), "uppfoljning", tuple(_follow_up(provider))),
            Section(
                _("När kontrollerade någon uppgifterna?"),
                "uppgifterna",
                (Paragraph(assured_words(provider, today), pictogram="calendar"),),
            ),
        ),
    )


def _reach(provider: Provider) -> Iterator[Block]:
    yield from contact_ways(provider.contact, provider.name)
    if provider.contact and provider.contact.phone:
        yield cannot_phone()


def _time(provider: Provider, municipality: Municipality, today: date) -> Iterator[Block]:
    """What a reader must know first of a provider that has ended, or not begun."""
    if provider.until and provider.ended_by(today):
        day = date_words(provider.until)
        yield Notice(words(_("Utföraren slutade med ledsagning %(day)s.", day=day)))
        link = Span(_("byta utförare"), href=tools.SWITCH.address(municipality))
        yield Paragraph(
            with_spans(
                _("Hade du den här utföraren? Du har kvar ditt beslut. Så kan du %(switch)s."),
                switch=link,
            ),
            pictogram="switch",
        )
    elif provider.until:
        day = date_words(provider.until)
        yield Notice(words(_("Utföraren slutar med ledsagning %(day)s.", day=day)))
    elif provider.from_ and provider.from_ > today:
        day = date_words(provider.from_)
        yield Notice(words(_("Utföraren börjar med ledsagning %(day)s.", day=day)))


def _description(provider: Provider) -> Iterator[Block]:
    if provider.description is not None:
        yield Paragraph(local_words(provider.description))


def _offers(provider: Provider, municipality: Municipality) -> Iterator[Words]:
    yield from provider_facts(provider, municipality.area_names)
    if provider.extra_services is not None:
        yield local_words(provider.extra_services)


def _wishes(match: Match, municipality: Municipality) -> Iterator[Block]:
    if match.reasons:
        count = Paragraph(words(escort_count_words(match)))
        verdicts = (count, *wish_verdicts(match, municipality))
        yield Section(_("Så passar utföraren dina önskemål"), "onskemal", verdicts)


def _escorts(match: Match) -> Iterator[Block]:
    provider = match.provider
    if provider.escorts is None:
        yield Paragraph(words(_("Vi vet inte vilka ledsagare utföraren har.")), pictogram="unknown")
        return
    yield Bullets(offer_words(provider), pictogram="escort")
    wished = frozenset(reason.wish.facet for reason in match.reasons)
    for number, group, fit in by_group(match):
        told = Bullets(group_words(group, wished), pictogram="escort")
        fits = (Paragraph(words(said), pictogram="question"),) if (said := group_fit(fit)) else ()
        yield Section(group_heading(number, group, fit), f"grupp-{number}", (*fits, told))


def _agreement(provider: Provider, municipality: Municipality) -> Iterator[Block]:
    agreement, standard = promised(provider), required(municipality)
    yield from map(Paragraph, agreement_intro(agreement, standard))
    facts = agreement_facts(agreement, standard)
    if any(fact.unknown is None for fact in facts):
        yield from facts
        return
    # Two dozen unknown terms, one below the other, tell nobody what to do.
    yield Section(
        _("Ring och fråga"),
        "ring-och-fraga",
        (Bullets(tuple(_to_ask(facts)), pictogram="question"),),
    )
    yield Folded(_("Alla delar av avtalet"), "alla-delar", facts)


def _to_ask(facts: Iterable[KeyFact]) -> Iterator[Words]:
    """The first question about each of the terms that matter most."""
    for fact in facts:
        if fact.id in ASKED_FIRST:
            yield from map(words, fact.questions[:1])


def _by_law(municipality: Municipality) -> Iterator[Block]:
    """What no provider needs to promise."""
    for name in ("confidentiality", "everyone_takes_complaints", "own_file"):
        yield national_fact(name, municipality)


def _follow_up(provider: Provider) -> Iterator[Block]:
    found = provider.follow_up
    if found is None:
        yield Paragraph(
            words(_("Vi vet inte om kommunen har följt upp utföraren.")), pictogram="unknown"
        )
        return
    when = _("Kommunen följde upp utföraren den %(date)s.", date=date_words(found.date))
    result = _("Resultat: %(result)s.", result=label(found.result))
    said = (Span(when), Span(" "), Span(result, pictogram=_RESULTS[found.result]))
    yield Paragraph(said, pictogram="follow-up")
    if found.note is not None:
        yield Paragraph(local_words(found.note))
