"""The form about cancelling: who, when, and what else the rules ask about."""

from datetime import date, timedelta
from enum import StrEnum

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.messages import N_
from ledsagning.planner.bounds import Ahead
from ledsagning.planner.cancelling import Cancellation, Canceller
from ledsagning.planner.writing import Writer
from ledsagning.web.addresses import Query
from ledsagning.web.forms.choice_fields import YES, ChoiceField, yes_field
from ledsagning.web.forms.day_texts import Toward
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import DayField, TimeField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.in_force import rules
from ledsagning.web.letters.form import ITS_PROVIDER, ask_of_another, writer_field
from ledsagning.web.wording.uses import DURING
from ledsagning.web.wording.values import duration_words

MOST_TIMES = 99
"""Nobody is asked about more."""


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


_OF_THE_PERSON = {
    "ill": N_("Är personen sjuk?"),
    "provider": ITS_PROVIDER,
    "under_18": N_("Är personen under 18 år?"),
    "earlier": N_("Hur många gånger har personen avbokat förut utan att boka en ny tid?"),
}
"""What somebody who helps is asked."""


class TimesField(ChoiceField[int]):
    """How many times, up to the number that a rule counts to; none unless it is answered."""

    def count_to(self, most: int) -> None:
        """Ask for no more than so many, and take a higher number for it."""
        self.choices = {times: label for times, label in self.choices.items() if times <= most}
        if self.data is not None:
            self.data = min(self.data, max(self.choices))

    def labels(self) -> dict[str, str]:
        """The numbers in words; the last of them stands for more, too."""
        return {str(times): self._label(times) for times in self.choices}

    def _label(self, times: int) -> str:
        if times < max(self.choices):
            return ngettext("%(num)s gång", "%(num)s gånger", times)
        return ngettext("%(num)s gång eller fler", "%(num)s gånger eller fler", times)


class CancellingForm(ToolForm):
    """What happens if somebody cancels. An exact day counts before the choice of when."""

    by = ChoiceField[Canceller](
        N_("Vem avbokar?"),
        why=N_("Reglerna är olika för dig och för ledsagaren."),
        pictogram="person",
        choices={Canceller.YOU: N_("Jag"), Canceller.ESCORT: N_("Ledsagaren eller utföraren")},
        default=Canceller.YOU,
        recalled=N_("%(answer)s avbokar"),
    )
    when = ChoiceField[When | None](
        N_("När ska ni träffas?"),
        why=N_("Det kan vara viktigt om du avbokar tidigt eller sent."),
        pictogram="calendar",
        choices={
            When.TODAY: N_("I dag"),
            When.TOMORROW: N_("I morgon"),
            When.WEEK: N_("Om 2 till 7 dagar"),
            When.LATER: N_("Om mer än 7 dagar"),
        },
    )
    day = DayField(
        N_("Vilken dag ska ni träffas?"),
        why=N_("Skriver du en dag? Då räknar vi med den dagen."),
        pictogram="calendar",
        folded=True,
        toward=Toward.COMING,
    )
    at = TimeField(
        N_("Vilken tid ska ni träffas?"),
        why=N_("Då kan vi säga när du senast ska avboka."),
        pictogram="clock",
        folded=True,
        recalled=N_("Klockan %(answer)s"),
    )
    ill = yes_field(
        N_("Är du sjuk?"),
        why=N_("Det kan finnas en regel för den som är sjuk."),
        pictogram="home",
        recalled=N_("Sjuk: %(answer)s"),
    )
    provider = ProviderField(why=N_("Då ser du också vad som står i utförarens avtal."))
    under_18 = yes_field(
        N_("Är du under 18 år?"),
        why=N_("Då kan det vara din vårdnadshavare som ska avboka."),
        pictogram="family",
        recalled=N_("Under 18 år: %(answer)s"),
    )
    earlier = TimesField(
        N_("Hur många gånger har du avbokat förut utan att boka en ny tid?"),
        why=N_("Räkna så här långt tillbaka: %(time)s."),
        pictogram="warning",
        any_label=N_("Ingen gång"),
        choices=dict.fromkeys(range(1, MOST_TIMES + 1), ""),
        folded=True,
        recalled=N_("Avbokat förut: %(answer)s"),
    )
    writer = writer_field(folded=True)

    def __init__(self, query: MultiDict[str, str], municipality: Municipality, today: date) -> None:
        self.today = today
        super().__init__(query, municipality)

    def arrange(self) -> None:
        """Ask for earlier times only where a rule counts them, and of the person in words that
        are right for whoever answers.
        """
        if self.by.data is Canceller.ESCORT:
            self.ill.hidden = True
        if self.writer.data is not Writer.SELF:
            self._ask_a_helper()
        rule = first(rules(self.municipality).repeated_cancellations)
        if rule is None or not rule.number or rule.within is None:
            del self.earlier
        else:
            self.earlier.values = {"time": duration_words(rule.within, DURING)}
            self.earlier.count_to(rule.number)

    def _ask_a_helper(self) -> None:
        ask_of_another(self, _OF_THE_PERSON)
        self.by.choices = {**self.by.choices, Canceller.YOU: N_("Personen som har ledsagning")}
        self.under_18.description = N_("Då kan det vara vårdnadshavaren som ska avboka.")
        self.under_18.hidden = self.writer.data is Writer.GUARDIAN

    def validate_when(self, field: ChoiceField[When | None]) -> None:
        """Without a time only the escort's cancelling has an answer."""
        by_you = self.by.data is Canceller.YOU
        if self.sent and by_you and not (field.data or self.day.written):
            raise Mistake(_("Välj när ni ska träffas."))

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
            under_18=self.under_18.data == YES or self.writer.data is Writer.GUARDIAN,
            earlier=(self.earlier.data or 0) if "earlier" in self else 0,
            ill=self.ill.data == YES,
        )

    @property
    def _ahead(self) -> Ahead | None:
        if self.day.data is not None:
            return Ahead(self.today, self.day.data, self.day.data, self.at.data)
        if self.when.data is None:
            return None
        first, last = _DAYS[self.when.data]
        return Ahead(
            self.today, self._in(first), None if last is None else self._in(last), self.at.data
        )

    def _in(self, days: int) -> date:
        return self.today + timedelta(days=days)

    @property
    def query(self) -> Query:
        """The shortest query that says the same: an exact day says when."""
        passed_over = self.when.query if self.day.data else ()
        return tuple(pair for pair in super().query if pair not in passed_over)
