"""The first process: it has the port, the signals and the generations, and reads no catalogue."""

import gc
import json
import os
import signal
import time
from dataclasses import dataclass, field
from typing import Any

from ledsagning import resources, system_errors
from ledsagning.database import Database
from ledsagning.messages import told
from ledsagning.serving.board import Board
from ledsagning.serving.generation import LEAVE_SECONDS, STOP_SECONDS, Memories, Task, run
from ledsagning.serving.listening import address, listen
from ledsagning.serving.log import say
from ledsagning.serving.memory import Memory
from ledsagning.serving.processes import STOP, Child, Family, Gone
from ledsagning.serving.state import State, Unusable, key_of
from ledsagning.serving.tally import Tally
from ledsagning.serving.watching import Watch
from ledsagning.settings import Settings
from ledsagning.web.i18n import said

_FROZEN_SECONDS = 8.0
_PAUSE_SECONDS = 2.0
_TICK_SECONDS = 1.0

_NO_SITE = told("Det gick inte att göra en webbplats av katalogen.")
_NO_MEMORY = told(
    "Datorn avbröt processen som läste katalogen. Oftast räcker minnet inte. Ge servern mer "
    "(i systemd MemoryMax), och starta om den."
)


def serve(settings: Settings) -> int:
    """Serve the site until told to stop, and return the exit status.

    SIGTERM and SIGINT stop it, SIGHUP reads the catalogue again. Raises ``CannotListen``.
    """
    # The code that runs now is asked for: another may lie there when a generation is begun.
    resources.program()
    # What has been imported stays: no generation looks at it again.
    gc.freeze()
    gc.enable()
    port = listen(settings.host, settings.port)
    master = Master(
        Task(settings, port, _state(settings), Board(), Tally() if settings.metrics else None)
    )
    return master.serve()


def _state(settings: Settings) -> State | None:
    try:
        state = State.open(settings.state)
        state.hold(settings.port)
    except (OSError, Unusable) as why:
        reason = why.words if isinstance(why, Unusable) else system_errors.why(why)
        say(
            told(
                "%(reason)s Därför sparas ingen katalog att visa om nästa är fel, "
                "och `ledsagning reload` hittar inte hit.",
                reason=reason,
            )
        )
        return None
    return state


@dataclass(slots=True)
class Master:
    """One generation answers; another may be coming; those before it are leaving.

    Where a generation has died and its workers have not, they answer until another comes. The last
    reading was ``begun`` at a second of the monotonic clock.
    """

    task: Task
    family: Family = field(default_factory=Family)
    answering: Child | None = None
    coming: Child | None = None
    orphans: list[Child] = field(default_factory=list)
    built: dict[str, Any] = field(default_factory=dict)
    problem: str = ""
    reads: int = 0
    begun: float = 0.0
    kept: Memory | None = None
    keeps: Memory | None = None
    watch: Watch | None = None
    noted: str = ""
    _again: bool = False
    _next: float = 0.0

    def __post_init__(self) -> None:
        catalogue = self.task.settings.catalogue
        if isinstance(catalogue, Database):
            self.watch = Watch(self.family, catalogue, self.task.port)

    def serve(self) -> int:
        """Look after the generations until told to stop."""
        while True:
            if self.answering is None and self.coming is None and time.monotonic() >= self._next:
                self._begin(fall_back=True)
            signals = self.family.wait(_TICK_SECONDS)
            if signals & STOP:
                return self._stop()
            if signal.SIGHUP in signals:
                self._reload()
            if not self._look():
                self._stop()
                return 1

    def _begin(self, *, fall_back: bool) -> None:
        self.keeps = Memory()
        self.begun = time.monotonic()
        memories = Memories(self.kept, self.keeps)
        self.coming = self.family.begin(
            lambda line: run(line, self.task, memories, fall_back), group=True
        )

    def _reload(self) -> None:
        """Read the catalogue again; once more where that is being done already."""
        if self.coming is None:
            self._begin(fall_back=self.answering is None)
        else:
            self._again = True

    def _look(self) -> bool:
        """Hear what the generations tell, and act on it. False when there is nothing to serve."""
        for child in self._generations():
            self._hear(child)
        self._watch()
        self._replace_frozen()
        self._end_late()
        for child in self.family.ended():
            if self.watch and child is self.watch.child:
                self.watch.child = None
                continue
            self._hear(child)
            if child is self.answering:
                say(told("Processen som har läst katalogen slutade oväntat."))
                self.orphans.append(child)
                self.answering = None
            if child is self.coming and not self._give_up(child):
                return False
        return True

    def _generations(self) -> list[Child]:
        watching = self.watch and self.watch.child
        return [child for child in self.family.children.values() if child is not watching]

    def _watch(self) -> None:
        """Let what is published in a database now take the place of what is served."""
        if not self.watch:
            return
        lost = self.watch.lost
        self.watch.look_after()
        if self.watch.lost != lost:
            self._show()
        if self.answering and not self.coming and self.watch.wants(self.built.get("revision")):
            self._reload()

    def _show(self) -> None:
        """Let the workers tell what is wrong."""
        self.task.board.write((self.watch.lost if self.watch else "") or self.noted)

    def _hear(self, child: Child) -> None:
        try:
            lines = child.line.told()
        except Gone:
            return
        if lines:
            child.heard = time.monotonic()
        for line in filter(None, lines):
            if line == "serving":
                self._take_over(child)
            else:
                self._told(child, json.loads(line))

    def _told(self, child: Child, told: dict[str, Any]) -> None:
        if "built" in told:
            self.built = told["built"]
            child.line.tell("go")
        else:
            self.problem = told["refused"]

    def _take_over(self, child: Child) -> None:
        """The generation that was coming answers: the one before has to leave."""
        if child is not self.coming:
            return
        old, self.answering, self.coming = self.answering, child, None
        self._remember()
        for leaving in (*self.orphans, *([old] if old else [])):
            leaving.line.tell("leave")
            leaving.end(LEAVE_SECONDS)
        if not self.reads:
            self._greet()
        self._note(self.built.get("problem") or "")

    def _remember(self) -> None:
        """What now answers is what a generation is made of if the file should be broken by then."""
        if self.kept:
            self.kept.close()
        self.kept, self.keeps = self.keeps, None

    def _greet(self) -> None:
        settings = self.task.settings
        say(self.built["summary"])
        say(address(settings.host, settings.port) + settings.base_path)
        if settings.site_address is None:
            say(
                told(
                    "SITE_ADDRESS är inte satt: en lista som skickas kan sakna länk, "
                    "eller ha en som är fel."
                )
            )

    def _give_up(self, child: Child) -> bool:
        """The generation that was coming will not come. False if there never was one."""
        self.coming = None
        if not self.problem:
            # It could not say so itself.
            why = _NO_MEMORY if child.ended_by_system else _NO_SITE
            say(why)
            self.problem = said(why)
        if self.keeps:
            self.keeps.close()
            self.keeps = None
        self._next = time.monotonic() + _PAUSE_SECONDS
        if not self.reads:
            return False
        self._note(self.problem)
        return True

    def _note(self, problem: str) -> None:
        """Tell the workers, and whoever asked for it, how the last reading went."""
        self.reads += 1
        self.problem = ""
        self.noted = problem
        self._show()
        if self.task.state:
            settings = self.task.settings
            facts = {**self.built, "pid": os.getpid(), "begun": self.begun, "problem": problem}
            self.task.state.note(settings.port, {**facts, "source": key_of(settings.catalogue)})
        if self._again:
            self._again = False
            self._reload()

    def _replace_frozen(self) -> None:
        """One that gives no sign of life; its workers answer until another generation does."""
        if self.answering and _silent(self.answering) > _FROZEN_SECONDS and self.coming is None:
            say(told("Processen som har läst katalogen gav inget livstecken, och ersätts."))
            self._begin(fall_back=True)
        most = self.task.settings.room.build_seconds
        if self.coming and not self.coming.killed and _silent(self.coming) > most:
            self.problem = said(
                told("Det tog längre än %(most)s sekunder (MOST_BUILD_SECONDS).", most=most)
            )
            say(self.problem)
            self.coming.kill()

    def _end_late(self) -> None:
        self.family.end_late()
        for child in tuple(self.orphans):
            if not child.has_others():
                self.orphans.remove(child)
            elif child.is_late():
                child.kill()

    def _stop(self) -> int:
        for child in (*self.family.children.values(), *self.orphans):
            child.end(STOP_SECONDS + _TICK_SECONDS)
        while self.family.children or self.orphans:
            self.family.wait(_TICK_SECONDS / 10)
            self.family.ended()
            self._end_late()
        return 0


def _silent(child: Child) -> float:
    return time.monotonic() - child.heard
