"""What a reader sends to somebody: an address that works anywhere, and links that carry words."""

import re
from ipaddress import IPv6Address, ip_address
from urllib.parse import quote, urlsplit

from flask import request

from ledsagning.web.library import library
from ledsagning.web.wording.contacts import email_address

_HOST = re.compile(r"([a-z0-9.-]{1,253}|\[[0-9a-f:]{2,39}\])(:[0-9]{1,5})?", re.IGNORECASE)

_OWN_NAMES = frozenset({"localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback"})


def absolute(path: str) -> str | None:
    """The whole address of a page of ours: a path says nothing in an e-mail or on paper.

    Where the operator has not said what the site is called (SITE_ADDRESS) it is what this
    request calls it. Nobody but the reader's own browser decides that, and a page that holds it
    is never kept for others, as it has a query. What does not look like a host gives ``None``,
    and so does the server itself: behind a proxy that does not hand the host on, the address that
    is sent would lead to the machine of whoever gets it.
    """
    public = library().public(path)
    if public is not None:
        return public
    if not _HOST.fullmatch(request.host) or _leads_nowhere(request.host):
        return None
    return f"{request.scheme}://{request.host}{path}"


def _leads_nowhere(host: str) -> bool:
    """Whether each machine takes a host for itself, or none can find it."""
    try:
        name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return True
    if name in _OWN_NAMES or name.endswith(".localhost"):
        return True
    try:
        found = ip_address(name)
    except ValueError:
        # Of digits alone, such as 127.1, is no name but an address cut short.
        return name.replace(".", "").isdecimal()
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return any(one.is_loopback or one.is_unspecified for one in (found, mapped or found))


def by_email(subject: str, body: str, to: str = "") -> str:
    """A link that begins an e-mail in the reader's own program (RFC 6068); the reader chooses whom
    it goes ``to``, unless it is given.
    """
    receiver = email_address(to) if to else ""
    return f"mailto:{receiver}?subject={_encoded(subject)}&body={_encoded(body)}"


def by_sms(body: str) -> str:
    """A link that begins an SMS on the reader's own phone (RFC 5724).

    The ``&`` is for iPhones, of which people report that they lose the words without it.
    """
    return f"sms:?&body={_encoded(body)}"


def _encoded(text: str) -> str:
    return quote(text.replace("\n", "\r\n"), safe="")
