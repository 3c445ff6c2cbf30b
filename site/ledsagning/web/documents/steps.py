"""What to do, step by step, as a section of a document."""

from collections.abc import Iterable

from ledsagning.formats.document import Bullets, Section, Words
from ledsagning.web.i18n import gettext as _


def steps_section(steps: Iterable[Words]) -> Section:
    """The steps in their order, under a heading of their own."""
    return Section(_("Gör så här"), "gor-sa-har", (Bullets(tuple(steps), numbered=True),))
