"""What the providers can offer, in words and tables; nothing of those that are made up."""

from collections.abc import Iterator

from ledsagning.formats.document import Block, Notice, Paragraph, Section, Table, words
from ledsagning.statistics.providers import Offer, Supply, supply
from ledsagning.today import today
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.marked import foreign
from ledsagning.web.statistics.citing import citation
from ledsagning.web.wording.values import counted_up, label, sentence_case


def offered(address: str) -> Iterator[Block]:
    """What there is by municipality and area, on the page with that address."""
    found = supply(library().catalogue, today())
    if not found:
        yield Notice(words(_nothing()))
        return
    yield Paragraph(
        words(_("Vi räknar utförare, inte människor. En utförare kan finnas i flera områden.")),
        pictogram="info",
    )
    for municipality_id in dict.fromkeys(one.municipality for one in found):
        here = [one for one in found if one.municipality == municipality_id]
        yield _section(municipality_id, here, address)


def _nothing() -> str:
    if any(one.sample for one in library().catalogue.municipalities.values()):
        return _("Utförarna på den här webbplatsen är påhittade. Därför räknar vi dem inte.")
    return _("Vi har inga uppgifter om utförare än.")


def _section(municipality_id: str, here: list[Supply], address: str) -> Section:
    name = library().catalogue.municipalities[municipality_id].name
    anchor = f"utforare-{municipality_id}"
    return Section(
        name,
        anchor,
        (
            Table(
                _("Tung rullstol och kvällar i %(municipality)s", municipality=name),
                (
                    *(_("Område"), _("Utförare")),
                    *(_("Klarar tung rullstol"), _("Kommer på kvällar")),
                ),
                tuple(
                    (
                        _area(one),
                        str(one.providers),
                        _offer(one.heavy_wheelchair),
                        _offer(one.evenings),
                    )
                    for one in here
                ),
            ),
            Table(
                _("Språk i %(municipality)s", municipality=name),
                (_("Område"), _("Språk, och hur många utförare")),
                tuple((_area(one), _languages(one)) for one in here),
            ),
            citation(name, f"{address}#{anchor}"),
        ),
        foreign=True,
    )


def _area(one: Supply) -> str:
    if one.area is None:
        return _("Hela kommunen")
    return foreign(library().catalogue.municipalities[one.municipality].area_names[one.area])


def _offer(offer: Offer) -> str:
    return _(
        "Ja: %(some)s. Nej: %(nobody)s. Vi vet inte: %(unknown)s.",
        some=offer.some,
        nobody=offer.nobody,
        unknown=offer.unknown,
    )


def _languages(one: Supply) -> str:
    if not one.languages:
        return _("Vi vet inte")
    return counted_up(
        _("%(language)s %(number)s", language=sentence_case(label(spoken)), number=number)
        for spoken, number in one.languages.items()
    )
