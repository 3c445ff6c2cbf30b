"""The municipality's door: its rules, a subject at a time, as a file for whoever runs the site."""

from collections.abc import Iterator
from typing import Any, Final

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.editing import municipality_file, stating
from ledsagning.messages import N_
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.answering import fields
from ledsagning.web.answering.answers import Answers
from ledsagning.web.answering.reading import read
from ledsagning.web.answering.steps import ADD, steps
from ledsagning.web.doors import files
from ledsagning.web.doors.page import Door, Mail, Turn, answered, file_problem, page
from ledsagning.web.doors.steps import DONE, Step, after, following, step_named
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.templating import this_municipality
from ledsagning.web.wording.rules import TOPICS
from ledsagning.web.wording.values import listed

bp = Blueprint("answering", __name__)

DOOR: Final = Door(addresses.ANSWERING, N_("För kommunen"), "doors/answering.html")
_PATH: Final = f"/<language:language>/<municipality>/{DOOR.slug}"


@bp.get(_PATH)
def begin() -> ResponseReturnValue:
    """The first step, with what the catalogue says filled in on those that follow."""
    answers = Answers.of_town(this_municipality())
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
    rule = go.removeprefix(ADD)
    if go.startswith(ADD) and rule in RULE_NAMES:
        answers = answers.with_variant(rule)
        return _page(answers, _turn(answers, step_named(steps(answers), step.name)))
    shown, flaws = following(every, step, read(answers, today()).flaws, to_end=go == "end")
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
    """A file from before, as answers: laid over what the catalogue says."""
    try:
        found = _town_in(files.taken_up(town, today()), town)
    except files.Unreadable as why:
        answers = Answers.of_form(town, request.form.to_dict(flat=False))
        wrong = (file_problem(DOOR, why),)
        return _page(answers, _turn(answers, steps(answers)[0], wrong=wrong))
    answers = Answers.of_file(town, found)
    return _page(answers, _turn(answers, steps(answers)[0]))


def _town_in(found: Catalogue, town: Municipality) -> Municipality:
    told = found.municipalities[town.id]
    if told is town:
        raise files.Unreadable(_("Filen ska ha regler för den här kommunen. Den har inga."))
    return municipality_file.laid_over(town, told)


def _page(answers: Answers, turn: Turn) -> ResponseReturnValue:
    around = fields.around(answers.town)
    last = turn.step.name == DONE
    found = read(answers, today()).municipality if last and answers.changed else None
    return page(
        DOOR,
        turn,
        around,
        told=tuple(_told(answers)) if found else (),
        withdrawn=bool(answers.withdrawn),
        without_file=not answers.stated,
        mail=_mail(answers) if last else None,
    )


def _told(answers: Answers) -> Iterator[tuple[str, str]]:
    """Each question that has been answered otherwise than the catalogue does, with the answer."""
    around = fields.around(answers.town)
    yield from answered(fields.of_source(), answers.of, around)
    for rule in answers.changed:
        title = _(TOPICS[rule].title)
        if rule in answers.withdrawn:
            yield title, _("Du har tagit bort svaret.")
        for legend, said in answered(answers.fields_of(rule), answers.of, around):
            yield _("%(what)s: %(says)s", what=title, says=legend), said


def _mail(answers: Answers) -> Mail:
    """A mail to whoever runs the site, to which the file is attached by hand. It says itself what
    a file cannot: what is to be taken away.
    """
    town, operator = answers.town, library().catalogue.operator
    return Mail(
        to=operator.contact.email if operator else None,
        subject=_("Regler för ledsagning i %(municipality)s", municipality=town.name),
        body=_letter(answers),
    )


def _letter(answers: Answers) -> str:
    town = answers.town.name
    away = listed(_(TOPICS[rule].title) for rule in answers.withdrawn)
    if not away:
        return _(
            "Hej! Här är regler för ledsagning i %(municipality)s. Filen är bifogad. Lägg in den "
            "på webbplatsen Hitta ledsagning, och svara när det är gjort.",
            municipality=town,
        )
    if not answers.stated:
        return _(
            "Hej! Det här gäller reglerna för ledsagning i %(municipality)s. Ta bort det som står "
            "om det här på webbplatsen Hitta ledsagning: %(rules)s. Svara när det är gjort.",
            municipality=town,
            rules=away,
        )
    return _(
        "Hej! Här är regler för ledsagning i %(municipality)s. Filen är bifogad. Lägg in den på "
        "webbplatsen Hitta ledsagning. Ta också bort det som står där om det här: %(rules)s. "
        "Svara när det är gjort.",
        municipality=town,
        rules=away,
    )


def _file(answers: Answers, kind: str) -> ResponseReturnValue:
    found = read(answers, today()).municipality if answers.stated else None
    if found is None:
        return _next("next", steps(answers)[-2], answers)
    if kind == files.YAML:
        data = files.as_yaml(municipality=found)
    else:
        data = files.as_workbook(stating.state_rules(found))
    return files.sent(data, found.id, kind)
