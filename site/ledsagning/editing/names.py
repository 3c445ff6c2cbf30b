"""What the keys of the catalogue are called by those who keep it, in Swedish."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from ledsagning.catalogue.vocabulary import Language, language
from ledsagning.catalogue.vocabulary.languages import named
from ledsagning.editing.leaves import SLOTS, Leaf, Path, leaf_at, leaves

RULES: Final[Mapping[str, str]] = {
    "legal_basis": "Lagrum",
    "applying": "Ansöka",
    "fee": "Avgift",
    "choice": "Vem som bestämmer utförare",
    "carried_out_by": "Vem som kommer",
    "covers": "Vad timmarna får användas till",
    "where": "Var ni får vara",
    "granted_hours": "Så står timmarna i beslutet",
    "period": "Period",
    "unused_hours": "Timmar som inte används",
    "saving_up": "Spara timmar",
    "period_tracking": "Hålla reda på perioden",
    "start": "När stödet börjar",
    "booking": "Boka",
    "cancelling_by_you": "Personen avbokar",
    "cancelling_by_escort": "Ledsagaren avbokar",
    "under_18": "Under 18 år",
    "repeated_cancellations": "Många avbokningar",
    "own_expenses": "Personens egna utgifter",
    "escort_expenses": "Ledsagarens utgifter",
    "costlier_activity": "Dyrare aktivitet",
    "meeting_place": "Var man träffas",
    "waiting": "Vänta under aktiviteten",
    "travelling": "Resan",
    "night": "Natten",
    "matching": "Hur du får en ledsagare",
    "choosing_escort": "Välja ledsagare",
    "trial_meeting": "Första träffen",
    "implementation_plan": "Genomförandeplan",
    "switching": "Byta utförare",
    "if_you_do_not_choose": "Den som inte väljer",
    "if_full": "Om det är fullt",
    "appeal": "Överklaga",
    "complaint": "Klaga",
    "follow_up": "Uppföljning",
}
"""The rules."""

TERMS: Final[Mapping[str, str]] = {
    "booking": "Boka",
    "cancelling_by_you": "Personen avbokar",
    "cancelling_by_escort": "Ledsagaren avbokar",
    "activities": "Aktiviteter",
    "meeting_place": "Var man träffas",
    "waiting": "Vänta under aktiviteten",
    "travelling": "Resan",
    "your_expenses": "Personens egna utgifter",
    "escort_expenses": "Ledsagarens utgifter",
    "same_escort": "Samma ledsagare",
    "changing_escort": "Byta ledsagare",
    "first_meeting": "Första träffen",
    "implementation_plan": "Genomförandeplan",
    "complaint": "Klagomål",
    "times": "Tider",
    "office_languages": "Språk på kontoret",
    "safety": "Försäkring",
    "ending": "Sluta",
}
"""The terms of a service agreement."""

_KEYS: Final[Mapping[str, str]] = {
    "about": "Handlar om",
    "accepts_new": "Tar emot nya personer",
    "act": "Lag",
    "activities_named": "Aktiviteterna står i beslutet",
    "address": "Adress",
    "after_period": "Efter perioden",
    "ages": "Ålder",
    "agreed_before_with": "Bestäms i förväg med",
    "allowed": "Får byta",
    "also": "Står också i källa",
    "alternative": "Då gäller",
    "another_meanwhile": "En annan utförare så länge",
    "answer_within": "Svar inom",
    "any_time": "När som helst",
    "applies_to": "Gäller för",
    "apply": "Går att ansöka om",
    "approved_by": "Godkänns av",
    "areas": "Områden",
    "areas_are": "Områdena kallas",
    "assured": "Försäkrat",
    "at": "Klockslag samma dag",
    "board": "Nämndens namn",
    "by": "Av",
    "by_day_of_month": "Senast den dagen i månaden",
    "capped": "Har högsta avgift",
    "channels": "Sätt att boka",
    "charged": "Kostar något",
    "checked": "Senast kontrollerad",
    "contact": "Kontakt",
    "contact_person": "Har kontaktperson",
    "contents": "Planen innehåller",
    "continuous": "Följs upp hela tiden",
    "copy": "En sparad kopia lästes",
    "cost": "Kostnad",
    "count": "Antal ledsagare",
    "counted_in_decision": "Restiden räknas i beslutet",
    "court": "Domstol",
    "date": "Datum",
    "decisions": "Beslut enligt",
    "description": "Beskrivning",
    "different_people_most": "Högst så många olika personer",
    "each_time": "En gång i taget",
    "early": "Avbokat tidigt",
    "email": "E-post",
    "escort_way_paid_by": "Ledsagarens väg betalas av",
    "every": "Hur ofta",
    "exceptionally": "I undantagsfall",
    "experience": "Vana",
    "extra_services": "Extra tjänster",
    "first_day": "Första dagen på en period",
    "fixed_days": "Bestämda dagar",
    "follow_up": "Uppföljning",
    "free_hours": "Timmar utan avgift i månaden",
    "free_of_hours": "Kostar inga timmar",
    "from": "Från",
    "from_age": "Från ålder",
    "from_clock": "Från klockan",
    "from_hours": "Från antal timmar",
    "gender": "Kön",
    "granted_time": "Betalar för beviljad tid",
    "guardian_books": "Vårdnadshavaren bokar och avbokar",
    "handed_in_to": "Lämnas till",
    "help_by": "Hjälp av",
    "helps_with": "Hjälper till med",
    "hours": "Öppet",
    "hours_kept": "Timmarna är kvar",
    "how": "Vem bestämmer",
    "id": "Kort namn (id)",
    "illness": "Akut sjuk",
    "in_plan": "Ska stå i planen",
    "in_writing": "Skriftligt",
    "included": "Ingår",
    "insured": "Har försäkring",
    "intended": "Får spara",
    "interests": "Intressen",
    "kind": "Slag",
    "kinds": "Utgift",
    "kronor": "Kronor",
    "languages": "Språk",
    "late": "Avbokat sent",
    "length": "Längd",
    "limit": "Senast före",
    "limit_is": "Gränsen är",
    "made_with": "Görs med",
    "may": "Får välja",
    "may_be_reassessed": "Behovet kan prövas igen",
    "modes": "Färdsätt",
    "more": "Mer text",
    "most_hours": "Högst timmar i månaden",
    "most_kronor": "Högst kronor",
    "most_per_month": "Högst i månaden",
    "moved_within_period": "Får flyttas inom perioden",
    "municipality": "Kommun",
    "municipality_comes": "Kommunen kommer på natten",
    "name": "Namn",
    "needs_first": "Prövas först",
    "neighbourhood_first": "Närområdet först",
    "new_time_by": "Ny tid ges av",
    "new_time_within": "Ny tid inom",
    "not_included": "Ingår inte",
    "not_paid_by": "Betalas inte av",
    "note": "Anteckning",
    "notice": "Så lång tid före",
    "number": "Antal gånger",
    "offered": "Erbjuds",
    "outside_home": "Utanför hemmet",
    "outside_municipality": "Utanför kommunen",
    "own_choice": "Personen väljer själv",
    "own_login": "Egen inloggning",
    "own_suggestion": "Får föreslå någon själv",
    "paid_by": "Betalas av",
    "paragraph": "Paragraf",
    "per": "Per",
    "phone": "Telefon",
    "phone_hours": "Telefontider",
    "places": "Platser",
    "promise": "Löfte",
    "queue": "Har kö",
    "quote": "Citat",
    "reason_needed": "Orsak behövs",
    "reasonable": "Ska vara skäliga",
    "receipts": "Kvitton sparas",
    "relative": "Kan vara en närstående",
    "renewed_after": "Ny plan efter",
    "result": "Resultat",
    "run_by": "Drivs av",
    "same_clock_time": "Samma klockslag som träffen",
    "sample": "Påhittade utförare",
    "searched_by": "Söks av",
    "section": "Avsnitt",
    "sms": "Sms",
    "source": "Källa",
    "staff_languages": "Språk hos personalen",
    "start": "Börjar",
    "steps": "Avgiftssteg",
    "substitute": "Ersättare",
    "substitute_after": "Ersättare efter",
    "suggests": "Utföraren föreslår",
    "summary": "Sammanfattning",
    "takes_effect_within": "Gäller inom",
    "tell": "Säg till",
    "then_direct_contact": "Sedan direkt kontakt",
    "time_limited": "Tidsbegränsat",
    "times": "Tider",
    "title": "Titel",
    "to": "Till",
    "to_hours": "Till antal timmar",
    "trips": "Resor",
    "under_age": "Yngre än",
    "unforeseen": "Senare vid oförutsett hinder",
    "unit": "Enhetens namn",
    "until": "Till och med",
    "until_clock": "Till klockan",
    "usually_within": "Brukar komma inom",
    "waits": "Väntar",
    "warnings": "Varningar först",
    "way_to_you_is_free": "Vägen till personen kostar inga timmar",
    "ways": "Sätt att ansöka",
    "web": "Webbadress",
    "what": "Slag",
    "wheelchair": "Rullstol",
    "who": "Vilka",
    "with": "Med",
    "with_provider": "Med utföraren",
    "within": "Inom",
    "younger_exceptionally": "Yngre i undantagsfall",
}
"""The keys. One that stands in another is told with it: ``Kontakt: telefon``."""

_OF_PATH: Final[Mapping[Path, str]] = {
    ("areas_are",): "Områdena kallas",
    ("assured", "date"): "Försäkrat den",
    ("assured", "by"): "Försäkrat av",
    ("contact", "phone"): "Telefon",
    ("contact", "sms"): "Sms",
    ("contact", "email"): "E-post",
    ("contact", "web"): "Webbadress",
    ("contact", "address"): "Adress",
    ("hours", "from"): "Öppnar klockan",
    ("hours", "until"): "Stänger klockan",
    ("follow_up", "date"): "Uppföljd den",
    ("follow_up", "result"): "Uppföljningens resultat",
    ("follow_up", "note"): "Uppföljningens anteckning",
}
"""Facts with a name of their own, whatever they stand in."""


def name_of(leaf: Leaf) -> str:
    """What a fact is called: ``Gäller för: från ålder``, ``Beskrivning (svenska)``.

    Raises ``KeyError`` for a key that has no name.
    """
    if leaf.language is None:
        return _name(leaf.path)
    return f"{_name(leaf.path[:-1])} ({language(leaf.language).label})"


def _name(path: Path) -> str:
    if path in _OF_PATH:
        return _OF_PATH[path]
    *before, last = path
    if last.isdigit():
        return f"{_name(tuple(before))} {int(last) + 1}"
    own = _KEYS[last]
    return f"{_name(tuple(before))}: {own[0].lower()}{own[1:]}" if before else own


def leaf_named(kind: Any, written: str, left_out: frozenset[str] = frozenset()) -> Leaf | None:
    """The fact of a kind of record that a heading names, in any language, in any place of a list.

    Capitals and blanks do not matter; what stands under the keys ``left_out`` is not looked at.
    """
    told = " ".join(written.split()).casefold()
    known = _by_name(kind, left_out)
    found = known.get(told)
    if found is not None:
        return found
    tongue = _IN_LANGUAGE.fullmatch(told)
    if tongue is not None:
        swedish = known.get(f"{tongue[1]} ({_SWEDISH})")
        code = _codes().get(tongue[2])
        return None if swedish is None or code is None else _at(kind, swedish, code)
    place = _IN_PLACE.search(told)
    if place is not None and int(place[1]) > SLOTS:
        first = known.get(f"{told[: place.start(1)]}1{told[place.end(1) :]}")
        steps = () if first is None else first.path
        path = tuple(str(int(place[1]) - 1) if step == "0" else step for step in steps)
        return leaf_at(kind, path) if path else None
    return None


def _at(kind: Any, swedish: Leaf, code: str) -> Leaf | None:
    return leaf_at(kind, (*swedish.path[:-1], code))


@cache
def _by_name(kind: Any, left_out: frozenset[str]) -> Mapping[str, Leaf]:
    return {name_of(leaf).casefold(): leaf for leaf in leaves(kind) if leaf.path[0] not in left_out}


@cache
def _codes() -> Mapping[str, str]:
    return {name.casefold(): tag for tag, name in named().items()} | {
        one.label.casefold(): one.value for one in Language
    }


_SWEDISH: Final = Language.SV.label.casefold()
_IN_LANGUAGE: Final = re.compile(r"(.+) \((.+)\)")
_IN_PLACE: Final = re.compile(r" ([0-9]{1,2})(?=:|$)")


def called(key: str) -> str | None:
    """What a single key is called; ``None`` for what is no key."""
    return _KEYS.get(key) or RULES.get(key) or TERMS.get(key)
