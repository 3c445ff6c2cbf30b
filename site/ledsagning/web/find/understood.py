"""What the words of a search were understood as: wishes, shown and easy to take back."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import quote

from flask import request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from ledsagning.catalogue.vocabulary.languages import language as spoken
from ledsagning.catalogue.vocabulary.languages import named
from ledsagning.country.spelling import loosely
from ledsagning.messages import N_
from ledsagning.search.criteria import Wish
from ledsagning.search.engine import Search
from ledsagning.search.facets import Facet, values
from ledsagning.search.reading import Reading, is_quoted, quoted
from ledsagning.web import addresses
from ledsagning.web.find.inquiry import Inquiry
from ledsagning.web.find.shapes import Meant, Understood, Whereabouts
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose
from ledsagning.web.library import kept
from ledsagning.web.parameters import facet_called
from ledsagning.web.shapes import Link
from ledsagning.web.templating import this_municipality
from ledsagning.web.wish_reading import read_wishes, reader
from ledsagning.web.wording.facets import WORDS
from ledsagning.web.wording.values import label
from ledsagning.web.wording.wishes import wish_words

READ = "read"
"""What of the query tells which words were read as wishes."""

MOST_WAYS = 12
"""Of more choices than these a form is a better list."""

MOST_LANGUAGES = 100
"""Of so many languages of the site the names of all languages are kept."""


def as_understood() -> Response | None:
    """Lead from words that name wishes to the address with those wishes.

    Wishes are judged on one escort at a time; words would be found at different ones.
    """
    municipality = this_municipality()
    if "text" not in request.args or not may_choose(municipality):
        return None
    criteria = FilterForm(request.args, municipality).criteria()
    reading = read_wishes(municipality, criteria)
    if not reading.wishes:
        return None
    query = (*_pairs(reading), (READ, request.args.get(READ) or criteria.text))
    here = quote(request.script_root + request.path)
    return redirect(addresses.with_query(here, query), 302)


def _pairs(reading: Reading) -> Iterator[tuple[str, str]]:
    """The query with the wishes instead of the words; nothing else that stands there is lost."""
    kept_pairs = [
        pair for pair in request.args.items(multi=True) if pair[0] not in ("text", "page", READ)
    ]
    wished = [(wish.facet.value, value) for wish in reading.wishes for value in wish.values]
    yield from dict.fromkeys((*kept_pairs, *wished))
    if reading.text:
        yield "text", reading.text


def understood(inquiry: Inquiry) -> Understood | None:
    """What some words were read as, as far as it is still wished, and the way back to words."""
    wishes = [
        wish
        for wish in reader(inquiry.municipality.id).read(inquiry.read).wishes
        if set(wish.values) <= set(inquiry.criteria.values(wish.facet))
    ]
    if not wishes:
        return None
    criteria = inquiry.criteria
    for wish in wishes:
        criteria = criteria.less(wish)
    return Understood(
        sentences=tuple(wish_words(wish, inquiry.areas) for wish in wishes),
        as_words=inquiry.for_wishes(replace(criteria, text=quoted(inquiry.read))),
    )


def meant(inquiry: Inquiry) -> tuple[Meant, ...]:
    """The words that can mean several things, each with ways to say which."""
    return tuple(
        Meant(question.words, tuple(_way(inquiry, one, question.text) for one in question.meanings))
        for question in read_wishes(inquiry.municipality, inquiry.criteria).questions
    )


def told(inquiry: Inquiry) -> tuple[Meant, ...]:
    """What was told of who is helped beside the wishes that were read, until such a thing is
    wished of the escort too: nobody is to believe that it was searched for.
    """
    questions = reader(inquiry.municipality.id).read(inquiry.read).questions
    return tuple(
        Meant(one.words, tuple(_way(inquiry, wish, inquiry.criteria.text) for wish in one.meanings))
        for one in questions
        if one.told and not any(inquiry.criteria.values(wish.facet) for wish in one.meanings)
    )


def misspelled(inquiry: Inquiry) -> str | None:
    """The words as they may have been meant, where some are nearly the name of a wish."""
    return reader(inquiry.municipality.id).corrected(inquiry.criteria.text)


def refused(inquiry: Inquiry, search: Search) -> Whereabouts | None:
    """What is said to somebody who wrote what they do not want: how to say what they do.

    Whoever has the other words is not told to have them: "no cat" is no search for a cat. A
    provider's own name may have a *not* in it.
    """
    text, read = inquiry.criteria.text, reader(inquiry.municipality.id)
    if is_quoted(text) or not read.refuses(text) or search.named(text):
        return None
    named = read.refused(text)
    without_words = replace(inquiry.criteria, text="")
    others = (
        Wish(Facet.GENDER, (value,))
        for wish in named
        if wish.facet is Facet.GENDER
        for value in values(Facet.GENDER)
        if value not in wish.values
    )
    ways = (
        Link(wish_words(one, inquiry.areas), inquiry.for_wishes(without_words.adding(one)))
        for one in others
    )
    form = Link(_("Visa alla frågor"), inquiry.for_wishes(without_words))
    return Whereabouts(
        question=_("Vad vill du ha?"),
        says=_("Vi kan inte söka på det som du inte vill ha. Välj det som du vill ha."),
        ways=(*ways, form),
    )


def unanswered(inquiry: Inquiry) -> Whereabouts | None:
    """The question that somebody wrote without its answer: what it is that they wish."""
    facet = facet_called(inquiry.criteria.text)
    if facet is None:
        return None
    without_words = replace(inquiry.criteria, text="")
    every = values(facet, inquiry.municipality.areas)
    wished = (Wish(facet, (value,)) for value in every if len(every) <= MOST_WAYS)
    ways = (
        Link(wish_words(wish, inquiry.areas), inquiry.for_wishes(without_words.adding(wish)))
        for wish in wished
    )
    form = Link(_("Visa alla frågor"), addresses.find(inquiry.language, inquiry.municipality.id))
    return Whereabouts(
        question=_(WORDS[facet].question or N_("Vad vill du ha?")),
        says=_("Välj det som du vill ha."),
        ways=(*ways, form),
    )


def unlisted_language(text: str) -> str | None:
    """The tag of a language that no list shows, where a text is its name."""
    return _language_tags().get(loosely(text))


@kept(most=MOST_LANGUAGES)
def _language_tags() -> Mapping[str, str]:
    """The tags of all languages by their names in the language that is spoken."""
    return {loosely(label(spoken(tag))): tag for tag in named()}


def _way(inquiry: Inquiry, wish: Wish, text: str) -> Link:
    criteria = replace(inquiry.criteria.adding(wish), text=text)
    return Link(wish_words(wish, inquiry.areas), inquiry.for_wishes(criteria))
