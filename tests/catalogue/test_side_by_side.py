"""A large catalogue is read by several processes: what comes of it is what one would have read."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from ledsagning.catalogue import side_by_side
from support import side_by_side as trying
from support.catalogues import VALID

MUNICIPALITIES, PROVIDERS = VALID.split("providers:\n")
OTHERS = PROVIDERS.replace("asken", "rönnen").replace("bjorken", "granen")
OPERATOR = "operator: {name: Staden, contact: {email: drift@staden.se}}\n"


def catalogue(**changed: str) -> dict[str, str]:
    """Files of one catalogue, some of them with other words."""
    written = {
        "a": f"providers:\n{PROVIDERS}",
        "b": f"{OPERATOR}{MUNICIPALITIES}",
        "c": f"providers:\n{OTHERS.replace('rönnen', 'ronnen')}",
        "d": "providers: null\n",
    }
    return {f"{name}.yaml": f"{text}...\n" for name, text in {**written, **changed}.items()}


RIGHT = {
    "in many files": catalogue(),
    "with areas by their names": catalogue(
        a=f"providers:\n{PROVIDERS}".replace("[norr]", "[Norr]")
    ),
    "in more files than there are turns": catalogue(
        **{
            f"n{number}": f"providers:\n  - {{id: n{number}, municipality: staden, name: Namn}}\n"
            for number in range(300)
        }
    ),
}

WRONG = {
    "a provider twice": (
        catalogue(c=f"providers:\n{PROVIDERS}"),
        "asken finns redan, i a.yaml rad",
    ),
    "a municipality twice": (catalogue(d=MUNICIPALITIES), "id:t staden finns redan"),
    "two operators": (catalogue(d=OPERATOR), "operator finns redan"),
    "an area that is not there": (
        catalogue(a=f"providers:\n{PROVIDERS}".replace("[norr]", "[vaster]")),
        "området ”vaster” finns inte",
    ),
    "a municipality that is not there": (
        catalogue(c=f"providers:\n{OTHERS.replace('rönnen', 'ronnen').replace('staden', 'stan')}"),
        "kommunen ”stan” finns inte",
    ),
    "a promise that is worse than what is required": (
        catalogue(a=f"providers:\n{PROVIDERS}".replace("notice: 1 day", "notice: 3 days")),
        "sämre än kommunens krav",
    ),
    "a key that is unknown, in each file": (
        {name: text.replace("name: Asken", "nam: Asken") for name, text in catalogue().items()},
        "nam",
    ),
    "a file that is no YAML": (catalogue(d="providers: [\n"), "d.yaml:"),
    "a file that has been cut off": ({**catalogue(), "c.yaml": "providers:\n"}, "slutmärke"),
    "what is made up of what is no sample": (
        catalogue(b=MUNICIPALITIES.replace("sample: yes", "sample: no")),
        "påhittat",
    ),
}


@pytest.fixture(scope="module")
def right() -> Mapping[str, trying.Loaded]:
    return dict(zip(RIGHT, trying.load(list(RIGHT.values())), strict=True))


@pytest.fixture(scope="module")
def wrong() -> Mapping[str, trying.Loaded]:
    return dict(zip(WRONG, trying.load([case for case, _ in WRONG.values()]), strict=True))


@pytest.mark.parametrize("case", RIGHT)
def test_what_several_read_is_what_one_reads(case: str, right: Mapping[str, trying.Loaded]) -> None:
    assert right[case] == (True, True, "")


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_as_if_one_had_read_it(
    case: str, wrong: Mapping[str, trying.Loaded]
) -> None:
    assert wrong[case].helped
    assert wrong[case].same
    assert WRONG[case][1] in wrong[case].told


@pytest.mark.parametrize(("fault", "begun"), [("killed", True), ("refused", False)])
def test_a_catalogue_is_read_also_where_nobody_helps(fault: str, begun: bool) -> None:
    assert trying.load([catalogue()], fault) == [(begun, True, "")]


@pytest.mark.parametrize("broken", [False, True])
def test_check_says_the_same_of_a_large_folder_on_one_processor(
    tmp_path: Path, broken: bool
) -> None:
    # A comment is as large as a fact, and nobody has to understand it.
    large = "# Ingen vet något om det här än.\n" * 25_000
    for name, text in catalogue(d=large + ("providers: [\n" if broken else "")).items():
        (tmp_path / name).write_text(large + text)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) > side_by_side.ENOUGH_BYTES

    every = _checked(tmp_path, os.sched_getaffinity(0))
    one = _checked(tmp_path, {min(os.sched_getaffinity(0))})

    assert every == one
    assert one[0] == broken
    assert ("4 utförare" in one[1]) is not broken


def _checked(folder: Path, processors: set[int]) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "ledsagning", "check", str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=lambda: os.sched_setaffinity(0, processors),
    )
    return done.returncode, done.stdout, done.stderr
