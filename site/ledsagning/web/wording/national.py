"""What the law says of complaints and appeals everywhere in Sweden, in easy words.

What it says, and where, stands in the law of the catalogue: these are the words for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.catalogue.citations import Cited, source_of
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import KeyFact
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import law
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.sources import source


@dataclass(frozen=True, slots=True)
class National:
    """The words of a fact: its title and sentences (Swedish msgids)."""

    title: str
    pictogram: str
    sentences: tuple[str, ...]


FACTS: Mapping[str, National] = {
    "what_to_write": National(
        N_("Det här ska stå i brevet"),
        "pencil",
        (
            N_("Skriv vilket beslut du <overklaga>överklagar</overklaga>."),
            N_("Skriv hur du vill att beslutet ska ändras."),
        ),
    ),
    "afterwards": National(
        N_("Det här händer sedan"),
        "letter",
        (
            N_("<namnd>Nämnden</namnd> ser efter om brevet kom i tid."),
            N_("Sedan skickar nämnden brevet till <domstol>domstolen</domstol>."),
            N_("Nämnden kan också ändra beslutet själv."),
        ),
    ),
    "too_late": National(
        N_("Om brevet kommer för sent"),
        "clock",
        (
            N_("Ett brev som kommer för sent blir inte prövat. Det finns två undantag."),
            N_("Det ena: nämnden sa fel om hur du överklagar."),
            N_("Det andra: brevet kom till domstolen i tid."),
        ),
    ),
    "moved_last_day": National(
        N_("Om sista dagen är en helgdag"),
        "calendar",
        (
            N_("Sista dagen kan bli en lördag, en söndag eller en helgdag."),
            N_("Den kan också bli midsommarafton, julafton eller nyårsafton."),
            N_("Då räcker det att brevet kommer fram nästa vardag."),
        ),
    ),
    "applies_at_once": National(
        N_("Medan du väntar"),
        "hours",
        (N_("Beslutet gäller direkt. Det gäller också medan du väntar på domstolen."),),
    ),
    "representative": National(
        N_("Du får ta hjälp"),
        "people",
        (
            N_("Du får ha ett <ombud>ombud</ombud>. Det är någon som talar för dig."),
            N_("Du får också ha ett biträde. Det är någon som hjälper dig."),
        ),
    ),
    "whole_decision": National(
        N_("Du ska få hela beslutet"),
        "info",
        (
            N_("Du ska få hela <beslut>beslutet</beslut>. Du ska också få veta hur du överklagar."),
            N_("Vill du ha det skriftligt? Be om det. Då får du det."),
        ),
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
    ),
    "not_appealable": National(
        N_("Du kan inte överklaga dåligt stöd"),
        "court",
        (
            N_("Gör utföraren ett dåligt arbete? Då <klagomal>klagar</klagomal> du."),
            N_("Det är bara beslutet som du kan <overklaga>överklaga</overklaga>."),
        ),
    ),
    "tell_ivo": National(
        N_("Tipsa IVO"),
        "shield",
        (
            N_("<ivo>IVO</ivo> är en myndighet som kontrollerar stödet."),
            N_("Du kan tipsa IVO när något är allvarligt fel."),
            N_("IVO väljer själv vad den granskar. Du får ett skriftligt svar."),
        ),
    ),
    "staff_must_report": National(
        N_("Personalen måste säga till"),
        "warning",
        (
            N_("Den som arbetar med stödet måste genast berätta när något är allvarligt fel."),
            N_("Regeln heter <lex-sarah>lex Sarah</lex-sarah>. Den gäller personalen, inte dig."),
            N_("Du klagar eller tipsar i stället."),
        ),
    ),
    "right_to_choose": National(
        N_("Rätten att välja"),
        "choose",
        (
            N_("Kommunen kan låta dig välja utförare enligt lagen om valfrihetssystem (LOV)."),
            N_("Då får du välja bland alla utförare som kommunen har godkänt."),
        ),
    ),
    "told_about_all": National(
        N_("Kommunen ska berätta"),
        "info",
        (
            N_("Får du välja? Då ska kommunen berätta om alla utförare."),
            N_("Det ska gå att förstå och jämföra. Ingen utförare ska framstå som bättre."),
        ),
    ),
    "default_decided_beforehand": National(
        N_("Om du inte vill välja"),
        "question",
        (
            N_("Får du välja, men vill inte? Då ger kommunen dig en utförare."),
            N_("Kommunen ska ha bestämt i förväg vem det är. Slumpen får inte avgöra."),
        ),
    ),
    "reported_to_ivo": National(
        N_("Vem som anmäler till IVO"),
        "info",
        (
            N_("Nämnden eller den privata utföraren måste anmäla det allvarliga till IVO."),
            N_("Utföraren ska också berätta det för nämnden."),
        ),
    ),
}
"""The words of every fact, by its name among the statements of the law."""


def national_fact(name: str, municipality: Municipality) -> KeyFact:
    """Tell one fact of ``FACTS``, with its hard words linked to what they mean."""
    fact = FACTS[name]
    citations = law().statements[name].citations
    cited = ((citation, source_of(citation, law().sources)) for citation in citations)
    return KeyFact(
        id=name,
        title=_(fact.title),
        pictogram=fact.pictogram,
        sentences=tuple(explained(_(sentence), municipality) for sentence in fact.sentences),
        sources=tuple(
            source(Cited(citation, where, by_law=True)) for citation, where in cited if where
        ),
    )
