"""A changed catalogue is written into its files; all that did not change stays to the letter."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning import resources
from ledsagning.catalogue import loading
from ledsagning.catalogue.model import Area, Municipality, Provider
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.terms import AgreementFrom, Booking
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.catalogue.yaml_updating import Unwritable, update
from support.catalogue_files import (
    changed,
    file,
    files,
    load,
    provider_of,
    with_municipality,
    with_provider,
    with_providers,
)
from support.catalogues import TODAY, VALID
from support.generated import catalogues, providers

FEW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SHIPPED = resources.SAMPLE_CATALOGUE.read_bytes()
ONE_MUNICIPALITY, PROVIDERS = VALID.split("providers:\n")


@FEW
@given(st.data())
def test_a_file_becomes_what_is_wanted_and_stays_as_it_is_when_nothing_is(
    data: st.DataObject,
) -> None:
    before, after = data.draw(catalogues()), data.draw(catalogues())
    written = data.draw(files(before))

    assert update([written], before, TODAY) == [written]
    assert replace(load(*update([written], after, TODAY)), version="") == after


@settings(FEW, max_examples=15)
@given(providers("exempel-bjorken", "stockholm", frozenset({"bromma", "farsta"})))
def test_only_the_provider_that_changed_is_touched(provider: Provider) -> None:
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)
    after = with_providers(catalogue, provider)
    start, end = b"\n  - id: exempel-bjorken\n", b"\n\n  - id: exempelstaden-soder\n"

    (written,) = update([file(SHIPPED)], after)

    assert written.data.partition(start)[0] == SHIPPED.partition(start)[0]
    assert written.data.partition(end)[2] == SHIPPED.partition(end)[2]


@settings(FEW, max_examples=15)
@given(providers("exempel-asken", "stockholm", frozenset({"bromma", "farsta"})))
def test_every_comment_stays_when_a_provider_is_replaced(provider: Provider) -> None:
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)
    # An agreement from a day on states some terms only: the comments on others go with them.
    first, *_ = (*provider.agreement, AgreementFrom())
    whole = (replace(first, from_=None),)
    after = with_providers(catalogue, replace(provider, agreement=whole))

    (written,) = update([file(SHIPPED)], after)

    assert _comments(written.data) >= _comments(SHIPPED)


def _comments(data: bytes) -> set[str]:
    return {line.strip() for line in data.decode().splitlines() if line.lstrip().startswith("#")}


@pytest.mark.parametrize("data", [SHIPPED, VALID.encode(), VALID.replace("\n", "\r\n").encode()])
def test_an_unchanged_catalogue_gives_the_same_file(data: bytes) -> None:
    catalogue = loading.load(YamlFiles(FilePlace("k"), [file(data)]))

    assert update([file(data)], catalogue) == [file(data)]


def test_a_phone_number_changes_and_nothing_else() -> None:
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)
    contact = provider_of(catalogue, "exempel-asken").contact
    assert contact is not None
    after = with_provider(
        catalogue, "exempel-asken", contact=replace(contact, phone="08-465 004 99")
    )

    lines = changed(SHIPPED, after, today=None)

    assert lines == ["-      phone: 08-465 004 00", "+      phone: 08-465 004 99"]


def test_all_areas_stay_all_when_there_is_one_more() -> None:
    catalogue = load(file(VALID))
    more = (*catalogue.municipalities["staden"].areas, Area(id="ost", name="Öst"))
    after = with_municipality(catalogue, "staden", areas=more)
    named = frozenset({"norr", "soder", "ost"})

    assert not any("areas: all" in line for line in changed(VALID, after))
    assert "-    areas: all" in changed(VALID, with_provider(after, "bjorken", areas=named))


def test_what_is_new_goes_to_the_file_of_its_municipality() -> None:
    west = ONE_MUNICIPALITY.replace("id: staden", "id: vast").replace("id: byn", "id: dalen")
    old = [
        file(ONE_MUNICIPALITY, "staden.yaml"),
        file("providers:\n" + PROVIDERS, "stadens.yaml"),
        file("# väst\n" + west, "vast.yaml"),
    ]
    catalogue = load(*old)
    beside = Provider(id="eken", municipality="staden", name="Eken")
    alone = Provider(id="granen", municipality="vast", name="Granen")
    byn = Municipality(id="nyby", name="Nyby")
    after = replace(
        catalogue,
        municipalities={**catalogue.municipalities, "nyby": byn},
    )

    first, second, third = update(old, with_providers(after, beside, alone), TODAY)

    assert first.data == old[0].data
    assert second.data.startswith(old[1].data.rstrip() + b"\n  - id: eken\n")
    assert third.data.startswith(old[2].data.rstrip() + b"\n  - id: nyby\n")
    assert b"\nproviders:\n  - id: granen\n" in third.data


def test_what_no_file_can_hold_is_refused() -> None:
    catalogue = load(file(VALID))

    worse = (AgreementFrom(booking=Booking(notice=Duration(9, Unit.DAYS))),)

    with pytest.raises(Unwritable, match=r"^asken$"):
        update([file(VALID)], with_provider(catalogue, "asken", name="Asken\nEken"), TODAY)
    with pytest.raises(InvalidCatalogue, match="sämre än kommunens krav"):
        update([file(VALID)], with_provider(catalogue, "asken", agreement=worse), TODAY)
    with pytest.raises(InvalidCatalogue, match="saknar ett kolon"):
        update([file(VALID + "hej\n")], catalogue, TODAY)
