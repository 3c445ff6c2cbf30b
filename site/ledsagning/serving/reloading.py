"""Telling a running server to read its catalogue again, and hearing how that went."""

import os
import signal
import time
from typing import Any

from ledsagning.messages import Refusal, told
from ledsagning.serving.state import State, Unusable
from ledsagning.settings import Settings

_PATIENCE_SECONDS = 30.0
"""So much longer than a site may be in the making."""

_LOOK_SECONDS = 0.1


class NotServing(Refusal):
    """No server can be told, or it does not answer. The words say why."""


def reload_and_wait(settings: Settings) -> dict[str, Any]:
    """Let the server on the port read its catalogue, and return what it noted afterwards:
    ``problem``, empty where all is well, and ``summary``. Raises ``NotServing``.

    A reading that had begun before it was told may be of what lay there earlier: it is not waited
    for, but the one after it. The monotonic clock is one for all processes of a machine.
    """
    state = _state(settings)
    server = _noted(state, settings)["pid"]
    asked = time.monotonic()
    try:
        os.kill(server, signal.SIGHUP)
    except PermissionError as error:
        raise NotServing(told("Servern är en annan användares.")) from error
    end = time.monotonic() + _patience(settings)
    while time.monotonic() < end:
        time.sleep(_LOOK_SECONDS)
        after = _noted(state, settings)
        # A server of an older version does not note it, and has to be restarted.
        if after.get("begun", 0.0) >= asked:
            return after
    raise _silent(settings)


def serving(settings: Settings) -> dict[str, Any] | None:
    """What the server on the port has noted; ``None`` where there is none that can be told.
    Raises ``NotServing`` where it does not answer.
    """
    try:
        return _begun(State.open(settings.state), settings)
    except Unusable:
        return None


def _state(settings: Settings) -> State:
    try:
        return State.open(settings.state)
    except Unusable as why:
        raise NotServing(why.words) from why


def _noted(state: State, settings: Settings) -> dict[str, Any]:
    noted = _begun(state, settings)
    if noted is None:
        raise NotServing(
            told(
                "Ingen server är igång på port %(port)s med mappen %(folder)s. "
                "Ange PORT och STATE_DIRECTORY så som `ledsagning serve` fick dem.",
                port=settings.port,
                folder=state.folder,
            )
        )
    return noted


def _begun(state: State, settings: Settings) -> dict[str, Any] | None:
    """What the server has noted, as soon as it has: one that is just beginning may have read what
    was published before.
    """
    end = time.monotonic() + _patience(settings)
    while (noted := state.noted(settings.port)) == {}:
        if time.monotonic() > end:
            raise _silent(settings)
        time.sleep(_LOOK_SECONDS)
    return noted


def _patience(settings: Settings) -> float:
    return settings.room.build_seconds + _PATIENCE_SECONDS


def _silent(settings: Settings) -> NotServing:
    patience = round(_patience(settings))
    return NotServing(told("Servern har inte svarat på %(seconds)s sekunder.", seconds=patience))
