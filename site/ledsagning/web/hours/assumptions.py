"""What an answer about hours rests on where no rule says it: as a condition, and explained."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.vocabulary import GrantedPer
from ledsagning.messages import N_
from ledsagning.planner.hours import Reckoning
from ledsagning.planner.starts import TIMES, Assumed
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.values import listed

_CALENDAR: Mapping[GrantedPer, str] = {
    GrantedPer.WEEK: N_("timmarna gäller en vecka i taget, från måndag"),
    GrantedPer.MONTH: N_("timmarna gäller en kalendermånad i taget"),
    GrantedPer.QUARTER: N_("timmarna gäller ett kvartal i taget"),
}
_ONE_AT_A_TIME: Mapping[GrantedPer, str] = {
    GrantedPer.WEEK: N_("timmarna gäller en vecka i taget"),
    GrantedPer.MONTH: N_("timmarna gäller en månad i taget"),
    GrantedPer.QUARTER: N_("timmarna gäller tre månader i taget"),
}
_WHY: Mapping[Assumed, tuple[str, str]] = {
    Assumed.WITH_DECISION: (
        N_("Reglerna säger inte vilken dag perioden börjar."),
        N_("Vilken dag börjar min period?"),
    ),
    Assumed.CALENDAR: (
        N_("Reglerna säger inte när tiden för timmarna börjar och slutar."),
        N_("Till vilken dag kan jag använda timmarna?"),
    ),
    Assumed.ONE_AT_A_TIME: (
        N_("Reglerna säger inte hur länge du kan flytta timmarna."),
        N_("Hur länge kan jag flytta mina timmar?"),
    ),
    Assumed.WHOLE: (
        N_("Du har inte skrivit vilken dag beslutet började gälla."),
        N_("Hur många timmar får jag i den här perioden?"),
    ),
}


def conditions(found: Reckoning) -> str | None:
    """What has to be so for the answer to hold, as it follows on "if"; ``None``: it is so."""
    told = [_condition(assumed, found) for assumed in found.assumed if found.periods]
    return listed(told) if told else None


def _condition(assumed: Assumed, found: Reckoning) -> str:
    match assumed:
        case Assumed.WITH_DECISION:
            return (
                _("perioden började med beslutet")
                if found.begun
                else _("perioden börjar med beslutet")
            )
        case Assumed.WHOLE:
            return _("beslutet gällde från periodens första dag")
        case Assumed.CALENDAR:
            return _(_CALENDAR[_time(found)])
        case Assumed.ONE_AT_A_TIME:
            return _(_ONE_AT_A_TIME[_time(found)])


def _time(found: Reckoning) -> GrantedPer:
    """The part of the calendar that the period is, which may be another than the decision's."""
    return next(per for per, time in TIMES.items() if time == found.length)


def reservations(found: Reckoning) -> Iterator[str]:
    """Why it is only so on a condition, and what to ask."""
    for assumed in found.assumed:
        if found.periods or assumed is not Assumed.WHOLE:
            why, question = _WHY[assumed]
            yield _(why)
            yield _("Fråga din handläggare: %(question)s", question=_(question))
