"""What to do with a provider, on its page: the tools that know which provider it is about."""

from ledsagning.catalogue.model import Provider
from ledsagning.formats.document import Bullets, Section, Span
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import ESCORT_FACETS
from ledsagning.web import addresses
from ledsagning.web.chosen import NAME
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language


def next_steps(provider: Provider, wishes: tuple[Wish, ...]) -> Section:
    """Links to the tools. The wishes come along only to where they become questions."""
    asked = tuple(
        (wish.facet.value, value)
        for wish in wishes
        if wish.facet in ESCORT_FACETS
        for value in wish.values
    )
    steps: tuple[tuple[str, str, addresses.Query], ...] = (
        (_("Välj den här utföraren"), "valj", ()),
        (_("Byt till den här utföraren"), "byt", ()),
        (_("Be om en annan ledsagare här"), "byt", (("what", "escort"),)),
        (_("Gör frågor till första träffen"), "forsta-traffen", asked),
        (_("Planera en utflykt"), "utflykt", ()),
        (_("Se vad som händer om du avbokar"), "avboka", ()),
        (_("Klaga om något är fel"), "klaga", (("about", "support"),)),
    )
    links = ((Span(text, href=_address(provider, slug, query)),) for text, slug, query in steps)
    return Section(_("Det här kan du göra"), "gor-mer", (Bullets(tuple(links)),))


def _address(provider: Provider, slug: str, query: addresses.Query) -> str:
    about = ((NAME, provider.id), *query)
    return addresses.tool(language(), provider.municipality, slug, about)
