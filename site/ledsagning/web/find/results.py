"""The answer to the wishes, in words: which providers fit, which may, which nearly do, and why."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from ledsagning.search.criteria import Criteria, Wish
from ledsagning.search.engine import Blocking, Results
from ledsagning.search.facets import Facet
from ledsagning.search.matching import Fit
from ledsagning.search.reading import unquoted
from ledsagning.web import addresses, tools
from ledsagning.web.find.cards import teller
from ledsagning.web.find.inquiry import Inquiry
from ledsagning.web.find.shapes import ChosenWish, ResultGroup, ResultsPage, ToAsk
from ledsagning.web.find.understood import (
    meant,
    misspelled,
    told,
    unanswered,
    understood,
    unlisted_language,
)
from ledsagning.web.find.whereabouts import maybe_a_place
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.library import kept
from ledsagning.web.my_list.links import FEWEST_COMPARED, MOST_COMPARED, list_bar
from ledsagning.web.shapes import Link
from ledsagning.web.wording import wishes
from ledsagning.web.wording.fits import (
    fits_heading,
    group_heading,
    group_intro,
    order_note,
    rest_words,
    words_heading,
    words_intro,
)

MOST_NOTES = 100
"""How many words of an order on a day are kept, in all languages together."""


def results_page(inquiry: Inquiry, results: Results) -> ResultsPage:
    """Everything that is said about the results."""
    wished = bool(inquiry.criteria.wishes or inquiry.criteria.text)
    elsewhere, asked = _elsewhere(inquiry, results), meant(inquiry)
    did_you_mean, to_ask = _did_you_mean(inquiry, results), _to_ask(inquiry, results)
    whereabouts = inquiry.whereabouts or unanswered(inquiry)
    if not (whereabouts or asked or did_you_mean or to_ask) and _nobody_has(results):
        whereabouts = maybe_a_place(inquiry)
    found = (whereabouts and whereabouts.heading) or heading(inquiry.criteria, results)
    return ResultsPage(
        heading=_("Utan det: %(found)s", found=found) if inquiry.some_unread else found,
        problems=inquiry.problems,
        fitting=tuple(_fitting(inquiry, results)),
        chosen=_chosen(inquiry),
        clear=inquiry.for_wishes(Criteria()) if wished else None,
        understood=understood(inquiry),
        meant=(*asked, *told(inquiry)),
        whereabouts=whereabouts,
        elsewhere=elsewhere,
        did_you_mean=did_you_mean,
        to_ask=to_ask,
        blocking=tuple(
            _blocking(inquiry, one)
            for one in results.blocking
            if len(inquiry.criteria.wishes) > 1 or inquiry.searched.text
        ),
        order_note=_order_note(inquiry.order, inquiry.day),
        list_bar=list_bar(inquiry.shortlist, inquiry.page_address),
        groups=_groups(inquiry, results),
        rest=_rest(inquiry, results),
        previous=_paging(inquiry, results, inquiry.page - 1, _("Förra sidan")),
        next=_paging(inquiry, results, inquiry.page + 1, _("Nästa sida")),
        position=_position(inquiry, results),
    )


_order_note = kept(most=MOST_NOTES)(order_note)


def _fitting(inquiry: Inquiry, results: Results) -> Iterator[Link]:
    """What can be done at once with those that fit, where as few fit as stand side by side.

    A list of the reader's own is not thrown away for it.
    """
    total = results.totals[Fit.FITS]
    fits = tuple(match.provider.id for match in results.matches if match.fit is Fit.FITS)
    few = FEWEST_COMPARED <= total <= MOST_COMPARED and len(fits) == total
    if not (few and inquiry.criteria.wishes and set(inquiry.shortlist.ids) <= set(fits)):
        return
    them = replace(inquiry.shortlist, ids=fits)
    query = (*addresses.wishes(inquiry.criteria), *them.query)
    compare = tools.COMPARE.address(inquiry.municipality, query)
    sheet = tools.SHORTLIST.address(inquiry.municipality, query)
    yield Link(
        ngettext("Jämför den %(num)s som passar", "Jämför de %(num)s som passar", total),
        f"{compare}#{addresses.ANSWER}",
    )
    yield Link(
        ngettext("Skriv ut den %(num)s som passar", "Skriv ut de %(num)s som passar", total),
        addresses.with_suffix(sheet, "/blad"),
    )


def heading(criteria: Criteria, results: Results) -> str:
    """How many fit. It never tells what was wished, so that it may stand in the title."""
    total, may = results.totals[Fit.FITS], results.totals[Fit.MAY_FIT]
    wished = bool(criteria.wishes)
    if results.by_words:
        return words_heading(total, may=may, wished=wished)
    return fits_heading(total, may=may, wished=wished)


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
        text = unquoted(inquiry.criteria.text)
        sentence = (
            _("Du skrev ”%(text)s”.", text=text)
            if inquiry.whereabouts or not inquiry.searched.text
            else _("Du söker på orden ”%(text)s”.", text=text)
        )
        chosen.append(
            ChosenWish(
                sentence=sentence,
                remove_label=_("Ta bort: orden ”%(text)s”", text=text),
                remove=inquiry.for_wishes(replace(inquiry.criteria, text="")),
            )
        )
    return tuple(chosen)


def _did_you_mean(inquiry: Inquiry, results: Results) -> Link | None:
    if _unlisted(inquiry, results) or not _nobody_has(results) or unanswered(inquiry):
        return None
    # A wish with a letter wrong is nearer than a word of the catalogue with two.
    corrected = misspelled(inquiry) or results.corrected
    if corrected is None:
        return None
    return Link(corrected, inquiry.for_wishes(replace(inquiry.criteria, text=corrected)))


def _nobody_has(results: Results) -> bool:
    """Whether words were searched for that no provider has who fits."""
    return results.by_words and not results.totals[Fit.FITS]


def _unlisted(inquiry: Inquiry, results: Results) -> Wish | None:
    """The wish for a language that no list shows, where the words are its name."""
    tag = unlisted_language(inquiry.criteria.text) if _nobody_has(results) else None
    return Wish(Facet.LANGUAGES, (tag,)) if tag else None


def _elsewhere(inquiry: Inquiry, results: Results) -> tuple[Link, ...]:
    """Where words lead that no provider has: to the rest of the site."""
    if not _nobody_has(results) or results.corrected:
        return ()
    query = (("q", unquoted(inquiry.criteria.text)),)
    everywhere = addresses.seek(inquiry.language, inquiry.municipality.id, query)
    return (Link(_("Sök på hela webbplatsen"), everywhere),)


def _to_ask(inquiry: Inquiry, results: Results) -> ToAsk | None:
    """Whom to ask, and what, where one thing is wished and nobody is known to have it."""
    wish = _unlisted(inquiry, results)
    if wish is None:
        if results.totals[Fit.FITS] or results.by_words or len(inquiry.criteria.wishes) != 1:
            return None
        (wish,) = inquiry.criteria.wishes
    contact = addresses.page(inquiry.language, inquiry.municipality.id, addresses.CONTACT)
    return ToAsk(
        nobody=wishes.nobody_words(wish, inquiry.areas),
        question=wishes.ask(wish, inquiry.areas),
        providers=bool(results.totals[Fit.MAY_FIT]),
        contact=Link(_("Så når du kommunen"), contact),
    )


def _blocking(inquiry: Inquiry, blocking: Blocking) -> Link:
    if blocking.wish is None:
        text = wishes.without_text_words(unquoted(inquiry.criteria.text), blocking.fits)
        return Link(text, inquiry.for_wishes(replace(inquiry.criteria, text="")))
    text = wishes.without_words(blocking.wish, blocking.fits, inquiry.areas)
    return Link(text, inquiry.for_wishes(inquiry.criteria.without(blocking.wish.facet)))


def _groups(inquiry: Inquiry, results: Results) -> tuple[ResultGroup, ...]:
    wished = bool(inquiry.criteria.wishes)
    intro = words_intro if results.by_words else group_intro
    card = teller(inquiry)
    return tuple(
        ResultGroup(
            fit=fit,
            heading=group_heading(
                fit, results.totals[fit], wished=wished, by_words=results.by_words
            ),
            intro=_("Du har inte valt något annat. Därför visar vi alla.")
            if inquiry.some_unread and not wished
            else intro(fit, wished=wished),
            cards=tuple(map(card, matches)),
        )
        for fit, matches in groupby(results.matches, key=lambda match: match.fit)
    )


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
