"""What happens to hours and money in words, and how long before one has to cancel."""

from collections.abc import Mapping

from ledsagning.catalogue.vocabulary import CancellingCost, HoursWhenCancelling, Limit
from ledsagning.messages import N_
from ledsagning.planner.bounds import Bound
from ledsagning.planner.cancelling import Side
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.marked import joined
from ledsagning.web.wording.uses import BEFORE
from ledsagning.web.wording.values import (
    duration_words,
    kronor_words,
    label,
    sentence_case,
    time_words,
)

_COSTS: Mapping[CancellingCost, str] = {
    CancellingCost.NOTHING: N_("Det kostar inget"),
    CancellingCost.FEE: N_("Du får betala avgiften ändå"),
    CancellingCost.FIXED_SUM: N_("Det kostar pengar"),
}


def hours_words(hours: HoursWhenCancelling) -> str:
    """What happens to the hours, in a few words."""
    if hours is HoursWhenCancelling.REBOOK_OR_LOSE:
        return _("Boka en ny tid, annars försvinner timmarna")
    return sentence_case(label(hours))


def cost_words(side: Side) -> str | None:
    """What it costs, in a few words; ``None`` where that is not known."""
    if side.warnings and side.cost is not CancellingCost.NOTHING:
        return ngettext(
            "Först får du %(num)s varning. Sedan kostar det",
            "Först får du %(num)s varningar. Sedan kostar det",
            side.warnings,
        )
    if side.cost is CancellingCost.FIXED_SUM and side.kronor is not None:
        return _("Det kostar %(kronor)s", kronor=kronor_words(side.kronor))
    return _(_COSTS[side.cost]) if side.cost else None


def side_words(side: Side) -> str:
    """Hours and money, as a heading: without a full stop at the end."""
    return joined(". ".join, _told(side))


def otherwise_words(side: Side) -> str:
    """Hours and money, as sentences."""
    told = _told(side)
    return joined(lambda texts: f"{'. '.join(texts)}.", told) if told else ""


def _told(side: Side) -> tuple[str, ...]:
    hours = hours_words(side.hours) if side.hours else None
    return tuple(filter(None, (hours, cost_words(side))))


def cancel_words(bound: Bound) -> str:
    """When to cancel to be in time, as it follows on "cancel"."""
    before = duration_words(bound.limit, BEFORE)
    if bound.at is not None:
        clock = time_words(bound.at)
        return _("senast klockan %(clock)s, %(time)s före", clock=clock, time=before)
    if bound.same_clock_time:
        return _("senast %(time)s före, vid samma klockslag", time=before)
    if bound.limit_is is Limit.IN_TIME:
        return _("senast %(time)s före", time=before)
    return _("mer än %(time)s före", time=before)
