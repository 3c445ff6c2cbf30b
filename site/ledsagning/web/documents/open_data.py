"""What the page about open data leads to: the files, some examples, and other standards."""

from collections.abc import Callable, Mapping

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Bullets, Span, Words
from ledsagning.open_data import dcat
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.wording.blanks import with_spans


def open_data(part: str, municipality: Municipality | None) -> tuple[Block, ...]:
    """One of the ``DATA_PARTS`` of the page, with the municipality as the example where it can."""
    return (Bullets(_PARTS[part](municipality)),)


def _files(_municipality: Municipality | None) -> tuple[Words, ...]:
    return (
        _leads(_("Allt på en gång, som %(address)s"), "v1/all.json"),
        _leads(_("Alla fakta som en lista, rad för rad: %(address)s"), "v1/all.csv"),
        _leads(_("Alla kommuner: %(address)s"), "v1/municipalities.csv"),
        _leads(_("Alla utförare, sida för sida: %(address)s"), "v1/providers.json"),
        _leads(
            _("Alla utförare med sina ledsagare som en tabell: %(address)s"), "v1/providers.csv"
        ),
        _leads(_("Det som lagen säger i hela landet: %(address)s"), "v1/law.json"),
    )


def _examples(municipality: Municipality | None) -> tuple[Words, ...]:
    one = municipality or next(iter(library().catalogue.municipalities.values()))
    provider = next(iter(library().catalogue.providers.values()), None)
    found = [
        _leads(
            _("Allt om en kommun, till exempel %(municipality)s: %(address)s"),
            f"v1/municipalities/{one.id}.json",
            municipality=one.name,
        ),
        _leads(_("Samma som en lista: %(address)s"), f"v1/municipalities/{one.id}.csv"),
    ]
    if provider:
        path = f"v1/providers/{provider.municipality}/{provider.id}.json"
        found.append(_leads(_("En utförare: %(address)s"), path))
    found.append(_leads(_("Nästa sida av en lång lista: %(address)s"), "v1/providers.json?page=2"))
    return tuple(found)


def _standards(_municipality: Municipality | None) -> tuple[Words, ...]:
    read = library()
    harvested = (
        _said(_("Listan för Sveriges dataportal, DCAT-AP-SE: %(address)s"), addresses.dcat()),
    )
    own = composing.own(read.catalogue)
    lacking = dcat.lacking(read.catalogue, own, examples=read.examples_shown)
    return (
        *(() if lacking or read.origin is None else harvested),
        _leads(_("Utförare enligt HSDS 3.0 (Open Referral): %(address)s"), "hsds/services"),
        _leads(_("Det man kan önska, som begrepp enligt HSDS: %(address)s"), "hsds/taxonomies"),
        _leads(_("En beskrivning som program förstår, OpenAPI: %(address)s"), "openapi.json"),
    )


def _leads(message: str, path: str, **named: str) -> Words:
    """A sentence with an address in it, which is a link."""
    return _said(message, addresses.data(path), **named)


def _said(message: str, address: str, **named: str) -> Words:
    spans = {name: Span(text, foreign=True) for name, text in named.items()}
    return with_spans(message, address=Span(address, href=address), **spans)


_PARTS: Mapping[str, Callable[[Municipality | None], tuple[Words, ...]]] = {
    "files": _files,
    "examples": _examples,
    "standards": _standards,
}
