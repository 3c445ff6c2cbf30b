"""A generation: one catalogue, read once, and the workers that share what was made of it."""

import gc
import json
import select
import signal
import socket
from dataclasses import dataclass
from wsgiref.types import WSGIApplication

from ledsagning import __version__
from ledsagning.beside import give_way
from ledsagning.catalogue.retired_keys import FORMAT
from ledsagning.messages import told
from ledsagning.serving import worker
from ledsagning.serving.board import Board
from ledsagning.serving.building import Built, Refused, build
from ledsagning.serving.dumps import Dumps
from ledsagning.serving.log import say
from ledsagning.serving.memory import Memory
from ledsagning.serving.press import Press
from ledsagning.serving.processes import STOP, Family, Gone, Line
from ledsagning.serving.state import LastGood, State, Unusable
from ledsagning.serving.tally import Counted, Tally
from ledsagning.serving.turns import InTurn
from ledsagning.serving.twins import Twins
from ledsagning.serving.workers import Workers
from ledsagning.settings import Settings
from ledsagning.web import drawing
from ledsagning.web.i18n import said
from ledsagning.web.open_data import dumps as open_data
from ledsagning.web.views import health

_TICK_SECONDS = 1.0

STOP_SECONDS = 5.0
"""So long a worker may take for what it has begun, when all are told to stop."""

LEAVE_SECONDS = 1.5
"""So long it may take where another generation has begun to answer: nobody is told of the old
catalogue for longer."""

MOST_TOLD = 16_000
"""So many characters of what is wrong are told to the master; the log has them all."""


@dataclass(frozen=True, slots=True)
class Task:
    """What every generation of a server needs."""

    settings: Settings
    port: socket.socket
    state: State | None
    board: Board
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Memories:
    """The catalogue that was served last, if any was, and a place for the one that is to be."""

    last: Memory | None
    own: Memory


def run(line: Line, task: Task, memories: Memories, fall_back: bool) -> None:
    """Make a site; tell the master; when it says ``go``, serve it until told to end.

    With ``fall_back`` the last good catalogue stands in for one that is not to be used.
    """
    # All that is made stays: to look for what does not takes a tenth of the time.
    gc.disable()
    try:
        built = _made(task, memories, fall_back)
    except Refused as problems:
        say(problems.words)
        line.tell(json.dumps({"refused": said(problems.words)[:MOST_TOLD]}))
        return
    health.tell(
        built.app,
        lambda: _facts(built, task.board.read()),
        task.settings.health_from,
        _counts(task.tally),
    )
    for_the_master = {"summary": built.summary, "revision": built.revision}
    line.tell(json.dumps({"built": _facts(built, "") | for_the_master}))
    if _order(line) == "go":
        _serve(line, task, built)


def _made(task: Task, memories: Memories, fall_back: bool) -> Built:
    """A site, and its catalogue kept in its memory. Raises ``Refused``."""
    try:
        built = build(task.settings, _last_good(task, memories), fall_back)
        memories.own.keep(built.good)
        return built
    except MemoryError:
        # What was begun is let go at the end of this block: only then is there room for words.
        pass
    raise Refused(
        told(
            "Minnet räcker inte till en webbplats av katalogen. Ge servern mer (i systemd "
            "MemoryMax), och starta om den."
        )
    )


def _counts(tally: Tally | None) -> health.Counts | None:
    if tally is None:
        return None
    # Who counts nothing needs no library for it.
    from ledsagning.serving import metrics

    return metrics.MEDIA_TYPE, lambda: metrics.told(tally)


def _last_good(task: Task, memories: Memories) -> LastGood | None:
    """What was served last; before anything was, what the state folder has."""
    try:
        served = memories.last.last_good() if memories.last else None
        if served is None and task.state:
            return task.state.last_good(task.settings.catalogue)
    except Unusable as why:
        say(why.words)
        return None
    return served


def _facts(built: Built, problem: str) -> dict[str, str | int | None]:
    return {
        "code": __version__,
        "format": FORMAT,
        "catalogue": built.catalogue.version,
        "published": built.published.published.isoformat() if built.published else None,
        "loaded": built.loaded.isoformat(timespec="seconds"),
        "last_good": built.instead_of is not None,
        "problem": problem or built.instead_of,
    }


def _order(line: Line) -> str | None:
    """What the master says next; ``None`` when there is no master any more."""
    while True:
        select.select([line.end], (), ())
        try:
            if orders := line.told():
                return orders[-1]
        except Gone:
            return None


def _serve(line: Line, task: Task, built: Built) -> None:
    press = Press(task.port)
    drawing.use(built.app, press.draw)
    at_once = len(built.catalogue.providers) >= open_data.MANY
    dumps = Dumps(press, built.app, open_data.beside(built.catalogue), at_once)
    open_data.use(built.app, dumps.find)
    workers = Workers(
        task.settings.workers,
        lambda family: family.begin(
            lambda own: worker.work(
                own,
                line,
                task.port,
                InTurn(_counted(task, built), press.turn),
                task.settings.limits.seconds,
            )
        ),
    )
    _keep_twin(task, built, workers.family)
    workers.look_after()
    _keep(task, built)
    while True:
        signals = workers.family.wait(_TICK_SECONDS, line, *map(Line, (*press.asked, *dumps.asked)))
        press.look_after(workers.family)
        seconds = _seconds_left(line, signals)
        if seconds is not None:
            task.port.close()
            return workers.end(seconds)
        serves = workers.look_after()
        line.tell("serving" if serves else "")
        if serves:
            dumps.look_after(workers.family)


def _counted(task: Task, built: Built) -> WSGIApplication:
    """The site; where answers are counted, with a row of the worker's own to count them in."""
    row = task.tally.row() if task.tally else None
    site = built.app.wsgi_app
    return Counted(site, row, task.settings.base_path) if row else site


def _seconds_left(line: Line, signals: frozenset[signal.Signals]) -> float | None:
    """How long this generation has left to end; ``None`` for as long as nobody wants it to."""
    try:
        orders = line.told()
    except Gone:
        return LEAVE_SECONDS
    if "leave" in orders:
        return LEAVE_SECONDS
    return STOP_SECONDS if signals & STOP else None


def _keep(task: Task, built: Built) -> None:
    """Keep what was given, now that it is good; the last good one is kept already."""
    if task.state and built.instead_of is None:
        try:
            task.state.keep(task.settings.catalogue, built.good)
        except Unusable as why:
            say(why.words)


def _keep_twin(task: Task, built: Built, family: Family) -> None:
    """Keep what was read for whoever reads it again. Of many providers that takes seconds: then a
    process of its own does it, and gives its memory back.
    """
    if not (task.state and built.checked):
        return
    twins = Twins.of(task.settings)
    if len(built.catalogue.providers) < open_data.MANY:
        twins.keep(built.good.files, built.catalogue)
        return

    def work(_line: Line) -> None:
        task.port.close()
        give_way()
        gc.disable()
        twins.keep(built.good.files, built.catalogue)

    family.begin(work)
