"""What belongs to a service of HSDS: phones, areas, the address and languages."""

from collections.abc import Iterator
from typing import Any

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.vocabulary import language
from ledsagning.open_data.identifiers import identifier, service_id
from ledsagning.open_data.records import spoken

Entity = dict[str, Any]


def phones(one: Provider) -> Iterator[Entity]:
    """How to phone and text it."""
    contact, id_ = one.contact, service_id(one)
    numbers = {"voice": contact.phone, "text": contact.sms} if contact else {}
    for kind, number in numbers.items():
        if number:
            yield {
                "id": identifier("phone", id_, kind),
                "service_id": id_,
                "number": number,
                "type": kind,
            }


def areas(one: Provider, home: Municipality) -> Iterator[Entity]:
    """Where it works, by name."""
    id_ = service_id(one)
    names = {"all": home.name} if one.everywhere else home.area_names
    for area in sorted(one.areas or ()):
        if area in names:
            yield {
                "id": identifier("service_area", id_, area),
                "service_id": id_,
                "name": names[area],
            }


def locations(one: Provider) -> Iterator[Entity]:
    """Its address, which the catalogue has as one text."""
    address = one.contact.address if one.contact else None
    if address is None:
        return
    id_, place = service_id(one), identifier("location", service_id(one))
    yield {
        "id": identifier("service_at_location", id_),
        "service_id": id_,
        "location_id": place,
        "location": {"id": place, "location_type": "postal", "description": address},
    }


def languages(one: Provider) -> Iterator[Entity]:
    """What somebody there speaks; which escort does is told by the attributes."""
    id_ = service_id(one)
    for code in spoken(one):
        yield {
            "id": identifier("language", id_, code),
            "service_id": id_,
            "name": language(code).label,
            # HSDS wants the code of ISO 639, which is what a tag begins with.
            "code": code.partition("-")[0],
        }
