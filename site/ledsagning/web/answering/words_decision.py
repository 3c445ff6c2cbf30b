"""What a municipality is asked about the decision, the choice, and when something is wrong."""

from collections.abc import Mapping
from typing import Final

from ledsagning.messages import N_

DECISION: Final[Mapping[str, Mapping[str, str]]] = {
    "legal_basis": {"paragraph": N_("Vilken paragraf står i beslutet?")},
    "applying": {
        "ways": N_("Hur ansöker man?"),
        "unit.sv": N_("Vad heter den enhet som tar emot ansökan?"),
        "unit.en": N_("Vad heter enheten på engelska?"),
        "contact": N_("Vilket kontor svarar på frågor om ansökan?"),
        "own_login": N_("Måste personen själv logga in i e-tjänsten?"),
        "answer_within": N_("Inom hur lång tid kommer beslutet, som längst?"),
        "usually_within": N_("Hur lång tid brukar det ta?"),
    },
    "covers": {
        "included": N_("Vad får timmarna användas till?"),
        "not_included": N_("Vad får timmarna inte användas till?"),
        "exceptionally": N_("Vad får de användas till i undantagsfall?"),
        "own_choice": N_("Är det personens egna intressen som bestämmer vad ni gör?"),
        "needs_first.sv": N_("Vad prövar ni först? Skriv så att det kan stå efter ”Först prövar”."),
        "needs_first.en": N_("Samma sak på engelska"),
    },
    "start": {"within": N_("Hur snart efter beslutet börjar ledsagningen?")},
    "implementation_plan": {
        "made_with": N_("Med vem gör personen sin genomförandeplan?"),
        "within": N_("Hur snart är planen klar?"),
        "contents": N_("Vad står i planen?"),
        "renewed_after": N_("Hur länge ska något ha ändrats innan planen görs om?"),
    },
}

CHOOSING: Final[Mapping[str, Mapping[str, str]]] = {
    "choice": {"how": N_("Vem bestämmer vilken utförare som kommer?")},
    "carried_out_by": {
        "kind": N_("Vem följer med personen?"),
        "name.sv": N_("Vad kallar ni dem som följer med?"),
        "name.en": N_("Vad heter de på engelska?"),
        "relative": N_("Kan en närstående vara den som följer med?"),
    },
    "choosing_escort": {"may": N_("Får personen välja vem som följer med?")},
    "matching": {
        "searched_by": N_("Vem letar efter en ledsagare som passar?"),
        "suggests": N_("Föreslår utföraren en ledsagare?"),
        "own_suggestion": N_("Får personen själv föreslå någon?"),
        "then_direct_contact": N_("Pratar personen och ledsagaren sedan direkt med varandra?"),
    },
    "trial_meeting": {
        "offered": N_("Får personen träffa ledsagaren innan de börjar?"),
        "with_provider": N_("Är utföraren med på den träffen?"),
    },
    "switching": {
        "tell": N_("Vem säger personen till för att byta utförare?"),
        "notice": N_("Hur lång tid före ska personen säga till?"),
        "by_day_of_month": N_("Senast vilken dag i månaden ska personen säga till?"),
        "takes_effect_within": N_("Hur snart gäller bytet?"),
        "any_time": N_("Får personen byta när som helst?"),
        "reason_needed": N_("Behöver personen säga varför?"),
    },
    "if_you_do_not_choose": {
        "alternative": N_("Vilken utförare får den som inte väljer?"),
    },
    "if_full": {
        "queue": N_("Finns det en kö när en utförare är full?"),
        "another_meanwhile": N_("Får personen en annan utförare så länge?"),
    },
}

WRONG: Final[Mapping[str, Mapping[str, str]]] = {
    "complaint": {
        "to": N_("Vem klagar man till?"),
        "unit.sv": N_("Vad heter den enhet som tar emot klagomål?"),
        "unit.en": N_("Vad heter den enheten på engelska?"),
        "answer_within": N_("Hur snart svarar ni på ett klagomål?"),
    },
    "appeal": {
        "within": N_("Inom hur lång tid ska man överklaga?"),
        "in_writing": N_("Måste man överklaga skriftligt?"),
        "handed_in_to": N_("Vart lämnar man sitt överklagande?"),
        "board.sv": N_("Vad heter nämnden som fattar besluten?"),
        "board.en": N_("Vad heter nämnden på engelska?"),
        "court": N_("Vilken domstol prövar det?"),
        "help_by": N_("Vem hjälper till att skriva?"),
    },
    "follow_up": {
        "every": N_("Hur ofta följer ni upp stödet?"),
        "continuous": N_("Följer ni upp stödet hela tiden?"),
        "by": N_("Vem följer upp?"),
        "with": N_("Vem frågar ni då?"),
    },
}
