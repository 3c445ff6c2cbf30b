"""The sheets to prepare the implementation plan, and the talk about how it has been."""

from collections.abc import Iterator
from dataclasses import dataclass

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
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web import tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.letters.writers import in_the_persons_words
from ledsagning.web.plan import follow_up
from ledsagning.web.plan.words import (
    ABOUT,
    CONTENTS,
    HELP,
    KNOWN,
    MONEY,
    REVIEW,
    TALKING,
)
from ledsagning.web.wording.assigned import office
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.ruled import Part, lines
from ledsagning.web.wording.rules import rule_fact


def plan_document(municipality: Municipality, writer: Writer) -> Document:
    """What to bring when the plan is written, with what the municipality demands of it."""
    rule = rule_fact("implementation_plan", municipality)
    return _document(
        _PLAN,
        *((rule,) if rule.sentences else ()),
        *_plan(municipality, writer),
        *(() if rule.sentences else (rule,)),
        rule_fact("travelling", municipality),
        rule_fact("escort_expenses", municipality),
        rule_fact("follow_up", municipality),
    )


def plan_paper(municipality: Municipality, writer: Writer) -> Document:
    """The lines alone: what the rules say stands on the page."""
    return _document(_PLAN, *_plan(municipality, writer))


def follow_up_document(municipality: Municipality, writer: Writer) -> Document:
    """What to bring to the follow-up: how the hours, the activities and the people were."""
    rule = rule_fact("follow_up", municipality)
    count = Paragraph(_count_hours(municipality), pictogram="hours")
    return _document(_FOLLOW_UP, count, *_follow_up(municipality, writer), rule)


def follow_up_paper(municipality: Municipality, writer: Writer) -> Document:
    """The lines alone."""
    return _document(_FOLLOW_UP, *_follow_up(municipality, writer))


@dataclass(frozen=True, slots=True)
class _Head:
    """What a sheet begins with: msgids, and a pictogram."""

    title: str
    summary: str
    pictogram: str


_PLAN = _Head(
    N_("Mina tankar inför planen"),
    N_("Skriv det du vill. Hoppa över resten. Ta med pappret när ni gör planen."),
    "plan",
)
_FOLLOW_UP = _Head(
    N_("Så har det gått för mig"),
    N_("Skriv det du vill. Ringa in orden som stämmer. Ta med pappret till mötet."),
    "follow-up",
)


def _document(head: _Head, *blocks: Block) -> Document:
    return Document(
        title=_(head.title),
        language=language(),
        summary=_(head.summary),
        pictogram=head.pictogram,
        blocks=blocks,
    )


def _plan(municipality: Municipality, writer: Writer) -> Iterator[Block]:
    yield from in_the_persons_words(writer)
    yield from _note(municipality)
    yield from map(_sheet, (ABOUT, KNOWN, TALKING))
    yield from _contents(municipality)
    yield from map(_sheet, (HELP, MONEY, REVIEW))


def _follow_up(municipality: Municipality, writer: Writer) -> Iterator[Block]:
    title = _("Hur är %(who)s?", who=office(municipality))
    yield from in_the_persons_words(writer)
    yield from map(_sheet, (follow_up.MEETING, follow_up.HOURS, follow_up.DONE))
    yield Letter(_("Hur är ledsagaren?"), follow_up.about_the_escort())
    yield Letter(title, follow_up.about_the_office())
    yield _sheet(follow_up.NEXT)


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
