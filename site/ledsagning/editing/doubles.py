"""A provider that is about to come in a second time, under another id."""

from collections import defaultdict

from ledsagning.catalogue.model import Catalogue, Provider
from ledsagning.catalogue.places import Place
from ledsagning.catalogue.problems import InvalidCatalogue, Problem, excerpt
from ledsagning.messages import told


def refuse_doubles(before: Catalogue, after: Catalogue, place: Place) -> None:
    """Refuse a provider that is new and called as another one of its municipality.

    Where both have been there before somebody has looked at it: ``check`` tells of them. Raises
    ``InvalidCatalogue``.
    """
    named: dict[tuple[str, str], list[Provider]] = defaultdict(list)
    for one in after.providers.values():
        named[one.municipality, _plain(one.name)].append(one)
    problems = [
        _double(one, others, place)
        for same in named.values()
        for one in same
        if one.key not in before.providers
        and (others := [other for other in same if other is not one])
    ]
    if problems:
        raise InvalidCatalogue(problems)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _double(one: Provider, others: list[Provider], place: Place) -> Problem:
    other = others[0].id
    return Problem(
        place,
        told("utförare %(id)s", id=one.id),
        told("heter %(name)s, precis som utförare %(other)s", name=excerpt(one.name), other=other),
        told(
            "är det samma utförare, så skriv id %(other)s i filen; "
            "är det en annan, så ge den ett namn som skiljer dem åt",
            other=other,
        ),
    )
