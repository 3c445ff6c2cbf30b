"""What differs between two catalogues, in Swedish words: who, what, and for whom it is better."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from ledsagning.catalogue.comparing import Comparison
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.editing import book, in_words, pairing, stating, verdicts
from ledsagning.editing.book import Row, Table
from ledsagning.editing.municipality_file import with_named_sources
from ledsagning.editing.stating import Owner
from ledsagning.editing.verdicts import Key
from ledsagning.messages import N_, Told, told, with_commas

_NUMBER: Final = "nummer "


class Kind(Enum):
    """What happened to a fact, or to all of somebody."""

    NEW = "nytt"
    GONE = "borta"
    CHANGED = "ändrat"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs. ``before`` and ``after`` are texts as an editor writes them: empty
    where it was or is unknown.

    ``whole``: all of somebody is new or gone (then ``what`` is empty), or all of something that
    has a row of its own, such as a group of escorts or an office.
    """

    owner: Owner
    who: str
    kind: Kind
    what: str = ""
    before: str = ""
    after: str = ""
    comparison: Comparison = Comparison.SAME
    whole: bool = False

    def __str__(self) -> str:
        """In Swedish."""
        return str(self.line)

    @property
    def line(self) -> Told:
        """A line: ``Asken: Boka, så lång tid före: 2 dagar → 5 dagar. Sämre för den …``."""
        whose = (
            told("%(first)s: %(rest)s", first=self.who, rest=self.what) if self.what else self.who
        )
        left, right = _on_a_line(self.before), _on_a_line(self.after)
        if self.kind is Kind.GONE and self.whole and self.before:
            return told("%(whose)s: finns inte längre: %(facts)s.", whose=whose, facts=left)
        if self.kind is Kind.GONE and self.whole:
            return told("%(whose)s: finns inte längre.", whose=whose)
        if self.kind is Kind.NEW and self.whole:
            if self.after:
                return told("%(whose)s: ny: %(facts)s.", whose=whose, facts=right)
            return told("%(whose)s: ny.", whose=whose)
        changed = {"whose": whose, "left": left, "right": right}
        match self.comparison:
            case Comparison.BETTER:
                message = N_("%(whose)s: %(left)s → %(right)s. Bättre för den som har stödet.")
            case Comparison.WORSE:
                message = N_("%(whose)s: %(left)s → %(right)s. Sämre för den som har stödet.")
            case _:
                message = N_("%(whose)s: %(left)s → %(right)s.")
        return told(message, **changed)


def _on_a_line(text: str) -> str:
    if isinstance(text, Told):
        return text
    return in_words.value("; ".join(text.split("\n")).strip("; ")) or told("vet ej")


def differences(
    before: Catalogue, after: Catalogue, own: Iterable[Municipality], today: date
) -> tuple[Difference, ...]:
    """All that differs from one catalogue to another, municipality by municipality.

    ``own`` are the municipalities of both that are looked at. What an agreement promises is judged
    as it holds on ``today`` or from a later day on.
    """
    ids = {one.id for one in own}
    was, now = _stated(before, ids), _stated(after, ids)
    owners = sorted({*was, *now}, key=lambda owner: (owner[0], owner[1]))
    return tuple(
        difference
        for owner in owners
        for difference in _of_owner(owner, was.get(owner), now.get(owner), before, after, today)
    )


def _stated(catalogue: Catalogue, ids: set[str]) -> Mapping[Owner, list[tuple[Table, Row]]]:
    # To name the only source, or to leave its name out, says the same.
    municipalities = [
        with_named_sources(one) for id_, one in catalogue.municipalities.items() if id_ in ids
    ]
    providers = [one for one in catalogue.providers.values() if one.municipality in ids]
    return stating.by_owner(municipalities, providers)


def _of_owner(
    owner: Owner,
    was: list[tuple[Table, Row]] | None,
    now: list[tuple[Table, Row]] | None,
    before: Catalogue,
    after: Catalogue,
    today: date,
) -> Iterator[Difference]:
    if was is None or now is None:
        there = after if was is None else before
        kind = Kind.NEW if was is None else Kind.GONE
        yield Difference(owner, _who(owner, there), kind, whole=True)
        return
    if was == now:
        return
    who = _who(owner, after)
    judged = verdicts.verdicts(owner, before, after, today)
    old, new = _facts(verdicts.numbered_as_after(owner, was, before, after), now), _facts(now, now)
    yield from _whole_rows(owner, who, old, new)
    for key in [*new, *(key for key in old if key not in new)]:
        left, right = old.get(key, ""), new.get(key, "")
        if left != right and _row(key) in _rows_of(old) and _row(key) in _rows_of(new):
            kind = Kind.NEW if not left else Kind.CHANGED if right else Kind.GONE
            comparison = judged.get(key, Comparison.SAME)
            yield Difference(owner, who, kind, _what(key), left, right, comparison)


def _whole_rows(
    owner: Owner, who: str, old: Mapping[Key, str], new: Mapping[Key, str]
) -> Iterator[Difference]:
    """What has a row of its own, and is there only before or only after."""
    was, now = _rows_of(old), _rows_of(new)
    for row in [*was, *(row for row in now if row not in was)]:
        if row not in now:
            # Its number was another before: what it said tells which it was.
            *named, last = row
            is_numbered = last.startswith(_NUMBER)
            what = _what(tuple(named) if is_numbered else row)
            says = _stated_in(row, old) if is_numbered else ""
            yield Difference(owner, who, Kind.GONE, what, before=says, whole=True)
        elif row not in was:
            after = _stated_in(row, new)
            yield Difference(owner, who, Kind.NEW, _what(row), after=after, whole=True)


def _stated_in(row: Key, facts: Mapping[Key, str]) -> Told:
    return with_commas(_on_a_line(text) for key, text in facts.items() if _row(key) == row and text)


def _rows_of(found: Mapping[Key, str]) -> Mapping[Key, None]:
    return dict.fromkeys(map(_row, found))


def _row(key: Key) -> Key:
    """The row that a fact stands in; of a long table that is the whole table."""
    wide = key[0] not in (book.RULES.name, book.AGREEMENTS.name)
    return key[:-1] if wide else key[:1]


def _what(key: Key) -> str:
    return with_commas(in_words.fact(part) for part in key[1:] if part)


def _who(owner: Owner, catalogue: Catalogue) -> str:
    municipality, provider = owner
    if provider:
        return catalogue.providers[owner].name
    return catalogue.municipalities[municipality].name


def _facts(rows: list[tuple[Table, Row]], now: list[tuple[Table, Row]]) -> Mapping[Key, str]:
    """All facts of somebody, by what they are called, numbered as the rows of ``now`` are."""
    found: dict[Key, str] = {}
    named, named_now = _by_name(rows), _by_name(now)
    for key, (table, same) in named.items():
        _, those = named_now.get(key, (table, []))
        for row, number in zip(same, pairing.numbers(same, those), strict=True):
            # A group of escorts has no name; of offices and areas some have the same.
            several = table is book.ESCORT_GROUPS or number > 1
            told = (*key, f"{_NUMBER}{number}") if several else key
            # It is there also where nothing is known of it.
            found[*told, ""] = ""
            for heading, text in row.items():
                found[*told, heading] = text
    for table, row in rows:
        if table.kind is None:
            found[_long_key(table, row)] = row[book.ANSWER]
    return found


def _by_name(rows: list[tuple[Table, Row]]) -> Mapping[Key, tuple[Table, list[Row]]]:
    """What the rows of wide tables say of somebody, by what each is called."""
    found: dict[Key, tuple[Table, list[Row]]] = {}
    for table, row in rows:
        if table.kind is not None:
            says = {heading: text for heading, text in row.items() if heading not in table.whose}
            found.setdefault(_which(table, row), (table, []))[1].append(says)
    return found


def _which(table: Table, row: Row) -> Key:
    """Which row of its table one is: an office, an area or a source by its name."""
    if table is book.ESCORT_GROUPS:
        return table.name, "Grupp av ledsagare"
    if table in (book.MUNICIPALITIES, book.PROVIDERS):
        return (table.name, "")
    named = row.get(book.SOURCE) or row.get(book.NAME, "")
    return table.name, f"{table.name} {named}"


def _long_key(table: Table, row: Row) -> Key:
    if table is book.RULES:
        return verdicts.rule_key(row[book.RULE], int(row[book.VARIANT]), row[book.FACT])
    return verdicts.agreement_key(
        row.get(book.PROVIDER, ""), row[book.FROM], row[book.TERM], row[book.FACT]
    )
