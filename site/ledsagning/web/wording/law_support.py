"""What the law says of the support, in easy words: who gets it, how to apply, what it costs."""

from collections.abc import Mapping

from ledsagning.messages import N_
from ledsagning.web.wording.law_fact import LawFact

FACTS: Mapping[str, LawFact] = {
    "personkrets": LawFact(
        N_("Vem LSS gäller"),
        "people",
        (
            N_("<lss>LSS</lss> gäller dig som hör till en av de här grupperna."),
            N_("Du har utvecklingsstörning, autism eller något som liknar autism."),
            N_("Eller: Du fick en skada i hjärnan som vuxen, av våld eller av en sjukdom."),
            N_("Skadan är stor och går inte över. Det är svårt för dig att tänka och förstå."),
            N_("Eller: Du har en annan stor funktionsnedsättning som inte går över."),
            N_("Den beror inte på vanligt åldrande. Vardagen är svår. Du behöver mycket stöd."),
        ),
    ),
    "right_to_support": LawFact(
        N_("När du har rätt till stöd enligt LSS"),
        "check",
        (
            N_("Du får stödet om du behöver det och inte får samma hjälp på annat sätt."),
            N_("Stödet ska ge dig ett gott liv. Du ska kunna leva som andra."),
        ),
    ),
    "only_on_request": LawFact(
        N_("Vem som ansöker enligt LSS"),
        "pencil",
        (
            N_("Du får bara stödet om du själv vill ha det."),
            N_(
                "Är du under %(under_age)s år? Då kan din "
                "<vardnadshavare>vårdnadshavare</vardnadshavare> ansöka."
            ),
            N_("Har du fyllt %(under_age)s år? Då ansöker du själv."),
            N_(
                "Är det tydligt att du inte kan bestämma det själv? Då kan din "
                "<vardnadshavare>vårdnadshavare</vardnadshavare>, <god-man>gode man</god-man> "
                "eller <forvaltare>förvaltare</forvaltare> ansöka."
            ),
            N_("Det kan också en förmyndare."),
            N_("Det kan också någon med <framtidsfullmakt>framtidsfullmakt</framtidsfullmakt>."),
        ),
    ),
    "not_beside_assistance": LawFact(
        N_("Om du har personlig assistans"),
        "no",
        (
            N_("Har du <personlig-assistans>personlig assistans</personlig-assistans>?"),
            N_("Då kan du inte få ledsagarservice enligt LSS."),
        ),
        others={
            "Har du <personlig-assistans>personlig assistans</personlig-assistans>?": "hand",
        },
    ),
    "reasonable_living_conditions": LawFact(
        N_("Det du har rätt till enligt socialtjänstlagen"),
        "check",
        (
            N_(
                "Stödet ska ge dig ett rimligt bra liv. Lagens ord är ”skäliga "
                "levnadsförhållanden”."
            ),
        ),
    ),
    "without_assessment": LawFact(
        N_("Stöd utan ansökan"),
        "door",
        (
            N_("Kommunen får ge stöd utan att pröva vad just du behöver."),
            N_("Får du sådant stöd? Då ska kommunen berätta att du också kan ansöka."),
        ),
    ),
    "shaped_together": LawFact(
        N_("Stödet görs tillsammans med dig"),
        "together",
        (
            N_("Stödet ska planeras och göras tillsammans med dig."),
            N_("Det ska hjälpa dig att kunna leva självständigt."),
        ),
    ),
    "individual_plan": LawFact(
        N_("Individuell plan"),
        "plan",
        (
            N_("Får du stöd enligt <lss>LSS</lss>? Då ska du få frågan om du vill ha en plan."),
            N_("I en individuell plan står allt ditt stöd."),
            N_("Ni ska titta på planen igen. Det får gå högst %(every)s mellan gångerna."),
        ),
    ),
    "interpreter": LawFact(
        N_("Tolk, och texter som du kan läsa"),
        "language",
        (
            N_("Har du mycket svårt att se, höra eller tala?"),
            N_("Då ska kommunen ordna tolk när du behöver det."),
            N_("Kommunen ska också göra texter så att du kan förstå dem."),
        ),
    ),
    "minority_languages": LawFact(
        N_("Finska, meänkieli och samiska"),
        "language",
        (
            N_("En del kommuner hör till ett område för finska, meänkieli eller samiska."),
            N_("Där får du använda det språket när du pratar med kommunen om ditt stöd."),
            N_("Kommunen ska svara på samma språk. Du kan be om beslutet på det språket."),
        ),
    ),
    "representative": LawFact(
        N_("Du får ta hjälp"),
        "people",
        (
            N_("Du får ha ett ombud. Det är någon som talar för dig."),
            N_("Du får också ha ett biträde. Det är någon som hjälper dig."),
        ),
    ),
    "power_of_attorney": LawFact(
        N_("Fullmakt: ett papper som säger att någon får tala för dig"),
        "letter",
        (
            N_("Skriv vem som får tala för dig, vad personen får göra, och när det gäller."),
            N_("Skriv att du kan ta tillbaka fullmakten när du vill."),
            N_("Skriv dagens datum och ditt namn."),
            N_("Du får själv bestämma hur länge den gäller."),
        ),
    ),
    "guardians": LawFact(
        N_("God man och förvaltare"),
        "people",
        (
            N_("Har du <god-man>god man</god-man>? Du bestämmer själv. Du ska säga ja först."),
            N_("Har du <forvaltare>förvaltare</forvaltare>? Den får bestämma i sitt uppdrag."),
        ),
    ),
    "sol_fee_allowed": LawFact(
        N_("Avgift enligt socialtjänstlagen"),
        "money",
        (
            N_("Kommunen får ta en rimlig <avgift>avgift</avgift> för stödet."),
            N_("Avgiften får inte vara högre än det som stödet kostar kommunen."),
        ),
    ),
    "escort_expenses_outside": LawFact(
        N_("Ledsagarens utgifter enligt LSS"),
        "not-ticket",
        (
            N_("Ledsagarens biljetter och resor ingår inte i stödet enligt LSS."),
            N_("Kommunen bestämmer själv om den betalar dem."),
        ),
        others={"Kommunen bestämmer själv om den betalar dem.": "escort-receipt"},
    ),
    "short_trip": LawFact(
        N_("En kort resa"),
        "bus",
        (N_("En domstol sa ja till ledsagarservice på en resa till Danmark i %(lasts)s."),),
    ),
    "long_holiday": LawFact(
        N_("En lång resa"),
        "not-plane",
        (N_("En domstol sa nej till ledsagarservice på en resa till Egypten i %(lasts)s."),),
    ),
    "stay_elsewhere": LawFact(
        N_("När du är i en annan kommun"),
        "place",
        (
            N_("Ska du vara i en annan kommun en kort tid? Be den kommunen om ditt stöd."),
            N_("Då ska den kommunen ge dig det som står i ditt beslut."),
        ),
    ),
}
"""The words of this module, by the statement's name in the law."""
