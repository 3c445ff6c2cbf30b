"""Whom to tell of a fault, and the words to do it, with the page's own address in them."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality, Operator
from ledsagning.formats.document import (
    Actions,
    Block,
    Document,
    Letter,
    Paragraph,
    Section,
    Span,
    words,
)
from ledsagning.web import addresses
from ledsagning.web.documents.site_operator import (
    how_to_reach,
    named,
    nobody_answers,
    operator,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import in_swedish, language
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.marked import left_to_right
from ledsagning.web.sharing import absolute, by_email
from ledsagning.web.wording.blanks import blank, with_spans

FOR_MUNICIPALITIES = "kommunen"
"""The place on the page for who works in the municipality."""


def report_document(path: str, municipality: Municipality | None) -> Document:
    """How to tell that something is wrong. ``path`` is the page that it is about, if any."""
    return Document(
        title=_("Är något fel här?"),
        language=language(),
        summary=_("Säg till, så kan det bli rätt."),
        pictogram="warning",
        blocks=tuple(_blocks(path, municipality)),
    )


def _blocks(path: str, municipality: Municipality | None) -> Iterator[Block]:
    if path:
        page = Span(left_to_right(_address(path)), href=path)
        yield Paragraph(with_spans(_("Det gäller den här sidan: %(page)s"), page=page), "place")
    found = operator()
    if found is None:
        yield nobody_answers()
    else:
        yield from _to_whom(found)
        yield from _words_to_send(path, found)
        yield from _private()
    yield _asking(municipality)
    if municipality is not None:
        yield _for_municipalities(municipality)


def _to_whom(found: Operator) -> Iterator[Block]:
    message = _(
        "%(name)s driver webbplatsen. Skriv dit om allt som är fel på sidorna, "
        "också om en utförare."
    )
    yield Paragraph(with_spans(message, name=named(found)), pictogram="letter")
    yield from how_to_reach()


def _asking(municipality: Municipality | None) -> Paragraph:
    """Which questions are not for whoever runs the site."""
    place = municipality.id if municipality else None
    page = addresses.page(language(), place, addresses.CONTACT)
    ask = Span(_("Fråga kommunen"), href=page)
    message = _("Undrar du vad som gäller för dig? %(ask)s.")
    return Paragraph(with_spans(message, ask=ask), pictogram="question")


def _words_to_send(path: str, found: Operator) -> Iterator[Block]:
    if found.contact.email:
        href = _mail(path, found.contact.email)
        yield Actions((Span(_("Skriv e-post om sidan"), href=href),))
    yield from in_swedish_too(lambda: _letter(path, found))


def _letter(path: str, found: Operator) -> Letter:
    page = Span(left_to_right(_address(path))) if path else blank(_("sidans adress"))
    return Letter(
        _("Ord att skicka"),
        (
            with_spans(_("Till: %(name)s"), name=named(found)),
            with_spans(_("Sidan: %(page)s"), page=page),
            with_spans(_("Det här är fel: %(what)s"), what=blank(_("skriv vad"))),
            with_spans(_("Så borde det stå: %(what)s"), what=blank(_("om du vet"))),
            with_spans(_("Ni når mig så här: %(reach)s"), reach=blank(_("om du vill ha ett svar"))),
        ),
    )


def _mail(path: str, email: str) -> str:
    """An e-mail in Swedish, whatever language is read: it is read where the site is run."""
    with in_swedish():
        lines = (
            _("Sidan: %(page)s", page=_address(path)),
            _("Det här är fel: %(what)s", what=""),
            _("Så borde det stå: %(what)s", what=""),
        )
        return by_email(_("Något är fel på en sida om ledsagning"), "\n\n".join(lines), email)


def _address(path: str) -> str:
    return (absolute(path) or path) if path else ""


def _private() -> Iterator[Block]:
    said = _(
        "I adressen står bara vilken sida det är. Det du har valt eller skrivit står inte där. "
        "Vill du att vi ser det? Skriv det själv i brevet. Vi sparar inte att du har varit här."
    )
    yield Paragraph(words(said), pictogram="shield")


def _for_municipalities(municipality: Municipality) -> Section:
    message = _(
        "Är det en regel i %(municipality)s? Skriv var den står, till exempel en adress på "
        "kommunens webbplats. Då kan den stå här, med källa."
    )
    name = Span(municipality.name, foreign=True)
    return Section(
        _("Arbetar du i kommunen?"),
        FOR_MUNICIPALITIES,
        (Paragraph(with_spans(message, municipality=name), pictogram="law"),),
    )
