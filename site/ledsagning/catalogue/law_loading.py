"""Reading the law, which is a part of the program: ``law.yaml`` beside this module."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Final

from ledsagning.catalogue import yaml_files
from ledsagning.catalogue.files import File
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.problems import InvalidCatalogue, Problems
from ledsagning.catalogue.schema import read_record
from ledsagning.catalogue.scope import Scope

_NAME: Final = "law.yaml"


@cache
def load() -> Law:
    """The law. Read once: its file belongs to the program.

    Raises ``InvalidCatalogue`` with every problem, as for a catalogue.
    """
    data = files(__package__).joinpath(_NAME).read_bytes()
    problems = Problems()
    scope = Scope(subject="lagen", today=date.max, problems=problems)
    root = yaml_files.read(File(PurePath(_NAME), data))
    assert root is not None
    found: Law = read_record(Law, scope, scope.subject, root)
    if problems.found:
        raise InvalidCatalogue(problems.found)
    return found
