"""What a service of HSDS has of each facet: attributes with terms of our taxonomies."""

from collections.abc import Iterator, Mapping, Set
from typing import Any

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.open_data.identifiers import identifier, service_id
from ledsagning.open_data.records import is_told
from ledsagning.open_data.taxonomy import NONE, UNKNOWN, Term, area_code, term, term_id
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet, found, in_order

Entity = dict[str, Any]


def attributes(one: Provider, terms: Mapping[str, Term]) -> Iterator[Entity]:
    """What a provider has of each facet, and each of its groups of escorts."""
    id_ = service_id(one)
    for facet, code, group in stated(one, frozenset(Facet)):
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


def stated(one: Provider, facets: Set[Facet]) -> Iterator[tuple[Facet, str, str]]:
    """The same of some facets, as the facet, the code of the term, and the group of escorts that it
    is said of; no group for what is said of the provider.
    """
    for facet in filter(facets.__contains__, PROVIDER_FACETS):
        yield from _stated(one, one, facet, "")
    of_escorts = [*filter(facets.__contains__, ESCORT_FACETS)]
    for number, group in enumerate(one.escorts or (), 1):
        for facet in of_escorts if is_told(group) else ():
            yield from _stated(one, group, facet, f"group {number}")
    if not one.escorts:
        lacking = (UNKNOWN,) if one.escorts is None else (NONE,)
        yield from ((facet, code, "") for facet in of_escorts for code in lacking)


def _stated(
    one: Provider, facts: Provider | EscortGroup, facet: Facet, group: str
) -> Iterator[tuple[Facet, str, str]]:
    for code in _codes(one, facet, _found(facts, facet)):
        yield facet, code, group


def _codes(one: Provider, facet: Facet, codes: frozenset[str] | None) -> tuple[str, ...]:
    if codes is None:
        return (UNKNOWN,)
    if facet is Facet.AREAS and codes:
        areas = ("all",) if one.everywhere else in_order(facet, codes)
        return tuple(area_code(one.municipality, area) for area in areas)
    return in_order(facet, codes) or (NONE,)


def _found(facts: Provider | EscortGroup, facet: Facet) -> frozenset[str] | None:
    """What is stated, also what nobody would wish: a queue, or that there is no place."""
    if facet is Facet.ACCEPTS_NEW and isinstance(facts, Provider):
        return None if facts.accepts_new is None else frozenset({facts.accepts_new.value})
    return found(facts, facet)
