"""The questions about an outing, filled in as the reader left them."""

from collections.abc import Mapping
from dataclasses import replace

from wtforms import Field

from ledsagning.catalogue.vocabulary import Activity, Place, Travel, Word
from ledsagning.messages import N_
from ledsagning.planner.trips import Care, Task
from ledsagning.web import questions
from ledsagning.web.asking import one_of
from ledsagning.web.forms.trip import NO, YES, TripForm
from ledsagning.web.forms.trip_fields import SeveralField, TimeField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.ready import part
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording.trip import TASKS
from ledsagning.web.wording.values import label, sentence_case
from ledsagning.web.written import written

CARE: Mapping[Care, str] = {
    Care.BEFORE: N_("Före utflykten"),
    Care.AFTER: N_("Efter utflykten"),
}


def first_questions(form: TripForm) -> tuple[Question, ...]:
    """What most outings need: what, where and when."""
    return (
        _activity(form),
        _where(form),
        written(
            form.day,
            legend=_("Vilken dag?"),
            why=_("Då räknar vi ut när du senast ska boka."),
            pictogram="calendar",
        ),
        _time(form.begins, _("När börjar ni?"), _("Tiden när du och ledsagaren möts.")),
        _time(form.ends, _("När slutar ni?"), _("Tiden när du är hemma igen.")),
    )


def more_questions(form: TripForm) -> tuple[Question, ...]:
    """How to get there, what it costs, and what is arranged already."""
    return (_meeting(form), _travel(form), _care(form), _ticket(form), _done(form))


def _activity(form: TripForm) -> Question:
    choices = [
        (
            questions.Choice(one.value, sentence_case(label(one))),
            questions.SELECTED[form.activity.data == one],
            "",
        )
        for one in Activity
    ]
    return Question(
        name=form.activity.name,
        kind="select",
        legend=_("Vad vill du göra?"),
        why=_("Då ser du om utföraren följer med på det."),
        pictogram="cafe",
        lists=(part("options", "options", choices),),
        any_label=_("Något annat, eller inget valt"),
        error=_error(form.activity),
    )


def _where(form: TripForm) -> Question:
    return written(
        form.where,
        legend=_("Vart ska du?"),
        why=_("Skriv en plats eller en adress. Du kan också lämna tomt. Vi sparar inget."),
        pictogram="place",
    )


def _time(field: TimeField, legend: str, why: str) -> Question:
    question = written(field, legend=legend, why=why, pictogram="clock")
    # A browser's field for times only takes the whole form.
    value = f"{field.data:%H:%M}" if field.data else field.written
    return replace(question, kind="time", value=value)


def _meeting(form: TripForm) -> Question:
    return one_of(
        form.meeting,
        {"": _("Inte bestämt"), **_said(Place)},
        form.meeting.data or "",
        legend=_("Var möts ni?"),
        why=_("Bestäm en plats som är lätt att hitta."),
        picture="meeting",
    )


def _travel(form: TripForm) -> Question:
    return one_of(
        form.travel,
        {"": _("Inte bestämt"), **_said(Travel)},
        form.travel.data or "",
        legend=_("Hur reser ni dit och hem?"),
        why=_("Då ser du vad du ska boka."),
        picture="bus",
    )


def _care(form: TripForm) -> Question:
    return _several(
        form.care,
        {care.value: _(CARE[care]) for care in Care},
        legend=_("Behöver du hemtjänst före eller efter?"),
        why=_("Då kan du säga till hemtjänsten vilken tid du behöver dem."),
        picture="home",
    )


def _ticket(form: TripForm) -> Question:
    question = one_of(
        form.ticket,
        {"": _("Jag vet inte"), YES: _("Ja"), NO: _("Nej")},
        form.ticket.data or "",
        legend=_("Kostar det något, till exempel biljett eller fika?"),
        why=_("Då ser du vem som betalar."),
        picture="ticket",
    )
    return replace(question, open=bool(form.ticket.data))


def _done(form: TripForm) -> Question:
    return _several(
        form.done,
        {task.value: _(TASKS[task]) for task in Task},
        legend=_("Vad är redan klart?"),
        why=_("Då ser du vad som är kvar att göra."),
        picture="check",
    )


def _several(
    field: SeveralField, labels: Mapping[str, str], *, legend: str, why: str, picture: str
) -> Question:
    """A question with checkboxes. Folded until it is used."""
    return Question(
        name=field.name,
        kind="checkboxes",
        legend=legend,
        why=why,
        pictogram=picture,
        options=tuple(
            Option(value=code, label=text, fitting="", chosen=code in field.data)
            for code, text in labels.items()
        ),
        chosen=len(field.data),
        open=bool(field.data),
        error=_error(field),
    )


def _said(kind: type[Word]) -> dict[str, str]:
    return {word.value: sentence_case(label(word)) for word in kind}


def _error(field: Field) -> str | None:
    return str(field.errors[0]) if field.errors else None
