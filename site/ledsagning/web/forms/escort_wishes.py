"""The wishes about the escort alone, by the same names as in the search."""

from collections.abc import Callable
from typing import TypeVar

from ledsagning.search.criteria import Wish
from ledsagning.search.facets import ESCORT_FACETS
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.wishes import WishField
from ledsagning.web.wording.facets import FIRST, MORE

F = TypeVar("F", bound="EscortForm")

_ASKED = tuple(facet for facet in (*FIRST, *MORE) if facet in ESCORT_FACETS)
"""The facets of an escort, in the order of the search's form."""


class EscortForm(ToolForm):
    """A form that ends with the wishes about the escort: ``@wishes_last`` adds them."""

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What is wished of the escort, as far as it could be read."""
        chosen = ((facet, self[facet.value].data) for facet in ESCORT_FACETS)
        return tuple(Wish(facet, values) for facet, values in chosen if values)


def wishes_last(why: str) -> Callable[[type[F]], type[F]]:
    """Let a form ask for wishes after its own questions. ``why`` is the same msgid for all."""

    def add(form: type[F]) -> type[F]:
        for facet in _ASKED:
            setattr(form, facet.value, WishField(facet, why=why))
        return form

    return add
