"""Wishes in words: the questions of the form, what is chosen, and how each wish turned out."""

from collections.abc import Callable
from functools import cache, partial

from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet, meeting, offered, word
from ledsagning.search.matching import Outcome, Reason
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.marked import without_full_stop
from ledsagning.web.wording.facet_words import Areas
from ledsagning.web.wording.facets import WORDS
from ledsagning.web.wording.values import label, listed, sentence_case


def control(facet: Facet) -> str:
    """What the question is answered with: ``select``, ``radio`` or ``checkboxes``."""
    if WORDS[facet].as_list:
        return "select"
    return "checkboxes" if facet.kind.several else "radio"


def value_label(facet: Facet, value: str, areas: Areas) -> str:
    """A choice of the question. ``value`` is a code of the vocabulary or an area's id."""
    option = WORDS[facet].options.get(value)
    if option:
        return _(option)
    known = word(facet, value)
    # The choice ends the question's sentence: what does not fit there alone stands as in others.
    if known and value not in WORDS[facet].in_sentence:
        return sentence_case(label(known))
    return sentence_case(_phrase(facet, value, areas))


def wish_words(wish: Wish, areas: Areas) -> str:
    """What is wished, as a sentence that stands by itself."""
    return _(WORDS[wish.facet].wish, values=either(wish, areas))


def remove_label(wish: Wish, areas: Areas) -> str:
    """The name of the link that takes the wish away."""
    return _("Ta bort: %(wish)s", wish=without_full_stop(wish_words(wish, areas)))


def ask(wish: Wish, areas: Areas) -> str:
    """What to ask a provider of whom it is unknown whether it meets the wish."""
    return _(WORDS[wish.facet].ask, values=either(wish, areas))


def nobody_words(wish: Wish, areas: Areas) -> str:
    """That nobody is known to meet a wish: that is not the same as that nobody does."""
    # Translators: %(wish)s is a whole sentence without its full stop.
    return _(
        "Ingen utförare har sagt att det här stämmer: ”%(wish)s”.",
        wish=without_full_stop(wish_words(wish, areas)),
    )


def reason_words(reason: Reason, areas: Areas) -> str:
    """How a wish turned out at one provider, with what there is instead where that is known."""
    return reason_teller(areas)(reason)


def reason_teller(areas: Areas) -> Callable[[Reason], str]:
    """What tells the same of many providers: they have much in common, which is told once.

    It is for one request: it remembers what was asked for.
    """
    wished = cache(partial(either, areas=areas))
    phrase = cache(partial(_phrase, areas=areas))

    @cache
    def told(reason: Reason) -> str:
        wish = reason.wish
        match reason.outcome:
            case Outcome.MET:
                met = listed(phrase(wish.facet, value) for value in _met(reason))
                return _(WORDS[wish.facet].met, values=met)
            case Outcome.UNMET:
                return _unmet_words(reason, phrase, wished(wish))
            case Outcome.UNKNOWN:
                return _(WORDS[wish.facet].unknown, values=wished(wish))

    return told


def text_words(text: str, *, found: bool) -> str:
    """Whether a provider has the words that were searched for; of whom they are true is unknown."""
    if found:
        return _("Orden ”%(text)s” står i utförarens uppgifter.", text=text)
    return _("Vi hittade inte orden ”%(text)s” hos utföraren.", text=text)


def without_words(wish: Wish, fits: int, areas: Areas) -> str:
    """How many providers fit without the wish."""
    # Translators: %(wish)s is a whole sentence without its full stop.
    return ngettext(
        "Om du tar bort ”%(wish)s” passar %(num)s utförare.",
        "Om du tar bort ”%(wish)s” passar %(num)s utförare.",
        fits,
        wish=without_full_stop(wish_words(wish, areas)),
    )


def without_text_words(text: str, fits: int) -> str:
    """How many providers fit without the words that were searched for."""
    return ngettext(
        "Om du tar bort orden ”%(text)s” passar %(num)s utförare.",
        "Om du tar bort orden ”%(text)s” passar %(num)s utförare.",
        fits,
        text=text,
    )


def _unmet_words(reason: Reason, phrase: Callable[[Facet, str], str], wished: str) -> str:
    wish = reason.wish
    spoken = WORDS[wish.facet]
    # "Manages no wheelchair" is what the sentence already says.
    found = offered(wish.facet, reason.found or ())
    if spoken.instead is None or not found:
        return _(spoken.unmet, values=wished)
    instead = listed(phrase(wish.facet, value) for value in found)
    return _(spoken.instead, found=instead, values=wished)


def _met(reason: Reason) -> tuple[str, ...]:
    """The wished values that there are. An escort who manages heavy manages light."""
    wish, found = reason.wish, reason.found or ()
    return tuple(v for v in wish.values if not meeting(wish.facet, (v,)).isdisjoint(found))


def either(wish: Wish, areas: Areas) -> str:
    """What is wished in the middle of a sentence: ``finska eller somaliska``."""
    return listed((_phrase(wish.facet, value, areas) for value in wish.values), either=True)


def _phrase(facet: Facet, value: str, areas: Areas) -> str:
    """A value as it stands in the middle of a sentence."""
    words = WORDS[facet]
    phrase = words.in_sentence.get(value)
    if phrase:
        return _(phrase)
    known = word(facet, value)
    return label(known, words.use) if known else areas.get(value, value)
