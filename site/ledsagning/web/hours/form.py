"""The form of the hours helper: what stands in the decision, and what is used so far."""

from datetime import date
from enum import StrEnum

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rule import EVERYBODY
from ledsagning.catalogue.rules_hours import GrantedHours
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import GrantedPer, Unit
from ledsagning.messages import N_
from ledsagning.planner.granted import Granted
from ledsagning.planner.starts import asks_for_start, length_of, needs_decision
from ledsagning.web.addresses import Query
from ledsagning.web.forms.choice_fields import ChoiceField, labelled
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import DayField, HoursField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import rules

_MOST = {
    GrantedPer.WEEK: 168,
    GrantedPer.MONTH: 744,
    GrantedPer.QUARTER: 2_208,
    GrantedPer.OCCASION: 744,
}
"""The hours that there are in the longest of each time; an occasion is no longer than a month."""

MOST_USED = 8_784
"""The hours of a leap year: hours may be moved within a year."""

_HOURS = {
    GrantedPer.WEEK: N_("Hur många timmar får du i veckan?"),
    GrantedPer.MONTH: N_("Hur många timmar får du i månaden?"),
    GrantedPer.QUARTER: N_("Hur många timmar får du i kvartalet?"),
    GrantedPer.OCCASION: N_("Hur många timmar får du för ett tillfälle?"),
}


class Movable(StrEnum):
    """How long hours may be moved about, by the decision. Each is the code in the address."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_LENGTHS = {
    Movable.WEEK: Duration(1, Unit.WEEKS),
    Movable.MONTH: Duration(1, Unit.MONTHS),
    Movable.QUARTER: Duration(3, Unit.MONTHS),
    Movable.YEAR: Duration(1, Unit.YEARS),
}


def _stated(variants: tuple[GrantedHours, ...]) -> frozenset[GrantedPer]:
    """The times that a decision there can be for, by a rule for everybody; none if any can.

    That hours are given for an occasion is told of what can be applied for: who has a decision may
    have another.
    """
    rule = first(variants)
    if rule is None or rule.per is None or rule.applies_to != EVERYBODY:
        return frozenset()
    return frozenset() if rule.per == {GrantedPer.OCCASION} else rule.per


class HoursForm(ToolForm):
    """Asks what the rules leave open: what a rule says is not asked again."""

    decision_start = DayField(
        N_("Vilken dag började ditt beslut gälla?"),
        why=N_("Dagen står i ditt beslut. Det kan vara en dag som inte har varit än."),
        pictogram="letter",
        recalled=N_("Beslutet börjar %(answer)s"),
    )
    per = ChoiceField[GrantedPer | None](
        N_("Vilken tid gäller timmarna i beslutet?"),
        why=N_("I beslutet står till exempel 20 timmar i månaden eller 3 timmar i veckan."),
        pictogram="letter",
        choices=labelled(GrantedPer),
    )
    hours = HoursField(
        N_("Hur många timmar får du?"),
        why=N_("Det står i ditt beslut. Skriv till exempel 20 eller 20,5 eller 20:15."),
        pictogram="hours",
        most=max(_MOST.values()),
    )
    length = ChoiceField[Movable | None](
        N_("Hur länge kan du flytta timmarna?"),
        why=N_("Det kan stå i ditt beslut. Vet du inte? Fråga din handläggare."),
        pictogram="switch",
        any_label=N_("Jag vet inte"),
        choices={
            Movable.WEEK: N_("Inom en vecka"),
            Movable.MONTH: N_("Inom en månad"),
            Movable.QUARTER: N_("Inom 3 månader"),
            Movable.YEAR: N_("Inom ett år"),
        },
    )
    period_start = DayField(
        N_("Vilken dag började din period?"),
        why=N_(
            "Du behöver inte svara. Reglerna i %(municipality)s säger inte vilken dag det är. "
            "Vet du inte? Fråga din handläggare."
        ),
        pictogram="calendar",
        folded=True,
        recalled=N_("Perioden börjar %(answer)s"),
    )
    used = HoursField(
        N_("Hur många timmar har du använt i perioden?"),
        why=N_(
            "Du behöver inte svara. Räkna bara timmarna i den period som är nu. "
            "Vet du inte? Fråga den som kommer med dig."
        ),
        pictogram="check",
        most=MOST_USED,
        recalled=N_("%(answer)s använda"),
    )
    told = DayField(hidden=True)
    """Which day it was when the reader told what is used: that tells which period it belongs to."""

    def __init__(self, query: MultiDict[str, str], municipality: Municipality, today: date) -> None:
        self.today = today
        known = rules(municipality)
        self.rule, self.unused = first(known.period), first(known.unused_hours)
        self.stated = _stated(known.granted_hours)
        super().__init__(query, municipality)

    def arrange(self) -> None:
        """Ask for the times and the days that the rules leave open."""
        if self.per.process_errors or self.per.data not in {None, *self.stated}:
            # An address tells of another time than a decision there is for: it is asked about.
            self.stated = frozenset()
        if len(self.stated) == 1:
            del self.per
        elif self.stated:
            self.per.choices = {per: per.label for per in GrantedPer if per in self.stated}
        if self.time in _HOURS and "per" not in self:
            self.hours.label.text = _HOURS[self.time]
        fixed = self.unused is not None and self.unused.moved_within_period is False
        if fixed or length_of(self.rule) is not None:
            del self.length
        if not asks_for_start(self.rule):
            del self.period_start
            return
        self.period_start.values = {"municipality": self.municipality.name}
        self.period_start.folded = self.rule is None or self.rule.start is None

    @property
    def time(self) -> GrantedPer | None:
        """The time that the hours are for, by the rule or else by the reader."""
        return self.per.data if "per" in self else next(iter(self.stated))

    def granted(self) -> Granted:
        """What a complete form says."""
        assert self.hours.data is not None
        assert self.time is not None
        return Granted(
            amount=self.hours.data,
            per=self.time,
            used=self.used.data,
            told=self.told.data,
            length=self._length,
            decision_start=self.decision_start.data,
            period_start=self.period_start.data if "period_start" in self else None,
        )

    @property
    def _length(self) -> Duration | None:
        told = self.length.data if "length" in self else None
        return _LENGTHS[told] if told else None

    def validate_decision_start(self, field: DayField) -> None:
        """One of the two days is needed where a period is counted from the decision."""
        told = "period_start" in self and self.period_start.written
        needed = needs_decision(self.rule, length_of(self.rule) or self._length)
        if self.sent and needed and not (field.written or told or self._once):
            raise Mistake(_("Skriv vilken dag ditt beslut börjar gälla."))

    @property
    def _once(self) -> bool:
        return self.time is GrantedPer.OCCASION

    def validate_per(self, field: ChoiceField[GrantedPer | None]) -> None:
        """Hours alone say nothing."""
        if self.sent and field.data is None:
            raise Mistake(_("Välj vilken tid timmarna gäller."))

    def validate_hours(self, field: HoursField) -> None:
        """A decision of no hours is a mistake."""
        if self.sent and not field.written:
            raise Mistake(_("Skriv hur många timmar du får."))
        if field.data == 0:
            raise Mistake(_("Skriv minst 0,25. Det är 15 minuter."))
        if self.time is not None:
            field.refuse_more_than(_MOST[self.time])

    @property
    def hidden(self) -> Query:
        """What is written now is told today."""
        return (("told", self.today.isoformat()),)

    @property
    def sent(self) -> bool:
        """Whether the reader has sent it: the day that travels along says nothing alone."""
        return any(field.raw_data for field in self.fields if field is not self.told)

    @property
    def query(self) -> Query:
        """The shortest query that says the same; the day belongs to what is used."""
        return tuple(pair for pair in super().query if pair[0] != "told" or self.used.written)
