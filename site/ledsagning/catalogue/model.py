"""What the catalogue holds: municipalities, providers and their groups of escorts. No I/O."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from typing import Final, TypeVar

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.conditions import Person
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.rule import Rule, subject_of
from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.terms import Agreement, AgreementFrom, agreement_on
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.variants import possible
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    AgeBand,
    Choice,
    Conformity,
    Decision,
    Experience,
    FollowUpResult,
    Gender,
    Interest,
    Language,
    PageSubject,
    RunBy,
    Time,
    Wheelchair,
)

R = TypeVar("R", bound=Rule)

ALL_AREAS: Final = "all"
"""What stands for the whole municipality, whatever areas it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach somebody. Every part may be unknown."""

    phone: str | None = None
    sms: str | None = None
    email: str | None = None
    web: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalContact:
    """An office of the municipality: what it is called, what it helps with, how to reach it.

    A rule can lead to it by its ``id``. ``hours`` is when somebody answers.
    """

    id: str | None = None
    name: str
    helps_with: Localized | None = None
    contact: Contact
    hours: Localized | None = None
    checked: date
    note: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of a municipality, with the places that belong to it and its office."""

    id: str
    name: str
    places: tuple[str, ...] | None = None
    contact: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EscortGroup:
    """Like, anonymous escorts. ``None`` is unknown; an empty set is known to be none.

    ``count`` is how many they are. Every escort of the group has all that the group states.
    """

    count: int | None = None
    gender: Gender | None = None
    ages: AgeBand | None = None
    languages: frozenset[Language] | None = None
    wheelchair: Wheelchair | None = None
    interests: frozenset[Interest] | None = None
    experience: frozenset[Experience] | None = None
    times: frozenset[Time] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assured:
    """When somebody last made sure that a provider's facts are right, and who did."""

    date: date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderFollowUp:
    """The municipality's latest follow-up of a provider."""

    date: date
    result: FollowUpResult
    note: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """From when to when, by the clock."""

    from_: time
    until: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One that sends escorts in one municipality; ``key`` tells it from all others.

    An organisation that works in several municipalities is a provider in each, with one ``id``.
    ``areas`` holds area ids, and ``ALL_AREAS`` where it works everywhere. Every fact but the first
    three may be unknown (``None``), and a provider with ``escorts`` unknown may have any escort.

    ``staff_languages`` are spoken by somebody, nobody knows by which escort. At most
    ``different_people_most`` come to one person. ``most_hours`` a month is all that it takes on.
    """

    id: str
    municipality: str
    name: str
    run_by: RunBy | None = None
    from_: date | None = None
    until: date | None = None
    decisions: frozenset[Decision] | None = None
    areas: frozenset[str] | None = None
    accepts_new: AcceptsNew | None = None
    most_hours: int | None = None
    description: Localized | None = None
    contact: Contact | None = None
    hours: Hours | None = None
    contact_person: bool | None = None
    different_people_most: int | None = None
    staff_languages: frozenset[Language] | None = None
    extra_services: Localized | None = None
    assured: Assured | None = None
    escorts: tuple[EscortGroup, ...] | None = None
    agreement: tuple[AgreementFrom, ...] = ()
    follow_up: ProviderFollowUp | None = None

    @property
    def key(self) -> "ProviderKey":
        """Its municipality's id and its own."""
        return self.municipality, self.id

    @property
    def everywhere(self) -> bool | None:
        """Whether it works in the whole municipality."""
        return None if self.areas is None else ALL_AREAS in self.areas

    def works_on(self, day: date) -> bool:
        """Whether it sends escorts on a day: it has begun, and has not ended."""
        return not self.ended_by(day) and (self.from_ is None or self.from_ <= day)

    def ended_by(self, day: date) -> bool:
        """Whether it has ended before a day."""
        return self.until is not None and self.until < day

    def agreement_on(self, day: date) -> Agreement:
        """What it promises on a day."""
        return agreement_on(self.agreement, day)


ProviderKey = tuple[str, str]
"""The id of a municipality, and that of a provider there."""


class Chooses(StrEnum):
    """Whether one chooses a provider in a municipality, or may wish for one."""

    YES = "chooses"
    NO = "assigned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality: its rules, what they are written in, and what it requires of providers.

    It may have areas, and a word of its own for them (``areas_are``: stadsdelar). In a ``sample``
    its providers are made up; its rules never are.
    """

    id: str
    name: str
    sample: bool = False
    areas: tuple[Area, ...] = ()
    areas_are: Localized | None = None
    contacts: tuple[MunicipalContact, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    rules: Rules = Rules()
    standard_agreement: tuple[AgreementFrom, ...] = ()

    @property
    def area_names(self) -> dict[str, str]:
        """What its areas are called, by id, in the order of the catalogue."""
        return {area.id: area.name for area in self.areas}

    def chooses(self, day: date) -> Chooses:
        """Whether anybody there chooses a provider on a day; for whom, the rule tells.

        Nobody does where that is known of both acts.
        """
        known = [rule for rule in self._holding(self.rules.choice, day) if rule.how]
        if any(rule.how in _CHOOSING for rule in known):
            return Chooses.YES
        told = [bool(possible(known, Person(act=act))) for act in Decision]
        return Chooses.NO if all(told) else Chooses.UNKNOWN

    def _holding(self, variants: Iterable[R], day: date) -> Iterator[R]:
        for rule in variants:
            if rule.holds_on(day) and subject_of(rule, self.sources) is PageSubject.LEDSAGNING:
                yield rule

    def standard_on(self, day: date) -> Agreement:
        """What it requires of every provider on a day."""
        return agreement_on(self.standard_agreement, day)


_CHOOSING = frozenset({Choice.PROVIDER, Choice.WISH})


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """What an operator has found of how accessible its site is, as the law (2018:1937) wants it
    told.

    ``assessed`` is when it was found, and ``updated`` when the statement was last changed. What
    is known not to work, and why, are the ``shortcomings``; ``burdensome`` is what would cost
    more than is reasonable (12 §), and ``outside_law`` what the law is not about (9 §).
    """

    conforms: Conformity
    assessed: date
    updated: date | None = None
    shortcomings: tuple[Localized, ...] = ()
    burdensome: tuple[Localized, ...] = ()
    outside_law: tuple[Localized, ...] = ()
    method: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityReports:
    """Where a flaw of the site's security is told of, and the day until which that holds."""

    email: str | None = None
    web: str | None = None
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Who runs the site and answers for it, and how to reach them about it.

    ``run_by`` is what kind of organisation it is.
    """

    name: str
    run_by: RunBy | None = None
    contact: Contact
    accessibility: Accessibility | None = None
    security: SecurityReports | None = None


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All that one site publishes. ``version`` is a digest of what it was read from.

    Only an example has no ``operator``.
    """

    law: Law = field(repr=False)
    operator: Operator | None = None
    municipalities: Mapping[str, Municipality]
    providers: Mapping[ProviderKey, Provider]
    version: str

    def provider(self, municipality: str, id_: str) -> Provider | None:
        """A provider of a municipality; ``None`` where there is none with that id."""
        return self.providers.get((municipality, id_))

    def providers_in(self, municipality: str) -> tuple[Provider, ...]:
        """The providers of a municipality, ended ones too, in the order of the source."""
        return self._in_each.get(municipality, ())

    @cached_property
    def _in_each(self) -> Mapping[str, tuple[Provider, ...]]:
        """Gone through once for all: there are 290, and may be tens of thousands of providers."""
        found = defaultdict[str, list[Provider]](list)
        for provider in self.providers.values():
            found[provider.municipality].append(provider)
        return {municipality: tuple(providers) for municipality, providers in found.items()}
