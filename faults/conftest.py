"""The real server behind nginx, under a load that counts every answer."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from proxy import nginx
from support.named_site import PAGE, file, log
from support.serving import Server, are_alive, until

__all__ = ["file", "log"]

CONNECTIONS = 16


class Answers(NamedTuple):
    """How many answers were of the old catalogue, of the new one, of both or neither, or lost."""

    old: int
    new: int
    mixed: int
    lost: int


def under_load(
    folder: Path, server: Server, fault: Callable[[], object], seconds: int = 6, *others: Server
) -> Answers:
    """What is answered while something happens to the server, for so long. Printed, too.

    ``others`` are its replicas: nginx asks each in turn.
    """
    script = Path(__file__).with_name("load.lua")
    ports = [other.port for other in others]
    with nginx(folder, server.port, often="100000r/s", others=ports) as front:
        load = subprocess.Popen(
            [
                *("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "15s"),
                *("-s", str(script), f"http://127.0.0.1:{front}{PAGE}"),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            until(lambda: are_alive(load.pid))
            fault()
        finally:
            told = load.communicate(timeout=60)[0]
    answers = Answers(*map(int, told.strip().splitlines()[-1].split()))
    print(answers)
    return answers
