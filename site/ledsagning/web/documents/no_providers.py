"""What to do where no provider is known, which is not that there is none."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    Notice,
    Paragraph,
    Section,
    Span,
    words,
)
from ledsagning.web import addresses, tools
from ledsagning.web.documents.choice import choice_told, rights
from ledsagning.web.documents.contacts import offices
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language


def no_providers_document(municipality: Municipality) -> Document:
    """That we know of nobody, what to do instead, and the rules and rights of choosing."""
    return Document(
        title=_("Hitta utförare"),
        language=language(),
        summary=_("Vi har inga uppgifter om utförare här än. Så kan du göra i stället."),
        pictogram="search",
        blocks=(
            *without_providers(municipality),
            *choice_told(municipality),
            Section(_("Dina rättigheter när du väljer"), "rattigheter", rights(municipality)),
            Section(_("Vem du kan fråga"), "kontakt", offices(municipality)),
        ),
    )


def without_providers(municipality: Municipality) -> tuple[Block, ...]:
    """That no provider is known, and what to do."""
    name = municipality.name
    questions = tools.MEET.address(municipality)
    letter = tools.ASK.address(municipality, (("about", "choosing"),))
    more = addresses.page(language(), municipality.id, "valja")
    none_known = _("Vi har inga uppgifter om utförare i %(municipality)s.", municipality=name)
    return (
        Notice(words(none_known)),
        Paragraph(words(_("Det kan finnas utförare ändå. Gör så här:")), pictogram="info"),
        Bullets(
            (
                words(_("Fråga kommunen vilka utförare som finns. Be om en lista.")),
                (Span(_("Ta ett brev med frågor till kommunen"), href=letter),),
                words(_("Ring utförarna. Fråga om de har en ledsagare som passar dig.")),
                (Span(_("Ta med frågor till första träffen"), href=questions),),
                (Span(_("Läs mer om att välja"), href=more),),
            ),
            numbered=True,
        ),
    )
