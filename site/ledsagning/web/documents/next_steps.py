"""What to do with a provider, on its page: the tools that know which provider it is about."""

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.formats.document import Actions, Section, Span
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import ESCORT_FACETS
from ledsagning.web import tools
from ledsagning.web.addresses import Query
from ledsagning.web.chosen_provider import NAME
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose
from ledsagning.web.tools import Tool


def next_steps(provider: Provider, municipality: Municipality, wishes: tuple[Wish, ...]) -> Section:
    """Links to the tools. The wishes come along only to where they become questions."""
    asked = tuple(
        (wish.facet.value, value)
        for wish in wishes
        if wish.facet in ESCORT_FACETS
        for value in wish.values
    )
    choosing: tuple[tuple[str, Tool, Query], ...] = (
        (_("Välj den här utföraren"), tools.CHOOSE, ()),
        (_("Byt till den här utföraren"), tools.SWITCH, ()),
    )
    steps: tuple[tuple[str, Tool, Query], ...] = (
        *(choosing if may_choose(municipality) else ()),
        (_("Be om en annan ledsagare här"), tools.SWITCH, (("what", "escort"),)),
        (_("Skriv frågor till första träffen"), tools.MEET, asked),
        (_("Planera en utflykt"), tools.OUTING, ()),
        (_("Se vad som händer om du avbokar"), tools.CANCEL, ()),
        (_("Klaga om något är fel"), tools.COMPLAIN, (("about", "support"),)),
    )
    links = (
        Span(text, href=tool.address(municipality, ((NAME, provider.id), *query)))
        for text, tool, query in steps
    )
    return Section(_("Det här kan du göra"), "gor-mer", (Actions(tuple(links)),))
