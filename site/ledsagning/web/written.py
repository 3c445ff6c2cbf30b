"""A question of a tool that is answered by writing: a day, a number or a line."""

from ledsagning.web.forms.fields import DayField, HoursField, NumberField, OneField
from ledsagning.web.shapes import Question


def written(
    field: OneField, *, legend: str, why: str, pictogram: str, folded: bool = False
) -> Question:
    """The question about a field, filled in as the reader left it. ``folded``: few need it."""
    return Question(
        name=field.name,
        kind=_kind(field),
        legend=legend,
        why=why,
        pictogram=pictogram,
        value=field.written,
        open=bool(field.written) or not folded,
        error=str(field.errors[0]) if field.errors else None,
    )


def _kind(field: OneField) -> str:
    match field:
        case DayField() if field.data is None and field.written:
            # A date field would hide what is not a day, and with it what there is to mend.
            return "text"
        case DayField():
            return "date"
        case HoursField() | NumberField():
            return "number"
        case _:
            return "text"
