"""The tables that a catalogue is kept in: what they are called, and what their columns hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, get_args, get_type_hints

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.model import Area, EscortGroup, MunicipalContact, Municipality, Provider
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.terms import Agreement
from ledsagning.editing import facts, key_names, names
from ledsagning.editing.leaves import Leaf, leaves
from ledsagning.editing.names import name_of

ID: Final = "Kort namn (id)"
NAME: Final = "Namn"
MUNICIPALITY: Final = "Kommun"
PROVIDER: Final = "Utförare"
SOURCE: Final = "Källans korta namn"
RULE: Final = "Regel"
VARIANT: Final = "Variant"
TERM: Final = "Villkor"
FROM: Final = "Gäller från"
FACT: Final = "Uppgift"
ANSWER: Final = "Svar"
HOW: Final = "Så svarar du"

Row = Mapping[str, str]
"""What stands in a row, by the headings of its columns. An empty cell is left out."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what it holds, and the columns that tell whose a row is.

    In a wide one each fact of ``kind`` has a column. A long one has a row for each fact.
    """

    name: str
    about: str
    whose: tuple[str, ...]
    kind: Any = None
    left_out: frozenset[str] = field(default_factory=frozenset)
    known_by: str | None = None

    @property
    def facts(self) -> tuple[Leaf, ...]:
        """What the columns of a wide table hold."""
        every = leaves(self.kind) if self.kind else ()
        return tuple(leaf for leaf in every if leaf.path[0] not in self.left_out)

    def fact(self, heading: str) -> Leaf | None:
        """What a column of a wide table holds; ``None`` where it tells whose the row is."""
        if self.kind is None or heading in self.whose:
            return None
        return names.leaf_named(self.kind, heading, self.left_out)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of its columns, in their order."""
        if self.kind is None:
            return (*self.whose, FACT, ANSWER, HOW)
        return (*self.whose, *map(name_of, self.facts))

    @property
    def needed(self) -> tuple[str, ...]:
        """The headings that tell whose a row is, and which."""
        return (*self.whose, *((self.known_by,) if self.known_by else ()))

    def key(self, row: Row) -> tuple[str, ...]:
        """What tells a row from all others of its table, where there is one."""
        last = () if self.kind else (FACT,)
        return tuple(row.get(heading, "") for heading in (*self.needed, *last))


MUNICIPALITIES: Final = Table(
    "Kommuner",
    "En rad för varje kommun.",
    (),
    Municipality,
    frozenset({"areas", "contacts", "sources", "rules", "standard_agreement"}),
    ID,
)
AREAS: Final = Table(
    "Områden", "En rad för varje del av en kommun.", (MUNICIPALITY,), Area, known_by=ID
)
CONTACTS: Final = Table(
    "Kontakter",
    "En rad för varje kontor i kommunen.",
    (MUNICIPALITY,),
    MunicipalContact,
    known_by=NAME,
)
SOURCES: Final = Table(
    "Källor",
    "En rad för varje sida eller dokument som reglerna står i.",
    (MUNICIPALITY, SOURCE),
    Source,
)
RULES: Final = Table(
    "Regler",
    "En rad för varje uppgift om en regel. Gäller regeln olika för olika personer? Då har den "
    "flera varianter: 1, 2, 3.",
    (MUNICIPALITY, RULE, VARIANT),
)
PROVIDERS: Final = Table(
    "Utförare",
    "En rad för varje utförare.",
    (MUNICIPALITY,),
    Provider,
    frozenset({"municipality", "escorts", "agreement"}),
    ID,
)
ESCORT_GROUPS: Final = Table(
    "Ledsagare",
    "En rad för varje grupp av ledsagare som är lika. Skriv aldrig vad en ledsagare heter.",
    (MUNICIPALITY, PROVIDER),
    EscortGroup,
)
AGREEMENTS: Final = Table(
    "Serviceavtal",
    "En rad för varje uppgift i ett avtal. Är utföraren tom är det kommunens krav på alla.",
    (MUNICIPALITY, PROVIDER, FROM, TERM),
)

TABLES: Final = (
    MUNICIPALITIES,
    AREAS,
    CONTACTS,
    SOURCES,
    RULES,
    PROVIDERS,
    ESCORT_GROUPS,
    AGREEMENTS,
)
"""All tables, in the order that they are filled in."""

RULES_ONLY: Final = (MUNICIPALITIES, SOURCES, RULES)
"""What a municipality's own workbook has, and nothing else: the rules that it answers."""

Book = Mapping[Table, list[Row]]
"""The rows of every table."""

KINDS_OF_RULES: Final[Mapping[str, type[Any]]] = {
    name: get_args(hint)[0] for name, hint in get_type_hints(Rules).items()
}
KINDS_OF_TERMS: Final[Mapping[str, type[Any]]] = {
    name: get_args(hint)[0] for name, hint in get_type_hints(Agreement).items()
}


def explanations(table: Table) -> Mapping[str, str]:
    """How the columns of a wide table are filled in, by their headings; none of a long one."""
    if table.kind is None:
        return {}
    own = {name_of(leaf): facts.how(leaf) for leaf in table.facts}
    return {heading: _WHOSE.get(heading) or own[heading] for heading in table.headings}


_WHOSE: Final = {
    MUNICIPALITY: "Kommunens korta namn.",
    PROVIDER: "Utförarens korta namn.",
    SOURCE: "Ett kort ord, till exempel riktlinje.",
    ID: "Ett kort namn som du bestämmer: a till z, siffror och streck.",
}


@cache
def by_name(table: Table) -> Mapping[str, str]:
    """The keys of rules or terms, by what an editor calls them."""
    called = key_names.RULES if table is RULES else key_names.TERMS
    return {name.casefold(): key for key, name in called.items()}


def asked(kind: Any) -> Iterator[Leaf]:
    """What is always asked of a rule or a term: its own facts, and for a rule where it stands."""
    own = {*leaves(kind)} - {*leaves(_shared(kind))}
    needed = _ALWAYS if issubclass(kind, Rule) else frozenset()
    for leaf in leaves(kind):
        if leaf in own or leaf.path[0] in needed:
            yield leaf


def _shared(kind: Any) -> Any:
    return next(base for base in kind.__mro__[1:] if base is not object)


_ALWAYS: Final = frozenset({"source", "quote"})
