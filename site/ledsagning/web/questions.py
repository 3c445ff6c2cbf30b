"""The questions of the form: what is asked, what can be answered, and how many would fit then."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from ledsagning.catalogue.model import Municipality
from ledsagning.search.criteria import Order
from ledsagning.search.facets import Facet, values
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.ready import GAP, Gapped, part
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording import wishes as wording
from ledsagning.web.wording.facets import FIRST, MORE
from ledsagning.web.wording.fits import fitting_words, order_label

MOST_READY = 1_000
"""How many ready-made questions are kept: all facets, languages and municipalities together."""

Counts = Mapping[tuple[Facet, str], int]

SELECTED = (Markup(""), Markup(" selected"))
"""What an option of a list carries: nothing, or that it is the chosen one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen, and what it is called."""

    value: str
    label: str


def first_parts(form: FilterForm, counts: Counts, place: Municipality) -> tuple[Markup, ...]:
    """The questions that stand open, as they stand on the page, filled in."""
    return tuple(_part(facet, form, counts, place) for facet in FIRST)


def more_parts(
    form: FilterForm, counts: Counts, place: Municipality, order: Order
) -> tuple[Markup, ...]:
    """The questions that are folded until somebody wants them, and the order of the results."""
    return (
        _text(form),
        *(_part(facet, form, counts, place) for facet in MORE),
        _order(library().version, language(), order),
    )


def _part(facet: Facet, form: FilterForm, counts: Counts, place: Municipality) -> Markup:
    """A question; one with nothing chosen is ready-made but for its numbers."""
    field = form[facet.value]
    if field.data or field.errors:
        return part("question", "question", question(facet, form, counts, place))
    ready, choices = _unanswered(library().version, language(), place.id, facet)
    return ready.fill(fitting_words(counts[facet, choice.value]) for choice in choices)


@lru_cache(maxsize=MOST_READY)
def _unanswered(
    _version: str, _language: str, municipality_id: str, facet: Facet
) -> tuple[Gapped, tuple[Choice, ...]]:
    choices = _choices(facet, municipality_id)
    blank = replace(_blank(facet), open=facet in FIRST)
    if wording.control(facet) == "select":
        options = part("options", "options", [(choice, "", GAP) for choice in choices])
        blank = replace(blank, lists=(options,))
    else:
        blank = replace(blank, options=tuple(_with_gap(choice) for choice in choices))
    return Gapped(part("question", "question", blank)), choices


def _with_gap(choice: Choice) -> Option:
    return Option(choice.value, choice.label, GAP, chosen=False)


def question(facet: Facet, form: FilterForm, counts: Counts, place: Municipality) -> Question:
    """The question about one facet, filled in as the visitor left it."""
    field = form[facet.value]
    chosen: tuple[str, ...] = field.data
    filled = replace(
        _blank(facet),
        chosen=len(chosen),
        open=facet in FIRST or bool(chosen or field.errors),
        error=field.errors[0] if field.errors else None,
    )
    if wording.control(facet) == "select":
        return replace(filled, lists=_lists(facet, chosen, counts, place))
    options = (
        Option(
            value=choice.value,
            label=choice.label,
            fitting=fitting_words(counts[facet, choice.value]),
            chosen=choice.value in chosen,
        )
        for choice in _choices(facet, place.id)
    )
    return replace(filled, options=tuple(options))


def _blank(facet: Facet) -> Question:
    kind = wording.control(facet)
    return Question(
        name=facet.value,
        kind=kind,
        legend=wording.legend(facet),
        why=wording.why(facet),
        pictogram=wording.facet_pictogram(facet),
        any_label=None if kind == "checkboxes" else wording.any_label(facet),
    )


def _lists(
    facet: Facet, chosen: tuple[str, ...], counts: Counts, place: Municipality
) -> tuple[Markup, ...]:
    """A list for each value that is chosen, and one more for "or"; just one for a single answer."""
    ready, choices = _list(library().version, language(), place.id, facet)
    picks = (*chosen, "") if facet.kind.several else (*chosen, "")[:1]
    return tuple(
        ready.fill(
            word
            for choice in choices
            for word in (SELECTED[choice.value == pick], fitting_words(counts[facet, choice.value]))
        )
        for pick in picks
    )


@lru_cache(maxsize=MOST_READY)
def _list(
    _version: str, _language: str, municipality_id: str, facet: Facet
) -> tuple[Gapped, tuple[Choice, ...]]:
    choices = _choices(facet, municipality_id)
    return Gapped(part("options", "options", [(choice, GAP, GAP) for choice in choices])), choices


def _choices(facet: Facet, municipality_id: str) -> tuple[Choice, ...]:
    municipality = library().catalogue.municipalities[municipality_id]
    areas = municipality.area_names
    return tuple(
        Choice(value, wording.value_label(facet, value, areas))
        for value in values(facet, municipality.areas)
    )


def _text(form: FilterForm) -> Markup:
    if not form.text.written:
        return _blank_text(library().version, language())
    error = form.text.errors[0] if form.text.errors else None
    return part("question", "question", _text_question(form.text.written, error))


@lru_cache(maxsize=MOST_READY)
def _blank_text(_version: str, _language: str) -> Markup:
    return part("question", "question", _text_question("", None))


def _text_question(written: str, error: str | None) -> Question:
    return Question(
        name="text",
        kind="search",
        legend=_("Jag söker efter ord"),
        why=_(
            "Skriv till exempel: simhall. Vi letar i utförarnas namn, texter och avtal. "
            "Vi sparar inget av det du skriver."
        ),
        pictogram="search",
        value=written,
        open=bool(written or error),
        error=error,
    )


@lru_cache(maxsize=MOST_READY)
def _order(_version: str, _language: str, chosen: Order) -> Markup:
    orders = [(Choice(one, order_label(one)), SELECTED[one is chosen], "") for one in Order]
    question = Question(
        name="order",
        kind="select",
        legend=_("Visa först"),
        why=_("Ordningen är lika för alla utförare."),
        pictogram="list",
        open=False,
        lists=(part("options", "options", orders),),
    )
    return part("question", "question", question)
