"""The questions of a tool, filled in as the reader left them: one of several, or a wish."""

from collections.abc import Mapping

from markupsafe import Markup

from ledsagning.catalogue.model import Municipality
from ledsagning.search.criteria import Facet
from ledsagning.web.choices import codes
from ledsagning.web.forms.fields import ChoiceField
from ledsagning.web.forms.wishes import FacetField
from ledsagning.web.questions import SELECTED, Choice
from ledsagning.web.ready import part
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording import wishes

_RADIOS = frozenset({Facet.GENDER, Facet.WHEELCHAIR})
_LISTS = frozenset({Facet.LANGUAGES})


def one_of(
    field: ChoiceField,
    labels: Mapping[str, str],
    chosen: str,
    *,
    legend: str,
    why: str,
    picture: str,
) -> Question:
    """A question with radio buttons. ``labels`` are the choices by code, ``chosen`` one of them."""
    return Question(
        name=field.name,
        kind="radio",
        legend=legend,
        why=why,
        pictogram=picture,
        options=tuple(
            Option(value=code, label=label, fitting="", chosen=code == chosen)
            for code, label in labels.items()
        ),
        chosen=1,
        error=str(field.errors[0]) if field.errors else None,
    )


def wish(field: FacetField, place: Municipality, why: str) -> Question:
    """A question about a wish, without the numbers that a search has. Folded until it is used."""
    facet = field.facet
    choices = _choices(facet, place)
    single = facet in _LISTS or facet in _RADIOS
    return Question(
        name=field.name,
        kind="select" if facet in _LISTS else "radio" if facet in _RADIOS else "checkboxes",
        legend=wishes.legend(facet),
        why=why,
        pictogram=wishes.facet_pictogram(facet),
        lists=_lists(field, choices) if facet in _LISTS else (),
        options=tuple(
            Option(choice.value, choice.label, "", choice.value in field.data)
            for choice in choices
            if facet not in _LISTS
        ),
        any_label=wishes.any_label(facet) if single else None,
        chosen=len(field.data),
        open=bool(field.data),
        error=str(field.errors[0]) if field.errors else None,
    )


def _choices(facet: Facet, place: Municipality) -> tuple[Choice, ...]:
    areas = place.area_names
    return tuple(Choice(code, wishes.value_label(facet, code, areas)) for code in codes(facet))


def _lists(field: FacetField, choices: tuple[Choice, ...]) -> tuple[Markup, ...]:
    """A list for each that is chosen, and one more for "or"."""
    return tuple(
        part("options", "options", [(one, SELECTED[one.value == pick], "") for one in choices])
        for pick in (*field.data, "")
    )
