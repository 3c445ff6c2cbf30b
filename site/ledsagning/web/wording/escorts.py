"""Escorts in words: one group of like escorts, how many fit, and all escorts of a provider."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.catalogue.vocabulary import Gender, Wheelchair, Word
from ledsagning.messages import N_
from ledsagning.search.criteria import Facet
from ledsagning.search.matching import Fit, Match
from ledsagning.web.i18n import gettext, ngettext
from ledsagning.web.wording.values import label, labels, listed

W = TypeVar("W", bound=Word)

MANY = 2
"""A number that takes the plural, for a group of which it is unknown how many they are."""

WHEELCHAIRS: Mapping[Wheelchair, str] = {
    Wheelchair.NONE: N_("Klarar inte rullstol."),
    Wheelchair.LIGHT: N_("Klarar lätt rullstol, men inte tung."),
    Wheelchair.HEAVY: N_("Klarar lätt och tung rullstol."),
}
FACET_NAMES: Mapping[Facet, str] = {
    Facet.GENDER: N_("kön"),
    Facet.AGES: N_("ålder"),
    Facet.LANGUAGES: N_("språk"),
    Facet.WHEELCHAIR: N_("rullstol"),
    Facet.INTERESTS: N_("intressen"),
    # Translators: what an escort has experience of, after "Uppgift saknas:".
    Facet.EXPERIENCE: N_("vana"),
    # Translators: when an escort can come, after "Uppgift saknas:".
    Facet.TIMES: N_("tider"),
}
"""The escort facets as they stand after "Uppgift saknas:"."""


def group_heading(number: int, group: EscortGroup) -> str:
    """The heading of one group: its number on the page, and how many escorts it is."""
    if group.count is None:
        return gettext("Grupp %(number)s", number=number)
    return ngettext(
        "Grupp %(number)s: %(num)s ledsagare",
        "Grupp %(number)s: %(num)s ledsagare",
        group.count,
        number=number,
    )


def group_words(group: EscortGroup, wished: frozenset[Facet]) -> tuple[str, ...]:
    """One group of like escorts in sentences; their number stands in the group's heading.

    Of a group of one only what is ``wished`` is told, so that nobody can be recognised.
    """
    told = {
        facet: sentence
        for facet, sentence in _sentences(group).items()
        if group.count != 1 or facet in wished
    }
    lacking = [gettext(FACET_NAMES[facet]) for facet, sentence in told.items() if not sentence]
    if group.count is None:
        # Translators: how many escorts it is, after "Uppgift saknas:".
        lacking.insert(0, gettext("antal"))
    words = [sentence for sentence in told.values() if sentence]
    if lacking:
        words.append(gettext("Uppgift saknas: %(facts)s.", facts=listed(lacking)))
    if group.count == 1:
        words.append(gettext("Vi visar bara det du frågar efter, så att ingen ska kännas igen."))
    return tuple(words)


def escort_count_words(match: Match) -> str:
    """How many escorts of a provider meet every wish."""
    if match.fit is Fit.MAY_FIT:
        return gettext("Någon ledsagare kan passa.")
    if match.fit is not Fit.FITS:
        return gettext("Ingen ledsagare passar helt.")
    if not match.escorts:
        return gettext("Uppgift saknas: hur många ledsagare utföraren har.")
    if match.at_least:
        return ngettext(
            "Minst %(num)s ledsagare passar.", "Minst %(num)s ledsagare passar.", match.escorts
        )
    return ngettext("%(num)s ledsagare passar.", "%(num)s ledsagare passar.", match.escorts)


def offer_words(provider: Provider) -> tuple[str, ...]:
    """All escorts of a provider together, tied to no person: languages, strength, interests.

    Of a single escort nothing is told but that there is one.
    """
    groups = provider.escorts
    if groups is None:
        return (gettext("Uppgift saknas: vilka ledsagare utföraren har."),)
    if not groups:
        return (gettext("Utföraren har inga ledsagare just nu."),)
    if len(groups) == 1 and groups[0].count == 1:
        return (gettext("Utföraren har 1 ledsagare."),)
    return tuple(_offers(groups))


def _offers(groups: tuple[EscortGroup, ...]) -> Iterator[str]:
    yield _total_words(groups)
    languages = _union(groups, lambda group: group.languages)
    if languages:
        yield gettext(
            "Ledsagarna kan tillsammans %(languages)s.", languages=listed(labels(languages))
        )
    yield from _strength_words(groups)
    interests = _union(groups, lambda group: group.interests)
    if interests:
        yield gettext("Någon tycker om %(interests)s.", interests=listed(labels(interests)))
    experience = _union(groups, lambda group: group.experience)
    if experience:
        yield gettext(
            "Någon har vana av personer med %(experience)s.",
            experience=listed(labels(experience)),
        )
    times = _union(groups, lambda group: group.times)
    if times:
        yield gettext("Ledsagarna arbetar %(times)s.", times=listed(labels(times)))


def _strength_words(groups: tuple[EscortGroup, ...]) -> Iterator[str]:
    """The heaviest wheelchair that any escort manages, as far as it is known."""
    known = {group.wheelchair for group in groups}
    if Wheelchair.HEAVY in known:
        yield gettext("Någon ledsagare klarar tung rullstol.")
    elif Wheelchair.LIGHT in known:
        yield gettext("Någon ledsagare klarar lätt rullstol.")
    elif known == {Wheelchair.NONE}:
        yield gettext("Ingen av ledsagarna klarar rullstol.")


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


def _union(
    groups: Iterable[EscortGroup], part: Callable[[EscortGroup], frozenset[W] | None]
) -> frozenset[W]:
    return frozenset().union(*(part(group) or () for group in groups))


def _sentences(group: EscortGroup) -> Mapping[Facet, str | None]:
    """A sentence about each facet of a group; ``None`` where it is unknown."""
    return {
        Facet.GENDER: _gender_words(group),
        Facet.AGES: _age_words(group),
        Facet.LANGUAGES: _list_words(
            group.languages, N_("Kan %(values)s."), N_("Har inget språk i listan.")
        ),
        Facet.WHEELCHAIR: group.wheelchair and gettext(WHEELCHAIRS[group.wheelchair]),
        Facet.INTERESTS: _list_words(
            group.interests, N_("Tycker om %(values)s."), N_("Har inte valt något intresse.")
        ),
        Facet.EXPERIENCE: _list_words(
            group.experience,
            N_("Har vana av personer med %(values)s."),
            N_("Har ingen särskild vana."),
        ),
        Facet.TIMES: _list_words(
            group.times, N_("Arbetar %(values)s."), N_("Har inga bestämda tider.")
        ),
    }


def _gender_words(group: EscortGroup) -> str | None:
    number = MANY if group.count is None else group.count
    match group.gender:
        case Gender.WOMAN:
            return ngettext("Ledsagaren är kvinna.", "Ledsagarna är kvinnor.", number)
        case Gender.MAN:
            return ngettext("Ledsagaren är man.", "Ledsagarna är män.", number)
        case Gender.OTHER:
            return ngettext("Ledsagaren är av annat kön.", "Ledsagarna är av annat kön.", number)
        case None:
            return None


def _age_words(group: EscortGroup) -> str | None:
    return group.ages and gettext("Åldern är %(age)s.", age=label(group.ages))


def _list_words(words: frozenset[W] | None, some: str, none: str) -> str | None:
    if words is None:
        return None
    return gettext(some, values=listed(labels(words))) if words else gettext(none)
