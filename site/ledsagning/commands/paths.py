"""What may be given as a file: by its name, before anything is read or written."""

from pathlib import Path
from typing import Any, Final

import click

from ledsagning.web.i18n import gettext as _

FILE: Final = click.Path(path_type=Path)

WORKBOOKS: Final = (".xlsx", ".xlsm")
TEXTS: Final = (".yaml", ".yml")

_LOCK: Final = "~$"


class Ending(click.ParamType[Path]):
    """A file whose name has one of some endings: what it holds is known by that."""

    name = "file"

    def __init__(self, *endings: str) -> None:
        self.endings = endings

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path; a name that cannot be meant is refused, with the one that may be."""
        path = Path(value)
        if path.name.startswith(_LOCK):
            # Excel keeps one beside each workbook that is open.
            self.fail(
                _(
                    "%(path)s är bara Excels märke för att en arbetsbok är öppen. "
                    "Välj %(book)s i stället.",
                    path=path,
                    book=path.with_name(path.name.removeprefix(_LOCK)),
                ),
                param,
                ctx,
            )
        if path.suffix.casefold() not in self.endings:
            self.fail(
                _("%(path)s: namnet ska sluta på %(ends)s.", path=path, ends=self._ends()),
                param,
                ctx,
            )
        return path

    def _ends(self) -> str:
        *others, last = self.endings
        return _("%(some)s eller %(last)s", some=", ".join(others), last=last) if others else last


WORKBOOK: Final = Ending(*WORKBOOKS[:1])
TEXT: Final = Ending(*TEXTS)
EITHER: Final = Ending(*WORKBOOKS, *TEXTS)
