"""The rules that hold for somebody: the municipality's, laid over the law, with both their sources.

What the law says holds everywhere: a municipality's rule goes before it value by value, and the
law fills what the municipality does not say. No other municipality's value ever comes in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import Any, Generic, TypeVar

from ledsagning.catalogue.better import Better
from ledsagning.catalogue.citations import Cited, Source, source_of
from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rule import Rule, subject_of, values_of
from ledsagning.catalogue.rules import RULE_NAMES, Rules
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import Decision, PageSubject

R = TypeVar("R", bound=Rule)


class When(Enum):
    """Whether a variant holds on the day that is asked about, or did before, or will."""

    NOW = auto()
    COMING = auto()
    PAST = auto()


@dataclass(frozen=True, slots=True)
class Effective(Generic[R]):
    """A variant of a rule. ``rule`` has the values, and for whom and when they hold.

    ``cited`` are all places where they are written and ``notes`` what is told of them, the
    municipality's first. ``subject`` is what it is a rule for: one for something else than
    ledsagning is shown as such, and never told as a rule for ledsagning.
    """

    rule: R
    cited: tuple[Cited, ...]
    notes: tuple[Localized, ...]
    subject: PageSubject
    when: When = When.NOW

    @property
    def counts(self) -> bool:
        """Whether it is a rule for ledsagning that holds: what a computation may go by."""
        return self.when is When.NOW and self.subject is PageSubject.LEDSAGNING

    @property
    def by_law(self) -> bool:
        """Whether it is the law alone."""
        return all(cited.by_law for cited in self.cited)


def effective(
    name: str, municipality: Municipality, law: Law, day: date
) -> tuple[Effective[Any], ...]:
    """The variants of a rule of ``RULE_NAMES`` on a day.

    Those of the municipality come first, as they stand in the catalogue; of two sources that speak
    of the same people, the newer. Then comes what the law says to those of whom they do not speak;
    what will hold, and what held last where nothing is known of today; and in the end what the
    municipality says of something else than ledsagning.
    """
    own = _own(name, municipality, day)
    floor = [
        _single(rule, law.sources, day, by_law=True)
        for rule in law.rules.variants(name)
        if rule.holds_on(day)
    ]
    present = [one for one in own if one.counts]
    return (
        *(part for one in present for part in _over(one, floor)),
        *(part for one in floor for part in _left(one, present)),
        *_at_other_times(own, present),
        *(one for one in own if one.subject is not PageSubject.LEDSAGNING),
    )


def in_force(municipality: Municipality, law: Law, day: date) -> Rules:
    """All rules of ledsagning that hold on a day: what a computation goes by."""
    return Rules(
        **{
            name: tuple(one.rule for one in effective(name, municipality, law, day) if one.counts)
            for name in RULE_NAMES
        }
    )


def _own(name: str, municipality: Municipality, day: date) -> list[Effective[Any]]:
    found = [
        _single(rule, municipality.sources, day, by_law=False)
        for rule in municipality.rules.variants(name)
    ]
    people = [one.rule.applies_to for one in found]
    return sorted(found, key=lambda one: (people.index(one.rule.applies_to), _age(one)))


def _age(one: Effective[Any]) -> int:
    """Higher for an older source; one without a date is the oldest."""
    dated = next((cited.source.date for cited in one.cited), None)
    return -dated.last_day.toordinal() if dated else 0


def _at_other_times(
    own: Sequence[Effective[R]], present: Sequence[Effective[R]]
) -> Iterator[Effective[R]]:
    of_ledsagning = [one for one in own if one.subject is PageSubject.LEDSAGNING]
    yield from (one for one in of_ledsagning if one.when is When.COMING)
    past = [one for one in of_ledsagning if one.when is When.PAST]
    for one in past:
        same = [other for other in (*past, *present) if _same_people(one, other)]
        if all(other.when is When.PAST and _ended(other) <= _ended(one) for other in same):
            yield one


def _same_people(one: Effective[Any], other: Effective[Any]) -> bool:
    people: Conditions = one.rule.applies_to
    return people.meets(other.rule.applies_to)


def _ended(one: Effective[Any]) -> date:
    return one.rule.until or date.max


def _single(rule: R, sources: Mapping[str, Source], day: date, *, by_law: bool) -> Effective[R]:
    cited = ((citation, source_of(citation, sources)) for citation in rule.citations)
    return Effective(
        rule=rule,
        cited=tuple(Cited(citation, source, by_law) for citation, source in cited if source),
        notes=() if rule.note is None else (rule.note,),
        subject=subject_of(rule, sources),
        when=_when(rule, day),
    )


def _when(rule: Rule, day: date) -> When:
    if rule.holds_on(day):
        return When.NOW
    return When.COMING if rule.from_ and rule.from_ > day else When.PAST


def _over(own: Effective[R], floor: Sequence[Effective[R]]) -> Iterator[Effective[R]]:
    """A municipality's variant over all that the law says of the same people."""
    people = own.rule.applies_to
    under = [one for one in floor if one.rule.applies_to.meets(people)]
    for one in under:
        yield _laid_over(own, one)
    for rest in _without(people, [one.rule.applies_to for one in under]):
        yield replace(own, rule=replace(own.rule, applies_to=rest))


def _left(floor: Effective[R], own: Iterable[Effective[R]]) -> Iterator[Effective[R]]:
    """The law, for those of whom no variant of the municipality speaks."""
    for rest in _without(floor.rule.applies_to, [one.rule.applies_to for one in own]):
        yield replace(floor, rule=replace(floor.rule, applies_to=rest))


def _without(people: Conditions, others: Sequence[Conditions]) -> tuple[Conditions, ...]:
    """Those people who are not all among the others: all of them, those of one act, or none."""
    acts = tuple(Decision) if people.act is None else (people.act,)
    left = [
        act for act in acts if not any(replace(people, act=act).within(other) for other in others)
    ]
    if len(left) == len(acts):
        return (people,)
    return tuple(replace(people, act=act) for act in left)


def _laid_over(own: Effective[R], floor: Effective[R]) -> Effective[R]:
    values = {
        value.name: _value(own.rule, floor.rule, value.name, value.metadata.get("better"))
        for value in values_of(type(own.rule))
    }
    people = own.rule.applies_to.and_(floor.rule.applies_to)
    return replace(
        own,
        rule=replace(own.rule, applies_to=people, **values),
        cited=own.cited + floor.cited,
        notes=own.notes + floor.notes,
    )


def _value(ours: Rule, law: Rule, name: str, better: Better | None) -> Any:
    stated, required = getattr(ours, name), getattr(law, name)
    if stated is None or required is None:
        return required if stated is None else stated
    return stated | required if better is Better.MORE_CHOICES else stated
