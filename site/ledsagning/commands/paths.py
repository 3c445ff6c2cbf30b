"""What may be given as a file: by its name, before anything is read or written."""

from pathlib import Path
from typing import Any, Final

import click

from ledsagning.database import Database, InvalidAddress, is_database
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said


class _File(click.Path):
    """A file or a folder. The address of a database is none, and is not told: it may open it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, str) and is_database(value):
            self.fail(_("Här behövs en fil eller en mapp, inte en databas."), param, ctx)
        return super().convert(value, param, ctx)


FILE: Final = _File(path_type=Path, readable=False)
"""Whether it may be read is found out when it is read, and told as with any other file."""

WORKBOOKS: Final = (".xlsx", ".xlsm")
TEXTS: Final = (".yaml", ".yml")


class _Output(_File):
    """Where an answer is written. A name that a catalogue has is not meant: it would be lost."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path: Path = super().convert(value, param, ctx)
        if path.suffix.casefold() in (*TEXTS, *WORKBOOKS):
            self.fail(
                _(
                    "%(path)s: så slutar namnet på en katalog, och den skulle skrivas över. "
                    "Välj ett namn som slutar på .json eller .html.",
                    path=path,
                ),
                param,
                ctx,
            )
        return path


OUTPUT: Final = _Output(path_type=Path, readable=False)
STANDARD_OUTPUT: Final = Path("-")
"""The name, in every command line, of what is shown and is no file."""

_OTHER_TABLES: Final = frozenset({".csv", ".tsv", ".xls", ".ods", ".numbers"})
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
            wrong = _("%(path)s: namnet ska sluta på %(ends)s.", path=path, ends=self._ends())
            self.fail(f"{wrong} {self._other_way(path)}".strip(), param, ctx)
        return path

    def _other_way(self, path: Path) -> str:
        """What to do with a table that is saved in another way: a new name alone is not enough."""
        if WORKBOOKS[0] not in self.endings or path.suffix.casefold() not in _OTHER_TABLES:
            return ""
        return _("Öppna den i Excel eller LibreOffice, och spara den som Excel-arbetsbok (.xlsx).")

    def _ends(self) -> str:
        *others, last = self.endings
        return _("%(some)s eller %(last)s", some=", ".join(others), last=last) if others else last


class Catalogue(click.ParamType[Path | Database]):
    """A catalogue as it is served: a file, a folder, or the database that it is published in."""

    name = "catalogue"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | Database:
        """The path, or the database; an address that leads to none is refused, and not told."""
        if isinstance(value, Path | Database):
            return value
        if not is_database(value):
            return Path(value)
        try:
            return Database.at(value)
        except InvalidAddress as why:
            self.fail(f"{said(why.words)}.", param, ctx)


CATALOGUE: Final = Catalogue()
WORKBOOK: Final = Ending(*WORKBOOKS[:1])
TEXT: Final = Ending(*TEXTS)
EITHER: Final = Ending(*WORKBOOKS, *TEXTS)
