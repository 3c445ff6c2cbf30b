"""The results page under load, beside a bare page of the same weight, served the same way; and
a page without wishes beside one that says one word.

Both are served by Granian with one worker, one after the other, in turns, on one machine in one
run; wrk asks for them. What counts is the ratio, not the numbers; and by processor time where the
machine has other work, which takes more from the one than from the other.
"""

import re
import sys
from statistics import median

from running import fetch, free_port, ours, processes, rate_and_cost, server

RESULTS = "/sv/stockholm/hitta?languages=so&gender=woman&wheelchair=heavy"
BAR = 1.0
PLAIN = "/sv/stockholm/dina-timmar"
PLAIN_BAR = 0.50
ROUNDS = 3
SECONDS = 5
FIRST_VISIT = "/sv/stockholm/hitta"
FIRST_VISIT_BAR = 40_000
WORKER_BAR = 25
"""Megabytes that a worker may have written for itself, after all that is measured here."""


def main() -> None:
    """Print the throughput of the pages, their ratios, the first visit and a worker's memory."""
    port = free_port()
    with server(ours(port), f"http://127.0.0.1:{port}{RESULTS}", {}) as address:
        weight = len(fetch(address))
        print(f"results page: {weight} bytes")
        _print_first_visit(f"http://127.0.0.1:{port}")
        bare_port = free_port()
        bare = [
            *(sys.executable, "-m", "granian", "bare:create_app", "--factory"),
            *("--interface", "wsgi", "--port", str(bare_port), "--workers", "1"),
            *("--backlog", "1024", "--blocking-threads", "1", "--no-ws"),
            *("--log-level", "warning"),
        ]
        with server(bare, f"http://127.0.0.1:{bare_port}/", {"WEIGHT": str(weight)}) as beside:
            print(f"bare page: {len(fetch(beside))} bytes")
            _compare("results page / bare page", (address, beside), BAR)
            plain = f"http://127.0.0.1:{port}{PLAIN}", f"http://127.0.0.1:{bare_port}/hello"
            _compare("page without wishes / one word", plain, PLAIN_BAR)
        _print_worker(port)


def _compare(what: str, addresses: tuple[str, str], bar: float) -> None:
    rounds = [[rate_and_cost(one, SECONDS) for one in addresses] for _ in range(ROUNDS)]
    for ours_, bare in rounds:
        print(f"  {_told(*ours_)}   beside {_told(*bare)}   {ours_[0] / bare[0]:.0%}")
    ratio = median(ours_[0] / bare[0] for ours_, bare in rounds)
    cost = median(bare[1] / ours_[1] for ours_, bare in rounds)
    print(f"{what}: {ratio:.0%}, by processor time {cost:.0%} (bar {bar:.0%})")


def _told(answers: float, milliseconds: float) -> str:
    return f"{answers:8.0f} /s ({milliseconds:.2f} ms)"


def _print_first_visit(site: str) -> None:
    page = fetch(site + FIRST_VISIT, "br")
    html = fetch(site + FIRST_VISIT).decode()
    files = sorted(set(re.findall(r'(?:href|src)="(/static/[^"#]+)', html)))
    sizes = {file: len(fetch(site + file, "br")) for file in files}
    total = len(page) + sum(sizes.values())
    print(f"first visit: {total} bytes (bar {FIRST_VISIT_BAR}): page {len(page)}, {sizes}")


def _print_worker(port: int) -> None:
    """What one more worker takes: what it has written. What it has only read of Granian's file is
    its own as long as it is the only worker; the next ones share that.
    """
    worker = processes(port)[-1]
    found = re.findall(r"(\w+):\s+(\d+) kB", (worker / "smaps_rollup").read_text())
    megabytes = {name: int(kilobytes) / 1_000 for name, kilobytes in found}
    print(
        f"a worker: {megabytes['Private_Dirty']:.1f} MB for itself (bar {WORKER_BAR}), "
        f"{megabytes['Private_Clean']:.1f} MB of files that further workers share, "
        f"{megabytes['Pss']:.0f} MB with its part of what is shared (Pss)"
    )


if __name__ == "__main__":
    main()
