"""What a municipality is asked about the hours, booking, outings and money."""

from collections.abc import Mapping
from typing import Final

from ledsagning.messages import N_

HOURS: Final[Mapping[str, Mapping[str, str]]] = {
    "granted_hours": {
        "per": N_("Hur står timmarna i beslutet?"),
        "time_limited": N_("Gäller beslutet bara en viss tid?"),
        "most_per_month": N_("Hur många timmar i månaden kan man få, som mest?"),
        "activities_named": N_("Står det i beslutet vad timmarna är till för?"),
    },
    "period": {
        "length": N_("Hur lång är perioden som timmarna får flyttas inom?"),
        "start": N_("När börjar perioden?"),
        "first_day": N_("Vilken dag börjar perioden? Skriv månad och dag, till exempel 01-01."),
    },
    "unused_hours": {
        "moved_within_period": N_("Får timmar flyttas till en annan dag i samma period?"),
        "after_period": N_("Vad händer med timmar som är kvar när perioden är slut?"),
        "unforeseen": N_("Får de användas senare om något oväntat hände?"),
    },
    "saving_up": {"intended": N_("Får timmar sparas till något särskilt?")},
    "period_tracking": {"by": N_("Vem håller reda på när perioden är slut?")},
}

CANCELLING: Final[Mapping[str, Mapping[str, str]]] = {
    "booking": {
        "notice": N_("Hur lång tid före ska man boka?"),
        "channels": N_("Hur kan man boka?"),
        "answer_within": N_("Hur snart får man svar på en bokning?"),
        "with": N_("Hos vem bokar man?"),
        "fixed_days": N_("Kan man bestämma samma dagar varje vecka?"),
        "each_time": N_("Bokar man en gång i taget?"),
        "phone_hours.sv": N_("När kan man ringa?"),
        "phone_hours.en": N_("Telefontiderna på engelska"),
    },
    "cancelling_by_you": {
        "limit": N_("Hur lång tid före ska personen avboka, för att ha kvar timmarna?"),
        "limit_is": N_("Om personen avbokar precis så lång tid före: vad gäller?"),
        "at": N_("Senast vilket klockslag den dagen?"),
        "same_clock_time": N_("Räknas det från klockslaget då de skulle träffas?"),
        "late": N_("Vad händer med timmarna om personen avbokar senare?"),
        "early": N_("Vad händer med timmarna om personen avbokar i tid?"),
        "cost": N_("Vad kostar det att avboka sent?"),
        "kronor": N_("Hur många kronor kostar det, om det är en bestämd summa?"),
        "illness": N_("Vad händer med timmarna om personen blir sjuk och avbokar sent?"),
        "warnings": N_("Hur många varningar får personen innan det kostar?"),
    },
    "cancelling_by_escort": {
        "hours_kept": N_("Har personen kvar timmarna om ledsagaren avbokar?"),
        "new_time_by": N_("Vem föreslår en ny tid?"),
        "substitute": N_("Kan en ersättare komma?"),
        "substitute_after": N_("Hur länge ska ledsagaren vara borta innan en ersättare kommer?"),
    },
    "under_18": {
        "guardian_books": N_("Är det alltid vårdnadshavaren som bokar för den som är under 18 år?"),
        "from_age": N_("Från vilken ålder kan man få ledsagning?"),
        "younger_exceptionally": N_("Kan någon yngre få det i undantagsfall?"),
    },
    "repeated_cancellations": {
        "number": N_("Efter hur många avbokningar kan behovet prövas igen?"),
        "within": N_("Inom hur lång tid räknas de avbokningarna?"),
        "may_be_reassessed": N_("Kan behovet prövas igen om personen avbokar ofta?"),
    },
}

OUTING: Final[Mapping[str, Mapping[str, str]]] = {
    "where": {
        "outside_home": N_("Är ledsagningen alltid utanför hemmet?"),
        "neighbourhood_first": N_("Är den främst i närområdet?"),
        "trips": N_("Får den vara på en resa?"),
        "outside_municipality": N_("Får den vara utanför kommunen?"),
    },
    "meeting_place": {"places": N_("Var kan personen och ledsagaren träffas?")},
    "waiting": {"waits": N_("Väntar ledsagaren medan aktiviteten pågår?")},
    "travelling": {
        "modes": N_("Hur kan man resa tillsammans?"),
        "in_plan": N_("Ska resan stå i genomförandeplanen?"),
        "counted_in_decision": N_("Räknas restiden när ni bestämmer timmarna?"),
        "escort_way_paid_by": N_("Vem betalar ledsagarens egen väg till träffen?"),
    },
    "night": {
        "from_clock": N_("När börjar natten?"),
        "until_clock": N_("När slutar natten?"),
        "municipality_comes": N_("Är det alltid kommunen som kommer på natten?"),
    },
}

_KINDS: Final[Mapping[str, str]] = {
    "kinds.0.what": N_("Är det olika för olika saker? Vad är den första?"),
    "kinds.0.paid_by": N_("Vem betalar det?"),
    "kinds.0.not_paid_by": N_("Vem betalar inte det?"),
    "kinds.0.most_kronor": N_("Upp till hur många kronor?"),
    "kinds.0.per": N_("Hur ofta får det kosta så mycket?"),
    "kinds.1.what": N_("Är det olika för något mer? Vad är det?"),
    "kinds.1.paid_by": N_("Vem betalar det andra?"),
    "kinds.1.not_paid_by": N_("Vem betalar inte det andra?"),
    "kinds.1.most_kronor": N_("Upp till hur många kronor för det andra?"),
    "kinds.1.per": N_("Hur ofta får det andra kosta så mycket?"),
}

MONEY: Final[Mapping[str, Mapping[str, str]]] = {
    "fee": {
        "charged": N_("Kostar ledsagningen något?"),
        "kronor": N_("Hur många kronor kostar den?"),
        "per": N_("Vad är priset för?"),
        "most_kronor": N_("Hur många kronor kostar den som mest, om priset är olika?"),
        "free_hours": N_("Hur många timmar i månaden är utan avgift?"),
        "most_per_month": N_("Hur många kronor i månaden betalar man som mest för allt stöd?"),
        "capped": N_("Finns det en högsta avgift?"),
        "by": N_("Vad beror avgiften på?"),
        "granted_time": N_("Betalar man för beviljade timmar, också om de inte används?"),
        "steps.0.from_hours": N_("Har ni avgifter i steg? Första steget börjar på så många timmar"),
        "steps.0.to_hours": N_("Första steget slutar på så många timmar"),
        "steps.0.kronor": N_("Första steget kostar så många kronor"),
        "steps.0.per": N_("Priset för första steget är"),
        "steps.1.from_hours": N_("Andra steget börjar på så många timmar"),
        "steps.1.to_hours": N_("Andra steget slutar på så många timmar"),
        "steps.1.kronor": N_("Andra steget kostar så många kronor"),
        "steps.1.per": N_("Priset för andra steget är"),
    },
    "own_expenses": {
        "paid_by": N_("Vem betalar personens egen biljett och fika?"),
        "receipts": N_("Sparas kvitton när ledsagaren betalar med personens pengar?"),
        **_KINDS,
    },
    "escort_expenses": {
        "paid_by": N_("Vem betalar ledsagarens biljett?"),
        "not_paid_by": N_("Vem betalar den inte?"),
        "apply": N_("Kan personen ansöka om pengar till ledsagarens utgifter?"),
        "kronor": N_("Upp till hur många kronor får ledsagarens utgifter vara?"),
        "per": N_("Hur ofta får ledsagarens utgifter vara så stora?"),
        "reasonable": N_("Ska utgifterna vara rimliga?"),
        "in_plan": N_("Ska utgifterna stå i genomförandeplanen?"),
        "receipts": N_("Ska ledsagaren spara kvitton?"),
        "agreed_before_with": N_("Med vem ska utgifterna bestämmas i förväg?"),
        "moved_within_period": N_("Får pengarna flyttas inom perioden?"),
        **_KINDS,
    },
    "costlier_activity": {
        "apply": N_("Kan man ansöka om pengar till en aktivitet som kostar mer?"),
        "approved_by": N_("Vem ska godkänna en aktivitet som kostar mer?"),
    },
}
