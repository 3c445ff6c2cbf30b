"""Bad catalogues, lost processes, full disks: the site goes on with what it has, and says so."""

import os
import resource
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event
from typing import Self

import pytest

from ledsagning.serving import leaving
from support.named_site import BROKEN, PAGE, named, tells, write
from support.serving import (
    COMMAND,
    Server,
    are_alive,
    ask,
    begun,
    children,
    free_port,
    freeze,
    get,
    kill,
    running,
    until,
)
from support.sites import catalogue, provider

# No test needs a temporary folder of the server's: it is given one that is nowhere.
NOWHERE = {"TMPDIR": "/nowhere/at/all"}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site in two workers, for all tests that leave it as it was."""
    folder = tmp_path_factory.mktemp("shared")
    write(folder / "catalogue.yaml", named("Gamla"))
    settings = {"CATALOGUE": str(folder / "catalogue.yaml"), **NOWHERE}
    with running(folder / "log.txt", **settings) as server:
        yield server


@pytest.fixture
def server(shared: Server) -> Iterator[Server]:
    """The same; if a test puts another catalogue in its file, the old one is put back."""
    yield shared
    file = catalogue_of(shared)
    if not file.exists() or file.read_text(encoding="utf-8") != named("Gamla"):
        write(file, named("Gamla"))
        assert shared.command("reload").returncode == 0


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a server that has served the catalogue in it, and been stopped."""
    folder = tmp_path_factory.mktemp("before")
    write(folder / "catalogue.yaml", named("Gamla"))
    with running(folder / "log.txt", CATALOGUE=str(folder / "catalogue.yaml")):
        return folder


def settings_of(before: Path) -> dict[str, str]:
    """What lets a server go on where another has been stopped."""
    return {
        "CATALOGUE": str(before / "catalogue.yaml"),
        "STATE_DIRECTORY": str(before / "log.state"),
    }


def catalogue_of(server: Server) -> Path:
    """The file that a server reads."""
    return Path(server.settings["CATALOGUE"])


class Asker:
    """Asks for one page again and again: which catalogue answered when, and what got no answer."""

    def __init__(self, server: Server) -> None:
        self.port = server.port
        self.seen: list[tuple[float, str]] = []
        self.lost: list[str] = []
        self._stop = Event()

    def __enter__(self) -> Self:
        self._threads = ThreadPoolExecutor(4)
        for _ in range(4):
            self._threads.submit(self._ask)
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._threads.shutdown()

    def _ask(self) -> None:
        while not self._stop.is_set():
            begun = time.monotonic()
            try:
                _status, page = ask(self.port, PAGE)
            except (OSError, HTTPException) as error:
                self.lost.append(repr(error))
            else:
                names = [name for name in ("Gamla", "Nya") if name in page]
                self.seen.append((begun, "+".join(names)))

    def times(self, name: str) -> list[float]:
        """The moments of the questions that a catalogue answered."""
        return [moment for moment, seen in self.seen if seen == name]


# --- another catalogue


def test_a_reload_shows_the_new_catalogue_and_tells_what_it_holds(
    server: Server,
) -> None:
    write(catalogue_of(server), named("Nya"))
    answer = server.command("reload")

    assert answer.returncode == 0
    assert "1 utförare" in answer.stdout
    assert all(tells(server, "Nya") for _ in range(20))


def test_a_reload_asks_whether_so_many_providers_are_meant_to_go(
    server: Server,
) -> None:
    write(catalogue_of(server), catalogue(provider("asken", name="Nya"), provider("bjorken")))
    assert "borta" not in server.command("reload").stdout

    write(catalogue_of(server), named("Nya"))
    answer = server.command("reload")

    assert answer.returncode == 0
    assert "Förut var det 2 utförare. 1 är borta: ska det vara så?" in answer.stdout


def test_a_signal_reloads_as_the_command_does(server: Server) -> None:
    write(catalogue_of(server), named("Nya"))
    with Asker(server) as asker:
        server.process.send_signal(signal.SIGHUP)
        until(lambda: asker.times("Nya"))


def test_while_a_catalogue_is_reloaded_no_answer_is_lost_or_mixed_and_old_ones_soon_end(
    server: Server,
) -> None:
    with Asker(server) as asker:
        write(catalogue_of(server), named("Nya"))
        server.command("reload")
        until(lambda: len(asker.times("Nya")) > 50)

    assert asker.lost == []
    assert {name for _, name in asker.seen} == {"Gamla", "Nya"}
    assert max(asker.times("Gamla")) < min(asker.times("Nya")) + 2


def test_a_broken_catalogue_is_refused_and_the_site_goes_on_with_the_one_it_has(
    server: Server,
) -> None:
    write(catalogue_of(server), BROKEN)
    answer = server.command("reload")

    assert answer.returncode == 1
    assert "catalogue.yaml:1:" in answer.stderr
    assert tells(server, "Gamla")
    assert "catalogue.yaml:1:" in server.health()["problem"]
    assert "catalogue.yaml:1:" in server.said()


def test_once_it_is_mended_nothing_is_told_of_the_broken_one(server: Server) -> None:
    write(catalogue_of(server), BROKEN)
    server.command("reload")
    write(catalogue_of(server), named("Nya"))
    server.command("reload")

    assert tells(server, "Nya")
    assert server.health()["problem"] is None


@pytest.mark.parametrize("bad", [BROKEN, "", named("Nya")[:300], None])
def test_a_start_with_a_bad_catalogue_serves_the_last_good_one_and_says_so(
    bad: str | None, before: Path, log: Path
) -> None:
    file = before / "catalogue.yaml"
    file.unlink(missing_ok=True) if bad is None else write(file, bad)

    with running(log, **settings_of(before)) as server:
        assert tells(server, "Gamla")
        assert server.health()["last_good"] is True
        assert "catalogue.yaml" in server.health()["problem"]
        assert "Den senaste hela katalogen visas i stället." in server.said()


def test_the_last_good_catalogue_of_another_file_is_never_served(before: Path, log: Path) -> None:
    other = before / "other.yaml"
    write(other, BROKEN)

    with begun(log, **settings_of(before) | {"CATALOGUE": str(other)}) as server:
        assert server.process.wait(30) == 1


def test_a_last_good_catalogue_that_is_damaged_is_not_served(before: Path, log: Path) -> None:
    write(before / "catalogue.yaml", BROKEN)
    damaged = log.with_name("damaged")
    shutil.copytree(before / "log.state", damaged)
    (kept,) = damaged.glob("last-good-*.zip")
    kept.write_bytes(kept.read_bytes().replace(b"Gamla", b"Lagma"))

    with begun(log, **settings_of(before) | {"STATE_DIRECTORY": str(damaged)}) as server:
        assert server.process.wait(30) == 1
        assert "Den senaste katalogen som sparades är inte hel." in server.said()


# --- lost processes


def test_a_worker_that_dies_is_replaced_and_takes_nobody_along(server: Server) -> None:
    one, other = server.workers()
    for _ in range(3):
        kill(one)
        assert tells(server, "Gamla")
        until(lambda gone=one: len(set(server.workers()) - {gone}) == 2, 5)
        assert other in server.workers()
        one = next(pid for pid in server.workers() if pid != other)

    assert "En process slutade oväntat" in server.said()


def test_while_a_worker_is_frozen_others_answer_and_it_is_replaced(server: Server) -> None:
    frozen = server.workers()[0]
    freeze(frozen)

    assert all(tells(server, "Gamla") for _ in range(10))
    until(lambda: frozen not in server.workers() and len(server.workers()) == 2, 10)


def test_when_the_process_that_read_the_catalogue_dies_its_workers_answer_until_another_has(
    server: Server,
) -> None:
    lost = server.generation()
    with Asker(server) as asker:
        kill(lost)
        until(lambda: server.generation() != lost and len(server.workers()) == 2, 20)

    assert asker.lost == []
    assert len(asker.seen) > 100
    assert tells(server, "Gamla")


def test_whoever_is_in_when_a_worker_leaves_is_heard_and_whoever_comes_waits_for_the_next(
    file: Path, log: Path
) -> None:
    write(file, named("Gamla"))
    with running(log, "--workers", "1", CATALOGUE=str(file)) as server:
        inside = HTTPConnection("127.0.0.1", server.port, timeout=10)
        inside.request("GET", PAGE)
        assert inside.getresponse().read()
        (worker,) = server.workers()

        os.kill(worker, signal.SIGTERM)
        # Well within what it waits, and long enough for one that does not.
        time.sleep(leaving.HEARING_SECONDS / 4)
        # On the connection that is there: with another it would be somebody else.
        inside.auto_open = 0
        inside.request("GET", PAGE)
        answer = inside.getresponse()

        assert answer.status == 200
        assert tells(server, "Gamla")
        assert worker not in server.workers()
        answer.close()
        inside.close()


def test_when_the_master_dies_however_all_end_and_the_port_is_free(file: Path, log: Path) -> None:
    port = free_port()
    lost: list[int] = []
    for how in (signal.SIGKILL, signal.SIGQUIT, signal.SIGUSR1):
        write(file, named(how.name))
        with running(log, CATALOGUE=str(file), port=port) as server:
            assert all(tells(server, how.name) for _ in range(20))
            assert not (lost and are_alive(*lost))
            lost = server.family()
            server.process.send_signal(how)
            server.process.wait(10)

    until(lambda: not are_alive(*lost))


# --- starting and stopping


def test_a_port_that_another_server_has_is_refused_before_anything_is_read(server: Server) -> None:
    answer = server.command("serve")

    assert answer.returncode == 1
    assert f"Port {server.port} på 127.0.0.1 är upptagen" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert "Inga fel" not in answer.stdout + answer.stderr
    assert tells(server, "Gamla")


def test_a_port_that_another_program_shares_gladly_is_refused_as_well(log: Path) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        with begun(log, port=other.getsockname()[1]) as server:
            assert server.process.wait(20) == 1

    assert "är upptagen" in log.read_text()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "no.such.host.example"], "HOST='no.such.host.example' är inte känd"),
        (["--host", "203.0.113.1"], "är ingen adress som den här datorn har"),
        (["--host", "a" * 300], "är inte känd"),
        (["--catalogue", "/nowhere/at/all.yaml"], "filen finns inte"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(
    options: list[str], said: str, log: Path
) -> None:
    with begun(log, *options) as server:
        assert server.process.wait(30) == 1

    assert said in log.read_text()
    assert "Traceback" not in log.read_text()


@pytest.mark.parametrize("after", [0.3, 0.9, 1.8])
def test_a_signal_ends_it_at_any_moment_of_its_start(after: float, file: Path, log: Path) -> None:
    with ExitStack() as stack:
        servers = [stack.enter_context(begun(log, CATALOGUE=str(file))) for _ in range(2)]
        time.sleep(after)
        families = [server.family() for server in servers]
        servers[0].process.send_signal(signal.SIGTERM)
        servers[0].process.send_signal(signal.SIGTERM)
        os.killpg(servers[1].process.pid, signal.SIGINT)
        for server in servers:
            server.process.wait(10)

    assert not any(are_alive(*family) for family in families)


UNHEARD = """
import os, signal, sys
from contextlib import suppress


class Unheard:
    def find_spec(self, name, *_more):
        if name == "%s":
            with suppress(KeyboardInterrupt):
                os.kill(os.getpid(), signal.SIGINT)


sys.meta_path.insert(0, Unheard())
"""
"""Ctrl-C comes while Python puts a module in order: nobody hears the exception."""


@pytest.mark.parametrize("module", ["ledsagning.cli", "ledsagning.serving.master"])
def test_ctrl_c_is_heeded_where_python_lets_no_exception_out(
    module: str, file: Path, log: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(UNHEARD % module)
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])

    with begun(log, CATALOGUE=str(file), PYTHONPATH=path) as server:
        assert server.process.wait(30) == -signal.SIGINT


def test_slow_visitors_keep_nobody_from_stopping(file: Path, log: Path) -> None:
    with running(log, CATALOGUE=str(file)) as server, ExitStack() as stack:
        for _ in range(50):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            slow.sendall(b"GET /sv/ HTTP/1.1\r\nHost: a")
        assert tells(server, "Gamla")
        server.process.send_signal(signal.SIGTERM)

        assert server.process.wait(10) == 0


# --- disks and clocks


def test_nothing_needs_the_temporary_folder(server: Server) -> None:
    assert not Path(server.settings["TMPDIR"]).exists()
    kill(server.workers()[0])
    write(catalogue_of(server), named("Nya"))
    server.command("reload")

    assert tells(server, "Nya")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site without a state folder, at the name of a host, for others' eyes than ours."""
    folder = tmp_path_factory.mktemp("bare")
    file = folder / "catalogue.yaml"
    write(file, named("Gamla"))
    settings = {"STATE_DIRECTORY": "/proc/nowhere", "HEALTH_FROM": "10.0.0.0/8, 192.0.2.1"}
    with running(
        folder / "log.txt", "--host", "localhost", CATALOGUE=str(file), **settings
    ) as server:
        yield server


def test_a_host_may_be_a_name(bare: Server) -> None:
    assert tells(bare, "Gamla")


def test_another_list_of_addresses_goes_before_the_loopback_address(bare: Server) -> None:
    assert get(bare.port, "/readyz") == 404


def test_without_a_state_folder_it_says_what_is_missing_and_stands_a_broken_file_and_a_lost_process(
    bare: Server,
) -> None:
    assert "Därför sparas ingen katalog" in bare.said()
    lost = bare.generation()
    write(catalogue_of(bare), BROKEN)
    bare.process.send_signal(signal.SIGHUP)
    until(lambda: "catalogue.yaml:1:" in bare.said())
    until(lambda: bare.generation() == lost)
    assert tells(bare, "Gamla")

    kill(*bare.workers(), lost)

    until(lambda: bare.generation() not in (0, lost) and len(bare.workers()) == 2, 20)
    assert "Den senaste hela katalogen visas i stället." in bare.said()
    assert all(tells(bare, "Gamla") for _ in range(20))


def test_a_log_on_a_full_disk_keeps_nobody_from_being_answered(file: Path, log: Path) -> None:
    port = free_port()
    with Path("/dev/full").open("wb") as full:
        settings = {"STATE_DIRECTORY": str(log), "CATALOGUE": str(file), "PORT": str(port)}
        process = subprocess.Popen(
            [*COMMAND, "serve"], stderr=full, stdout=full, env=os.environ | settings
        )
    try:
        Server(port, process, log, settings).wait()
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_all_of_it_has_room_in_512_megabytes_also_while_it_reloads(
    tmp_path: Path, log: Path
) -> None:
    with running(log) as server:
        first, most = server.generation(), 0
        server.process.send_signal(signal.SIGHUP)
        late = time.monotonic() + 30
        while server.generation() == first or len(server.workers()) < 2:
            assert time.monotonic() < late
            most = max(most, sum(map(memory, server.family())))

    assert 50_000 < most < 512_000


def test_where_memory_is_lacking_that_is_said_in_a_sentence_and_the_site_goes_on(
    server: Server,
) -> None:
    # Generations have the limits of the process that begins them; those that answer have none.
    master = server.process.pid
    size = int(Path(f"/proc/{master}/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.prlimit(master, resource.RLIMIT_AS, (size + 8_000_000, resource.RLIM_INFINITY))
    try:
        answer = server.command("reload")
    finally:
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(master, resource.RLIMIT_AS, unlimited)

    assert answer.returncode == 1
    assert "Minnet räcker inte" in answer.stderr
    assert "Traceback" not in server.said()
    assert tells(server, "Gamla")
    assert server.command("reload").returncode == 0


def test_when_the_system_ends_whoever_reads_the_catalogue_it_is_told_what_is_mostly_lacking(
    server: Server,
) -> None:
    first = set(children(server.process.pid))
    server.process.send_signal(signal.SIGHUP)
    until(lambda: set(children(server.process.pid)) - first)
    kill(*set(children(server.process.pid)) - first)

    until(lambda: "räcker minnet inte" in (server.health()["problem"] or ""))
    assert "räcker minnet inte" in server.said()
    assert tells(server, "Gamla")
    assert server.command("reload").returncode == 0


def memory(pid: int) -> int:
    """How many kilobytes a process has; what several share is shared out among them."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))


# --- who is told


def test_only_who_asks_from_an_allowed_address_and_through_no_proxy_is_told_how_it_is(
    server: Server,
) -> None:
    assert ask(server.port, "/healthz") == (200, "ok\n")
    assert server.health()["last_good"] is False
    for told in ({"X-Forwarded-For": "127.0.0.1"}, {"Forwarded": "for=a"}, {"Via": "1.1 a"}):
        assert get(server.port, "/readyz", told) == 404
