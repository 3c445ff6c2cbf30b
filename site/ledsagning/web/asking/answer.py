"""The questions that nobody has answered yet, as a page with a letter to send."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document, Paragraph, Section, words
from ledsagning.web.asking.form import Asker
from ledsagning.web.asking.letter import letter, mail_text
from ledsagning.web.asking.subjects import TITLES, Asked, Subject, asked_in
from ledsagning.web.documents.contacts import municipal_contacts
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import in_swedish, language, ngettext
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.marked import foreign
from ledsagning.web.shapes import Link
from ledsagning.web.sharing import by_email

MOST_IN_A_LINK = 2_000
"""How many characters of a link every e-mail program takes: Outlook stops a little later."""


def asking_document(municipality: Municipality, asker: Asker, only: Subject | None) -> Document:
    """A letter that asks for all that is not known; a sentence where everything is."""
    return Document(
        title=_("Ditt brev till %(municipality)s", municipality=foreign(municipality.name)),
        language=language(),
        summary="",
        pictogram="letter",
        blocks=tuple(_blocks(municipality, asker, only)),
    )


def _blocks(municipality: Municipality, asker: Asker, only: Subject | None) -> Iterator[Block]:
    number = sum(map(len, asked_in(municipality, only).values()))
    if not number:
        yield Paragraph(words(_("Vi vet svaret på allt som vi frågar om här.")), pictogram="info")
        return
    count = ngettext("Brevet har %(num)s fråga.", "Brevet har %(num)s frågor.", number)
    yield Paragraph(words(count), pictogram="letter")
    yield from in_swedish_too(lambda: letter(municipality, asker, asked_in(municipality, only)))
    yield Section(_("Vart du skickar brevet"), "skicka", municipal_contacts(municipality))


def mail_links(municipality: Municipality, asker: Asker, only: Subject | None) -> tuple[Link, ...]:
    """The letter in Swedish as an e-mail in the reader's own program; where a link can't hold all
    of it, as one for each subject.
    """
    with in_swedish():
        asked = asked_in(municipality, only)
        whole = _mail(municipality, asker, asked)
        parts = {
            subject: _mail(municipality, asker, {subject: questions})
            for subject, questions in asked.items()
        }
    if asked and len(whole) <= MOST_IN_A_LINK:
        return (_link(_("Skicka som e-post"), whole),)
    return tuple(
        _link(_("E-post: %(subject)s", subject=_(TITLES[subject])), mail)
        for subject, mail in parts.items()
    )


def _mail(municipality: Municipality, asker: Asker, asked: Asked) -> str:
    subject = _("Frågor om ledsagning i %(municipality)s", municipality=municipality.name)
    return by_email(subject, mail_text(municipality, asker, asked))


def _link(text: str, address: str) -> Link:
    return Link(
        text,
        address,
        pictogram="letter",
        summary=_("Ditt e-postprogram öppnas. Du väljer vem som får brevet."),
    )
