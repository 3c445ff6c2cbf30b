"""A municipality's own file, laid into a catalogue: the rules that it answers, and nothing else.

A rule that the file does not answer stays as it is, and so do offices, areas and requirements that
it does not name. What an answer stands in comes along.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ledsagning.catalogue.citations import Citation
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import RULE_NAMES, Rules
from ledsagning.catalogue.terms import TERM_NAMES, AgreementFrom

C = TypeVar("C", bound=Citation)


def merged(before: Catalogue, found: Catalogue) -> Catalogue:
    """A catalogue with what another one says of municipalities laid over its own."""
    municipalities = {
        id_: one if _is_same(before, one) else laid_over(before.municipalities.get(id_), one)
        for id_, one in found.municipalities.items()
    }
    return replace(before, municipalities=municipalities)


def _is_same(before: Catalogue, one: Municipality) -> bool:
    return before.municipalities.get(one.id) is one


def laid_over(before: Municipality | None, told: Municipality) -> Municipality:
    """A municipality with what its own file tells in the place of what was known."""
    if before is None:
        return told
    sources = {**before.sources, **told.sources}
    if len(sources) > 1:
        before, told = with_named_sources(before), with_named_sources(told)
    stated: dict[str, Any] = {
        name: each for name in RULE_NAMES if (each := told.rules.variants(name))
    }
    return replace(
        before,
        areas=_with_others(before.areas, told.areas),
        contacts=_with_others(before.contacts, told.contacts),
        sources=sources,
        rules=replace(before.rules, **stated),
        standard_agreement=told.standard_agreement or before.standard_agreement,
    )


def _with_others(before: tuple[Any, ...], told: tuple[Any, ...]) -> tuple[Any, ...]:
    """What was there, and what the file adds: told apart by ids, or else as a whole."""
    known = {one.id for one in before if one.id}
    return (*before, *(one for one in told if one not in before and one.id not in known))


def with_named_sources(municipality: Municipality) -> Municipality:
    """The same, with each citation naming its source: with a second one it must."""
    if len(municipality.sources) != 1:
        return municipality
    (name,) = municipality.sources
    rules, terms = municipality.rules, municipality.standard_agreement
    named: dict[str, Any] = {
        rule: tuple(_rule_naming(name, one) for one in rules.variants(rule)) for rule in RULE_NAMES
    }
    return replace(
        municipality,
        rules=Rules(**named),
        standard_agreement=tuple(_terms_naming(name, one) for one in terms),
    )


def _rule_naming(name: str, rule: Rule) -> Rule:
    return _naming(name, replace(rule, also=tuple(_naming(name, one) for one in rule.also)))


def _terms_naming(name: str, version: AgreementFrom) -> AgreementFrom:
    terms: Mapping[str, Any] = {
        term: _naming(name, found)
        for term in TERM_NAMES
        if (found := getattr(version, term)) is not None
    }
    return replace(version, **terms)


def _naming(name: str, citation: C) -> C:
    return citation if citation.source else replace(citation, source=name)
