"""Providers side by side as a document: what differs, and what may, as far as anybody knows."""

from collections.abc import Iterator, Sequence

from ledsagning.agreements import Likeness
from ledsagning.formats.comparison import Comparison
from ledsagning.formats.document import (
    Actions,
    Block,
    Bullets,
    Document,
    Paragraph,
    Span,
    words,
)
from ledsagning.search.matching import Match
from ledsagning.web import addresses
from ledsagning.web.comparison.rows import Row, rows
from ledsagning.web.comparison.words import meanings, summary_words, title_words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.my_list.address import MyList
from ledsagning.web.wording.blanks import labelled


def comparison_document(
    matches: Sequence[Match],
    mine: MyList,
    actions: Actions,
    *,
    only_differences: bool,
    as_table: bool,
) -> Document:
    """Compare two providers or more. ``actions`` are the ways to see the same differently."""
    all_rows = rows(matches, mine.municipality)
    differing = tuple(row for row in all_rows if row[0] is Likeness.DIFFERENT)
    title = title_words(len(matches))
    shown = differing if only_differences else all_rows
    comparison = Comparison(
        caption=title,
        corner=_("Det här jämför vi"),
        columns=tuple(_column(match, mine) for match in matches),
        rows=tuple(row for _likeness, row in shown),
        as_table=as_table,
    )
    return Document(
        title=title,
        language=language(),
        summary=summary_words(found for found, _row in all_rows),
        pictogram="people",
        blocks=(
            actions,
            Bullets(
                tuple(
                    labelled(Span(word, strong=True), Span(meaning)) for word, meaning in meanings()
                )
            ),
            *((comparison,) if shown else ()),
            *(_left_out(all_rows, shown) if only_differences else ()),
        ),
    )


def _column(match: Match, mine: MyList) -> Span:
    provider = match.provider
    href = addresses.provider(language(), mine.municipality.id, provider.id, mine.kept)
    return Span(provider.name, href=href, foreign=True)


def _left_out(all_rows: Sequence[Row], shown: Sequence[Row]) -> Iterator[Block]:
    """What is not shown because nobody knows whether it differs: it must not look alike."""
    if not shown:
        yield Paragraph(words(_("Inget skiljer sig av det som vi vet.")), pictogram="check")
    unknown = tuple(row.title for found, row in all_rows if found is Likeness.UNKNOWN)
    if unknown:
        yield Paragraph(
            words(_("Det här kan också skilja sig. Vi vet inte allt om det:")), pictogram="unknown"
        )
        yield Bullets(tuple(map(words, unknown)))
