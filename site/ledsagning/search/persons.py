"""Whom words are about: the escort that somebody wishes for, or whoever is to be helped.

"Jag är 80 år" and "till min gamla mamma" say nothing of the escort. What is told so of gender and
age is asked about, and never taken for a wish.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ledsagning.search.facets import Facet
from ledsagning.search.meanings import Choice

_TOLD: Final = frozenset({Facet.GENDER, Facet.AGES})

_STOPS: Final = frozenset(",.;:!?")
_WANTING: Final = frozenset(
    {"vill", "söker", "soker", "letar", "behöver", "behover", "önskar", "onskar", "ha", "få"}
    | {"want", "wants", "need", "needs", "looking", "seeks", "seeking"}
)
"""What stands after them is what somebody wants; what stands before is who wants it."""

_OWN: Final = frozenset({"min", "mitt", "mina", "vår", "vårt", "våra", "my", "our"})
_I_AM: Final = frozenset(
    {("jag", "är"), ("jag", "ar"), ("vi", "är"), ("han", "är"), ("hon", "är"), ("hen", "är")}
    | {("i", "am"), ("i", "m"), ("we", "are"), ("he", "is"), ("she", "is")}
)
_RELATIVES: Final = frozenset(
    {"mamma", "pappa", "mor", "far", "mormor", "morfar", "farmor", "farfar", "son", "dotter"}
    | {"barn", "barnbarn", "syster", "bror", "fru", "make", "maka", "sambo"}
    | {"mother", "father", "mum", "mom", "dad", "daughter", "child", "sister", "brother"}
    | {"wife", "husband", "grandmother", "grandfather"}
)
_TO: Final = frozenset({"till", "åt", "at", "för", "to", "for"})
_ARTICLES: Final = frozenset({"en", "ett", "a", "an", "the"})
_WITH: Final = frozenset({"med", "with", "har", "has"})
_IN: Final = frozenset({"i", "in"})

_ONE: Final = frozenset({"en", "någon", "nån", "nagon", "nan", "snäll", "ung", "yngre", "äldre"})
"""Who writes one of these before *man* means somebody."""
_NOBODY_AFTER: Final = frozenset(
    {"min", "din", "sin", "hans", "hennes", "god", "gode", "kan", "får", "far", "vad", "hur"}
    | {"att", "om", "när", "nar", "där", "dar", "vill", "ska", "skall", "måste", "maste", "så"}
    | {"brukar", "varför", "då", "da", "innan", "medan", "eftersom", "för", "här", "var", "har"}
    | {"gör", "gor", "går", "gar", "kommer", "bör", "bor", "skulle", "kunde", "vart", "det"}
)
_NO_VERBS: Final = frozenset({"eller", "under", "över", "år", "fler", "flera", "för", "mer"})


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some words of a text one after the other, and what they may mean; nothing is text. The same
    words at two places are two: "jag är kvinna och vill ha en kvinna".
    """

    words: str
    choices: frozenset[Choice] = frozenset()

    @property
    def small(self) -> str:
        """The words in small letters."""
        return self.words.lower()

    def is_about(self, facets: frozenset[Facet]) -> bool:
        """Whether it means something, of these facets alone."""
        return bool(self.choices) and {facet for facet, _ in self.choices} <= facets


def of_who_is_helped(parts: Sequence[Part], is_idle: Callable[[str], bool]) -> tuple[Part, ...]:
    """The gender and the age that are told of somebody else than the escort."""
    return tuple(
        part
        for clause, wanted in _clauses(parts, is_idle)
        for at, part in enumerate(clause)
        if part.is_about(_TOLD)
        and (_is_told(clause) or _is_given_to(clause, at) or _has_something(clause, at) or wanted)
    )


def is_man(words: Sequence[str], at: int) -> bool:
    """Whether the word *man* at a place is somebody, and not "one", a husband or a god man."""
    before = words[at - 1].lower() if at else ""
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    if before in _ONE:
        return True
    if before in _NOBODY_AFTER:
        return False
    return after != "inte" and (not after.endswith(("r", "måste", "ska")) or after in _NO_VERBS)


def _clauses(
    parts: Sequence[Part], is_idle: Callable[[str], bool]
) -> Iterator[tuple[list[Part], bool]]:
    """The parts between stops and words of wanting, and whether they only say who it is that
    wants what follows, as "woman, 40 years" before "looks for" does.
    """
    clauses: list[list[Part]] = [[]]
    first = True
    for part in parts:
        if part.small not in _STOPS | _WANTING:
            clauses[-1].append(part)
            continue
        if part.small in _WANTING:
            yield from _introduced(clauses, first, is_idle)
            clauses, first = [], False
        clauses.append([])
    yield from ((clause, False) for clause in clauses)


def _introduced(
    clauses: Sequence[list[Part]], first: bool, is_idle: Callable[[str], bool]
) -> Iterator[tuple[list[Part], bool]]:
    """The parts before a word of wanting. What an earlier one stands before may be wanted."""
    alone = [_is_all(clause, is_idle) for clause in clauses]
    whole = first and all(alone)
    last = len(clauses) - 1
    for at, clause in enumerate(clauses):
        yield clause, whole or (at == last and alone[at])


def _is_told(clause: Sequence[Part]) -> bool:
    """I am 80; my mother; she is 40."""
    small = [word for part in clause for word in part.small.split()]
    pairs = set(pairwise(small))
    return not (_OWN | _RELATIVES).isdisjoint(small) or not _I_AM.isdisjoint(pairs)


def _is_given_to(clause: Sequence[Part], at: int) -> bool:
    """To a boy; to a boy of 12; for an old woman."""
    for part in reversed(clause[:at]):
        if part.small in _TO:
            return True
        if not part.is_about(_TOLD) and part.small not in _ARTICLES:
            return False
    return False


def _has_something(clause: Sequence[Part], at: int) -> bool:
    """An old man in a wheelchair; a woman with dementia: it is not the escort who has it."""
    rest = [part for part in clause[at + 1 :] if part.small not in _ARTICLES]
    while rest and rest[0].is_about(_TOLD):
        rest = rest[1:]
    if len(rest) < 2:
        return False
    has = rest[0].small in _WITH and rest[1].is_about(frozenset({Facet.EXPERIENCE}))
    sits = rest[0].small in _IN and rest[1].is_about(frozenset({Facet.WHEELCHAIR}))
    return has or sits


def _is_all(clause: Sequence[Part], is_idle: Callable[[str], bool]) -> bool:
    """Woman, 40 years, looks for …: nothing else stands before what is wanted."""
    return all(part.is_about(_TOLD) or is_idle(part.words) for part in clause)
