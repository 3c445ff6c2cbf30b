"""A comparison in words: whether providers are alike, and how much of them differs."""

from collections.abc import Iterable, Mapping

from ledsagning.agreements import Likeness
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.values import in_a_row

WORDS: Mapping[Likeness, str] = {
    Likeness.SAME: N_("Lika"),
    Likeness.DIFFERENT: N_("Skiljer sig"),
    Likeness.UNKNOWN: N_("Kan skilja sig"),
}
MEANINGS: Mapping[Likeness, str] = {
    Likeness.DIFFERENT: N_("Utförarna gör på olika sätt."),
    Likeness.UNKNOWN: N_("Vi vet inte allt. Fråga utförarna om det som saknas."),
    Likeness.SAME: N_("Utförarna gör på samma sätt."),
}
"""What each word means, in the order that they matter to somebody who chooses."""


def likeness_word(likeness: Likeness) -> str:
    """Whether something is alike, in a word or three."""
    return _(WORDS[likeness])


def meanings() -> tuple[tuple[str, str], ...]:
    """Each of the words, and what it means."""
    return tuple((likeness_word(one), _(text)) for one, text in MEANINGS.items())


def title_words(number: int) -> str:
    """What a comparison of so many providers is called."""
    return ngettext("Jämför %(num)s utförare", "Jämför %(num)s utförare", number)


def summary_words(found: Iterable[Likeness]) -> str:
    """How many things differ, and how many may: where nobody knows, nobody can say."""
    found = tuple(found)
    differ, may = found.count(Likeness.DIFFERENT), found.count(Likeness.UNKNOWN)
    said = [ngettext("%(num)s sak skiljer sig.", "%(num)s saker skiljer sig.", differ)]
    if may:
        said.append(ngettext("%(num)s sak kan skilja sig.", "%(num)s saker kan skilja sig.", may))
    return in_a_row(said)
