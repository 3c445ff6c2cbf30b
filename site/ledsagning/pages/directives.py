"""What a page file may ask for in braces, and the names that it may give there."""

import re
from typing import Final

from ledsagning.catalogue import law_loading
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.pages.problems import refuse

PLAIN_INSERTS = frozenset(
    {
        "applying",
        "areas",
        "contacts",
        "effort",
        "example",
        "examples",
        "films",
        "folding",
        "glossary",
        "lacking",
        "leave",
        "package",
        "sizes",
        "pictograms",
        "tools",
    }
)
"""The inserts that take no argument."""

LETTER_PARTS = (
    *("head", "application", "answer", "law", "lss", "lss_no", "hours", "money", "period"),
    *("goals", "time", "reasons", "appeal", "contact"),
)
"""The parts of the made-up decision letter."""

STATEMENT_PARTS = (
    *("responsible", "degree", "reach", "supervision", "shortcomings"),
    *("burdensome", "outside-law", "method", "dates"),
)
"""What the accessibility statement, and other pages about the site, say of whoever runs it."""

DATA_PARTS = ("files", "examples", "standards")
"""What the page about open data leads to."""

ALL: Final = (
    "Skriv {picture bild} text, {define namn} Ord: förklaring, {rule regel}, {law namn}, "
    "{letter del}, {statement del}, {table Rubrik}, "
    + ", ".join(f"{{{name}}}" for name in sorted(PLAIN_INSERTS))
    + "."
)
"""What is told to whoever has written one wrongly."""


def picture(name: str, line: int) -> str:
    """The name of a pictogram. Like the others here it raises ``Unreadable`` for what is none."""
    if not re.fullmatch(r"[a-z][a-z-]*", name):
        refuse(line, f"{name!r} är inget bildnamn.", "Skriv små bokstäver, som i 'clock'.")
    return name


def rule(name: str, line: int) -> str:
    """The name of a rule."""
    if name not in RULE_NAMES:
        refuse(line, f"Regeln {name!r} finns inte.", f"Välj bland {', '.join(RULE_NAMES)}.")
    return name


def statement(name: str, line: int) -> str:
    """The name of what the law says."""
    statements = law_loading.load().statements
    if name not in statements:
        refuse(line, f"Lagen säger inget om {name!r}.", f"Välj bland {', '.join(statements)}.")
    return name


def letter(part: str, line: int) -> str:
    """The name of a part of the letter."""
    if part not in LETTER_PARTS:
        refuse(line, f"Brevet har ingen del {part!r}.", f"Välj bland {', '.join(LETTER_PARTS)}.")
    return part
