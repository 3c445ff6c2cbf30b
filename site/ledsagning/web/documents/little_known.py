"""What is said first of a municipality of which the site knows no more than its name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ledsagning.catalogue.model import Municipality
from ledsagning.country.country import load as load_country
from ledsagning.web import addresses, tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link


@dataclass(frozen=True, slots=True)
class LittleKnown:
    """What is known all the same, and where there is more."""

    title: str
    says: str
    links: tuple[Link, ...]


def little_known(municipality: Municipality) -> LittleKnown | None:
    """What to say of it; ``None`` where at least one rule of its own is known."""
    if any(municipality.rules.each()):
        return None
    return LittleKnown(
        title=_("Lagen gäller i %(municipality)s", municipality=municipality.name),
        says=_(
            "Här får du veta vad lagen säger, och du får hjälp med brev och frågor. "
            "Kommunens egna regler har vi inte än. Fråga kommunen om dem."
        ),
        links=tuple(_links(municipality)),
    )


def _links(municipality: Municipality) -> Iterator[Link]:
    yield replace(tools.ASK.link(municipality), summary=_(tools.ASK.name.summary))
    known = load_country().municipality(municipality.id)
    if known is not None and known.homepage is not None:
        yield Link(
            _("Kommunens webbplats"),
            known.homepage,
            pictogram="web",
            summary=_("Vi har inte kontrollerat länken."),
        )
    yield Link(
        _("Arbetar du i kommunen?"),
        f"{addresses.report(language(), municipality.id)}#kommunen",
        pictogram="letter",
        summary=_("Berätta var reglerna finns. Då kan de stå här, med källa."),
    )
