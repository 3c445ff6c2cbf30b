"""The form of wishes: what the escort and the provider are to be."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, cast

from werkzeug.datastructures import MultiDict
from wtforms.fields.core import UnboundField
from wtforms.form import BaseForm

from ledsagning.catalogue.model import Area, Municipality
from ledsagning.messages import N_
from ledsagning.search.criteria import Criteria, Order, Wish
from ledsagning.search.facets import Facet, values, word
from ledsagning.search.meanings import values_called
from ledsagning.web.forms.choice_fields import SeveralField
from ledsagning.web.forms.lines import bare, code, first_line
from ledsagning.web.forms.question_field import QuestionField
from ledsagning.web.forms.written_fields import SearchField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import kept
from ledsagning.web.shapes import Problem, Question
from ledsagning.web.wording.alphabet import alphabetical
from ledsagning.web.wording.facets import FIRST, MORE, WORDS
from ledsagning.web.wording.values import in_order
from ledsagning.web.wording.wishes import control, value_label

MOST_KEPT = 1_000
"""Of how many facets the order is kept, in all languages together."""

_PAGE = re.compile(r"[1-9][0-9]{0,4}")


class WishField(SeveralField[str]):
    """What is wished in one facet. ``areas`` are those of the municipality, for a wish for one."""

    def __init__(
        self,
        facet: Facet,
        areas: Sequence[Area] = (),
        *,
        why: str = "",
        folded: bool = True,
        **kwargs: Any,
    ) -> None:
        words, kind = WORDS[facet], control(facet)
        super().__init__(
            words.legend,
            why=why or words.why,
            pictogram=words.pictogram,
            kind=kind,
            choices=dict.fromkeys(_in_order(facet, areas), ""),
            any_label=None if kind == "checkboxes" else words.any_label,
            single=not facet.kind.several,
            folded=folded,
            **kwargs,
        )
        self.facet, self._areas = facet, areas

    def bare_question(self, kind: str) -> Question:
        """The question but for its choices."""
        first, more = WORDS[self.facet].picks
        return replace(super().bare_question(kind), pick_labels=(_(first), _(more)))

    def _by_label(self, given: str) -> str:
        """Also what people call it otherwise, where that means one thing."""
        meant = values_called(given, self.facet)
        return next(iter(meant)) if len(meant) == 1 else super()._by_label(given)

    def labels(self) -> dict[str, str]:
        """The choices of a wish are more than labels: they end its question."""
        names = {area.id: area.name for area in self._areas}
        return {code: value_label(self.facet, code, names) for code in self.codes}


def _in_order(facet: Facet, areas: Sequence[Area]) -> Iterable[str]:
    """The choices as the reader looks for them."""
    if facet.kind.holds is Area:
        return (area.id for area in sorted(areas, key=lambda area: alphabetical(area.name)))
    return _words_in_order(facet)


@kept(most=MOST_KEPT)
def _words_in_order(facet: Facet) -> tuple[str, ...]:
    known = {value: word(facet, value) for value in values(facet)}
    words = in_order(filter(None, known.values()))
    return (*map(str, words), *(value for value, one in known.items() if one is None))


_TEXT = UnboundField(
    SearchField,
    N_("Jag söker efter ord"),
    why=N_(
        "Skriv till exempel: simhall. Vi letar i utförarnas namn, texter och avtal. "
        "Vi sparar inget av det du skriver."
    ),
    pictogram="search",
    folded=True,
)


class FilterForm(BaseForm):
    """Every wish that can be made. A form with errors still tells what could be read.

    To make a field costs more than to read it: those that nobody has answered are made when
    somebody looks at them.
    """

    def __init__(self, query: MultiDict[str, str], municipality: Municipality) -> None:
        self.municipality = municipality
        wishes = [
            (facet.value, _field(facet, municipality))
            for facet in (*FIRST, *MORE)
            if facet.value in query
        ]
        super().__init__([*wishes, ("text", _TEXT)])
        self.process(query)
        self.validate()

    def asked(self, facets: Iterable[Facet]) -> tuple[Facet, ...]:
        """Those facets that there is something to answer about: not areas where there are none."""
        areas = self.municipality.areas
        return tuple(facet for facet in facets if values(facet, areas))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the wishes, each with the way to its field in the form."""
        wrong = (cast(QuestionField, field) for field in self if field.errors)
        return tuple(filter(None, (field.question().problem for field in wrong)))

    @property
    def text(self) -> SearchField:
        """The field of the free text."""
        return cast(SearchField, self["text"])

    def wish(self, facet: Facet) -> WishField:
        """The field of a facet."""
        if not self.has(facet):
            self[facet.value] = _field(facet, self.municipality)
            self[facet.value].process(None)
        return cast(WishField, self[facet.value])

    def has(self, facet: Facet) -> bool:
        """Whether the address says anything in a facet, or its field has been looked at."""
        return facet.value in self

    def criteria(self) -> Criteria:
        """What the visitor asks for, as far as it could be read."""
        chosen = ((facet, self.wish(facet).data) for facet in Facet if self.has(facet))
        return Criteria(
            wishes=tuple(Wish(facet, values) for facet, values in chosen if values),
            text=self.text.data or "",
        )


def _field(facet: Facet, municipality: Municipality) -> "UnboundField[WishField]":
    return UnboundField(WishField, facet, municipality.areas, folded=facet in MORE)


def order_problem(query: MultiDict[str, str]) -> Problem | None:
    """That the order that is asked for is none, if so: what is shown has another."""
    given = _order(query)
    if not given or given in set(Order):
        return None
    return Problem(_("Ordningen finns inte. Välj en som finns."), _("Visa först"), "#order-1")


def order(query: MultiDict[str, str]) -> Order:
    """The order that is asked for; the neutral one for anything else."""
    given = _order(query)
    return Order(given) if given in set(Order) else Order.NEUTRAL


def _order(query: MultiDict[str, str]) -> str:
    return code(first_line(query.getlist("order")))


def page_number(query: MultiDict[str, str]) -> int:
    """The page of results that is asked for; the first one for anything but a small number."""
    given = bare(first_line(query.getlist("page")))
    return int(given) if _PAGE.fullmatch(given) else 1
