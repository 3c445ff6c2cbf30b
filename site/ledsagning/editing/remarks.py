"""What is no mistake in a catalogue, and yet worth an editor's look: old, thin, hard or telling.

Each kind of remark has a name and, where it has one, a threshold that is named here. A remark is
about a municipality or a provider, and there is one for each of them and each kind of fact.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from ledsagning.catalogue import law_loading
from ledsagning.catalogue.citations import source_of
from ledsagning.catalogue.model import (
    ALL_AREAS,
    Catalogue,
    EscortGroup,
    Municipality,
    Operator,
    Provider,
)
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.catalogue.vocabulary import Decision, Language, Word
from ledsagning.editing import key_names
from ledsagning.editing.leaves import Leaf, leaves
from ledsagning.editing.names import name_of
from ledsagning.messages import Told, told, with_commas
from ledsagning.planner.calendar import months_later

OLD_AFTER_MONTHS: Final = 6
"""After so many months nobody knows if a provider's facts are still right."""

HARDEST_LIX: Final = 40
"""A description with a higher LIX is hard to read."""

FEWEST_ESCORTS: Final = 3
"""In a smaller group, of which gender, age and two languages are told, one may be recognised."""

ENDS_WITHIN_DAYS: Final = 30
"""So long before security.txt ends somebody should say anew until when it holds."""

_LONG_WORD: Final = 7
_NEW_ACT: Final = "new_act"


class Remarked(StrEnum):
    """The kinds of remarks."""

    OLD_FACTS = "old-facts"
    UNKNOWN_FACTS = "unknown-facts"
    UNKNOWN_TERMS = "unknown-terms"
    UNKNOWN_RULES = "unknown-rules"
    NO_ESCORT = "no-escort"
    HARD_TEXT = "hard-text"
    FEW_ESCORTS = "few-escorts"
    OLDER_THAN_LAW = "older-than-law"
    SAME_NAME = "same-name"
    SECURITY_ENDS = "security-ends"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is worth a look. ``provider`` is empty where it is about the municipality itself, and
    ``municipality`` too where it is about whoever runs the site.
    """

    kind: Remarked
    municipality: str
    provider: str
    who: str
    text: Told

    def __str__(self) -> str:
        return str(self.line)

    @property
    def line(self) -> Told:
        """All of it on a line."""
        return told(
            "%(who)s: %(text)s [%(kind)s]", who=self.who, text=self.text, kind=self.kind.value
        )


def remarks(catalogue: Catalogue, own: Iterable[Municipality], today: date) -> tuple[Remark, ...]:
    """All remarks on whoever runs the site, and on some municipalities and their providers, in the
    order of the catalogue.
    """
    places = (remark for one in own for remark in _of_one(catalogue, one, today))
    return (*_on_operator(catalogue.operator, today), *places)


def _on_operator(operator: Operator | None, today: date) -> Iterator[Remark]:
    """What /.well-known/security.txt says holds until a day: then the site stops saying it."""
    reports = operator.security if operator else None
    if operator is None or reports is None or (reports.until - today).days > ENDS_WITHIN_DAYS:
        return
    text = told(
        "security gäller till %(day)s. Stämmer det än? Skriv en senare dag.", day=reports.until
    )
    yield Remark(Remarked.SECURITY_ENDS, "", "", operator.name, text)


def _of_one(catalogue: Catalogue, municipality: Municipality, today: date) -> Iterator[Remark]:
    providers = [one for one in catalogue.providers_in(municipality.id) if not one.ended_by(today)]
    for kind, text in _on_municipality(municipality, providers, today):
        yield Remark(kind, municipality.id, "", municipality.name, text)
    for provider in providers:
        for kind, text in _on_provider(provider, today):
            yield Remark(kind, municipality.id, provider.id, provider.name, text)


_Said = Iterator[tuple[Remarked, Told]]


def _on_municipality(municipality: Municipality, providers: list[Provider], today: date) -> _Said:
    unknown = [rule for rule in RULE_NAMES if not _is_answered(rule, municipality)]
    if unknown:
        yield (
            Remarked.UNKNOWN_RULES,
            told(
                "%(number)s av %(all)s regler är okända: %(names)s.",
                number=len(unknown),
                all=len(RULE_NAMES),
                names=", ".join(key_names.RULES[rule] for rule in unknown),
            ),
        )
    yield from _older_than_law(municipality)
    yield from _same_names(providers)
    for leaf in leaves(EscortGroup):
        yield from _nobody(leaf, municipality, providers)


def _is_answered(rule: str, municipality: Municipality) -> bool:
    """Whether a municipality says anything of a rule, or the law does for all."""
    return bool(municipality.rules.variants(rule) or law_loading.load().rules.variants(rule))


def _older_than_law(municipality: Municipality) -> _Said:
    """Sources that were written before the law that they are about."""
    begins = law_loading.load().statements[_NEW_ACT].from_
    assert begins is not None
    old = {
        source.title
        for _rule, _number, variant in municipality.rules.each()
        if variant.applies_to.act is not Decision.LSS
        and (source := source_of(variant, municipality.sources)) is not None
        and source.date is not None
        and source.date.last_day < begins
    }
    for title in sorted(old):
        text = told(
            "källan %(title)s är äldre än lagen som gäller från %(day)s. Gäller den än?",
            title=title,
            day=begins,
        )
        yield Remarked.OLDER_THAN_LAW, text


def _same_names(providers: list[Provider]) -> _Said:
    by_name: dict[str, list[str]] = defaultdict(list)
    for provider in providers:
        by_name[" ".join(provider.name.casefold().split())].append(provider.id)
    for ids in by_name.values():
        if len(ids) > 1:
            yield (
                Remarked.SAME_NAME,
                told(
                    "samma namn står på %(ids)s. Är det en eller flera?",
                    ids=with_commas(ids),
                ),
            )


def _nobody(leaf: Leaf, municipality: Municipality, providers: list[Provider]) -> _Said:
    """The choices of a question that no escort answers: nowhere, or not in some areas."""
    kind: Any = leaf.kind
    if not issubclass(kind, Word) or not providers:
        return
    places = [area.id for area in municipality.areas] or [ALL_AREAS]
    called = municipality.area_names
    lacking = {
        choice: [place for place in places if not _somebody(leaf, choice, place, providers)]
        for choice in kind
    }
    nowhere = [choice.label for choice, without in lacking.items() if without == places]
    if nowhere:
        text = told(
            "%(what)s: ingen ledsagare har %(choices)s.",
            what=name_of(leaf),
            choices=", ".join(nowhere),
        )
        yield Remarked.NO_ESCORT, text
    # A language is a need of few: that it is missing in one part of the town is no news.
    for choice, without in lacking.items() if kind is not Language else ():
        if without and without != places:
            where = ", ".join(called[place] for place in without)
            text = told(
                "%(what)s: %(choice)s saknas i %(where)s.",
                what=name_of(leaf),
                choice=choice.label,
                where=where,
            )
            yield Remarked.NO_ESCORT, text


def _somebody(leaf: Leaf, choice: Word, place: str, providers: list[Provider]) -> bool:
    return any(
        _has(getattr(group, leaf.path[0]), choice)
        for provider in providers
        if provider.areas is None or provider.areas & {place, ALL_AREAS}
        for group in provider.escorts or ()
    )


def _has(stated: Any, choice: Word) -> bool:
    return stated is not None and (
        choice in stated if isinstance(stated, frozenset) else choice == stated
    )


def _on_provider(provider: Provider, today: date) -> _Said:
    yield from _old(provider, today)
    unknown = list(_unknown_facts(provider))
    if unknown:
        yield Remarked.UNKNOWN_FACTS, told("okänt: %(names)s.", names=", ".join(unknown))
    agreement = provider.agreement_on(today)
    terms = [key_names.TERMS[term] for term in TERM_NAMES if getattr(agreement, term) is None]
    if terms:
        yield (
            Remarked.UNKNOWN_TERMS,
            told(
                "%(number)s av %(all)s villkor är okända: %(names)s.",
                number=len(terms),
                all=len(TERM_NAMES),
                names=", ".join(terms),
            ),
        )
    yield from _hard(provider)
    yield from _telling(provider)


def _old(provider: Provider, today: date) -> _Said:
    if provider.assured is None:
        yield Remarked.OLD_FACTS, told("ingen har försäkrat att uppgifterna stämmer.")
    elif months_later(provider.assured.date, OLD_AFTER_MONTHS) < today:
        day = provider.assured.date
        yield Remarked.OLD_FACTS, told("uppgifterna försäkrades %(day)s. Stämmer de än?", day=day)


_ASKED: Final[Mapping[str, Callable[[Provider], object]]] = {
    "Drivs av": lambda one: one.run_by,
    "Beslut enligt": lambda one: one.decisions,
    "Områden": lambda one: one.areas,
    "Tar emot nya personer": lambda one: one.accepts_new,
    "Beskrivning": lambda one: one.description,
    "Telefon": lambda one: one.contact and one.contact.phone,
    "E-post": lambda one: one.contact and one.contact.email,
    "Ledsagare": lambda one: one.escorts,
}


def _unknown_facts(provider: Provider) -> Iterator[str]:
    """What is not known of a provider, and of any of its groups."""
    for name, stated in _ASKED.items():
        if stated(provider) is None:
            yield name
    for leaf in leaves(EscortGroup):
        groups = provider.escorts or ()
        without = [n for n, group in enumerate(groups, 1) if getattr(group, leaf.path[0]) is None]
        if without:
            which = ", ".join(map(str, without))
            yield f"{name_of(leaf)} (grupp {which})" if len(groups) > 1 else name_of(leaf)


def _hard(provider: Provider) -> _Said:
    text = (provider.description or {}).get("sv", "")
    found = lix(text)
    if found > HARDEST_LIX:
        yield (
            Remarked.HARD_TEXT,
            told(
                "beskrivningen är svår att läsa: LIX %(lix)s, högst %(most)s.",
                lix=f"{found:.0f}",
                most=HARDEST_LIX,
            ),
        )


def lix(text: str) -> float:
    """The LIX of a text: the mean length of its sentences, and the share of long words (over six
    letters) in per cent. Nothing where there is no word. C.-H. Björnsson, Läsbarhet (1968).
    """
    words = re.findall(r"\w+", text)
    sentences = [part for part in re.split(r"[.!?:]+", text) if part.strip()]
    if not words or not sentences:
        return 0
    long = sum(len(word) >= _LONG_WORD for word in words)
    return len(words) / len(sentences) + 100 * long / len(words)


def _telling(provider: Provider) -> _Said:
    for number, group in enumerate(provider.escorts or (), start=1):
        few = group.count is not None and group.count < FEWEST_ESCORTS
        known = group.gender is not None and group.ages is not None
        if few and known and len(group.languages or ()) > 1:
            yield (
                Remarked.FEW_ESCORTS,
                told(
                    "grupp %(number)s har färre än %(fewest)s ledsagare, med kön, ålder och flera "
                    "språk. Någon kan känna igen dem. Slå ihop gruppen med en annan, om det går.",
                    number=number,
                    fewest=FEWEST_ESCORTS,
                ),
            )
