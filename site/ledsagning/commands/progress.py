"""How far a long work has come: a bar for eyes, a line for ears, nothing for a program."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias, TypeVar

import click

from ledsagning.messages import N_

T = TypeVar("T")

Watch: TypeAlias = Callable[[Iterable[Any]], Iterator[Any]]
"""Goes through some things, and lets somebody see how far it has come."""

no_progress = click.option(
    "--no-progress",
    is_flag=True,
    help=N_("Visa ingen stapel, utan en rad. Bra med en skärmläsare."),
)
"""The option of a command that may take long. A bar that is drawn anew is read aloud anew."""


@contextmanager
def shown(label: str, length: int, *, bar: bool) -> Iterator[Watch]:
    """Show on the error output, if that is a terminal, how many of ``length`` things are done."""
    terminal = sys.stderr.isatty()
    if terminal and not bar:
        click.echo(label, err=True)
    with click.progressbar(
        length=length, label=label, file=sys.stderr, hidden=not (terminal and bar)
    ) as drawn:

        def watch(things: Iterable[T]) -> Iterator[T]:
            for thing in things:
                yield thing
                drawn.update(1)

        yield watch
