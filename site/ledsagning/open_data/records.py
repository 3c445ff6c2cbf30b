"""The records of the open data: a municipality, a provider and the law, as JSON has them.

The keys are those of the catalogue's own format. What may have variants is always a list. Unknown
is ``None``, known to be none an empty list.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

from ledsagning.catalogue import writing
from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import ALL_AREAS, Catalogue, EscortGroup, Municipality, Provider
from ledsagning.catalogue.rules import RULE_NAMES, Rules
from ledsagning.country.country import load as load_country

FORMAT: Final = "1.0"
"""The version of the data's format. The second number grows when something is added, the first when
something that was there is changed or goes: then the address grows too."""

LICENCE: Final = "https://creativecommons.org/publicdomain/zero/1.0/"
"""Of all data but the quotes, which are the words of whoever wrote the source."""

Record = dict[str, Any]


def text(data: object) -> str:
    """Data as JSON: the same to the last character whenever it is made."""
    return _json(data) + "\n"


# Made once: of another set of options the library makes a new one for each record.
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=writing.text).encode


def head(catalogue: Catalogue) -> Record:
    """What stands first in every whole answer."""
    return {
        "format": FORMAT,
        "licence": LICENCE,
        "version": catalogue.version,
        "sample": is_sample(catalogue),
    }


def is_sample(catalogue: Catalogue) -> bool:
    """Whether any municipality's providers are made up."""
    return any(one.sample for one in catalogue.municipalities.values())


def municipality_summary(one: Municipality, providers: int) -> Record:
    """A municipality in a list: where it is, how many ``providers`` are told of there, and how many
    rules.
    """
    return {
        **_place(one),
        "providers": providers,
        "rules_told": sum(bool(one.rules.variants(name)) for name in RULE_NAMES),
    }


def municipality(one: Municipality) -> Record:
    """A municipality, with all that it says. Its providers are records of their own.

    In a ``sample`` the providers are made up; the rules never are.
    """
    return {
        **_place(one),
        "areas": _several(one.areas),
        "areas_are": writing.data(one.areas_are),
        "contacts": _several(one.contacts),
        "sources": writing.data(one.sources) or None,
        "rules": rules(one.rules, one.sources),
        "standard_agreement": _sourced(_several(one.standard_agreement), one.sources),
    }


def _place(one: Municipality) -> Record:
    known = load_country().municipality(one.id)
    return {
        "id": one.id,
        "sample": one.sample,
        "name": one.name,
        "code": known.code if known else None,
        "county": known.county.name if known else None,
        "county_code": known.county.code if known else None,
    }


def rules(stated: Rules, sources: Mapping[str, Source]) -> Record:
    """Every rule, each with its variants; ``None`` where no source of it is known."""
    return {name: _sourced(_several(stated.variants(name)), sources) for name in RULE_NAMES}


def _sourced(told: Any, sources: Mapping[str, Source]) -> Any:
    """What is told, each place of it with the name of its source: a lone one need not be named."""
    if len(sources) != 1:
        return told
    match told:
        case list():
            return [_sourced(part, sources) for part in told]
        case dict():
            within = {key: _sourced(part, sources) for key, part in told.items()}
            cited = told.keys() & {"quote", "summary"} and not told.get("source")
            return {**within, "source": next(iter(sources))} if cited else within
        case _:
            return told


def law(stated: Law) -> Record:
    """What holds in the whole country."""
    return {
        "sources": writing.data(stated.sources),
        "rules": rules(stated.rules, stated.sources),
        "statements": writing.data(stated.statements),
    }


def provider(one: Provider, *, sample: bool) -> Record:
    """A provider with its groups of escorts and its agreement."""
    told = writing.data(one)
    assert isinstance(told, dict)
    return {
        "id": one.id,
        "municipality": one.municipality,
        "sample": sample,
        **told,
        "areas": _areas(one),
        "escorts": None if one.escorts is None else [escorts(group) for group in one.escorts],
        "agreement": _several(one.agreement),
    }


def _areas(one: Provider) -> list[str] | None:
    """Where it works: the ids of areas, or ``all`` alone."""
    if one.areas is None:
        return None
    return [ALL_AREAS] if one.everywhere else writing.in_order(one.areas)


def escorts(group: EscortGroup) -> Record:
    """Some like escorts. Of one who is alone nothing more is told, so that nobody is recognised:
    the facts are ``withheld``, which is not to say that they are unknown.
    """
    if not is_told(group):
        return {"count": 1, "withheld": True}
    told = writing.data(group)
    assert isinstance(told, dict)
    return {**told, "withheld": False}


def spoken(one: Provider) -> tuple[str, ...]:
    """The languages that somebody there speaks, as far as they are told: no matter which escort."""
    groups = (group.languages or () for group in one.escorts or () if is_told(group))
    return tuple(writing.in_order(frozenset(one.staff_languages or ()).union(*groups)))


def is_told(group: EscortGroup) -> bool:
    """Whether facts of some escorts are told: of one who is alone they are not."""
    return group.count != 1


FACTS_WITHHELD: Final = tuple(part.name for part in fields(EscortGroup) if part.name != "count")
"""What is not told of an escort who is alone in a group."""


def providers(catalogue: Catalogue, among: Iterable[Provider]) -> Iterator[Record]:
    """Some providers, each marked where it is made up."""
    for one in among:
        yield provider(one, sample=catalogue.municipalities[one.municipality].sample)


def whole(catalogue: Catalogue) -> Iterator[str]:
    """Everything as one text of JSON, a municipality or a provider at a time."""
    first = {**head(catalogue), "law": law(catalogue.law)}
    yield _json(first)[:-1] + ',"municipalities":['
    yield from _in_list(map(municipality, catalogue.municipalities.values()))
    yield '],"providers":['
    yield from _in_list(providers(catalogue, catalogue.providers.values()))
    yield "]}\n"


def _in_list(told: Iterable[Record]) -> Iterator[str]:
    for number, one in enumerate(told):
        yield f",{_json(one)}" if number else _json(one)


def of_municipality(one: Municipality, catalogue: Catalogue) -> Iterator[str]:
    """A municipality with its providers as one text of JSON, a provider at a time."""
    first = {**head(catalogue), "municipality": municipality(one)}
    yield _json(first)[:-1] + ',"providers":['
    yield from _in_list(providers(catalogue, catalogue.providers_in(one.id)))
    yield "]}\n"


def _several(values: tuple[Any, ...]) -> list[Any] | None:
    """What may be several, where none at all says that nobody has told of any."""
    return [writing.data(value) for value in values] or None
