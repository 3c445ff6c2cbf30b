"""The form about cancelling: who, when, and what else the rules ask about."""

from datetime import date, timedelta
from enum import StrEnum

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.messages import N_
from ledsagning.planner.cancelling import Ahead, Cancellation, Canceller
from ledsagning.web.addresses import Query
from ledsagning.web.forms.choice_fields import ChoiceField
from ledsagning.web.forms.day_texts import Toward
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import DayField
from ledsagning.web.i18n import gettext as _

YES = "yes"


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


class CancellingForm(ToolForm):
    """What happens if somebody cancels. An exact day counts before the choice of when."""

    by = ChoiceField[Canceller](
        N_("Vem avbokar?"),
        why=N_("Reglerna är olika för dig och för ledsagaren."),
        pictogram="person",
        choices={Canceller.YOU: N_("Jag"), Canceller.ESCORT: N_("Ledsagaren eller utföraren")},
        default=Canceller.YOU,
    )
    when = ChoiceField[When | None](
        N_("När ska ni ses?"),
        why=N_("Det kan vara viktigt om du ställer in tidigt eller sent."),
        pictogram="calendar",
        choices={
            When.TODAY: N_("I dag"),
            When.TOMORROW: N_("I morgon"),
            When.WEEK: N_("Om 2 till 7 dagar"),
            When.LATER: N_("Om mer än 7 dagar"),
        },
    )
    day = DayField(
        N_("Vilken dag ska ni ses?"),
        why=N_("Du kan skriva dagen om du vet den. Då gäller den före svaret ovanför."),
        pictogram="calendar",
        folded=True,
        toward=Toward.COMING,
    )
    provider = ProviderField(why=N_("Då ser du också vad som står i utförarens avtal."))
    under_18 = ChoiceField[str | None](
        N_("Är du under 18 år?"),
        why=N_("Då kan det vara din vårdnadshavare som ska avboka."),
        pictogram="family",
        any_label=N_("Nej"),
        choices={YES: N_("Ja")},
        folded=True,
    )
    earlier = ChoiceField[int | None](
        N_("Hur många gånger har du avbokat förut utan att boka en ny tid?"),
        why=N_("Räkna bara den period som är nu."),
        pictogram="warning",
        any_label=N_("Ingen gång"),
        choices={1: N_("1 gång"), 2: N_("2 gånger"), 3: N_("3 gånger eller fler")},
        folded=True,
    )

    def __init__(self, query: MultiDict[str, str], municipality: Municipality, today: date) -> None:
        self.today = today
        super().__init__(query, municipality)

    def validate_when(self, field: ChoiceField[When | None]) -> None:
        """Without a time only the escort's cancelling has an answer."""
        by_you = self.by.data is Canceller.YOU
        if self.sent and by_you and not (field.data or self.day.written):
            raise Mistake(_("Välj när ni ska ses."))

    def validate_day(self, field: DayField) -> None:
        """A meeting that has been can't be cancelled."""
        if field.data is not None and field.data < self.today:
            raise Mistake(_("Dagen har redan varit. Skriv en dag som kommer."))

    @property
    def cancellation(self) -> Cancellation | None:
        """What is asked about, or ``None`` while the form is not sent or has a mistake."""
        if not self.complete:
            return None
        return Cancellation(
            by=self.by.data,
            ahead=self._ahead,
            under_18=self.under_18.data == YES,
            earlier=self.earlier.data or 0,
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
        """The shortest query that says the same: an exact day says when."""
        passed_over = self.when.query if self.day.data else ()
        return tuple(pair for pair in super().query if pair not in passed_over)
