"""What is wrong with a catalogue, where it stands and how an editor mends it, in Swedish."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ledsagning.catalogue.places import Place

SHOWN_PROBLEMS = 200
"""So many problems are shown at once; more would only bury the first."""

GATHERED_PROBLEMS = 1_000
"""Reading stops here, so that a file of nothing but mistakes is refused as fast as any other."""

_EXCERPT = 60


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake."""

    place: Place
    subject: str
    message: str
    fix: str

    def __str__(self) -> str:
        return self._at(str(self.place))

    @property
    def words(self) -> str:
        """The same, with the place also as somebody looks for it who is no program."""
        return self._at(
            f"{self.place}: {self.place.within}" if self.place.within else str(self.place)
        )

    def _at(self, place: str) -> str:
        return f"{printable(place)}: {self.subject}: {self.message}. Rätta: {self.fix}."


class InvalidCatalogue(Exception):
    """A catalogue that cannot be used. ``problems`` stand in the order of their places.

    ``complete`` is false when reading stopped before the end, as there were so many.
    """

    def __init__(self, problems: Iterable[Problem], *, complete: bool = True) -> None:
        self.problems = tuple(sorted(problems))
        self.complete = complete
        super().__init__(self.problems)

    def __str__(self) -> str:
        return self._told(map(str, self.problems[:SHOWN_PROBLEMS]))

    @property
    def words(self) -> str:
        """A line for each problem, with its place also as a person is told it."""
        return self._told(problem.words for problem in self.problems[:SHOWN_PROBLEMS])

    def _told(self, shown: Iterable[str]) -> str:
        lines = list(shown)
        more = len(self.problems) - len(lines)
        if more > 0:
            number = str(more) if self.complete else f"minst {more}"
            lines.append(f"… och {number} fel till. Rätta de första och försök igen.")
        return "\n".join(lines)


class TooManyProblems(Exception):
    """There are so many problems that reading on helps nobody."""


@dataclass(slots=True)
class Problems:
    """The problems found so far, in all parts of a source."""

    found: list[Problem] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        """Note a problem; raise ``TooManyProblems`` when there are more than anyone will read."""
        self.found.append(problem)
        if len(self.found) >= GATHERED_PROBLEMS:
            raise TooManyProblems


def excerpt(text: str) -> str:
    """What somebody wrote, between quotation marks, on one line and never long."""
    short = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
    return f"”{printable(short)}”"


def printable(text: str) -> str:
    """A text for one line of a terminal: what cannot be printed is a space."""
    return "".join(char if char.isprintable() else " " for char in text)
