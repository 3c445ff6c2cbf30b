"""One worker: Granian around a site that is made already. The only module that knows Granian."""

import os
import signal
import socket
import threading
import time
from typing import Any
from wsgiref.types import WSGIApplication

from granian._granian import SocketHolder
from granian.constants import HTTPModes, Interfaces, RuntimeModes
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server.mp import MPServer

from ledsagning.messages import told
from ledsagning.serving import freed, leaving
from ledsagning.serving.listening import BACKLOG
from ledsagning.serving.log import say
from ledsagning.serving.press import WAITING_THREADS
from ledsagning.serving.processes import Line, hung_up
from ledsagning.serving.turns import InTurn, Turn

# One thread makes pages, and has the turn; the others can only wait for files that another process
# draws. Slow readers are Granian's business, and hold no thread of ours.
_THREADS = 1 + WAITING_THREADS
_BEAT_SECONDS = 1.0
_LAST_SECONDS = 2.0
_HEADER_MILLISECONDS = 30_000
_BUFFER_BYTES = 128 * 1024


def work(line: Line, masters: Line, port: socket.socket, app: InTurn, most: int) -> None:
    """Answer until told to end by SIGTERM. Gives a sign of life on its line every second.

    It ends by itself when the master is gone, however that came about. Where only its generation
    is, it answers until the master has another. An answer that takes more than ``most`` seconds
    is given up, and the worker with it.
    """
    line.tell("")
    freed.give_back()
    # Granian takes hold of the file of this number, and of no other.
    door = os.dup(port.fileno())
    leaving.be_ready_to(door)
    threading.Thread(target=_beat, args=(line, masters, app.turn, most), daemon=True).start()
    server = _Server(
        "ledsagning",
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(
            header_read_timeout=_HEADER_MILLISECONDS, max_buffer_size=_BUFFER_BYTES
        ),
        runtime_mode=RuntimeModes.mt,
        backlog=BACKLOG,
        blocking_threads=_THREADS,
        log_level=LogLevels.warning,
        log_access=False,
        websockets=False,
    )
    server.answer(door, app)


class _Server(MPServer):
    """Granian's own worker, run in this process, on a port that is open already.

    Granian opens the port once in each worker, so that nothing tells a second server on it, and
    its master gives up when a worker dies twice. So its master is left out.
    """

    def answer(self, door: int, app: WSGIApplication) -> None:
        self._ssp = None
        self._shd = _holder(door)
        self._sso = None
        worker = self._spawn_worker(0, self._spawn_wsgi_worker, lambda: app)
        worker.inner.run()


def _holder(door: int) -> Any:
    # Whether the socket is a file's, and how many may wait.
    return SocketHolder(door, False, BACKLOG)  # type: ignore[call-arg]  # its stub lacks both


def _beat(line: Line, masters: Line, turn: Turn, most: int) -> None:
    while not hung_up(masters, _BEAT_SECONDS):
        line.tell("")
        if turn.has_taken(most):
            say(
                told(
                    "Ett svar tog mer än %(most)s sekunder (MOST_SECONDS), och avbryts.",
                    most=most,
                )
            )
            os._exit(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_LAST_SECONDS)
    os._exit(1)
