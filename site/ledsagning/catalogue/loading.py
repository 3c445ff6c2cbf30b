"""Loading a catalogue from a file or a folder of files: all of it, or every problem in it."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from ledsagning.catalogue import files, nodes
from ledsagning.catalogue.drafting import WHOLE, Draft
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue, Problem, Problems, TooManyProblems
from ledsagning.catalogue.syntax import BadSyntax

__all__ = ["MAX_FILE_BYTES", "InvalidCatalogue", "Problem", "load"]

MAX_FILE_BYTES: Final = 5_000_000
"""The largest file that is read, unless told otherwise."""

_VERSION_LENGTH = 16


def load(path: Path, limit: int = MAX_FILE_BYTES, today: date | None = None) -> Catalogue:
    """Load a file, or every ``.yaml`` and ``.yml`` file of a folder in the order of their names.

    A file of more than ``limit`` bytes is refused. ``today`` is the last day that facts can have
    been checked. Raises ``InvalidCatalogue`` with every problem, also when nothing can be read.
    """
    problems = Problems()
    with _no_garbage_collection():
        try:
            catalogue = _load(path, limit, today or date.today(), problems)
        except TooManyProblems:
            raise InvalidCatalogue(problems.found, complete=False) from None
    if problems.found:
        raise InvalidCatalogue(problems.found)
    return catalogue


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Loading makes many objects and no rubbish; looking for it takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(path: Path, limit: int, today: date, problems: Problems) -> Catalogue:
    draft = Draft(path=str(path), today=today, problems=problems)
    digest = sha256()
    for file in _find(path, draft):
        try:
            data = files.read(file, path, limit)
            # The length keeps apart what stands before and after it.
            digest.update(b"%b\0%d\0%b" % (os.fsencode(file.name), len(data), data))
            draft.add(str(file), nodes.read(data))
        except files.UnreadableFile as unreadable:
            draft.leave_out(_unreadable(file, unreadable))
        except BadSyntax as bad:
            draft.leave_out(Problem(str(file), bad.line, bad.column, WHOLE, bad.what, bad.fix))
    return draft.finish(digest.hexdigest()[:_VERSION_LENGTH])


def _find(path: Path, draft: Draft) -> list[Path]:
    try:
        return files.find(path)
    except files.UnreadableFile as unreadable:
        draft.leave_out(_unreadable(path, unreadable))
        return []


def _unreadable(path: Path, error: files.UnreadableFile) -> Problem:
    return Problem(str(path), 1, 1, WHOLE, error.what, error.fix)
