"""What the catalogue holds: municipalities, providers and their groups of escorts. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import (
    AgeBand,
    Choice,
    Decision,
    Experience,
    FollowUpResult,
    Gender,
    Interest,
    Language,
    RunBy,
    Time,
    Wheelchair,
)


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
    """An office of the municipality: what it is called, what it helps with, how to reach it."""

    name: str
    helps_with: Localized | None = None
    contact: Contact
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
class Provider:
    """One that sends escorts. ``areas`` holds area ids; every fact but the first three may be
    unknown (``None``), and a provider with ``escorts`` unknown may have any escort.
    """

    id: str
    municipality: str
    name: str
    run_by: RunBy | None = None
    decisions: frozenset[Decision] | None = None
    areas: frozenset[str] | None = None
    accepts_new: bool | None = None
    description: Localized | None = None
    contact: Contact | None = None
    assured: Assured | None = None
    escorts: tuple[EscortGroup, ...] | None = None
    agreement: Agreement = Agreement()
    follow_up: ProviderFollowUp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality: who finds the escort there, its rules, and what it requires of providers."""

    id: str
    name: str
    choice: Choice
    areas: tuple[Area, ...] = ()
    contacts: tuple[MunicipalContact, ...] = ()
    rules: Rules = Rules()
    standard_agreement: Agreement = Agreement()

    @property
    def area_names(self) -> dict[str, str]:
        """What its areas are called, by id, in the order of the catalogue."""
        return {area.id: area.name for area in self.areas}


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All that one site publishes. ``version`` is a digest of what it was read from."""

    sample: bool
    municipalities: Mapping[str, Municipality]
    providers: Mapping[str, Provider]
    version: str

    def providers_in(self, municipality: str) -> tuple[Provider, ...]:
        """The providers of a municipality, in the order of the source."""
        return tuple(p for p in self.providers.values() if p.municipality == municipality)
