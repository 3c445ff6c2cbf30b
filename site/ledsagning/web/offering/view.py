"""The provider's door: every answer travels in the form itself, so that nothing is kept here.

It is the only place of the site that takes a body: an address would be too short for all answers,
and would tell them to whoever reads a log.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, make_response, request
from flask.typing import ResponseReturnValue

from ledsagning.catalogue.comparing import Comparison, compare_terms
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.schema import key_of
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.offering import fields
from ledsagning.web.offering.answers import Answers
from ledsagning.web.offering.files import Unreadable, as_workbook, as_yaml, provider_in
from ledsagning.web.offering.steps import DONE, Step, after, step_named, steps
from ledsagning.web.shapes import Link, Problem
from ledsagning.web.templating import render, this_municipality
from ledsagning.web.today import today

bp = Blueprint("offering", __name__)

FOR_PROVIDERS: Final = "for_providers"
"""The id of the contact that takes providers' files, where a municipality has one."""

_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PATH: Final = f"/<language:language>/<municipality>/{addresses.OFFERING}"


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where the provider is now: the step, all answers, and what is wrong."""

    step: Step
    answers: Answers
    flaws: dict[str, str]
    wrong: tuple[Problem, ...] = ()


@bp.get(_PATH)
def offer() -> ResponseReturnValue:
    """The first step, empty."""
    answers = Answers(this_municipality(), {})
    return _page(_Turn(steps(answers)[0], answers, {}))


@bp.post(_PATH)
def answer() -> ResponseReturnValue:
    """The next step, with all that has been answered; or a file of it."""
    town = this_municipality()
    go = request.form.get("go", "")
    if go == "take_up":
        return _taken_up(town)
    answers = Answers.of_form(town, request.form.to_dict(flat=False))
    step = step_named(steps(answers), request.form.get("step", ""))
    if go in ("yaml", "xlsx"):
        return _file(answers, go)
    return _page(_next(go, step, answers))


def _next(go: str, step: Step, answers: Answers) -> _Turn:
    every = steps(answers)
    if go == "back":
        return _Turn(after(every, step, -1), answers, {})
    if go == "remove" and step.group:
        fewer = answers.without_group(step.group)
        return _Turn(step_named(steps(fewer), f"{fields.GROUP}{max(step.group - 1, 1)}"), fewer, {})
    flaws = dict(answers.read(today()).flaws)
    here = {name: flaws[name] for name in step.fields if name in flaws}
    if here:
        return _Turn(step, answers, here)
    if go == "add":
        more = answers.with_groups(answers.groups + 1)
        return _Turn(step_named(steps(more), f"{fields.GROUP}{more.groups}"), more, {})
    following = after(every, step)
    if following.name == DONE and flaws:
        # Something on an earlier step is wrong: back to the first of them.
        first = next(one for one in every if set(one.fields) & set(flaws) or one.name == DONE)
        return _Turn(first, answers, flaws)
    return _Turn(following, answers, {})


def _taken_up(town: Municipality) -> ResponseReturnValue:
    """A file from before, as answers."""
    sent = request.files.get("file")
    data = sent.stream.read() if sent else b""
    try:
        answers = Answers.of_provider(town, provider_in(data, town, today()))
    except Unreadable as why:
        empty = Answers(town, {})
        wrong = Problem(str(why), _("Filen"), "#fil-1")
        return _page(_Turn(steps(empty)[0], empty, {}, (wrong,)))
    return _page(_Turn(steps(answers)[0], answers, {}))


def _page(turn: _Turn) -> ResponseReturnValue:
    town, step, answers = turn.answers.town, turn.step, turn.answers
    questions = tuple(
        field.question(answers.of(name), turn.flaws.get(name), town)
        for name, field in step.fields.items()
    )
    problems = (*turn.wrong, *filter(None, (one.problem for one in questions)))
    provider = answers.read(today()).provider if step.name == DONE else None
    every = steps(answers)
    response = make_response(
        render(
            "offering/step.html",
            _here,
            crumbs=(Link(_("För utförare"), _here(language())),),
            step=step,
            number=[one.name for one in every].index(step.name) + 1,
            most=len(every),
            questions=questions,
            hidden=tuple(answers.hidden(step.fields)),
            problems=problems,
            several_groups=answers.groups > 1,
            action=f"{_here(language())}#steg",
            told=_told(answers) if provider else (),
            better=_better(town, provider) if provider else (),
            mail=_mail(town, provider) if provider else None,
        ),
        400 if problems else 200,
    )
    response.cache_control.no_store = True
    return response


def _here(code: str) -> str:
    return addresses.page(code, this_municipality().id, addresses.OFFERING)


def _told(answers: Answers) -> tuple[tuple[str, str], ...]:
    """Each question that has been answered, with the answer."""
    found = []
    for name, field in answers.fields.items():
        question = field.question(answers.of(name), None, answers.town)
        chosen = ", ".join(option.label for option in question.options if option.chosen)
        said = chosen or ", ".join(answers.of(name))
        if said:
            found.append((question.legend, said))
    return tuple(found)


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


def _mail(town: Municipality, provider: Provider) -> str:
    """A mail to the municipality, to which the file is attached by hand."""
    found = (one.contact.email for one in town.contacts if one.id == FOR_PROVIDERS)
    query = {
        "subject": _("Uppgifter om %(name)s till Hitta ledsagning", name=provider.name),
        "body": _(
            "Hej! Här är uppgifter om %(name)s. Filen är bifogad. Lägg in den på webbplatsen, "
            "och svara när det är gjort.",
            name=provider.name,
        ),
    }
    return f"mailto:{quote(next(found, None) or '')}?{urlencode(query, quote_via=quote)}"


def _file(answers: Answers, form: str) -> ResponseReturnValue:
    provider = answers.read(today()).provider
    if provider is None:
        return _page(_next("next", steps(answers)[-2], answers))
    if form == "yaml":
        data, kind = as_yaml(provider), "application/yaml"
    else:
        data, kind = as_workbook(provider, answers.town), _WORKBOOK
    response = Response(data, mimetype=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{provider.id}.{form}"'
    response.cache_control.no_store = True
    return response
