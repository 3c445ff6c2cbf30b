"""What to do and say when somebody cancels, on a sheet that is at hand before they do."""

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.formats.document import Document, Paragraph, words
from ledsagning.planner.cancelling import Cancellation, Canceller, decide
from ledsagning.planner.writing import Writer
from ledsagning.web.cancelling.messages import messages
from ledsagning.web.cancelling.steps import steps
from ledsagning.web.cancelling.words import Case
from ledsagning.web.documents.contacts import cannot_phone
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.wording.rules import rule_fact


def blank_cancelling(municipality: Municipality) -> Document:
    """The steps, the words with blanks, and the rules: which day it is, nobody knows yet."""
    case = _case(municipality)
    return Document(
        title=_("När du avbokar"),
        language=language(),
        summary=_("Ha pappret vid telefonen. Fyll i det som är tomt."),
        pictogram="cancel",
        blocks=(
            steps_section(map(words, steps(case))),
            *messages(case),
            cannot_phone(),
            Paragraph(words(_("Skriv inget om din hälsa i sms.")), pictogram="shield"),
            *(rule_fact(name, municipality) for name in _rules(municipality)),
        ),
    )


def _case(municipality: Municipality) -> Case:
    cancellation = Cancellation(by=Canceller.YOU, ahead=None)
    return Case(
        municipality=municipality,
        provider=None,
        cancellation=cancellation,
        outcome=decide(cancellation, rules(municipality), None),
        writer=Writer.SELF,
    )


def _rules(municipality: Municipality) -> tuple[str, ...]:
    more = ("repeated_cancellations", "unused_hours")
    known = rules(municipality)
    told = (name for name in more if first(getattr(known, name)) is not None)
    return ("cancelling_by_you", "cancelling_by_escort", *told)
