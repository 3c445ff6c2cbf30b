"""The answer to the wishes, in words: which providers fit, which may, which nearly do, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import groupby

from markupsafe import Markup

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.search.criteria import Criteria, Order
from ledsagning.search.engine import Blocking, Results
from ledsagning.search.matching import Fit, Match, Outcome, Reason
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import kept, library
from ledsagning.web.my_list.links import PageAddress, list_bar, lister
from ledsagning.web.my_list.shortlist import Shortlist
from ledsagning.web.ready import part
from ledsagning.web.shapes import Card, CardReason, ChosenWish, Link, ResultGroup, ResultsPage, Way
from ledsagning.web.wording import wishes
from ledsagning.web.wording.contacts import contact_lines
from ledsagning.web.wording.escorts import escort_count_words
from ledsagning.web.wording.fits import (
    VERDICTS,
    fits_heading,
    group_heading,
    group_intro,
    order_note,
    rest_words,
    verdict_word,
)
from ledsagning.web.wording.providers import card_facts

MOST_KNOWN = 20_000
"""How many providers' cards are kept in mind, in all languages together."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked for, and where: all that the page of results and its links are made from."""

    language: str
    municipality: Municipality
    criteria: Criteria
    order: Order
    page: int
    with_rest: bool
    day: date
    shortlist: Shortlist = Shortlist()

    @property
    def areas(self) -> Mapping[str, str]:
        """The names of the areas, by id."""
        return self.municipality.area_names

    @property
    def wishes_and_list(self) -> addresses.Query:
        """What every link keeps that leads on to other pages."""
        return (*addresses.wishes(self.criteria, self.order), *self.shortlist.query)

    @property
    def page_address(self) -> PageAddress:
        """The page that is shown, for the links that only change the list."""
        page = (("page", str(self.page)),) if self.page > 1 else ()
        return PageAddress(
            municipality=self.municipality,
            path=addresses.find(self.language, self.municipality.id),
            query=(*addresses.wishes(self.criteria, self.order), *self._rest, *page),
            wish_query=addresses.wishes(self.criteria),
        )

    @property
    def _rest(self) -> addresses.Query:
        return (("rest", "yes"),) if self.with_rest else ()

    def in_language(self, language: str) -> str:
        """The page of results that is shown, in a language of the site."""
        query = (*self.page_address.query, *self.shortlist.query)
        return addresses.find(language, self.municipality.id, query)

    def for_wishes(self, criteria: Criteria) -> str:
        """The same page for other wishes, from its first page of results on."""
        return self._find((*addresses.wishes(criteria, self.order), *self.shortlist.query))

    def at_page(self, number: int) -> str:
        """The same wishes on another page of results."""
        return self._find((*self.wishes_and_list, *self._rest, ("page", str(number))))

    def with_the_rest(self) -> str:
        """The same wishes, with the providers that do not fit shown too."""
        return self._find((*self.wishes_and_list, ("rest", "yes")))

    def _find(self, query: addresses.Query) -> str:
        return addresses.find(self.language, self.municipality.id, query)


def results_page(inquiry: Inquiry, results: Results) -> ResultsPage:
    """Everything that is said about the results."""
    wished = bool(inquiry.criteria.wishes or inquiry.criteria.text)
    return ResultsPage(
        heading=heading(inquiry.criteria, results),
        chosen=_chosen(inquiry),
        clear=inquiry.for_wishes(Criteria()) if wished else None,
        did_you_mean=_did_you_mean(inquiry, results),
        blocking=tuple(_blocking(inquiry, blocking) for blocking in results.blocking),
        order_note=order_note(inquiry.order, inquiry.day),
        list_bar=list_bar(inquiry.shortlist, inquiry.page_address),
        groups=_groups(inquiry, results),
        rest=_rest(inquiry, results),
        previous=_paging(inquiry, results, inquiry.page - 1, _("Förra sidan")),
        next=_paging(inquiry, results, inquiry.page + 1, _("Nästa sida")),
        position=_position(inquiry, results),
    )


def heading(criteria: Criteria, results: Results) -> str:
    """How many fit. It never tells what was wished, so that it may stand in the title."""
    total, may = results.totals[Fit.FITS], results.totals[Fit.MAY_FIT]
    return fits_heading(total, may=may, wished=bool(criteria.wishes or criteria.text))


def _chosen(inquiry: Inquiry) -> tuple[ChosenWish, ...]:
    chosen = [
        ChosenWish(
            sentence=wishes.wish_words(wish, inquiry.areas),
            remove_label=wishes.remove_label(wish, inquiry.areas),
            remove=inquiry.for_wishes(inquiry.criteria.without(wish.facet)),
        )
        for wish in inquiry.criteria.wishes
    ]
    if inquiry.criteria.text:
        text = inquiry.criteria.text
        chosen.append(
            ChosenWish(
                sentence=_("Orden ”%(text)s” finns med.", text=text),
                remove_label=_("Ta bort: orden ”%(text)s”", text=text),
                remove=inquiry.for_wishes(replace(inquiry.criteria, text="")),
            )
        )
    return tuple(chosen)


def _did_you_mean(inquiry: Inquiry, results: Results) -> Link | None:
    if results.corrected is None:
        return None
    criteria = replace(inquiry.criteria, text=results.corrected)
    return Link(results.corrected, inquiry.for_wishes(criteria))


def _blocking(inquiry: Inquiry, blocking: Blocking) -> Link:
    if blocking.wish is None:
        text = wishes.without_text_words(inquiry.criteria.text, blocking.fits)
        return Link(text, inquiry.for_wishes(replace(inquiry.criteria, text="")))
    text = wishes.without_words(blocking.wish, blocking.fits, inquiry.areas)
    return Link(text, inquiry.for_wishes(inquiry.criteria.without(blocking.wish.facet)))


def _groups(inquiry: Inquiry, results: Results) -> tuple[ResultGroup, ...]:
    wished = bool(inquiry.criteria.wishes or inquiry.criteria.text)
    card = _teller(inquiry)
    return tuple(
        ResultGroup(
            fit=fit,
            heading=group_heading(fit, results.totals[fit], wished=wished),
            intro=group_intro(fit, wished=wished),
            cards=tuple(map(card, matches)),
        )
        for fit, matches in groupby(results.matches, key=lambda match: match.fit)
    )


def _teller(inquiry: Inquiry) -> Callable[[Match], Card]:
    """Make what tells of a match."""
    address = addresses.provider_among(
        inquiry.language, inquiry.municipality.id, inquiry.wishes_and_list
    )
    listing = lister(inquiry.shortlist, inquiry.page_address)
    told = _reasons_teller(inquiry.areas)
    known = _known.here()

    def card(match: Match) -> Card:
        provider = match.provider
        return Card(
            anchor=addresses.provider_anchor(provider.id),
            name=provider.name,
            href=address(provider.id),
            fit=match.fit,
            summary=escort_count_words(match) if inquiry.criteria.wishes else "",
            told=told(match.reasons),
            known=known(*provider.key, inquiry.day),
            listing=listing(provider),
        )

    return card


def _reasons_teller(areas: Mapping[str, str]) -> Callable[[tuple[Reason, ...]], Markup]:
    """Make what tells how the wishes turned out. Providers have much in common, so the same is
    told once a request; nothing of it is kept until the next.
    """
    said = cache(partial(wishes.reason_words, areas=areas))
    badges = {
        verdict: part("badge", "badge", verdict, verdict_word(outcome))
        for outcome, verdict in VERDICTS.items()
    }

    @cache
    def told(reasons: tuple[Reason, ...]) -> Markup:
        shown = [CardReason(VERDICTS[one.outcome], said(one)) for one in reasons]
        unknown = (one.wish for one in reasons if one.outcome is Outcome.UNKNOWN)
        to_ask = [wishes.ask(wish, areas) for wish in unknown]
        return part("told", "told", shown, to_ask, badges)

    return told


@kept(most=MOST_KNOWN)
def _known(municipality_id: str, provider_id: str, day: date) -> Markup:
    """What a card tells of a provider whoever asks. Nothing of what is asked is remembered."""
    catalogue = library().catalogue
    provider = catalogue.providers[municipality_id, provider_id]
    areas = catalogue.municipalities[municipality_id].area_names
    return part("known", "known", card_facts(provider, areas, day), _phone(provider))


def _phone(provider: Provider) -> Link | None:
    for line in contact_lines(provider.contact):
        if line.way is Way.PHONE and line.href:
            return Link(line.text, line.href, spoken=line.spoken)
    return None


def _rest(inquiry: Inquiry, results: Results) -> Link | None:
    total = results.totals[Fit.REST]
    if not total or inquiry.with_rest:
        return None
    return Link(rest_words(total), inquiry.with_the_rest())


def _paging(inquiry: Inquiry, results: Results, number: int, text: str) -> Link | None:
    return Link(text, inquiry.at_page(number)) if 1 <= number <= results.pages else None


def _position(inquiry: Inquiry, results: Results) -> str | None:
    if results.pages <= 1:
        return None
    return _("Sida %(page)s av %(pages)s", page=inquiry.page, pages=results.pages)
