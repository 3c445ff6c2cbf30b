"""A provider's own facts in words: who runs it, where, for whom, and how sure the facts are."""

from collections.abc import Iterator, Mapping
from datetime import date

from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.vocabulary import AcceptsNew, RunBy
from ledsagning.formats.document import Span, Words, pictured, text_of, words
from ledsagning.messages import N_
from ledsagning.planner.ages import facts_are_old
from ledsagning.search.facets import Facet
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.facet_words import Areas
from ledsagning.web.wording.facets_provider import PROVIDER_WORDS
from ledsagning.web.wording.shared_parts import notice_words
from ledsagning.web.wording.values import date_words

RUN_BY: Mapping[RunBy, str] = {
    RunBy.MUNICIPAL: N_("Kommunen driver utföraren."),
    RunBy.PRIVATE: N_("Ett företag driver utföraren."),
    RunBy.NON_PROFIT: N_("En förening eller stiftelse driver utföraren."),
    RunBy.COOPERATIVE: N_("Ett kooperativ driver utföraren."),
}

_ON_CARD = [
    PROVIDER_WORDS[facet]
    for _place, facet in sorted(
        (words.card, facet) for facet, words in PROVIDER_WORDS.items() if words.card
    )
]
"""What the card of a provider tells, in its order."""


def provider_facts(provider: Provider, areas: Areas) -> tuple[Words, ...]:
    """Who runs the provider, what it gives, where, and whether it takes new people.

    ``areas`` is what every area of the municipality is called, by id. Unknown facts say so. Each
    has its picture.
    """
    return (
        _run_by_words(provider.run_by),
        *(
            pictured(one.told(provider, areas), one.told_pictogram)
            for one in PROVIDER_WORDS.values()
        ),
    )


def card_facts(
    provider: Provider, areas: Areas, today: date, *, new_wished: bool = False
) -> tuple[str, ...]:
    """What the card of a provider tells in short, the same for everyone.

    Whether it takes new people stands among the wishes where that is one: not twice, unless there
    is a queue.
    """
    twice = new_wished and provider.accepts_new is not AcceptsNew.QUEUE
    facts = (
        *(
            text_of(one.told(provider, areas))
            for one in _ON_CARD
            if not (twice and one is PROVIDER_WORDS[Facet.ACCEPTS_NEW])
        ),
        _notice_words(provider.agreement_on(today)),
    )
    if provider.assured is not None and facts_are_old(provider.assured.date, today):
        return (*facts, _("Uppgifterna är äldre än sex månader. De kan vara gamla."))
    return facts


def assured_words(provider: Provider, today: date) -> Words:
    """When the provider's facts were last checked, by whom, and whether they may be old."""
    assured = provider.assured
    if assured is None:
        return words(_("Vi vet inte när uppgifterna kontrollerades senast."), "unknown")
    checked = with_spans(
        _("%(who)s kontrollerade uppgifterna den %(day)s."),
        day=Span(date_words(assured.date)),
        who=Span(assured.by, foreign=True),
    )
    return (*checked, *_old_words(assured.date, today))


def _old_words(checked: date, today: date) -> Iterator[Span]:
    if facts_are_old(checked, today):
        yield Span(" ")
        said = _("Det är mer än sex månader sedan. Uppgifterna kan vara gamla.")
        yield Span(said, strong=True, pictogram="old")


def _run_by_words(run_by: RunBy | None) -> Words:
    if run_by is None:
        return words(_("Vi vet inte vem som driver utföraren."), "unknown")
    return words(_(RUN_BY[run_by]), "people")


def _notice_words(agreement: Agreement) -> str:
    booking = agreement.booking
    if booking is None or booking.notice is None:
        return _("Vi vet inte hur lång tid före du måste boka.")
    return notice_words(booking.notice)
