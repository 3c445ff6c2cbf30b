"""What is wrong with a catalogue, told to somebody who has it in the cells of a workbook.

The schema's own words are made for a file: they name keys, and lines to write. A cell has its
heading, and needs no key.
"""

import re
from dataclasses import replace
from typing import Final

from ledsagning.catalogue.model import ALL_AREAS
from ledsagning.catalogue.problems import Problem
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.editing import facts
from ledsagning.editing.names import called
from ledsagning.editing.stating import EVERYWHERE

_UNITS: Final = [name for unit in Unit for name in (unit.value, unit.value.removesuffix("s"))]
_KEY_FIRST: Final = re.compile(r"^[a-z_0-9]+: ")
_OWN_LINE: Final = re.compile(r"skriv [a-z_0-9]+: och uppgiften på en egen rad")
_KEY: Final = re.compile(
    r"\b([a-z]+(?:_[a-z0-9]+)+|[a-z]+(?=:| saknas| under )|(?<= under )[a-z]+"
    r"|areas|quote|summary|source)\b"
)
_DURATION: Final = re.compile(r"\b([0-9]+) (" + "|".join(_UNITS) + r")\b")
_WORDS: Final = (
    (re.compile(r"\bnull\b"), facts.UNKNOWN),
    (re.compile(rf"\b{ALL_AREAS}\b"), EVERYWHERE),
)


def in_cells(problem: Problem) -> Problem:
    """A problem in the words of a workbook."""
    # The cell tells which fact it is: its name need not come first.
    message = _in_words(_KEY_FIRST.sub("", problem.message, count=1))
    return replace(problem, message=message, fix=_in_words(_fix(problem.fix)))


def _fix(fix: str) -> str:
    for pattern, word in _WORDS:
        fix = pattern.sub(word, fix)
    return _OWN_LINE.sub("fyll i cellen", fix)


def _in_words(text: str) -> str:
    """A text with the names of keys, and lengths of time, as an editor knows them."""
    text = _DURATION.sub(lambda match: facts.length(match[0]), text)
    return _KEY.sub(lambda match: called(match[1]) or match[1], text)
