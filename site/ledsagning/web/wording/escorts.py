"""Escorts in words: one group of like escorts, how many fit, and all escorts of a provider."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.formats.document import Words, words
from ledsagning.messages import N_
from ledsagning.search.facets import Facet
from ledsagning.search.matching import Fit, Match
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.facets_escort import ESCORT_WORDS
from ledsagning.web.wording.values import listed


def group_heading(number: int, group: EscortGroup, fit: Fit | None) -> str:
    """The heading of one group: its number on the page, whether it fits, and how many they are.

    Of those that do not fit nothing is said here: their reasons are many.
    """
    named = _(_GROUPS.get(fit, _GROUP), number=number)
    if group.count is None:
        return named
    escorts = ngettext("%(num)s ledsagare", "%(num)s ledsagare", group.count)
    # Translators: which group of escorts, and how many they are.
    return _("%(group)s: %(escorts)s", group=named, escorts=escorts)


_GROUP = N_("Grupp %(number)s")
_GROUPS: Mapping[Fit | None, str] = {
    Fit.FITS: N_("Grupp %(number)s passar dina önskemål"),
    Fit.MAY_FIT: N_("Grupp %(number)s kan passa dina önskemål"),
}


def group_fit(fit: Fit | None) -> str:
    """What to do about a group of which not all is known."""
    if fit is Fit.MAY_FIT:
        return _("Fråga utföraren om det som saknas.")
    return ""


def group_words(group: EscortGroup, wished: frozenset[Facet]) -> tuple[Words, ...]:
    """One group of like escorts in sentences, each with its picture; their number stands in the
    heading of the group.

    Of a group of one only what is ``wished`` is told, so that nobody can be recognised.
    """
    told = [
        (facet_words, facet_words.group(group))
        for facet, facet_words in ESCORT_WORDS.items()
        if group.count != 1 or facet in wished
    ]
    lacking = [_(facet_words.lacking.of(group)) for facet_words, said in told if not said]
    if group.count is None:
        # Translators: after "Vi vet inte", of some escorts.
        lacking.insert(0, _("hur många de är"))
    sentences = [said.pictured(facet_words.pictogram) for facet_words, said in told if said]
    if lacking:
        sentences.append(words(_("Vi vet inte %(facts)s.", facts=listed(lacking)), "unknown"))
    if group.count == 1:
        why = _("Vi visar bara det du frågar efter, så att ingen ska känna igen ledsagaren.")
        sentences.append(words(why, "shield"))
    return tuple(sentences)


def escort_count_words(match: Match) -> str:
    """How many escorts of a provider meet every wish."""
    if match.fit is Fit.MAY_FIT:
        return _("Någon ledsagare kan passa.")
    if match.fit is not Fit.FITS:
        return _("Ingen ledsagare passar helt.")
    if not match.escorts:
        return _("Vi vet inte hur många ledsagare utföraren har.")
    if match.at_least:
        return ngettext(
            "Minst %(num)s ledsagare passar.", "Minst %(num)s ledsagare passar.", match.escorts
        )
    return ngettext("%(num)s ledsagare passar.", "%(num)s ledsagare passar.", match.escorts)


def offer_words(provider: Provider) -> tuple[Words, ...]:
    """All escorts of a provider together, tied to no person: languages, strength, interests, each
    with its picture.

    Of a single escort nothing is told but that there is one.
    """
    groups = provider.escorts
    if groups is None:
        return (words(_("Vi vet inte vilka ledsagare utföraren har."), "unknown"),)
    if not groups:
        return (words(_("Utföraren har inga ledsagare just nu."), "no"),)
    if len(groups) == 1 and groups[0].count == 1:
        return (words(_("Utföraren har 1 ledsagare."), "escort"),)
    return tuple(_offers(groups))


def _offers(groups: tuple[EscortGroup, ...]) -> Iterator[Words]:
    yield words(_total_words(groups), "escort")
    for one in ESCORT_WORDS.values():
        told = one.together and one.together(groups)
        if told:
            yield told.pictured(one.pictogram)


def _total_words(groups: tuple[EscortGroup, ...]) -> str:
    counts = [group.count for group in groups]
    # A group of unknown size has at least one escort.
    total = sum(1 if count is None else count for count in counts)
    if None in counts:
        return ngettext(
            "Utföraren har minst %(num)s ledsagare.",
            "Utföraren har minst %(num)s ledsagare.",
            total,
        )
    return ngettext("Utföraren har %(num)s ledsagare.", "Utföraren har %(num)s ledsagare.", total)
