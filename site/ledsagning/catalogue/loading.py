"""Loading a catalogue from its source: all of it, or every problem in it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from ledsagning.catalogue import law_loading, yaml_files
from ledsagning.catalogue.drafting import Draft
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue, Problem, Problems, TooManyProblems
from ledsagning.catalogue.sources import Source, Unreadable

__all__ = ["InvalidCatalogue", "Problem", "load"]

_VERSION_LENGTH: Final = 16


def load(
    source: Source | Path, today: date | None = None, taken: frozenset[str] = frozenset()
) -> Catalogue:
    """Load a catalogue; a path is a file of YAML, or a folder of such files.

    ``today`` is the last day that facts can have been checked; ``taken`` are ids that no
    municipality may have. Raises ``InvalidCatalogue`` with every problem, also when nothing can
    be read.
    """
    if isinstance(source, Path):
        source = yaml_files.at(source)
    problems = Problems()
    with _no_garbage_collection():
        try:
            draft = Draft(
                place=source.place,
                law=law_loading.load(),
                today=today or date.today(),
                problems=problems,
                taken=taken,
            )
            catalogue = _load(source, draft)
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


def _load(source: Source, draft: Draft) -> Catalogue:
    digest = sha256()
    for part in source.parts():
        if isinstance(part, Unreadable):
            draft.leave_out(part)
        else:
            digest.update(part.fingerprint)
            draft.add(part.root)
    return draft.finish(digest.hexdigest()[:_VERSION_LENGTH])
