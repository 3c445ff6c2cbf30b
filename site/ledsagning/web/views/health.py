"""Whether the site is well, for who runs it: not for readers, and nothing about them."""

from collections.abc import Callable, Mapping
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Final

from flask import Blueprint, Flask, Response, abort, current_app, jsonify, request

bp = Blueprint("health", __name__)

Network = IPv4Network | IPv6Network
Facts = Mapping[str, str | int | None]

Counts = tuple[str, Callable[[], bytes]]
"""The media type of the counts of a server, and what makes them."""

_Told = tuple[Callable[[], Facts], tuple[Network, ...], Counts | None]

_KEY: Final = "ledsagning.health"
_HANDED_ON = ("Forwarded", "Via", "X-Forwarded-For", "X-Real-Ip")


def tell(
    app: Flask, facts: Callable[[], Facts], to: tuple[Network, ...], counts: Counts | None = None
) -> None:
    """Let an app tell how it is, to whoever asks from one of the networks; and what it has
    answered, where that is counted.
    """
    app.extensions[_KEY] = facts, to, counts


@bp.get("/healthz")
def alive() -> Response:
    """Say that this worker answers."""
    _only_for_operators()
    return Response("ok\n", mimetype="text/plain")


@bp.get("/readyz")
def ready() -> Response:
    """Say what is served: code, catalogue, since when, and what was wrong with another one."""
    facts, _to, _counts = _only_for_operators()
    return jsonify({"ready": True, **facts()})


@bp.get("/metrics")
def metrics() -> Response:
    """Say how many answers there were, of which kind and status, and how long they took."""
    _facts, _to, counts = _only_for_operators()
    if counts is None:
        abort(404)
    media_type, told = counts
    return Response(told(), content_type=media_type)


def _only_for_operators() -> _Told:
    """Refuse, as if the page were not there, whoever comes from elsewhere or through a proxy."""
    found: _Told | None = current_app.extensions.get(_KEY)
    if found is None or any(name in request.headers for name in _HANDED_ON):
        abort(404)
    return found if _is_among(found[1]) else abort(404)


def _is_among(networks: tuple[Network, ...]) -> bool:
    try:
        peer = ip_address(request.remote_addr or "")
    except ValueError:
        return False
    mapped = getattr(peer, "ipv4_mapped", None)
    return any((mapped or peer) in network for network in networks)
