"""From a municipality's answers to its rules, read and checked as a catalogue is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any, Final

from ledsagning.catalogue import writing
from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import Rules
from ledsagning.editing import answers as written
from ledsagning.editing.answers import Names
from ledsagning.editing.beginning import id_for
from ledsagning.editing.tree import plant
from ledsagning.messages import told
from ledsagning.web.answering import fields
from ledsagning.web.answering.answers import Answers
from ledsagning.web.answering.fields import ELSEWHERE, SOURCE, TITLE, field_named, name_of
from ledsagning.web.doors.answers import Reading, cell_of, planted, sentences
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import in_swedish
from ledsagning.web.wording.values import date_words

_NAMED: Final = 40
"""So much of a title is a part of the name of its source."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the answers make: the municipality with the rules that were changed and nothing else,
    or what is wrong in which field.
    """

    municipality: Municipality | None
    flaws: Mapping[str, str]


def read(answers: Answers, today: date) -> Read:
    """The rules that a municipality has changed. Every one of them has a source."""
    making = _Making(answers, today)
    parts = making.parts()
    making.refuse_untitled()
    found = making.reading.catalogue({"municipalities": [parts]}, TITLE, today, {})
    if found is None:
        return Read(None, making.reading.flaws)
    (whole,) = found.municipalities.values()
    return Read(_without_the_rest(whole, answers.stated), {})


def _variants(whole: Municipality, rule: str) -> Any:
    # Each name is that of its own variants: more than a checker of types can see.
    return whole.rules.variants(rule)


def _without_the_rest(whole: Municipality, stated: tuple[str, ...]) -> Municipality:
    """What a file says of it: what is answered anew, and the areas and offices that this names."""
    rules = Rules(**{rule: _variants(whole, rule) for rule in stated})
    named = {getattr(one, "contact", None) for rule in stated for one in rules.variants(rule)}
    areas = {
        id_ for rule in stated for one in rules.variants(rule) for id_ in one.applies_to.areas or ()
    }
    return replace(
        whole,
        rules=rules,
        contacts=tuple(one for one in whole.contacts if one.id and one.id in named),
        areas=tuple(one for one in whole.areas if one.id in areas),
    )


class _Making:
    """The parts of a municipality, as they are made of its answers."""

    def __init__(self, answers: Answers, today: date) -> None:
        self.reading = Reading(lambda name: field_named(name) is not None)
        self._answers = answers
        self._town = answers.town
        self._today = today
        self._sources: dict[str, Any] = {}

    def parts(self) -> dict[str, Any]:
        """The municipality, with the rules that are changed and the sources that they name."""
        town = self._town
        rules = {rule: list(self._variants(rule)) for rule in self._answers.stated}
        stated = {
            "id": town.id,
            "name": town.name,
            "sample": True if town.sample else None,
            "areas": [writing.data(one) for one in town.areas] or None,
            "contacts": [writing.data(one) for one in town.contacts] or None,
        }
        parts: dict[str, Any] = planted(stated, TITLE)
        parts["sources"] = self._sources
        parts["rules"] = rules
        return {key: part for key, part in parts.items() if part}

    def refuse_untitled(self) -> None:
        """Tell where a source has no name. What is only taken away stands in none."""
        only_withdrawn = self._answers.withdrawn and not self._answers.stated
        if not self._answers.of(TITLE) and not only_withdrawn:
            self.reading.flaws[TITLE] = sentences(*_UNTITLED)

    def _variants(self, rule: str) -> Iterator[Any]:
        before = self._town.rules.variants(rule)
        for number in self._answers.answered(rule):
            if number <= len(before) and self._answers.is_as_before(rule, number):
                yield self._as_before(rule, number)
            else:
                yield self._answered(rule, number)

    def _as_before(self, rule: str, number: int) -> Any:
        """A variant as it stands in the catalogue, with the sources that it cites."""
        variant = self._town.rules.variants(rule)[number - 1]
        place = next(iter(fields.of_facts(rule, number)))
        for citation in variant.citations:
            source = self._town.sources.get(citation.source or "")
            if citation.source and source is not None:
                self._sources.setdefault(citation.source, planted(writing.data(source), place))
        return planted(writing.data(variant), place)

    def _answered(self, rule: str, number: int) -> Any:
        """A variant as it is answered, with what it stands in."""
        parts: dict[str, Any] = {}
        for key, values in self._answers.says(rule, number).items():
            name = name_of(rule, number, key)
            field = field_named(name)
            if field is None or key.startswith(f"{ELSEWHERE}."):
                continue
            node = self.reading.node(field, values, self._names(key))
            if node is not None:
                plant(parts, field.leaf.path, node)
        return parts | self._citing(rule, number, "quote" in parts)

    def _names(self, key: str) -> Names | None:
        ids = {one: one for one in self._town.area_names}
        return Names(ids, tuple(ids)) if key.endswith("areas") else None

    def _citing(self, rule: str, number: int, quoted: bool) -> dict[str, Any]:
        own = name_of(rule, number, ELSEWHERE)
        begins = own if self._answers.source(own) else SOURCE
        place = cell_of(f"{begins}.title")
        source = written.scalar(self._source(begins), place)
        if quoted:
            return {"source": source}
        with in_swedish():
            day = date_words(self._today)
            said = _("Så har kommunen svarat i ett formulär den %(day)s.", day=day)
        return {"source": source, "summary": written.scalar(said, place)}

    def _source(self, begins: str) -> str:
        """The name of a source, which is put among the others."""
        said = self._answers.source(begins)
        if begins != SOURCE and "title" not in said:
            self.reading.flaws[f"{begins}.title"] = sentences(*_UNTITLED)
        name = self._known(said) or _named(said)
        parts: dict[str, Any] = {
            key: node
            for key in said
            if (field := field_named(f"{begins}.{key}"))
            and (node := self.reading.node(field, (said[key],)))
        }
        checked = written.scalar(str(self._today), cell_of(f"{begins}.title"))
        self._sources[name] = parts | {"checked": checked}
        return name

    def _known(self, said: Mapping[str, str]) -> str | None:
        """The name of the same source in the catalogue, if it is there."""
        for name, source in self._town.sources.items():
            if _told_of(source) == dict(said):
                return name
        return None


def _told_of(source: Source) -> dict[str, str]:
    told_ = {"title": source.title, "address": source.address, "date": source.date}
    return {key: str(value) for key, value in told_.items() if value is not None}


def _named(said: Mapping[str, str]) -> str:
    """The name of a source that nobody else's has."""
    digest = sha256(repr(sorted(said.items())).encode()).hexdigest()[:6]
    return f"{id_for(said.get('title', ''))[:_NAMED].strip('-') or 'svar'}-{digest}"


_UNTITLED: Final = (
    told("namnet på sidan eller beslutet saknas"),
    told("skriv vad den heter, till exempel Riktlinje för ledsagning"),
)
