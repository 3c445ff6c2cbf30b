"""Where a word may be parted at the end of a line, by the rules of its language (Pyphen)."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ledsagning.messages import N_

if TYPE_CHECKING:
    import pyphen

LACKS_RULES = N_("Programmet som delar ord finns inte på den här servern.")


@cache
def lacks() -> str:
    """Why words cannot be parted here, as a Swedish msgid; nothing where they can."""
    return "" if find_spec("pyphen") else LACKS_RULES


def places(word: str, language: str) -> tuple[int, ...]:
    """After how many letters a word may be parted; nowhere in a language without rules."""
    rules = _rules(language)
    return tuple(rules.positions(word)) if rules else ()


@cache
def _rules(language: str) -> "pyphen.Pyphen | None":
    """Read from a file once. They are no part of the site that needs no other formats."""
    import pyphen

    return pyphen.Pyphen(lang=language) if language in pyphen.LANGUAGES else None
