"""The provider's door: group by group what it offers, and its agreement, term by term."""

from typing import Any, Final

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from ledsagning.catalogue.comparing import Comparison, compare_terms
from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.catalogue.schema import key_of
from ledsagning.editing import stating
from ledsagning.messages import N_
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.doors import files
from ledsagning.web.doors.page import Door, Mail, Turn, answered, file_problem, page
from ledsagning.web.doors.steps import DONE, Step, after, following, step_named
from ledsagning.web.i18n import gettext as _
from ledsagning.web.offering import fields
from ledsagning.web.offering.answers import Answers
from ledsagning.web.offering.steps import steps
from ledsagning.web.templating import this_municipality

bp = Blueprint("offering", __name__)

FOR_PROVIDERS: Final = "for_providers"
"""The id of the contact that takes providers' files, where a municipality has one."""

DOOR: Final = Door(addresses.OFFERING, N_("För utförare"), "doors/offering.html")
_PATH: Final = f"/<language:language>/<municipality>/{DOOR.slug}"


@bp.get(_PATH)
def offer() -> ResponseReturnValue:
    """The first step, empty."""
    answers = Answers(this_municipality(), {})
    return _page(answers, _turn(answers, steps(answers)[0]))


@bp.post(_PATH)
def answer() -> ResponseReturnValue:
    """The next step, with all that has been answered; or a file of it."""
    town = this_municipality()
    go = request.form.get("go", "")
    if go == "take_up":
        return _taken_up(town)
    answers = Answers.of_form(town, request.form.to_dict(flat=False))
    step = step_named(steps(answers), request.form.get("step", ""))
    if go in files.KINDS:
        return _file(answers, go)
    return _next(go, step, answers)


def _next(go: str, step: Step, answers: Answers) -> ResponseReturnValue:
    every = steps(answers)
    if go == "back":
        return _page(answers, _turn(answers, after(every, step, -1)))
    if go == "remove" and step.group:
        answers = answers.without_group(step.group)
        before = step_named(steps(answers), f"{fields.GROUP}{max(step.group - 1, 1)}")
        return _page(answers, _turn(answers, before))
    shown, flaws = following(every, step, answers.read(today()).flaws, to_end=go == "end")
    if go == "add" and shown is not step:
        answers, flaws = answers.with_groups(answers.groups + 1), {}
        shown = step_named(steps(answers), f"{fields.GROUP}{answers.groups}")
    return _page(answers, _turn(answers, shown, flaws=flaws))


def _turn(answers: Answers, step: Step, **wrong: Any) -> Turn:
    return Turn(
        every=steps(answers),
        step=step,
        given=answers.of,
        hidden=tuple(answers.hidden(step.fields)),
        with_file=tuple(answers.hidden({})),
        **wrong,
    )


def _taken_up(town: Municipality) -> ResponseReturnValue:
    """A file from before, as answers."""
    try:
        answers = Answers.of_provider(town, _provider_in(files.taken_up(town, today()), town))
    except files.Unreadable as why:
        kept = Answers.of_form(town, request.form.to_dict(flat=False))
        wrong = (file_problem(DOOR, why),)
        return _page(kept, _turn(kept, steps(kept)[0], wrong=wrong))
    return _page(answers, _turn(answers, steps(answers)[0]))


def _provider_in(found: Catalogue, town: Municipality) -> Provider:
    here = found.providers_in(town.id)
    if len(here) != 1:
        raise files.Unreadable(
            _("Filen ska ha en utförare i den här kommunen. Den har %(n)s.", n=len(here))
        )
    return here[0]


def _page(answers: Answers, turn: Turn) -> ResponseReturnValue:
    town = answers.town
    around = fields.around(town)
    provider = answers.read(today()).provider if turn.step.name == DONE else None
    return page(
        DOOR,
        turn,
        around,
        several_groups=answers.groups > 1,
        told=tuple(answered(answers.fields, answers.of, around)) if provider else (),
        better=_better(town, provider) if provider else (),
        mail=_mail(town, provider) if provider else None,
    )


def _better(town: Municipality, provider: Provider) -> tuple[str, ...]:
    """The questions whose answers are better than the municipality requires."""
    compared = compare_terms(provider.agreement_on(today()), town.standard_on(today()))
    asked = fields.agreement_fields()
    names = (
        f"{fields.AGREEMENT}.{term}.{key_of(part)}"
        for (term, part), comparison in compared.items()
        if comparison is Comparison.BETTER
    )
    return tuple(_(asked[name].asked.legend) for name in names if name in asked)


def _mail(town: Municipality, provider: Provider) -> Mail:
    """A mail to the municipality, to which the file is attached by hand."""
    subject = _("Uppgifter om %(name)s till Hitta ledsagning", name=provider.name)
    body = _(
        "Hej! Här är uppgifter om %(name)s. Filen är bifogad. Lägg in den på webbplatsen, "
        "och svara när det är gjort.",
        name=provider.name,
    )
    found = (one.contact.email for one in town.contacts if one.id == FOR_PROVIDERS)
    return Mail(next(found, None), subject, body)


def _file(answers: Answers, kind: str) -> ResponseReturnValue:
    provider = answers.read(today()).provider
    if provider is None:
        return _next("next", steps(answers)[-2], answers)
    if kind == files.YAML:
        data = files.as_yaml(provider=provider)
    else:
        data = files.as_workbook(stating.state_of(provider, answers.town))
    return files.sent(data, provider.id, kind)
