"""How far a long work has come: a bar for eyes; now and then a line for ears, and for a log."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, TypeVar

import click

from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.amounts import hours_words

T = TypeVar("T")

Watch: TypeAlias = Callable[[Iterable[Any]], Iterator[Any]]
"""Goes through some things, and lets somebody see how far it has come."""

_SECONDS: Final = 30
"""So long nobody wonders whether anything happens."""
_OF_ALL: Final = 20
"""Of what takes hours a line comes more seldom: after a twentieth of the time that has gone."""

no_progress = click.option(
    "--no-progress",
    is_flag=True,
    help=N_("Visa ingen stapel, utan en rad ibland. Bra med en skärmläsare."),
)
"""The option of a command that may take long. A bar that is drawn anew is read aloud anew."""


@dataclass
class Pace:
    """How far it has come, in lines. ``now`` tells seconds."""

    label: str
    length: int
    now: Callable[[], float] = time.monotonic
    _begun: float = field(init=False)
    _told: float = field(init=False)

    def __post_init__(self) -> None:
        self._begun = self._told = self.now()

    def line(self, done: int) -> str:
        """What is to be told when so many things are done; nothing while it is soon to be told."""
        now = self.now()
        gone = now - self._begun
        if now - self._told < max(_SECONDS, gone / _OF_ALL) or not 0 < done < self.length:
            return ""
        self._told = now
        left = gone / done * (self.length - done)
        return _(
            "%(label)s: %(done)s av %(all)s. Ungefär %(time)s kvar.",
            label=self.label,
            done=done,
            all=self.length,
            time=hours_words(max(1, round(left / 60))),
        )


@contextmanager
def shown(label: str, length: int, *, bar: bool) -> Iterator[Watch]:
    """Show on the error output how many of ``length`` things are done: on a terminal by a bar, if
    that is wanted, else in a line now and then.
    """
    terminal = sys.stderr.isatty()
    if terminal and not bar:
        click.echo(label, err=True)
    pace = Pace(label, length)
    with click.progressbar(
        length=length, label=label, file=sys.stderr, hidden=not (terminal and bar)
    ) as drawn:

        def watch(things: Iterable[T]) -> Iterator[T]:
            for done, thing in enumerate(things, start=1):
                yield thing
                drawn.update(1)
                if (line := pace.line(done)) and not (terminal and bar):
                    click.echo(line, err=True)

        yield watch
