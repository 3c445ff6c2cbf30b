"""The steps of the provider's door: what is asked on each."""

from collections.abc import Mapping

from ledsagning.web.doors.fields import Field
from ledsagning.web.doors.steps import DONE, Part, Step
from ledsagning.web.i18n import gettext as _
from ledsagning.web.offering import fields, words
from ledsagning.web.offering.answers import Answers


def steps(answers: Answers) -> tuple[Step, ...]:
    """All steps of what has been answered so far, in their order."""
    about = {name: one for name, one in answers.fields.items() if one.part == fields.ABOUT}
    groups = [
        Step(
            f"{fields.GROUP}{number}",
            _("Era ledsagare, grupp %(number)s", number=number),
            (Part("", fields.group_fields(number)),),
            number,
        )
        for number in range(1, answers.groups + 1)
    ]
    agreement = [
        Step(f"agreement-{number}", _(title), (Part("", _of_terms(terms)),))
        for number, (title, terms) in enumerate(words.AGREEMENT_STEPS, start=1)
    ]
    return (
        Step(fields.ABOUT, _("Om er"), (Part("", about),)),
        *groups,
        *agreement,
        Step(DONE, _("Klart")),
    )


def _of_terms(terms: tuple[str, ...]) -> Mapping[str, Field]:
    begins = tuple(f"{fields.AGREEMENT}.{term}." for term in terms)
    return {name: one for name, one in fields.agreement_fields().items() if name.startswith(begins)}
