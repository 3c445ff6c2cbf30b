"""The whole catalogue: every municipality of the country, and an operator's own besides."""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any

import pytest

from ledsagning import composing
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.composing import in_country, municipalities, own
from ledsagning.country.country import load as load_country
from ledsagning.today import today
from ledsagning.web import addresses
from support import sites

Compose = Callable[..., Catalogue]

IN_TABY = sites.provider("asken") | {"municipality": "taby"}
"""A provider in a municipality that the source says nothing of."""


@pytest.fixture
def compose(tmp_path: Path) -> Compose:
    """The whole catalogue with a source."""

    def load(*providers: sites.Facts, **place: Any) -> Catalogue:
        file = tmp_path / "k.yaml"
        file.write_text(sites.catalogue(*providers, **place))
        return composing.load(file, today(), addresses.TAKEN)

    return load


def test_every_municipality_of_the_country_is_there_in_alphabetical_order() -> None:
    assert list(municipalities()) == [one.id for one in load_country().municipalities]
    assert municipalities()["upplands-vasby"].name == "Upplands Väsby kommun"
    assert not any(one.sample for one in municipalities().values())


def test_no_municipality_has_the_name_of_a_page() -> None:
    assert not municipalities().keys() & addresses.TAKEN


def test_a_source_adds_a_municipality_and_replaces_another_whole(compose: Compose) -> None:
    byn = sites.BYN | {"id": "ale", "name": "Ale stad"}

    catalogue = compose(sites.provider("asken"), more=[byn])

    assert len(catalogue.municipalities) == len(municipalities()) + 1
    assert catalogue.municipalities["ale"].name == "Ale stad"
    assert catalogue.municipalities["alvesta"] is municipalities()["alvesta"]
    assert [one.id for one in own(catalogue)] == ["ale", "staden"]


def test_a_provider_may_work_in_a_municipality_that_the_source_says_nothing_of(
    compose: Compose,
) -> None:
    catalogue = compose(IN_TABY)

    assert [one.id for one in catalogue.providers_in("taby")] == ["asken"]
    assert [one.id for one in own(catalogue)] == ["taby", "staden"]


def test_a_misspelled_municipality_is_told_which_was_meant(compose: Compose) -> None:
    with pytest.raises(InvalidCatalogue) as raised:
        compose(IN_TABY | {"municipality": "tabby"})

    (problem,) = raised.value.problems
    assert problem.message == "kommunen ”tabby” finns inte i katalogen"
    assert problem.fix.startswith("skriv taby, om det är det du menar; ")


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Exempel Asken"},
        {"contact": {"phone": "070-174 06 05"}},
        {"contact": {"sms": "+46 70 174 06 99"}},
        {"contact": {"phone": "08-465 004 00"}},
        {"contact": {"email": "asken@example.com"}},
        {"contact": {"web": "https://asken.example/om"}},
        {"contact": {"web": "http://www.example.se"}},
        {"contact": {"address": "Exempelgatan 1, Staden"}},
    ],
)
def test_what_can_only_be_made_up_is_refused_where_providers_are_real(
    compose: Compose, facts: sites.Facts
) -> None:
    assert compose(sites.provider("asken", **facts), sample="yes")
    with pytest.raises(InvalidCatalogue, match="kan bara vara påhittat"):
        compose(sites.provider("asken", **facts), sample="no")


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Asken, till exempel"},
        {"contact": {"phone": "070-174 07 05", "sms": "08-465 014 00"}},
        {"contact": {"email": "example@asken.se", "web": "https://asken.se/example.com"}},
    ],
)
def test_what_only_looks_made_up_is_taken(compose: Compose, facts: sites.Facts) -> None:
    assert compose(sites.provider("asken", **facts), sample="no")


def test_a_source_that_nobody_can_read_is_refused_where_the_municipality_is_real(
    compose: Compose,
) -> None:
    page = {"title": "Staden", "address": "https://staden.example/regler", "checked": "2026-11-01"}

    byn = {"id": "byn", "name": "Byn", "sources": {"page": page}}

    assert compose(more=[byn | {"sample": "yes"}])
    with pytest.raises(InvalidCatalogue, match=r"staden\.example/regler. kan bara vara påhittat"):
        compose(more=[byn])


def test_a_file_of_a_municipality_that_the_country_does_not_have_is_told_of() -> None:
    file = File(PurePath("alle.yaml"), b"id: alle\nname: Alle kommun\n...\n")

    with pytest.raises(InvalidCatalogue, match="landet har ingen kommun med id alle"):
        in_country([file])


def test_a_municipality_may_be_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "ale.yaml"
    file.write_text("id: ale\nname: Ale stad\n...\n")

    catalogue = composing.load(file, today(), addresses.TAKEN)

    assert [one.name for one in own(catalogue)] == ["Ale stad"]
