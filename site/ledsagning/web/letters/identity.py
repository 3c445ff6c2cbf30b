"""Whom a letter is about: what an office needs in order to find the person."""

from ledsagning.formats.document import Words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.writers import Voices, in_voice
from ledsagning.web.wording.blanks import blank

NUMBER = Voices(
    me=N_("Mitt personnummer: %(number)s"),
    us=N_("Barnets personnummer: %(number)s"),
    them=N_("Personens personnummer: %(number)s"),
)
ADDRESS = Voices(
    me=N_("Min adress: %(address)s"),
    us=N_("Barnets adress: %(address)s"),
    them=N_("Personens adress: %(address)s"),
)


def identity(writer: Writer) -> tuple[Words, ...]:
    """The person's number and address, to fill in on paper."""
    return (
        in_voice(NUMBER, writer, number=blank(_("eller födelsedagen"), long=True)),
        in_voice(ADDRESS, writer, address=blank(_("gata, postnummer och ort"), long=True)),
    )


def own_identity(writer: Writer) -> tuple[Words, ...]:
    """The same of whoever acts for the person; nothing where nobody does."""
    return () if writer is Writer.SELF else identity(Writer.SELF)
