"""The search of one municipality: wishes and text in; matches, totals and counts out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress, islice
from typing import Self

from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.search import counting, groups
from ledsagning.search.bitmaps import flags
from ledsagning.search.criteria import Criteria, Order, Wish
from ledsagning.search.facets import Facet
from ledsagning.search.matching import Fit, Match, match
from ledsagning.search.order import Orders
from ledsagning.search.text import TextSearch
from ledsagning.search.texts import texts


@dataclass(frozen=True, slots=True)
class Blocking:
    """A wish (``None``: the text) without which ``fits`` providers fit."""

    wish: Wish | None
    fits: int


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to some criteria.

    ``totals`` counts the providers under each heading. ``matches`` is one page of them, best
    heading first; ``pages`` is how many pages there are, at least one. ``counts`` tells for every
    value of every facet how many would fit with that choice, ``may_fit`` how many may where none
    would. ``blocking`` is only filled when
    nobody fits, with those whose removal would help, most first. ``corrected`` is another text
    that the visitor may have meant.
    """

    totals: Mapping[Fit, int]
    matches: tuple[Match, ...]
    pages: int
    counts: Mapping[tuple[Facet, str], int]
    may_fit: Mapping[tuple[Facet, str], int]
    blocking: tuple[Blocking, ...]
    corrected: str | None


class Search:
    """Finds providers of one municipality. It never changes: all threads may share it."""

    def __init__(self, municipality: Municipality, providers: Sequence[Provider]) -> None:
        self._groups = groups.build(providers, municipality)
        self._providers = self._groups.providers
        self._everyone = (1 << len(self._providers)) - 1
        # Few have a first or a last day: those are looked at each time.
        self._passing = [
            (1 << number, one)
            for number, one in enumerate(self._providers)
            if one.from_ or one.until
        ]
        self._by_id = {provider.id: provider for provider in self._providers}
        self._orders = Orders(self._providers)
        self._text = TextSearch([tuple(texts(one, municipality)) for one in self._providers])

    @classmethod
    def build(cls, catalogue: Catalogue, municipality_id: str) -> Self:
        """Read all that search needs out of a catalogue. ``KeyError``: no such municipality."""
        municipality = catalogue.municipalities[municipality_id]
        return cls(municipality, catalogue.providers_in(municipality_id))

    def working(self, day: date) -> tuple[Provider, ...]:
        """The providers that send escorts on a day, in a fixed order."""
        members = flags(self._working(day), len(self._providers))
        return tuple(compress(self._providers, members))

    def one(self, provider_id: str, criteria: Criteria) -> Match:
        """How one provider fits the wishes, whatever the text. ``KeyError``: no such provider."""
        return match(self._by_id[provider_id], criteria.wishes)

    def having(self, text: str, day: date) -> int:
        """How many providers that work on a ``day`` have all words of a text; 0 where it searches
        for nothing.
        """
        found = self._text.find(text).providers
        return 0 if found is None else (found & self._working(day)).bit_count()

    def answer(
        self,
        criteria: Criteria,
        day: date,
        order: Order = Order.NEUTRAL,
        page: int = 1,
        per_page: int = 20,
        with_rest: bool = False,
    ) -> Results:
        """Find who fits, of those that work on a ``day``; it also seeds the neutral order.

        ``page`` counts from 1, and has no matches outside 1 to ``pages``. The rest is counted,
        and listed only ``with_rest``.
        """
        text = self._text.find(criteria.text)
        working = self._working(day)
        among = working if text.providers is None else text.providers & working
        by_fit = counting.by_fit(self._groups, criteria.wishes, among)
        totals = {fit: bits.bit_count() for fit, bits in by_fit.items()}
        listed = [fit for fit in Fit if with_rest or fit is not Fit.REST]
        numbers = self._in_order([by_fit[fit] for fit in listed], self._orders.sequence(order, day))
        start = (page - 1) * per_page
        shown = islice(numbers, start, start + per_page) if page > 0 else ()
        counts = counting.counts(self._groups, criteria.wishes, among)
        unsure = [choice for choice, fits in counts.items() if not fits]
        return Results(
            totals=totals,
            matches=tuple(match(self._providers[number], criteria.wishes) for number in shown),
            pages=max(1, -(-sum(totals[fit] for fit in listed) // per_page)),
            counts=counts,
            may_fit=counting.may_fit(self._groups, criteria.wishes, among, unsure),
            blocking=() if totals[Fit.FITS] else self._blocking(criteria, among, working),
            corrected=text.corrected,
        )

    def _in_order(self, parts: Sequence[int], sequence: Sequence[int]) -> Iterator[int]:
        """The numbers in each part, one part after the other, each in the day's order."""
        for part in parts:
            members = flags(part, len(sequence))
            yield from compress(sequence, map(members.__getitem__, sequence))

    def _working(self, day: date) -> int:
        """Those that have begun, and have not ended."""
        return self._everyone - sum(bit for bit, one in self._passing if not one.works_on(day))

    def _blocking(self, criteria: Criteria, among: int, working: int) -> tuple[Blocking, ...]:
        """What stands in the way alone: each wish or the text without which somebody fits."""
        found = [
            Blocking(wish, self._fitting(criteria.without(wish.facet).wishes, among))
            for wish in criteria.wishes
        ]
        if among != working:
            found.append(Blocking(None, self._fitting(criteria.wishes, working)))
        helpful = [one for one in found if one.fits]
        return tuple(sorted(helpful, key=lambda one: one.fits, reverse=True))

    def _fitting(self, wishes: Sequence[Wish], among: int) -> int:
        fitting = counting.providers(counting.fitting(self._groups, wishes))
        return (fitting & among).bit_count()
