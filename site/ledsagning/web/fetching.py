"""Fetching a page in a size that one chooses: the form for it, on the page about the ways to read.

Nobody has to write an address by hand to have Braille for an own machine.
"""

from dataclasses import dataclass
from typing import Any, Final

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.registry import FORMATS, Format
from ledsagning.formats.size import Choice, Size
from ledsagning.messages import N_
from ledsagning.web import addresses, provider_list, sizes
from ledsagning.web.forms.choice_fields import ChoiceField
from ledsagning.web.forms.lines import bare
from ledsagning.web.forms.plain_form import PlainForm
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.written_fields import WrittenField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import chooses
from ledsagning.web.library import library
from ledsagning.web.marked import foreign, in_language
from ledsagning.web.shapes import Problem, Question

_CELLS, _LINES = (sizes.CHOICES[key] for key in ("tecken", "rader"))
_KINDS: Final = {
    f"{one.ending[1:]}{''.join(f'-{text}' for _key, text in query)}": (one, query)
    for one in FORMATS
    if one.choices
    for query in ((), *(variant.query for variant in one.variants))
}
"""The files that have sizes, and the query of those that are a choice of their own."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """The form as it is shown; ``address`` is the file's, once it is filled in without mistakes.
    ``query`` says what is chosen in it.
    """

    action: str
    questions: tuple[Question, ...]
    query: addresses.Query
    problems: tuple[Problem, ...] = ()
    address: str = ""


class _PageField(ChoiceField[str]):
    """Which page: all of a municipality, and its providers where they have room in a list."""

    def __init__(self, **kwargs: Any) -> None:
        # WTForms hands every field the form that it stands in.
        pages = _pages(kwargs["_form"].municipality)
        super().__init__(
            N_("Vilken sida vill du ha?"),
            pictogram="document",
            kind="select",
            choices=pages,
            default=next(iter(pages)),
            **kwargs,
        )

    def labels(self) -> dict[str, str]:
        """What the pages are called, already in the reader's language."""
        return dict(self.choices)


class _FileField(ChoiceField[str]):
    """Which kind of file, of those that can be made here."""

    def __init__(self, **kwargs: Any) -> None:
        kinds = [key for key, (one, _query) in _KINDS.items() if not one.lacks(language())]
        super().__init__(
            N_("Vilken sorts fil?"),
            why=N_("BRF och PEF är punktskrift. PEF är till för att skriva ut på papper."),
            pictogram="braille",
            choices=dict.fromkeys(kinds, ""),
            default=kinds[0] if kinds else None,
            **kwargs,
        )

    def labels(self) -> dict[str, str]:
        """What each is, large print with its size."""
        return {key: _label(*_KINDS[key]) for key in self.choices}


def _label(format_: Format, query: addresses.Query) -> str:
    label = next((one.label for one in format_.variants if one.query == query), format_.label)
    size = format_.asked({key: (text,) for key, text in query}).nearest
    if _CELLS in format_.choices:
        return _(label)
    return _("%(what)s: %(points)s punkter", what=_(label), points=size.points)


class _CountField(WrittenField):
    """How many there are of something on a page of Braille."""

    kind = "number"
    data: int

    def __init__(self, legend: str = "", *, choice: Choice, **kwargs: Any) -> None:
        super().__init__(legend, default=choice.value(Size()), pictogram="braille", **kwargs)
        self.choice = choice

    def read(self, text: str) -> int:
        """Read one of the numbers that there are."""
        number = bare(text)
        if number not in map(str, self.choice.values):
            raise Mistake(sizes.there_are(self.choice))
        return int(number)

    @property
    def shown(self) -> str:
        """What was written, or what is usual."""
        return self.written or str(self.data)


class _Form(PlainForm):
    """Asks for a page, a kind of file, and what of its size the kind does not say. It is no tool's:
    its answer is a file, and no page that repeats what was asked.
    """

    sida = _PageField()
    fil = _FileField()
    tecken = _CountField(
        N_("Hur många tecken på raden?"),
        why=N_("Bara för punktskrift. Välj så många som din skrivare eller skärm har: 20 till 60."),
        choice=_CELLS,
    )
    rader = _CountField(
        N_("Hur många rader på sidan?"),
        why=N_("Bara för punktskrift. Välj mellan 10 och 60."),
        choice=_LINES,
    )

    @property
    def complete(self) -> bool:
        """Whether the reader has sent it, without mistakes: a link to it only says which page."""
        return bool(self.fil.raw_data) and not self.errors

    @property
    def file(self) -> str:
        """The address of the file."""
        format_, query = _KINDS[self.fil.data]
        if _CELLS in format_.choices:
            query = format_.saying(Size(cells=self.tecken.data, lines=self.rader.data))
        page = addresses.page(language(), self.municipality.id, self.sida.data)
        return addresses.with_query(addresses.with_suffix(page, format_.ending), query)


def fetching(municipality: Municipality) -> Fetching | None:
    """The form, filled in as this request says; ``None`` where no such file can be made here."""
    form = _Form(request.args, municipality)
    if form.fil.data is None:
        return None
    action = addresses.page(language(), municipality.id, addresses.FORMATS)
    questions = form.questions
    problems = tuple(one.problem for one in questions if one.problem)
    address = form.file if form.complete and not problems else ""
    return Fetching(f"{action}#{addresses.SIZES}", questions, form.query, problems, address)


def _pages(municipality: Municipality) -> dict[str, str]:
    listed = library().pages.listing(language(), chooses(municipality))
    pages = {one.slug: in_language(one.locale, one.title) for one in listed}
    providers = provider_list.of(municipality) or ()
    of_providers = {f"utforare/{one.id}": foreign(one.name) for one in providers}
    return {**pages, addresses.CONTACT: _("Hjälp och kontakt"), **of_providers}
