"""Faults under load, counted: no answer is ever wrong, and only those in flight are lost."""

import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from conftest import CONNECTIONS, under_load
from support.named_site import PAGE, named
from support.serving import Server, are_alive, ask, begun, free_port, kill, running, until


@pytest.fixture
def calm(file: Path, log: Path) -> Iterator[Server]:
    """The site, in two workers, with nothing wrong."""
    with running(log, CATALOGUE=str(file)) as server:
        yield server


def reloads(server: Server, file: Path, *texts: str | None) -> None:
    """Reload the catalogue, some time apart, with each of the texts; ``None``: without a file."""
    for text in texts:
        time.sleep(1)
        file.unlink(missing_ok=True) if text is None else file.write_text(text, encoding="utf-8")
        server.command("reload")


def test_a_killed_worker_loses_no_more_than_it_had_begun(calm: Server, tmp_path: Path) -> None:
    answers = under_load(tmp_path, calm, lambda: (time.sleep(2), kill(calm.workers()[0])))

    assert answers.lost <= CONNECTIONS
    assert answers.old > 100
    assert answers.mixed == answers.new == 0


def test_a_frozen_worker_loses_no_more_than_it_had_begun(calm: Server, tmp_path: Path) -> None:
    def freeze() -> None:
        time.sleep(2)
        os.kill(calm.workers()[0], signal.SIGSTOP)

    answers = under_load(tmp_path, calm, freeze, seconds=12)

    assert answers.lost <= CONNECTIONS
    assert answers.old > 100


def test_a_killed_generation_loses_nothing(calm: Server, tmp_path: Path) -> None:
    answers = under_load(tmp_path, calm, lambda: (time.sleep(2), kill(calm.generation())), 10)

    assert answers.lost == answers.mixed == 0
    assert answers.old > 100


def test_a_frozen_generation_is_replaced_and_loses_nothing(calm: Server, tmp_path: Path) -> None:
    frozen = calm.generation()

    def freeze() -> None:
        time.sleep(1)
        os.kill(frozen, signal.SIGSTOP)
        until(lambda: not are_alive(frozen), 25)

    answers = under_load(tmp_path, calm, freeze, seconds=20)

    assert answers.lost == answers.mixed == 0
    assert answers.old > 100
    assert len(calm.workers()) == 2


def test_after_a_killed_master_a_new_start_answers_rightly(
    file: Path, log: Path, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        first = stack.enter_context(running(log, CATALOGUE=str(file)))

        def restart() -> None:
            time.sleep(1)
            kill(first.process.pid)
            first.process.wait()
            file.write_text(named("Nya"), encoding="utf-8")
            stack.enter_context(running(log, CATALOGUE=str(file), port=first.port))

        answers = under_load(tmp_path, first, restart, seconds=10)

        assert answers.mixed == 0
        assert answers.old > 0 < answers.new
        assert all("Nya" in ask(first.port, PAGE)[1] for _ in range(50))


def test_three_reloads_lose_nothing(calm: Server, file: Path, tmp_path: Path) -> None:
    texts = (named("Nya"), named("Gamla"), named("Nya"))
    answers = under_load(tmp_path, calm, lambda: reloads(calm, file, *texts), seconds=15)

    assert answers.lost == answers.mixed == 0
    assert answers.old > 0 < answers.new


def test_bad_catalogues_and_none_at_all_lose_nothing(
    calm: Server, file: Path, tmp_path: Path
) -> None:
    texts = ("municipalities: [", named("Nya")[:-20], "", None)
    answers = under_load(tmp_path, calm, lambda: reloads(calm, file, *texts), seconds=12)

    assert answers.lost == answers.mixed == answers.new == 0
    assert answers.old > 100


def test_a_file_that_is_slowly_written_in_place_is_shown_whole_or_not_at_all(
    calm: Server, file: Path, tmp_path: Path
) -> None:
    def write() -> None:
        text = named("Nya").encode()
        with file.open("wb") as slow:
            for begin in range(0, len(text), 100):
                slow.write(text[begin : begin + 100])
                slow.flush()
                calm.process.send_signal(signal.SIGHUP)
                time.sleep(0.5)
        calm.command("reload")

    answers = under_load(tmp_path, calm, write, seconds=15)

    assert answers.lost == answers.mixed == 0
    until(lambda: "Nya" in ask(calm.port, PAGE)[1])


@pytest.mark.parametrize("after", [0.3, 0.8, 1.3])
def test_a_file_that_is_swapped_during_the_start_is_one_or_the_other(
    file: Path, log: Path, after: float
) -> None:
    with begun(log, CATALOGUE=str(file)) as server:
        time.sleep(after)
        other = file.with_name("other")
        other.write_text(named("Nya"), encoding="utf-8")
        other.replace(file)
        server.wait()
        pages = [ask(server.port, PAGE)[1] for _ in range(50)]

    assert len({"Gamla" in page for page in pages}) == 1
    assert all(("Gamla" in page) != ("Nya" in page) for page in pages)


def test_two_hundred_slow_visitors_keep_nobody_waiting(calm: Server, tmp_path: Path) -> None:
    with ExitStack() as stack:
        for _ in range(200):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", calm.port)))
            slow.sendall(b"GET /sv/ HTTP/1.1\r\nHost: a")
        answers = under_load(tmp_path, calm, lambda: None, seconds=5)

    assert answers.lost == answers.mixed == 0
    assert answers.old > 100


def test_of_four_servers_at_once_one_serves_and_three_say_why_not(file: Path, log: Path) -> None:
    port = free_port()
    with ExitStack() as stack:
        servers = [
            stack.enter_context(
                begun(log.with_name(f"{number}.txt"), CATALOGUE=str(file), port=port)
            )
            for number in range(4)
        ]
        until(lambda: sum(one.process.poll() is None for one in servers) == 1, 20)
        alive = next(one for one in servers if one.process.poll() is None)
        alive.wait()

        assert [one.process.poll() for one in servers if one is not alive] == [1, 1, 1]
        assert all("är upptagen" in one.said() for one in servers if one is not alive)


def test_a_signal_under_load_ends_it_in_time_and_answers_who_had_begun(
    calm: Server, tmp_path: Path
) -> None:
    ended = []

    def stop() -> None:
        time.sleep(2)
        sent = time.monotonic()
        calm.process.send_signal(signal.SIGTERM)
        calm.process.wait(20)
        ended.append(time.monotonic() - sent)

    answers = under_load(tmp_path, calm, stop, seconds=4)

    assert ended[0] < 10
    assert calm.process.returncode == 0
    assert answers.old > 0 == answers.mixed
