"""A request finds everything loaded: it opens no file, whatever page it asks for."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from ledsagning.serving.building import build
from ledsagning.settings import Settings
from support.clock import SetClock
from support.places import kinds

ASKING = """
import sys
from ledsagning.serving.building import build
from ledsagning.settings import Settings

visitor = build(Settings(), None, fall_back=False).app.test_client()
opened = []
sys.addaudithook(lambda event, args: opened.append(args[0]) if event == "open" else None)
for path in sys.argv[1:]:
    assert visitor.get(path, headers={"Host": "ledsagning.example"}).status_code < 500, path
print(*sorted(set(map(str, opened))), sep="\\n")
"""


def test_no_page_of_any_kind_opens_a_file() -> None:
    paths = [f"/{language}{path}" for language in ("sv", "en") for path in kinds().values()]
    files = ["/", "/sv/stockholm/timmar.ics?decision_start=2026-08-31&hours=20", "/static/nothing"]
    machines = ["/robots.txt", "/sitemap.xml", "/favicon.ico", "/dcat", "/api/v1/all.csv"]
    programs = ["/api/openapi.json", "/api/v1/municipalities/kiruna.json", "/api/hsds/services"]

    # In a process of its own: here other tests have loaded everything.
    asked = subprocess.run(
        [sys.executable, "-c", ASKING, *paths, *files, *machines, *programs],
        capture_output=True,
        text=True,
        check=True,
    )

    assert asked.stdout.strip() == ""


def test_a_server_imports_nothing_that_only_editors_need() -> None:
    program = "import sys, ledsagning.cli, ledsagning.serving.master; print(*sys.modules)"

    asked = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert {"granian", "openpyxl"} & set(asked.stdout.split()) == {"granian"}


@pytest.fixture
def collected() -> Iterator[None]:
    """What a made site has set aside is looked through again afterwards."""
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize("moment", ["2006-11-26", "2046-11-26"])
def test_a_clock_that_is_wrong_by_twenty_years_keeps_no_page_from_being_made(
    moment: str, clock: SetClock, collected: None, capsys: pytest.CaptureFixture[str]
) -> None:
    clock(moment)
    visitor = build(Settings(), None, fall_back=False).app.test_client()

    answers = {path: visitor.get(f"/sv{path}").status_code for path in kinds().values()}
    assert [path for path, status in answers.items() if status >= 500] == []
    assert ("Datorns klocka säger" in capsys.readouterr().err) == (moment < "2026")
