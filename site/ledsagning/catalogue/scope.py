"""What reading goes by: whom it is about, what day it is, and the problems found so far."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.problems import Problem, Problems
from ledsagning.messages import Told, with_commas


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A part of a catalogue being read. ``subject`` names it to the editor: ``utförare asken``."""

    subject: str
    today: date
    problems: Problems

    def about(self, subject: str) -> Self:
        """The same, but about somebody else."""
        # Not replace(), which takes ten times as long: each of many thousand facts has one.
        return type(self)(subject=subject, today=self.today, problems=self.problems)

    def within(self, part: str) -> Self:
        """The same, but about a part that has many like it, such as one of the rules."""
        return self.about(with_commas((self.subject, part)))

    def problem(self, node: Node, message: Told, fix: Told) -> None:
        """Note what is wrong at a node."""
        self.problems.add(Problem(node.place, self.subject, message, fix))
