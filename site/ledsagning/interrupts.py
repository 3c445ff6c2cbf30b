"""What Ctrl-C does. Python makes an exception of it, which is lost where nobody hears of one: in
what is done when a module has been imported, or when something is thrown away. Who presses it while
a server begins would then wait for ever.
"""

import signal


def end_at_once() -> None:
    """From now on the system ends this process: it has begun nothing that it must put in order."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def end_in_order() -> None:
    """From now on it is an exception again, so that what has been begun can be put in order."""
    # Where it was begun to pay no heed, as in the background of a shell, it goes on so.
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
