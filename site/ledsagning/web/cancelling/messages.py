"""Ready words to send or say when something is cancelled, with blanks to fill in by hand.

No reason is given: none is asked for.
"""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.vocabulary import HoursWhenCancelling
from ledsagning.formats.document import Letter, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.cancelling.words import Case
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.writers import hello, presented
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words

_HOURS: Mapping[HoursWhenCancelling | None, str | None] = {
    HoursWhenCancelling.KEPT: N_("Jag räknar med att timmarna är kvar."),
    HoursWhenCancelling.REBOOK_OR_LOSE: None,
    HoursWhenCancelling.LOST: N_("Kan timmarna finnas kvar ändå?"),
    None: N_("Är timmarna kvar?"),
}


def messages(case: Case) -> tuple[Letter, ...]:
    """The words as an SMS, and as something to say on the phone."""
    return (
        Letter(_("Ord till ett sms"), tuple(_sms(case))),
        Letter(_("Ord när du ringer"), tuple(_call(case))),
    )


def _sms(case: Case) -> Iterator[Words]:
    yield from _hello(case)
    yield from _matter(case)
    yield words(_("Skriv gärna ett svar till mig."))


def _call(case: Case) -> Iterator[Words]:
    yield from _hello(case)
    yield from _matter(case)
    yield words(_("Kan du säga den nya tiden en gång till?"))
    yield with_spans(_("Jag skriver upp den: %(time)s"), time=blank(_("ny dag och tid")))
    yield with_spans(_("Vad heter du? %(name)s"), name=blank(_("namn på den du pratar med")))


def _hello(case: Case) -> tuple[Words, ...]:
    if case.cancellation.under_18 and case.outcome.guardian is not False:
        return presented(Writer.GUARDIAN)
    return (hello(),)


def _matter(case: Case) -> Iterator[Words]:
    message = (
        _("Jag måste avboka ledsagningen %(day)s.")
        if case.by_you
        else _("Ni avbokade ledsagningen %(day)s.")
    )
    yield with_spans(message, day=_day(case))
    yield with_spans(_("Den skulle börja klockan %(time)s."), time=blank(_("tid")))
    yield with_spans(_("Platsen är %(place)s."), place=blank(_("plats")))
    yield with_spans(_("Ledsagaren heter %(name)s."), name=blank(_("ledsagarens namn")))
    yield with_spans(
        _("Jag vill boka en ny tid: %(time)s."), time=blank(_("förslag på dag och tid"))
    )
    about_hours = _HOURS[case.outcome.hours]
    if about_hours is not None:
        yield words(_(about_hours))


def _day(case: Case) -> Span:
    ahead = case.cancellation.ahead
    if ahead is not None and ahead.first == ahead.last:
        return Span(day_words(ahead.first))
    return blank(_("dag"))
