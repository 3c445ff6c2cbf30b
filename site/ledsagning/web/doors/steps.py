"""The steps of a door: what is asked on each, and what comes before and after."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from ledsagning.web.doors.fields import Field

DONE: Final = "done"
"""The last step, which asks nothing."""


class Part(NamedTuple):
    """Questions of a step that belong together, under a heading of their own.

    ``known`` is what is known already, and ``stands_in`` where that is written. What is
    ``folded`` opens by these words. ``more`` is what a button sends that asks for the same once
    more, and what it is called.
    """

    title: str
    fields: Mapping[str, Field]
    known: tuple[str, ...] = ()
    stands_in: str = ""
    folded: str = ""
    more: tuple[str, str] | None = None


class Step(NamedTuple):
    """A step by its name: what it is called, and what it asks.

    ``group`` is the number of what can be added and taken away, where a step is about such.
    """

    name: str
    title: str
    parts: tuple[Part, ...] = ()
    group: int = 0

    @property
    def fields(self) -> Mapping[str, Field]:
        """All that it asks."""
        return {name: one for part in self.parts for name, one in part.fields.items()}


def step_named(every: tuple[Step, ...], name: str) -> Step:
    """The step of a name, or the first one."""
    return next((one for one in every if one.name == name), every[0])


def after(every: tuple[Step, ...], step: Step, by: int = 1) -> Step:
    """The step that follows, or that comes before."""
    at = number_of(every, step) - 1
    return every[min(max(at + by, 0), len(every) - 1)]


def number_of(every: tuple[Step, ...], step: Step) -> int:
    """Which of all steps one is: the first is number 1."""
    return [one.name for one in every].index(step.name) + 1


def following(
    every: tuple[Step, ...], step: Step, flaws: Mapping[str, str], *, to_end: bool = False
) -> tuple[Step, Mapping[str, str]]:
    """The step that is shown next, with the flaws that are told there: those of this one first,
    and before the end those of any. ``to_end`` leaves out the steps between.
    """
    here = {name: flaws[name] for name in step.fields if name in flaws}
    if here:
        return step, here
    found = every[-1] if to_end else after(every, step)
    if found.name == DONE and flaws:
        return next(one for one in every if set(one.fields) & set(flaws) or one is found), flaws
    return found, {}
