"""Loading a catalogue from its source: all of it, or every problem in it."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from ledsagning.catalogue import law_loading, side_by_side, yaml_files
from ledsagning.catalogue.drafting import Draft
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.places import FilePlace, Place
from ledsagning.catalogue.problems import InvalidCatalogue, Problem, Problems, TooManyProblems
from ledsagning.catalogue.sources import Source, Unreadable
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.messages import told
from ledsagning.today import now

__all__ = ["InvalidCatalogue", "Problem", "load"]

MAX_PROVIDERS: Final = 20_000
"""The most providers of a catalogue, unless told otherwise."""

_VERSION_LENGTH: Final = 16


def load(
    source: Source | Path,
    today: date | None = None,
    taken: frozenset[str] = frozenset(),
    known: Mapping[str, Municipality] | None = None,
    *,
    whole_site: bool = False,
) -> Catalogue:
    """Load a catalogue; a path is a file of YAML, or a folder of such files.

    ``today`` is the last day that facts can have been checked, at the latest the day it is in
    Stockholm; ``taken`` are ids that no
    municipality may have; ``known`` are municipalities that are in the catalogue besides, each
    unless the source has one of its id. Somebody has to answer for a ``whole_site``. Raises
    ``InvalidCatalogue`` with every problem, also when nothing can be read.
    """
    given = yaml_files.at(source) if isinstance(source, Path) else source
    day = today or now().date()

    def begin(problems: Problems) -> Draft:
        return Draft(
            place=given.place,
            law=law_loading.load(),
            today=day,
            problems=problems,
            taken=taken,
            known=known or {},
            whole_site=whole_site,
        )

    with _no_garbage_collection():
        if not isinstance(given, YamlFiles):
            return _one_by_one(given, begin)
        held = given.held()
        return _side_by_side(held, begin) or _one_by_one(held, begin)


def refuse_crowd(place: Place, catalogue: Catalogue, most: int = MAX_PROVIDERS) -> None:
    """Raise ``InvalidCatalogue`` for a catalogue of more providers than there is room for."""
    number = len(catalogue.providers)
    if number > most:
        what = told("katalogen har %(number)s utförare, fler än %(most)s", number=number, most=most)
        fix = told("höj MOST_PROVIDERS om maskinen har minne för det")
        raise InvalidCatalogue([Problem(place, told("katalogen"), what, fix)])


def load_municipalities(files: Iterable[File]) -> Mapping[str, Municipality]:
    """The municipalities of files that hold one each, by id: part of the program, as the law is.

    Raises ``InvalidCatalogue`` with every problem. No day is too late: a clock that is wrong must
    not stop the site.
    """
    problems = Problems()
    draft = Draft(place=FilePlace(""), law=law_loading.load(), today=date.max, problems=problems)
    with _no_garbage_collection():
        for file in files:
            try:
                root = yaml_files.read(file)
            except Unreadable as unreadable:
                draft.leave_out(unreadable)
                continue
            assert root is not None
            draft.add(draft.read_municipality(root))
    if problems.found:
        raise InvalidCatalogue(problems.found)
    return draft.municipalities


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


def _side_by_side(files: YamlFiles, begin: side_by_side.Begin) -> Catalogue | None:
    if files.size < side_by_side.ENOUGH_BYTES:
        return None
    return side_by_side.load(files.apart(), begin, _version(files.fingerprints()))


def _one_by_one(source: Source, begin: side_by_side.Begin) -> Catalogue:
    problems = Problems()
    draft = begin(problems)
    try:
        version = _version(_added(source, draft))
        catalogue = draft.finish(version)
    except TooManyProblems:
        raise InvalidCatalogue(problems.found, complete=False) from None
    if problems.found:
        raise InvalidCatalogue(problems.found)
    return catalogue


def _added(source: Source, draft: Draft) -> Iterator[bytes]:
    """Add each part of a source, and give its fingerprint."""
    for part in source.parts():
        if isinstance(part, Unreadable):
            draft.leave_out(part)
        else:
            draft.add(draft.read(part.root))
            yield part.fingerprint


def _version(fingerprints: Iterable[bytes]) -> str:
    digest = sha256()
    for fingerprint in fingerprints:
        digest.update(fingerprint)
    return digest.hexdigest()[:_VERSION_LENGTH]
