"""The providers among the results, each on its card: ready-made but for what somebody asked for."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from markupsafe import Markup, escape

from ledsagning.search.facets import Facet
from ledsagning.search.matching import Match, Outcome, Reason
from ledsagning.search.reading import unquoted
from ledsagning.web import addresses
from ledsagning.web.documents.known import known
from ledsagning.web.find.inquiry import Inquiry
from ledsagning.web.find.shapes import Card
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import kept, library
from ledsagning.web.my_list.links import Lister, adding_link
from ledsagning.web.ready import GAP, Gapped, part
from ledsagning.web.wording import wishes
from ledsagning.web.wording.escorts import escort_count_words
from ledsagning.web.wording.fits import VERDICTS, verdict_word

MOST_CARDS = 4_000
"""How many ready-made cards are kept, in all languages together: ten megabytes at most."""

_LINE = "\n  "
"""What stands between the lines of a card, as its template lays them out."""

LISTED = (
    (Markup(""), Markup("")),
    (Markup(" listed"), Markup(' aria-describedby="listan"')),
)
"""What the tag of a card carries where its provider is not in the list, and where it is."""


def teller(inquiry: Inquiry) -> Callable[[Match], Markup]:
    """Make what tells of a match: its card."""
    wished = escape(addresses.with_query("", inquiry.wishes_and_list))
    lister = Lister(inquiry.shortlist, inquiry.page_address)
    told = _reasons_teller(inquiry.areas, unquoted(inquiry.criteria.text))
    ready, day = _card.here(), inquiry.day
    new_wished = bool(inquiry.criteria.values(Facet.ACCEPTS_NEW))

    def card(match: Match) -> Markup:
        provider = match.provider
        # Of which escorts the words are true nobody knows, so that none are counted.
        counted = bool(inquiry.criteria.wishes) and match.words is None
        fits = (escape(escort_count_words(match)),) if counted else ()
        addable = lister.may_add(provider)
        ways = lister.around if addable else (lister.ways(provider),)
        begun = match.fit.value, *LISTED[lister.has(provider)], wished
        return ready(*provider.key, day, new_wished, counted, addable).fill(
            (*begun, *fits, told(match.reasons, match.words), *ways)
        )

    return card


@kept(most=MOST_CARDS)
def _card(
    municipality_id: str,
    provider_id: str,
    day: date,
    new_wished: bool,
    counted: bool,
    addable: bool,
) -> Gapped:
    """What a card says whoever asks. In its gaps stand how the provider fits and what a card in
    the list carries, the wishes, how many escorts fit if that is ``counted``, how the wishes turned
    out, and where the list leads; where the provider is ``addable`` to it, the address that does.
    """
    provider = library().catalogue.providers[municipality_id, provider_id]
    address = addresses.provider_among(language(), municipality_id, ())(provider_id)
    card = Card(
        anchor=addresses.provider_anchor(provider_id),
        name=provider.name,
        href=address + GAP,
        summary=GAP if counted else "",
        told=GAP,
        known=known(provider, day, new_wished=new_wished),
        ways=adding_link(provider) if addable else escape(GAP),
    )
    return Gapped(part("card", "card", card, GAP))


def _reasons_teller(
    areas: Mapping[str, str], text: str
) -> Callable[[tuple[Reason, ...], bool | None], Markup]:
    """Make what tells how the wishes turned out. Providers have much in common, so the same is
    told once a request; nothing of it is kept until the next.
    """
    said = wishes.reason_teller(areas)
    ready, told = _line.here(), _told.here()
    line = cache(lambda reason: ready(reason.outcome).fill((escape(said(reason)),)))
    ask = cache(partial(wishes.ask, areas=areas))
    asks = cache(lambda unknown: _questions([ask(wish) for wish in unknown]))

    @cache
    def teller_of_reasons(reasons: tuple[Reason, ...], words: bool | None) -> Markup:
        lines = [line(one) for one in reasons]
        if words is not None:
            outcome = Outcome.MET if words else Outcome.UNKNOWN
            sentence = wishes.text_words(text, found=words)
            lines.append(ready(outcome).fill((escape(sentence),)))
        unknown = tuple(one.wish for one in reasons if one.outcome is Outcome.UNKNOWN)
        listed = (_LINE.join(lines),) if lines else ()
        return told(bool(lines)).fill((*listed, asks(unknown)))

    return teller_of_reasons


@kept(most=MOST_CARDS)
def _line(outcome: Outcome) -> Gapped:
    """How a wish turned out, with a gap for the sentence."""
    return Gapped(part("told", "reason", VERDICTS[outcome], verdict_word(outcome), GAP))


@kept(most=MOST_CARDS)
def _told(any_reason: bool) -> Gapped:
    """The list of such lines, and what to ask: a gap for each."""
    return Gapped(part("told", "told", GAP if any_reason else "", GAP))


def _questions(questions: list[str]) -> Markup:
    return _asked(len(questions)).fill(map(escape, questions)) if questions else Markup("")


@kept(most=MOST_CARDS)
def _asked(number: int) -> Gapped:
    """So many questions: a gap for each."""
    ask = _("Det här kan du fråga:")
    return Gapped(part("questions-to-ask", "questions_to_ask", ask, [GAP] * number))
