"""All municipalities to choose among, by their first letter and by county."""

from collections.abc import Iterable
from dataclasses import dataclass

from ledsagning.country.country import load as load_country
from ledsagning.country.model import Municipality
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import kept, library
from ledsagning.web.shapes import Link
from ledsagning.web.wording.assigned import choice_summary


@dataclass(frozen=True, slots=True)
class Group:
    """Municipalities that stand together, under a letter or a county."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to choose: 290 links in groups. It stands folded, so that nobody has to pass them."""

    title: str
    groups: tuple[Group, ...]


@kept(most=16)
def choices() -> tuple[Choice, ...]:
    """All municipalities of the country, twice."""
    country = load_country()
    return (
        Choice(
            _("Alla kommuner i bokstavsordning"),
            tuple(Group(letter, _links(own)) for letter, own in country.by_letter),
        ),
        Choice(
            _("Alla kommuner efter län"),
            tuple(Group(county.name, _links(own)) for county, own in country.by_county),
        ),
    )


@kept(most=16)
def others() -> tuple[Link, ...]:
    """What whoever runs the site has put in that is no municipality of the country."""
    known, code = load_country(), language()
    return tuple(
        Link(
            one.name,
            addresses.municipality(code, one.id),
            pictogram="place",
            summary=choice_summary(one),
        )
        for one in library().catalogue.municipalities.values()
        if known.municipality(one.id) is None
    )


def _links(municipalities: Iterable[Municipality]) -> tuple[Link, ...]:
    code = language()
    return tuple(
        Link(one.short_name, addresses.municipality(code, one.id)) for one in municipalities
    )
