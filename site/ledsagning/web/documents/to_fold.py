"""The ways to a municipality's booklet as sheets to fold, and to how they are printed."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Block, Span
from ledsagning.formats.registry import FOLDED
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language


def to_fold(municipality: Municipality) -> tuple[Block, ...]:
    """Links; nothing where such sheets cannot be made here."""
    if FOLDED.lacks(language()):
        return ()
    booklet, explained = (
        addresses.page(language(), municipality.id, slug)
        for slug in (addresses.BOOKLET, addresses.FORMATS)
    )
    file = addresses.with_suffix(booklet, FOLDED.ending)
    return (
        Actions(
            (
                Span(_("Hämta häftet att vika (PDF, A5)"), href=file),
                Span(_("Så skriver du ut det"), href=f"{explained}#hafte"),
            )
        ),
    )
