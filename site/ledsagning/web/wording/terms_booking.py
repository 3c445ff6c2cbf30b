"""The terms about booking and who comes, in words: booking, cancelling, times, which escort."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import terms
from ledsagning.catalogue.vocabulary import HoursWhenCancelling, SameEscort
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.shared_parts import (
    ILL,
    booked_by,
    hours_then,
    new_time,
    notice_words,
    substitute,
)
from ledsagning.web.wording.telling import Said, Topic, denied, say, topic, yes_no
from ledsagning.web.wording.uses import BEFORE, WITHIN, WORKS
from ledsagning.web.wording.values import duration_words, labels, listed

LATE: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.LOST: N_("Om du avbokar för sent försvinner timmarna."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Om du avbokar för sent ska du boka en ny tid. Annars försvinner timmarna."
    ),
    HoursWhenCancelling.KEPT: N_("Om du avbokar för sent har du ändå kvar timmarna."),
}
SAME_ESCORT: Mapping[SameEscort, str] = {
    SameEscort.VARIES: N_("Det varierar vilken ledsagare som kommer."),
    SameEscort.USUALLY: N_("Samma ledsagare kommer oftast."),
    SameEscort.ALWAYS: N_("Samma ledsagare kommer varje gång."),
}


def _booking(term: terms.Booking) -> Iterator[Said]:
    yield say(term.notice, notice_words, _("Hur lång tid före måste jag boka?"))
    yield say(
        term.channels,
        lambda channels: (
            booked_by(channels)
            if channels
            else denied(_("Utföraren har inget bestämt sätt att boka."))
        ),
        _("Hur bokar jag?"),
    )
    yield say(
        term.answer_within,
        lambda within: (
            _("Du får svar om din bokning inom %(time)s.", time=duration_words(within, WITHIN))
            if within.number
            else _("Du får svar om din bokning genast.")
        ),
        _("Hur snart får jag svar när jag har bokat?"),
    )


def _cancelling_by_you(term: terms.CancellingByYou) -> Iterator[Said]:
    yield say(
        term.limit,
        lambda limit: (
            _("Avboka senast %(time)s före.", time=duration_words(limit, BEFORE))
            if limit.number
            else _("Du kan avboka ända tills ni ska träffas.")
        ),
        _("Hur lång tid före måste jag avboka?"),
    )
    yield say(
        term.late,
        lambda hours: hours_then(hours, LATE),
        _("Vad händer med timmarna om jag avbokar för sent?"),
    )
    yield say(
        term.illness,
        lambda hours: hours_then(hours, ILL),
        _("Vad händer med timmarna om jag blir sjuk?"),
    )


def _cancelling_by_escort(term: terms.CancellingByEscort) -> Iterator[Said]:
    yield substitute(term.substitute)
    yield say(
        term.new_time_within,
        lambda within: new_time(
            _("Du får en ny tid inom %(time)s.", time=duration_words(within, WITHIN))
            if within.number
            else _("Du får en ny tid genast.")
        ),
        _("Hur snart får jag en ny tid om ledsagaren avbokar?"),
    )


def _same_escort(term: terms.SameEscortEachTime) -> Iterator[Said]:
    yield say(
        term.promise,
        lambda promise: _(SAME_ESCORT[promise]),
        _("Kommer samma ledsagare varje gång?"),
    )


def _changing_escort(term: terms.ChangingEscort) -> Iterator[Said]:
    yield yes_no(
        term.allowed,
        _("Du får byta ledsagare."),
        _("Du får inte byta ledsagare."),
        _("Får jag byta ledsagare?"),
    )
    if term.within is not None or term.allowed is not False:
        yield say(
            term.within,
            lambda within: (
                _("Du får en ny ledsagare inom %(time)s.", time=duration_words(within, WITHIN))
                if within.number
                else _("Du får en ny ledsagare genast.")
            ),
            _("Hur snart får jag en ny ledsagare?"),
        )


def _first_meeting(term: terms.FirstMeeting) -> Iterator[Said]:
    yield yes_no(
        term.offered,
        _("Du får träffa ledsagaren en gång innan ni börjar."),
        _("Du får inte träffa ledsagaren innan ni börjar."),
        _("Får jag träffa ledsagaren innan vi börjar?"),
    )
    if term.free_of_hours is not None or term.offered is not False:
        yield yes_no(
            term.free_of_hours,
            _("Första träffen tar inga av dina timmar."),
            _("Första träffen tar av dina timmar."),
            _("Tar första träffen av mina timmar?"),
            denies=True,
        )


def _times(term: terms.Times) -> Iterator[Said]:
    yield say(
        term.times,
        lambda times: (
            _("Ledsagarna arbetar %(times)s.", times=listed(labels(times, WORKS)))
            if times
            else denied(_("Ledsagarna har inga bestämda tider."))
        ),
        _("När kan ledsagarna komma?"),
    )


TOPICS: Mapping[str, Topic] = {
    "booking": topic(N_("Så bokar du"), "calendar", terms.Booking(), _booking),
    "cancelling_by_you": topic(
        N_("Om du avbokar"), "cancel", terms.CancellingByYou(), _cancelling_by_you
    ),
    "cancelling_by_escort": topic(
        N_("Om ledsagaren avbokar"),
        "escort-cancel",
        terms.CancellingByEscort(),
        _cancelling_by_escort,
    ),
    "same_escort": topic(
        N_("Samma ledsagare varje gång"), "escort-again", terms.SameEscortEachTime(), _same_escort
    ),
    "changing_escort": topic(
        N_("Byta ledsagare"), "escort-switch", terms.ChangingEscort(), _changing_escort
    ),
    "first_meeting": topic(
        N_("Träffa ledsagaren först"), "meeting", terms.FirstMeeting(), _first_meeting
    ),
    "times": topic(N_("När ledsagarna arbetar"), "escort-clock", terms.Times(), _times),
}
"""The topics of this module, by the term's name."""
