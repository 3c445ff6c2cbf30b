"""The port: taken once, by one process, and shared with all that come of it.

The sockets are made without SO_REUSEPORT, with which a second server on the port would succeed and
share the visitors; so the system itself refuses it, whoever it is that has the port. One queue for
all workers also means that what a frozen or a leaving worker does not take, another takes.
"""

import errno
import socket
import time

from ledsagning.messages import N_, Refusal, Told, told
from ledsagning.system_errors import why

BACKLOG = 1024
"""So many visitors may wait for a worker."""

_PATIENCE_SECONDS = 1.0
_AGAIN_SECONDS = 0.1


class CannotListen(Refusal):
    """The port cannot be had. The words say why, and what to do."""


def listen(host: str, port: int) -> socket.socket:
    """Listen at an address or a name of this machine. Raises ``CannotListen``.

    A server that has just been killed has the port for a moment more; nobody else is waited for.
    """
    last = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return _listen(host, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE or time.monotonic() > last:
                raise CannotListen(_words(host, port, error)) from error
        time.sleep(_AGAIN_SECONDS)


def _listen(host: str, port: int) -> socket.socket:
    family, address = _address(host, port)
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
        taken.listen(BACKLOG)
    except OSError:
        taken.close()
        raise
    taken.setblocking(False)
    return taken


def _address(host: str, port: int) -> tuple[socket.AddressFamily, tuple[str, int]]:
    """Where a name is; where it is at several addresses, the IPv4 one that most programs ask."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except UnicodeError as error:
        raise socket.gaierror(str(error)) from error
    found.sort(key=lambda one: one[0] != socket.AF_INET)
    family, _kind, _protocol, _name, address = found[0]
    return family, (str(address[0]), port)


def address(host: str, port: int) -> str:
    """The beginning of an address of the site, as a browser wants it."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _words(host: str, port: int, error: OSError) -> Told:
    if isinstance(error, socket.gaierror):
        return told(
            "HOST='%(host)s' är inte känd. Ange en adress eller ett namn som den här datorn har.",
            host=host,
        )
    match error.errno:
        case errno.EADDRINUSE:
            message = N_(
                "Port %(port)s på %(host)s är upptagen, kanske av en annan `ledsagning serve`. "
                "Stäng av den, eller välj en annan PORT."
            )
        case errno.EACCES | errno.EPERM:
            message = N_(
                "Port %(port)s på %(host)s får den här användaren inte ha. "
                "Välj en från 1024 och uppåt."
            )
        case errno.EADDRNOTAVAIL:
            message = N_("HOST='%(host)s' är ingen adress som den här datorn har.")
        case _:
            reason = why(error)
            return told(
                "Port %(port)s på %(host)s går inte att använda. %(reason)s",
                port=port,
                host=host,
                reason=reason,
            )
    return told(message, port=port, host=host)
