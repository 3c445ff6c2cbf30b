"""The steps of the provider's door: what is asked on each, and what comes before and after."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from ledsagning.web.i18n import gettext as _
from ledsagning.web.offering import fields, words
from ledsagning.web.offering.answers import Answers
from ledsagning.web.offering.fields import Field

DONE: Final = "done"


class Step(NamedTuple):
    """A step by its name: what it is called, and what it asks. The last one asks nothing."""

    name: str
    title: str
    fields: Mapping[str, Field]
    group: int = 0


def steps(answers: Answers) -> tuple[Step, ...]:
    """All steps of what has been answered so far, in their order."""
    about = {name: one for name, one in answers.fields.items() if name.startswith(fields.ABOUT)}
    groups = [
        Step(
            f"{fields.GROUP}{number}",
            _("Era ledsagare, grupp %(number)s", number=number),
            fields.group_fields(number),
            number,
        )
        for number in range(1, answers.groups + 1)
    ]
    agreement = [
        Step(f"agreement-{number}", _(title), _of_terms(terms))
        for number, (title, terms) in enumerate(words.AGREEMENT_STEPS, start=1)
    ]
    return (Step(fields.ABOUT, _("Om er"), about), *groups, *agreement, Step(DONE, _("Klart"), {}))


def step_named(every: tuple[Step, ...], name: str) -> Step:
    """The step of a name, or the first one."""
    return next((one for one in every if one.name == name), every[0])


def after(every: tuple[Step, ...], step: Step, by: int = 1) -> Step:
    """The step that follows, or that comes before."""
    at = [one.name for one in every].index(step.name)
    return every[min(max(at + by, 0), len(every) - 1)]


def _of_terms(terms: tuple[str, ...]) -> Mapping[str, Field]:
    begins = tuple(f"{fields.AGREEMENT}.{term}." for term in terms)
    return {name: one for name, one in fields.agreement_fields().items() if name.startswith(begins)}
