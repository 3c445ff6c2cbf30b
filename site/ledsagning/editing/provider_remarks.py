"""What is worth a look in the facts of a provider: old, unknown, hard to read, or too telling."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.editing import in_words, key_names
from ledsagning.editing.leaves import leaves
from ledsagning.editing.names import name_of
from ledsagning.editing.remark import Remarked, Said
from ledsagning.messages import told, with_commas
from ledsagning.planner.ages import facts_are_old

HARDEST_LIX: Final = 40
"""A description with a higher LIX is hard to read."""

FEWEST_ESCORTS: Final = 3
"""In a smaller group, of which gender, age and two languages are told, one may be recognised."""

_LONG_WORD: Final = 7


def on_provider(provider: Provider, today: date) -> Said:
    """All remarks on what is known of a provider on a day."""
    yield from _old(provider, today)
    unknown = list(_unknown_facts(provider))
    if unknown:
        yield Remarked.UNKNOWN_FACTS, told("okänt: %(names)s.", names=with_commas(unknown))
    agreement = provider.agreement_on(today)
    terms = [key_names.TERMS[term] for term in TERM_NAMES if getattr(agreement, term) is None]
    if terms:
        yield (
            Remarked.UNKNOWN_TERMS,
            told(
                "%(number)s av %(all)s villkor är okända: %(names)s.",
                number=len(terms),
                all=len(TERM_NAMES),
                names=in_words.headings(terms),
            ),
        )
    yield from _over_midnight(provider)
    yield from _hard(provider)
    yield from _telling(provider)


def _old(provider: Provider, today: date) -> Said:
    if provider.assured is None:
        yield Remarked.OLD_FACTS, told("ingen har försäkrat att uppgifterna stämmer.")
    elif facts_are_old(provider.assured.date, today):
        day = provider.assured.date
        yield Remarked.OLD_FACTS, told("uppgifterna försäkrades %(day)s. Stämmer de än?", day=day)


def _over_midnight(provider: Provider) -> Said:
    hours = provider.hours
    if hours is not None and hours.until < hours.from_:
        yield (
            Remarked.OVER_MIDNIGHT,
            told(
                "har öppet över midnatt, från %(begins)s till %(ends)s. Stämmer det?",
                begins=f"{hours.from_:%H:%M}",
                ends=f"{hours.until:%H:%M}",
            ),
        )


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
            yield in_words.heading(name)
    for leaf in leaves(EscortGroup):
        groups = provider.escorts or ()
        without = [n for n, group in enumerate(groups, 1) if getattr(group, leaf.path[0]) is None]
        if without:
            which = ", ".join(map(str, without))
            name = in_words.heading(name_of(leaf))
            yield told("%(name)s (grupp %(which)s)", name=name, which=which) if groups[1:] else name


def _hard(provider: Provider) -> Said:
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


def _telling(provider: Provider) -> Said:
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
