"""The form of wishes: what the escort and the provider are to be."""

import re
from collections.abc import Sequence
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form

from ledsagning.messages import N_
from ledsagning.search.criteria import SINGLE, Criteria, Facet, Order, Wish
from ledsagning.web.choices import codes
from ledsagning.web.forms.choice_fields import SeveralField
from ledsagning.web.forms.fields import LineField
from ledsagning.web.wording.wish_words import WORDS
from ledsagning.web.wording.wishes import value_label

_PAGE = re.compile(r"[1-9][0-9]{0,4}")
_LISTS = frozenset({Facet.LANGUAGES, Facet.AREAS})
_RADIOS = frozenset({Facet.GENDER, Facet.WHEELCHAIR, Facet.DECISIONS})


class WishField(SeveralField[str]):
    """What is wished in one facet. The area ids are a municipality's own: ``choices`` gets them
    when the form is made.
    """

    def __init__(self, facet: Facet, *, why: str = "", **kwargs: Any) -> None:
        words, boxes = WORDS[facet], facet not in _LISTS | _RADIOS
        super().__init__(
            words.legend,
            why=why,
            picture=words.pictogram,
            kind="checkboxes" if boxes else "select" if facet in _LISTS else "radio",
            choices=dict.fromkeys(codes(facet), ""),
            unanswered=None if boxes else N_("Spelar ingen roll"),
            single=facet in SINGLE,
            folded=True,
            **kwargs,
        )
        self.facet = facet

    def labels(self) -> dict[str, str]:
        """The choices of a wish are more than labels: they end its question."""
        return {code: value_label(self.facet, code, {}) for code in self.codes}


class FilterForm(Form):
    """Every wish that can be made. A form with errors still tells what could be read."""

    languages = WishField(Facet.LANGUAGES)
    gender = WishField(Facet.GENDER)
    wheelchair = WishField(Facet.WHEELCHAIR)
    areas = WishField(Facet.AREAS)
    ages = WishField(Facet.AGES)
    interests = WishField(Facet.INTERESTS)
    experience = WishField(Facet.EXPERIENCE)
    times = WishField(Facet.TIMES)
    decisions = WishField(Facet.DECISIONS)
    accepts_new = WishField(Facet.ACCEPTS_NEW)
    text = LineField()

    def __init__(self, query: MultiDict[str, str], areas: Sequence[str]) -> None:
        super().__init__()
        self.areas.choices = dict.fromkeys(areas, "")
        self.process(query)
        self.validate()

    def criteria(self) -> Criteria:
        """What the visitor asks for, as far as it could be read."""
        chosen = ((facet, self[facet.value].data) for facet in Facet)
        return Criteria(
            wishes=tuple(Wish(facet, values) for facet, values in chosen if values),
            text=self.text.data or "",
        )


def order(query: MultiDict[str, str]) -> Order:
    """The order that is asked for; the neutral one for anything else."""
    given = query.get("order", "")
    return Order(given) if given in set(Order) else Order.NEUTRAL


def page_number(query: MultiDict[str, str]) -> int:
    """The page of results that is asked for; the first one for anything but a small number."""
    given = query.get("page", "")
    return int(given) if _PAGE.fullmatch(given) else 1
