"""The questions of the search's form: what can be answered, and how many would fit then.

They are ready-made but for the numbers: see `ready`.
"""

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.search.criteria import Order
from ledsagning.search.facets import Facet
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import kept, library
from ledsagning.web.ready import GAP, Gapped, part
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording.facets import FIRST, MORE
from ledsagning.web.wording.fits import fitting_words, order_label

MOST_READY = 1_000
"""How many ready-made questions are kept: all facets, languages and municipalities together."""

Counts = Mapping[tuple[Facet, str], int]

SELECTED = (Markup(""), Markup(" selected"))
"""What an option of a ready-made list carries: nothing, or that it is the chosen one."""


def first_parts(form: FilterForm, counts: Counts, municipality: Municipality) -> tuple[Markup, ...]:
    """The questions that stand open, as they stand on the page, filled in."""
    return tuple(_part(facet, form, counts, municipality) for facet in FIRST)


def more_parts(
    form: FilterForm, counts: Counts, municipality: Municipality, order: Order
) -> tuple[Markup, ...]:
    """The questions that are folded until somebody wants them, and the order of the results."""
    return (
        _text(form, municipality),
        *(_part(facet, form, counts, municipality) for facet in MORE),
        _order(order),
    )


def _part(facet: Facet, form: FilterForm, counts: Counts, municipality: Municipality) -> Markup:
    """A question; one with nothing chosen is ready-made but for its numbers."""
    field = form.wish(facet)
    if field.data or field.errors:
        return part("question", "question", question(facet, form, counts, municipality))
    ready, codes = _unanswered(municipality.id, facet)
    return ready.fill(fitting_words(counts[facet, code]) for code in codes)


@kept(most=MOST_READY)
def _unanswered(municipality_id: str, facet: Facet) -> tuple[Gapped, tuple[str, ...]]:
    field = _blank(municipality_id).wish(facet)
    asked = replace(field.bare_question(field.kind), open=facet in FIRST)
    options = tuple(Option(code, label, GAP) for code, label in field.labels().items())
    if field.kind == "select":
        made = part("options", "options", [(option, "", option.fitting) for option in options])
        asked = replace(asked, lists=(made,))
    else:
        asked = replace(asked, options=options)
    return Gapped(part("question", "question", asked)), tuple(field.codes)


def question(
    facet: Facet, form: FilterForm, counts: Counts, municipality: Municipality
) -> Question:
    """The question about one facet, filled in as the visitor left it."""
    field = form.wish(facet)
    asked = field.bare_question(field.kind)
    asked = replace(asked, open=asked.open or facet in FIRST)
    if field.kind == "select":
        return replace(asked, lists=_lists(facet, field.picks, counts, municipality))
    options = (
        Option(code, label, fitting_words(counts[facet, code]), chosen=code in field.chosen)
        for code, label in field.labels().items()
    )
    return replace(asked, options=tuple(options))


def _lists(
    facet: Facet, picks: tuple[str, ...], counts: Counts, municipality: Municipality
) -> tuple[Markup, ...]:
    ready, codes = _list(municipality.id, facet)
    return tuple(
        ready.fill(
            word
            for code in codes
            for word in (SELECTED[code == pick], fitting_words(counts[facet, code]))
        )
        for pick in picks
    )


@kept(most=MOST_READY)
def _list(municipality_id: str, facet: Facet) -> tuple[Gapped, tuple[str, ...]]:
    labels = _blank(municipality_id).wish(facet).labels()
    options = [(Option(code, label), GAP, GAP) for code, label in labels.items()]
    return Gapped(part("options", "options", options)), tuple(labels)


def _text(form: FilterForm, municipality: Municipality) -> Markup:
    if not form.text.written:
        return _blank_text(municipality.id)
    return part("question", "question", form.text.question())


@kept(most=MOST_READY)
def _blank_text(municipality_id: str) -> Markup:
    return part("question", "question", _blank(municipality_id).text.question())


def _blank(municipality_id: str) -> FilterForm:
    """The form before anything is answered."""
    return FilterForm(MultiDict(), library().catalogue.municipalities[municipality_id])


@kept(most=MOST_READY)
def _order(chosen: Order) -> Markup:
    question = Question(
        name="order",
        kind="select",
        legend=_("Visa först"),
        why=_("Ordningen är lika för alla utförare."),
        pictogram="list",
        open=False,
        options=tuple(Option(one, order_label(one)) for one in Order),
        picks=(chosen,),
    )
    return part("question", "question", question)
