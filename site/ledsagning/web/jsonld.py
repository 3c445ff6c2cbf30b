"""What a provider is, for search engines: schema.org's words, as JSON-LD."""

import json

from markupsafe import Markup

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.web.i18n import SWEDISH, language

# A script element ends at the first "</" in it, whatever the JSON says: no character that means
# something to HTML may stand in it as itself.
_SAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def provider_data(provider: Provider, municipality: Municipality, address: str | None) -> Markup:
    """The provider as a government service and who runs it, ready to stand in a script element.

    ``address`` is the page's own; ``None`` where the site's is not known.
    """
    text = (provider.description or {}).get(language()) or (provider.description or {}).get(SWEDISH)
    contact = provider.contact
    known: dict[str, object] = {
        "@type": "Organization",
        "name": provider.name,
        "telephone": contact.phone if contact else None,
        "email": contact.email if contact else None,
        "url": contact.web if contact else None,
    }
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": provider.name,
        "description": text,
        "url": address,
        "serviceType": "Ledsagning",
        "inLanguage": language(),
        "areaServed": {"@type": "AdministrativeArea", "name": municipality.name},
        "serviceOperator": _known(known),
    }
    body = json.dumps(_known(data), ensure_ascii=False)
    return Markup(body.translate(_SAFE))  # noqa: S704 - escaped on the line above


def _known(data: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value is not None}
