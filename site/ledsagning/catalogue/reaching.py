"""What the texts of ways to reach somebody mean: phone numbers, e-mail and web addresses."""

import re
from urllib.parse import urlsplit

from ledsagning.catalogue.fields import MAX_LINE, MAX_PROSE, Flaw
from ledsagning.catalogue.phone_numbers import possible
from ledsagning.catalogue.problems import excerpt
from ledsagning.messages import Told, told

_PHONE = re.compile(r"\+?[0-9][0-9 -]{1,28}[0-9]")
_LONGEST_SHORT_NUMBER = 6
_DOTS = re.compile("[./]")
_WORD_BEFORE = re.compile(r"^(?:tel|telefon|tfn|mobil|sms)\b[:. ]*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([0-9]+)\)")
_ZERO_IN_THE_MIDDLE = re.compile(r"^((?:\+|00)46)[ -]*0[ -]*")
_FROM_SWEDEN = re.compile("46[1-9][0-9]{7,8}")
_SEVERAL = re.compile(r",|;|/|\beller\b|\boch\b|\bor\b", re.IGNORECASE)
_A_NUMBER = re.compile("[+]?[0-9][0-9 -]{5,20}[0-9]")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[\w-]+\.)+[\w-]{2,}")
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
_UNWELCOME_IN_ADDRESS = re.compile(r"[\s<>\"'`\\{}|^@]")


def phone(text: str) -> str:
    """Read a phone number that can be called from here: ``08-123 45 67``, ``+46 8 123 45 67``.

    What stands beside the digits is left out, and the 0 that does not belong behind the code of
    the country.
    """
    number = " ".join(_without_zero(_WORD_BEFORE.sub("", _DOTS.sub(" ", text))).split())
    if _PHONE.fullmatch(number) is None:
        raise Flaw(*_not_a_phone(text))
    digits = re.sub("[^0-9]", "", number)
    if number[0] not in "0+" and len(digits) > _LONGEST_SHORT_NUMBER:
        raise Flaw(
            told(
                "%(text)s går inte att ringa: det saknar riktnummer eller landsnummer",
                text=excerpt(text),
            ),
            told(
                "skriv %(number)s om början har fallit bort, som i Excel; ett nummer utomlands "
                "börjar med + och landets nummer",
                number=f"{_lost(digits)}{number}",
            ),
        )
    if number[0] in "0+" and not possible(number):
        raise Flaw(
            told(
                "%(text)s går inte att ringa: det har för få eller för många siffror",
                text=excerpt(text),
            ),
            told("skriv hela numret med riktnummer, till exempel 08-123 45 67"),
        )
    return number


def _lost(digits: str) -> str:
    """What has fallen off before a number that cannot be called."""
    return "+" if _FROM_SWEDEN.fullmatch(digits) else "0"


def _without_zero(text: str) -> str:
    return _ZERO_IN_THE_MIDDLE.sub(r"\1 ", _IN_BRACKETS.sub(r"\1 ", text))


def _not_a_phone(text: str) -> tuple[Told, Told]:
    """What is wrong with a phone number, and how to mend it."""
    numbers = [found for found in _SEVERAL.split(text) if len(re.sub("[^0-9]", "", found)) > 6]
    if len(numbers) > 1:
        return (
            told("%(text)s är flera nummer", text=excerpt(text)),
            told(
                "skriv ett här, till exempel %(number)s; webbplatsen visar bara ett",
                number=numbers[0].strip(),
            ),
        )
    found = _A_NUMBER.search(text)
    if found is not None and possible(found[0]):
        return (
            told("%(text)s är mer än ett telefonnummer", text=excerpt(text)),
            told(
                "skriv bara numret: %(number)s; tider och annat hör inte hit",
                number=found[0].strip(),
            ),
        )
    return (
        told("%(text)s är inte ett telefonnummer", text=excerpt(text)),
        told("skriv siffror, mellanslag och streck, till exempel 08-123 45 67"),
    )


def email(text: str) -> str:
    """Read an e-mail address."""
    if len(text) > MAX_LINE or _EMAIL.fullmatch(text) is None:
        raise Flaw(
            told("%(text)s är inte en e-postadress", text=excerpt(text)),
            told("skriv till exempel info@example.se"),
        )
    return text


def web_address(text: str) -> str:
    """Read an address of the web. Only http and https: an address may never run as a script."""
    if len(text) > MAX_PROSE or not _leads_to_the_web(text):
        raise Flaw(
            told("%(text)s är inte en webbadress", text=excerpt(text)),
            _suggest_address(text),
        )
    return text


def _suggest_address(text: str) -> Told:
    whole = f"https://{text}"
    meant = whole if text.startswith("www.") and _leads_to_the_web(whole) else None
    return told(
        "skriv hela adressen, till exempel %(meant)s",
        meant=meant or "https://example.se/ledsagning",
    )


def _leads_to_the_web(text: str) -> bool:
    if _UNWELCOME_IN_ADDRESS.search(text) or not text.startswith(("https://", "http://")):
        return False
    try:
        return _HOST.fullmatch(urlsplit(text).hostname or "") is not None
    except ValueError:
        return False
