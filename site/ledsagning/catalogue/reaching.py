"""What the texts of ways to reach somebody mean: phone numbers, e-mail and web addresses."""

import re
from urllib.parse import urlsplit

from ledsagning.catalogue.fields import MAX_LINE, MAX_PROSE, Flaw
from ledsagning.catalogue.problems import excerpt

_PHONE = re.compile(r"\+?[0-9][0-9 -]{1,28}[0-9]")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[\w-]+\.)+[\w-]{2,}")
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
_UNWELCOME_IN_ADDRESS = re.compile(r"[\s<>\"'`\\{}|^@]")


def phone(text: str) -> str:
    """Read a phone number as it is written."""
    if _PHONE.fullmatch(text) is None:
        raise Flaw(
            f"{excerpt(text)} är inte ett telefonnummer",
            "skriv siffror, mellanslag och streck, till exempel 08-123 45 67",
        )
    return text


def email(text: str) -> str:
    """Read an e-mail address."""
    if len(text) > MAX_LINE or _EMAIL.fullmatch(text) is None:
        raise Flaw(f"{excerpt(text)} är inte en e-postadress", "skriv till exempel info@example.se")
    return text


def web_address(text: str) -> str:
    """Read an address of the web. Only http and https: an address may never run as a script."""
    if len(text) > MAX_PROSE or not _leads_to_the_web(text):
        raise Flaw(
            f"{excerpt(text)} är inte en webbadress",
            _suggest_address(text),
        )
    return text


def _suggest_address(text: str) -> str:
    whole = f"https://{text}"
    meant = whole if text.startswith("www.") and _leads_to_the_web(whole) else None
    return f"skriv hela adressen, till exempel {meant or 'https://example.se/ledsagning'}"


def _leads_to_the_web(text: str) -> bool:
    if _UNWELCOME_IN_ADDRESS.search(text) or not text.startswith(("https://", "http://")):
        return False
    try:
        return _HOST.fullmatch(urlsplit(text).hostname or "") is not None
    except ValueError:
        return False
