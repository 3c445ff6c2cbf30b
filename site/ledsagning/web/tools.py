"""The one table of the site's tools. Their addresses, the menu, the heads of their pages, what the
information pages may lead to and the tests that ask for every page are all made from it.

It holds what is known of a tool without asking it anything, so that tools can lead to each other.
"""

from dataclasses import dataclass, replace

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document
from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose
from ledsagning.web.shapes import Link


@dataclass(frozen=True, slots=True)
class Name:
    """What a tool is called, what the menu says that it gives, and what its page begins with.
    All of them are Swedish msgids.
    """

    title: str
    summary: str
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool. ``slug`` is its address, and ``made_by`` the function that makes its page, as
    ``module:function`` below ``web/``.

    ``assigned`` is its name where one does not choose a provider, if it is another there;
    ``choosing_only``: it is of use only where one chooses. ``days`` tells that its answer may hold
    days for a calendar. ``task`` is what the accessibility statement says that it is for, where its
    effort is measured. ``example`` is a query that it answers in the sample. ``papers`` are what
    of it is worth having on paper before anybody has answered: what each is called in an address of
    a file, and the query that makes it.
    """

    slug: str
    pictogram: str
    name: Name
    assigned: Name | None = None
    choosing_only: bool = False
    made_by: str
    days: bool = False
    task: str = ""
    example: str = ""
    papers: tuple[tuple[str, str], ...] = (("", ""),)

    def name_in(self, municipality: Municipality) -> Name:
        """What it is called in a municipality."""
        return self.name if may_choose(municipality) else self.assigned or self.name

    def head(self, municipality: Municipality, *blocks: Block) -> Document:
        """What its page begins with, and what stands there besides."""
        name = self.name_in(municipality)
        return Document(
            title=_(name.title),
            language=language(),
            summary=_(name.lead),
            pictogram=self.pictogram,
            blocks=blocks,
        )

    def address(self, municipality: Municipality, query: addresses.Query = ()) -> str:
        """Its page, with what is answered already."""
        return addresses.tool(language(), municipality.id, self.slug, query)

    def link(self, municipality: Municipality, query: addresses.Query = (), text: str = "") -> Link:
        """The way to it, in words of its own or in others."""
        words = text or _(self.name_in(municipality).title)
        return Link(words, self.address(municipality, query), pictogram=self.pictogram)

    def card(self, municipality: Municipality) -> Link:
        """The way to it, with what it gives."""
        return replace(self.link(municipality), summary=_(self.name_in(municipality).summary))


APPLY = Tool(
    slug="skriv-ansokan",
    pictogram="pencil",
    name=Name(
        N_("Skriv din ansökan"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        N_("Ansök om ledsagning, fler timmar eller pengar. Här får du orden som du behöver."),
    ),
    made_by="applying.view:apply",
    example="what=expenses",
    papers=(
        ("", ""),
        ("fler-timmar", "what=hours"),
        ("ledsagarens-utgifter", "what=expenses"),
        ("dyrare-aktivitet", "what=costlier"),
    ),
)
CHOOSE = Tool(
    slug="valj",
    pictogram="choose",
    name=Name(
        N_("Välj utförare"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        N_("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
    ),
    assigned=Name(
        N_("Säg vad som är viktigt för dig"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        N_("Du får en ledsagare utan att välja utförare. Här får du orden som du behöver."),
    ),
    made_by="choosing.view:choose",
)
MEET = Tool(
    slug="forsta-traffen",
    pictogram="meeting",
    name=Name(
        N_("Första träffen"),
        N_("Gör en lista med frågor till ledsagaren."),
        N_("Gör en lista med frågor till ledsagaren. Ta gärna med någon som du litar på."),
    ),
    made_by="meeting.view:meet",
)
PLAN = Tool(
    slug="plan",
    pictogram="plan",
    name=Name(
        N_("Din plan"),
        N_("Fyll i ett papper före mötet. Du är med och gör planen."),
        N_("Här får du ett papper att fylla i före mötet. Du är med och gör planen."),
    ),
    made_by="plan.view:prepare",
    papers=(("", ""), ("uppfoljning", "sheet=follow_up")),
)
HOURS = Tool(
    slug="timmar",
    pictogram="hours",
    name=Name(
        N_("Räkna ut dina timmar"),
        N_("Se hur många timmar du har kvar, och när perioden slutar."),
        N_("Du får veta när perioden slutar, och hur många timmar du har kvar."),
    ),
    made_by="hours.view:count",
    days=True,
    task=N_("Se hur många timmar du har kvar och när perioden slutar"),
    example="decision_start=2026-08-31&period_start=2026-08-31&hours=20&used=12.5",
)
OUTING = Tool(
    slug="utflykt",
    pictogram="bus",
    name=Name(
        N_("Planera en utflykt"),
        N_("Samla allt om utflykten på ett papper."),
        N_("Fyll i det du vet. Du får ett papper att skriva ut och ta med."),
    ),
    made_by="outing.view:plan_outing",
    days=True,
    example="where=Badet&day=2099-06-15&begins=13:00&ends=16:00&meeting=home&travel=fardtjanst",
)
CANCEL = Tool(
    slug="avboka",
    pictogram="cancel",
    name=Name(
        N_("Vad händer om jag avbokar?"),
        N_("Se vad som händer med timmarna, och vad du kan säga."),
        N_("Svara på frågorna. Då får du veta vad som händer med timmarna."),
    ),
    made_by="cancelling.view:cancelling",
    task=N_("Ta reda på vad som händer om du avbokar i morgon"),
    example="when=tomorrow",
)
SWITCH = Tool(
    slug="byt",
    pictogram="switch",
    name=Name(
        N_("Byt utförare eller ledsagare"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        N_("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
    ),
    assigned=Name(
        N_("Byt ledsagare"),
        N_("Du får ett brev, ord för telefonen och ett sms."),
        N_("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
    ),
    made_by="choosing.view:switch",
    papers=(("", ""), ("ledsagare", "what=escort")),
    task=N_("Få ett brev för att byta utförare"),
)
COMPLAIN = Tool(
    slug="klaga",
    pictogram="complaint",
    name=Name(
        N_("Klaga eller överklaga"),
        N_("Se vart du vänder dig, och vad du kan säga."),
        N_("Du får veta vart du vänder dig. Du får också orden att säga och skriva."),
    ),
    made_by="complaining.view:complain",
    days=True,
    task=N_("Ta reda på hur du överklagar och vilken som är sista dagen"),
    example="about=decision",
    papers=(
        ("stodet", "about=support"),
        ("beslutet", "about=decision"),
        ("nagot-allvarligt", "about=serious"),
        ("krav-svar", "about=slow_decision"),
        ("krav-start", "about=late_start"),
        ("las-om-dig", "about=own_file"),
    ),
)
SHORTLIST = Tool(
    slug="min-lista",
    pictogram="list",
    name=Name(
        N_("Min lista"),
        N_("Samla utförare. Skriv ut listan eller visa den för någon."),
        N_("Här samlar du utförare som du vill tänka mer på."),
    ),
    choosing_only=True,
    made_by="my_list.view:show",
    task=N_("Skriv ut din lista till någon"),
    example="list=exempel-asken,exempel-asplovet",
)
COMPARE = Tool(
    slug="jamfor",
    pictogram="compare",
    name=Name(
        N_("Jämför utförare"),
        N_("Se vad som skiljer sig mellan två, tre eller fyra utförare."),
        N_("Här ser du vad utförarna lovar, sida vid sida."),
    ),
    choosing_only=True,
    made_by="comparison.view:compare",
    task=N_("Jämför två utförares avtal"),
    example="list=exempel-asken,exempel-asplovet",
)
ASK = Tool(
    slug="fraga-kommunen",
    pictogram="letter",
    name=Name(
        N_("Fråga kommunen"),
        N_("Du får ett brev med allt som vi inte vet."),
        N_("Här är ett brev med frågorna som ingen har svarat på än."),
    ),
    made_by="asking.view:ask",
)
AUTHORISE = Tool(
    slug="fullmakt",
    pictogram="family",
    name=Name(
        N_("Skriv en fullmakt"),
        N_("Du får ett papper. Då får någon tala för dig."),
        N_("Vill du att någon talar för dig? Här är pappret som du skriver under."),
    ),
    made_by="authorising.view:authorise",
    example="may=talk&may=appeal",
)

TOOLS = (
    APPLY,
    CHOOSE,
    MEET,
    PLAN,
    HOURS,
    OUTING,
    CANCEL,
    SWITCH,
    COMPLAIN,
    AUTHORISE,
    ASK,
    SHORTLIST,
    COMPARE,
)
"""Every tool, in the order that somebody comes to need them; those that are reached from the
results stand last.
"""


def offered(municipality: Municipality, *, providers: bool) -> tuple[Tool, ...]:
    """The tools that there is use for in a municipality. ``providers``: whether any is known."""
    return tuple(
        tool for tool in TOOLS if not tool.choosing_only or (providers and may_choose(municipality))
    )


def menu(municipality: Municipality, *, providers: bool) -> tuple[Link, ...]:
    """The same, each with what it gives."""
    return tuple(tool.card(municipality) for tool in offered(municipality, providers=providers))
