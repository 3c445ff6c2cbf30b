"""The sheets to prepare the implementation plan, and the talk about how it has been."""

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import PlanContent
from ledsagning.formats.document import (
    Block,
    Document,
    Letter,
    Notice,
    Paragraph,
    Span,
    Words,
    words,
)
from ledsagning.web import tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.plan import follow_up
from ledsagning.web.plan.words import ABOUT, CONTENTS, HELP, MONEY, REVIEW, Part, lines
from ledsagning.web.wording.assigned import office
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.rules import rule_fact


def plan_document(municipality: Municipality) -> Document:
    """What to bring when the plan is written, with what the municipality demands of it."""
    return Document(
        title=_("Mina tankar inför planen"),
        language=language(),
        summary=_("Skriv det du vill. Hoppa över resten. Ta med pappret när ni gör planen."),
        pictogram="plan",
        blocks=(
            rule_fact("implementation_plan", municipality),
            *_note(municipality),
            _sheet(ABOUT),
            *_contents(municipality),
            *map(_sheet, (HELP, MONEY, REVIEW)),
            rule_fact("travelling", municipality),
            rule_fact("escort_expenses", municipality),
            rule_fact("follow_up", municipality),
        ),
    )


def follow_up_document(municipality: Municipality) -> Document:
    """What to bring to the follow-up: how the hours, the activities and the people were."""
    title = _("Hur är %(who)s?", who=office(municipality))
    return Document(
        title=_("Så har det gått för mig"),
        language=language(),
        summary=_("Skriv det du vill. Ringa in orden som stämmer. Ta med pappret till mötet."),
        pictogram="follow-up",
        blocks=(
            rule_fact("follow_up", municipality),
            Paragraph(_count_hours(municipality), pictogram="hours"),
            *map(_sheet, (follow_up.MEETING, follow_up.HOURS, follow_up.DONE)),
            Letter(_("Hur är ledsagaren?"), follow_up.about_the_escort()),
            Letter(title, follow_up.about_the_office()),
            _sheet(follow_up.NEXT),
        ),
    )


def _note(municipality: Municipality) -> tuple[Block, ...]:
    """Where no rule says what a plan holds, the sheet is only a proposal: say so."""
    if _demanded(municipality):
        return ()
    return (Notice(words(_("Vi vet inte vad som måste stå i planen. Det här är ett förslag."))),)


def _contents(municipality: Municipality) -> tuple[Block, ...]:
    demanded = _demanded(municipality)
    return tuple(_sheet(part, must=content in demanded) for content, part in CONTENTS.items())


def _demanded(municipality: Municipality) -> frozenset[PlanContent]:
    rule = first(rules(municipality).implementation_plan)
    return (rule.contents if rule else None) or frozenset()


def _sheet(part: Part, *, must: bool = False) -> Letter:
    said = (words(_("Det här ska stå i planen.")),) if must else ()
    return Letter(_(part.title), (*said, *lines(part)))


def _count_hours(municipality: Municipality) -> Words:
    link = Span(_("Räkna dina timmar"), href=tools.HOURS.address(municipality))
    return with_spans(_("%(count)s först, om du vill."), count=link)
