"""A change touches its own lines of a file, and comments stay with what they are about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ledsagning.catalogue.model import Area, Assured, Contact, EscortGroup, Provider
from ledsagning.catalogue.terms import AgreementFrom, Booking
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import AcceptsNew, Language, Time, Travel, Unit
from support.catalogue_files import (
    changed,
    file,
    load,
    provider_of,
    with_municipality,
    with_provider,
    with_providers,
    without,
)
from support.catalogues import TODAY, VALID

CHANGES: Mapping[str, tuple[Any, list[str]]] = {
    "a fact": (
        {"accepts_new": AcceptsNew.NO},
        ["-    accepts_new: yes", "+    accepts_new: no"],
    ),
    "a fact that is not known any more": (
        {"assured": None},
        ["-    assured: {date: 2026-11-01, by: Anna}", "+    assured: null"],
    ),
    "a fact within brackets": (
        {"assured": Assured(date=TODAY, by="Bo, Anna")},
        [
            "-    assured: {date: 2026-11-01, by: Anna}",
            '+    assured: {date: 2026-11-21, by: "Bo, Anna"}',
        ],
    ),
    "a new fact within brackets": (
        {
            "contact": Contact(
                sms="0701234567", email="a@example.se", web="https://a.se", address="01234 Staden"
            )
        },
        [
            "-    contact: {sms: 0701234567, email: info@example.se, address: 01234 Staden}",
            '+    contact: {sms: 0701234567, email: a@example.se, web: "https://a.se", '
            "address: 01234 Staden}",
        ],
    ),
    "a language less": (
        {"description": {"sv": "Vi är 01234."}},
        ["-      en: We are 01234."],
    ),
    "a language more": (
        {"description": {"sv": "Vi är 01234.", "en": "We are 01234.", "fi": "null"}},
        ['+      fi: "null"'],
    ),
    "a text of two lines": (
        {"description": {"sv": "Vi är.\nOch blir.", "en": "We are 01234."}},
        ["-      sv: Vi är 01234.", "+      sv: |-", "+        Vi är.", "+        Och blir."],
    ),
    "another set": (
        {"areas": frozenset({"soder", "norr"})},
        ["-    areas: [norr]", "+    areas: [norr, soder]"],
    ),
    "a known empty set": (
        {"decisions": frozenset()},
        ["-    decisions: [lss, sol]", "+    decisions: []"],
    ),
    "no groups known": (
        {"escorts": None},
        [
            "-    escorts:",
            "-      - count: 2",
            "-        gender: woman",
            "-        ages: 30-44",
            "-        languages: [no, so]",
            "-        wheelchair: heavy",
            "-        interests: []",
            "-        times: [day]",
            "-      - languages: null",
            "+    escorts: null",
        ],
    ),
    "a term": (
        {"agreement": (AgreementFrom(booking=Booking(notice=Duration(1, Unit.HOURS))),)},
        [
            "-        notice: 1 day",
            "-        more: {sv: Vi svarar 12:30.}",
            "-      travelling:",
            "-        modes: [walking, taxi, escort_car]",
            "+        notice: 1 hour",
            "+      travelling: null",
        ],
    ),
    "another agreement from a day on": (
        {
            "agreement": (
                AgreementFrom(booking=Booking(notice=Duration(1, Unit.DAYS))),
                AgreementFrom(
                    from_=date(2027, 1, 1), booking=Booking(notice=Duration(1, Unit.HOURS))
                ),
            )
        },
        [
            "-      booking:",
            "-        notice: 1 day",
            "-        more: {sv: Vi svarar 12:30.}",
            "-      travelling:",
            "-        modes: [walking, taxi, escort_car]",
            "+      - booking:",
            "+          notice: 1 day",
            "+      - from: 2027-01-01",
            "+        booking:",
            "+          notice: 1 hour",
        ],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_touches_its_own_lines(name: str) -> None:
    parts, lines = CHANGES[name]

    found = changed(VALID, with_provider(load(file(VALID)), "asken", **parts))

    assert [line for line in found if not line.endswith(": null")] == [
        line for line in lines if not line.endswith(": null")
    ]


def test_groups_of_escorts_change_one_by_one() -> None:
    catalogue = load(file(VALID))
    escorts = catalogue.providers["staden", "asken"].escorts
    assert escorts is not None
    first = replace(escorts[0], languages=frozenset({Language.SO, Language.SV, Language.FI}))
    second = EscortGroup(times=frozenset({Time.NIGHT}))

    lines = changed(VALID, with_provider(catalogue, "asken", escorts=(first, escorts[1], second)))

    assert lines == [
        "-        languages: [no, so]",
        "+        languages: [so, sv, fi]",
        "+      - count: null",
        "+        gender: null",
        "+        ages: null",
        "+        languages: null",
        "+        wheelchair: null",
        "+        interests: null",
        "+        experience: null",
        "+        times: [night]",
    ]


def test_a_provider_goes_with_the_comment_above_it_and_comes_last_when_it_is_new() -> None:
    text = VALID.replace("  - id: bjorken\n", "\n  # Björken är liten.\n  - id: bjorken\n")
    catalogue = load(file(text))
    new = Provider(id="eken", municipality="staden", name="Eken")

    lines = changed(text, without(catalogue, "bjorken"))
    both = with_providers(catalogue, new)

    assert lines[:4] == [
        "-",
        "-  # Björken är liten.",
        "-  - id: bjorken",
        "-    municipality: staden",
    ]
    assert changed(text, both)[:3] == ["+", "+  - id: eken", "+    municipality: staden"]


COMMENTED = """\
municipalities:
  - id: staden # den största
    name:   Staden   # med stort S
    areas:  # i ordning från norr
      # Norr var först.
      - id: norr
        name: Norr
        # places: inte klart
      # Söder kom sedan.
      - {id: soder, name: Söder}  # sist
    sources: {routine: {title: Rutin, checked: 2026-10-01}}
    standard_agreement:  # inte beslutat
      travelling:
        quote: Till fots eller med taxi.
        modes:
          - taxi # alltid
          # ibland
          - walking
    # slut på staden
providers: null # inga än
"""


def areas(*named: tuple[str, str]) -> tuple[Area, ...]:
    return tuple(Area(id=id_, name=name) for id_, name in named)


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            {"name": "Stan: vår"},
            [
                "-    name:   Staden   # med stort S",
                '+    name:   "Stan: vår"   # med stort S',
            ],
        ),
        (
            {"name": "Stan " * 25 + "Stan"},
            [
                "-    name:   Staden   # med stort S",
                f"+    name:   {'Stan ' * 25}Stan   # med stort S",
            ],
        ),
        (
            {"areas": areas(("norr", "Norr"))},
            ["-      # Söder kom sedan.", "-      - {id: soder, name: Söder}  # sist"],
        ),
        (
            {"areas": areas(("soder", "Syd"))},
            [
                "-      - id: norr",
                "-        name: Norr",
                "-        # places: inte klart",
                "-      - {id: soder, name: Söder}  # sist",
                "+      - {id: soder, name: Syd}  # sist",
            ],
        ),
        (
            {"areas": areas(("norr", "Norr"), ("mitt", "Mitt"), ("soder", "Söder"))},
            [
                "+      - id: mitt",
                "+        name: Mitt",
                "+        places: null",
                "+        contact: null",
            ],
        ),
        (
            {"areas": areas(("mitt", "Mitt"), ("norr", "Norr"), ("soder", "Söder"))},
            [
                "+      - id: mitt",
                "+        name: Mitt",
                "+        places: null",
                "+        contact: null",
            ],
        ),
        (
            {"areas": ()},
            [
                "-    areas:  # i ordning från norr",
                "-      # Norr var först.",
                "-      - id: norr",
                "-        name: Norr",
                "-        # places: inte klart",
                "-      # Söder kom sedan.",
                "-      - {id: soder, name: Söder}  # sist",
                "+    areas: []  # i ordning från norr",
                "+      # Norr var först.  # sist",
            ],
        ),
    ],
)
def test_comments_stay_with_what_they_are_about(parts: Any, lines: list[str]) -> None:
    after = with_municipality(load(file(COMMENTED)), "staden", **parts)

    assert changed(COMMENTED, after) == lines


def test_a_list_of_lines_changes_line_by_line() -> None:
    catalogue = load(file(COMMENTED))
    (agreement,) = catalogue.municipalities["staden"].standard_agreement
    assert agreement.travelling is not None
    modes = frozenset({Travel.TAXI, Travel.ESCORT_CAR})
    agreement = replace(agreement, travelling=replace(agreement.travelling, modes=modes))

    after = with_municipality(catalogue, "staden", standard_agreement=(agreement,))

    assert changed(COMMENTED, after) == [
        "-          # ibland",
        "-          - walking",
        "+          - escort_car",
    ]


ODD = """\
--- # så börjar filen
municipalities: [{"id":"staden","name":"Staden", areas: }]
providers:
- ? id
  : asken
  municipality: staden
  name: "Asken
    i Staden"   # två rader
  contact: {}
  escorts: [count: 2]
...
# så slutar den
"""


def test_a_file_that_nobody_would_write_is_changed_too() -> None:
    group = EscortGroup(count=2, times=frozenset())
    contact = Contact(phone="112", web="https://a.se")
    catalogue = with_provider(
        load(file(ODD)), "asken", name="Asken", contact=contact, escorts=(group,)
    )
    new = Provider(id="eken", municipality="staden", name="Eken")
    after = with_municipality(catalogue, "staden", areas=areas(("norr", "Norr")))

    lines = changed(ODD, with_providers(after, new))

    assert lines[:16] == [
        '-municipalities: [{"id":"staden","name":"Staden", areas: }]',
        '+municipalities: [{"id":"staden","name":"Staden", '
        "areas: [{id: norr, name: Norr, places: null, contact: null}]}]",
        '-  name: "Asken',
        '-    i Staden"   # två rader',
        "-  contact: {}",
        "-  escorts: [count: 2]",
        "+  name: Asken   # två rader",
        "+  contact:",
        '+    phone: "112"',
        "+    sms: null",
        "+    email: null",
        '+    web: "https://a.se"',
        "+    address: null",
        "+  escorts: [{count: 2, times: []}]",
        "+- id: eken",
        "+  municipality: staden",
    ]
    assert "-..." not in lines


def test_the_first_provider_finds_a_place() -> None:
    new = Provider(id="eken", municipality="staden", name="Eken")
    lines = changed(COMMENTED, with_providers(load(file(COMMENTED)), new))

    assert lines[:3] == ["-providers: null # inga än", "+providers: # inga än", "+  - id: eken"]


def test_an_item_of_which_nothing_stays_is_written_anew() -> None:
    text = VALID.replace(
        "    agreement:\n      booking:\n        notice: 1 day\n"
        "        more: {sv: Vi svarar 12:30.}\n",
        "    agreement:\n    - booking:\n        notice: 1 day\n",
    ).replace(
        "      travelling:\n        modes: [walking, taxi, escort_car]\n    follow_up",
        "    - from: 2027-01-01\n      booking: {notice: 2 days}\n    follow_up",
    )
    catalogue = load(file(text))
    agreements = (
        AgreementFrom(travelling=provider_of(load(file(VALID)), "asken").agreement[0].travelling),
        *provider_of(catalogue, "asken").agreement[1:],
    )

    lines = changed(text, with_provider(catalogue, "asken", agreement=agreements))

    assert lines[:2] == ["-    - booking:", "-        notice: 1 day"]
    assert "+        modes: [walking, taxi, escort_car]" in lines
