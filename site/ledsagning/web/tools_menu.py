"""The tools of a municipality, in the order that somebody comes to need them; those that are
reached from the results stand last.
"""

from dataclasses import dataclass

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext, language
from ledsagning.web.shapes import Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A tool of the menu. Its words are Swedish msgids; ``choice`` is set where it is only for
    municipalities where one chooses, or only for those where one does not.
    """

    slug: str
    title: str
    summary: str
    pictogram: str
    choice: Choice | None = None


ENTRIES = (
    Entry(
        "valj",
        N_("Välj utförare"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        "choose",
        Choice.PROVIDER,
    ),
    Entry(
        "valj",
        N_("Säg vad som är viktigt för dig"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        "choose",
        Choice.MUNICIPAL_TEAM,
    ),
    Entry(
        "forsta-traffen",
        N_("Första träffen"),
        N_("Gör en lista med frågor till ledsagaren."),
        "meeting",
    ),
    Entry(
        "plan",
        N_("Din plan"),
        N_("Fyll i ett papper före mötet. Du är med och gör planen."),
        "plan",
    ),
    Entry(
        "timmar",
        N_("Räkna ut dina timmar"),
        N_("Se hur många timmar du har kvar, och när de tar slut."),
        "hours",
    ),
    Entry(
        "utflykt",
        N_("Planera en utflykt"),
        N_("Samla allt om utflykten på ett papper."),
        "bus",
    ),
    Entry(
        "avboka",
        N_("Vad händer om jag avbokar?"),
        N_("Se vad som händer med timmarna, och vad du kan säga."),
        "cancel",
    ),
    Entry(
        "byt",
        N_("Byt utförare eller ledsagare"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        "switch",
        Choice.PROVIDER,
    ),
    Entry(
        "byt",
        N_("Byt ledsagare"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        "switch",
        Choice.MUNICIPAL_TEAM,
    ),
    Entry(
        "klaga",
        N_("Klaga eller överklaga"),
        N_("Se vart du vänder dig, och vad du kan säga."),
        "complaint",
    ),
    Entry(
        "min-lista",
        N_("Min lista"),
        N_("Samla utförare. Skriv ut listan eller visa den för någon."),
        "list",
        Choice.PROVIDER,
    ),
    Entry(
        "jamfor",
        N_("Jämför utförare"),
        N_("Se vad som skiljer sig mellan två, tre eller fyra utförare."),
        "people",
        Choice.PROVIDER,
    ),
)


def tool_links(place: Municipality) -> tuple[Link, ...]:
    """The tools that there is use for in a municipality."""
    return tuple(
        Link(
            gettext(entry.title),
            addresses.tool(language(), place.id, entry.slug),
            pictogram=entry.pictogram,
            summary=gettext(entry.summary),
        )
        for entry in ENTRIES
        if entry.choice in (None, place.choice)
    )
