"""Where there are many providers another process lays out the groups: every search is the same."""

import json
import subprocess
import sys
from typing import Any

import pytest

# Begun as a program: where there are threads, as there are in tests, no process is begun.
_PROGRAM = """
import json, os, resource, sys
from ledsagning import beside, composing, resources
from ledsagning.search import engine, groups

catalogue = composing.load(resources.SAMPLE_CATALOGUE)
places = {
    id_: (one.areas, catalogue.providers_in(id_))
    for id_, one in catalogue.municipalities.items()
    if one.areas or catalogue.providers_in(id_)
}

def searches(processors):
    os.sched_getaffinity = lambda _pid: set(range(processors))
    return engine.build_all(places)

def begun():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt

engine.ENOUGH_PROVIDERS = 0
alone = searches(1)
before = begun()
def refuse():
    raise BlockingIOError

if sys.argv[1] == "refused":
    os.fork = refuse
if sys.argv[1] == "lost":
    parent, lay_out = os.getpid(), groups.build
    groups.build = lambda *of: lay_out(*of) if os.getpid() == parent else sys.exit("lost")
together = searches(2)
print(json.dumps({
    "begun": begun() > before,
    "places": len(places),
    "same": list(alone) == list(together) and all(
        alone[id_]._groups == together[id_]._groups
        and alone[id_]._providers == together[id_]._providers
        for id_ in alone
    ),
}))
"""


def _made(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("helper", ["works", "lost", "refused"])
def test_what_is_laid_out_by_another_process_is_what_one_lays_out(helper: str) -> None:
    found = _made(helper)

    assert found["places"] > 1
    assert found == {"begun": helper != "refused", "places": found["places"], "same": True}
