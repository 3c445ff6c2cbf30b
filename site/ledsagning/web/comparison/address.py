"""All that the address of a comparison says: whom to compare, and how it is to be seen."""

from dataclasses import replace
from typing import Any

from werkzeug.datastructures import MultiDict

from ledsagning.messages import N_
from ledsagning.web import addresses, tools
from ledsagning.web.forms.choice_fields import ChoiceField, SeveralField
from ledsagning.web.forms.lines import code
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.my_list.address import MyList
from ledsagning.web.my_list.links import FEWEST_COMPARED, MOST_COMPARED
from ledsagning.web.shapes import Question

DIFFERENCES, TABLE = "differences", "table"


class PicksField(SeveralField[str]):
    """Some of the providers of my list. What is gone from the list is told of there."""

    def __init__(self, legend: str = "", **kwargs: Any) -> None:
        # WTForms hands every field the form that it stands in.
        providers = kwargs["_form"].mine.shortlist.providers
        super().__init__(legend, choices={one.id: one.name for one in providers}, **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what is in the list."""
        super().process_formdata([one for one in map(code, valuelist) if one in self.codes])

    def labels(self) -> dict[str, str]:
        """The names, as they are."""
        return dict(self.choices)

    def question(self) -> Question:
        """The question, folded even when it is answered."""
        return replace(super().question(), open=not self.folded)


class ComparingForm(ToolForm):
    """Which providers of a list are to be compared, where it is too long; and how."""

    needed = "compare"

    compare = PicksField(
        N_("Vilka vill du jämföra?"),
        why=N_("Välj två, tre eller fyra utförare. Fler får inte plats."),
        pictogram="choose",
    )
    only = ChoiceField[str | None](choices={DIFFERENCES: ""}, hidden=True)
    view = ChoiceField[str | None](choices={TABLE: ""}, hidden=True)

    def __init__(self, query: MultiDict[str, str], mine: MyList) -> None:
        # Who helps is told of on the list alone.
        self.mine = replace(mine, helped=False)
        super().__init__(query, mine.municipality)

    def arrange(self) -> None:
        """Ask nothing where all fit side by side; fold the question once some are compared."""
        self.compare.hidden = len(self.mine.shortlist) <= MOST_COMPARED
        self.compare.folded = bool(self.compared)

    def validate_compare(self, field: PicksField) -> None:
        """Too few or too many can't be compared."""
        if field.raw_data and not self.compared:
            raise Mistake(_("Välj minst två och högst fyra utförare."))

    @property
    def compared(self) -> tuple[str, ...]:
        """The providers to compare, in the order of the list; none if it is not clear which."""
        asked_for = (self.compare.data, self.mine.shortlist.ids)
        return next((ids for ids in asked_for if FEWEST_COMPARED <= len(ids) <= MOST_COMPARED), ())

    @property
    def only_differences(self) -> bool:
        """Whether what is alike is left out."""
        return self.only.data == DIFFERENCES

    @property
    def as_table(self) -> bool:
        """Whether it is to be seen as a table."""
        return self.view.data == TABLE

    @property
    def hidden(self) -> addresses.Query:
        """The wishes and the list travel along too."""
        return (*self.mine.query, *super().hidden)

    @property
    def query(self) -> addresses.Query:
        """The whole query."""
        return (*self.mine.query, *super().query)

    @property
    def turned_round(self) -> str:
        """The same comparison, with the wishes going along, or not, when it is taken away."""
        mine = replace(self.mine, wishes_sent=not self.mine.wishes_sent)
        query = (*mine.query, *super().query)
        return tools.COMPARE.address(self.mine.municipality, query)

    def seen(self, *, only_differences: bool, as_table: bool) -> str:
        """The address of the same comparison, seen differently."""
        only = ((self.only.name, DIFFERENCES),) if only_differences else ()
        view = ((self.view.name, TABLE),) if as_table else ()
        query = (*self.mine.query, *self.compare.query, *only, *view)
        address = tools.COMPARE.address(self.mine.municipality, query)
        return f"{address}#{addresses.ANSWER}"
