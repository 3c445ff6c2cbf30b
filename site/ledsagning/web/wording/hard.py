"""Hard words and initials, and what each means in a few words, to stand in brackets."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.messages import N_


@dataclass(frozen=True, slots=True)
class Hard:
    """A hard word. ``meaning`` and ``forms`` are Swedish msgids: a form is explained wherever it
    stands. ``slug`` is its entry in the glossary: that is how a text marks the word where it is
    hard, in whatever form.
    """

    meaning: str
    forms: tuple[str, ...] = ()
    slug: str = ""


HARD = (
    Hard(N_("lagen om stöd till vissa personer med funktionsnedsättning"), ("LSS",), "lss"),
    Hard(N_("socialtjänstlagen"), ("SoL",)),
    Hard(N_("lagen om valfrihetssystem"), ("LOV",), "lov"),
    Hard(N_("myndigheten som kontrollerar stödet"), ("IVO",), "ivo"),
    Hard(N_("lagen om stöd från kommunen"), (N_("socialtjänstlagen"),), "socialtjanstlagen"),
    Hard(N_("en grupp politiker i kommunen"), (N_("nämnden"), N_("Nämnden"), N_("nämnd")), "namnd"),
    Hard(N_("en grupp politiker i din stadsdel"), (N_("stadsdelsnämnden"),)),
    Hard(N_("kommunens kontor i din stadsdel"), (N_("stadsdelsförvaltningen"),)),
    Hard(
        N_("den på kommunen som beslutar"),
        (N_("handläggaren"), N_("handläggare"), N_("Handläggaren")),
        "handlaggare",
    ),
    Hard(N_("till exempel i ett brev"), (N_("skriftligt"),), "skriftligt"),
    Hard(
        N_("resor för dig som har svårt att resa på annat sätt"), (N_("färdtjänst"),), "fardtjanst"
    ),
    Hard(N_("en sida på internet där du loggar in"), (N_("i e-tjänsten"),), "e-tjanst"),
    Hard(N_("ett papper att fylla i"), (N_("med en blankett"),), "blankett"),
    Hard(N_("ett papper från till exempel en läkare"), (N_("intyg"),)),
    Hard(N_("be domstolen att ändra beslutet"), (N_("kan överklaga"),), "overklaga"),
    Hard(N_("säga vad som är dåligt"), (), "klagomal"),
    Hard(N_("den bestämmer om beslutet är rätt"), (), "domstol"),
    Hard(N_("domstolen som är nästa steg"), (N_("kammarrätten"),)),
    Hard(N_("brevet om ditt stöd"), (), "beslut"),
    Hard(N_("den som skickar ledsagaren"), (), "utforare"),
    Hard(N_("det som utföraren lovar dig"), (), "serviceavtal"),
    Hard(N_("pengar som du betalar till kommunen"), (), "avgift"),
    Hard(N_("oftast en förälder"), (N_("vårdnadshavare"),), "vardnadshavare"),
    Hard(N_("någon som domstolen har valt för att hjälpa dig"), (N_("god man"),), "god-man"),
    Hard(N_("någon som får bestämma åt dig"), (N_("förvaltare"),), "forvaltare"),
    Hard(
        N_("ett papper om vem som ska hjälpa dig längre fram"),
        (N_("framtidsfullmakt"),),
        "framtidsfullmakt",
    ),
    Hard(
        N_("mycket stöd av en person som hjälper just dig"),
        (N_("personlig assistans"),),
        "personlig-assistans",
    ),
    Hard(N_("hjälp hemma"), (N_("hemtjänst"), N_("hemtjänsten"))),
    Hard(N_("måndag till fredag"), (N_("arbetsdagar"), N_("arbetsdag"))),
    Hard(N_("utan sista dag"), (N_("tills vidare"),), "tills-vidare"),
)

BY_FORM: Mapping[str, str] = {form: hard.meaning for hard in HARD for form in hard.forms}
"""What each form means. Initials are the same in all languages."""

BY_SLUG: Mapping[str, str] = {hard.slug: hard.meaning for hard in HARD if hard.slug}
"""What the words mean that a text marks, by their entries in the glossary."""
