"""The form of what to do when something is wrong: what it is about, and which decision."""

from collections.abc import Mapping
from datetime import date

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.web.complaining.decision import Ask
from ledsagning.web.forms.choice_fields import ChoiceField, SeveralField, labelled
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import DayField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import rules
from ledsagning.web.letters.form import writer_field


class About(Word):
    """What a person wants to do, because of what is wrong."""

    SUPPORT = "support", N_("Klaga: jag är inte nöjd med ledsagaren eller utföraren")
    DECISION = "decision", N_("Överklaga: jag tycker att beslutet är fel")
    SERIOUS = "serious", N_("Berätta: något allvarligt har hänt")
    SLOW_DECISION = "slow_decision", N_("Kräv svar: jag väntar på ett beslut")
    LATE_START = "late_start", N_("Kräv start: jag har fått ja, men stödet börjar inte")
    OWN_FILE = "own_file", N_("Läs: jag vill se det som står om mig")


DAYS: Mapping[About, str] = {
    About.DECISION: "received",
    About.SLOW_DECISION: "applied",
    About.LATE_START: "decided",
}
"""The question about a day that each needs."""


class ComplaintForm(ToolForm):
    """What is wrong; then no more than the answer to that needs."""

    about = ChoiceField[About | None](
        N_("Vad vill du göra?"),
        why=N_("Välj det som passar bäst. Vi sparar inget av det du svarar."),
        pictogram="question",
        choices=labelled(About),
        needed=True,
    )
    provider = ProviderField(why=N_("Då ser du vad utföraren har lovat när du klagar."))
    received = DayField(
        N_("Vilken dag fick du beslutet?"),
        why=N_("Då räknar vi ut din sista dag. Du kan hoppa över frågan."),
        pictogram="calendar",
        recalled=N_("Fick beslutet %(answer)s"),
    )
    applied = DayField(
        N_("Vilken dag ansökte du?"),
        why=N_("Då räknar vi ut när du kan kräva ett beslut. Du kan hoppa över frågan."),
        pictogram="calendar",
    )
    decided = DayField(
        N_("Vilken dag är beslutet från?"),
        why=N_("Dagen står överst i beslutet. Du kan hoppa över frågan."),
        pictogram="calendar",
    )
    writer = writer_field()
    asks = SeveralField[Ask](
        N_("Vill du be om något mer?"),
        why=N_("Det du väljer står sedan i brevet."),
        pictogram="pencil",
        choices=labelled(Ask),
        folded=True,
    )

    def __init__(self, query: MultiDict[str, str], municipality: Municipality, today: date) -> None:
        self.today = today
        super().__init__(query, municipality)

    def arrange(self) -> None:
        """Ask about the decision for an appeal only, and for each day where it counts."""
        about, rule = self.about.data, first(rules(self.municipality).appeal)
        if about is not About.SUPPORT:
            self.provider.hidden = True
        asked = DAYS.get(about) if about else None
        if asked == "received" and (rule is None or rule.within is None):
            asked = None
        for name in {*DAYS.values()} - {asked}:
            del self[name]
        if about is not About.DECISION:
            del self.asks
        self.writer.hidden = about is None

    @property
    def settled(self) -> bool:
        """The last day can't be told before the day is."""
        return "received" not in self or self.received.data is not None

    def validate_about(self, field: ChoiceField[About | None]) -> None:
        """What is sent without it has no answer."""
        if field.raw_data and field.data is None and not field.errors:
            raise Mistake(_("Välj vad du vill göra."))

    def validate_received(self, field: DayField) -> None:
        """Nobody has received a decision tomorrow: a day to come is a slip of the pen."""
        if self._is_to_come(field):
            raise Mistake(_("Den dagen har inte varit än. Skriv dagen när du fick beslutet."))

    def validate_applied(self, field: DayField) -> None:
        """Nobody has applied tomorrow."""
        if self._is_to_come(field):
            raise Mistake(_("Den dagen har inte varit än. Skriv dagen när du ansökte."))

    def validate_decided(self, field: DayField) -> None:
        """No decision that is at hand is from tomorrow."""
        if self._is_to_come(field):
            raise Mistake(_("Den dagen har inte varit än. Skriv dagen som står i beslutet."))

    def _is_to_come(self, field: DayField) -> bool:
        return field.data is not None and field.data > self.today

    @property
    def day(self) -> date | None:
        """The day that is asked for, if it could be read and has been."""
        asked = next((field for field in self.fields if isinstance(field, DayField)), None)
        return None if asked is None or asked.errors else asked.data

    @property
    def asked_for(self) -> tuple[Ask, ...]:
        """What an appeal asks for besides."""
        return self.asks.data if "asks" in self else ()
