"""The lines between ``---`` and ``---`` at the top of a page file: strict ``key: value``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import takewhile
from pathlib import Path
from typing import NoReturn

from ledsagning.pages import film
from ledsagning.pages.film import Film
from ledsagning.pages.page import Group
from ledsagning.pages.problems import Unreadable

FENCE = "---"
REQUIRED = ("title", "summary", "picture", "topic", "group", "reviewed", "reviewed_by")
KEYS = (*REQUIRED, *film.KEYS)
MAY_BE_EMPTY = frozenset({"reviewed_by"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says about its page. ``lines`` is how many lines it takes, fences included."""

    title: str
    summary: str
    picture: str
    topic: int
    group: Group
    reviewed: date
    reviewed_by: str | None
    film: Film | None
    lines: int


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    line: int

    def refuse(self, what: str, fix: str) -> NoReturn:
        raise Unreadable(self.line, what, fix)


def read(lines: Sequence[str], films: Path) -> FrontMatter:
    """Read the front matter of a file's lines; raise ``Unreadable`` at the first that is wrong.

    ``films`` is the folder of the films that it may name.
    """
    if not lines or lines[0].rstrip() != FENCE:
        raise Unreadable(1, "Sidhuvudet saknas.", f"Börja filen med en rad med bara {FENCE}.")
    header = list(takewhile(lambda line: line.rstrip() != FENCE, lines[1:]))
    length = len(header) + 2
    if length > len(lines):
        raise Unreadable(
            1, "Sidhuvudet tar aldrig slut.", f"Sluta det med en rad med bara {FENCE}."
        )
    values = _values(header)
    return FrontMatter(
        title=values["title"].text,
        summary=values["summary"].text,
        picture=_picture(values["picture"]),
        topic=_topic(values["topic"]),
        group=_group(values["group"]),
        reviewed=_date(values["reviewed"]),
        reviewed_by=values["reviewed_by"].text or None,
        film=film.film({key: (one.text, one.line) for key, one in values.items()}, films),
        lines=length,
    )


def _values(header: Sequence[str]) -> Mapping[str, _Value]:
    values: dict[str, _Value] = {}
    for number, line in enumerate(header, start=2):
        key, colon, text = line.partition(":")
        if not colon:
            raise Unreadable(number, "Raden saknar kolon.", "Skriv nyckel: värde.")
        if key not in KEYS:
            raise Unreadable(number, f"Nyckeln {key!r} finns inte.", _nearest(key))
        if key in values:
            raise Unreadable(number, f"Nyckeln {key!r} står två gånger.", "Ta bort den ena.")
        values[key] = _Value(text.strip(), number)
        if not text.strip() and key not in MAY_BE_EMPTY:
            values[key].refuse(f"{key!r} är tom.", "Skriv ett värde efter kolon.")
    missing = [key for key in REQUIRED if key not in values]
    if missing:
        raise Unreadable(1, f"{missing[0]!r} saknas.", f"Lägg till raden {missing[0]}: värde.")
    return values


def _nearest(key: str) -> str:
    nearest = get_close_matches(key.strip(), KEYS, n=1)
    return f"Skriv {nearest[0]!r}." if nearest else f"Välj bland {', '.join(KEYS)}."


def _picture(value: _Value) -> str:
    if not re.fullmatch(r"[a-z][a-z-]*", value.text):
        value.refuse(f"{value.text!r} är inget bildnamn.", "Skriv små bokstäver, som i 'clock'.")
    return value.text


def _topic(value: _Value) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", value.text):
        value.refuse(f"{value.text!r} är inget nummer.", "Skriv sidans plats i listan, som 30.")
    return int(value.text)


def _group(value: _Value) -> Group:
    if value.text not in set(Group):
        value.refuse(f"Gruppen {value.text!r} finns inte.", f"Välj bland {', '.join(Group)}.")
    return Group(value.text)


def _date(value: _Value) -> date:
    try:
        return date.fromisoformat(value.text)
    except ValueError:
        value.refuse(f"{value.text!r} är inget datum.", "Skriv år-månad-dag, som 2026-11-21.")
