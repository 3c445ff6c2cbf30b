"""What is wrong with a catalogue, told to somebody who does not see its keys.

The schema's own words are made for a file: they name keys, and lines to write. A cell of a
workbook has its heading, a field of a form its question, and neither needs a key.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from ledsagning.catalogue.model import ALL_AREAS
from ledsagning.catalogue.problems import Problem
from ledsagning.catalogue.rule_checks import WRITE_SOURCES
from ledsagning.catalogue.schema import ON_ITS_OWN_LINE
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.editing import facts
from ledsagning.editing.book import SOURCES
from ledsagning.editing.names import called
from ledsagning.editing.stating import EVERYWHERE
from ledsagning.messages import Told, changed, told

_UNITS: Final = [name for unit in Unit for name in (unit.value, unit.value.removesuffix("s"))]
_KEY_FIRST: Final = re.compile(r"^[a-z_0-9]+: ")
_KEY: Final = re.compile(
    r"\b([a-z]+(?:_[a-z0-9]+)+|(?<= under )[a-z]+"
    r"|[a-z]+(?=:(?!t )| saknas| under | har ingen källa| säger inte )"
    r"|areas|quote|summary|source)\b"
)
_DURATION: Final = re.compile(r"\b([0-9]+) (" + "|".join(_UNITS) + r")\b")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands for the words of a file: what is unknown, all areas, a length, and a key; and
    how a fact is added that is missing.
    """

    unknown: str
    everywhere: str
    length: Callable[[str], str]
    called: Callable[[str], str | None]
    fill_in: Told

    def message(self, text: str) -> str:
        """What is wrong. The cell or the question tells which fact it is."""
        return self._in_words(_KEY_FIRST.sub("", text, count=1))

    def fix(self, text: str) -> str:
        """How to mend it."""
        text = re.sub(r"\bnull\b", self.unknown, text)
        return self._in_words(re.sub(rf"\b{ALL_AREAS}\b", self.everywhere, text))

    def _in_words(self, text: str) -> str:
        text = _DURATION.sub(lambda match: self.length(match[0]), text)
        return _KEY.sub(lambda match: self.called(match[1]) or match[1], text)


CELLS: Final = Words(facts.UNKNOWN, EVERYWHERE, facts.length, called, told("fyll i cellen"))
"""The words of a workbook: they are Swedish, whoever reads it."""


def in_cells(problem: Problem, words: Words = CELLS) -> Problem:
    """A problem in the words of a workbook, or in others."""
    if problem.fix.message == ON_ITS_OWN_LINE:
        fix = words.fill_in
    elif problem.fix == WRITE_SOURCES:
        fix = told("skriv källan på bladet %(name)s", name=SOURCES.name)
    else:
        fix = changed(problem.fix, words.fix)
    return replace(problem, message=changed(problem.message, words.message), fix=fix)
