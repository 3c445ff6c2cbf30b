"""Ready words to book the escort with, with blanks for what is not decided."""

from collections.abc import Iterator, Mapping
from datetime import time

from ledsagning.catalogue.vocabulary import Activity, Place, Travel
from ledsagning.formats.document import Letter, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.outings import Outing
from ledsagning.planner.writing import Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.letters.writers import Voices, in_voice, introduced
from ledsagning.web.outing.words import TO_BRING, time_words
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.values import label

AT_HOME = Voices(
    me=N_("Vi kan träffas hemma hos mig."),
    us=N_("Ni kan träffas hemma hos barnet."),
    them=N_("Ni kan träffas hemma hos personen."),
)
_TRAVEL: Mapping[Travel, str] = {
    Travel.WALKING: N_("Resan blir till fots, dit och hem."),
    Travel.PUBLIC_TRANSPORT: N_("Resan blir med buss, tåg eller tunnelbana, dit och hem."),
    Travel.FARDTJANST: N_("Resan blir med färdtjänst, dit och hem."),
    Travel.TAXI: N_("Resan blir med taxi, dit och hem."),
    Travel.ESCORT_CAR: N_("Kan resan bli i ledsagarens bil?"),
}
_OF_HEALTH = frozenset({Activity.HEALTH_CARE, Activity.TREATMENT, Activity.FOOT_CARE})
"""What an SMS does not tell: others may see it."""

_ESCORT_BRINGS = frozenset(
    {
        *(Activity.EXERCISE, Activity.NATURE, Activity.OVERNIGHT_TRIP),
        *(Activity.SWIMMING, Activity.WALKS),
    }
)
"""For what the escort has to bring the same things as the person."""


def booking_message(outing: Outing, writer: Writer) -> tuple[Letter, ...]:
    """The words to book with: nothing of why, or of what the person needs."""
    title = N_("Ord att boka med, i sms eller telefon")
    return in_swedish_too(lambda: Letter(_(title), tuple(_lines(outing, writer))))


def _lines(outing: Outing, writer: Writer) -> Iterator[Words]:
    yield from introduced(writer)
    yield with_spans(
        _("Jag vill boka en ledsagare %(day)s."),
        day=Span(day_words(outing.day)) if outing.day else blank(_("dag")),
    )
    yield with_spans(_("Det börjar klockan %(time)s."), time=_time(outing.begins))
    yield with_spans(_("Det slutar klockan %(time)s."), time=_time(outing.ends))
    yield from _what(outing)
    yield _meeting(outing, writer)
    if outing.travel is not None:
        yield words(_(_TRAVEL[outing.travel]))
    yield words(_("Går det bra? Svara mig gärna."))


def _what(outing: Outing) -> Iterator[Words]:
    """What it is, where, and what the escort has to bring for it."""
    activity = None if outing.activity in _OF_HEALTH else outing.activity
    yield with_spans(
        _("Det här ska vi göra: %(activity)s."),
        activity=Span(label(activity)) if activity else blank(_("till exempel gå på bio")),
    )
    where = Span(outing.where, foreign=True) if outing.where else blank(_("plats eller adress"))
    yield with_spans(_("Platsen är %(place)s."), place=where)
    if activity in _ESCORT_BRINGS:
        yield words(_("Ledsagaren behöver %(things)s.", things=_(TO_BRING[activity])))


def _meeting(outing: Outing, writer: Writer) -> Words:
    if outing.meeting is Place.HOME:
        return in_voice(AT_HOME, writer)
    if outing.meeting is Place.ACTIVITY:
        return words(_("Vi kan träffas där aktiviteten är."))
    return with_spans(_("Vi kan träffas här: %(place)s."), place=blank(_("plats")))


def _time(moment: time | None) -> Span:
    return Span(time_words(moment)) if moment else blank(_("tid"))
