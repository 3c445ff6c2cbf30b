"""The forms about words to send or say, and which sheet to prepare."""

from ledsagning.messages import N_
from ledsagning.planner.writing import Sheet, Switch, Writer
from ledsagning.web.forms.choice_fields import ChoiceField
from ledsagning.web.forms.escort_wishes import EscortForm, wishes_last
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.in_force import may_choose
from ledsagning.web.letters import writers


def writer_field() -> ChoiceField[Writer]:
    """The question who writes: the person, until another is chosen."""
    return ChoiceField[Writer](
        N_("Vem skriver?"),
        why=N_("Då blir orden rätt för den som skriver."),
        pictogram="pencil",
        choices=writers.LABELS,
        default=Writer.SELF,
    )


class ChoosingForm(ToolForm):
    """Who chooses. Which provider is chosen on its page."""

    provider = ProviderField(hidden=True)
    writer = writer_field()


@wishes_last(N_("Det du väljer står sedan i brevet."))
class AssignedForm(EscortForm):
    """Who tells what matters in an escort, where one does not choose a provider."""

    writer = writer_field()


class SwitchingForm(ToolForm):
    """Who switches, and what they want another of. Where one does not choose it is clear."""

    provider = ProviderField(hidden=True)
    what = ChoiceField[Switch](
        N_("Vad vill du byta?"),
        why=N_("Då får du rätt ord, till rätt person."),
        pictogram="switch",
        choices={
            Switch.PROVIDER: N_("Byta utförare"),
            Switch.ESCORT: N_("Byta ledsagare hos samma utförare"),
        },
        default=Switch.PROVIDER,
    )
    writer = writer_field()

    def arrange(self) -> None:
        """Ask what to switch where there is more than one thing."""
        self.what.hidden = not may_choose(self.municipality)


class SheetForm(ToolForm):
    """Which sheet to prepare: the plan, or the follow-up."""

    sheet = ChoiceField[Sheet](
        N_("Vad vill du förbereda?"),
        why=N_("Då får du rätt papper."),
        pictogram="plan",
        choices={
            Sheet.PLAN: N_("Min plan: vad jag vill göra"),
            Sheet.FOLLOW_UP: N_("Uppföljning: hur det har gått"),
        },
        default=Sheet.PLAN,
    )
