"""What can only be made up: names, numbers and addresses that are kept free for examples.

A sample is full of them; in the entry of a real municipality or provider nobody would be reached.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ledsagning.catalogue.entries import Entry, Path
from ledsagning.catalogue.model import Contact, Municipality, Operator, Provider
from ledsagning.catalogue.problems import excerpt
from ledsagning.messages import told

_NAME = re.compile(r"exempel", re.IGNORECASE)

_DOMAIN = re.compile(
    r"(?:^|[.@])(?:example\.(?:com|net|org|se)|[\w-]+\.(?:example|invalid|test))$", re.IGNORECASE
)
"""Domains that are set apart for examples: RFC 2606, and example.se."""

_NUMBER = re.compile(r"(?:\+46|0046|0)(?:701740(?:60[5-9]|6[1-9][0-9])|8465004[0-9]{2})")
"""Phone numbers set apart for fiction: 070-174 06 05 to 99, 08-465 004 00 to 99."""


def refuse_in_municipality(entry: Entry[Municipality]) -> None:
    """Note what can only be made up of a municipality that is not said to be a sample."""
    if entry.value.sample is not False:
        return
    for name, source in (entry.value.sources or {}).items():
        address = source.address if source is not None else None
        if address and _DOMAIN.search(urlsplit(address).hostname or ""):
            _refuse(entry, iter([(("sources", name, "address"), address)]))
    for number, office in enumerate(entry.value.contacts or ()):
        if office is not None:
            _refuse(entry, _in_contact(office.contact, ("contacts", number, "contact")))
    for number, area in enumerate(entry.value.areas or ()):
        if area is not None:
            _refuse(entry, _in_contact(area.contact, ("areas", number, "contact")))


def refuse_in_provider(entry: Entry[Provider]) -> None:
    """Note what can only be made up of a provider; its municipality is no sample."""
    name = entry.value.name
    if name and _NAME.match(name):
        _refuse(entry, iter([(("name",), name)]))
    _refuse(entry, _in_contact(entry.value.contact, ("contact",)))


def refuse_in_operator(entry: Entry[Operator]) -> None:
    """Note what can only be made up of whoever runs a site that is no example."""
    name = entry.value.name
    if name and _NAME.match(name):
        _refuse(entry, iter([(("name",), name)]))
    _refuse(entry, _in_contact(entry.value.contact, ("contact",)))


def _in_contact(contact: Contact | None, path: Path) -> Iterator[tuple[Path, str]]:
    if contact is None:
        return
    for key, number in (("phone", contact.phone), ("sms", contact.sms)):
        if number and _NUMBER.fullmatch(re.sub(r"[ -]", "", number)):
            yield (*path, key), number
    if contact.address and _NAME.match(contact.address):
        yield (*path, "address"), contact.address
    for key, text in (("email", contact.email), ("web", contact.web)):
        host = urlsplit(text).hostname if text and key == "web" else text
        if text and host and _DOMAIN.search(host):
            yield (*path, key), text


def _refuse(
    entry: Entry[Municipality] | Entry[Provider] | Entry[Operator],
    found: Iterator[tuple[Path, str]],
) -> None:
    for path, text in found:
        entry.problem(
            path,
            told("%(text)s kan bara vara påhittat", text=excerpt(text)),
            told(
                "skriv det som är på riktigt, eller %(path)s: null; är kommunens utförare "
                "påhittade, skriv sample: yes under kommunen",
                path=path[-1],
            ),
        )
