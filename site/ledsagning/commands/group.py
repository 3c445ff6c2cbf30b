"""The commands as they are told: in the language of whoever asks, and without a traceback."""

import os
import sys
from collections.abc import Mapping, Sequence
from copy import copy
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from ledsagning.commands import language
from ledsagning.commands.files import reason
from ledsagning.commands.printing import printed_everywhere
from ledsagning.commands.unheeded import unheeded
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _

WRONG: Final = 1
"""How a command ends that has found something wrong, or could not do what it was told to."""

EXIT_CODES: Final = N_(
    "Slutkod: 0 betyder att det gick bra. 1 betyder att något är fel: svaret säger vad. "
    "2 betyder att kommandot är fel skrivet."
)


class Commands(click.Group):
    """A group whose help, and that of each command of it, is translated when it is asked for.

    Every help and metavar in it is a Swedish msgid, marked with ``N_``; a help of several
    paragraphs is a msgid for each, with an empty line between them. ``elsewhere`` says, by its
    name, where a command stands that is imported only when it is asked for: a server needs no
    workbook.
    """

    def __init__(self, *args: Any, elsewhere: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self._elsewhere = elsewhere

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run a command in the language that is asked for, and tell of a mistake in words."""
        given = sys.argv[1:] if args is None else list(args)
        with printed_everywhere(), language.spoken(language.chosen(given, os.environ)):
            for line in unheeded(os.environ):
                click.echo(line, err=True)
            try:
                return super(Commands, _in_words(self)).main(given, *rest, **extra)
            except OSError as why:
                # A disk that is full, or a place that nobody may write to.
                told = reason(Path(str(why.filename)), why)
                click.echo(_("Det gick inte. %(why)s", why=told), err=True)
                sys.exit(WRONG)

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted([*super().list_commands(context), *self._elsewhere])

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name, in the language that is spoken."""
        if name in self._elsewhere:
            module, _dot, called = self._elsewhere[name].rpartition(".")
            found: click.Command | None = getattr(import_module(module), called)
        else:
            found = super().get_command(context, name)
        return None if found is None else _in_words(found)


_C = TypeVar("_C", bound=click.Command)


def _in_words(command: _C) -> _C:
    """A command with its help in the language that is spoken."""
    told = copy(command)
    told.help = _paragraphs(command.help or "")
    told.epilog = _paragraphs(command.epilog or EXIT_CODES)
    told.options_metavar = _("[VAL]")
    told.params = [*map(_parameter, command.params), _language()]
    if isinstance(told, click.Group):
        told.subcommand_metavar = _("KOMMANDO [VAL]...")
    return told


def _parameter(parameter: click.Parameter) -> click.Parameter:
    told = copy(parameter)
    if isinstance(told, click.Option | click.Argument):
        told.help = _paragraphs(told.help or "")
    told.metavar = told.metavar and _(told.metavar)
    return told


def _paragraphs(text: str) -> str:
    return "\n\n".join(_(paragraph) for paragraph in text.split("\n\n") if paragraph)


def _language() -> click.Option:
    # It has been looked for before (``language.chosen``): here it is explained, and refused.
    return click.Option(
        [language.OPTION],
        type=click.Choice(language.codes()),
        expose_value=False,
        help=_("Språket i hjälpen och svaren.  [annars LEDSAGNING_LANGUAGE, eller datorns språk]"),
    )
