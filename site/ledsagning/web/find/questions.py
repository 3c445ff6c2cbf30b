"""The questions of the search: those of its form, and how many would fit with each choice.

Two hundred choices that only differ in a number are what making a page of results costs most in.
What is the same for everybody is made once and kept in the library; nothing of what is asked for.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from markupsafe import Markup, escape
from werkzeug.datastructures import MultiDict

from ledsagning.search.criteria import Order
from ledsagning.search.engine import Results
from ledsagning.search.facets import Facet
from ledsagning.web.forms.wishes import FilterForm, WishField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import kept, library
from ledsagning.web.ready import GAP, Gapped, part
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording.facets import FIRST, MORE, WORDS
from ledsagning.web.wording.fits import fitting_words, order_label

T = TypeVar("T", bound=str)

MOST_READY = 1_000
"""How many ready-made questions are kept: all facets, languages and municipalities together."""

MOST_NUMBERS = 2_000
"""How many numbers of providers that would fit are kept in words."""

Choice = tuple[Facet, str]
"""A value of a facet."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many would fit with every choice, and how many ``may`` where none would."""

    fits: Mapping[Choice, int]
    may: Mapping[Choice, int]

    @classmethod
    def of(cls, results: Results) -> Self:
        """Those of an answer."""
        return cls(results.counts, results.may_fit)


SELECTED = (Markup(""), Markup(" selected"))
"""What an option of a ready-made list carries: nothing, or that it is the chosen one."""

CHECKED = (Markup(""), Markup(" checked"))
"""The same of a button or a box."""


def first_parts(form: FilterForm, counts: Counts) -> tuple[Markup, ...]:
    """The questions that stand open, as they stand on the page, filled in."""
    return tuple(_part(facet, form, counts) for facet in form.asked(FIRST))


def more_parts(form: FilterForm, counts: Counts, order: Order) -> tuple[Markup, ...]:
    """The questions that are folded until somebody wants them, and the order of the results."""
    return (_text(form), *(_part(facet, form, counts) for facet in form.asked(MORE)), _order(order))


def _part(facet: Facet, form: FilterForm, counts: Counts) -> Markup:
    """A question; one with nothing chosen is ready-made but for its numbers."""
    if form.has(facet):
        field = form.wish(facet)
        if field.errors:
            return part("question", "question", question(facet, form, counts))
        if field.data and field.kind == "select":
            lists = _lists(field, form, counts)
            return _selected(form.municipality.id, facet, len(lists)).fill(lists)
        if field.data:
            return _with_chosen(form, field, counts)
    ready = _unanswered(form.municipality.id, facet)
    # In a list words stand alone; elsewhere they can say that they are Swedish.
    fitting = _fitting if ready.in_list else _fitting_marked
    return ready.html.fill(fitting(facet, ready.choices, counts))


def _with_chosen(form: FilterForm, field: WishField, counts: Counts) -> Markup:
    """A question whose choices stand in the open, some of them chosen."""
    ready = _answered(form.municipality.id, field.facet)
    both = zip(ready.choices, _fitting_marked(field.facet, ready.choices, counts), strict=True)
    return ready.html.fill(
        [word for value, words in both for word in (CHECKED[value in field.data], words)]
    )


def question(facet: Facet, form: FilterForm, counts: Counts) -> Question:
    """The question about one facet, filled in as the visitor left it."""
    field = form.wish(facet)
    if field.kind == "select":
        return replace(field.bare_question(field.kind), lists=_lists(field, form, counts))
    asked = field.question()
    both = zip(asked.options, _fitting(facet, tuple(field.choices), counts), strict=True)
    return replace(asked, options=tuple(replace(one, fitting=words) for one, words in both))


def asked_alone(facet: Facet, form: FilterForm, counts: Counts) -> Question:
    """The same as the only one of a page: its legend is a heading, so that it is asked whole."""
    return replace(question(facet, form, counts), legend=_(WORDS[facet].question))


@dataclass(frozen=True, slots=True)
class _Ready:
    """A question with gaps for what it says at each of its choices."""

    html: Gapped
    choices: tuple[str, ...]
    in_list: bool = False


@kept(most=MOST_READY)
def _unanswered(municipality_id: str, facet: Facet) -> _Ready:
    """With nothing chosen, and a gap for a number at each choice."""
    field = _blank(municipality_id).wish(facet)
    asked, in_list = field.question(), field.kind == "select"
    if in_list:
        options = part("options", "options", [(one, "", GAP) for one in asked.options])
        asked = replace(asked, lists=(options,))
    else:
        gapped = tuple(replace(one, fitting=GAP) for one in asked.options)
        asked = replace(asked, options=gapped)
    return _Ready(Gapped(part("question", "question", asked)), tuple(field.choices), in_list)


@kept(most=MOST_READY)
def _answered(municipality_id: str, facet: Facet) -> _Ready:
    """With something chosen: two gaps at each choice, for whether it is that, and the number."""
    field = _blank(municipality_id).wish(facet)
    asked = field.question()
    gapped = tuple(replace(one, fitting=GAP, mark=GAP) for one in asked.options)
    asked = replace(asked, options=gapped, chosen=1, open=True)
    return _Ready(Gapped(part("question", "question", asked)), tuple(field.choices))


@kept(most=MOST_READY)
def _selected(municipality_id: str, facet: Facet, lists: int) -> Gapped:
    """With something chosen in so many lists: a gap for each of them."""
    field = _blank(municipality_id).wish(facet)
    asked = field.bare_question(field.kind)
    gaps = (escape(GAP),) * lists
    return Gapped(part("question", "question", replace(asked, lists=gaps, chosen=1, open=True)))


def _lists(field: WishField, form: FilterForm, counts: Counts) -> tuple[Markup, ...]:
    """A list for each value that is chosen, and one more for "or"; just one for one answer.

    The numbers are of those who fit with one more: they stand where one more is chosen, and not
    where another is put in the place of one that is.
    """
    ready = _list(form.municipality.id, field.facet)
    fitting = tuple(_fitting(field.facet, tuple(field.choices), counts))
    return tuple(
        ready.fill(
            word
            for value, words in zip(field.choices, fitting, strict=True)
            for word in (SELECTED[value == pick], "" if pick in field.choices else words)
        )
        for pick in field.picks
    )


@kept(most=MOST_READY)
def _list(municipality_id: str, facet: Facet) -> Gapped:
    options = _blank(municipality_id).wish(facet).question().options
    return Gapped(part("options", "options", [(one, GAP, GAP) for one in options]))


def _text(form: FilterForm) -> Markup:
    if form.text.written:
        return part("question", "question", form.text.question())
    return _blank_text(form.municipality.id)


@kept(most=MOST_READY)
def _blank_text(municipality_id: str) -> Markup:
    return part("question", "question", _blank(municipality_id).text.question())


def _fitting(facet: Facet, choices: Iterable[str], counts: Counts) -> list[str]:
    """How many would fit with each choice of a question, in words."""
    return _of_each(_fitting_words.here(), facet, choices, counts)


def _fitting_marked(facet: Facet, choices: Iterable[str], counts: Counts) -> list[Markup]:
    """The same where the words can say that they are Swedish."""
    return _of_each(_fitting_html.here(), facet, choices, counts)


def _of_each(
    words: Callable[[int, int], T], facet: Facet, choices: Iterable[str], counts: Counts
) -> list[T]:
    fits, may = counts.fits, counts.may
    return [words(fits[facet, value], may.get((facet, value), 0)) for value in choices]


@kept(most=MOST_NUMBERS)
def _fitting_words(fits: int, may: int) -> str:
    return fitting_words(fits, may)


@kept(most=MOST_NUMBERS)
def _fitting_html(fits: int, may: int) -> Markup:
    return escape(fitting_words(fits, may))


def _blank(municipality_id: str) -> FilterForm:
    """The form as nobody has filled it in yet."""
    return FilterForm(MultiDict(), library().catalogue.municipalities[municipality_id])


@kept(most=MOST_READY)
def _order(chosen: Order) -> Markup:
    question = Question(
        name="order",
        kind="select",
        legend=_("Visa först"),
        why=_("Ordningen är lika för alla utförare."),
        pictogram="list",
        options=tuple(Option(one, order_label(one)) for one in Order),
        picks=(chosen,),
        open=False,
    )
    return part("question", "question", question)
