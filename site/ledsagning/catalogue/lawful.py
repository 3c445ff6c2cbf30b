"""Whether a municipality's rules give a person at least what the law does."""

from collections.abc import Iterator

from ledsagning.catalogue.better import Better
from ledsagning.catalogue.citations import source_of
from ledsagning.catalogue.comparing import Comparison, compare_part
from ledsagning.catalogue.entries import Entry, written
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rule import Rule, subject_of, values_of
from ledsagning.catalogue.rule_checks import rules_of
from ledsagning.catalogue.rules import Fee
from ledsagning.catalogue.vocabulary import Decision, PageSubject
from ledsagning.messages import N_, Told, told

WORSE_THAN_LAW = N_("%(name)s under %(rule)s är sämre än lagen, som säger %(says)s (%(where)s)")
"""What is said of a rule that gives a person less than the law does."""

_LESS = frozenset({Comparison.WORSE, Comparison.DIFFERENT})
_OF_A_FEE = (
    *("most_kronor", "per", "steps", "free_hours"),
    *("most_per_month", "capped", "by", "granted_time"),
)


def check_law(entry: Entry[Municipality], law: Law) -> None:
    """Note where a rule of a municipality is worse than the law, or says otherwise."""
    for path, rule in rules_of(entry.value):
        if subject_of(rule, entry.value.sources or {}) is PageSubject.LEDSAGNING:
            for required in law.rules.variants(str(path[1])):
                if rule.applies_to and rule.applies_to.meets(required.applies_to):
                    _check(entry, path, rule, required, law)


def _check(
    entry: Entry[Municipality], path: tuple[str | int, ...], rule: Rule, required: Rule, law: Law
) -> None:
    for name in _worse(rule, required):
        says = _says(required, name)
        entry.problem(
            (*path, name),
            told(
                WORSE_THAN_LAW,
                name=name,
                rule=path[1],
                says=says,
                where=_where(law, required),
            ),
            _mending(rule, required, name, says),
        )


def _worse(rule: Rule, required: Rule) -> tuple[str, ...]:
    found = tuple(_less(rule, required))
    if not found and isinstance(rule, Fee) and isinstance(required, Fee):
        # Where nothing may be charged there is nothing that it could depend on.
        free = required.charged is not False or rule.kronor == 0
        return () if free else tuple(name for name in _OF_A_FEE if getattr(rule, name))[:1]
    return found


def _less(rule: Rule, required: Rule) -> Iterator[str]:
    for value in values_of(type(rule)):
        better = value.metadata.get("better", Better.NEITHER)
        ours, theirs = getattr(rule, value.name), getattr(required, value.name)
        # What may be done in more ways by law may be done in those of both.
        if better is not Better.MORE_CHOICES and compare_part(better, ours, theirs) in _LESS:
            yield value.name


def _says(required: Rule, name: str) -> str:
    """The value of the law, or what it is instead of something that it does not know."""
    value = getattr(required, name)
    return "kronor: 0" if value is None else f"{name}: {written(value)}"


def _where(law: Law, required: Rule) -> str:
    source = source_of(required, law.sources)
    assert source is not None
    return ", ".join(filter(None, (source.title, required.section)))


def _mending(rule: Rule, required: Rule, name: str, says: str) -> Told:
    """How to mend a rule that is worse than the law: it may be meant for the other act only."""
    act = required.applies_to.act
    if act is None or rule.applies_to.act is not None:
        return told("ta bort %(name)s, eller skriv %(says)s", name=name, says=says)
    other = next(one for one in Decision if one is not act)
    return told(
        "ta bort %(name)s, eller skriv %(says)s; "
        "gäller regeln bara %(act)s, skriv applies_to: {act: %(code)s}",
        name=name,
        says=says,
        act=told(other.label),
        code=other,
    )
