"""Asking an editor who sits at the keyboard."""

from typing import Any, Final

import click

from ledsagning.web.i18n import gettext as _

_YES: Final = frozenset({"j", "ja", "y", "yes"})
_NO: Final = frozenset({"n", "nej", "no"})


class _Answer(click.ParamType[bool]):
    """Yes or no, in either language, whole or by its first letter."""

    name = "answer"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> bool:
        if isinstance(value, bool):
            return value
        written = str(value).strip().casefold()
        if written not in _YES | _NO:
            self.fail(_("Svara ja eller nej."), param, ctx)
        return written in _YES


def agreed(question: str) -> bool:
    """Whether the editor says yes. Who says nothing, and only presses Enter, says no."""
    return bool(click.prompt(question, type=_Answer(), default=False, show_default=False))
