"""The wishes about the escort alone, by the same names as in the search."""

from collections.abc import Iterator

from ledsagning.search.criteria import Wish
from ledsagning.search.facets import ESCORT_FACETS
from ledsagning.web.forms.wishes import FacetField, FilterForm


class EscortForm(FilterForm):
    """A form of wishes of which only those about the escort are asked and used."""

    @property
    def asked(self) -> Iterator[FacetField]:
        """The fields about the escort, in the order of the form."""
        fields = (field for field in self if isinstance(field, FacetField))
        return (field for field in fields if field.facet in ESCORT_FACETS)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What is wished of the escort, as far as it could be read."""
        return tuple(wish for wish in self.criteria().wishes if wish.facet in ESCORT_FACETS)

    @property
    def mistaken(self) -> bool:
        """Whether something about the escort could not be read."""
        return any(field.errors for field in self.asked)
