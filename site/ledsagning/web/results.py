"""The answer to the wishes, in words: which providers fit, which may, which nearly do, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache, partial
from itertools import groupby

from markupsafe import Markup

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.search.criteria import Criteria, Order
from ledsagning.search.engine import Blocking, Results
from ledsagning.search.matching import Fit, Match, Outcome, Reason
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.listing import Kept, list_bar, lister
from ledsagning.web.ready import part
from ledsagning.web.shapes import Card, CardReason, ChosenWish, Link, ResultGroup, ResultsPage, Way
from ledsagning.web.shortlist import Shortlist
from ledsagning.web.wording import fits as wording
from ledsagning.web.wording import wishes
from ledsagning.web.wording.contacts import contact_lines
from ledsagning.web.wording.escorts import escort_count_words
from ledsagning.web.wording.providers import card_facts

MOST_KNOWN = 20_000
"""How many providers' cards are kept in mind, in all languages together."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, and where: all that the addresses on the page are made from."""

    language: str
    place: Municipality
    criteria: Criteria
    order: Order
    page: int
    with_rest: bool
    day: date
    shortlist: Shortlist = Shortlist()

    @property
    def areas(self) -> Mapping[str, str]:
        """The names of the areas, by id."""
        return self.place.area_names

    @property
    def wishes(self) -> addresses.Query:
        """The wishes as a query."""
        return addresses.wishes(self.criteria, self.order)

    @property
    def query(self) -> addresses.Query:
        """The wishes and the list as a query, for every link that keeps them."""
        return (*self.wishes, *self.shortlist.query)

    @property
    def kept(self) -> Kept:
        """The page that is shown, for the links that only change the list."""
        page = (("page", str(self.page)),) if self.page > 1 else ()
        return Kept(
            place=self.place,
            path=addresses.find(self.language, self.place.id),
            query=(*self.wishes, *self._rest, *page),
            wishes=addresses.wishes(self.criteria),
        )

    @property
    def _rest(self) -> addresses.Query:
        return (("rest", "yes"),) if self.with_rest else ()

    def here(self, language: str) -> str:
        """The page of results that is shown, in a language of the site."""
        query = (*self.kept.query, *self.shortlist.query)
        return addresses.find(language, self.place.id, query)

    def address(self, criteria: Criteria) -> str:
        """The same page for other wishes, from its first page of results on."""
        return self._find((*addresses.wishes(criteria, self.order), *self.shortlist.query))

    def at_page(self, number: int) -> str:
        """The same wishes on another page of results."""
        return self._find((*self.query, *self._rest, ("page", str(number))))

    def with_the_rest(self) -> str:
        """The same wishes, with the providers that do not fit shown too."""
        return self._find((*self.query, ("rest", "yes")))

    def _find(self, query: addresses.Query) -> str:
        return addresses.find(self.language, self.place.id, query)


def results_page(asked: Asked, results: Results) -> ResultsPage:
    """Everything that is said about the results."""
    wished = bool(asked.criteria.wishes or asked.criteria.text)
    return ResultsPage(
        heading=heading(asked.criteria, results),
        chosen=_chosen(asked),
        clear=asked.address(Criteria()) if wished else None,
        did_you_mean=_did_you_mean(asked, results),
        blocking=tuple(_blocking(asked, blocking) for blocking in results.blocking),
        order_note=wording.order_note(asked.order, asked.day),
        list_bar=list_bar(asked.shortlist, asked.kept),
        groups=_groups(asked, results),
        rest=_rest(asked, results),
        previous=_paging(asked, results, asked.page - 1, _("Förra sidan")),
        next=_paging(asked, results, asked.page + 1, _("Nästa sida")),
        place=_place(asked, results),
    )


def heading(criteria: Criteria, results: Results) -> str:
    """How many fit. It never tells what was wished, so that it may stand in the title."""
    total = results.totals[Fit.FITS]
    return wording.fits_heading(total, wished=bool(criteria.wishes or criteria.text))


def _chosen(asked: Asked) -> tuple[ChosenWish, ...]:
    chosen = [
        ChosenWish(
            sentence=wishes.wish_words(wish, asked.areas),
            remove_label=wishes.remove_label(wish, asked.areas),
            remove=asked.address(asked.criteria.without(wish.facet)),
        )
        for wish in asked.criteria.wishes
    ]
    if asked.criteria.text:
        text = asked.criteria.text
        chosen.append(
            ChosenWish(
                sentence=_("Orden ”%(text)s” finns med.", text=text),
                remove_label=_("Ta bort: orden ”%(text)s”", text=text),
                remove=asked.address(replace(asked.criteria, text="")),
            )
        )
    return tuple(chosen)


def _did_you_mean(asked: Asked, results: Results) -> Link | None:
    if results.corrected is None:
        return None
    criteria = replace(asked.criteria, text=results.corrected)
    return Link(results.corrected, asked.address(criteria))


def _blocking(asked: Asked, blocking: Blocking) -> Link:
    if blocking.wish is None:
        text = wishes.without_text_words(asked.criteria.text, blocking.fits)
        return Link(text, asked.address(replace(asked.criteria, text="")))
    text = wishes.without_words(blocking.wish, blocking.fits, asked.areas)
    return Link(text, asked.address(asked.criteria.without(blocking.wish.facet)))


def _groups(asked: Asked, results: Results) -> tuple[ResultGroup, ...]:
    wished = bool(asked.criteria.wishes or asked.criteria.text)
    card = _teller(asked)
    return tuple(
        ResultGroup(
            fit=fit,
            heading=wording.group_heading(fit, results.totals[fit], wished=wished),
            intro=wording.group_intro(fit, wished=wished),
            cards=tuple(map(card, matches)),
        )
        for fit, matches in groupby(results.matches, key=lambda match: match.fit)
    )


def _teller(asked: Asked) -> Callable[[Match], Card]:
    """Make what tells of a match."""
    address = addresses.provider_among(asked.language, asked.place.id, asked.query)
    version = library().version
    listing = lister(asked.shortlist, asked.kept)
    told = _reasons_teller(asked.areas)

    def card(match: Match) -> Card:
        provider = match.provider
        return Card(
            place=addresses.provider_place(provider.id),
            name=provider.name,
            href=address(provider.id),
            fit=match.fit,
            summary=escort_count_words(match) if asked.criteria.wishes else "",
            told=told(match.reasons),
            known=_known(version, asked.language, provider.id, asked.day),
            listing=listing(provider),
        )

    return card


def _reasons_teller(areas: Mapping[str, str]) -> Callable[[tuple[Reason, ...]], Markup]:
    """Make what tells how the wishes turned out. Providers have much in common, so the same is
    told once a request; nothing of it is kept until the next.
    """
    said = cache(partial(wishes.reason_words, areas=areas))
    badges = {
        verdict: part("badge", "badge", verdict, wording.verdict_word(outcome))
        for outcome, verdict in wording.VERDICTS.items()
    }

    @cache
    def told(reasons: tuple[Reason, ...]) -> Markup:
        shown = [CardReason(wording.VERDICTS[one.outcome], said(one)) for one in reasons]
        unknown = (one.wish for one in reasons if one.outcome is Outcome.UNKNOWN)
        to_ask = [wishes.ask(wish, areas) for wish in unknown]
        return part("told", "told", shown, to_ask, badges)

    return told


@lru_cache(maxsize=MOST_KNOWN)
def _known(_version: str, _language: str, provider_id: str, day: date) -> Markup:
    """What a card tells of a provider whoever asks. Nothing of what is asked is remembered."""
    catalogue = library().catalogue
    provider = catalogue.providers[provider_id]
    areas = catalogue.municipalities[provider.municipality].area_names
    return part("known", "known", card_facts(provider, areas, day), _phone(provider))


def _phone(provider: Provider) -> Link | None:
    for line in contact_lines(provider.contact):
        if line.way is Way.PHONE and line.href:
            return Link(line.text, line.href, summary=line.spoken)
    return None


def _rest(asked: Asked, results: Results) -> Link | None:
    total = results.totals[Fit.REST]
    if not total or asked.with_rest:
        return None
    return Link(wording.rest_words(total), asked.with_the_rest())


def _paging(asked: Asked, results: Results, number: int, text: str) -> Link | None:
    return Link(text, asked.at_page(number)) if 1 <= number <= results.pages else None


def _place(asked: Asked, results: Results) -> str | None:
    if results.pages <= 1:
        return None
    return _("Sida %(page)s av %(pages)s", page=asked.page, pages=results.pages)
