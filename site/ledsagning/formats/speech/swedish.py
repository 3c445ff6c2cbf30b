"""How Swedish that is written for eyes is said: numbers, days, times, paragraphs, telephones."""

import re
from re import Match
from typing import Final

from ledsagning.formats.speech import swedish_abbreviations
from ledsagning.formats.speech.rules import NUMBERED, SECTIONS, SIGN, TIME, TIMES, Rule, digits, of

_DIGITS: Final = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
_ORDINALS: Final = [
    "nollte",
    "första",
    "andra",
    "tredje",
    "fjärde",
    "femte",
    "sjätte",
    "sjunde",
    "åttonde",
    "nionde",
    "tionde",
    "elfte",
    "tolfte",
    "trettonde",
    "fjortonde",
    "femtonde",
    "sextonde",
    "sjuttonde",
    "artonde",
    "nittonde",
]
_TENS: Final = [
    "-",
    "-",
    "tjugo",
    "trettio",
    "fyrtio",
    "femtio",
    "sextio",
    "sjuttio",
    "åttio",
    "nittio",
]
_MONTHS: Final = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
)
_MONTH_NAMES: Final = _MONTHS.split("|")
_DAYS: Final = {
    "mån": "måndag",
    "tis": "tisdag",
    "ons": "onsdag",
    "tors": "torsdag",
    "fre": "fredag",
    "lör": "lördag",
    "sön": "söndag",
}
_SHORT_DAYS: Final = "|".join((*_DAYS, *map(str.capitalize, _DAYS)))
_HOUR: Final = r"(\d{1,2})(?:[.:](\d\d))?"
_NEUTER: Final = re.compile(
    "alternativ|ark|besked|besök|biljettköp|blad|brev|dygn|exempel|förslag|halvår|hem|klick|kort|"
    "kvartal|kvitto|meddelande|möte|nummer|område|par|samtal|sms|språk|steg|ställe|svar|sätt|"
    "tillfälle|tips|utkast|år|ärende",
    re.IGNORECASE,
)
"""Nouns that are counted with "ett". Others are with "en", or in the plural."""


_SIGNS: Final = {
    "@": "snabel-a",
    ".": "punkt",
    "/": "snedstreck",
    "-": "bindestreck",
    "?": "frågetecken",
    "=": "lika med",
    "&": "och-tecken",
    "_": "understreck",
}


def ordinal(number: int) -> str:
    """Which in order: "sjuttonde". From 100 on the number stays a number."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    if number >= 100:
        return f"{number}:e"
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}{_ORDINALS[ones]}" if ones else f"{_TENS[tens]}nde"


def _in_order(text: str) -> str:
    said = re.sub(r"[–-]", " till ", text)
    return re.sub(r"\d+", lambda found: ordinal(int(found[0])), said)


def _chapter(found: Match[str]) -> str:
    return f"{ordinal(int(found[1]))} kapitlet "


def _sections(found: Match[str]) -> str:
    point = f", punkt {found[3]}" if found[3] else ""
    return f"{_in_order(found[1])} {'paragraferna' if found[2] == '§§' else 'paragrafen'}{point}"


def _section_after_its_sign(found: Match[str]) -> str:
    several = found[0].startswith("§§")
    return f"{_in_order(found[1])} {'paragraferna' if several else 'paragrafen'}"


def _decision_under_a_law(found: Match[str]) -> str:
    """Of "9 § LSS-beslut": "beslut enligt 9 § LSS"."""
    law = f" {found[3]}" if found[3] else ""
    return f"{found[4]} enligt {found[1]}{law}"


def _paragraph(found: Match[str]) -> str:
    return f" {ordinal(int(found[1]))} stycket"


def _day_of_a_month(found: Match[str]) -> str:
    """Where a day is called one, a year follows it, or no month has such a number."""
    day, month = int(found[2]), int(found[3])
    told = found[1] or found[4] or day > 12
    if not (told and 1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    return f"den {ordinal(day)} {_MONTH_NAMES[month - 1]}{found[4] or ''}"


def _day(found: Match[str]) -> str:
    days = [f"den {ordinal(int(day))}" for day in found.groups()[:2] if day]
    return f"{' till '.join(days)} {found[3]}"


def _iso_day(found: Match[str]) -> str:
    year, month, day = map(int, found.groups())
    if not 1 <= month <= len(_MONTH_NAMES):
        return found[0]
    return f"den {ordinal(day)} {_MONTH_NAMES[month - 1]} {year}"


def _time(found: Match[str]) -> str:
    return f"klockan {_hour(*found.groups())}"


def _times(found: Match[str]) -> str:
    return f"klockan {_hour(*found.groups()[:2])} till {_hour(*found.groups()[2:])}"


def _days(found: Match[str]) -> str:
    return " till ".join(_DAYS[day.lower()] for day in found.groups())


def _hour(hour: str, minute: str | None) -> str:
    minutes = int(minute or 0)
    return f"{int(hour)} och {minutes}" if minutes else f"{int(hour)}"


def _one(found: Match[str]) -> str:
    return f"{'ett' if _NEUTER.fullmatch(found[1]) else 'en'} {found[1]}"


_DAY_OF_A_MONTH: Final = re.compile(
    r"(?<![\d/.,-])([Dd]en )?(?!24/7\b)(\d{1,2})/(\d{1,2})( (?:19|20)\d\d)?(?![\w/:]|[.,]\d)"
)
_OF_A_LAW: Final = re.compile(
    rf"((?:\b\d{{1,2}} kap\.? ?)?\b{SECTIONS} ?§§?)(?: (LSS|SoL))?-([a-zåäö]+)"
)

RULES: Final[tuple[Rule, ...]] = (
    *of("address", _SIGNS),
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _iso_day),
    (_DAY_OF_A_MONTH, _day_of_a_month),
    *digits(_DIGITS, "plus"),
    (re.compile(r"\b1177\b"), "elva sjuttiosju"),
    (_OF_A_LAW, _decision_under_a_law),
    (re.compile(r"\b(\d{1,2}) kap(?:\.|\b) ?"), _chapter),
    (re.compile(rf"\b{SECTIONS}{SIGN}"), _sections),
    (re.compile(rf"§§? ?{SECTIONS}\b"), _section_after_its_sign),
    (re.compile(r"\b(paragrafen|paragraferna):s\b"), r"\1s"),
    (re.compile(r"(?<=paragrafen),? (\d{1,2}) st\b\.?"), _paragraph),
    (re.compile(r"\b(\d{1,2}) p\.(?!\w)"), r"punkt \1"),
    (re.compile(r"\b((?:19|20)\d\d)/(\d\d):(\d+)\b"), r"\1 \2, nummer \3"),
    (re.compile(r"\b((?:19|20)\d\d):(\d+)\b"), r"\1, nummer \2"),
    swedish_abbreviations.MONTHS,
    (re.compile(rf"\b(?:den )?(?:(\d{{1,2}})[–-])?(\d{{1,2}}) ({_MONTHS})\b"), _day),
    (NUMBERED, r"\1 \2 punkt \3"),
    (re.compile(rf"\b({_SHORT_DAYS})[–-]({_SHORT_DAYS})\b"), _days),
    (re.compile(rf"\b[Kk]l(?:ockan|\.)? {_HOUR} ?(?:[–-]|till) ?{_HOUR}\b"), _times),
    (TIMES, _times),
    (re.compile(r"\b[Kk]l(?:ockan|\.)? (\d{1,2})[.:](\d\d)\b"), _time),
    (TIME, _time),
    (re.compile(r"\b[Kk]l(?:\. |\.? (?=\d))"), "klockan "),
    (re.compile(r"(?<=\d)\.(?=\d{3} ?kr\b)"), ""),
    (re.compile(r"(?<=\d):-"), " kronor"),
    *of(
        "number",
        {
            "to": "till",
            "point": "komma",
            "percent": "procent",
            "slash": "snedstreck",
            "dash": "streck",
            "dot": "punkt",
            "and": "och",
            "half": "en halv",
        },
    ),
    *swedish_abbreviations.RULES,
    # A number alone is no noun's: "komma ett", "ett och två", but "en eller två timmar".
    (
        re.compile(
            r"(?<=punkt |komma )1\b|\b1(?= (?:punkt|komma|(?:och|eller|till|av) \d+(?! \w)))"
        ),
        "ett",
    ),
    (re.compile(r"\b1 ([a-zåäö]+)\b"), _one),
    (re.compile(r"§+"), "paragraf"),
    (re.compile(r"\b[Oo]ch/eller\b"), "och eller"),
    *of(
        "sign",
        {
            "or": "eller",
            "=": "lika med",
            "+": "plus",
            "-": "minus",
            "@": "snabel-a",
            "[]": "tomma hakparenteser",
            "≥": "minst",
            "≤": "högst",
            ">": "mer än",
            "<": "mindre än",
        },
    ),
    (re.compile(r"\bS:t(a?)\b"), r"Sankt\1"),
    (re.compile(r" & "), " och "),
    (re.compile(r" ?\[…\]"), ""),
)
"""What is written, and how it is said, in the order in which it is looked for."""

BLANK: Final = "Här skriver du: {}"
