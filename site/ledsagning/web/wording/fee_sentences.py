"""The sentences about what the support costs, and what it did cost in a year that is over."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.catalogue.vocabulary import Decision, FeeBasis
from ledsagning.messages import N_, NN_


@dataclass(frozen=True, slots=True)
class Main:
    """The first sentence: free, so much, at most so much, or an unknown sum."""

    free: str
    costs: str
    at_most: str
    charged: str
    no_fee: str = ""
    """What is said besides where it is free."""


@dataclass(frozen=True, slots=True)
class More:
    """What may follow; of two sentences the first is the yes."""

    basis: Mapping[FeeBasis, str]
    free_hours: tuple[str, str]
    most_per_month: str
    capped: tuple[str, str]
    granted_time: tuple[str, str]


NOW: Mapping[Decision | None, Main] = {
    Decision.LSS: Main(
        N_("Ledsagarservice enligt LSS är gratis."),
        N_("Ledsagarservice enligt LSS kostar %(cost)s."),
        N_("Ledsagarservice enligt LSS kostar högst %(cost)s."),
        N_("Du betalar en avgift för ledsagarservice enligt LSS."),
        N_("Du betalar ingen avgift till kommunen."),
    ),
    Decision.SOL: Main(
        N_("Ledsagning enligt socialtjänstlagen är gratis."),
        N_("Ledsagning enligt socialtjänstlagen kostar %(cost)s."),
        N_("Ledsagning enligt socialtjänstlagen kostar högst %(cost)s."),
        N_("Du betalar en avgift för ledsagning enligt socialtjänstlagen."),
        N_("Du betalar ingen avgift till kommunen."),
    ),
    None: Main(
        N_("Det är gratis."),
        N_("Det kostar %(cost)s."),
        N_("Det kostar högst %(cost)s."),
        N_("Du betalar en avgift."),
    ),
}
"""By the act; ``None`` is for a fee of something else than ledsagning."""

THEN: Mapping[Decision | None, Main] = {
    Decision.LSS: Main(
        N_("Ledsagarservice enligt LSS var gratis."),
        N_("Ledsagarservice enligt LSS kostade %(cost)s."),
        N_("Ledsagarservice enligt LSS kostade högst %(cost)s."),
        N_("Du betalade en avgift för ledsagarservice enligt LSS."),
    ),
    Decision.SOL: Main(
        N_("Ledsagning enligt socialtjänstlagen var gratis."),
        N_("Ledsagning enligt socialtjänstlagen kostade %(cost)s."),
        N_("Ledsagning enligt socialtjänstlagen kostade högst %(cost)s."),
        N_("Du betalade en avgift för ledsagning enligt socialtjänstlagen."),
    ),
    None: Main(
        N_("Det var gratis."),
        N_("Det kostade %(cost)s."),
        N_("Det kostade högst %(cost)s."),
        N_("Du betalade en avgift."),
    ),
}
"""The same for a fee that held before."""

MORE_NOW = More(
    {
        FeeBasis.INCOME: N_("Hur mycket du betalar beror på din inkomst."),
        FeeBasis.OTHER_SUPPORT: N_("Hur mycket du betalar beror på vilket annat stöd du har."),
        FeeBasis.INCOME_AND_SUPPORT: N_(
            "Hur mycket du betalar beror på din inkomst och hur mycket stöd du får."
        ),
    },
    NN_(
        "Den första timmen i månaden är gratis.", "De första %(num)s timmarna i månaden är gratis."
    ),
    N_("Du betalar högst %(kronor)s i månaden för allt stöd."),
    (
        N_("Det finns en gräns för vad du betalar i månaden. Den kallas maxtaxa."),
        N_("Det finns ingen gräns för vad du betalar i månaden."),
    ),
    (
        N_("Du betalar också för timmar som du inte använder."),
        N_("Du betalar bara för timmar som du använder."),
    ),
)
MORE_THEN = More(
    {
        FeeBasis.INCOME: N_("Hur mycket du betalade berodde på din inkomst."),
        FeeBasis.OTHER_SUPPORT: N_("Hur mycket du betalade berodde på vilket annat stöd du hade."),
        FeeBasis.INCOME_AND_SUPPORT: N_(
            "Hur mycket du betalade berodde på din inkomst och hur mycket stöd du fick."
        ),
    },
    NN_(
        "Den första timmen i månaden var gratis.",
        "De första %(num)s timmarna i månaden var gratis.",
    ),
    N_("Du betalade högst %(kronor)s i månaden för allt stöd."),
    (
        N_("Det fanns en gräns för vad du betalade i månaden. Den kallas maxtaxa."),
        N_("Det fanns ingen gräns för vad du betalade i månaden."),
    ),
    (
        N_("Du betalade också för timmar som du inte använde."),
        N_("Du betalade bara för timmar som du använde."),
    ),
)

ASK: Mapping[Decision, str] = {
    Decision.LSS: N_("Vad kostar ledsagarservice enligt LSS?"),
    Decision.SOL: N_("Vad kostar ledsagning enligt socialtjänstlagen?"),
}
"""What to ask where nothing is known."""
