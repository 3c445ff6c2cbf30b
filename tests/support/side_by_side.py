"""Catalogues loaded by several processes and by one: begun as a program, as tests have threads.

It reads cases, each files by their names, and tells of each what came of it in both ways.
"""

import errno
import json
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple

from ledsagning.catalogue import loading, side_by_side
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
from support.catalogues import TODAY
from support.twins import taken_apart

Files = Mapping[str, str]


class Loaded(NamedTuple):
    """Whether another process read a part, and whether all was as if one had read it; what was
    told, by one.
    """

    helped: bool
    same: bool
    told: str


def load(cases: Sequence[Files], fault: str = "") -> list[Loaded]:
    """What comes of each case, where there are two processors. By a ``fault`` helpers are
    ``killed``, or ``refused`` by the system.
    """
    given = json.dumps([[dict(case) for case in cases], fault])
    command = [sys.executable, "-m", "support.side_by_side"]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        command, input=given, env=environ, check=True, capture_output=True, text=True, timeout=120
    )
    assert not done.stderr
    return [Loaded(*one) for one in json.loads(done.stdout)]


def _main() -> None:
    cases, fault = json.load(sys.stdin)
    side_by_side.ENOUGH_BYTES = 0  # type: ignore[misc]
    if fault == "refused":
        os.fork = _refused
    if fault == "killed":
        side_by_side._read_all = lambda *_: os.abort()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    json.dump([_loaded(case) for case in cases], sys.stdout)


def _refused() -> int:
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


def _loaded(case: Files) -> Loaded:
    before = _others()
    together = _load(case, processors=2)
    helped = _others() > before
    alone = _load(case, processors=1)
    return Loaded(
        helped, _looked_at(together) == _looked_at(alone), alone if isinstance(alone, str) else ""
    )


def _others() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt


def _load(case: Files, processors: int) -> Catalogue | str:
    os.sched_getaffinity = lambda _pid: set(range(processors))
    files = [File(PurePath(name), text.encode()) for name, text in case.items()]
    try:
        return loading.load(YamlFiles(FilePlace("k"), files, marked=True), TODAY)
    except loading.InvalidCatalogue as invalid:
        return str(invalid)


def _looked_at(found: Catalogue | str) -> Any:
    if isinstance(found, str):
        return found
    return taken_apart(found), list(found.providers), list(found.municipalities), found.version


if __name__ == "__main__":
    _main()
