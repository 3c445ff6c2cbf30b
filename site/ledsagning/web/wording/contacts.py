"""Ways to reach somebody: what is shown, what a screen reader says, and the link."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from ledsagning.catalogue.model import Contact
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import left_to_right
from ledsagning.web.shapes import ContactLine, Way

_DIGITS = re.compile(r"[0-9]+")
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def contact_lines(contact: Contact | None) -> tuple[ContactLine, ...]:
    """The known ways to reach somebody, in a fixed order. Unknown ones are left out."""
    return tuple(_lines(contact)) if contact else ()


def _lines(contact: Contact) -> Iterator[ContactLine]:
    if contact.phone:
        # Translators: the spoken name of a phone link, which has to begin with the number.
        spoken = _(
            "%(number)s, ring %(digits)s",
            number=left_to_right(contact.phone),
            digits=_spaced(contact.phone),
        )
        href = f"tel:{_dialled(contact.phone)}"
        yield ContactLine(Way.PHONE, _("Telefon"), left_to_right(contact.phone), href, spoken)
    if contact.sms:
        # Translators: the spoken name of an SMS link, which has to begin with the number.
        spoken = _(
            "%(number)s, skicka sms till %(digits)s",
            number=left_to_right(contact.sms),
            digits=_spaced(contact.sms),
        )
        href = f"sms:{_dialled(contact.sms)}"
        yield ContactLine(Way.SMS, _("Sms"), left_to_right(contact.sms), href, spoken)
    if contact.email:
        href = f"mailto:{quote(contact.email, safe='@')}"
        yield ContactLine(Way.EMAIL, _("E-post"), left_to_right(contact.email), href)
    if contact.web:
        yield _web_line(contact.web)
    if contact.address:
        yield ContactLine(Way.ADDRESS, _("Adress"), contact.address)


def _web_line(address: str) -> ContactLine:
    # Only a web address becomes a link: `javascript:` and the like stay words.
    href = address if _WEB_ADDRESS.match(address) else None
    shown = _WEB_ADDRESS.sub("", address, count=1).rstrip("/")
    return ContactLine(Way.WEB, _("Webbplats"), left_to_right(shown), href)


def _dialled(number: str) -> str:
    plus = "+" if number.lstrip().startswith("+") else ""
    return plus + "".join(_DIGITS.findall(number))


def _spaced(number: str) -> str:
    """The digits one by one, with a pause between their groups: ``0 8, 4 6 5``."""
    return ", ".join(" ".join(group) for group in _DIGITS.findall(number))
