"""The form of the hours helper: what stands in the decision, and what is used so far."""

from werkzeug.datastructures import MultiDict
from wtforms import Form, ValidationError

from ledsagning.catalogue.vocabulary import PeriodStart
from ledsagning.planner.hours import Granted
from ledsagning.web.forms.fields import DayField, HoursField, OneField
from ledsagning.web.i18n import gettext

MOST_PER_MONTH = 744
"""The hours of a month of 31 days."""

MOST_USED = 999


class HoursForm(Form):
    """Asks only for what a period can be counted from: a fixed one does not begin with the
    decision, and one that begins with it needs no day of its own.
    """

    decision_start = DayField()
    hours = HoursField(MOST_PER_MONTH)
    used = HoursField(MOST_USED)
    period_start = DayField()

    def __init__(self, query: MultiDict[str, str], start: PeriodStart | None) -> None:
        super().__init__(query)
        if start is PeriodStart.FIXED:
            del self.decision_start
        elif start is PeriodStart.DECISION:
            del self.period_start
        if self.sent:
            self.validate()

    @property
    def fields(self) -> tuple[OneField, ...]:
        """The fields that are asked for."""
        return tuple(field for field in self if isinstance(field, OneField))

    @property
    def sent(self) -> bool:
        """Whether the reader has sent it, if only with empty fields."""
        return any(field.raw_data for field in self.fields)

    @property
    def complete(self) -> bool:
        """Whether it is sent and without mistakes."""
        return self.sent and not self.errors

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """What could be read of it, as the shortest query that says the same."""
        known = (field for field in self.fields if field.data is not None)
        return tuple((field.name, field.written) for field in known)

    def granted(self) -> Granted:
        """What a complete form says."""
        assert self.hours.data is not None
        days = {field.name: field.data for field in self.fields if isinstance(field, DayField)}
        return Granted(per_month=self.hours.data, used=self.used.data, **days)

    def validate_decision_start(self, field: DayField) -> None:
        """One of the two days is needed, where both are asked for."""
        told = "period_start" in self and self.period_start.written
        if not field.written and not told:
            raise ValidationError(gettext("Skriv vilken dag ditt beslut börjar gälla."))

    def validate_hours(self, field: HoursField) -> None:
        """A decision of no hours is a mistake."""
        if not field.written:
            raise ValidationError(gettext("Skriv hur många timmar du får i månaden."))
        if field.data == 0:
            raise ValidationError(gettext("Skriv minst 0,5. Det är en halv timme."))
