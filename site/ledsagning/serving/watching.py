"""Learning that something else is published in a database: told by it, and asked for besides.

It is a process of its own, so that a database that hangs holds up nobody; it reads no catalogue.
"""

import json
import socket
import time
from dataclasses import dataclass, field

from ledsagning.database import Database, Lost
from ledsagning.messages import told
from ledsagning.serving.edition_database import CHANNEL, IS_MADE, REVISION
from ledsagning.serving.log import say
from ledsagning.serving.processes import Child, Family, Gone, Line, hung_up
from ledsagning.web.i18n import said

POLL_SECONDS = 5.0
"""So often a database is asked that has told nothing. One that cannot tell is only asked."""

_PAUSE_SECONDS = 1.0
_SILENT_SECONDS = 60.0
_RETRY_SECONDS = 300.0


def watch(line: Line, database: Database, port: socket.socket) -> None:
    """Tell the revision of what is published, each time it is another (``revision``), and why it is
    not known (``lost``), until the line ends. The ``port`` is for those who answer.
    """
    port.close()
    while not hung_up(line, _PAUSE_SECONDS):
        try:
            _follow(line, database)
        except Lost as why:
            line.tell(json.dumps({"lost": said(why.words)}))


def _follow(line: Line, database: Database) -> None:
    with database.listening() as ear:
        known: str | None = None
        while not hung_up(line, 0):
            ear.listen(CHANNEL)
            revision = str(ear.one(REVISION) if ear.one(IS_MADE) else "")
            if revision != known:
                line.tell(json.dumps({"revision": revision}))
                known = revision
            line.tell("")
            ear.wait(POLL_SECONDS, line.end.fileno())


@dataclass(slots=True)
class Watch:
    """The process that watches a database, looked after, and what it has told last: the
    ``revision``, and ``lost``, why that is not known now (empty where it is).
    """

    family: Family
    database: Database
    port: socket.socket
    revision: str | None = None
    lost: str = ""
    child: Child | None = None
    _next: float = field(default=0.0)
    _tried: str | None = None
    _retry: float = 0.0

    def look_after(self) -> None:
        """Begin it, hear it, and replace it when it has died or says nothing."""
        now = time.monotonic()
        if self.child is None and now >= self._next:
            self.child = self.family.begin(lambda line: watch(line, self.database, self.port))
            self._next = now + _PAUSE_SECONDS
        if self.child is None:
            return
        try:
            lines = self.child.line.told()
        except Gone:
            # It has ended, and is about to be buried.
            return
        if lines:
            self.child.heard = now
        for line in filter(None, lines):
            self._told(**json.loads(line))
        if now - self.child.heard > _SILENT_SECONDS and not self.child.killed:
            self.child.kill()

    def _told(self, revision: str | None = None, lost: str = "") -> None:
        if lost and not self.lost:
            say(told("%(why)s Det som lästes senast visas.", why=lost))
        if self.lost and not lost:
            say(told("Databasen svarar igen."))
            self._tried = None
        self.lost = lost
        self.revision = self.revision if revision is None else revision

    def wants(self, served: str | None) -> bool:
        """Whether something else is published than what is served, and that has not been tried,
        or not for some minutes.
        """
        if self.lost or self.revision in (None, served):
            return False
        now = time.monotonic()
        if self.revision == self._tried and now < self._retry:
            return False
        self._tried, self._retry = self.revision, now + _RETRY_SECONDS
        return True
