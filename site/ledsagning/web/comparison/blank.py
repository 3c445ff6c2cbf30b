"""The questions to ask two providers, with room for both their answers."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Document, Letter, Span, Words
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.meeting.answer import open_questions
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.ruled import Part, ruled

WHO = Part(
    N_("Vilka jag frågar"),
    (
        (N_("Den första utföraren: %(blank)s"), N_("namn och telefon")),
        (N_("Den andra utföraren: %(blank)s"), N_("namn och telefon")),
    ),
)


def blank_comparison(municipality: Municipality) -> Document:
    """The same questions to both, in the same order."""
    questions = Letter(_("Det här frågar jag"), tuple(_asked(municipality)))
    return Document(
        title=_("Fråga två utförare, och jämför"),
        language=language(),
        summary=_("Ställ samma frågor till båda. Skriv svaren på raderna, eller be någon skriva."),
        pictogram="compare",
        blocks=(ruled(WHO), questions),
    )


def _asked(municipality: Municipality) -> Iterator[Words]:
    for question in open_questions(None, municipality):
        yield (Span(question, strong=True),)
        yield with_spans(_("Den första svarar: %(answer)s"), answer=blank(_("svar")))
        yield with_spans(_("Den andra svarar: %(answer)s"), answer=blank(_("svar")))
