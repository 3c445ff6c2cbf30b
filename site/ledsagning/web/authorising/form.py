"""The form about a power of attorney: what the other may do, and for how long."""

from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.web.forms.choice_fields import ChoiceField, SeveralField, labelled
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.in_force import may_choose


class May(Word):
    """What somebody may do for the person."""

    TALK = "talk", N_("Prata med kommunen och utföraren om mitt stöd")
    READ = "read", N_("Läsa det som står om mig och få kopior")
    APPLY = "apply", N_("Ansöka åt mig")
    CHOOSE = "choose", N_("Välja och byta utförare åt mig")
    COMPLAIN = "complain", N_("Klaga åt mig")
    APPEAL = "appeal", N_("Överklaga åt mig")


class Until(Word):
    """How long a power of attorney is valid."""

    TAKEN_BACK = "taken_back", N_("Tills jag tar tillbaka den")
    DAY = "day", N_("Till en dag som jag skriver")


SWITCH = N_("Byta ledsagare åt mig")
"""What there is to choose where nobody chooses a provider."""


class AuthorisingForm(ToolForm):
    """What the other may do; without an answer the person writes it by hand."""

    may = SeveralField[May](
        N_("Vad får personen göra åt dig?"),
        why=N_("Välj det du vill. Du kan också skriva det för hand."),
        pictogram="people",
        choices=labelled(May),
    )
    until = ChoiceField[Until](
        N_("Hur länge gäller fullmakten?"),
        why=N_("Du kan alltid ta tillbaka den tidigare."),
        pictogram="calendar",
        choices=labelled(Until),
        default=Until.TAKEN_BACK,
    )

    def arrange(self) -> None:
        """Offer what can be done there."""
        if not may_choose(self.municipality):
            self.may.choices = {**self.may.choices, May.CHOOSE: SWITCH}

    @property
    def allowed(self) -> tuple[str, ...]:
        """What is chosen, as Swedish msgids."""
        return tuple(self.may.choices[one] for one in self.may.data)
