"""The form of what to do when something is wrong: what it is about, and which decision."""

from datetime import date

from werkzeug.datastructures import MultiDict
from wtforms import Form
from wtforms.validators import ValidationError

from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.forms.fields import ChoiceField, DayField
from ledsagning.web.i18n import gettext


class About(Word):
    """What a person wants to do, because of what is wrong."""

    SUPPORT = "support", N_("Klaga: jag är inte nöjd med ledsagaren eller utföraren")
    DECISION = "decision", N_("Överklaga: jag tycker att beslutet är fel")
    SERIOUS = "serious", N_("Berätta: något allvarligt har hänt")


class MadeBefore(Word):
    """Whether a decision was made before the Social Services Act of today began to apply."""

    YES = "yes", N_("Ja")
    NO = "no", N_("Nej")
    UNSURE = "unsure", N_("Jag vet inte")


class ComplaintForm(Form):
    """What is wrong, who writes, and for an appeal the day and the age of the decision."""

    about = ChoiceField(About)
    received = DayField()
    made_before = ChoiceField(MadeBefore)
    writer = ChoiceField(tuple(Writer))

    def __init__(self, query: MultiDict[str, str], today: date) -> None:
        super().__init__()
        self.today = today
        self.process(query)
        self.validate()

    def validate_received(self, field: DayField) -> None:
        """Nobody has received a decision tomorrow: a day to come is a slip of the pen."""
        if field.data is not None and field.data > self.today:
            raise ValidationError(
                gettext("Den dagen har inte varit än. Skriv dagen när du fick beslutet.")
            )

    @property
    def what(self) -> About | None:
        """What the person wants to do, once it is chosen."""
        return next((about for about in About if about == self.about.data), None)

    @property
    def day(self) -> date | None:
        """The day that the decision was received, if it could be read and has been."""
        return None if self.received.errors else self.received.data

    @property
    def older(self) -> bool | None:
        """Whether the decision was made before the act, as far as the reader knows."""
        said = self.made_before.data
        return None if said in (None, MadeBefore.UNSURE) else said == MadeBefore.YES

    @property
    def who(self) -> Writer:
        """Who writes: the person, unless something else could be read."""
        return Writer(self.writer.data or Writer.SELF)
