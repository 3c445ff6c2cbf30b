"""The forms about words to send or say, and which sheet to prepare."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from ledsagning.messages import N_
from ledsagning.planner.writing import Sheet, Switch, Writer
from ledsagning.web.forms.choice_fields import YES, ChoiceField, yes_field
from ledsagning.web.forms.escort_wishes import EscortForm, wishes_last
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.in_force import may_choose
from ledsagning.web.letters import writers

W = TypeVar("W", bound=StrEnum)


def who_field(
    legend: str,
    choices: Mapping[W, str],
    default: W,
    *,
    folded: bool = False,
    recalled: str = "",
) -> ChoiceField[W]:
    """The question whose words they are; until it is answered, those of the ``default``."""
    return ChoiceField[W](
        legend,
        why=N_("Då blir orden rätt för den som skriver."),
        pictogram="pencil",
        choices=choices,
        default=default,
        folded=folded,
        recalled=recalled,
    )


def writer_field(*, folded: bool = False) -> ChoiceField[Writer]:
    """The question who writes: the person, until another is chosen."""
    return who_field(
        N_("Vem skriver?"),
        writers.LABELS,
        Writer.SELF,
        folded=folded,
        recalled=N_("%(answer)s skriver"),
    )


ITS_PROVIDER = N_("Vilken utförare har personen?")


def ask_of_another(form: ToolForm, legends: Mapping[str, str]) -> None:
    """Ask somebody who helps of the person, with a msgid for each question that says "you"."""
    for name, legend in legends.items():
        if name in form:
            form[name].label.text = legend


def interpreter_field() -> ChoiceField[str | None]:
    """Whether an interpreter is needed."""
    return yes_field(
        N_("Behöver du tolk?"),
        why=N_("Då ber du om tolk i brevet och när du ringer."),
        pictogram="language",
        recalled=N_("Tolk: %(answer)s"),
    )


class WritingForm(ToolForm):
    """A form of words to send, in Swedish."""

    interpreter: ChoiceField[str | None]

    @property
    def interpreted(self) -> bool:
        """Whether an interpreter is asked for."""
        return self.interpreter.data == YES


class ChoosingForm(WritingForm):
    """Who chooses. Which provider is chosen on its page."""

    provider = ProviderField(hidden=True)
    writer = writer_field()
    interpreter = interpreter_field()


@wishes_last(N_("Det du väljer står sedan i brevet."))
class AssignedForm(EscortForm, WritingForm):
    """Who tells what matters in an escort, where one does not choose a provider."""

    writer = writer_field()
    interpreter = interpreter_field()


class SwitchingForm(WritingForm):
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
    interpreter = interpreter_field()

    def arrange(self) -> None:
        """Ask what to switch where there is more than one thing."""
        self.what.hidden = not may_choose(self.municipality)


class SheetForm(ToolForm):
    """Which sheet to prepare, the plan or the follow-up, and who fills it in."""

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
    writer = writer_field(folded=True)
