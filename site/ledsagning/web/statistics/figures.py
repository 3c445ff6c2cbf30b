"""A figure as a section: what it says in a sentence, its pictures, its tables, how to quote it."""

from collections.abc import Iterator

from ledsagning.catalogue.vocabulary import Activity
from ledsagning.formats.chart import Bar, Chart
from ledsagning.formats.document import Actions, Block, Paragraph, Section, Span, Table, words
from ledsagning.statistics.answers import Covered, activities
from ledsagning.statistics.figure import Answer, Figure, Standing
from ledsagning.statistics.measuring import COVERS, Measure
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.statistics.citing import citation
from ledsagning.web.statistics.counted import figure
from ledsagning.web.statistics.listing import listing
from ledsagning.web.statistics.words import (
    QUESTIONS,
    answer_words,
    how_much_is_known,
    standing_words,
)
from ledsagning.web.wording.values import in_a_row, in_order, label, sentence_case


def section(wanted: Measure, address: str) -> Section:
    """All there is of a figure, on the page with that address."""
    counted, title = figure(wanted), _(QUESTIONS[wanted.id])
    return Section(
        title,
        counted.id,
        (
            Paragraph(words(in_a_row(_says(counted))), pictogram="info"),
            *_parts(counted, title),
            citation(title, f"{address}#{counted.id}"),
            Actions((file_link(address),)),
        ),
    )


def _parts(counted: Figure, title: str) -> Iterator[Section]:
    """The answers, how much is known, and each municipality: each part with its own address."""
    if counted.answers:
        yield Section(_("Svaren"), f"{counted.id}-svar", tuple(_answers(counted, title)))
    yield Section(_("Så mycket vet vi"), f"{counted.id}-vet", (_known(counted, title),))
    if any(counted.with_variants):
        table = listing(counted, _("Kommun för kommun: %(title)s", title=title))
        yield Section(_("Kommun för kommun"), f"{counted.id}-kommuner", (table,))


def file_link(address: str) -> Span:
    """The way to all numbers of a page as a file."""
    words_ = _("Spara alla siffror på sidan som en fil för Excel (CSV)")
    return Span(words_, href=addresses.with_suffix(address, ".csv"))


def _says(counted: Figure) -> Iterator[str]:
    """The figure in sentences: what most say, and how much is not known."""
    known = how_much_is_known(counted)
    yield known.first
    if (common := _most_common(counted)) is not None:
        yield ngettext(
            "Det vanligaste svaret är ”%(answer)s”: %(num)s kommun.",
            "Det vanligaste svaret är ”%(answer)s”: %(num)s kommuner.",
            counted.answers[common],
            answer=answer_words(common),
        )
    yield from known.rest


def _most_common(counted: Figure) -> Answer | None:
    """The answer that more municipalities give than any other, if there is such a one."""
    first, *others = [*counted.answers, None, None]
    if first is None or counted.id == COVERS.id:
        return None
    second = others[0] and counted.answers[others[0]]
    return None if second == counted.answers[first] else first


def _answers(counted: Figure, title: str) -> Iterator[Block]:
    if counted.id == COVERS.id:
        yield _covered_chart(counted, title)
        yield _covered_table(counted, title)
        return
    bars = tuple(Bar(answer_words(one), number) for one, number in counted.answers.items())
    yield chart(_("Svar: %(title)s", title=title), (_("Svar"), _("Kommuner")), bars)


def chart(caption: str, columns: tuple[str, str], bars: tuple[Bar, ...], whole: int = 0) -> Chart:
    """Bars, and a name for their picture."""
    picture = _("Diagram med staplar. %(title)s Samma siffror står i tabellen.", title=caption)
    return Chart(caption, picture, columns, bars, whole)


def _known(counted: Figure, title: str) -> Chart:
    """How many municipalities there is an answer of: all of them are there, each once."""
    bars = tuple(
        Bar(standing_words(one, counted), counted.standing(one), doubtful=not one.known)
        for one in Standing
        if counted.standing(one) or one is Standing.SILENT
    )
    caption = _("Så mycket vet vi: %(title)s", title=title)
    return chart(caption, (_("Vad vi vet"), _("Kommuner")), bars, counted.total)


# What the hours may be used for is asked of each activity by itself


def _covered_chart(counted: Figure, title: str) -> Chart:
    bars = tuple(
        Bar(sentence_case(label(one)), number)
        for one in _told(counted)
        if (number := counted.answers.get((one, Covered.INCLUDED), 0))
    )
    heads = (_("Aktivitet"), _("Kommuner där det ingår"))
    return chart(_("Det här ingår: %(title)s", title=title), heads, bars)


def _covered_table(counted: Figure, title: str) -> Table:
    columns = (_("Aktivitet"), *(answer_words(one) for one in Covered), _("Vi vet inte"))
    return Table(
        _("Aktivitet för aktivitet: %(title)s", title=title),
        columns,
        tuple(_covered_row(counted, one) for one in _told(counted)),
    )


def _covered_row(counted: Figure, activity: Activity) -> tuple[str, ...]:
    numbers = [counted.answers.get((activity, one), 0) for one in Covered]
    known = sum(
        any((activity, one) in finding.answers for one in Covered) for finding in counted.findings
    )
    return (
        sentence_case(label(activity)),
        *map(str, numbers),
        str(counted.total - known),
    )


def _told(counted: Figure) -> tuple[Activity, ...]:
    """The activities that any municipality speaks of, in the reader's alphabet."""
    return in_order(activities(frozenset(counted.answers)))
