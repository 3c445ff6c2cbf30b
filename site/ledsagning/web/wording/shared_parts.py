"""The parts that a rule and a term have in common, so that both say them in the same words."""

from collections.abc import Iterable, Mapping

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    Activity,
    Channel,
    HoursWhenCancelling,
    Payer,
    Place,
    Travel,
)
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.activities import listed_activities
from ledsagning.web.wording.telling import Known, KnownItems, Said, denied, say, yes_no
from ledsagning.web.wording.uses import BEFORE, BOOKED_BY, MET, WITHIN
from ledsagning.web.wording.values import duration_words, labels, listed

YOUR_EXPENSES: Mapping[Payer, str] = {
    Payer.YOU: N_("Du betalar själv dina utgifter, till exempel biljett och fika."),
    Payer.ESCORT: N_("Ledsagaren betalar dina utgifter, till exempel biljett och fika."),
    Payer.PROVIDER: N_("Utföraren betalar dina utgifter, till exempel biljett och fika."),
    Payer.MUNICIPALITY: N_("Kommunen betalar dina utgifter, till exempel biljett och fika."),
}
ESCORT_EXPENSES: Mapping[Payer, str] = {
    Payer.YOU: N_("Du betalar ledsagarens utgifter, till exempel biljetten."),
    Payer.ESCORT: N_("Ledsagaren betalar sina egna utgifter, till exempel biljetten."),
    Payer.PROVIDER: N_("Utföraren betalar ledsagarens utgifter, till exempel biljetten."),
    Payer.MUNICIPALITY: N_("Kommunen betalar ledsagarens utgifter, till exempel biljetten."),
}

ILL: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.LOST: N_("Timmarna försvinner också om du blir sjuk."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Blir du sjuk? Boka en ny tid. Annars försvinner timmarna."
    ),
    HoursWhenCancelling.KEPT: N_("Blir du sjuk har du kvar timmarna."),
}


def hours_then(hours: HoursWhenCancelling, told: Mapping[HoursWhenCancelling, str]) -> Known:
    """What becomes of the hours: those that are kept are shown, and not that somebody cancels."""
    kept = hours is HoursWhenCancelling.KEPT
    return Known(_(told[hours]), pictogram="hours" if kept else None)


def new_time(sentence: str) -> Known:
    """That there is another time: its day is shown, and not that the escort cancels."""
    return Known(sentence, pictogram="calendar")


def not_included(things: Iterable[Activity]) -> KnownItems:
    """What one cannot do together."""
    some = frozenset(things)
    sentence = _("Det här ingår inte: %(things)s.", things=listed(labels(some)))
    items = listed_activities(some, denied=True)
    return KnownItems(_("Det här ingår inte:"), items, (sentence,), denies=True)


def your_expenses(payer: Payer | None) -> Said:
    """Who pays for the person."""
    return say(
        payer,
        lambda who: yours(_(YOUR_EXPENSES[who]), who),
        _("Vem betalar min biljett och min fika?"),
    )


def yours(sentence: str, payer: Payer | None) -> Known:
    """Who pays for something of the person's own: not with the wallet, where others do."""
    return Known(sentence, pictogram=None if payer is Payer.YOU else "receipt")


NO_EXPENSES = N_("Det ni gör ska vara gratis för ledsagaren.")
"""What expenses of at most nothing mean."""


def escort_expenses(payer: Payer | None) -> Said:
    """Who pays for the escort."""
    return say(
        payer,
        lambda who: Known(
            _(ESCORT_EXPENSES[who]), pictogram="wallet" if who is Payer.YOU else None
        ),
        _("Vem betalar ledsagarens biljett?"),
    )


def notice_words(notice: Duration) -> str:
    """How long before the person has to book."""
    if not notice.number:
        return _("Du behöver inte boka i förväg.")
    return _("Boka minst %(time)s före.", time=duration_words(notice, BEFORE))


def booked_by(channels: frozenset[Channel]) -> str:
    """How the person can book."""
    return _(
        "Du kan boka via %(channels)s.", channels=listed(labels(channels, BOOKED_BY), either=True)
    )


def meeting_places(places: frozenset[Place] | None) -> Said:
    """Where the person and the escort meet."""
    return say(
        places,
        lambda some: (
            _(
                "Du och ledsagaren kan träffas %(places)s.",
                places=listed(labels(some, MET), either=True),
            )
            if some
            else denied(_("Det finns ingen bestämd plats att träffas på."))
        ),
        _("Var träffas ledsagaren och jag?"),
    )


def waiting(waits: bool | None) -> Said:
    """Whether the escort waits while the activity goes on."""
    return yes_no(
        waits,
        _("Ledsagaren väntar medan du är på din aktivitet."),
        _("Ledsagaren väntar inte medan du är på din aktivitet."),
        _("Väntar ledsagaren medan jag är på min aktivitet?"),
    )


def travelling(modes: frozenset[Travel] | None) -> Said:
    """How the person and the escort travel."""
    return say(
        modes,
        lambda some: (
            _("Ni kan resa så här: %(ways)s.", ways=listed(labels(some)))
            if some
            else denied(_("Det finns inget bestämt sätt att resa."))
        ),
        _("Hur får ledsagaren och jag resa?"),
    )


def substitute(offered: bool | None) -> Said:
    """Whether another escort comes when the person's own is ill."""
    return yes_no(
        offered,
        _("Du kan få en annan ledsagare om din ledsagare är sjuk."),
        _("Du får ingen annan ledsagare om din ledsagare är sjuk."),
        _("Får jag en annan ledsagare om min ledsagare är sjuk?"),
        pictogram="escort-switch",
    )


def plan_within(within: Duration | None) -> Said:
    """When the plan is written, at the latest."""
    return say(
        within,
        lambda time: (
            _("Planen ska vara klar inom %(time)s.", time=duration_words(time, WITHIN))
            if time.number
            else _("Planen ska vara klar innan ni börjar.")
        ),
        _("När ska min plan vara klar?"),
    )
