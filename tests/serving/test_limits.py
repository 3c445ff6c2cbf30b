"""What is too much at once is refused on the one plain page, and each limit can be set."""

import socket
import subprocess
import sys

import pytest
from flask.testing import FlaskClient

from ledsagning.app import create_app
from ledsagning.settings import InvalidSetting, Settings
from support.serving import free_port, until

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


@pytest.mark.parametrize("wrong", ["0", "-1", "1e3", "many", "1.5"])
def test_a_limit_that_is_no_number_is_told(wrong: str) -> None:
    with pytest.raises(InvalidSetting, match=r"^MOST_BODY="):
        Settings.from_environ({"MOST_BODY": wrong})


BUSY = """
import socket, sys, time
from ledsagning.serving.listening import listen
from ledsagning.serving.processes import Family, Line
from ledsagning.serving.worker import work

def busy(_environ, _start_response):
    time.sleep(60)
    return []

port = listen("127.0.0.1", int(sys.argv[1]))
master, masters = socket.socketpair()
family = Family()
family.begin(lambda line: (master.close(), work(line, Line(masters), port, busy, 1)))
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

    assert "An answer took more than 1 seconds (MOST_SECONDS) and is given up." in said


def answers(port: int) -> bool:
    """Whether somebody listens."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
