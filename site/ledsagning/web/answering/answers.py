"""What a municipality has answered, and the rules that it makes. Nothing is kept of it.

What the catalogue already says is filled in. A rule whose answers stay as they were stays as it
is, with its sources; one that is changed stands in what the municipality names.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from ledsagning.catalogue import writing
from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.editing.municipality_file import with_named_sources
from ledsagning.web.answering import fields, words
from ledsagning.web.answering.fields import ELSEWHERE, SOURCE, field_named, name_of, variant_of
from ledsagning.web.doors.answers import Given, stated
from ledsagning.web.doors.fields import Field
from ledsagning.whole_numbers import whole_number

OPENED: Final = "opened"
"""The name under which it travels which variants have been asked for."""

_BESIDE: Final = frozenset({"applies_to", "from", "until", "quote", ELSEWHERE})
"""What a variant says that is no answer by itself."""

_CITING: Final = frozenset({"source", "section", "quote", "summary", "about", "also", "note"})


@dataclass(frozen=True)
class Answers:
    """The answers by the names of their fields. ``town`` is what the catalogue says."""

    town: Municipality
    given: Given

    @classmethod
    def of_form(cls, town: Municipality, form: Mapping[str, Sequence[str]]) -> "Answers":
        """What was sent. What nobody asked is left out."""
        names = (name for name in form if len(name) <= fields.LONGEST and field_named(name))
        return cls(with_named_sources(town), stated(form, (*names, OPENED)))

    @classmethod
    def of_town(cls, town: Municipality) -> "Answers":
        """What the catalogue says of a municipality, as it would have answered."""
        town = with_named_sources(town)
        each = (
            _as_given(name, number, variant)
            for name, number, variant in town.rules.each()
            if number < fields.MOST_VARIANTS
        )
        return cls(town, {name: values for one in each for name, values in one.items()})

    @classmethod
    def of_file(cls, town: Municipality, told: Municipality) -> "Answers":
        """What a file said, laid over what the catalogue says, with what it stood in."""
        town, told = with_named_sources(town), with_named_sources(told)
        new = [name for name, one in told.sources.items() if town.sources.get(name) != one]
        given = dict(cls.of_town(told).given)
        if new:
            given |= _as_source(SOURCE, told.sources[new[0]])
        for rule, number, variant in told.rules.each():
            if variant in town.rules.variants(rule) or number >= fields.MOST_VARIANTS:
                continue
            if variant.quote:
                given[name_of(rule, number + 1, "quote")] = (variant.quote,)
            stands_in = told.sources.get(variant.source or "")
            if stands_in is not None and variant.source not in new[:1]:
                given |= _as_source(name_of(rule, number + 1, ELSEWHERE), stands_in)
        return cls(town, given)

    def of(self, name: str) -> tuple[str, ...]:
        """What has been answered in a field."""
        return self.given.get(name, ())

    def hidden(self, shown: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
        """The answers that travel along unseen: all but those of the fields that are shown."""
        for name, values in self.given.items():
            if name not in shown:
                for value in values:
                    yield name, value

    def with_variant(self, rule: str) -> "Answers":
        """The same, with one more variant of a rule to be answered."""
        number = min(self.variants(rule) + 1, fields.MOST_VARIANTS)
        opened = (*self.of(OPENED), f"{rule}-{number}")
        return replace(self, given={**self.given, OPENED: opened})

    def variants(self, rule: str) -> int:
        """How many variants of a rule are asked about: one at least."""
        asked = (one.rpartition("-") for one in self.of(OPENED))
        opened = {whole_number(number) or 1 for name, _dash, number in asked if name == rule}
        known = {number for name, number in map(_variant, self.given) if name == rule}
        possible = {number for number in opened if number <= fields.MOST_VARIANTS}
        return max({1, len(self.town.rules.variants(rule)), *possible, *known})

    def says(self, rule: str, number: int) -> Given:
        """What is answered of a variant, by the keys of its facts."""
        begins = name_of(rule, number, "")
        return {
            name.removeprefix(begins): values
            for name, values in self.given.items()
            if name.startswith(begins)
        }

    @cached_property
    def before(self) -> "Answers":
        """What the catalogue says, as answers."""
        return Answers.of_town(self.town)

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """The rules of which something else is answered than the catalogue says."""
        return tuple(rule for rule in RULE_NAMES if self._of(rule) != self.before._of(rule))

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """The changed rules that anything is answered of: they stand in the file."""
        return tuple(rule for rule in self.changed if any(self.answered(rule)))

    @cached_property
    def withdrawn(self) -> tuple[str, ...]:
        """The rules that the catalogue tells, and that nothing is answered of any more. A file
        lays what it says over what was known: it can take nothing away.
        """
        return tuple(rule for rule in self.changed if rule not in self.stated)

    def _of(self, rule: str) -> Given:
        return {name: values for name, values in self.given.items() if _variant(name)[0] == rule}

    def is_as_before(self, rule: str, number: int) -> bool:
        """Whether a variant says what it says in the catalogue."""
        return self.says(rule, number) == self.before.says(rule, number)

    def answered(self, rule: str) -> Iterator[int]:
        """The variants of a rule that say anything of their own."""
        for number in range(1, self.variants(rule) + 1):
            said = {key.partition(".")[0] for key in self.says(rule, number)}
            if said - _BESIDE:
                yield number

    def fields_of(self, rule: str) -> Mapping[str, Field]:
        """All that is asked of a rule."""
        found: dict[str, Field] = {}
        for number in range(1, self.variants(rule) + 1):
            found |= fields.of_facts(rule, number)
            found |= fields.of_conditions(rule, number)
        return found

    def source(self, begins: str = SOURCE) -> Mapping[str, str]:
        """What is said of a source: its title, address and date."""
        keys = ("title", "address", "date")
        return {key: values[0] for key in keys if (values := self.of(f"{begins}.{key}"))}


def _as_source(begins: str, source: Source) -> Given:
    """What is said of a source, as a form would send it."""
    names = (f"{begins}.{key}" for key in words.SOURCE)
    asked = ((name, field_named(name)) for name in names)
    return {name: values for name, field in asked if field and (values := field.given(source))}


def _variant(name: str) -> tuple[str, int]:
    return variant_of(name) or ("", 0)


def _as_given(rule: str, number: int, variant: Rule) -> Given:
    """What a variant says, as a form would send it. What it stands in is shown, and not asked."""
    data: Any = writing.data(variant)
    keys = (key for key in _keys(data, ()) if key.partition(".")[0] not in _CITING)
    found = {}
    for key in keys:
        name = name_of(rule, number + 1, key)
        field = field_named(name)
        if field is not None and (values := field.given(variant)):
            found[name] = values
    return found


def _keys(data: Any, path: tuple[str, ...]) -> Iterator[str]:
    """The keys that lead to each single fact, or to several together."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _keys(value, (*path, key))
    elif isinstance(data, list) and any(isinstance(one, dict) for one in data):
        for number, value in enumerate(data):
            yield from _keys(value, (*path, str(number)))
    elif data is not None:
        yield ".".join(path)
