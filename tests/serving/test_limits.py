"""What is too much at once is refused on the one plain page, and each limit can be set."""

import json
import re
import socket
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.app import create_app
from ledsagning.cli import main
from ledsagning.serving.building import Refused, build
from ledsagning.settings import InvalidSetting, Room, Settings
from ledsagning.web.limits import Limits
from support.serving import begun, free_port, until
from support.sites import catalogue, provider

PAGE = "/sv/stockholm/hitta"


def visitor(**most: str) -> FlaskClient:
    """A visitor of the site where some limits are set."""
    names = {f"MOST_{name.upper()}": number for name, number in most.items()}
    return create_app(Settings.from_environ(names)).test_client()


@pytest.mark.parametrize(
    ("limit", "asked", "status"),
    [
        ("address", {"path": f"{PAGE}?text={'a' * 100}"}, 414),
        ("parameters", {"path": f"{PAGE}?{'x=y&' * 100}"}, 414),
        ("text", {"path": f"{PAGE}?text={'%C3%A5' * 100}"}, 414),
        ("list", {"path": f"{PAGE}?{'languages=so&' * 100}"}, 414),
        ("headers", {"path": PAGE, "headers": {"X-Long": "a" * 100}}, 431),
        ("body", {"path": PAGE, "data": "a" * 100}, 413),
    ],
)
def test_past_a_limit_that_is_lowered_a_plain_page_says_what_to_do(
    limit: str, asked: dict[str, str], status: int
) -> None:
    few = visitor(**{limit: "99"})

    assert few.get(PAGE, headers={"User-Agent": ""}).status_code == 200
    answer = few.get(asked.pop("path"), **asked)  # type: ignore[arg-type]
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_below_the_limits_as_they_are_the_same_is_answered(client: FlaskClient) -> None:
    assert client.get(f"{PAGE}?text={'a' * 100}&{'x=y&' * 100}").status_code == 200


@pytest.mark.parametrize(
    ("limit", "kind"),
    [("offer", "application/x-www-form-urlencoded"), ("upload", "multipart/form-data; boundary=x")],
)
def test_what_a_provider_answers_has_limits_of_its_own(limit: str, kind: str) -> None:
    few = visitor(**{limit: "99"})

    answer = few.post("/sv/stockholm/for-utforare", data="a" * 100, content_type=kind)

    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ({"MOST_FILE_BYTES": "99"}, "a.yaml:1:1: katalogen: filen är större än 99 byte. Rätta: "),
        ({"MOST_FILES": "1"}, "mappen har 2 filer. Rätta: ha högst 1 filer."),
        ({"MOST_PROVIDERS": "1"}, "katalogen har 2 utförare, fler än 1. Rätta: höj MOST_PROVIDERS"),
    ],
)
def test_a_catalogue_past_a_limit_that_is_lowered_is_refused_in_words(
    limit: dict[str, str], said: str, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(catalogue(provider("asken")) + "\n...\n")
    other = {"municipalities": [], "providers": [provider("bjorken")]}
    (tmp_path / "b.yaml").write_text(json.dumps(other) + "\n...\n")
    given = {"CATALOGUE": str(tmp_path)}

    build(Settings.from_environ(given), None, fall_back=False)
    with pytest.raises(Refused, match=re.escape(said)):
        build(Settings.from_environ(given | limit), None, fall_back=False)
    checked = CliRunner(env=limit).invoke(main, ["check", str(tmp_path)])
    assert checked.exit_code == 1
    assert said in checked.stderr, "whoever checks it is told the same before"


def test_a_site_that_is_too_long_in_the_making_is_refused_in_words(tmp_path: Path) -> None:
    many = tmp_path / "many.yaml"
    many.write_text(catalogue(*(provider(f"p{number}") for number in range(3_000))))
    with begun(tmp_path / "log.txt", CATALOGUE=str(many), MOST_BUILD_SECONDS="1") as server:
        assert server.process.wait(30) == 1

    assert "Det tog längre än 1 sekunder (MOST_BUILD_SECONDS)." in server.said()


@pytest.mark.checkout
def test_each_limit_stands_in_the_docs_with_its_number() -> None:
    text = (resources.ROOT / "README.md").read_text(encoding="utf-8")
    limits = {**asdict(Limits()), **asdict(Room())}

    rows = [rf"\| `MOST_{name.upper()}` \| [^|]+ \| {most:,} \|" for name, most in limits.items()]
    assert [row for row in rows if not re.search(row, text)] == []


@pytest.mark.parametrize("wrong", ["0", "-1", "1e3", "many", "1.5"])
def test_a_limit_that_is_no_number_is_told(wrong: str) -> None:
    with pytest.raises(InvalidSetting, match=r"^MOST_BODY="):
        Settings.from_environ({"MOST_BODY": wrong})


BUSY = """
import socket, sys, time
from ledsagning.serving.listening import listen
from ledsagning.serving.processes import Family, Line
from ledsagning.serving.turns import InTurn, Turn
from ledsagning.serving.worker import work

def busy(_environ, _start_response):
    time.sleep(60)
    return []

port = listen("127.0.0.1", int(sys.argv[1]))
master, masters = socket.socketpair()
family = Family()
site = InTurn(busy, Turn())
family.begin(lambda line: (master.close(), work(line, Line(masters), port, site, 1)))
while not family.ended():
    family.wait(0.1)
"""


def test_an_answer_that_takes_too_long_is_given_up() -> None:
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-c", BUSY, str(port)], stderr=subprocess.PIPE, text=True
    ) as server:
        until(lambda: answers(port))
        with socket.create_connection(("127.0.0.1", port), timeout=8) as asking:
            asking.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            said = server.communicate(timeout=20)[1]

    assert "Ett svar tog mer än 1 sekunder (MOST_SECONDS), och avbryts." in said


def answers(port: int) -> bool:
    """Whether somebody listens."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
