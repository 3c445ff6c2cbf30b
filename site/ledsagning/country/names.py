"""Municipalities by what people call them: their own names, their postal places, their county."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain

from ledsagning.country.answers import Hit, One, Several, Why, answer, once
from ledsagning.country.model import Municipality
from ledsagning.country.register import Register
from ledsagning.country.spelling import fold, loosely, words

_KINDS = frozenset(
    {"kommun", "kommuns", "kommunen", "stad", "stads", "staden", "municipality", "city", "of"}
)
"""Words that only say that a municipality is meant: Malmö stad, City of Gothenburg."""

_BEFORE = frozenset(
    {"jag", "vi", "bor", "bo", "i", "på", "nära", "närheten", "vid", "från", "av", "runt", "kring"}
    | {"utanför", "området", "stadsdelen", "orten", "postnummer", "live", "living", "in", "near"}
    | {"at", "the", "from", "close", "to", "around", "postcode"}
)
_AFTER = frozenset(
    {"c", "centrum", "centralen", "central", "centralstation", "station", "torg", "området"}
    | {"centre", "center", "area", "district"}
)
AROUND = _BEFORE | _AFTER
"""Words that stand around a place without naming another: jag bor i Kista, Göteborg C."""

_STRONGEST = (Why.NAME, Why.PLACE, Why.COUNTY)


class Names:
    """Every name, with what it leads to. It never changes, and keeps nothing of what is asked."""

    def __init__(self, register: Register) -> None:
        entries: defaultdict[str, list[tuple[str, Hit]]] = defaultdict(list)
        for name, hits in _named(register):
            spelled = words(name)
            entries[fold(spelled)].extend((spelled, hit) for hit in hits)
        self._entries = {key: tuple(own) for key, own in entries.items()}
        by_letters: defaultdict[str, list[Hit]] = defaultdict(list)
        for spelled, hit in chain.from_iterable(entries.values()):
            by_letters[loosely(spelled)].append(hit)
        self._by_letters = {key: tuple(own) for key, own in by_letters.items()}

    def find(self, parts: Iterable[str]) -> One | Several | None:
        """What the parts of a text name together; ``None`` if none of them is a name.

        Täby is one. Vällingby is several; with Stockholm after it, what both have in common.
        """
        found = [hits for part in parts if (hits := self._hits(words(part)))]
        if not found:
            return None
        common = _common([_without_counties(hits) for hits in found]) or _common(found)
        if common:
            return _settled(common)
        return answer(hit for hits in found for hit in _strongest(hits))

    def known(self) -> dict[str, tuple[Hit, ...]]:
        """The folded names of municipalities and postal places, and what each leads to."""
        meant = {key: _strongest([hit for _, hit in own]) for key, own in self._entries.items()}
        return {key: hits for key, hits in meant.items() if hits[0].why is not Why.COUNTY}

    def _hits(self, spelled: str) -> tuple[Hit, ...]:
        if exact := self._spelled(spelled):
            return exact
        hits = self._spelled(bare(spelled)) or self._loosely_spelled(spelled)
        if not hits and (own := alone(spelled)) != spelled:
            return self._hits(own)
        # Haninge kommun is not the postal place Haninge, which lies in two.
        return tuple(hit for hit in hits if hit.why is Why.NAME) or hits

    def _loosely_spelled(self, spelled: str) -> tuple[Hit, ...]:
        keys = (loosely(spelled), loosely(bare(spelled)))
        return next((self._by_letters[key] for key in keys if key in self._by_letters), ())

    def _spelled(self, spelled: str) -> tuple[Hit, ...]:
        """Habo is Habo or Håbo, for whoever has no å; Håbo is Håbo."""
        entries = self._entries.get(fold(spelled), ())
        same = () if spelled.isascii() else tuple(hit for own, hit in entries if own == spelled)
        return same or tuple(hit for _, hit in entries)


def bare(spelled: str) -> str:
    """A name without the words around it that only say that it is a municipality's."""
    return _without(_KINDS, spelled, _KINDS)


def alone(spelled: str) -> str:
    """A name without the words around it that only say that it is a place."""
    return _without(_BEFORE, spelled, _AFTER)


def _without(before: Set[str], spelled: str, after: Set[str]) -> str:
    own = spelled.split()
    while len(own) > 1 and own[-1] in after:
        own.pop()
    while len(own) > 1 and own[0] in before:
        own.pop(0)
    return " ".join(own)


def _strongest(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits that a name means first of all: a municipality before a postal place of its name,
    and that before a county.
    """
    for why in _STRONGEST:
        if meant := tuple(hit for hit in hits if hit.why is why):
            return meant
    return ()


def _without_counties(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Stockholm is the city, and not all of Stockholms län."""
    return tuple(hit for hit in hits if hit.why is not Why.COUNTY) or hits


def _common(found: Sequence[Sequence[Hit]]) -> Sequence[Hit]:
    """The hits of the first name in municipalities that all names lead to."""
    shared = set.intersection(*({hit.municipality.code for hit in hits} for hits in found))
    return tuple(hit for hit in found[0] if hit.municipality.code in shared)


def _settled(hits: Sequence[Hit]) -> One | Several:
    meant = answer(_strongest(hits))
    if isinstance(meant, Several):
        return meant
    own = meant.hit.municipality
    places = (hit for hit in hits if hit.why is Why.PLACE and hit.municipality != own)
    return One(meant.hit, elsewhere=once(places))


def _named(register: Register) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    """Every name as it may be written, what leads most people to a municipality first."""
    for municipality in register.municipalities:
        own = (Hit(municipality, Why.NAME, municipality.name),)
        yield from ((name, own) for name in _own_names(municipality))
    for place in register.places:
        yield place.name, (Hit(place.municipality, Why.PLACE, place.name),)
    for county in register.counties:
        inside = (m for m in register.municipalities if m.county == county)
        hits = tuple(Hit(municipality, Why.COUNTY, county.name) for municipality in inside)
        for name in (county.name, county.short_name):
            yield from ((name, hits), (f"Region {name}", hits))


def _own_names(municipality: Municipality) -> list[str]:
    """Its names without kommun, and so in the genitive too: Falu, which no rule makes of Falun."""
    short_name, full_names = municipality.short_name, (municipality.name, *municipality.other_names)
    genitive = short_name if short_name.endswith(("s", "x")) else f"{short_name}s"
    bare_names = (bare(words(name)) for name in full_names)
    return sorted({short_name, genitive, municipality.id, *bare_names})
