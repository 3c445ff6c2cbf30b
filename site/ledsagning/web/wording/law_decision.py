"""What the law says of decisions, appeals and complaints, in easy words."""

from collections.abc import Mapping

from ledsagning.messages import N_
from ledsagning.web.wording.law_fact import LawFact

FACTS: Mapping[str, LawFact] = {
    "whole_decision": LawFact(
        N_("Du ska få hela beslutet"),
        "info",
        (
            N_("Du ska få hela <beslut>beslutet</beslut>. Du ska också få veta hur du överklagar."),
            N_("Vill du ha det skriftligt? Be om det. Då får du det."),
        ),
    ),
    "six_months": LawFact(
        N_("Om beslutet dröjer"),
        "calendar",
        (
            N_("Har du väntat mer än %(within)s? Då kan du skriva och kräva ett beslut."),
            N_("Kommunen ska svara inom %(answer_within)s."),
        ),
    ),
    "three_months": LawFact(
        N_("Om stödet dröjer"),
        "clock",
        (
            N_("Har du fått ja men inget stöd? Har det gått %(within)s?"),
            N_("Då måste <namnd>nämnden</namnd> berätta det för <ivo>IVO</ivo>."),
        ),
    ),
    "own_file": LawFact(
        N_("Läsa det som står om dig"),
        "book",
        (
            N_("Du har rätt att läsa allt som kommunen skriver i ditt ärende."),
            N_("Du har också rätt att läsa det som utföraren skriver om dig."),
            N_("Det gäller både kommunens egna utförare och privata utförare."),
        ),
    ),
    "speak_to_the_board": LawFact(
        N_("Prata med nämnden"),
        "meeting",
        (N_("Du får prata direkt med <namnd>nämnden</namnd>. Du måste inte skriva."),),
    ),
    "new_application": LawFact(
        N_("Ansöka en gång till"),
        "pencil",
        (N_("Du kan alltid ansöka på nytt, också när tiden för att överklaga har gått ut."),),
    ),
    "open_ended_changed": LawFact(
        N_("Om kommunen vill ändra ett beslut"),
        "switch",
        (
            N_("Det här gäller beslut utan slutdatum enligt socialtjänstlagen."),
            N_("Kommunen får ge dig mindre stöd om mycket har ändrats."),
            N_("Bestämde kommunen före den %(decided_before)s? Då gäller inte den regeln."),
        ),
    ),
    "new_act": LawFact(
        N_("Den nya socialtjänstlagen"),
        "law",
        (
            N_(
                "Den nya <socialtjanstlagen>socialtjänstlagen</socialtjanstlagen> började gälla "
                "den %(from)s."
            ),
        ),
    ),
    "old_act": LawFact(
        N_("Om ditt beslut är äldre"),
        "law",
        (
            N_(
                "Bestämde kommunen före den %(decided_before)s? "
                "Då är beslutet äldre än lagen som gäller nu."
            ),
            N_(
                "Är det enligt <socialtjanstlagen>socialtjänstlagen</socialtjanstlagen>? Då "
                "följer domstolen den äldre lagen. Du skriver brevet på samma sätt."
            ),
        ),
    ),
    "applies_at_once": LawFact(
        N_("Medan du väntar"),
        "hours",
        (N_("Beslutet gäller direkt. Det gäller också medan du väntar på domstolen."),),
    ),
    "what_to_write": LawFact(
        N_("Det här ska stå i brevet"),
        "pencil",
        (
            N_("Skriv vilket beslut du vill <overklaga>överklaga</overklaga>."),
            N_("Skriv hur du vill att beslutet ska ändras."),
        ),
    ),
    "appeal_contents": LawFact(
        N_("Mer som ska stå i brevet"),
        "list",
        (
            N_("Skriv ditt namn, personnummer, adress, telefonnummer och mejl."),
            N_("Skriv beslutets nummer och datum, och vilken nämnd som bestämde."),
            N_("Skriv varför beslutet ska ändras. Skicka med intyg om du har det."),
            N_("Skriv under med ditt namn. Har du vårdnadshavare, god man eller förvaltare?"),
            N_("Skriv då samma uppgifter om den personen."),
        ),
    ),
    "more_time": LawFact(
        N_("Om du inte hinner skriva allt"),
        "clock",
        (
            N_("Skicka ett kort överklagande i tid."),
            N_("Skriv att du vill skicka mer senare. Det kallas att be om anstånd."),
        ),
    ),
    "afterwards": LawFact(
        N_("Det här händer sedan"),
        "letter",
        (
            N_("<namnd>Nämnden</namnd> ser efter om brevet kom i tid."),
            N_("Sedan skickar nämnden brevet till <domstol>domstolen</domstol>."),
            N_("Nämnden kan också ändra beslutet själv."),
        ),
    ),
    "too_late": LawFact(
        N_("Om brevet kommer för sent"),
        "clock",
        (
            N_("Domstolen läser inte ett brev som kommer för sent. Det finns två undantag."),
            N_("Det ena: nämnden sa fel om hur du överklagar."),
            N_("Det andra: brevet kom till domstolen i tid."),
        ),
    ),
    "moved_last_day": LawFact(
        N_("Om sista dagen är en helgdag"),
        "calendar",
        (
            N_("Sista dagen kan bli en lördag, en söndag eller en helgdag."),
            N_("Den kan också bli midsommarafton, julafton eller nyårsafton."),
            N_("Då räcker det att brevet kommer fram nästa vardag."),
        ),
    ),
    "next_court": LawFact(
        N_("Om domstolen säger nej"),
        "court",
        (
            N_("Du kan <overklaga>överklaga</overklaga> en gång till, till kammarrätten."),
            N_("Kammarrätten väljer först om den ska pröva ditt beslut."),
            N_("Ordet för det är prövningstillstånd."),
        ),
    ),
    "not_appealable": LawFact(
        N_("Klaga eller överklaga?"),
        "court",
        (
            N_("Är stödet dåligt? Då kan du <klagomal>klaga</klagomal>."),
            N_("Är beslutet fel? Då kan du <overklaga>överklaga</overklaga>."),
        ),
    ),
    "everyone_takes_complaints": LawFact(
        N_("Alla ska ta emot klagomål"),
        "complaint",
        (
            N_("Alla utförare ska ta emot klagomål."),
            N_("Det gäller både kommunens egna och privata."),
        ),
    ),
    "tell_ivo": LawFact(
        N_("Vad IVO gör"),
        "shield",
        (
            N_("<ivo>IVO</ivo> är en myndighet som kontrollerar stödet."),
            N_("Du kan tipsa IVO när något är allvarligt fel."),
            N_("IVO väljer själv vad den granskar."),
            N_("Du får svar skriftligt inom %(answer_within)s."),
        ),
    ),
    "staff_must_report": LawFact(
        N_("Personalen måste säga till"),
        "warning",
        (
            N_("Den som arbetar med stödet måste genast berätta när något är allvarligt fel."),
            N_("Regeln kallas lex Sarah. Den gäller personalen, inte dig."),
            N_("Du klagar eller tipsar i stället."),
        ),
    ),
    "reported_to_ivo": LawFact(
        N_("Vem som anmäler till IVO"),
        "info",
        (
            N_("Nämnden eller den privata utföraren måste anmäla det allvarliga till IVO."),
            N_("Utföraren ska också berätta det för nämnden."),
        ),
    ),
}
"""The words of this module, by the statement's name in the law."""
