"""What the law says of complaints and appeals everywhere in Sweden, as facts with their source.

A municipality's own rules stand in the catalogue; these are the same in all of them. The acts
were read on ``CHECKED``, unless a fact has a day of its own, as they were then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import KeyFact
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.sources import source

CHECKED = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class National:
    """A fact: its title and sentences (Swedish msgids), and the sum of what the source says."""

    title: str
    pictogram: str
    sentences: tuple[str, ...]
    quote: str
    source: str
    address: str | None = None
    checked: date = CHECKED


FACTS: Mapping[str, National] = {
    "what_to_write": National(
        N_("Det här ska stå i brevet"),
        "pencil",
        (
            N_("Skriv vilket beslut du <overklaga>överklagar</overklaga>."),
            N_("Skriv hur du vill att beslutet ska ändras."),
        ),
        "Skriv vilket beslut som överklagas och vilken ändring du vill ha.",
        "Förvaltningslagen (2017:900), 43 §",
    ),
    "afterwards": National(
        N_("Det här händer sedan"),
        "letter",
        (
            N_("<namnd>Nämnden</namnd> ser efter om brevet kom i tid."),
            N_("Sedan skickar nämnden brevet till <domstol>domstolen</domstol>."),
            N_("Nämnden kan också ändra beslutet själv."),
        ),
        "Nämnden prövar om det kom i tid och skickar sedan skyndsamt vidare till domstolen. "
        "Nämnden kan själv ändra beslutet.",
        "Förvaltningslagen (2017:900), 37–39, 45 och 46 §§",
    ),
    "too_late": National(
        N_("Om brevet kommer för sent"),
        "clock",
        (
            N_("Ett brev som kommer för sent blir inte prövat. Det finns två undantag."),
            N_("Det ena: nämnden sa fel om hur du överklagar."),
            N_("Det andra: brevet kom till domstolen i tid."),
        ),
        "För sent inkommet avvisas, utom om nämnden gett fel besked om hur man överklagar eller "
        "om det kom till domstolen i tid.",
        "Förvaltningslagen (2017:900), 45 och 46 §§",
    ),
    "next_weekday": National(
        N_("Om sista dagen är en helgdag"),
        "calendar",
        (
            N_("Sista dagen kan bli en lördag, en söndag eller en helgdag."),
            N_("Den kan också bli midsommarafton, julafton eller nyårsafton."),
            N_("Då räcker det att brevet kommer fram nästa vardag."),
        ),
        "Infaller den sista dagen enligt lag på en söndag, annan allmän helgdag, lördag, "
        "midsommarafton, julafton eller nyårsafton, får åtgärden vidtas nästa vardag. Det gäller "
        "också tiden för att överklaga.",
        "Lagen (1930:173) om beräkning av lagstadgad tid, 2 §",
        checked=date(2026, 11, 25),
    ),
    "applies_at_once": National(
        N_("Medan du väntar"),
        "hours",
        (N_("Beslutet gäller direkt. Det gäller också medan du väntar på domstolen."),),
        "Beslut gäller omedelbart.",
        "Socialtjänstlagen (2025:400), 35 kap. 5 §, och LSS (1993:387), 27 §",
    ),
    "help_allowed": National(
        N_("Du får ta hjälp"),
        "people",
        (
            N_("Du får ha ett <ombud>ombud</ombud>. Det är någon som talar för dig."),
            N_("Du får också ha ett biträde. Det är någon som hjälper dig."),
        ),
        "Du får ha ombud eller biträde.",
        "Förvaltningslagen (2017:900), 14 §",
    ),
    "whole_decision": National(
        N_("Du ska få hela beslutet"),
        "info",
        (
            N_("Du ska få hela <beslut>beslutet</beslut>. Du ska också få veta hur du överklagar."),
            N_("Vill du ha det skriftligt? Be om det. Då får du det."),
        ),
        "Du ska få hela beslutet och hur man överklagar; skriftligt om du ber om det.",
        "Förvaltningslagen (2017:900), 33 §",
    ),
    "old_act": National(
        N_("Om ditt beslut är äldre"),
        "law",
        (
            N_("Bestämde kommunen före 1 juli 2025? Då är beslutet äldre än lagen som gäller nu."),
            N_(
                "Ett sådant beslut enligt <socialtjanstlagen>socialtjänstlagen</socialtjanstlagen> "
                "prövas enligt den äldre lagen."
            ),
        ),
        "Beslut som fattats före 1 juli 2025 och överklagas prövas enligt gamla lagen.",
        "Socialtjänstlagen (2025:400), övergångsbestämmelse 6",
    ),
    "not_appealable": National(
        N_("Du kan inte överklaga dåligt stöd"),
        "court",
        (
            N_("Gör utföraren ett dåligt arbete? Då <klagomal>klagar</klagomal> du."),
            N_("Det är bara beslutet som du kan <overklaga>överklaga</overklaga>."),
        ),
        "Att utföraren genomför insatsen dåligt kan inte överklagas – då lämnar man klagomål.",
        "Inspektionen för vård och omsorg (IVO): Klaga på socialtjänsten",
        "https://ivo.se/privatpersoner/klaga-pa-socialtjansten",
    ),
    "tell_ivo": National(
        N_("Tipsa IVO"),
        "shield",
        (
            N_("<ivo>IVO</ivo> är en myndighet som kontrollerar stödet."),
            N_("Du kan tipsa IVO när något är allvarligt fel."),
            N_("IVO väljer själv vad den granskar. Du får ett skriftligt svar."),
        ),
        "Du kan tipsa IVO om allvarliga brister; IVO väljer själv om tillsyn ska göras och svarar "
        "skriftligt inom två–tre veckor.",
        "Inspektionen för vård och omsorg (IVO): Vad händer med min anmälan",
    ),
    "staff_must_report": National(
        N_("Personalen måste säga till"),
        "warning",
        (
            N_("Den som arbetar med stödet måste genast berätta när något är allvarligt fel."),
            N_("Regeln heter <lex-sarah>lex Sarah</lex-sarah>. Den gäller personalen, inte dig."),
            N_("Du klagar eller tipsar i stället."),
        ),
        "Personal ska genast rapportera missförhållande eller påtaglig risk. Lex Sarah är "
        "personalens skyldighet – den enskilde lämnar klagomål eller tips.",
        "Socialtjänstlagen (2025:400), 27 kap. 2 §, och LSS (1993:387), 24 b–24 f §§",
    ),
    "reported_to_ivo": National(
        N_("Vem som anmäler till IVO"),
        "info",
        (
            N_("Nämnden eller den privata utföraren måste anmäla det allvarliga till IVO."),
            N_("Utföraren ska också berätta det för nämnden."),
        ),
        "Allvarligt missförhållande ska snarast anmälas till IVO av nämnden eller den privata "
        "utföraren; utföraren ska också informera nämnden.",
        "Socialtjänstlagen (2025:400), 27 kap. 6 §, och LSS (1993:387), 24 f §",
    ),
}
"""Every fact, by the name that its place on a page has."""


def national_fact(name: str, municipality: Municipality) -> KeyFact:
    """Tell one fact of ``FACTS``, with its hard words linked to what they mean."""
    fact = FACTS[name]
    return KeyFact(
        id=name,
        title=_(fact.title),
        pictogram=fact.pictogram,
        sentences=tuple(explained(_(sentence), municipality) for sentence in fact.sentences),
        source=source(
            quote=fact.quote,
            verbatim=False,
            title=fact.source,
            href=fact.address,
            dated=None,
            checked=fact.checked,
        ),
    )
