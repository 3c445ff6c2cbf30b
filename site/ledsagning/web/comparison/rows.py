"""The rows of a comparison: the wishes first, then the providers' own facts, then every term."""

from collections.abc import Iterator, Mapping, Sequence

from ledsagning.agreements import Likeness, alike, likeness, together
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.formats.comparison import Cell, ComparedRow, Mark
from ledsagning.formats.document import KeyFact, words
from ledsagning.search.facets import Facet, found
from ledsagning.search.matching import Match, Outcome, Reason
from ledsagning.web.comparison.words import likeness_word
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import promised, required
from ledsagning.web.marked import without_full_stop
from ledsagning.web.wording import wishes
from ledsagning.web.wording.escorts import offer_words
from ledsagning.web.wording.facet_words import Together
from ledsagning.web.wording.facets import WORDS
from ledsagning.web.wording.facets_escort import ESCORT_WORDS
from ledsagning.web.wording.facets_provider import PROVIDER_WORDS
from ledsagning.web.wording.fits import VERDICTS, verdict_word
from ledsagning.web.wording.providers import provider_facts
from ledsagning.web.wording.telling import Known
from ledsagning.web.wording.terms import agreement_facts

Row = tuple[Likeness, ComparedRow]
"""Whether something is alike, and how it is shown."""


def rows(matches: Sequence[Match], municipality: Municipality) -> tuple[Row, ...]:
    """Everything that is compared, in the same order for all providers."""
    providers = [match.provider for match in matches]
    return (
        *_wishes(matches, municipality),
        *_facts(providers, municipality),
        *_terms(providers, municipality),
    )


def _row(id_: str, title: str, pictogram: str, found: Likeness, cells: Iterator[Cell]) -> Row:
    return found, ComparedRow(
        id=id_,
        title=title,
        pictogram=pictogram,
        likeness=found.value,
        likeness_word=likeness_word(found),
        cells=tuple(cells),
    )


def _wishes(matches: Sequence[Match], municipality: Municipality) -> Iterator[Row]:
    areas = municipality.area_names
    for reasons in zip(*(match.reasons for match in matches), strict=True):
        wish = reasons[0].wish
        known = (None if r.outcome is Outcome.UNKNOWN else r.outcome for r in reasons)
        yield _row(
            f"onskemal-{wish.facet.value}",
            without_full_stop(wishes.wish_words(wish, areas)),
            WORDS[wish.facet].pictogram,
            alike(known),
            (_wish_cell(reason, areas) for reason in reasons),
        )


def _wish_cell(reason: Reason, areas: Mapping[str, str]) -> Cell:
    unknown = reason.outcome is Outcome.UNKNOWN
    return Cell(
        sentences=(words(wishes.reason_words(reason, areas)),),
        mark=Mark(VERDICTS[reason.outcome], verdict_word(reason.outcome)),
        questions=(_asked(wishes.ask(reason.wish, areas)),) if unknown else (),
    )


def _facts(providers: Sequence[Provider], municipality: Municipality) -> Iterator[Row]:
    areas = municipality.area_names
    told = [provider_facts(provider, areas) for provider in providers]
    named = (
        ("run_by", _("Vem driver utföraren?"), "people"),
        *(
            (facet.value, _(words.title), words.told_pictogram)
            for facet, words in PROVIDER_WORDS.items()
        ),
    )
    for number, (name, title, pictogram) in enumerate(named):
        found = alike(getattr(provider, name) for provider in providers)
        cells = (Cell((facts[number],)) for facts in told)
        yield _row(name, title, pictogram, found, cells)
    yield _row(
        "escorts",
        _("Vilka ledsagare?"),
        "escort",
        _escorts_alike(providers),
        (Cell(offer_words(provider)) for provider in providers),
    )


def _escorts_alike(providers: Sequence[Provider]) -> Likeness:
    """Whether the providers' escorts have the same in all that is told of them together."""
    told = ((facet, words.together) for facet, words in ESCORT_WORDS.items() if words.together)
    return together(
        (
            alike(map(_number, providers)),
            *(alike(_offered(one, facet, tell) for one in providers) for facet, tell in told),
        )
    )


def _number(provider: Provider) -> int | None:
    counts = [None] if provider.escorts is None else [group.count for group in provider.escorts]
    return None if None in counts else sum(count for count in counts if count)


def _offered(provider: Provider, facet: Facet, tell: Together) -> tuple[Known | None] | None:
    """What is told of the escorts of a provider together; unknown if it is of any of them.

    Of a single escort nothing is told, so that nobody can be recognised: not even by likeness.
    """
    groups = provider.escorts
    if groups is None or _number(provider) == 1:
        return None
    return None if None in (found(group, facet) for group in groups) else (tell(groups),)


def _terms(providers: Sequence[Provider], municipality: Municipality) -> Iterator[Row]:
    agreements = [promised(provider) for provider in providers]
    told = [agreement_facts(agreement, required(municipality)) for agreement in agreements]
    for facts in zip(*told, strict=True):
        term = facts[0]
        found = likeness(term.id, agreements)
        yield _row(term.id, term.title, term.pictogram, found, map(_term_cell, facts))


def _term_cell(fact: KeyFact) -> Cell:
    note = (fact.note,) if fact.note else ()
    return Cell(
        sentences=(*fact.sentences, *note),
        better=fact.better,
        unknown=fact.unknown or (_("Vi vet inte allt") if fact.questions else None),
        questions=tuple(map(_asked, fact.questions)),
    )


def _asked(question: str) -> str:
    return _("Fråga: %(question)s", question=question)
