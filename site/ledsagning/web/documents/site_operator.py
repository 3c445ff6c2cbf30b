"""Who runs the site and answers for it, as parts of a document; an example has nobody."""

from ledsagning.catalogue.model import Operator
from ledsagning.formats.document import Block, Notice, Paragraph, Span, Words, words
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.marked import left_to_right
from ledsagning.web.wording.blanks import with_spans


def operator() -> Operator | None:
    """Who runs the site; ``None`` for an example."""
    return library().catalogue.operator


def named(found: Operator) -> Span:
    """What an operator is called."""
    return Span(found.name, foreign=True)


def nobody_answers() -> Notice:
    """What an example says wherever somebody should answer."""
    if _is_example():
        return Notice(words(_("Det här är ett exempel. Ingen kan svara ännu.")))
    return Notice(
        words(_("Vi vet inte vem som driver webbplatsen. Ingen kan svara ännu."), "unknown")
    )


def _is_example() -> bool:
    return any(one.sample for one in library().catalogue.municipalities.values())


def responsible() -> tuple[Block, ...]:
    """Who is responsible for the site."""
    found = operator()
    if found is None:
        if not _is_example():
            return (nobody_answers(),)
        said = _("Det här är ett exempel. Ingen kommun driver webbplatsen ännu.")
        return (Paragraph(words(said), pictogram="info"),)
    message = _("%(name)s driver webbplatsen och har ansvar för den.")
    return (Paragraph(with_spans(message, name=named(found)), pictogram="people"),)


def how_to_reach() -> tuple[Block, ...]:
    """How to reach whoever runs the site, and that they have to answer."""
    found = operator()
    if found is None:
        return (nobody_answers(),)
    answer = _("Du ska få svar så snart som möjligt.")
    return (*contact_ways(found.contact, found.name), Paragraph(words(answer), pictogram="hours"))


def reached_briefly() -> Words:
    """Whom to tell of a fault, on a paper: nothing for an example."""
    found = operator()
    if found is None:
        return ()
    contact = found.contact
    reach = contact.email or contact.phone or contact.address or ""
    return with_spans(
        # Translators: on paper. Whoever runs the site, and an e-mail address, number or address.
        _("Är något fel här? Säg till %(name)s: %(reach)s"),
        name=named(found),
        reach=Span(left_to_right(reach)),
    )
