"""Ways to reach somebody: what is shown, what a screen reader says, and the link."""

import re
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import quote

from ledsagning.catalogue.model import Contact
from ledsagning.catalogue.phone_numbers import dialled, grouped
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import foreign, left_to_right
from ledsagning.web.shapes import ContactLine, Way

_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def contact_lines(contact: Contact | None, name: str) -> tuple[ContactLine, ...]:
    """The known ways to reach whoever is called ``name``, in a fixed order. Unknown ones are left
    out.
    """
    return tuple(_lines(contact, foreign(name))) if contact else ()


def _lines(contact: Contact, name: str) -> Iterator[ContactLine]:
    if contact.phone:
        number = left_to_right(grouped(contact.phone))
        # Translators: the spoken name of a phone link; it has to hold the number as it is.
        spoken = _("Ring %(name)s, %(number)s", name=name, number=number)
        yield ContactLine(Way.PHONE, _("Telefon"), number, f"tel:{dialled(contact.phone)}", spoken)
    if contact.sms:
        number = left_to_right(grouped(contact.sms))
        # Translators: the spoken name of an SMS link; it has to hold the number as it is.
        spoken = _("Skicka sms till %(name)s, %(number)s", name=name, number=number)
        yield ContactLine(Way.SMS, _("Sms"), number, f"sms:{dialled(contact.sms)}", spoken)
    if contact.email:
        href = f"mailto:{email_address(contact.email)}"
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


def email_address(address: str) -> str:
    """An address for mail as a link holds it: a domain with å, ä, ö in the letters of machines,
    as not every program knows them by others.
    """
    name, _at, domain = address.rpartition("@")
    # What is no domain that machines know is linked as it stands.
    with suppress(UnicodeError):
        domain = domain.encode("idna").decode()
    return f"{quote(name, safe='')}@{quote(domain, safe='')}"
