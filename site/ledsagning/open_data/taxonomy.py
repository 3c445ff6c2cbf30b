"""What can be wished of a provider, as taxonomies of HSDS: one for each facet.

Each has two terms more: ``unknown``, where nobody has said it, and ``none``, where it is known that
there is none. An entity without a term of a taxonomy is one that nothing was asked of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from ledsagning.catalogue.model import Area, Catalogue
from ledsagning.catalogue.vocabulary import Word
from ledsagning.editing.key_names import KEYS
from ledsagning.open_data.identifiers import identifier
from ledsagning.open_data.records import FORMAT
from ledsagning.search.facets import ESCORT_FACETS, Facet, found, word

UNKNOWN, NONE = "unknown", "none"
_LACKING: Final = {UNKNOWN: "vet vi inte", NONE: "inget av det"}
_ESCORT: Final = "Sägs om en grupp av ledsagare. Termer med samma value hör till samma grupp."
_PROVIDER: Final = "Sägs om utföraren."


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a facet: its code, and what it is called in Swedish."""

    facet: Facet
    code: str
    name: str

    @property
    def id(self) -> str:
        """Its UUID."""
        return term_id(self.facet, self.code)


def taxonomy_id(facet: Facet) -> str:
    """The UUID of a facet's taxonomy."""
    return identifier("taxonomy", facet.value)


def term_id(facet: Facet, code: str) -> str:
    """The UUID of a term. Where ``none`` is a word of the vocabulary, it says the same."""
    return identifier("term", facet.value, code)


def taxonomy(facet: Facet) -> dict[str, Any]:
    """A facet as a taxonomy."""
    return {
        "id": taxonomy_id(facet),
        "name": KEYS[facet.value],
        "description": _ESCORT if facet in ESCORT_FACETS else _PROVIDER,
        "version": FORMAT,
    }


def term(one: Term) -> dict[str, Any]:
    """A term as HSDS has it."""
    return {
        "id": one.id,
        "code": one.code,
        "name": one.name,
        "description": f"{KEYS[one.facet.value]}: {one.name}",
        "taxonomy": KEYS[one.facet.value],
        "language": "sv",
        "taxonomy_id": taxonomy_id(one.facet),
    }


def terms(catalogue: Catalogue) -> dict[str, Term]:
    """Every term by its UUID: all words of the vocabulary, and what stands in the catalogue."""
    return {one.id: one for facet in Facet for one in _terms(facet, catalogue)}


def _terms(facet: Facet, catalogue: Catalogue) -> Iterator[Term]:
    for code, name in _LACKING.items():
        yield Term(facet, code, name)
    holds = facet.kind.holds
    if holds is Area:
        yield from _areas(facet, catalogue)
    elif issubclass(holds, Word):
        yield from (Term(facet, one.value, one.label) for one in holds)
    if facet is Facet.LANGUAGES:
        # Somebody may speak a language that no list shows.
        for code in sorted(_spoken(catalogue)):
            known = word(facet, code)
            yield Term(facet, code, known.label if known else code)


def _areas(facet: Facet, catalogue: Catalogue) -> Iterator[Term]:
    for one in catalogue.municipalities.values():
        yield Term(facet, area_code(one.id, "all"), one.name)
        for area in one.areas:
            yield Term(facet, area_code(one.id, area.id), f"{area.name}, {one.name}")


def area_code(municipality: str, area: str) -> str:
    """Areas of two municipalities may have one id."""
    return f"{municipality}/{area}"


def _spoken(catalogue: Catalogue) -> frozenset[str]:
    groups = (group for one in catalogue.providers.values() for group in one.escorts or ())
    spoken = (found(group, Facet.LANGUAGES) or frozenset() for group in groups)
    return frozenset().union(*spoken)
