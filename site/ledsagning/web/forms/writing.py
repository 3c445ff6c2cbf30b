"""The forms about words to send or say: who writes, what about, and which sheet."""

from werkzeug.datastructures import MultiDict
from wtforms import Form

from ledsagning.planner.writing import Sheet, Switch, Writer
from ledsagning.web.forms.fields import ChoiceField


class WritingForm(Form):
    """Who writes, and what they want another of. What is not answered is the first choice."""

    writer = ChoiceField(tuple(Writer))
    what = ChoiceField(tuple(Switch))

    def __init__(self, query: MultiDict[str, str]) -> None:
        super().__init__()
        self.process(query)
        self.validate()

    @property
    def who(self) -> Writer:
        """Who writes: the person, unless something else could be read."""
        return Writer(self.writer.data or Writer.SELF)

    @property
    def switched(self) -> Switch:
        """What is to be another: the provider, unless something else could be read."""
        return Switch(self.what.data or Switch.PROVIDER)


class SheetForm(Form):
    """Which sheet to prepare: the plan, or the follow-up."""

    sheet = ChoiceField(tuple(Sheet))

    def __init__(self, query: MultiDict[str, str]) -> None:
        super().__init__()
        self.process(query)
        self.validate()

    @property
    def asked(self) -> Sheet:
        """Which sheet: the plan, unless something else could be read."""
        return Sheet(self.sheet.data or Sheet.PLAN)
