"""One thing in a rule that cannot be meant, and how to mend it."""

from dataclasses import dataclass
from typing import Final

from ledsagning.catalogue.entries import Path, written
from ledsagning.catalogue.rule import Rule
from ledsagning.messages import Told, told

READ_AGAIN: Final = told("läs källan igen, och ta bort det av dem som inte står där")
"""How to mend two values that deny each other, where nothing tells which of them is wrong."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is wrong at a part of a rule. ``lacks`` is the part that should have been there."""

    path: Path
    message: Told
    fix: Told
    lacks: Path | None = None


def clash(rule: Rule, part: str, other: str, fix: Told = READ_AGAIN) -> Conflict:
    """Two values of which only one can be true."""
    return Conflict(
        (part,),
        told(
            "%(first)s och %(second)s säger emot varandra",
            first=_line(rule, other),
            second=_line(rule, part),
        ),
        fix,
    )


def _line(rule: Rule, part: str) -> str:
    value = getattr(rule, part)
    return part if isinstance(value, tuple) else f"{part}: {written(value)}"


def alone(part: str, lacks: str, fix: Told) -> Conflict:
    """A value that says nothing without another."""
    message = told("%(part)s säger inget utan %(lacks)s", part=part, lacks=lacks)
    return Conflict((part,), message, fix, (lacks,))


def none_at_all(part: str) -> Conflict:
    """A number that says nothing when it is none."""
    fix = told("skriv ett större tal, eller ta bort raden %(part)s:", part=part)
    return Conflict((part,), told("%(part)s är 0", part=part), fix)
