"""The terms about going out and the office, in words: activities, travel, money, plan, safety."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import terms
from ledsagning.catalogue.vocabulary import Activity
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import shared_parts
from ledsagning.web.wording.activities import listed_activities
from ledsagning.web.wording.telling import (
    Answered,
    Known,
    KnownItems,
    Said,
    Topic,
    Unknown,
    denied,
    say,
    topic,
    yes_no,
)
from ledsagning.web.wording.uses import ANSWERS_IN, BEFORE, WITHIN
from ledsagning.web.wording.values import duration_words, kronor_words, labels, listed

AT_ONCE = 5
"""So many activities are named in one sentence."""


def _activities(term: terms.Activities) -> Iterator[Said]:
    if term.included is None:
        yield Unknown(_("Vad följer ledsagaren med till?"))
    elif not term.included:
        yield denied(_("Utföraren har inte bestämt vad som ingår."))
    else:
        yield _included(term.included)
    if term.not_included is None:
        yield Unknown(_("Finns det något som ledsagaren inte följer med till?"))
    elif not term.not_included:
        yield Known(_("Utföraren har inte sagt nej till något."))
    else:
        yield shared_parts.not_included(term.not_included)


def _included(some: frozenset[Activity]) -> KnownItems:
    """A sentence for every few activities: one sentence with all of them is hard to hold on to."""
    names = labels(some)
    first = _("Det här ingår: %(things)s.", things=listed(names[:AT_ONCE]))
    more = (
        _("Det här ingår också: %(things)s.", things=listed(names[start : start + AT_ONCE]))
        for start in range(AT_ONCE, len(names), AT_ONCE)
    )
    return KnownItems(_("Det här ingår:"), listed_activities(some), (first, *more))


def _meeting_place(term: terms.MeetingPlace) -> Iterator[Said]:
    yield shared_parts.meeting_places(term.places)


def _waiting(term: terms.Waiting) -> Iterator[Said]:
    yield shared_parts.waiting(term.waits)


def escorts_way(free: bool | None) -> Answered:
    """Whether the escort's way to the person uses the hours."""
    return yes_no(
        free,
        _("Ledsagarens resa till dig tar inga av dina timmar."),
        _("Ledsagarens resa till dig tar av dina timmar."),
        _("Tar ledsagarens resa till mig av mina timmar?"),
        denies=True,
    )


def _travelling(term: terms.Travelling) -> Iterator[Said]:
    yield shared_parts.travelling(term.modes)
    yield escorts_way(term.way_to_you_is_free)


def _your_expenses(term: terms.YourExpenses) -> Iterator[Said]:
    yield shared_parts.your_expenses(term.paid_by)
    yield yes_no(
        term.receipts,
        _("Ledsagaren sparar kvittot när ni betalar med dina pengar."),
        _("Ledsagaren sparar inte kvittot när ni betalar med dina pengar."),
        _("Sparar ledsagaren kvittot när vi betalar med mina pengar?"),
        pictogram="receipt",
    )


def _escort_expenses(term: terms.EscortExpenses) -> Iterator[Said]:
    yield shared_parts.escort_expenses(term.paid_by)
    yield say(
        term.kronor,
        lambda kronor: (
            _("Utgifterna får vara högst %(kronor)s varje gång.", kronor=kronor_words(kronor))
            if kronor
            else _(shared_parts.NO_EXPENSES)
        ),
        _("Hur mycket får ledsagarens utgifter kosta varje gång?"),
    )


def _implementation_plan(term: terms.ImplementationPlan) -> Iterator[Said]:
    yield shared_parts.plan_within(term.within)


def _complaint(term: terms.Complaint) -> Iterator[Said]:
    yield say(
        term.answer_within,
        lambda within: (
            _("Om du klagar får du svar inom %(time)s.", time=duration_words(within, WITHIN))
            if within.number
            else _("Om du klagar får du svar genast.")
        ),
        _("Hur snart får jag svar om jag klagar?"),
    )


def _office_languages(term: terms.OfficeLanguages) -> Iterator[Said]:
    yield say(
        term.languages,
        lambda languages: (
            _("Kontoret svarar på %(languages)s.", languages=listed(labels(languages, ANSWERS_IN)))
            if languages
            else denied(_("Kontoret har inte sagt vilka språk det talar."))
        ),
        _("Vilka språk kan jag tala med kontoret?"),
    )


def _safety(term: terms.Safety) -> Iterator[Said]:
    yield yes_no(
        term.insured,
        _("Utföraren har en försäkring om något blir skadat."),
        _("Utföraren har ingen försäkring om något blir skadat."),
        _("Har ni en försäkring om något blir skadat?"),
    )


def _ending(term: terms.Ending) -> Iterator[Said]:
    yield say(
        term.notice,
        lambda notice: (
            _(
                "Säg till minst %(time)s före om du vill sluta.",
                time=duration_words(notice, BEFORE),
            )
            if notice.number
            else _("Du kan sluta hos utföraren när du vill.")
        ),
        _("Hur lång tid före måste jag säga till om jag vill sluta?"),
    )


TOPICS: Mapping[str, Topic] = {
    "activities": topic(N_("Vad du kan göra"), "escort-cafe", terms.Activities(), _activities),
    "meeting_place": topic(
        N_("Var ni träffas"), "escort-place", terms.MeetingPlace(), _meeting_place
    ),
    "waiting": topic(N_("Om ledsagaren väntar"), "escort-wait", terms.Waiting(), _waiting),
    "travelling": topic(N_("Resan dit och hem"), "escort-travel", terms.Travelling(), _travelling),
    "your_expenses": topic(
        N_("Dina egna utgifter"), "wallet", terms.YourExpenses(), _your_expenses
    ),
    "escort_expenses": topic(
        N_("Ledsagarens utgifter"), "escort-receipt", terms.EscortExpenses(), _escort_expenses
    ),
    "implementation_plan": topic(
        N_("Din plan"), "plan", terms.ImplementationPlan(), _implementation_plan
    ),
    "complaint": topic(
        N_("När du får svar om du klagar"), "complaint", terms.Complaint(), _complaint
    ),
    "office_languages": topic(
        N_("Kontorets språk"), "language", terms.OfficeLanguages(), _office_languages
    ),
    "safety": topic(N_("Försäkring"), "insurance", terms.Safety(), _safety),
    "ending": topic(N_("Om du vill sluta"), "stop", terms.Ending(), _ending),
}
"""The topics of this module, by the term's name."""
