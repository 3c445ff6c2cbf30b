"""How to give a power of attorney, with the paper to sign."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Document, Notice, Words, words
from ledsagning.web.authorising.form import Until
from ledsagning.web.authorising.paper import paper
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.wording.national import national_fact


def authorising_document(
    municipality: Municipality, may: tuple[str, ...], until: Until
) -> Document:
    """The paper, what to do with it, and what the law says."""
    return Document(
        title=_("Din fullmakt"),
        language=language(),
        summary="",
        pictogram="letter",
        blocks=(
            steps_section(_steps()),
            *in_swedish_too(lambda: paper(may, until)),
            Notice(words(_("Ge bara fullmakt till någon som du litar på."))),
            national_fact("power_of_attorney", municipality),
            national_fact("representative", municipality),
        ),
    )


def _steps() -> Iterator[Words]:
    yield words(_("Skriv ut pappret. Fyll i det och skriv under."))
    yield words(_("Ge pappret till den som ska hjälpa dig. Behåll en kopia."))
    yield words(_("Personen visar pappret för kommunen eller utföraren."))
    yield words(_("Vill du ta tillbaka fullmakten? Säg det till personen och till kommunen."))
