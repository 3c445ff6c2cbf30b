"""The numbers of a page as rows of a file: every variant with its source, every gap as a gap."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from ledsagning.catalogue.citations import Cited
from ledsagning.catalogue.effective import Effective
from ledsagning.formats.document import Words
from ledsagning.statistics.figure import Answer, Figure, Finding
from ledsagning.statistics.known_figures import KNOWN
from ledsagning.statistics.measuring import Measure, is_of_today
from ledsagning.statistics.providers import supply
from ledsagning.today import today
from ledsagning.web.library import library
from ledsagning.web.statistics.citing import version
from ledsagning.web.statistics.counted import everything, figure, place
from ledsagning.web.statistics.known import said
from ledsagning.web.statistics.listing import in_a_row, told, year
from ledsagning.web.statistics.subjects import Subject

Row = tuple[str, ...]

_PLACE: Row = ("municipality_code", "municipality", "county")
_VERSION: Row = ("catalogue_version", "counted_on")
_OF_RULES: Row = (
    *("figure", "rule", "act", *_PLACE, "standing", "answers"),
    *("variant", "counted", "about", "from", "until", "year", "text"),
    *("source_title", "source_section", "source_address", "source_date", "source_read"),
    *("source_is_copy", "quote", "summary", *_VERSION),
)
_OF_EVERYTHING: Row = ("rule", *_PLACE, "standing", *_VERSION)
_OF_OTHERS: Row = (
    *("figure", "text", "place", "first_year", "last_year", "years_are_rough", "weight"),
    *("source_title", "source_date", "source_read", *_VERSION),
)
_OF_PROVIDERS: Row = (
    *("municipality", "area", "providers"),
    *("heavy_wheelchair_yes", "heavy_wheelchair_no", "heavy_wheelchair_unknown"),
    *("evenings_yes", "evenings_no", "evenings_unknown", "languages", *_VERSION),
)


def rows(subject: Subject) -> Iterator[Row]:
    """The headings and all rows of a page's file. Codes are the same in every language."""
    if subject.measures:
        yield _OF_RULES
        for measure in subject.measures:
            yield from _of_figure(measure)
    else:
        yield from _OTHER[subject.slug]()


def _ending() -> Row:
    return version(), today().isoformat()


def _place(municipality_id: str) -> Row:
    known = place(municipality_id)
    return known.code, known.short_name, known.county.name


def _of_figure(measure: Measure) -> Iterator[Row]:
    counted = figure(measure)
    for one in counted.findings:
        begun = (
            *(counted.id, counted.rule, str(counted.act or ""), *_place(one.municipality)),
            *(one.standing.value, " ".join(sorted(map(_code, one.answers)))),
        )
        for of_variant in _of_variants(measure, counted, one):
            yield (*begun, *of_variant, *_ending())


def _of_variants(measure: Measure, counted: Figure, one: Finding) -> Iterator[Row]:
    """A row for each place that a variant is written in; an empty one where nothing is told."""
    if not one.variants:
        yield ("",) * (len(_OF_RULES) - len(_VERSION) - 8)
    for number, variant in enumerate(one.variants, start=1):
        is_counted = _yes(is_of_today(measure, variant, today()))
        text = plain(in_a_row(told(counted.rule, variant, one.municipality)))
        for cited in variant.cited:
            yield (str(number), is_counted, *_when(variant), text, *_source(cited))


def _when(one: Effective[Any]) -> Row:
    rule = one.rule
    return one.subject.value, str(rule.from_ or ""), str(rule.until or ""), year(one)


def _source(cited: Cited) -> Row:
    citation, source = cited.citation, cited.source
    return (
        *(source.title, citation.section or "", source.address or "", str(source.date or "")),
        *(source.checked.isoformat(), _yes(bool(source.copy))),
        *(citation.quote or "", citation.summary or ""),
    )


def _of_everything() -> Iterator[Row]:
    yield _OF_EVERYTHING
    for counted in everything():
        for one in counted.findings:
            yield (counted.rule, *_place(one.municipality), one.standing.value, *_ending())


def _of_others() -> Iterator[Row]:
    yield _OF_OTHERS
    for one in KNOWN:
        begun = (one.id, plain(said(one)), one.where, str(one.first), str(one.last))
        for source in one.sources:
            read = source.checked.isoformat()
            written = (source.title, str(source.date or ""), read)
            yield (*begun, _yes(one.roughly), one.weight.value, *written, *_ending())


def _of_providers() -> Iterator[Row]:
    yield _OF_PROVIDERS
    for one in supply(library().catalogue, today()):
        numbers = (
            *(one.heavy_wheelchair.some, one.heavy_wheelchair.nobody, one.heavy_wheelchair.unknown),
            *(one.evenings.some, one.evenings.nobody, one.evenings.unknown),
        )
        languages = " ".join(f"{code}:{number}" for code, number in one.languages.items())
        place_ = (one.municipality, one.area or "", str(one.providers))
        yield (*place_, *map(str, numbers), languages, *_ending())


_OTHER = {
    "vad-vi-vet": _of_everything,
    "andras-siffror": _of_others,
    "utforare": _of_providers,
}


def plain(said: Words) -> str:
    """The words alone."""
    return "".join(span.text for span in said)


def _code(answer: Answer) -> str:
    """An answer as a code: ``free``, ``3 months``, ``cafe:included``."""
    if isinstance(answer, tuple):
        return ":".join(map(_code, answer))
    return str(answer.value) if isinstance(answer, Enum) else str(answer)


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
