"""The way to the form that fetches a page in a size that one chooses."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Block, Paragraph, Span, words
from ledsagning.formats.registry import FORMATS
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language


def to_size(municipality: Municipality | None) -> tuple[Block, ...]:
    """A link to it; nothing where no such file can be made here. Outside the municipalities, the
    way to them: the form lists the pages of one.
    """
    if all(one.lacks(language()) for one in FORMATS if one.choices):
        return ()
    if municipality is None:
        way = Span(_("Välj din kommun"), href=addresses.home(language()))
        return (
            Paragraph(words(_("Välj din kommun först. Då kan du välja storlek."))),
            Actions((way,)),
        )
    place = f"{addresses.page(language(), municipality.id, addresses.FORMATS)}#{addresses.SIZES}"
    return (Actions((Span(_("Välj storlek och hämta filen"), href=place),)),)
