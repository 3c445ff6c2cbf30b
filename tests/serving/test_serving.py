"""The real server: it starts, it answers, it keeps silent about who asked for what, it stops."""

import os
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from ledsagning import resources
from support.odd_requests import CANARY, ODD_REQUESTS, send
from support.serving import COMMAND, free_port, get, served


@pytest.fixture(scope="module")
def silent_log(tmp_path_factory: pytest.TempPathFactory) -> str:
    """All that the server says while odd visitors, with a canary in all they send, come by."""
    log = tmp_path_factory.mktemp("serving") / "log.txt"
    with served(log, "--workers", "1") as port:
        told = {"User-Agent": CANARY, "Referer": f"https://{CANARY}.example/?q={CANARY}"}
        for path in (
            f"/sv/stockholm/hitta?text={CANARY}&languages={CANARY}",
            f"/sv/stockholm/hitta?page={CANARY}&order={CANARY}",
            f"/sv/stockholm/hitta/fraga?{CANARY}",
            f"/sv/stockholm/utforare/{CANARY}",
            f"/{CANARY}/{CANARY}?{CANARY}",
            f"/static/{CANARY}.css",
        ):
            assert get(port, path, told) in (200, 400, 404)
        for request in ODD_REQUESTS:
            assert b" 50" not in send(port, request)
        assert get(port, "/sv/") == 200
    return log.read_text(errors="replace")


def test_nothing_of_what_visitors_send_is_ever_logged(silent_log: str) -> None:
    assert CANARY not in silent_log.lower()


def test_the_log_holds_no_request_at_all(silent_log: str) -> None:
    assert "GET" not in silent_log
    assert "/sv/" not in silent_log


def test_the_log_is_kept_so_the_canary_could_have_been_in_it(silent_log: str) -> None:
    assert "127.0.0.1" in silent_log


def test_the_server_refuses_what_is_no_request_of_its_time_and_too_much_with_words(
    tmp_path: Path,
) -> None:
    close = b"Connection: close\r\n\r\n"
    asked = {
        b"GET /sv/ HTTP/1.1\r\nHost: a\r\n": 200,
        b"GET /sv/ HTTP/1.0\r\n": 200,
        b"GET /sv/ HTTP/1.1\r\n": 400,
        b"GET /sv/ HTTP/1.1\r\nHost:\r\n": 400,
        b"GET /sv/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n": 400,
        b"GET /sv/ HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 30_000 + b"\r\n": 431,
        b"GET /sv/ HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 300_000 + b"\r\n": 431,
        b"GET /sv/?x=" + b"x" * 30_000 + b" HTTP/1.1\r\nHost: a\r\n": 414,
        b"POST /sv/ HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n": 413,
    }
    with served(tmp_path / "log.txt", "--workers", "1") as port:
        answers = {head: send(port, head + close) for head in asked}
        cleartext = send(port, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")

    assert {head: int(line.split()[1]) for head, line in answers.items()} == asked
    assert b"200" not in cleartext


def test_a_site_below_a_path_is_served_where_it_says(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    address = "https://kommun.example/ledsagning"
    with served(log, "--workers", "1", SITE_ADDRESS=address) as port:
        answers = [
            get(port, path) for path in ("/ledsagning/", "/ledsagning/sv/", "/sv/", "/elsewhere/")
        ]

    assert answers == [302, 200, 200, 404]
    assert f"http://127.0.0.1:{port}/ledsagning\n" in log.read_text()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end."""
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, timeout=60, check=False
    )


def test_the_command_tells_its_version() -> None:
    answer = run("--version")

    assert answer.returncode == 0
    assert version("ledsagning") in answer.stdout


def test_check_finds_nothing_wrong_with_the_sample_and_sums_it_up() -> None:
    answer = run("check", str(resources.SAMPLE_CATALOGUE))

    assert answer.returncode == 0
    assert re.search(r"\d+", answer.stdout)
    assert not answer.stderr


def test_check_tells_every_problem_with_its_place_and_ends_with_1(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("municipalites: []\nutforare: []\n...\n", encoding="utf-8")

    answer = run("check", str(broken))

    assert answer.returncode == 1
    places = re.findall(r"broken\.yaml:(\d+):\d+: ", answer.stdout + answer.stderr)
    assert {"1", "2"} <= set(places)
    assert "Traceback" not in answer.stdout + answer.stderr


def test_check_asks_which_file_it_is_to_read() -> None:
    answer = run("check")

    assert answer.returncode == 2
    assert "Användning: ledsagning check [VAL] SÖKVÄG" in answer.stderr
    assert "Fel: Det här saknas: 'SÖKVÄG'." in answer.stderr


def test_check_says_it_if_there_is_no_such_file(tmp_path: Path) -> None:
    answer = run("check", str(tmp_path / "nothing.yaml"))

    assert answer.returncode != 0
    assert "nothing.yaml" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the whole site, to plant mistakes in."""
    for folder in ("site", "templates", "static", "translations"):
        shutil.copytree(resources.ROOT / folder, tmp_path / folder)
    return tmp_path


def plant(file: Path, old: str, new: str) -> None:
    """Change a file of the copy."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def check_by(copy: Path) -> subprocess.CompletedProcess[str]:
    """Let the site of the copy check the sample."""
    return subprocess.run(
        [*COMMAND, "check", str(resources.SAMPLE_CATALOGUE)],
        env={**os.environ, "PYTHONPATH": str(copy / "site")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.checkout
def test_check_tells_a_page_that_cannot_be_read(copy: Path) -> None:
    plant(copy / "translations/sv/pages/ord.md", "\n## ", "\n{karta}\n\n## ")

    answer = check_by(copy)

    assert answer.returncode == 1
    assert re.match(r"sv/pages/ord\.md:\d+: .*karta.* Rätta: ", answer.stderr)
    assert "Traceback" not in answer.stderr


@pytest.mark.checkout
def test_check_tells_a_page_that_cannot_be_made_in_each_municipality(copy: Path) -> None:
    # The dialect learns a new word, and nobody makes what it asks for.
    plant(copy / "site/ledsagning/pages/directives.py", '"areas",', '"areas", "karta",')
    plant(copy / "translations/en/pages/dina-timmar.md", "\n## ", "\n{karta}\n\n## ")

    answer = check_by(copy)

    assert answer.returncode == 1
    assert [line.partition(": ")[0] for line in answer.stderr.splitlines()] == [
        "en/dina-timmar (stockholm)",
        "en/dina-timmar (varmdo)",
    ]
    assert "karta" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_serve_does_not_start_on_a_broken_catalogue_and_says_why(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("municipalities: []\n...\n", encoding="utf-8")

    answer = run("serve", "--port", str(free_port()), "--catalogue", str(broken))

    assert answer.returncode == 1
    assert re.search(r"broken\.yaml:1:\d+: ", answer.stdout + answer.stderr)
    assert "Traceback" not in answer.stdout + answer.stderr
