"""PostgreSQL as Debian has it, begun for the tests, and another that follows it by streaming."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from support.serving import descendants, free_port

PROGRAMS: Final = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda it: int(it.parent.name))

PASSWORD: Final = "h#mligt/Ord@7"
"""With the signs that an address has to write otherwise."""

WRITTEN: Final = "h%23mligt%2FOrd%407"

LOOPBACK: Final = "127.0.0.1"

_SETTINGS: Final = """
listen_addresses = '{host}'
unix_socket_directories = '{folder}'
fsync = off
max_connections = 30
shared_buffers = 16MB
max_wal_senders = 4
wal_keep_size = 64MB
"""


@dataclass(frozen=True)
class Cluster:
    """A cluster with a database ``ledsagning``, which ``editor`` owns and ``reader`` may read.

    ``within`` is written before the command that begins it, where it is on a machine of its own.
    """

    folder: Path
    port: int
    host: str = LOOPBACK
    within: tuple[str, ...] = ()

    def address(self, user: str = "reader", *others: "Cluster", query: str = "") -> str:
        """The address of the database for a user; ``others`` may stand in for it."""
        places = ",".join(f"{one.host}:{one.port}" for one in (self, *others))
        return f"postgresql://{user}:{WRITTEN}@{places}/ledsagning{query}"

    def start(self) -> None:
        """Begin it, and wait until it answers."""
        self._ctl("start", "-w", "-l", str(self.folder / "log"), "-o", f"-p {self.port}")

    def stop(self, how: str = "immediate") -> None:
        """End it; as a lost machine does, unless told otherwise."""
        self._ctl("stop", "-m", how)

    def promote(self) -> None:
        """Let a follower be the one that is written in."""
        self._ctl("promote", "-w")

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Stop it where it stands: it takes connections, and says nothing."""
        first = (self.folder / "data" / "postmaster.pid").read_text().split()[0]
        processes = descendants(int(first))
        for process in processes:
            os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            for process in processes:
                os.kill(process, signal.SIGCONT)

    def run(self, sql: str, database: str = "ledsagning") -> str:
        """Do something as its owner, and return the answer."""
        place = ("-h", str(self.folder), "-p", str(self.port), "-U", "postgres", "-d", database)
        return _run("psql", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", *place, "-c", sql)

    def _ctl(self, *words: str) -> None:
        _run("pg_ctl", "-D", str(self.folder / "data"), *words, within=self.within)


@contextmanager
def cluster(host: str = LOOPBACK, within: tuple[str, ...] = ()) -> Iterator[Cluster]:
    """A cluster that runs, with its users; it is gone after the block."""
    with _folder() as folder:
        (folder / "password").write_text(PASSWORD)
        one = Cluster(folder, free_port(), host, within)
        _run(
            *("initdb", "-D", str(folder / "data"), "-U", "postgres", "-E", "UTF8", "--no-sync"),
            *("--locale=C.UTF-8", "--auth-host=scram-sha-256", "--auth-local=trust"),
        )
        settings = folder / "data" / "postgresql.conf"
        settings.write_text(settings.read_text() + _SETTINGS.format(folder=folder, host=host))
        who = folder / "data" / "pg_hba.conf"
        who.write_text(f"{who.read_text()}host all all samenet scram-sha-256\n")
        with _started(one):
            for sql in _users():
                one.run(sql, "postgres")
            one.run("GRANT CREATE ON SCHEMA public TO editor")
            one.run(
                "ALTER DEFAULT PRIVILEGES FOR ROLE editor IN SCHEMA public "
                "GRANT SELECT ON TABLES TO reader"
            )
            yield one


def _users() -> Iterator[str]:
    for user in ("editor", "reader"):
        yield f"CREATE ROLE {user} LOGIN PASSWORD '{PASSWORD}'"
    yield f"CREATE ROLE follower REPLICATION LOGIN PASSWORD '{PASSWORD}'"
    yield "CREATE DATABASE ledsagning"


@contextmanager
def follower(of: Cluster) -> Iterator[Cluster]:
    """A cluster that follows another by streaming."""
    with _folder() as folder:
        source = f"host=127.0.0.1 port={of.port} user=follower password='{PASSWORD}'"
        _run("pg_basebackup", "-D", str(folder / "data"), "-R", "-d", source, "-c", "fast")
        settings = folder / "data" / "postgresql.conf"
        settings.write_text(settings.read_text().replace(str(of.folder), str(folder)))
        with _started(one := Cluster(folder, free_port())):
            yield one


@contextmanager
def _started(one: Cluster) -> Iterator[None]:
    one.start()
    try:
        yield
    finally:
        # It may have been lost on purpose.
        if (one.folder / "data" / "postmaster.pid").exists():
            one.stop()


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder of the user that PostgreSQL runs as: it refuses to be root."""
    # Not pytest's own folders: nobody else may look into them.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if os.getuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *words: str, within: tuple[str, ...] = ()) -> str:
    other = ("runuser", "-u", "postgres", "--") if os.getuid() == 0 else ()
    # The server that is begun keeps the files: it would hold up whoever waits for their end.
    with tempfile.TemporaryFile() as told:
        done = subprocess.run(
            [*within, *other, str(PROGRAMS / program), *words],
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            cwd="/",
            timeout=60,
            check=False,
        )
        told.seek(0)
        text = told.read().decode()
    assert done.returncode == 0, text
    return text.strip()


def until_same(one: Cluster, other: Cluster, seconds: float = 10) -> None:
    """Wait until a follower has all that has been written."""
    end = time.monotonic() + seconds
    written = one.run("SELECT pg_current_wal_lsn()")
    while other.run(f"SELECT pg_last_wal_replay_lsn() >= '{written}'") != "t":
        assert time.monotonic() < end, "it does not follow"
        time.sleep(0.05)
