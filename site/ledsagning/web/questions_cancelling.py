"""The questions about cancelling, filled in as the reader left them."""

from collections.abc import Mapping
from dataclasses import replace

from ledsagning.messages import N_
from ledsagning.planner.cancelling import Canceller
from ledsagning.web.asking import one_of
from ledsagning.web.forms.cancelling import YES, CancellingForm, When
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Question

BY: Mapping[str, str] = {
    Canceller.YOU: N_("Jag"),
    Canceller.ESCORT: N_("Ledsagaren eller utföraren"),
}
WHEN: Mapping[str, str] = {
    When.TODAY: N_("I dag"),
    When.TOMORROW: N_("I morgon"),
    When.WEEK: N_("Om 2 till 7 dagar"),
    When.LATER: N_("Om mer än 7 dagar"),
}
UNDER_18: Mapping[str, str] = {
    "": N_("Nej"),
    YES: N_("Ja"),
}
EARLIER: Mapping[str, str] = {
    "": N_("Ingen gång"),
    "1": N_("1 gång"),
    "2": N_("2 gånger"),
    "3": N_("3 gånger eller fler"),
}


def cancelling_questions(
    form: CancellingForm,
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """Who and when; and the questions that are folded until somebody needs them."""
    return (_by(form), _when(form), _day(form)), (_under_18(form), _earlier(form))


def _by(form: CancellingForm) -> Question:
    return one_of(
        form.by,
        _said(BY),
        form.canceller,
        legend=_("Vem avbokar?"),
        why=_("Reglerna är olika för dig och för ledsagaren."),
        picture="person",
    )


def _when(form: CancellingForm) -> Question:
    return one_of(
        form.when,
        _said(WHEN),
        form.when.data or "",
        legend=_("När ska ni ses?"),
        why=_("Det kan vara viktigt om du ställer in tidigt eller sent."),
        picture="calendar",
    )


def _day(form: CancellingForm) -> Question:
    return Question(
        name=form.day.name,
        kind="date",
        legend=_("Vilken dag ska ni ses?"),
        why=_("Du kan skriva dagen om du vet den. Då gäller den före svaret ovanför."),
        pictogram="calendar",
        value=form.day.written,
        open=bool(form.day.written),
        error=str(form.day.errors[0]) if form.day.errors else None,
    )


def _under_18(form: CancellingForm) -> Question:
    question = one_of(
        form.under_18,
        _said(UNDER_18),
        form.under_18.data or "",
        legend=_("Är du under 18 år?"),
        why=_("Då kan det vara din vårdnadshavare som ska avboka."),
        picture="family",
    )
    return replace(question, open=bool(form.under_18.data))


def _earlier(form: CancellingForm) -> Question:
    question = one_of(
        form.earlier,
        _said(EARLIER),
        form.earlier.data or "",
        legend=_("Hur många gånger har du avbokat förut utan att boka en ny tid?"),
        why=_("Räkna bara den period som är nu."),
        picture="warning",
    )
    return replace(question, open=bool(form.earlier.data))


def _said(labels: Mapping[str, str]) -> Mapping[str, str]:
    return {str(code): _(label) for code, label in labels.items()}
