"""The first file of a municipality: all that is asked, with what each answer can be."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any, Final

from ledsagning.catalogue import law_loading, yaml_writing
from ledsagning.catalogue.fields import MAX_ID
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Language, Word
from ledsagning.editing import book, facts, key_names, stating
from ledsagning.editing.leaves import Leaf
from ledsagning.editing.names import name_of

_LETTERS: Final = str.maketrans("åäöéü", "aaoeu")
_WIDTH: Final = 100
_SAID_ABOVE: Final = frozenset({"source", "quote"})
_IN_CODES: Final[Mapping[Any, str]] = {bool: "yes eller no", Duration: "Till exempel 7 days"}
_RULE: Final = re.compile(r"^      ([a-z_0-9]+):")

_HEAD: Final = """\
# {name}: det som webbplatsen vet om kommunen och utförarna där
#
# Skriv svaret efter kolonet, eller låt null stå om du inte vet. Gissa aldrig.
# Varje regel behöver en källa: source och quote, ordagrant, eller summary, med andra ord.
# Kontrollera filen:  ledsagning check FIL
# Är arbetsboken lättare?  ledsagning new "{name}" --xlsx FIL.xlsx
#
# operator   Vem som driver webbplatsen. Behövs när du har skrivit in en utförare. Skriv överst:
#              operator: {{name: {name}, contact: {{email: din.adress@kommunen}}}}
# sources    Sidorna och dokumenten som reglerna står i, till exempel:
#              webbsida: {{title: Kommunens sida, address: https://…, checked: {today}}}
# contacts   Kontoren, till exempel:
#              - {{name: Kontaktcenter, contact: {{phone: 08-123 45 67}}, checked: {today}}}
# areas      Kommunens delar, om den har några, till exempel:
#              - {{id: norr, name: Norr, places: [Berga, Dalby]}}
# providers  Utförarna, till exempel:
#              - id: hemhjalpen
#                municipality: {id}
#                name: Hemhjälpen
#                contact: {{phone: 08-123 45 67}}
#                escorts:
#                  - {{count: 3, languages: [sv, so], wheelchair: heavy}}

"""


def id_for(name: str) -> str:
    """The short name that a municipality is given in addresses: ``Åmåls kommun`` is ``amal``.

    Names that are longer than an id can begin with the same words, and have ids of their own.
    """
    short = re.sub(r"s? (kommun|stad)$", "", name.strip().casefold()).translate(_LETTERS)
    short = re.sub("[^a-z0-9]+", "-", short).strip("-")
    return short if len(short) <= MAX_ID else _shortened(short)


def _shortened(short: str) -> str:
    """As much of a short name as an id has room for, and what tells it from those that begin so:
    that is made of all of it.
    """
    digest = _digest(short)
    return f"{short[: MAX_ID - len(digest) - 1].rstrip('-')}-{digest}"


def provider_id_for(name: str) -> str:
    """The id that a provider is given by its name, whatever letters that has and however many.

    Of a name without a letter that an id can have it is made anew, and is always the same.
    """
    short = id_for(name)
    return short if any(map(str.isalpha, short)) else f"utforare-{_digest(name)}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def commented(municipality: Municipality, today: date) -> str:
    """A file of one municipality, with a comment above each rule that says what it asks."""
    catalogue = Catalogue(
        law=law_loading.load(),
        municipalities={municipality.id: municipality},
        providers={},
        version="",
    )
    head = _HEAD.format(name=municipality.name, id=municipality.id, today=today)
    lines = yaml_writing.write(catalogue).splitlines()
    return head + "\n".join(line for written in lines for line in _commented(written)) + "\n"


def _commented(line: str) -> Iterator[str]:
    match = _RULE.match(line)
    if match is not None and match[1] in key_names.RULES:
        rule = match[1]
        yield ""
        yield f"      # {key_names.RULES[rule]}"
        for leaf in _asked(rule):
            yield from _wrapped(f"{_key(leaf)}: {name_of(leaf)}. {_possible(leaf)}")
        for name, said in stating.said_by_law(rule).items():
            yield from _wrapped(f"Lagen säger redan: {name}: {said}")
    yield line


def _asked(rule: str) -> Iterator[Leaf]:
    """What a rule asks: each once, in Swedish, and for a list what its first item has."""
    for leaf in book.asked(book.KINDS_OF_RULES[rule]):
        later = any(step.isdigit() and step != "0" for step in leaf.path)
        told_above = leaf.path[0] in _SAID_ABOVE or leaf.language not in (None, Language.SV.value)
        if not later and not told_above:
            yield leaf


def _key(leaf: Leaf) -> str:
    return ", ".join("-" if step == "0" else step for step in leaf.path)


def _wrapped(text: str) -> Iterator[str]:
    for number, part in enumerate(textwrap.wrap(text, _WIDTH - len("      #     "))):
        yield f"      #   {'  ' if number else ''}{part}"


def _possible(leaf: Leaf) -> str:
    """What can stand there, in the codes of a file."""
    kind: Any = leaf.kind
    if kind in _IN_CODES:
        return _IN_CODES[kind]
    if not issubclass(kind, Word):
        return facts.how(leaf)
    words = "; ".join(f"{one.value} ({one.label})" for one in kind)
    return f"[Ett eller flera av: {words}]" if leaf.several else words
