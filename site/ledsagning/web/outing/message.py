"""Ready words to book the escort with, with blanks for what is not decided."""

from collections.abc import Iterator, Mapping
from datetime import time

from ledsagning.catalogue.vocabulary import Place, Travel
from ledsagning.formats.document import Letter, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.outings import Outing
from ledsagning.web.i18n import gettext as _
from ledsagning.web.outing.words import time_words
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words

_MEETING: Mapping[Place, str] = {
    Place.HOME: N_("Vi kan träffas hemma hos mig."),
    Place.ACTIVITY: N_("Vi kan träffas där aktiviteten är."),
}
_TRAVEL: Mapping[Travel, str] = {
    Travel.WALKING: N_("Vi går dit och hem."),
    Travel.PUBLIC_TRANSPORT: N_("Vi åker buss, tåg eller tunnelbana."),
    Travel.FARDTJANST: N_("Vi åker färdtjänst."),
    Travel.TAXI: N_("Vi åker taxi."),
    Travel.ESCORT_CAR: N_("Kan vi åka i ledsagarens bil?"),
}


def booking_message(outing: Outing) -> Letter:
    """The words to book with: nothing of why, or of what the person needs."""
    return Letter(_("Ord att boka med, i sms eller telefon"), tuple(_lines(outing)))


def _lines(outing: Outing) -> Iterator[Words]:
    yield with_spans(_("Hej! Jag heter %(name)s."), name=blank(_("ditt namn")))
    yield with_spans(
        _("Jag vill boka en ledsagare %(day)s."),
        day=Span(day_words(outing.day)) if outing.day else blank(_("dag")),
    )
    yield with_spans(_("Vi börjar klockan %(time)s."), time=_time(outing.begins))
    yield with_spans(_("Vi slutar klockan %(time)s."), time=_time(outing.ends))
    if outing.meeting and outing.meeting in _MEETING:
        yield words(_(_MEETING[outing.meeting]))
    else:
        yield with_spans(_("Vi kan träffas här: %(place)s."), place=blank(_("plats")))
    if outing.travel is not None:
        yield words(_(_TRAVEL[outing.travel]))
    yield words(_("Går det bra? Svara mig gärna."))


def _time(moment: time | None) -> Span:
    return Span(time_words(moment)) if moment else blank(_("tid"))
