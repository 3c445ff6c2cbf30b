"""What search engines are told: schema.org's words, as JSON-LD.

Only properties that schema.org gives a type stand at it. Of what is made up nothing is told: no
search engine knows an example when it sees one.
"""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from ledsagning.catalogue.model import Contact, Municipality, Operator, Provider
from ledsagning.catalogue.phone_numbers import dialled
from ledsagning.country.country import load as load_country
from ledsagning.open_data.records import LICENCE, spoken
from ledsagning.web.i18n import SWEDISH, language

# A script element ends at the first "</" in it, whatever the JSON says: no character that means
# something to HTML may stand in it as itself.
_SAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}

_Thing = dict[str, Any]


def provider_data(provider: Provider, municipality: Municipality, address: str | None) -> Markup:
    """The provider as a government service and who runs it, ready to stand in a script element.

    ``address`` is the page's own; ``None`` where the site's is not known.
    """
    description = provider.description or {}
    operator = _organization(provider.name, provider.contact)
    return _script(
        {
            "@type": "GovernmentService",
            "@id": address,
            "name": provider.name,
            "description": description.get(language()) or description.get(SWEDISH),
            "url": address,
            "serviceType": "Ledsagning",
            "areaServed": [*_areas(provider, municipality)],
            "jurisdiction": _municipality(municipality),
            "provider": operator,
            "serviceOperator": operator,
            "availableChannel": _channel(provider, address),
        }
    )


def site_data(name: str, address: str, operator: Operator | None) -> Markup:
    """The site itself, and who runs it."""
    return _script(
        {
            "@type": "WebSite",
            "@id": address,
            "name": name,
            "url": address,
            "inLanguage": language(),
            "publisher": _organization(operator.name, operator.contact) if operator else None,
        }
    )


def dataset_data(
    name: str, description: str, address: str, files: Mapping[str, str], operator: Operator | None
) -> Markup:
    """The open data. ``files`` are their addresses, by media type."""
    return _script(
        {
            "@type": "Dataset",
            "@id": address,
            "name": name,
            "description": description,
            "url": address,
            "license": LICENCE,
            "isAccessibleForFree": True,
            "inLanguage": SWEDISH,
            "spatialCoverage": {"@type": "Country", "name": "Sverige"},
            "creator": _organization(operator.name, operator.contact) if operator else None,
            "distribution": [
                {"@type": "DataDownload", "contentUrl": file, "encodingFormat": media_type}
                for media_type, file in files.items()
            ],
        }
    )


def _organization(name: str, contact: Contact | None) -> _Thing:
    """Who runs something, and how to reach them."""
    return _known(
        {
            "@type": "Organization",
            "name": name,
            "telephone": dialled(contact.phone) if contact and contact.phone else None,
            "email": contact.email if contact else None,
            "url": contact.web if contact else None,
            "address": contact.address if contact else None,
        }
    )


def _areas(provider: Provider, municipality: Municipality) -> list[_Thing]:
    """The areas where it works, as far as they are known; else the whole municipality."""
    names = municipality.area_names
    known = [names[area] for area in sorted(provider.areas or ()) if area in names]
    if provider.everywhere is not False or not known:
        return [_municipality(municipality)]
    within = _municipality(municipality)
    return [{"@type": "Place", "name": name, "containedInPlace": within} for name in known]


def _municipality(municipality: Municipality) -> _Thing:
    known = load_country().municipality(municipality.id)
    return _known(
        {
            "@type": "AdministrativeArea",
            "name": municipality.name,
            # SCB's code tells it from others of its name.
            "identifier": known.code if known else None,
        }
    )


def _channel(provider: Provider, address: str | None) -> _Thing | None:
    """How one gets the service: the languages that somebody speaks there, by phone and SMS."""
    contact = provider.contact or Contact()
    told = _known(
        {
            "availableLanguage": [*spoken(provider)] or None,
            "servicePhone": _point(contact.phone),
            "serviceSmsNumber": _point(contact.sms),
        }
    )
    return {"@type": "ServiceChannel", **told, **_known({"serviceUrl": address})} if told else None


def _point(number: str | None) -> _Thing | None:
    return {"@type": "ContactPoint", "telephone": dialled(number)} if number else None


def _script(thing: _Thing) -> Markup:
    body = json.dumps({"@context": "https://schema.org", **_known(thing)}, ensure_ascii=False)
    return Markup(body.translate(_SAFE))  # noqa: S704 - escaped on this line


def _known(thing: _Thing) -> _Thing:
    return {key: value for key, value in thing.items() if value is not None}
