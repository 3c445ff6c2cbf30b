"""What is wrong with a catalogue, where it stands and how an editor mends it.

All of it is ``Told``: Swedish as a text, and ready to be said in another language.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ledsagning.catalogue.places import Place
from ledsagning.messages import Told, in_lines, printable, told

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
    message: Told
    fix: Told

    def __str__(self) -> str:
        return str(self.line)

    @property
    def line(self) -> Told:
        """All of it on a line, with the place as a program reads it."""
        return self._at(self._place)

    @property
    def words(self) -> Told:
        """The same, with the place also as somebody looks for it who is no program."""
        within = self.place.within
        return self._at(about(self._place, within) if within else self._place)

    @property
    def _place(self) -> str:
        return printable(str(self.place))

    def _at(self, place: str) -> Told:
        return told(
            "%(place)s: %(subject)s: %(message)s. Rätta: %(fix)s.",
            place=place,
            subject=self.subject,
            message=self.message,
            fix=self.fix,
        )


class InvalidCatalogue(Exception):
    """A catalogue that cannot be used. ``problems`` stand in the order of their places.

    ``complete`` is false when reading stopped before the end, as there were so many.
    """

    def __init__(self, problems: Iterable[Problem], *, complete: bool = True) -> None:
        self.problems = tuple(sorted(problems))
        self.complete = complete
        super().__init__(self.problems)

    def __str__(self) -> str:
        return str(self.lines)

    @property
    def lines(self) -> Told:
        """A line for each problem, with its place as a program reads it."""
        return self._told(problem.line for problem in self.problems[:SHOWN_PROBLEMS])

    @property
    def words(self) -> Told:
        """The same, with the places also as a person is told them."""
        return self._told(problem.words for problem in self.problems[:SHOWN_PROBLEMS])

    def _told(self, shown: Iterable[Told]) -> Told:
        lines = list(shown)
        more = len(self.problems) - len(lines)
        if more > 0:
            lines.append(self._and_more(more))
        return in_lines(lines)

    def _and_more(self, number: int) -> Told:
        if self.complete:
            return told("… och %(n)s fel till. Rätta de första och försök igen.", n=number)
        return told("… och minst %(n)s fel till. Rätta de första och försök igen.", n=number)


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


def excerpt(text: str) -> Told:
    """What somebody wrote, between quotation marks, on one line and never long."""
    short = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
    return told("”%(text)s”", text=printable(short))


def about(what: str, says: str) -> Told:
    """What is said of something: a key, or a place."""
    return told("%(what)s: %(says)s", what=what, says=says)
