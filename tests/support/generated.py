"""Whole catalogues made up by Hypothesis from the type hints, so that no key can be forgotten."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ledsagning.catalogue.model import Area, Catalogue, EscortGroup, Municipality, Provider
from ledsagning.catalogue.screening import invisible
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Choice, Language, Unit, Word
from support.catalogues import TODAY

KNOWN = 4
"""So many parts of a record are known at most: more than Hypothesis can hold adds nothing."""

LOOKS_LIKE_SOMETHING_ELSE = (
    *("no", "on", "yes", "true", "null", "~", "Null", "0701234567", "01234", "12:30", "1_000"),
    *("1e3", "0x1f", ".inf", "2026-11-21", "2018", "=1+1", "<<", "---", "...", "-", "?", ":"),
    *(
        "- a",
        "? a",
        ": a",
        "a: b",
        "a:",
        "a #b",
        "#b",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
    ),
    *("[a]", "{a: b}", "a, b", "'", '"', "''", "it's", '"a"', "\\", "a\\n", "é", "å 🦽", "a  b"),
    *("a\nb", "a\n\nb", "a\n b", "a \nb", "a\n# b", "a\n- b", "a\n\n\n  b\nc", "a\tb", "a\r\nb"),
    *("a\u00a0b", "a\u2007b", "ord " * 40 + "ord", "ord " * 60 + "\n" + "ord " * 60 + "ord"),
    *("x" * 150, "ord  " * 40 + "ord", "a " + "b" * 150, "# " * 70 + "#", "- " * 70 + "-"),
)
"""Texts that YAML would take for something else if they were written as they are."""


def as_read(text: str) -> str:
    """A text as reading leaves it: composed, stripped, with no sign that is refused."""
    seen = "".join(sign for sign in text if not invisible(sign))
    return unicodedata.normalize("NFC", seen.strip()).strip() or "inget"


PROSE = st.sampled_from(LOOKS_LIKE_SOMETHING_ELSE) | st.text(max_size=30).map(as_read)
LINES = PROSE.map(lambda text: as_read(re.sub("[ \t\r\n]+", " ", text)[:200]))
LOCALIZED = st.fixed_dictionaries(
    {"sv": PROSE}, optional={language.value: PROSE for language in (Language.EN, Language.NO)}
)
PHONES = st.sampled_from(["08-123 45 67", "0701234567", "+46 8 123", "112"])
WEB = st.sampled_from(["https://example.se/", "http://å.example.se/a?b=c#d", "https://x.se/'{:,"])
BY_NAME: Mapping[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("phone", "sms"), PHONES),
    **dict.fromkeys(
        ("web", "source_address"), st.sampled_from(["https://example.se/", "http://a.se"])
    ),
    "email": st.sampled_from(["info@example.se", "a+b@x.example"]),
    "count": st.integers(1, 200),
    **dict.fromkeys(("name", "by", "places"), LINES),
}
BY_TYPE: Mapping[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(0, 999_999),
    str: PROSE,
    date: st.dates(date(1990, 1, 1), TODAY),
    Duration: st.builds(Duration, st.integers(0, 9_999), st.sampled_from(Unit)),
    PartialDate: st.sampled_from(["2018", "2018-06", "2018-06-11", "0999"]).map(PartialDate.parse),
}


@cache
def known(name: str, hint: Any) -> st.SearchStrategy[Any]:
    """What a field can hold when it is known, by its name and its type."""
    if isinstance(hint, UnionType):
        return known(name, get_args(hint)[0])
    if get_origin(hint) is frozenset:
        return st.frozensets(st.sampled_from(get_args(hint)[0]), max_size=4)
    if get_origin(hint) is tuple:
        return st.lists(known(name, get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is not None:
        return LOCALIZED
    if is_dataclass(hint) and hint not in BY_TYPE:
        return record(hint)
    if issubclass(hint, Word):
        return st.sampled_from(hint)
    return BY_NAME[name] if name in BY_NAME else BY_TYPE[hint]


def record(kind: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A dataclass of the catalogue. A few of the parts that may be unknown are known."""
    hints = get_type_hints(kind)
    free = [field for field in fields(kind) if field.name not in given]
    needed = {field.name for field in free if field.default is MISSING}
    optional = [field.name for field in free if field.name not in needed]

    def some(names: set[str]) -> st.SearchStrategy[Any]:
        parts = {name: known(name, hints[name]) for name in sorted(needed | names)}
        return st.builds(kind, **given, **parts)

    chosen = st.sets(st.sampled_from(optional), max_size=KNOWN) if optional else st.just(set())
    return chosen.flatmap(some)


AREAS = st.sets(st.sampled_from(["norr", "soder", "12", "no"]), max_size=3).flatmap(
    lambda ids: st.tuples(*(record(Area, id=st.just(id_)) for id_ in sorted(ids)))
)


@cache
def municipalities(id_: str) -> st.SearchStrategy[Municipality]:
    """A municipality where one chooses; it requires little, so that any agreement is good."""
    return record(
        Municipality,
        id=st.just(id_),
        choice=st.just(Choice.PROVIDER),
        areas=AREAS,
        standard_agreement=st.just(Agreement()),
    )


@cache
def providers(id_: str, municipality: str, areas: frozenset[str]) -> st.SearchStrategy[Provider]:
    """A provider with this id, in some of the areas of a municipality."""
    some = st.frozensets(st.sampled_from(sorted(areas))) if areas else st.just(frozenset())
    groups = st.lists(record(EscortGroup), min_size=1, max_size=2).map(tuple)
    return record(
        Provider,
        id=st.just(id_),
        municipality=st.just(municipality),
        areas=st.none() | some,
        escorts=st.none() | groups,
    )


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """One or two municipalities with up to three providers: the same ids come back."""
    ids = draw(
        st.lists(st.sampled_from(["staden", "byn", "no"]), min_size=1, max_size=2, unique=True)
    )
    places = [draw(municipalities(id_)) for id_ in ids]
    names = draw(st.lists(st.sampled_from(["asken", "1", "on"]), unique=True))
    homes = [draw(st.sampled_from(places)) for _ in names]
    all_ = [
        draw(providers(name, home.id, frozenset(area.id for area in home.areas)))
        for name, home in zip(names, homes, strict=True)
    ]
    return Catalogue(
        sample=draw(st.booleans()),
        municipalities={one.id: one for one in places},
        providers={one.id: one for one in all_},
        version="",
    )
