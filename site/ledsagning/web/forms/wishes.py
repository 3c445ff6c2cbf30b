"""The form of wishes: what the escort and the provider are to be."""

import re
from collections.abc import Sequence
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field, Form

from ledsagning.search.criteria import SINGLE, Criteria, Facet, Order, Wish
from ledsagning.web.choices import codes
from ledsagning.web.forms.lines import MOST_CHARACTERS, one_line
from ledsagning.web.i18n import gettext

_PAGE = re.compile(r"[1-9][0-9]{0,4}")


class FacetField(Field):
    """What is chosen in one facet. A code that is not in the vocabulary is an error.

    Where only one choice makes sense, the first one that the address holds is taken.
    """

    data: tuple[str, ...]

    def __init__(self, facet: Facet, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.facet = facet
        self.allowed: Sequence[str] = codes(facet)

    def process_data(self, value: object) -> None:
        """Begin with nothing chosen."""
        self.data = ()

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what is known, in the vocabulary's order; say so if something is not."""
        given = [value for value in valuelist if value]
        if self.facet in SINGLE:
            given = given[:1]
        self.data = tuple(code for code in self.allowed if code in given)
        if not set(given) <= set(self.allowed):
            raise ValueError(
                gettext("Ett av valen finns inte. Välj något av det som står i listan.")
            )


class TextField(Field):
    """The free text: one line, no control characters, at most 100 characters."""

    data: str

    def process_data(self, value: object) -> None:
        """Begin with nothing written."""
        self.data = ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Tidy what is written; say so if it is too long to search for."""
        self.data = one_line(valuelist[0]) if valuelist else ""
        if len(self.data) > MOST_CHARACTERS:
            raise ValueError(
                gettext("Texten är för lång. Skriv högst %(most)s tecken.", most=MOST_CHARACTERS)
            )


class FilterForm(Form):
    """Every wish that can be made. A form with errors still tells what could be read."""

    languages = FacetField(Facet.LANGUAGES)
    gender = FacetField(Facet.GENDER)
    wheelchair = FacetField(Facet.WHEELCHAIR)
    areas = FacetField(Facet.AREAS)
    ages = FacetField(Facet.AGES)
    interests = FacetField(Facet.INTERESTS)
    experience = FacetField(Facet.EXPERIENCE)
    times = FacetField(Facet.TIMES)
    decisions = FacetField(Facet.DECISIONS)
    accepts_new = FacetField(Facet.ACCEPTS_NEW)
    text = TextField()

    def __init__(self, query: MultiDict[str, str], areas: Sequence[str]) -> None:
        super().__init__()
        self.areas.allowed = areas
        self.process(query)
        self.validate()

    def criteria(self) -> Criteria:
        """What the visitor asks for, as far as it could be read."""
        chosen = ((facet, self[facet.value].data) for facet in Facet)
        return Criteria(
            wishes=tuple(Wish(facet, values) for facet, values in chosen if values),
            text="" if self.text.errors else self.text.data,
        )


def order(query: MultiDict[str, str]) -> Order:
    """The order that is asked for; the neutral one for anything else."""
    given = query.get("order", "")
    return Order(given) if given in set(Order) else Order.NEUTRAL


def page_number(query: MultiDict[str, str]) -> int:
    """The page of results that is asked for; the first one for anything but a small number."""
    given = query.get("page", "")
    return int(given) if _PAGE.fullmatch(given) else 1
