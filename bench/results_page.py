"""The results page under load, beside a bare page of the same weight, served the same way; and
a page without wishes beside one that says one word.

Both are served by Granian with one worker, one after the other, in turns, on one machine in one
run; wrk asks for them. What counts is the ratio, not the numbers.
"""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import Request, urlopen

BENCH = Path(__file__).parent
RESULTS = "/sv/stockholm/hitta?languages=so&gender=woman&wheelchair=heavy"
BAR = 1.0
PLAIN = "/sv/stockholm/dina-timmar"
PLAIN_BAR = 0.50
ROUNDS = 3
SECONDS = 5
FIRST_VISIT = "/sv/stockholm/hitta"
FIRST_VISIT_BAR = 40_000
START_BAR = 2.0
WORKER_BAR = 25
"""Megabytes that a worker may have for itself alone, after all that is measured here."""


def main() -> None:
    """Print the throughput of the pages, their ratios, the start-up time and the first visit."""
    port = _free_port()
    started = time.perf_counter()
    ours = [sys.executable, "-m", "ledsagning", "serve", "--port", str(port), "--workers", "1"]
    with _server(ours, f"http://127.0.0.1:{port}{RESULTS}", {}) as address:
        print(f"start-up of serve: {time.perf_counter() - started:.2f} s (bar {START_BAR} s)")
        weight = len(_get(address, "identity"))
        print(f"results page: {weight} bytes")
        _print_first_visit(f"http://127.0.0.1:{port}")
        bare_port = _free_port()
        bare = [
            *(sys.executable, "-m", "granian", "bare:create_app", "--factory"),
            *("--interface", "wsgi", "--port", str(bare_port), "--workers", "1"),
            *("--backlog", "1024", "--blocking-threads", "1", "--no-ws"),
            *("--log-level", "warning"),
        ]
        with _server(bare, f"http://127.0.0.1:{bare_port}/", {"WEIGHT": str(weight)}) as beside:
            print(f"bare page: {len(_get(beside, 'identity'))} bytes")
            _compare("results page / bare page", (address, beside), BAR)
            plain = f"http://127.0.0.1:{port}{PLAIN}", f"http://127.0.0.1:{bare_port}/hello"
            _compare("page without wishes / one word", plain, PLAIN_BAR)
        _print_worker(port)


def _compare(what: str, addresses: tuple[str, str], bar: float) -> None:
    ours, bare = addresses
    rates = [(_wrk(ours), _wrk(bare)) for _ in range(ROUNDS)]
    for our_rate, bare_rate in rates:
        print(f"  {our_rate:8.0f} /s   beside {bare_rate:8.0f} /s   {our_rate / bare_rate:.0%}")
    ratio = median(our_rate / bare_rate for our_rate, bare_rate in rates)
    print(f"{what}: {ratio:.0%} (bar {bar:.0%})")


def _print_first_visit(site: str) -> None:
    page = _get(site + FIRST_VISIT, "br")
    html = _get(site + FIRST_VISIT, "identity").decode()
    files = sorted(set(re.findall(r'(?:href|src)="(/static/[^"#]+)', html)))
    sizes = {file: len(_get(site + file, "br")) for file in files}
    total = len(page) + sum(sizes.values())
    print(f"first visit: {total} bytes (bar {FIRST_VISIT_BAR}): page {len(page)}, {sizes}")


def _print_worker(port: int) -> None:
    """What the worker shares with nobody: it is the youngest of the processes of our server."""
    mine = f"serve\0--port\0{port}\0".encode()
    processes = [
        path.parent for path in Path("/proc").glob("[0-9]*/cmdline") if mine in path.read_bytes()
    ]
    worker = max(processes, key=lambda path: int(path.name))
    memory = dict(re.findall(r"(\w+):\s+(\d+) kB", (worker / "smaps_rollup").read_text()))
    alone = (int(memory["Private_Clean"]) + int(memory["Private_Dirty"])) / 1_000
    print(
        f"a worker: {alone:.0f} MB for itself (bar {WORKER_BAR}), "
        f"{int(memory['Pss']) / 1_000:.0f} MB with its part of what is shared (Pss)"
    )


def _get(address: str, coding: str) -> bytes:
    with urlopen(Request(address, headers={"Accept-Encoding": coding})) as answer:
        body: bytes = answer.read()
        return body


def _wrk(address: str) -> float:
    command = ["wrk", "-t1", "-c8", f"-d{SECONDS}s", address]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in printed:
        raise SystemExit(printed)
    rate = re.search(r"Requests/sec:\s+([0-9.]+)", printed)
    assert rate is not None
    return float(rate[1])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _server(command: list[str], address: str, environ: dict[str, str]) -> Iterator[str]:
    process = subprocess.Popen(command, env={**os.environ, **environ}, cwd=BENCH)
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(500):
        if process.poll() is not None:
            raise SystemExit(f"The server ended with {process.returncode}.")
        try:
            _get(address, "identity")
        except (URLError, ConnectionError):
            time.sleep(0.02)
        else:
            return
    raise SystemExit(f"No answer from {address}.")


if __name__ == "__main__":
    main()
