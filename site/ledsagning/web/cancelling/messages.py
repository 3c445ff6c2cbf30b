"""Ready words to send or say when something is cancelled, with blanks to fill in by hand.

No reason is given but that the person is ill, where they have told us; in an SMS not that either.
"""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.vocabulary import HoursWhenCancelling
from ledsagning.formats.document import Letter, Part, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.cancelling.words import Case
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.in_swedish import in_swedish_too, to_say
from ledsagning.web.letters.writers import Voices, in_voice, introduced
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.values import time_words

_HOURS: Mapping[HoursWhenCancelling | None, str | None] = {
    HoursWhenCancelling.KEPT: N_("Jag räknar med att timmarna är kvar."),
    HoursWhenCancelling.REBOOK_OR_LOSE: None,
    HoursWhenCancelling.LOST: N_("Kan timmarna finnas kvar ändå?"),
    None: N_("Är timmarna kvar?"),
}


ILL = Voices(
    me=N_("Jag är sjuk."),
    us=N_("Barnet är sjukt."),
    them=N_("Personen är sjuk."),
)


def messages(case: Case) -> tuple[Letter, ...]:
    """The words as an SMS, and as something to say on the phone."""
    return (
        *in_swedish_too(lambda: Letter(_("Ord till ett sms"), tuple(_sms(case)))),
        *to_say(lambda: Letter(_("Ord när du ringer"), tuple(_call(case)), (_answer(),))),
    )


def for_guardian(case: Case) -> bool:
    """Whether the words are a guardian's, though somebody else asks for them: the child, also
    where nobody knows who has to do it; whoever helps only where a rule leaves it to no other.
    """
    under_18, guardian = case.cancellation.under_18, case.outcome.guardian
    if not under_18 or case.writer is Writer.GUARDIAN:
        return False
    return guardian is not False if case.writer is Writer.SELF else bool(guardian)


def _writer(case: Case) -> Writer:
    return Writer.GUARDIAN if for_guardian(case) else case.writer


def _sms(case: Case) -> Iterator[Words]:
    yield from _hello(case)
    yield from _matter(case)
    if case.cancellation.ill:
        yield words(_("Det hände något oväntat."))
    yield from _new_time(case)
    yield words(_("Skriv gärna ett svar till mig."))


def _call(case: Case) -> Iterator[Words]:
    yield from _hello(case)
    yield from _matter(case)
    if case.cancellation.ill:
        yield in_voice(ILL, _writer(case))
    yield from _new_time(case)
    yield words(_("Kan du säga den nya tiden en gång till?"))
    yield words(_("Vad heter du?"))


def _answer() -> Part:
    return Part(
        _("Skriv upp svaret"),
        (
            with_spans(_("Den nya tiden är %(time)s."), time=blank(_("ny dag och tid"))),
            with_spans(_("Jag pratade med: %(name)s"), name=blank(_("namn"))),
        ),
    )


def _hello(case: Case) -> tuple[Words, ...]:
    return introduced(_writer(case))


def _matter(case: Case) -> Iterator[Words]:
    message = (
        _("Jag måste avboka ledsagningen %(day)s.")
        if case.by_you
        else _("Ni avbokade ledsagningen %(day)s.")
    )
    yield with_spans(message, day=_day(case))
    yield with_spans(_("Den skulle börja klockan %(time)s."), time=_time(case))
    yield with_spans(_("Platsen är %(place)s."), place=blank(_("plats")))
    yield with_spans(_("Ledsagaren heter %(name)s."), name=blank(_("ledsagarens namn")))


def _new_time(case: Case) -> Iterator[Words]:
    yield with_spans(
        _("Jag vill boka en ny tid: %(time)s."), time=blank(_("förslag på dag och tid"))
    )
    about_hours = _HOURS[case.outcome.hours]
    if about_hours is not None:
        yield words(_(about_hours))


def _time(case: Case) -> Span:
    at = case.cancellation.ahead.at if case.cancellation.ahead else None
    return Span(time_words(at)) if at else blank(_("tid"))


def _day(case: Case) -> Span:
    ahead = case.cancellation.ahead
    if ahead is not None and ahead.first == ahead.last:
        return Span(day_words(ahead.first))
    return blank(_("dag"))
