"""What is wrong in a page file, said so that an editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn


@dataclass(frozen=True, slots=True)
class PageProblem:
    """One thing that is wrong: the file, its line (from 1), what it is, and how to mend it."""

    file: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what} Rätta: {self.fix}"


class PageError(Exception):
    """The pages cannot be used. ``problems`` holds all that is wrong, in the order of the files."""

    def __init__(self, problems: Iterable[PageProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Unreadable(Exception):
    """One place of a file cannot be read. ``line`` counts from 1 in the file."""

    def __init__(self, line: int, what: str, fix: str) -> None:
        self.line = line
        self.what = what
        self.fix = fix
        super().__init__(what)

    def within(self, file: str) -> PageProblem:
        """The same, with the name of the file."""
        return PageProblem(file, self.line, self.what, self.fix)


def refuse(line: int, what: str, fix: str) -> NoReturn:
    """Raise ``Unreadable``."""
    raise Unreadable(line, what, fix)
