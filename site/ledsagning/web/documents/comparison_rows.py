"""The rows of a comparison: the wishes first, then the providers' own facts, then every term."""

from collections.abc import Iterator, Mapping, Sequence

from ledsagning.agreements import Likeness, alike, likeness, together
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.formats.comparison import Cell, ComparedRow, Mark
from ledsagning.formats.document import KeyFact, words
from ledsagning.search import facets
from ledsagning.search.criteria import Facet
from ledsagning.search.matching import Match, Outcome, Reason
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import wishes
from ledsagning.web.wording.comparing import likeness_word
from ledsagning.web.wording.escorts import offer_words
from ledsagning.web.wording.fits import VERDICTS, verdict_word
from ledsagning.web.wording.providers import provider_facts
from ledsagning.web.wording.terms import agreement_facts

TOLD = (
    Facet.LANGUAGES,
    Facet.WHEELCHAIR,
    Facet.INTERESTS,
    Facet.EXPERIENCE,
    Facet.TIMES,
)
"""What is told of a provider's escorts together, besides how many they are."""

Row = tuple[Likeness, ComparedRow]
"""Whether something is alike, and how it is shown."""


def rows(matches: Sequence[Match], place: Municipality) -> tuple[Row, ...]:
    """Everything that is compared, in the same order for all providers."""
    providers = [match.provider for match in matches]
    return (*_wishes(matches, place), *_facts(providers, place), *_terms(providers, place))


def _row(id_: str, title: str, pictogram: str, found: Likeness, cells: Iterator[Cell]) -> Row:
    return found, ComparedRow(
        id=id_,
        title=title,
        pictogram=pictogram,
        likeness=found.value,
        likeness_word=likeness_word(found),
        cells=tuple(cells),
    )


def _wishes(matches: Sequence[Match], place: Municipality) -> Iterator[Row]:
    areas = place.area_names
    for reasons in zip(*(match.reasons for match in matches), strict=True):
        wish = reasons[0].wish
        known = (None if r.outcome is Outcome.UNKNOWN else r.outcome for r in reasons)
        yield _row(
            f"onskemal-{wish.facet.value}",
            wishes.wish_words(wish, areas).rstrip("."),
            wishes.facet_pictogram(wish.facet),
            alike(known),
            (_wish_cell(reason, areas) for reason in reasons),
        )


def _wish_cell(reason: Reason, areas: Mapping[str, str]) -> Cell:
    unknown = reason.outcome is Outcome.UNKNOWN
    return Cell(
        sentences=() if unknown else (words(wishes.reason_words(reason, areas)),),
        mark=Mark(VERDICTS[reason.outcome], verdict_word(reason.outcome)),
        questions=(wishes.ask(reason.wish, areas),) if unknown else (),
    )


def _facts(providers: Sequence[Provider], place: Municipality) -> Iterator[Row]:
    areas = place.area_names
    told = [provider_facts(provider, areas) for provider in providers]
    named = (
        ("run_by", _("Vem driver utföraren?"), "family"),
        ("decisions", _("Vilka beslut?"), "law"),
        ("areas", _("Var i kommunen?"), "place"),
        ("accepts_new", _("Tar utföraren emot nya personer?"), "door"),
    )
    for number, (name, title, pictogram) in enumerate(named):
        found = alike(getattr(provider, name) for provider in providers)
        cells = (Cell((words(facts[number]),)) for facts in told)
        yield _row(name, title, pictogram, found, cells)
    yield _row(
        "escorts",
        _("Vilka ledsagare?"),
        "escort",
        _escorts_alike(providers),
        (Cell(tuple(map(words, offer_words(provider)))) for provider in providers),
    )


def _escorts_alike(providers: Sequence[Provider]) -> Likeness:
    """Whether the providers' escorts have the same in all that is told of them together."""
    return together(
        (
            alike(map(_number, providers)),
            *(alike(_offered(provider, facet) for provider in providers) for facet in TOLD),
        )
    )


def _number(provider: Provider) -> int | None:
    counts = [None] if provider.escorts is None else [group.count for group in provider.escorts]
    return None if None in counts else sum(count for count in counts if count)


def _offered(provider: Provider, facet: Facet) -> tuple[str, ...] | None:
    """What the escorts of a provider have together; unknown if it is of any of them.

    Of a single escort nothing is told, so that nobody can be recognised: not even by likeness.
    """
    groups = provider.escorts
    if groups is None or _number(provider) == 1:
        return None
    found = [facets.found(group, facet) for group in groups]
    if None in found:
        return None
    offered = facets.in_order(facet, frozenset().union(*(one for one in found if one)))
    # Only the heaviest wheelchair that somebody manages is told.
    return offered[-1:] if facet is Facet.WHEELCHAIR else offered


def _terms(providers: Sequence[Provider], place: Municipality) -> Iterator[Row]:
    agreements = [provider.agreement for provider in providers]
    told = [agreement_facts(agreement, place.standard_agreement) for agreement in agreements]
    for facts in zip(*told, strict=True):
        term = facts[0]
        found = likeness(term.id, agreements)
        yield _row(term.id, term.title, term.pictogram, found, map(_term_cell, facts))


def _term_cell(fact: KeyFact) -> Cell:
    note = (fact.note,) if fact.note else ()
    return Cell(
        sentences=(*fact.sentences, *note),
        better=fact.better,
        unknown=_("Uppgift saknas") if fact.questions else None,
        questions=fact.questions,
    )
