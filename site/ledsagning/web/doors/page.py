"""A step of a door as a page: every answer travels in the form itself, so that nothing is kept.

The doors are the only places of the site that take a body: an address would be too short for all
answers, and would tell them to whoever reads a log.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urlencode

from flask import Response, make_response

from ledsagning.catalogue.model import Municipality
from ledsagning.web import addresses
from ledsagning.web.doors.fields import Around, Field
from ledsagning.web.doors.files import Unreadable
from ledsagning.web.doors.steps import Part, Step, number_of
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link, Problem, Question
from ledsagning.web.templating import render, this_municipality


@dataclass(frozen=True, slots=True)
class Door:
    """A door: the last part of its address, and what it is called."""

    slug: str
    name: str
    template: str

    def address(self, code: str) -> str:
        """Where it stands in the municipality of the page, in a language."""
        return self.address_in(this_municipality(), code)

    def address_in(self, town: Municipality, code: str) -> str:
        """Where it stands in any municipality, in a language."""
        return addresses.page(code, town.id, self.slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where somebody is now: the step of all steps, what has been answered, and what is wrong.

    ``with_file`` are all answers: they go along with a file, so that a wrong one costs nothing.
    """

    every: tuple[Step, ...]
    step: Step
    given: Callable[[str], tuple[str, ...]]
    hidden: tuple[tuple[str, str], ...]
    with_file: tuple[tuple[str, str], ...] = ()
    flaws: Mapping[str, str] = field(default_factory=dict)
    wrong: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of a step with its questions as they stand on the page. ``wrong``: in one of them."""

    part: Part
    questions: tuple[Question, ...]

    @property
    def open(self) -> bool:
        """Whether it is open from the start: always where an answer is wrong."""
        return any(one.error for one in self.questions)


def page(door: Door, turn: Turn, around: Around, **more: Any) -> Response:
    """The page of a step. Nobody may keep it but the browser, whose own way back needs it."""
    parts = tuple(_shown(part, turn, around) for part in turn.step.parts)
    told = (one.problem for part in parts for one in part.questions)
    problems = (*turn.wrong, *filter(None, told))
    response = make_response(
        render(
            door.template,
            door.address,
            crumbs=(Link(_(door.name), door.address(language())),),
            step=turn.step,
            number=number_of(turn.every, turn.step),
            most=len(turn.every),
            parts=parts,
            hidden=turn.hidden,
            file=_file_question(turn.wrong),
            with_file=turn.with_file,
            problems=problems,
            action=f"{door.address(language())}#steg",
            **more,
        ),
        400 if problems else 200,
    )
    response.cache_control.private = True
    response.cache_control.no_cache = True
    return response


def _shown(part: Part, turn: Turn, around: Around) -> ShownPart:
    return ShownPart(
        part,
        tuple(
            one.question(turn.given(name), turn.flaws.get(name), around)
            for name, one in part.fields.items()
        ),
    )


def file_problem(door: Door, why: Unreadable) -> Problem:
    """What is said of a file that cannot be taken up, with the way to where one is chosen: in the
    municipality that it is of, where that is another one.
    """
    asked = _file_question()
    page = door.address_in(why.elsewhere, language()) if why.elsewhere else ""
    return Problem(str(why), asked.legend, f"{page}#{asked.first_field}")


def _file_question(wrong: tuple[Problem, ...] = ()) -> Question:
    """The field for a file from before, with what is wrong with the one that was sent."""
    asked = Question(
        name="fil",
        kind="file",
        legend=_("Filen"),
        why=_("Den fil som du hämtade här sist. Den läses och glöms."),
        pictogram="document",
    )
    errors = (one.text for one in wrong if one.href.endswith(f"#{asked.first_field}"))
    return replace(asked, error=next(errors, None))


def answered(
    fields: Mapping[str, Field], given: Callable[[str], tuple[str, ...]], around: Around
) -> Iterator[tuple[str, str]]:
    """Each question that has been answered, with the answer in words."""
    for name, one in fields.items():
        question = one.question(given(name), None, around)
        chosen = ", ".join(option.label for option in question.options if option.chosen)
        said = chosen or ", ".join(given(name))
        if said:
            yield question.legend, said


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail, to which the file is attached by hand. Without ``to`` its sender writes whom to."""

    to: str | None
    subject: str
    body: str

    @property
    def address(self) -> str:
        """What opens it in the sender's own program."""
        query = urlencode({"subject": self.subject, "body": self.body}, quote_via=quote)
        return f"mailto:{quote(self.to or '')}?{query}"
