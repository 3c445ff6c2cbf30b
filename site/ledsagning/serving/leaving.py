"""How a worker leaves: it lets nobody in any more, hears those who are in, and only then ends.

Granian does both at once, and closes on whoever is connected and has not said anything yet. With
answers that are kept there is nearly always somebody: visitors were cut off at reloads.
"""

import os
import signal
import socket
import threading
import time
from typing import Final

HEARING_SECONDS: Final = 0.5
"""So long whoever is in has for saying what they want; much less than a leaving worker has."""


def be_ready_to(door: int) -> None:
    """From now on SIGTERM means: leave. ``door`` is the number of the file that Granian listens on.

    Called before any other thread is begun, so that the signal waits for the one that is made here.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    threading.Thread(target=_leave, args=(door,), daemon=True).start()


def _leave(door: int) -> None:
    signal.sigwait({signal.SIGTERM})
    _shut(door)
    time.sleep(HEARING_SECONDS)
    # Granian ends on this one, too. It wakes nobody but the thread that waits for it.
    signal.pthread_kill(_main_thread(), signal.SIGINT)


def _shut(door: int) -> None:
    """Put a socket that nobody can come to where Granian listens.

    The port itself belongs to the other workers as well: they have its queue.
    """
    with socket.socket(socket.AF_UNIX) as nobodys:
        # Linux gives it a name that nobody is told.
        nobodys.bind("")
        nobodys.listen()
        nobodys.setblocking(False)
        os.dup2(nobodys.fileno(), door)


def _main_thread() -> int:
    ident = threading.main_thread().ident
    assert ident is not None
    return ident
