"""A catalogue comes back from its twin as it was read from its source, down to the types."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from ledsagning import composing, resources
from ledsagning.catalogue import twin, yaml_writing
from ledsagning.catalogue.model import Assured, Catalogue, EscortGroup, Provider
from ledsagning.catalogue.vocabulary import Interest, Language, Time
from support.catalogues import load
from support.generated import catalogues
from support.twins import taken_apart

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def through_its_twin(
    catalogue: Catalogue, known: Mapping[str, Any] = MappingProxyType({})
) -> Catalogue:
    return twin.read(twin.written(catalogue, known), known)


def test_the_shipped_catalogue_comes_back() -> None:
    known = composing.municipalities()
    catalogue = composing.load(resources.SAMPLE_CATALOGUE)

    again = through_its_twin(catalogue, known)

    assert again == catalogue
    assert taken_apart(again) == taken_apart(catalogue)
    assert list(again.municipalities) == list(catalogue.municipalities)
    assert composing.own(again) == composing.own(catalogue)


def test_what_the_program_knows_itself_is_not_kept_in_it() -> None:
    known = composing.municipalities()
    whole = replace(composing.load(resources.SAMPLE_CATALOGUE), municipalities=known, providers={})

    again = through_its_twin(whole, known)

    assert all(again.municipalities[id_] is one for id_, one in known.items())
    assert b"Kiruna" not in b"".join(twin.written(whole, known))


@FEW
@given(catalogues())
def test_any_catalogue_comes_back(tmp_path: Path, catalogue: Catalogue) -> None:
    read = load(tmp_path, yaml_writing.write(catalogue))

    again = through_its_twin(read)

    assert again == read
    assert taken_apart(again) == taken_apart(read)


@FEW
@given(catalogues())
def test_so_does_one_that_was_never_written(catalogue: Catalogue) -> None:
    assert taken_apart(through_its_twin(catalogue).providers) == taken_apart(
        MappingProxyType(dict(catalogue.providers))
    )


def test_what_is_alike_in_two_kinds_is_kept_apart() -> None:
    groups = (
        EscortGroup(count=1, languages=frozenset(), interests=frozenset(), times=None),
        EscortGroup(languages=frozenset({Language.NO}), times=frozenset({Time.DAY})),
    )
    made = Provider(
        id="1", municipality="no", name="1", contact_person=True, most_hours=1, escorts=groups
    )
    catalogue = replace(
        composing.load(resources.SAMPLE_CATALOGUE), municipalities={}, providers={made.key: made}
    )

    (again,) = through_its_twin(catalogue).providers.values()

    assert taken_apart(again) == taken_apart(made)
    assert again.contact_person is True
    assert type(again.most_hours) is int


def test_days_that_are_written_one_after_the_other_are_not_mixed_up() -> None:
    days = [date(2020 + number % 5, 1 + number % 12, 1 + number % 28) for number in range(500)]
    made = [
        # Each has a day of its own, however many there are of it.
        Provider(
            id=str(number),
            municipality="staden",
            name="Asken",
            assured=Assured(date=day.replace(), by="Asken"),
        )
        for number, day in enumerate(days)
    ]
    catalogue = replace(
        composing.load(resources.SAMPLE_CATALOGUE),
        municipalities={},
        providers={one.key: one for one in made},
    )

    again = through_its_twin(catalogue).providers.values()

    assert [one.assured and one.assured.date for one in again] == days


def test_values_that_many_share_are_one() -> None:
    alike = [
        Provider(
            id=str(number),
            municipality="staden",
            name="Asken",
            escorts=(EscortGroup(interests=frozenset({Interest.FISHING})),),
        )
        for number in range(2)
    ]
    catalogue = replace(
        composing.load(resources.SAMPLE_CATALOGUE),
        municipalities={},
        providers={one.key: one for one in alike},
    )

    first, second = through_its_twin(catalogue).providers.values()

    assert first.escorts is second.escorts


@pytest.mark.parametrize(
    "lines", [[], [b"[]\n"], [b"[1]\n"], [b"[[0,7]]\n"], [b"[[999]]\n"], [b"{"]]
)
def test_what_is_no_twin_is_none(lines: list[bytes]) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        twin.read(lines, {})
