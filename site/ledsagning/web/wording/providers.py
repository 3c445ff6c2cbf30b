"""A provider's own facts in words: who runs it, where, for whom, and how sure the facts are."""

from collections.abc import Iterator, Mapping
from datetime import date

from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.vocabulary import Decision, RunBy
from ledsagning.formats.document import Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.calendar import months_later
from ledsagning.web.i18n import gettext
from ledsagning.web.wording.terms_booking import notice_words
from ledsagning.web.wording.values import date_words, labels, listed

OLD_MONTHS = 6
"""After so many months without a check the facts may be old."""

RUN_BY: Mapping[RunBy, str] = {
    RunBy.MUNICIPAL: N_("Kommunen driver utföraren."),
    RunBy.PRIVATE: N_("Ett företag driver utföraren."),
    RunBy.NON_PROFIT: N_("En förening eller stiftelse driver utföraren."),
}

# Stands where a provider's words go in a sentence; the catalogue refuses control characters.
_GAP = "\0"


def provider_facts(provider: Provider, areas: Mapping[str, str]) -> tuple[str, ...]:
    """Who runs the provider, what it gives, where, and whether it takes new people.

    ``areas`` is what every area of the municipality is called, by id. Unknown facts say so.
    """
    return (
        _run_by_words(provider.run_by),
        _decisions_words(provider.decisions),
        _areas_words(provider, areas),
        _accepts_new_words(provider.accepts_new),
    )


def card_facts(provider: Provider, areas: Mapping[str, str], today: date) -> tuple[str, ...]:
    """What the card of a provider tells in short, the same for everyone."""
    facts = (
        _accepts_new_words(provider.accepts_new),
        _areas_words(provider, areas),
        _notice_words(provider),
    )
    if provider.assured is not None and is_old(provider.assured.date, today):
        return (*facts, gettext("Uppgifterna är äldre än sex månader. De kan vara gamla."))
    return facts


def assured_words(provider: Provider, today: date) -> Words:
    """When the provider's facts were last checked, by whom, and whether they may be old."""
    assured = provider.assured
    if assured is None:
        return words(gettext("Uppgift saknas: när uppgifterna kontrollerades senast."))
    before, _, after = gettext(
        "Uppgifterna kontrollerades %(day)s av %(who)s.", day=date_words(assured.date), who=_GAP
    ).partition(_GAP)
    spans = (Span(before), Span(assured.by, foreign=True), Span(after))
    return (*spans, *_old_words(assured.date, today))


def is_old(checked: date, today: date) -> bool:
    """Whether more than six months have passed since the facts were checked."""
    return today > months_later(checked, OLD_MONTHS)


def _old_words(checked: date, today: date) -> Iterator[Span]:
    if is_old(checked, today):
        yield Span(" ")
        yield Span(
            gettext("Det är mer än sex månader sedan. Uppgifterna kan vara gamla."), strong=True
        )


def _run_by_words(run_by: RunBy | None) -> str:
    if run_by is None:
        return gettext("Uppgift saknas: vem som driver utföraren.")
    return gettext(RUN_BY[run_by])


def _decisions_words(decisions: frozenset[Decision] | None) -> str:
    if decisions is None:
        return gettext("Uppgift saknas: vilka beslut utföraren tar uppdrag för.")
    if not decisions:
        return gettext("Utföraren tar inga uppdrag just nu.")
    return gettext("Utföraren ger %(values)s.", values=listed(labels(decisions)))


def _accepts_new_words(accepts_new: bool | None) -> str:
    if accepts_new is None:
        return gettext("Uppgift saknas: om utföraren tar emot nya personer.")
    if accepts_new:
        return gettext("Utföraren tar emot nya personer.")
    return gettext("Utföraren tar inte emot nya personer just nu.")


def _notice_words(provider: Provider) -> str:
    booking = provider.agreement.booking
    if booking is None or booking.notice is None:
        return gettext("Uppgift saknas: hur lång tid före du måste boka.")
    return notice_words(booking.notice)


def _areas_words(provider: Provider, areas: Mapping[str, str]) -> str:
    if provider.areas is None:
        return gettext("Uppgift saknas: var utföraren arbetar.")
    if not provider.areas:
        return gettext("Utföraren arbetar inte i något område just nu.")
    if provider.areas.issuperset(areas):
        return gettext("Utföraren arbetar i hela kommunen.")
    names = (name for area, name in areas.items() if area in provider.areas)
    return gettext("Utföraren arbetar i %(values)s.", values=listed(names))
