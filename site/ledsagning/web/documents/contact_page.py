"""The contact page: whom to ask about ledsagning, and about the site."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality, Operator
from ledsagning.formats.document import Block, Document, Paragraph, Section, Span, words
from ledsagning.web import addresses
from ledsagning.web.documents.contacts import area_contacts, offices
from ledsagning.web.documents.site_operator import (
    how_to_reach,
    named,
    nobody_answers,
    operator,
    responsible,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.values import sentence_case, text_in


def contact_page(municipality: Municipality | None) -> Document:
    """Whom to ask in a municipality; outside of them the reader is led to choose one."""
    return Document(
        title=_("Hjälp och kontakt"),
        language=language(),
        summary=_("Här ser du vem du kan fråga."),
        pictogram="phone",
        blocks=(
            Paragraph(
                words(
                    _(
                        "Fråga din handläggare om ditt beslut, dina timmar och dina val. "
                        "Fråga utföraren om tider, bokningar och ledsagare."
                    )
                ),
                pictogram="question",
            ),
            *(_choose() if municipality is None else _of(municipality)),
            Section(
                _("Är något fel på webbplatsen?"),
                "webbplatsen",
                tuple(_of_the_site()),
            ),
        ),
    )


def _of_the_site() -> Iterator[Block]:
    """Who runs the site, and how to reach them. Where nobody does, that is said once."""
    found = operator()
    if found is None:
        yield nobody_answers()
        return
    yield from responsible()
    yield from _which_is_which(found)
    yield from how_to_reach()


def _which_is_which(found: Operator) -> Iterator[Paragraph]:
    """Whom to ask about the rules, and whom to tell about the pages."""
    message = _("Kommunen svarar om ditt stöd. %(name)s svarar om det som står på sidorna.")
    yield Paragraph(with_spans(message, name=named(found)), pictogram="question")
    yield Paragraph(
        words(
            _(
                "Längst ner på varje sida finns länken Är något fel här? "
                "Då följer sidans adress med."
            )
        ),
        pictogram="warning",
    )


def _choose() -> Iterator[Section]:
    words_ = _("Säg var du bor. Då får du veta vad vi vet om din kommun.")
    link = Span(words_, href=addresses.home(language()))
    yield Section(_("Din kommun"), "kommun", (Paragraph((link,), pictogram="place"),))


def _of(municipality: Municipality) -> Iterator[Section]:
    yield Section(municipality.name, f"kommun-{municipality.id}", offices(municipality))
    if municipality.areas:
        yield Section(_areas(municipality), f"delar-{municipality.id}", area_contacts(municipality))


def _areas(municipality: Municipality) -> str:
    """What its areas are called together, in its own word if it has one."""
    name = municipality.name
    if municipality.areas_are is None:
        return _("Delar av %(municipality)s", municipality=name)
    word = sentence_case(text_in(municipality.areas_are))
    # Translators: what a municipality calls its parts, and the municipality.
    return _("%(areas)s i %(municipality)s", areas=word, municipality=name)
