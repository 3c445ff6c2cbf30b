"""What a person and somebody who helps can do together: the tools, as a list of links."""

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import N_, Choice
from ledsagning.formats.document import Bullets, Span
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext, language

CHOOSING = (
    ("min-lista", N_("Gör en lista med utförare som passar personen")),
    ("jamfor", N_("Jämför två till fyra utförare")),
)
"""Only where the person chooses the provider."""

EVERYWHERE = (
    ("valj", N_("Skriv eller säg vad personen väljer")),
    ("byt", N_("Byt till någon annan")),
    ("timmar", N_("Räkna timmarna som är kvar")),
    ("avboka", N_("Se vad som händer om ni ställer in")),
    ("utflykt", N_("Planera en utflykt")),
    ("forsta-traffen", N_("Gör frågor till första träffen")),
    ("plan", N_("Förbered personens plan")),
    ("klaga", N_("Klaga eller överklaga")),
)


def together(place: Municipality) -> Bullets:
    """A link to each tool that there is use for in the municipality."""
    tools = (*(CHOOSING if place.choice is Choice.PROVIDER else ()), *EVERYWHERE)
    return Bullets(
        tuple(
            (Span(gettext(text), href=addresses.tool(language(), place.id, slug)),)
            for slug, text in tools
        )
    )
