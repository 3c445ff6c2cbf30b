"""What a service of HSDS has of each facet: attributes with terms of our taxonomies."""

from collections.abc import Iterator, Mapping
from typing import Any

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.open_data.identifiers import identifier, service_id
from ledsagning.open_data.records import is_told
from ledsagning.open_data.taxonomy import NONE, UNKNOWN, Term, area_code, term, term_id
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet, found, in_order

Entity = dict[str, Any]


def attributes(one: Provider, terms: Mapping[str, Term]) -> Iterator[Entity]:
    """What a provider has of each facet, and each of its groups of escorts."""
    for facet in PROVIDER_FACETS:
        yield from _attributes(one, facet, _stated(one, facet), terms, "")
    for number, group in enumerate(one.escorts or (), 1):
        for facet in ESCORT_FACETS if is_told(group) else ():
            yield from _attributes(one, facet, _stated(group, facet), terms, f"group {number}")
    if not one.escorts:
        lacking = None if one.escorts is None else frozenset[str]()
        for facet in ESCORT_FACETS:
            yield from _attributes(one, facet, lacking, terms, "")


def _attributes(
    one: Provider, facet: Facet, codes: frozenset[str] | None, terms: Mapping[str, Term], group: str
) -> Iterator[Entity]:
    id_ = service_id(one)
    for code in _codes(one, facet, codes):
        of_facet = term_id(facet, code)
        yield {
            "id": identifier("attribute", id_, facet.value, code, group),
            "link_id": id_,
            "taxonomy_term_id": of_facet,
            "link_type": facet.value,
            "link_entity": "service",
            **({"value": group} if group else {}),
            "taxonomy_term": term(terms[of_facet]),
        }


def _codes(one: Provider, facet: Facet, codes: frozenset[str] | None) -> tuple[str, ...]:
    if codes is None:
        return (UNKNOWN,)
    if facet is Facet.AREAS and codes:
        areas = ("all",) if one.everywhere else in_order(facet, codes)
        return tuple(area_code(one.municipality, area) for area in areas)
    return in_order(facet, codes) or (NONE,)


def _stated(facts: Provider | EscortGroup, facet: Facet) -> frozenset[str] | None:
    """What is stated, also what nobody would wish: a queue, or that there is no place."""
    if facet is Facet.ACCEPTS_NEW and isinstance(facts, Provider):
        return None if facts.accepts_new is None else frozenset({facts.accepts_new.value})
    return found(facts, facet)
