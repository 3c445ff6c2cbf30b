"""The one table of the pages that tell figures: their addresses, what they are called and hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ledsagning.formats.document import Block
from ledsagning.messages import N_
from ledsagning.statistics.measuring import (
    APPLYING,
    CHOICE_LSS,
    CHOICE_SOL,
    COVERS,
    FEE,
    GRANTED,
    PERIOD,
    TICKET_LSS,
    TICKET_SOL,
    Measure,
)
from ledsagning.web.statistics.completeness import completeness
from ledsagning.web.statistics.figures import section
from ledsagning.web.statistics.known import known_figures
from ledsagning.web.statistics.law import fee_by_law
from ledsagning.web.statistics.supply import offered

Makes = Callable[[str], Iterable[Block]]
"""What makes the body of a page from its address."""


def _nothing(_address: str) -> Iterable[Block]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A page. ``title`` and ``summary`` are Swedish msgids. It holds a section for each of its
    ``measures``, after what ``first`` makes.
    """

    slug: str
    title: str
    summary: str
    pictogram: str
    measures: tuple[Measure, ...] = ()
    first: Makes = _nothing

    def body(self, address: str) -> tuple[Block, ...]:
        """All that its page holds."""
        return (*self.first(address), *(section(one, address) for one in self.measures))


SUBJECTS = (
    Subject(
        slug="avgifter",
        title=N_("Vad ledsagning kostar"),
        summary=N_("Se var det är gratis, och var det kostar."),
        pictogram="money",
        measures=(FEE,),
        first=fee_by_law,
    ),
    Subject(
        slug="ledsagarens-biljett",
        title=N_("Ledsagarens biljett"),
        summary=N_("Se vem som betalar för ledsagaren."),
        pictogram="ticket",
        measures=(TICKET_SOL, TICKET_LSS),
    ),
    Subject(
        slug="timmar-och-perioder",
        title=N_("Timmar och perioder"),
        summary=N_("Se hur timmarna ges, och hur länge de kan flyttas."),
        pictogram="hours",
        measures=(GRANTED, PERIOD),
    ),
    Subject(
        slug="aktiviteter",
        title=N_("Vad timmarna får användas till"),
        summary=N_("Se vad du får göra med en ledsagare."),
        pictogram="cafe",
        measures=(COVERS,),
    ),
    Subject(
        slug="valja-utforare",
        title=N_("Vem som väljer"),
        summary=N_("Se var du väljer utförare, och var kommunen bestämmer."),
        pictogram="choose",
        measures=(CHOICE_SOL, CHOICE_LSS),
    ),
    Subject(
        slug="ansoka",
        title=N_("Hur man ansöker"),
        summary=N_("Se hur du ansöker i olika kommuner."),
        pictogram="letter",
        measures=(APPLYING,),
    ),
    Subject(
        slug="utforare",
        title=N_("Vad utförarna kan"),
        summary=N_("Se språk, styrka och kvällar, område för område."),
        pictogram="escort",
        first=offered,
    ),
    Subject(
        slug="vad-vi-vet",
        title=N_("Hur mycket vi vet"),
        summary=N_("Se vilka kommuner och regler vi känner till."),
        pictogram="question",
        first=completeness,
    ),
    Subject(
        slug="andras-siffror",
        title=N_("Siffror från andra"),
        summary=N_("Se vad myndigheter och föreningar har räknat."),
        pictogram="people",
        first=known_figures,
    ),
)
"""Every page below the first one, in the order in which they are offered."""

BY_SLUG = {one.slug: one for one in SUBJECTS}
