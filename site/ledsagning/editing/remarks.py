"""What is no mistake in a catalogue, and yet worth an editor's look: old, thin, hard or telling.

Each kind of remark has a name and, where it has one, a threshold that is named here. A remark is
about a municipality or a provider, and there is one for each of them and each kind of fact.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ledsagning.catalogue import law_loading
from ledsagning.catalogue.citations import source_of
from ledsagning.catalogue.model import (
    ALL_AREAS,
    Catalogue,
    EscortGroup,
    Municipality,
    Operator,
    Provider,
)
from ledsagning.catalogue.rule import Rule, values_of
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.schema import key_of
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import CancellingCost, Decision, Language, Word
from ledsagning.editing import in_words, key_names
from ledsagning.editing.leaves import Leaf, leaves
from ledsagning.editing.names import name_of
from ledsagning.editing.provider_remarks import on_provider
from ledsagning.editing.remark import Remark, Remarked, Said
from ledsagning.messages import told, with_commas

ENDS_WITHIN_DAYS: Final = 30
"""So long before security.txt ends somebody should say anew until when it holds."""

_NEW_ACT: Final = "new_act"
_ENDS: Final = (".", "!", "?")


def remarks(catalogue: Catalogue, own: Iterable[Municipality], today: date) -> tuple[Remark, ...]:
    """All remarks on whoever runs the site, and on some municipalities and their providers, in the
    order of the catalogue.
    """
    places = (remark for one in own for remark in _of_one(catalogue, one, today))
    return (*_on_operator(catalogue.operator, today), *places)


def _on_operator(operator: Operator | None, today: date) -> Iterator[Remark]:
    """What /.well-known/security.txt says holds until a day: then the site stops saying it."""
    reports = operator.security if operator else None
    if operator is None or reports is None or (reports.until - today).days > ENDS_WITHIN_DAYS:
        return
    text = told(
        "security gäller till %(day)s. Stämmer det än? Skriv en senare dag.", day=reports.until
    )
    yield Remark(Remarked.SECURITY_ENDS, "", "", operator.name, text)


def _of_one(catalogue: Catalogue, municipality: Municipality, today: date) -> Iterator[Remark]:
    providers = [one for one in catalogue.providers_in(municipality.id) if not one.ended_by(today)]
    for kind, text in _on_municipality(municipality, providers, today):
        yield Remark(kind, municipality.id, "", municipality.name, text)
    for provider in providers:
        for kind, text in on_provider(provider, today):
            yield Remark(kind, municipality.id, provider.id, provider.name, text)


def _on_municipality(municipality: Municipality, providers: list[Provider], today: date) -> Said:
    unknown = [rule for rule in RULE_NAMES if not _is_answered(rule, municipality)]
    if unknown:
        yield (
            Remarked.UNKNOWN_RULES,
            told(
                "%(number)s av %(all)s regler är okända: %(names)s.",
                number=len(unknown),
                all=len(RULE_NAMES),
                names=in_words.headings(key_names.RULES[rule] for rule in unknown),
            ),
        )
    yield from _unknown_sums(municipality)
    yield from _older_than_law(municipality)
    yield from _whole_sentences(municipality)
    yield from _same_names((provider.id, provider.name) for provider in providers)
    yield from _same_names(municipality.area_names.items())
    for leaf in leaves(EscortGroup):
        yield from _nobody(leaf, municipality, providers)


def _is_answered(rule: str, municipality: Municipality) -> bool:
    """Whether a municipality says anything of a rule, or the law does for all."""
    return bool(municipality.rules.variants(rule) or law_loading.load().rules.variants(rule))


def _unknown_sums(municipality: Municipality) -> Said:
    """Late cancellations that cost a fixed sum which is not told: the source may tell it."""
    rules = municipality.rules.cancelling_by_you
    if any(rule.cost is CancellingCost.FIXED_SUM and rule.kronor is None for rule in rules):
        yield (
            Remarked.UNKNOWN_SUM,
            told(
                "%(rule)s: cost är %(cost)s. Hur många kronor? Skriv kronor om källan säger det.",
                rule="cancelling_by_you",
                cost=CancellingCost.FIXED_SUM.value,
            ),
        )


def _older_than_law(municipality: Municipality) -> Said:
    """Sources that were written before the law that they are about."""
    begins = law_loading.load().statements[_NEW_ACT].from_
    assert begins is not None
    old = {
        source.title
        for _rule, _number, variant in municipality.rules.each()
        if variant.applies_to.act is not Decision.LSS
        and (source := source_of(variant, municipality.sources)) is not None
        and source.date is not None
        and source.date.last_day < begins
    }
    for title in sorted(old):
        text = told(
            "källan %(title)s är äldre än lagen som gäller från %(day)s. Gäller den än?",
            title=title,
            day=begins,
        )
        yield Remarked.OLDER_THAN_LAW, text


def _whole_sentences(municipality: Municipality) -> Said:
    """Texts of rules that are written as sentences of their own, and stand inside one."""
    for rule, _number, variant in municipality.rules.each():
        for fact, texts in _inside_sentences(variant):
            for text in texts.values():
                if text.endswith(_ENDS) or text[:2].istitle():
                    yield (
                        Remarked.INSIDE_SENTENCE,
                        told(
                            "%(rule)s: %(fact)s står mitt i en mening. Skriv ”%(text)s” utan "
                            "punkt, och med liten bokstav om det inte är ett namn.",
                            rule=rule,
                            fact=fact,
                            text=text,
                        ),
                    )


def _inside_sentences(variant: Rule) -> Iterator[tuple[str, Localized]]:
    """The texts of a rule that the site puts into sentences: all but its note."""
    stated = {key_of(one.name): getattr(variant, one.name) for one in values_of(type(variant))}
    for key, value in {**stated, "who": variant.applies_to.who}.items():
        if isinstance(value, Mapping):
            yield key, value


def _same_names(named: Iterable[tuple[str, str]]) -> Said:
    """Providers, or areas, by their ids and names: whoever looks for one cannot tell which."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for id_, name in named:
        by_name[" ".join(name.casefold().split())].append(id_)
    for ids in by_name.values():
        if len(ids) > 1:
            yield (
                Remarked.SAME_NAME,
                told(
                    "samma namn står på %(ids)s. Är det en eller flera?",
                    ids=with_commas(ids),
                ),
            )


def _nobody(leaf: Leaf, municipality: Municipality, providers: list[Provider]) -> Said:
    """The choices of a question that no escort answers: nowhere, or not in some areas."""
    kind: Any = leaf.kind
    if not issubclass(kind, Word) or not providers:
        return
    places = [area.id for area in municipality.areas] or [ALL_AREAS]
    called = municipality.area_names
    lacking = {
        choice: [place for place in places if not _somebody(leaf, choice, place, providers)]
        for choice in kind
    }
    nowhere = [choice.label for choice, without in lacking.items() if without == places]
    if nowhere:
        text = told(
            "%(what)s: ingen ledsagare har %(choices)s.",
            what=in_words.heading(name_of(leaf)),
            choices=with_commas(map(told, nowhere)),
        )
        yield Remarked.NO_ESCORT, text
    # A language is a need of few: that it is missing in one part of the town is no news.
    for choice, without in lacking.items() if kind is not Language else ():
        if without and without != places:
            where = ", ".join(called[place] for place in without)
            text = told(
                "%(what)s: %(choice)s saknas i %(where)s.",
                what=in_words.heading(name_of(leaf)),
                choice=told(choice.label),
                where=where,
            )
            yield Remarked.NO_ESCORT, text


def _somebody(leaf: Leaf, choice: Word, place: str, providers: list[Provider]) -> bool:
    return any(
        _has(getattr(group, leaf.path[0]), choice)
        for provider in providers
        if provider.areas is None or provider.areas & {place, ALL_AREAS}
        for group in provider.escorts or ()
    )


def _has(stated: Any, choice: Word) -> bool:
    return stated is not None and (
        choice in stated if isinstance(stated, frozenset) else choice == stated
    )
