"""The search of one municipality: wishes and text in; matches, totals and counts out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import Final, Self

from ledsagning import beside
from ledsagning.beside import Beside
from ledsagning.catalogue.model import Area, Catalogue, Provider
from ledsagning.messages import SWEDISH
from ledsagning.search import counting, groups, text_index, texts
from ledsagning.search.bitmaps import bitmap, flags
from ledsagning.search.criteria import Criteria, Order, Wish
from ledsagning.search.facets import Facet
from ledsagning.search.groups import Groups
from ledsagning.search.matching import Fit, Match, judge, match
from ledsagning.search.names import Names
from ledsagning.search.order import Orders
from ledsagning.search.text import TextAnswer, TextSearch

ENOUGH_PROVIDERS: Final = 3_000
"""With fewer all is done before another process has begun, and told what it did."""


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
    that the visitor may have meant. ``by_words``: the text searched for something. Then only
    who has its words fits; it is unknown of the others, since nobody has written everything.
    """

    totals: Mapping[Fit, int]
    matches: tuple[Match, ...]
    pages: int
    counts: Mapping[tuple[Facet, str], int]
    may_fit: Mapping[tuple[Facet, str], int]
    blocking: tuple[Blocking, ...]
    corrected: str | None
    by_words: bool


class Search:
    """Finds providers of one municipality. It never changes: all threads may share it.

    Of the municipality it knows its areas alone: where it has none and nobody works, one search
    does for all such.
    """

    def __init__(
        self,
        areas: tuple[Area, ...],
        providers: Sequence[Provider],
        worded: Mapping[str, TextSearch] | None = None,
        laid_out: Groups | None = None,
    ) -> None:
        """What has been made of the areas and providers before need not be made again."""
        self._providers = groups.in_order(providers)
        self._groups = laid_out or groups.build(self._providers, areas)
        self._everyone = (1 << len(self._providers)) - 1
        # Few have a first or a last day: those are looked at each time.
        self._passing = [
            (number, one) for number, one in enumerate(self._providers) if one.from_ or one.until
        ]
        self._by_id = {provider.id: provider for provider in self._providers}
        self._orders = Orders(self._providers)
        self._names = Names([provider.name for provider in self._providers])
        self._texts = worded or _text_searches(self._providers, areas)

    @classmethod
    def build(cls, catalogue: Catalogue, municipality_id: str) -> Self:
        """Read all that search needs out of a catalogue. ``KeyError``: no such municipality."""
        areas = catalogue.municipalities[municipality_id].areas
        return cls(areas, catalogue.providers_in(municipality_id))

    def working(self, day: date) -> tuple[Provider, ...]:
        """The providers that send escorts on a day, in a fixed order."""
        members = flags(self._working(day), len(self._providers))
        return tuple(compress(self._providers, members))

    def number_working(self, day: date) -> int:
        """How many providers send escorts on a day."""
        return self._working(day).bit_count()

    def one(self, provider_id: str, criteria: Criteria) -> Match:
        """How one provider fits the wishes, whatever the text. ``KeyError``: no such provider."""
        return match(self._by_id[provider_id], criteria.wishes)

    def named(self, text: str) -> bool:
        """Whether a text is the name of some providers."""
        return bool(self._names.named(text))

    def having(self, text: str, day: date, language: str = SWEDISH) -> int:
        """How many providers that work on a ``day`` have all words of a text; 0 where it searches
        for nothing.
        """
        found = self._find(text, language).providers
        return 0 if found is None else (found & self._working(day)).bit_count()

    def answer(
        self,
        criteria: Criteria,
        day: date,
        order: Order = Order.NEUTRAL,
        page: int = 1,
        per_page: int = 20,
        with_rest: bool = False,
        language: str = SWEDISH,
    ) -> Results:
        """Find who fits, of those that work on a ``day``; it also seeds the neutral order.

        ``page`` counts from 1, and has no matches outside 1 to ``pages``. The rest is counted,
        and listed only ``with_rest``. The text is looked for in what is written in ``language``.
        """
        text = self._find(criteria.text, language)
        working = self._working(day)
        among = working if text.providers is None else text.providers & working
        by_fit = _worded(counting.by_fit(self._groups, criteria.wishes, working), among)
        totals = {fit: bits.bit_count() for fit, bits in by_fit.items()}
        listed = [fit for fit in Fit if with_rest or fit is not Fit.REST]
        named = self._names.named(criteria.text)
        parts = [part for fit in listed for part in (by_fit[fit] & named, by_fit[fit] & ~named)]
        ordering = self._orders.of(order, day)
        shown = ordering.page(parts, (page - 1) * per_page, per_page) if page > 0 else ()
        counts = counting.counts(self._groups, criteria.wishes, among)
        unsure = [choice for choice, fits in counts.items() if not fits]
        judged = judge(criteria.wishes)
        return Results(
            totals=totals,
            matches=tuple(self._worded(judged(self._providers[n]), n, text) for n in shown),
            pages=max(1, -(-sum(totals[fit] for fit in listed) // per_page)),
            counts=counts,
            may_fit=counting.may_fit(self._groups, criteria.wishes, working, unsure),
            blocking=() if totals[Fit.FITS] else self._blocking(criteria, among, working),
            corrected=text.corrected,
            by_words=text.providers is not None,
        )

    def _find(self, text: str, language: str) -> TextAnswer:
        return self._texts.get(language, self._texts[SWEDISH]).find(text)

    def _worded(self, found: Match, number: int, text: TextAnswer) -> Match:
        if text.providers is None:
            return found
        return found.worded(bool(text.providers >> number & 1))

    def _working(self, day: date) -> int:
        """Those that have begun, and have not ended."""
        absent = [number for number, one in self._passing if not one.works_on(day)]
        return self._everyone & ~bitmap(absent, len(self._providers))

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


def build_all(
    places: Mapping[str, tuple[tuple[Area, ...], Sequence[Provider]]],
) -> dict[str, Search]:
    """The search of each place. Of many providers another process lays out the groups meanwhile."""
    number = sum(len(providers) for _, providers in places.values())
    if number < ENOUGH_PROVIDERS or beside.processors() == 1:
        return {id_: Search(*place) for id_, place in places.items()}
    numbered = {
        id_: (areas, groups.in_order(providers)) for id_, (areas, providers) in places.items()
    }

    def lay_out() -> dict[str, Groups]:
        return {id_: groups.build(providers, areas) for id_, (areas, providers) in numbered.items()}

    try:
        with Beside(lay_out) as helper:
            worded = {
                id_: _text_searches(providers, areas)
                for id_, (areas, providers) in numbered.items()
            }
            laid_out = helper.result()
    except beside.Lost:
        return {id_: Search(*place) for id_, place in places.items()}
    return {id_: Search(*place, worded[id_], laid_out[id_]) for id_, place in numbered.items()}


def _text_searches(providers: Sequence[Provider], areas: tuple[Area, ...]) -> dict[str, TextSearch]:
    """What searches the texts of providers, by their numbers, in each language."""
    labels = text_index.words(texts.labels(providers, areas))
    return {
        code: TextSearch(labels | text_index.words(texts.own(providers, code)), len(providers))
        for code in texts.languages(providers)
    }


def _worded(by_fit: Mapping[Fit, int], having: int) -> Mapping[Fit, int]:
    """Those under each heading, where only who is ``having`` the words of a text surely fits."""
    fits, may = by_fit[Fit.FITS], by_fit[Fit.MAY_FIT]
    return {**by_fit, Fit.FITS: fits & having, Fit.MAY_FIT: may | fits & ~having}
