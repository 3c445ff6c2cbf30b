"""How my list is sent: its address in words and as a code for a phone, and what goes along."""

from collections.abc import Iterator
from dataclasses import replace

from ledsagning.catalogue.model import Provider
from ledsagning.formats.document import (
    Actions,
    Block,
    Document,
    Paragraph,
    QrCode,
    Section,
    Span,
    words,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import foreign, left_to_right
from ledsagning.web.my_list.address import MyList
from ledsagning.web.shapes import Link
from ledsagning.web.sharing import absolute, by_email, by_sms

PLACE, OTHERS = "skicka", "andra"


def sending_section(mine: MyList) -> Iterator[Section]:
    """The address of the list; nothing where nobody knows what the site is called."""
    address = absolute(mine.sent.address)
    if address is not None:
        yield Section(_("Visa listan för någon"), PLACE, tuple(_ways(address)))


def _ways(address: str) -> Iterator[Block]:
    yield Paragraph(
        words(
            _(
                "Alla som får adressen kan se listan. Välj själv vem du skickar den till. "
                "Rikta telefonens kamera mot rutan. Då öppnas listan."
            )
        ),
        pictogram="people",
    )
    yield QrCode(_("Kod för telefonens kamera. Den leder till listan."), address)
    yield Paragraph((Span(left_to_right(address), href=address),))


def asking_others(document: Document, mine: MyList, other: str) -> Document:
    """A page of the list, and whether the wishes go along from it; ``other`` is the address where
    that is turned round. On what is taken away nobody is asked.
    """
    if not (mine.criteria.wishes or mine.criteria.text):
        return document
    if mine.wishes_sent:
        told = _("Dina önskemål följer med när du skriver ut, sparar eller skickar.")
        picture, change = "warning", _("Ta inte med mina önskemål")
    else:
        told = _("Dina önskemål följer inte med när du skriver ut, sparar eller skickar.")
        picture, change = "info", _("Ta med mina önskemål")
    asked = (
        Paragraph(words(told), pictogram=picture),
        Actions((Span(change, href=f"{other}#{OTHERS}"),)),
    )
    section = Section(_("Får andra se dina önskemål?"), OTHERS, asked)
    return replace(document, blocks=(*document.blocks, section))


def sending_links(mine: MyList) -> tuple[Link, ...]:
    """An e-mail and an SMS with the list in plain words, for the reader's own programs."""
    # Whoever gets the list is told whose choice it is.
    address = absolute(replace(mine.sent, helped=True).address)
    if address is None:
        return ()
    text = "\n".join(_lines(mine, address))
    return (
        Link(
            _("Skicka med e-post"),
            by_email(_("Min lista med utförare"), text),
            pictogram="letter",
            summary=_("Ditt e-postprogram öppnas. Du väljer vem som får brevet."),
        ),
        Link(
            _("Skicka som sms"),
            by_sms(text),
            pictogram="sms",
            summary=_("Din telefon öppnar ett sms. Du väljer vem som får det."),
        ),
    )


def _lines(mine: MyList, address: str) -> Iterator[str]:
    yield _(
        "Det här är min lista med utförare i %(municipality)s:", municipality=mine.municipality.name
    )
    for number, provider in enumerate(mine.shortlist.providers, start=1):
        yield _("%(number)s. %(name)s", number=number, name=_line(provider))
    yield ""
    yield _("Läs mer på den här sidan: %(address)s", address=address)


def _line(provider: Provider) -> str:
    phone = provider.contact.phone if provider.contact else None
    if phone is None:
        return _("%(name)s. Vi vet inte telefonnumret.", name=foreign(provider.name))
    return _(
        "%(name)s, telefon %(phone)s.", name=foreign(provider.name), phone=left_to_right(phone)
    )
