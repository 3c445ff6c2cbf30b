"""Whom a letter is about: what an office needs in order to find the person."""

from ledsagning.formats.document import Words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.writers import about, in_voice
from ledsagning.web.wording.blanks import blank, with_spans

NUMBER = about(N_("Mitt personnummer: %(number)s"), N_("Personnummer för %(person)s: %(number)s"))
ADDRESS = about(N_("Min adress: %(address)s"), N_("Adress till %(person)s: %(address)s"))
BORN = about(N_("Jag är född den %(day)s."), N_("%(person)s är född den %(day)s."))


def identity(writer: Writer) -> tuple[Words, ...]:
    """The person's number and address, to fill in on paper."""
    return (
        in_voice(NUMBER, writer, number=blank(_("eller födelsedagen"))),
        in_voice(ADDRESS, writer, address=blank(_("gata, postnummer och ort"))),
    )


def own_identity(writer: Writer) -> tuple[Words, ...]:
    """The same of whoever acts for the person; nothing where nobody does."""
    if writer is Writer.SELF:
        return ()
    return (
        with_spans(_("Mitt personnummer: %(number)s"), number=blank(_("ditt personnummer"))),
        with_spans(_("Min adress: %(address)s"), address=blank(_("gata, postnummer och ort"))),
    )


def born(writer: Writer) -> Words:
    """When the person is born, to say on the phone."""
    return in_voice(BORN, writer, day=blank(_("dag, månad och år")))
