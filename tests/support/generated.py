"""Whole catalogues made up by Hypothesis from the type hints, so that no key can be forgotten."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, time
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ledsagning.catalogue import law_loading
from ledsagning.catalogue.citations import Citation, Source
from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.conflicts import conflicts
from ledsagning.catalogue.model import (
    ALL_AREAS,
    Accessibility,
    Area,
    Catalogue,
    Contact,
    EscortGroup,
    Hours,
    MunicipalContact,
    Municipality,
    Operator,
    Provider,
    SecurityReports,
)
from ledsagning.catalogue.rules import RULE_NAMES, Rules
from ledsagning.catalogue.screening import invisible, visible
from ledsagning.catalogue.terms import TERM_NAMES, AgreementFrom
from ledsagning.catalogue.unknowns import is_unknown
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Conformity, Language, PageSubject, Unit, Word
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
    """A text as reading leaves it: composed, stripped, with no sign that is refused or left out."""
    seen = visible("".join(sign for sign in text if not invisible(sign)))
    read = unicodedata.normalize("NFC", seen.strip()).strip()
    # Other programs write "oklart" without quotation marks; then it is no fact.
    return "inget" if not read or is_unknown(read) else read


PROSE = st.sampled_from(LOOKS_LIKE_SOMETHING_ELSE) | st.text(max_size=30).map(as_read)
LINES = PROSE.map(lambda text: as_read(re.sub("[ \t\r\n]+", " ", text)[:200]))
LOCALIZED = st.fixed_dictionaries(
    {"sv": PROSE}, optional={language.value: PROSE for language in (Language.EN, Language.NO)}
)
PHONES = st.sampled_from(["08-123 45 67", "0701234567", "+46 8 123 45 67", "112"])
WEB = st.sampled_from(["https://example.se/", "http://å.example.se/a?b=c#d", "https://x.se/(:,#"])
BY_NAME: Mapping[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("phone", "sms"), PHONES),
    "web": WEB,
    "email": st.sampled_from(["info@example.se", "a+b@x.example"]),
    "count": st.integers(1, 200),
    "by_day_of_month": st.integers(1, 31),
    "from_age": st.integers(1, 120),
    **dict.fromkeys(("name", "by", "places", "title", "short", "section", "court"), LINES),
}
BY_TYPE: Mapping[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(0, 999_999),
    str: PROSE,
    date: st.dates(date(1990, 1, 1), TODAY),
    time: st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    MonthDay: st.sampled_from([MonthDay(1, 1), MonthDay(2, 29), MonthDay(12, 31)]),
    Duration: st.one_of(
        st.builds(Duration, st.integers(0, 10), st.sampled_from(Unit)),
        st.builds(Duration, st.integers(0, 9_999), st.just(Unit.HOURS)),
    ),
    PartialDate: st.sampled_from(["2018", "2018-06", "2018-06-11", "1990"]).map(PartialDate.parse),
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


DAYS = st.lists(BY_TYPE[date], min_size=2, max_size=2, unique=True).map(sorted)
TIMES = st.sampled_from([(0, 0), (1, 0), (0, 1), (1, 1)]).flatmap(
    lambda stated: DAYS.map(
        lambda days: tuple(day if on else None for day, on in zip(days, stated, strict=True))
    )
)
"""From when and until when something holds."""

SOURCES = st.fixed_dictionaries(
    {name: record(Source, address=st.none() | WEB) for name in ("page", "guideline")}
)


def cited(kind: Any, source: str, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Something that is written in a source, word for word or in other words."""
    texts = st.booleans().flatmap(
        lambda quoted: record(
            kind,
            source=st.just(source),
            quote=PROSE if quoted else st.none(),
            summary=st.none() if quoted else PROSE,
            **given,
        )
    )
    return texts


CONDITIONS = st.builds(
    lambda ages, **others: Conditions(from_age=ages[0], under_age=ages[1], **others),
    ages=st.sampled_from([(None, None), (18, None), (None, 65), (18, 65)]),
    act=known("act", get_type_hints(Conditions)["act"]) | st.none(),
    with_=known("with_", get_type_hints(Conditions)["with_"]) | st.none(),
    who=LOCALIZED | st.none(),
)


@cache
def variants(name: str) -> st.SearchStrategy[Any]:
    """One or two variants of a rule. Each has a source of its own: so none can contradict."""
    kind = get_args(get_type_hints(Rules)[name])[0]
    # What is about something else than ledsagning can be worse than the law about it.
    elsewhere = bool(law_loading.load().rules.variants(name))
    about = {"about": st.just(PageSubject.HOME_CARE)} if elsewhere else {}
    contact = {"contact": st.none()} if name == "applying" else {}

    def variant(source: str) -> st.SearchStrategy[Any]:
        also = st.lists(cited(Citation, "page"), max_size=1).map(tuple)
        return TIMES.flatmap(
            lambda days: cited(
                kind,
                source,
                from_=st.just(days[0]),
                until=st.just(days[1]),
                applies_to=CONDITIONS,
                also=also,
                **about,
                **contact,
            ).map(_meant)
        )

    both = variant("page"), variant("guideline")
    return both[0].map(lambda one: (one,)) | st.tuples(*both)


def _meant(rule: Any) -> Any:
    """The rule without what cannot be meant beside the rest of it."""
    while found := next(conflicts(rule), None):
        rule = replace(rule, **{str(found.path[0]): None})
    return rule


RULES = st.sets(st.sampled_from(RULE_NAMES), max_size=KNOWN).flatmap(
    lambda names: st.builds(Rules, **{name: variants(name) for name in sorted(names)})
)


@cache
def municipalities(id_: str) -> st.SearchStrategy[Municipality]:
    """A municipality that requires nothing, so that any agreement is good."""
    return record(
        Municipality,
        id=st.just(id_),
        sample=st.just(True),
        areas=AREAS,
        contacts=st.lists(record(MunicipalContact, id=st.none()), max_size=2).map(tuple),
        sources=SOURCES,
        rules=RULES,
        standard_agreement=st.just(()),
    )


def agreement(from_: date | None) -> st.SearchStrategy[AgreementFrom]:
    """An agreement with a few terms; those of a provider are not cited."""
    hints = get_type_hints(AgreementFrom)
    cited_nowhere = dict.fromkeys(("source", "section", "quote", "summary"), st.none())
    terms = {name: record(get_args(hints[name])[0], **cited_nowhere) for name in TERM_NAMES}
    return st.sets(st.sampled_from(TERM_NAMES), max_size=KNOWN).flatmap(
        lambda names: st.builds(
            AgreementFrom, from_=st.just(from_), **{name: terms[name] for name in sorted(names)}
        )
    )


AGREEMENTS = DAYS.flatmap(
    lambda days: (
        st.just(())
        | st.tuples(agreement(None) | agreement(days[0]))
        | st.tuples(agreement(None) | agreement(days[0]), agreement(days[1]))
    )
)


def _is_open(found: Hours) -> bool:
    """Whether it does not close as it opens."""
    return found.from_ != found.until


@cache
def providers(id_: str, municipality: str, areas: frozenset[str]) -> st.SearchStrategy[Provider]:
    """A provider with this id, in some of the areas of a municipality, or everywhere."""
    some = st.frozensets(st.sampled_from(sorted(areas)), min_size=1) if areas else st.none()
    groups = st.lists(record(EscortGroup), min_size=1, max_size=2).map(tuple)
    return TIMES.flatmap(
        lambda days: record(
            Provider,
            id=st.just(id_),
            municipality=st.just(municipality),
            from_=st.just(days[0]),
            until=st.just(days[1]),
            areas=st.none() | some | st.just(areas | {ALL_AREAS}),
            escorts=st.none() | groups,
            agreement=AGREEMENTS,
            hours=st.none() | record(Hours).filter(_is_open),
        )
    )


def _claims(found: Accessibility) -> bool:
    """Whether a degree follows from the faults that are named."""
    return (found.conforms is Conformity.FULL) is (not found.shortcomings)


def _is_reached(found: SecurityReports) -> bool:
    """Whether it says where to write."""
    return bool(found.email or found.web)


OPERATORS = record(
    Operator,
    contact=record(Contact, address=st.just("Torget 1")),
    accessibility=st.none() | record(Accessibility).filter(_claims),
    security=st.none() | record(SecurityReports).filter(_is_reached),
)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """One or two municipalities with up to three providers: the same ids come back."""
    ids = draw(
        st.lists(st.sampled_from(["staden", "byn", "no"]), min_size=1, max_size=2, unique=True)
    )
    places = [draw(municipalities(id_)) for id_ in ids]
    names = draw(
        st.lists(
            st.tuples(st.sampled_from(["asken", "1", "on"]), st.sampled_from(places)),
            max_size=3,
            unique_by=lambda pair: (pair[0], pair[1].id),
        )
    )
    all_ = [
        draw(providers(name, home.id, frozenset(area.id for area in home.areas)))
        for name, home in names
    ]
    return Catalogue(
        municipalities={one.id: one for one in places},
        providers={one.key: one for one in all_},
        law=law_loading.load(),
        operator=draw(st.none() | OPERATORS),
        version="",
    )
