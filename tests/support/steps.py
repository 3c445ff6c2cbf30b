"""A long way that somebody goes: its steps, each with the seconds that it took, told at the end."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Steps:
    """The steps so far. Seconds are told and never asserted: a machine may be busy."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Something that is done, by its name."""
        begun = time.monotonic()
        yield
        self.seconds[name] = time.monotonic() - begun

    def table(self, title: str) -> str:
        """All steps, a line each, and their sum."""
        lines = {**self.seconds, "in all": sum(self.seconds.values())}
        return "\n".join((f"\n{title}", *(f"{s:>7.2f} s  {name}" for name, s in lines.items())))
