"""The form about cancelling: who, when, and what else the rules ask about."""

from datetime import date, timedelta
from enum import StrEnum

from werkzeug.datastructures import MultiDict
from wtforms import Form, ValidationError

from ledsagning.planner.cancelling import Ahead, Cancellation, Canceller
from ledsagning.web.addresses import Query
from ledsagning.web.forms.fields import ChoiceField, DayField
from ledsagning.web.i18n import gettext

YES = "yes"
MOST_EARLIER = 3
"""So many times, or more, is the last choice."""


class When(StrEnum):
    """How long it is until the meeting. Each is the code in the address."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEK = "week"
    LATER = "later"


_DAYS: dict[str, tuple[int, int | None]] = {
    When.TODAY: (0, 0),
    When.TOMORROW: (1, 1),
    When.WEEK: (2, 7),
    When.LATER: (8, None),
}
"""Between how many days ahead the meeting is."""

_ASKED = ("by", "when", "day")
"""With any of these in the address the form has been sent."""


class CancellingForm(Form):
    """What happens if somebody cancels. An exact day counts before the choice of when."""

    by = ChoiceField(tuple(Canceller))
    when = ChoiceField(tuple(When))
    day = DayField()
    under_18 = ChoiceField((YES,))
    earlier = ChoiceField(tuple(str(times) for times in range(1, MOST_EARLIER + 1)))

    def __init__(self, query: MultiDict[str, str], today: date) -> None:
        super().__init__()
        self.today = today
        self.asked = not query.keys().isdisjoint(_ASKED)
        self.process(query)
        self.validate()

    def validate_when(self, field: ChoiceField) -> None:
        """Without a time only the escort's cancelling has an answer."""
        if self.asked and self.canceller is Canceller.YOU and not (field.data or self.day.written):
            raise ValidationError(gettext("Välj när ni ska ses."))

    def validate_day(self, field: DayField) -> None:
        """A meeting that has been can't be cancelled."""
        if field.data is not None and field.data < self.today:
            raise ValidationError(gettext("Dagen har redan varit. Skriv en dag som kommer."))

    @property
    def canceller(self) -> Canceller:
        """Who cancels: the person, unless something else could be read."""
        return Canceller(self.by.data or Canceller.YOU)

    @property
    def cancellation(self) -> Cancellation | None:
        """What is asked about, or ``None`` while the form is not sent or has a mistake."""
        if not self.asked or self.errors:
            return None
        return Cancellation(
            by=self.canceller,
            ahead=self._ahead,
            under_18=self.under_18.data == YES,
            earlier=int(self.earlier.data or 0),
        )

    @property
    def _ahead(self) -> Ahead | None:
        if self.day.data is not None:
            return Ahead(self.today, self.day.data, self.day.data)
        if self.when.data is None:
            return None
        first, last = _DAYS[self.when.data]
        return Ahead(self.today, self._in(first), None if last is None else self._in(last))

    def _in(self, days: int) -> date:
        return self.today + timedelta(days=days)

    @property
    def query(self) -> Query:
        """The shortest query that says the same."""
        told = {
            "by": self.by.data if self.by.data == Canceller.ESCORT else None,
            "when": None if self.day.data else self.when.data,
            "day": self.day.data.isoformat() if self.day.data else None,
            "under_18": self.under_18.data,
            "earlier": self.earlier.data,
        }
        return tuple((name, value) for name, value in told.items() if value)
