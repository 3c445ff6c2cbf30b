"""Providers as the Human Services Data Specification 3.0 has them.

A provider is a *service*; those with one id are services of one *organization*. What it has of each
facet are *attributes* of the service, with terms of our taxonomies; ``value`` names the group of
escorts, because one escort has to have all that somebody wishes. ``sample`` is a key of our own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from ledsagning.catalogue.editions import Owner
from ledsagning.catalogue.model import Catalogue, Municipality, Provider, ProviderKey
from ledsagning.open_data.hsds_attributes import attributes
from ledsagning.open_data.hsds_parts import areas, languages, locations, phones
from ledsagning.open_data.identifiers import organization_id, service_id
from ledsagning.open_data.taxonomy import Term

VERSION: Final = "3.0"
PROFILE: Final = "https://docs.openreferral.org/en/3.0/hsds/"

_MADE_UP: Final = "Exempel: utföraren är påhittad."

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Organization:
    """A provider in all municipalities where it works: as often as there are such."""

    id: str
    providers: tuple[Provider, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """All services, organizations and terms of a catalogue by their UUIDs.

    ``pages`` are the addresses of the providers' pages, as far as the site knows its own.
    """

    catalogue: Catalogue
    services: Mapping[str, Provider]
    organizations: Mapping[str, Organization]
    terms: Mapping[str, Term]
    pages: Mapping[ProviderKey, str]

    def home(self, one: Provider) -> Municipality:
        """The municipality where a provider works."""
        return self.catalogue.municipalities[one.municipality]


def directory(
    catalogue: Catalogue, terms: Mapping[str, Term], pages: Mapping[ProviderKey, str]
) -> Directory:
    """The directory of a catalogue, in the order of UUIDs: it stays when providers come and go."""
    every = sorted(catalogue.providers.values(), key=lambda one: (one.id, one.municipality))
    same = ((id_, tuple(some)) for id_, some in groupby(every, lambda one: one.id))
    return Directory(
        catalogue,
        dict(sorted((service_id(one), one) for one in every)),
        dict(sorted((organization_id(id_), Organization(id_, some)) for id_, some in same)),
        terms,
        pages,
    )


def service_in_list(one: Provider, known: Directory, day: date) -> Entity:
    """A service with what there is one of."""
    return {**_service(one, known, day), "organization": _organization(_of(one, known), known)}


def service(one: Provider, known: Directory, day: date) -> Entity:
    """A service with all that belongs to it."""
    return _told(
        {
            **service_in_list(one, known, day),
            "phones": list(phones(one)),
            "service_areas": list(areas(one, known.home(one))),
            "service_at_locations": list(locations(one)),
            "languages": list(languages(one)),
            "attributes": list(attributes(one, known.terms)),
        }
    )


def organization_in_list(one: Organization, known: Directory) -> Entity:
    """An organization with what there is one of."""
    return _organization(one, known)


def organization(one: Organization, known: Directory, day: date, *, full: bool) -> Entity:
    """An organization with its services, each with all that belongs to it where it is ``full``."""
    tells = service if full else _service
    return {
        **_organization(one, known),
        "services": [tells(provider, known, day) for provider in one.providers],
    }


def may_differ(one: Provider, changed: frozenset[Owner] | None, days: tuple[date, date]) -> bool:
    """Whether a service may be told otherwise on the second of two days than on the first.

    ``changed`` are the records that were changed meanwhile, its municipality's among them, whose
    areas it names; ``None`` where nobody knows. That it begins or ends is no change of a record.
    """
    if changed is None or changed & {one.key, (one.municipality, "")}:
        return True
    before, after = (_status(one, day) for day in days)
    return before != after


def _of(one: Provider, known: Directory) -> Organization:
    return known.organizations[organization_id(one.id)]


def _service(one: Provider, known: Directory, day: date) -> Entity:
    sample = known.home(one).sample
    return _told(
        {
            "id": service_id(one),
            "sample": sample,
            "organization_id": organization_id(one.id),
            "name": one.name,
            "description": _description(one, known.home(one)),
            "url": known.pages.get(one.key),
            "email": one.contact.email if one.contact else None,
            "status": _status(one, day),
            "eligibility_description": _decisions(one),
            "assured_date": one.assured.date.isoformat() if one.assured else None,
            "alert": _MADE_UP if sample else None,
        }
    )


def _description(one: Provider, home: Municipality) -> str:
    own = (one.description or {}).get("sv", f"Ledsagning i {home.name}.")
    return f"{_MADE_UP} {own}" if home.sample else own


def _status(one: Provider, day: date) -> str:
    if one.ended_by(day):
        return "defunct"
    return "active" if one.works_on(day) else "inactive"


def _decisions(one: Provider) -> str | None:
    if not one.decisions:
        return None
    return f"Beslut enligt {' eller '.join(act.label for act in sorted(one.decisions))}"


def _organization(one: Organization, known: Directory) -> Entity:
    # Where one of them is real, its facts come before those of an example.
    chief = min(one.providers, key=lambda provider: known.home(provider).sample)
    home, contact = known.home(chief), chief.contact
    return _told(
        {
            "id": organization_id(one.id),
            "sample": home.sample,
            "name": chief.name,
            "description": _description(chief, home),
            "email": contact.email if contact else None,
            "website": contact.web if contact else None,
            "legal_status": chief.run_by.label if chief.run_by else None,
        }
    )


def _told(entity: Entity) -> Entity:
    """An entity without what is not known: HSDS has no word for that but in our taxonomies."""
    return {key: value for key, value in entity.items() if value not in (None, [])}
