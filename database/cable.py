"""A machine of its own for a database, at the other end of a network cable that can be pulled.

It is a network of the kernel's: the processes are this machine's, their addresses are not. Root may
make one, with ``ip``.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Network
from typing import Final

_PLACE: Final = IPv4Network("203.0.113.0/29")
"""An address for examples (RFC 5737): nobody's network has it."""

HERE, THERE = (str(address) for address in list(_PLACE.hosts())[:2])


class Impossible(Exception):
    """No such network can be made here. The words say why."""


@dataclass(frozen=True)
class Cable:
    """The cable, and the machine ``THERE`` at its other end."""

    machine: str

    @property
    def within(self) -> tuple[str, ...]:
        """What is written before a command that is run there."""
        return ("ip", "netns", "exec", self.machine)

    @contextmanager
    def pulled(self) -> Iterator[None]:
        """Pull the cable: this machine sees that nothing is connected."""
        _ip("-n", self.machine, "link", "set", "there", "down")
        try:
            yield
        finally:
            _ip("-n", self.machine, "link", "set", "there", "up")

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Let the machine be gone behind a switch: what is sent leaves, and nothing comes back."""
        shown = _ip("-n", self.machine, "-br", "link", "show", "there")
        _ip(
            "neigh", "replace", THERE, "lladdr", shown.split()[2], "dev", "here", "nud", "permanent"
        )
        _ip("-n", self.machine, "address", "flush", "dev", "there")
        try:
            yield
        finally:
            _ip("-n", self.machine, "address", "add", _with_length(THERE), "dev", "there")
            _ip("neigh", "del", THERE, "dev", "here")


@contextmanager
def cable() -> Iterator[Cable]:
    """A cable between this machine and another, which are gone after the block.

    Raises ``Impossible``.
    """
    if os.getuid() or shutil.which("ip") is None:
        raise Impossible("needs root, and ip (of iproute2)")
    machine = f"ledsagning-{os.getpid()}"
    _ip("netns", "add", machine)
    try:
        _ip("link", "add", "here", "type", "veth", "peer", "name", "there", "netns", machine)
        _ip("address", "add", _with_length(HERE), "dev", "here")
        _ip("link", "set", "here", "up")
        _ip("-n", machine, "address", "add", _with_length(THERE), "dev", "there")
        _ip("-n", machine, "link", "set", "lo", "up")
        _ip("-n", machine, "link", "set", "there", "up")
        yield Cable(machine)
    finally:
        # Its end of the cable goes with it, and so the other one.
        _ip("netns", "del", machine)


def _with_length(address: str) -> str:
    return f"{address}/{_PLACE.prefixlen}"


def _ip(*words: str) -> str:
    done = subprocess.run(["ip", *words], capture_output=True, text=True, check=False, timeout=20)
    if done.returncode:
        raise Impossible(f"ip {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout
