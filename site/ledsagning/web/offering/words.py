"""What a provider is asked: a question for each fact, with how it can be answered, as msgids."""

from collections.abc import Mapping
from typing import Final

from ledsagning.messages import N_
from ledsagning.web.doors.fields import LENGTH, NUMBER, ONE, SEVERAL, TEXT, Asked

ABOUT: Final[Mapping[str, Asked]] = {
    "name": Asked(N_("Vad heter ni?"), N_("Det namn som står på webbplatsen.")),
    "run_by": Asked(N_("Vem driver er?"), ONE),
    "decisions": Asked(N_("Vilka beslut tar ni uppdrag för?"), SEVERAL),
    "areas": Asked(N_("Var arbetar ni?"), SEVERAL),
    "accepts_new": Asked(N_("Tar ni emot nya personer nu?"), ONE),
    "most_hours": Asked(N_("Hur många timmar i månaden kan en person få, som mest?"), NUMBER),
    "description.sv": Asked(
        N_("Berätta om er på lätt svenska"),
        N_("Två eller tre korta meningar. Vad är ni bra på?"),
    ),
    "description.en": Asked(N_("Samma sak på engelska"), N_("Bara om ni vill.")),
    "contact.phone": Asked(
        N_("Telefon"), N_("Ett nummer med riktnummer, till exempel 08-123 45 67.")
    ),
    "contact.sms": Asked(N_("Nummer för sms"), N_("Till exempel 070-123 45 67.")),
    "contact.email": Asked(N_("E-post"), N_("Till exempel info@foretaget.se.")),
    "contact.web": Asked(N_("Webbplats"), N_("Till exempel https://www.foretaget.se.")),
    "contact.address": Asked(N_("Adress"), TEXT),
    "hours.from": Asked(N_("När öppnar ni?"), N_("Skriv ett klockslag, till exempel 8:00.")),
    "hours.until": Asked(N_("När stänger ni?"), N_("Skriv ett klockslag, till exempel 17:00.")),
    "contact_person": Asked(N_("Får varje person en egen kontaktperson hos er?"), ONE),
    "different_people_most": Asked(
        N_("Hur många olika ledsagare kommer till en person, som mest?"), NUMBER
    ),
    "staff_languages": Asked(
        N_("Vilka språk talar ni på kontoret?"), N_("Inte ledsagarna. Dem frågar vi om sedan.")
    ),
    "extra_services.sv": Asked(
        N_("Har ni tjänster som inte är ledsagning?"), N_("Skriv på lätt svenska. Bara om ni vill.")
    ),
    "extra_services.en": Asked(N_("De tjänsterna på engelska"), N_("Bara om ni vill.")),
}
"""What is asked of the provider itself."""

GROUP: Final[Mapping[str, Asked]] = {
    "count": Asked(
        N_("Hur många ledsagare är de?"),
        N_(
            "Är de färre än tre kan någon känna igen dem. "
            "Lägg dem då i en större grupp, om det går."
        ),
    ),
    "languages": Asked(
        N_("Vilka språk kan alla i gruppen?"),
        N_("Bara språk som varje ledsagare i gruppen kan tala."),
    ),
    "wheelchair": Asked(N_("Vilken rullstol klarar alla i gruppen?"), ONE),
    "gender": Asked(N_("Vilket kön har de?"), ONE),
    "ages": Asked(N_("Hur gamla är de?"), ONE),
    "interests": Asked(N_("Vad tycker alla i gruppen om?"), SEVERAL),
    "experience": Asked(N_("Vad är alla i gruppen vana vid?"), SEVERAL),
    "times": Asked(N_("När kan de arbeta?"), SEVERAL),
}
"""What is asked of each group of escorts."""

TERMS: Final[Mapping[str, Asked]] = {
    "booking.notice": Asked(N_("Hur lång tid före ska man boka?"), LENGTH),
    "booking.channels": Asked(N_("Hur kan man boka?"), SEVERAL),
    "booking.answer_within": Asked(N_("Hur snart svarar ni på en bokning?"), LENGTH),
    "cancelling_by_you.limit": Asked(
        N_("Hur lång tid före ska personen avboka, för att ha kvar timmarna?"), LENGTH
    ),
    "cancelling_by_you.late": Asked(N_("Vad händer med timmarna om personen avbokar senare?"), ONE),
    "cancelling_by_you.illness": Asked(
        N_("Vad händer med timmarna om personen blir sjuk och avbokar sent?"), ONE
    ),
    "cancelling_by_escort.substitute": Asked(
        N_("Skickar ni en ersättare om ledsagaren inte kan?"), ONE
    ),
    "cancelling_by_escort.new_time_within": Asked(
        N_("Inom hur lång tid får personen en ny tid?"), LENGTH
    ),
    "activities.included": Asked(N_("Vad följer ledsagaren med på?"), SEVERAL),
    "activities.not_included": Asked(N_("Vad följer ledsagaren inte med på?"), SEVERAL),
    "meeting_place.places": Asked(N_("Var kan ni träffa personen?"), SEVERAL),
    "waiting.waits": Asked(N_("Väntar ledsagaren medan aktiviteten pågår?"), ONE),
    "travelling.modes": Asked(N_("Hur kan man resa tillsammans?"), SEVERAL),
    "travelling.way_to_you_is_free": Asked(
        N_("Är ledsagarens väg till personen fri från timmar?"), ONE
    ),
    "your_expenses.paid_by": Asked(N_("Vem betalar personens egen biljett?"), ONE),
    "your_expenses.receipts": Asked(
        N_("Sparar ledsagaren kvittot när ni betalar med personens pengar?"), ONE
    ),
    "escort_expenses.paid_by": Asked(N_("Vem betalar ledsagarens biljett?"), ONE),
    "escort_expenses.kronor": Asked(
        N_("Upp till hur många kronor varje gång?"),
        N_("Skriv ett tal. Lämna tomt om det inte finns någon gräns."),
    ),
    "same_escort.promise": Asked(N_("Kommer samma ledsagare varje gång?"), ONE),
    "changing_escort.allowed": Asked(N_("Får personen byta ledsagare?"), ONE),
    "changing_escort.within": Asked(N_("Hur snart får personen en ny ledsagare?"), LENGTH),
    "first_meeting.offered": Asked(N_("Får personen träffa ledsagaren innan de börjar?"), ONE),
    "first_meeting.free_of_hours": Asked(N_("Är den första träffen fri från timmar?"), ONE),
    "implementation_plan.within": Asked(N_("Hur snart är genomförandeplanen klar?"), LENGTH),
    "complaint.answer_within": Asked(N_("Hur snart svarar ni på ett klagomål?"), LENGTH),
    "times.times": Asked(N_("När kan ledsagare komma?"), SEVERAL),
    "office_languages.languages": Asked(N_("Vilka språk svarar kontoret på?"), SEVERAL),
    "safety.insured": Asked(N_("Har ni en försäkring om något går sönder?"), ONE),
    "ending.notice": Asked(N_("Hur lång tid före ska personen säga att de vill sluta?"), LENGTH),
}
"""What is asked of the service agreement."""

AGREEMENT_STEPS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        N_("Boka och avboka"),
        ("booking", "cancelling_by_you", "cancelling_by_escort", "times", "office_languages"),
    ),
    (
        N_("Ute tillsammans"),
        (
            "activities",
            "meeting_place",
            "waiting",
            "travelling",
            "your_expenses",
            "escort_expenses",
        ),
    ),
    (
        N_("Ledsagaren och planen"),
        (
            *("same_escort", "changing_escort", "first_meeting", "implementation_plan"),
            *("complaint", "safety", "ending"),
        ),
    ),
)
"""The steps about the agreement: what each is called, and the terms that it asks about."""
