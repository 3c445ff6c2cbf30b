"""A catalogue is written so that reading gives it back, whatever its texts look like."""

import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path, PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning import resources
from ledsagning.catalogue import loading, nodes, writing, yaml_files, yaml_writing
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue, EscortGroup, Provider, ProviderFollowUp
from ledsagning.catalogue.terms import AgreementFrom, Booking, Safety
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    AgeBand,
    FollowUpResult,
    Interest,
    Language,
    Unit,
)
from support.catalogues import VALID, load
from support.generated import LOOKS_LIKE_SOMETHING_ELSE, PROSE, catalogues

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TEXTS = st.sampled_from(LOOKS_LIKE_SOMETHING_ELSE) | PROSE | PROSE.map(lambda text: f" {text}\n ")


def in_file(catalogue: Catalogue) -> Catalogue:
    """The catalogue as any file gives it, whatever the version of the file."""
    return replace(catalogue, version="")


def texts(node: nodes.Node | None) -> list[str]:
    """All texts below a node that are known."""
    match node:
        case nodes.Scalar():
            return [] if node.unknown else [node.text]
        case nodes.Sequence(items):
            return [text for item in items for text in texts(item)]
        case nodes.Mapping(entries):
            return [text for _, value in entries for text in texts(value)]
        case _:
            return []


def read(text: str) -> list[str]:
    return texts(yaml_files.read(File(PurePath("k.yaml"), text.encode())))


@FEW
@given(catalogues())
def test_reading_gives_back_what_was_written(tmp_path: Path, catalogue: Catalogue) -> None:
    assert in_file(load(tmp_path, yaml_writing.write(catalogue))) == catalogue


def test_the_shipped_catalogue_comes_back(tmp_path: Path) -> None:
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)
    (tmp_path / "k.yaml").write_text(yaml_writing.write(catalogue))

    assert in_file(loading.load(tmp_path / "k.yaml")) == in_file(catalogue)


@FEW
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_text_survives_in_any_place(some: list[str]) -> None:
    records: list[writing.Data] = [{"sv": text, "en": {"no": text}} for text in some]
    data: writing.Data = {"texts": [*some], "records": records}
    expected = [*some, *(text for text in some for _ in ("sv", "no"))]

    assert read(yaml_writing.entry("key", data, 0)) == expected
    assert read(f"key:\n  - {yaml_writing.item(data, 4)}") == expected
    assert read(f"key: [{yaml_writing.in_line(data)}]") == expected


@pytest.mark.parametrize("text", LOOKS_LIKE_SOMETHING_ELSE)
def test_a_text_that_looks_like_something_else_survives(tmp_path: Path, text: str) -> None:
    description = yaml_writing.entry("description", {"sv": text, "no": text}, 4)
    row = f"  - id: eken\n    municipality: staden\n    name: Eken\n    {description}\n"

    eken = load(tmp_path, VALID + row).providers["staden", "eken"]

    assert eken.description == {"sv": text, "no": text}


def test_unknown_and_empty_are_kept_apart(tmp_path: Path) -> None:
    group = EscortGroup(interests=frozenset(), times=None)
    provider = Provider(id="eken", municipality="staden", name="Eken", escorts=(group,))
    item = yaml_writing.item(writing.data(provider), 2)

    eken = load(tmp_path, f"{VALID}  {item}\n").providers["staden", "eken"]

    assert "interests: []\n" in item
    assert "times: null\n" in item
    assert "decisions: null\n" in item
    assert eken == provider


def test_a_file_is_written_as_an_editor_would() -> None:
    long = "o" * 40
    provider = Provider(
        id="eken",
        municipality="staden",
        name="Eken: hela dagen",
        accepts_new=AcceptsNew.NO,
        description={"sv": "Vi är 01234.", "en": f"{long} {long} {long}"},
        escorts=(EscortGroup(count=2, ages=AgeBand.MIDDLE, languages=frozenset({Language.NO})),),
        agreement=(
            AgreementFrom(
                booking=Booking(
                    notice=Duration(1, Unit.WORKING_DAYS), more={"sv": "Ring.\nEller gå."}
                ),
                safety=Safety(insured=True),
            ),
        ),
        follow_up=ProviderFollowUp(date=date(2026, 5, 1), result=FollowUpResult.MET),
    )

    lines = yaml_writing.item(writing.data(provider), 2).split("\n")

    assert [line for line in lines if "null" not in line] == [
        "- id: eken",
        "    municipality: staden",
        '    name: "Eken: hela dagen"',
        "    accepts_new: no",
        "    description:",
        "      sv: Vi är 01234.",
        "      en: >-",
        f"        {long} {long}",
        f"        {long}",
        "    escorts:",
        "      - count: 2",
        "        ages: 30-44",
        "        languages: [no]",
        "    agreement:",
        "      booking:",
        "        notice: 1 working day",
        "        more:",
        "          sv: |-",
        "            Ring.",
        "            Eller gå.",
        "      safety:",
        "        insured: yes",
        "    follow_up:",
        "      date: 2026-05-01",
        "      result: met",
    ]


def test_a_list_that_is_too_long_for_a_line_has_a_line_for_each() -> None:
    short = yaml_writing.entry("interests", writing.data(frozenset(list(Interest)[:3])), 8)
    long = yaml_writing.entry("interests", writing.data(frozenset(Interest)), 8)

    assert short == "interests: [animals, associations, bingo]"
    assert long.startswith("interests:\n          - animals\n          - associations\n")


def test_a_record_becomes_plain_data_that_other_formats_are_made_of() -> None:
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)

    document = writing.document(catalogue)
    asken = catalogue.providers["stockholm", "exempel-asken"]
    booking = writing.data(asken.agreement_on(date(2026, 11, 25)).booking)

    assert list(document) == ["municipalities", "providers"]
    assert (
        json.loads(json.dumps(document, default=writing.text))["municipalities"][0]["sample"]
        is True
    )
    assert booking == {
        "notice": Duration(2, Unit.WORKING_DAYS),
        "channels": ["phone", "sms", "email", "web"],
        "answer_within": Duration(1, Unit.WORKING_DAYS),
    }


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (None, "null"),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (Language.NO, "no"),
        (date(2026, 6, 1), "2026-06-01"),
        (Duration(1, Unit.WORKING_DAYS), "1 working day"),
        (Duration(0, Unit.HOURS), "0 hours"),
        (time(7, 5), "07:05"),
        (MonthDay(1, 1), "01-01"),
        (PartialDate(2018), "2018"),
        (PartialDate(2018, 6), "2018-06"),
        (PartialDate(2018, 6, 11), "2018-06-11"),
    ],
)
def test_a_fact_is_written_as_it_is_read(fact: writing.Fact, text: str) -> None:
    assert writing.text(fact) == text
