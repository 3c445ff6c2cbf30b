"""How to reach somebody, as parts of a document."""

from collections.abc import Iterator, Sequence
from itertools import chain, count

from ledsagning.catalogue.model import Area, Contact, MunicipalContact, Municipality
from ledsagning.country.spelling import fold
from ledsagning.formats.document import (
    Block,
    Folded,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import variants
from ledsagning.web.shapes import ContactLine, Way
from ledsagning.web.wording.blanks import labelled, with_spans
from ledsagning.web.wording.contacts import contact_lines
from ledsagning.web.wording.values import counted_up, date_words, local_words


def contact_ways(
    contact: Contact | None, name: str, ways: frozenset[Way] = frozenset(Way)
) -> tuple[Paragraph, ...]:
    """Each known way to reach whoever is called so, of those that are of use; one sentence where
    nothing is known.
    """
    lines = contact_lines(contact, name)
    if not lines:
        return (
            Paragraph(
                words(_("Vi vet inte telefonnumret eller e-postadressen.")), pictogram="unknown"
            ),
        )
    return tuple(
        Paragraph(_line(line), pictogram=line.pictogram) for line in lines if line.way in ways
    )


def _line(line: ContactLine) -> Words:
    way = Span(line.text, href=line.href, spoken=line.spoken, foreign=line.href is None)
    return labelled(Span(line.label), way)


def cannot_phone() -> Paragraph:
    """What to do for somebody who can't phone: once where a number or words to say are told."""
    return Paragraph(
        words(
            _(
                "Kan du inte ringa? Skriv i stället: skicka brev, sms eller e-post. "
                "Du kan också be någon ringa, medan du sitter bredvid."
            )
        ),
        pictogram="hand",
    )


def municipal_contacts(municipality: Municipality) -> tuple[Block, ...]:
    """The offices of a municipality, each with what it helps with."""
    if not municipality.contacts:
        return (
            Paragraph(
                tuple(_nobody_to_call(municipality)),
                pictogram="unknown",
            ),
        )
    return office_sections(municipality.contacts)


def _nobody_to_call(municipality: Municipality) -> Iterator[Span]:
    yield Span(
        _("Vi vet inte vart du ringer i %(municipality)s.", municipality=municipality.name),
        pictogram="unknown",
    )
    yield Span(" ")
    yield Span(_("Fråga i kommunens växel."), pictogram="phone")
    yield Span(" ")
    yield Span(_("Har du ett beslut? Då kan numret stå där."), pictogram="decision")


def office_sections(offices: Sequence[MunicipalContact]) -> tuple[Section, ...]:
    """Each office: what it helps with, and each known way to reach it."""
    return tuple(map(_office, offices, _anchors(offices)))


def _anchors(offices: Sequence[MunicipalContact]) -> Iterator[str]:
    """An anchor for each, by its name; with a number where one before it has the same."""
    taken: set[str] = set()
    for office in offices:
        named = f"kontakt-{_slug(office.name)}"
        numbered = (f"{named}-{number}" for number in count(2))
        anchor = next(one for one in chain((named,), numbered) if one not in taken)
        taken.add(anchor)
        yield anchor


def _office(office: MunicipalContact, anchor: str) -> Section:
    texts = [local_words(text) for text in (office.helps_with, office.note) if text]
    hours = (Paragraph(local_words(office.hours), pictogram="clock"),) if office.hours else ()
    checked = _("Vi kontrollerade uppgifterna den %(date)s.", date=date_words(office.checked))
    return Section(
        office.name,
        anchor,
        (
            *map(Paragraph, texts),
            *contact_ways(office.contact, office.name),
            *hours,
            Paragraph(words(checked)),
        ),
        foreign=True,
    )


def offices(municipality: Municipality) -> tuple[Block, ...]:
    """The same, for a page that has no words to say beside them."""
    return (*municipal_contacts(municipality), *own_pages(municipality), cannot_phone())


def own_pages(municipality: Municipality) -> Iterator[Block]:
    """The municipality's pages that the rule about applying is taken from: numbers that we do not
    know may stand there.
    """
    pages = {
        cited.source.address: cited.source.title
        for variant in variants("applying", municipality)
        for cited in variant.cited
        if cited.source.address and not cited.by_law
    }
    for address, title in pages.items():
        link = Span(title, href=address, language=SWEDISH, foreign=True)
        yield Paragraph(with_spans(_("Läs också här: %(page)s."), page=link), pictogram="web")


def area_contacts(municipality: Municipality) -> tuple[Block, ...]:
    """The parts of a municipality, with their places and what is known of their offices: folded,
    as a reader lives in one of them.
    """
    if not municipality.areas:
        return ()
    choose = Paragraph(words(_("Välj var du bor.")), pictogram="place")
    return (choose, *map(_area, municipality.areas))


def _area(area: Area) -> Folded:
    places = (
        (Paragraph(words(_("Här ingår: %(places)s.", places=counted_up(area.places)))),)
        if area.places
        else ()
    )
    return Folded(
        area.name,
        f"omrade-{area.id}",
        (*places, *contact_ways(area.contact, area.name)),
        foreign=True,
    )


def _slug(name: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in fold(name))
