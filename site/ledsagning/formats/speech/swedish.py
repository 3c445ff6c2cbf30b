"""How Swedish that is written for eyes is said: numbers, days, times, paragraphs, telephones."""

import re
from re import Match
from typing import Final

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
    "-": "streck",
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


RULES: Final[tuple[Rule, ...]] = (
    *of("address", _SIGNS),
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _iso_day),
    *digits(_DIGITS, "plus"),
    (re.compile(r"\b1177\b"), "elva sjuttiosju"),
    (re.compile(r"\b(\d{1,2}) kap(?:\.|\b) ?"), _chapter),
    (re.compile(rf"\b{SECTIONS}{SIGN}"), _sections),
    (re.compile(rf"§§? {SECTIONS}\b"), _section_after_its_sign),
    (re.compile(r"\b((?:19|20)\d\d):(\d+)\b"), r"\1, nummer \2"),
    (re.compile(rf"\b(?:den )?(?:(\d{{1,2}})[–-])?(\d{{1,2}}) ({_MONTHS})\b"), _day),
    (NUMBERED, r"\1 \2 punkt \3"),
    (re.compile(rf"\b({_SHORT_DAYS})–({_SHORT_DAYS})\b"), _days),
    (re.compile(rf"\b[Kk]l(?:ockan|\.)? {_HOUR} ?(?:[–-]|till) ?{_HOUR}\b"), _times),
    (TIMES, _times),
    (re.compile(r"\b[Kk]l(?:ockan|\.)? (\d{1,2})[.:](\d\d)\b"), _time),
    (TIME, _time),
    (re.compile(r"\b[Kk]l(?:\. |\.? (?=\d))"), "klockan "),
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
    # A number alone is no noun's: "komma ett", "ett och två", but "en eller två timmar".
    (
        re.compile(
            r"(?<=punkt |komma )1\b|\b1(?= (?:punkt|komma|(?:och|eller|till|av) \d+(?! \w)))"
        ),
        "ett",
    ),
    (re.compile(r"\b1 ([a-zåäö]+)\b"), _one),
    (re.compile(r"(?<=\d) ?(?:kr|SEK)\b\.?"), " kronor"),
    *(
        (re.compile(rf"\b{written}(?!\w)"), said)
        for written, said in (
            (r"[Tt]\.? ?ex\.", "till exempel"),
            (r"[Bb]l\. ?a\.", "bland annat"),
            (r"[Dd]\.?v\.?s\.", "det vill säga"),
            (r"[Mm]\. ?m\.", "med mera"),
            (r"[Oo]\.?s\.?v\.", "och så vidare"),
            (r"[Ff]r\. ?o\. ?m\.", "från och med"),
            (r"[Tt]\. ?o\. ?m\.", "till och med"),
            (r"[Cc]a\.?", "cirka"),
            (r"[Dd]nr", "diarienummer"),
            (r"[Nn]r\.?", "nummer"),
            (r"[Rr]ef\.", "referat"),
            (r"[Tt]el\.", "telefon"),
            (r"[Ss]\. ?k\.", "så kallad"),
            (r"[Pp]\. ?g\. ?a\.", "på grund av"),
            (r"[Oo]\. ?d\.", "och dylikt"),
            (r"[Rr]esp\.", "respektive"),
            (r"[Jj]fr\.?", "jämför"),
            (r"[Ee]v\.", "eventuellt"),
            (r"[Ii]nkl\.", "inklusive"),
            (r"[Ee]xkl\.", "exklusive"),
            (r"(?<=\d )min", "minuter"),
            (r"/mån", " i månaden"),
            (r"[Ss]t\.(?= \d)", "stycket"),
        )
    ),
    (re.compile(r"§+"), "paragraf"),
    (re.compile(r" & "), " och "),
    (re.compile(r" ?\[…\]"), ""),
)
"""What is written, and how it is said, in the order in which it is looked for."""

BLANK: Final = "Här skriver du: {}"
