"""The words about hours: how long, per what, and what happens to them."""

from ledsagning.catalogue.vocabulary.word import Word
from ledsagning.messages import N_


class Unit(Word):
    """A unit of time."""

    HOURS = "hours", N_("timmar")
    DAYS = "days", N_("dagar")
    WORKING_DAYS = "working days", N_("arbetsdagar")
    WEEKS = "weeks", N_("veckor")
    MONTHS = "months", N_("månader")
    YEARS = "years", N_("år")


class GrantedPer(Word):
    """The time that a decision states hours for."""

    WEEK = "week", N_("i veckan")
    MONTH = "month", N_("i månaden")
    QUARTER = "quarter", N_("i kvartalet")
    OCCASION = "occasion", N_("för ett tillfälle")


class PeriodStart(Word):
    """When a period of hours begins. ``fixed`` may tell no day: it has to be asked for then."""

    DECISION = "decision", N_("när beslutet börjar gälla")
    FIXED = "fixed", N_("perioden är fast")
    CALENDAR_MONTH = "calendar_month", N_("den första dagen i varje månad")
    CALENDAR_QUARTER = "calendar_quarter", N_("den första dagen i varje kvartal")
    CALENDAR_YEAR = "calendar_year", N_("den första dagen varje år")


class AfterPeriod(Word):
    """What happens to hours that are left when the period ends: from worst to best."""

    LOST = "lost", N_("timmarna försvinner")
    KEPT = "kept", N_("du har kvar timmarna")


class HoursWhenCancelling(Word):
    """What happens to booked hours that the person cancels late: from worst to best."""

    LOST = "hours_lost", N_("timmarna försvinner")
    REBOOK_OR_LOSE = "rebook_or_lose", N_("du bokar en ny tid, annars försvinner timmarna")
    KEPT = "hours_kept", N_("du har kvar timmarna")


class Limit(Word):
    """What cancelling exactly at the limit is."""

    IN_TIME = "in_time", N_("då är det i tid")
    LATE = "late", N_("då är det sent")


class CancellingCost(Word):
    """What cancelling late costs."""

    NOTHING = "nothing", N_("ingenting")
    HOURS = "hours", N_("timmarna")
    FEE = "fee", N_("avgiften")
    HOURS_AND_FEE = "hours_and_fee", N_("timmarna och avgiften")
    FIXED_SUM = "fixed_sum", N_("en bestämd summa")
