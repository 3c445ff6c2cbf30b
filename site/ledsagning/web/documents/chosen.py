"""The provider that a tool is about, as parts of a document: its name, and how to reach it."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.vocabulary import AcceptsNew
from ledsagning.formats.document import (
    Block,
    Bullets,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet
from ledsagning.search.matching import Outcome, match
from ledsagning.web import addresses
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording import wishes

_HAS_ROOM = Wish(Facet.ACCEPTS_NEW, (AcceptsNew.YES,))


def provider_section(provider: Provider, municipality: Municipality, title: str) -> Section:
    """The provider's name, how to reach it, and whether it has room."""
    return Section(title, "utforaren", tuple(_about(provider, municipality)))


def _about(provider: Provider, municipality: Municipality) -> Iterator[Block]:
    yield Paragraph(provider_link(provider, municipality), pictogram="escort")
    yield from contact_ways(provider.contact, provider.name)
    reason = match(provider, (_HAS_ROOM,)).reasons[0]
    yield Paragraph(words(wishes.reason_words(reason, {})), pictogram="door")
    if reason.outcome is Outcome.UNKNOWN:
        yield Paragraph(words(_("Fråga utföraren:")), pictogram="question")
        yield Bullets((words(wishes.ask(_HAS_ROOM, {})),))


def provider_link(provider: Provider, municipality: Municipality) -> Words:
    """The provider's name, leading to its page."""
    href = addresses.provider(language(), municipality.id, provider.id)
    return (Span(provider.name, href=href, foreign=True, strong=True),)
