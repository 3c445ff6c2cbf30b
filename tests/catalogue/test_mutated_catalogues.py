"""The shipped catalogues with something wrong: told with its place, or read as it stands there."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning import composing
from ledsagning.catalogue import loading, yaml_writing
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.web import addresses
from support.catalogue_files import file
from support.mutating import changed_trees, shipped, spoiled, tree, written

MUTATED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
LATER = date(2100, 12, 31)
"""A day that all of it had been checked by."""
TOLD = re.compile(r"k\.yaml:[1-9][0-9]*:[1-9][0-9]*: [^:]+: .+\. Rätta: .+\.|… och .+")


def load(given: File) -> Catalogue:
    """Load a file as the site does, with the country below it, but without an end mark."""
    source = YamlFiles(FilePlace("k.yaml"), (given,))
    return loading.load(source, LATER, addresses.TAKEN, composing.municipalities())


def told_or_right(text: str) -> None:
    """Fail unless a catalogue is refused with a place and advice, or comes back when written."""
    try:
        read = load(file(text.encode("utf-8", "surrogatepass")))
    except loading.InvalidCatalogue as invalid:
        lines = str(invalid).splitlines()
        assert lines
        assert [line for line in lines if not TOLD.fullmatch(line)] == []
        assert all(len(line) < 2_000 for line in lines)
    else:
        again = load(file(yaml_writing.write(replace(read, municipalities=own(read)))))
        assert replace(again, version="") == replace(read, version="")


def own(read: Catalogue) -> dict[str, object]:
    """The municipalities that the file tells of."""
    return {one.id: one for one in composing.own(read)}


@MUTATED
@given(st.sampled_from(shipped()).flatmap(spoiled))
def test_a_slip_of_the_hand_is_told_with_its_place_or_read_as_it_stands(text: str) -> None:
    told_or_right(text)


@MUTATED
@given(st.sampled_from([*map(tree, shipped())]).flatmap(changed_trees))
def test_a_part_that_is_something_else_is_told_with_its_place_or_read_as_it_stands(
    data: object,
) -> None:
    told_or_right(written(data))


@pytest.mark.parametrize("text", shipped())
def test_untouched_each_of_them_is_read(text: str) -> None:
    told_or_right(text)
    told_or_right(written(tree(text)))
    assert load(file(text)) is not None
