"""The form about an outing: what, where, when, how there, and what is arranged already."""

from datetime import date, time
from typing import TypeVar

from werkzeug.datastructures import MultiDict
from wtforms import Form, ValidationError

from ledsagning.catalogue.vocabulary import Activity, Place, Travel, Word
from ledsagning.planner.trips import Care, Task, Trip
from ledsagning.web.addresses import Query
from ledsagning.web.forms.fields import ChoiceField, DayField, LineField
from ledsagning.web.forms.trip_fields import SeveralField, TimeField
from ledsagning.web.i18n import gettext

W = TypeVar("W", bound=Word)

YES, NO = "yes", "no"
SHOWN = ("show", "yes")
"""Travels with the form, so that a sheet with nothing but blanks can be had too."""


class TripForm(Form):
    """An outing. Nothing is required: what lacks is a blank on the sheet."""

    activity = ChoiceField(Activity)
    where = LineField()
    day = DayField()
    begins = TimeField()
    ends = TimeField()
    meeting = ChoiceField(Place)
    travel = ChoiceField(Travel)
    care = SeveralField(tuple(Care))
    ticket = ChoiceField((YES, NO))
    done = SeveralField(tuple(Task))

    def __init__(self, query: MultiDict[str, str]) -> None:
        super().__init__()
        self.shown = SHOWN[0] in query or any(query.get(name) for name in self._fields)
        self.process(query)
        self.validate()

    def validate_ends(self, field: TimeField) -> None:
        """An outing ends after it begins."""
        begins = self.begins.data
        if field.data is not None and begins is not None and field.data <= begins:
            raise ValidationError(
                gettext(
                    "Tiden när ni slutar måste vara senare än när ni börjar. "
                    "Slutar ni en annan dag? Lämna då rutan tom."
                )
            )

    @property
    def trip(self) -> Trip | None:
        """The outing, or ``None`` while the form is not sent or has a mistake."""
        if not self.shown or self.errors:
            return None
        return Trip(
            activity=_word(Activity, self.activity.data),
            where=self.where.data or "",
            day=self.day.data,
            begins=self.begins.data,
            ends=self.ends.data,
            meeting=_word(Place, self.meeting.data),
            travel=_word(Travel, self.travel.data),
            care=frozenset(map(Care, self.care.data)),
            ticket=None if self.ticket.data is None else self.ticket.data == YES,
            done=frozenset(map(Task, self.done.data)),
        )

    @property
    def query(self) -> Query:
        """The shortest query that says the same."""
        if not self.shown:
            return ()
        told = tuple((field.name, code) for field in self for code in _codes(field.data))
        return told or (SHOWN,)


def _word(kind: type[W], code: str | None) -> W | None:
    return next((word for word in kind if word == code), None)


def _codes(answer: object) -> tuple[str, ...]:
    """An answer as the codes that an address holds."""
    match answer:
        case tuple():
            return answer
        case time():
            return (f"{answer:%H:%M}",)
        case date():
            return (answer.isoformat(),)
        case str() if answer:
            return (answer,)
        case _:
            return ()
