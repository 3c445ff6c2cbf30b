"""The form of the hours helper: what stands in the decision, and what is used so far."""

from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import PeriodStart
from ledsagning.messages import N_
from ledsagning.planner.hours import Granted, start_of
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import DayField, HoursField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import rules

MOST_PER_MONTH = 744
"""The hours of a month of 31 days."""

MOST_USED = 999


class HoursForm(ToolForm):
    """Asks only for what a period can be counted from: a fixed one does not begin with the
    decision, and one that begins with it needs no day of its own.
    """

    decision_start = DayField(
        N_("Vilken dag började ditt beslut gälla?"),
        why=N_("Dagen står i ditt beslut. Den kan också komma senare."),
        pictogram="letter",
    )
    hours = HoursField(
        N_("Hur många timmar får du i månaden?"),
        why=N_("Det står i ditt beslut. Skriv till exempel 20 eller 20,5."),
        pictogram="hours",
        most=MOST_PER_MONTH,
    )
    used = HoursField(
        N_("Hur många timmar har du använt i perioden?"),
        why=N_("Du behöver inte svara. Vet du inte? Fråga utföraren."),
        pictogram="check",
        most=MOST_USED,
    )
    period_start = DayField(
        N_("Vilken dag började din period?"),
        why=N_(
            "Du behöver inte svara. Reglerna i %(municipality)s säger inte vilken dag det är. "
            "Vet du inte? Fråga din handläggare."
        ),
        pictogram="calendar",
        folded=True,
    )

    def arrange(self) -> None:
        """Ask for the days that the rule needs."""
        start = start_of(first(rules(self.municipality).period))
        if start is PeriodStart.DECISION:
            del self.period_start
            return
        self.period_start.values = {"municipality": self.municipality.name}
        if start is PeriodStart.FIXED:
            del self.decision_start
            self.period_start.folded = False

    def granted(self) -> Granted:
        """What a complete form says."""
        assert self.hours.data is not None
        days = {field.name: field.data for field in self.fields if isinstance(field, DayField)}
        return Granted(per_month=self.hours.data, used=self.used.data, **days)

    def validate_decision_start(self, field: DayField) -> None:
        """One of the two days is needed, where both are asked for."""
        told = "period_start" in self and self.period_start.written
        if self.sent and not field.written and not told:
            raise Mistake(_("Skriv vilken dag ditt beslut börjar gälla."))

    def validate_hours(self, field: HoursField) -> None:
        """A decision of no hours is a mistake."""
        if self.sent and not field.written:
            raise Mistake(_("Skriv hur många timmar du får i månaden."))
        if field.data == 0:
            raise Mistake(_("Skriv minst 0,5. Det är en halv timme."))
