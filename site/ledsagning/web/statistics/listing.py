"""What each municipality says, side by side: a row for each variant, with its year and source."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from ledsagning.catalogue.effective import Effective
from ledsagning.formats.document import Span, Table, Words, words
from ledsagning.statistics.figure import Figure, Finding
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH, language
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.statistics.counted import place
from ledsagning.web.wording.ages import newest
from ledsagning.web.wording.rules import variants_fact

_PAGES: Mapping[str, str] = {
    "fee": "kostnader",
    "escort_expenses": "kostnader",
    "period": "dina-timmar",
    "granted_hours": "dina-timmar",
    "covers": "vad-kan-du-gora",
    "choice": "valja",
    "applying": "ansok",
}
"""Where in a municipality a rule is told, by its name."""


def listing(figure: Figure, caption: str) -> Table:
    """The municipalities that say anything, in the reader's alphabet."""
    columns = (_("Kommun"), _("Så står det"), _("År"), _("Källa"))
    rows = (row for one in figure.with_variants for row in _rows(figure, one))
    return Table(caption, columns, tuple(rows))


def told(rule: str, one: Effective[Any], municipality_id: str) -> tuple[Words, ...]:
    """What a variant says, for whom and when, as the municipality's own page tells it."""
    areas = library().catalogue.municipalities[municipality_id].area_names
    fact = variants_fact(rule, (one,), areas)
    said = (*fact.sentences, *((fact.note,) if fact.note and not fact.sentences else ()))
    return said or (words(_("Läs i källan vad som står.")),)


def year(one: Effective[Any]) -> str:
    """The year that is told of, or in which it was written; that there is none."""
    written, rule = newest(one), one.rule
    dated = rule.until or rule.from_ or written
    return str(dated.year) if dated else _("Inget år")


def in_a_row(some: Iterable[Words]) -> Words:
    """Several sentences as one run of words."""
    return tuple(chain.from_iterable(_apart(some)))


def _apart(some: Iterable[Words]) -> Iterator[Words]:
    for number, one in enumerate(some):
        yield (Span(" "), *one) if number else one


def _rows(figure: Figure, finding: Finding) -> Iterator[tuple[str | Words, ...]]:
    known = place(finding.municipality)
    address = addresses.page(language(), known.id, _PAGES[figure.rule])
    name = (Span(known.short_name, href=f"{address}#{figure.rule}"),)
    for one in finding.variants:
        yield (name, in_a_row(told(figure.rule, one, known.id)), year(one), _sources(one))


def _sources(one: Effective[Any]) -> Words:
    found = {cited.source.title: cited.source for cited in one.cited}
    return in_a_row(
        (Span(source.title, href=source.address, language=SWEDISH),) for source in found.values()
    )
