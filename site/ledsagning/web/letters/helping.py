"""What somebody has to think of who helps, and the paper that lets them speak for the person."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Paragraph, Span
from ledsagning.planner.writing import Writer
from ledsagning.web import tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.writers import advice
from ledsagning.web.wording.blanks import with_spans


def helping(writer: Writer, municipality: Municipality) -> Iterator[Block]:
    """What stands before the words of somebody who helps; nothing for the person."""
    said = advice(writer)
    if said:
        yield Paragraph(said, pictogram="people")
    if writer is Writer.RELATIVE:
        paper = Span(_("en fullmakt"), href=tools.AUTHORISE.address(municipality))
        told = with_spans(_("Ska du tala för personen? Ta med %(paper)s."), paper=paper)
        yield Paragraph(told, pictogram="letter")
