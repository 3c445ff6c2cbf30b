"""The static files: read once, named by their content, compressed once.

A file's address holds a digest of what is in it, so a browser may keep it for ever and is never
served an old one. WhiteNoise was considered: it leaves the naming to Django.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from gzip import compress as gzip
from hashlib import blake2b
from mimetypes import guess_type
from pathlib import Path

import brotli
from flask import Blueprint, Flask, Response, abort, current_app, request

from ledsagning import resources
from ledsagning.web import addresses

FOR_EVER = "public, max-age=31536000, immutable"

_ADDRESS = re.compile(r"([\w-]+)\.[0-9a-f]{12}(\.\w+)")

bp = Blueprint("static_files", __name__)

_OWN = "ledsagning.own_files"


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file as it is sent, by content coding: ``br``, ``gzip`` and ``identity``."""

    address: str
    media_type: str
    bodies: dict[str, bytes]


def _read(path: Path) -> StaticFile:
    return _made(path, path.read_bytes())


def _made(path: Path, content: bytes) -> StaticFile:
    digest = blake2b(content, digest_size=6).hexdigest()
    return StaticFile(
        address=f"{path.stem}.{digest}{path.suffix}",
        media_type=guess_type(path.name)[0] or "application/octet-stream",
        bodies={
            "br": brotli.compress(content),
            "gzip": gzip(content, mtime=0),
            "identity": content,
        },
    )


@lru_cache(maxsize=1)
def files() -> dict[str, StaticFile]:
    """Every static file by its own name, such as ``site.css``."""
    paths = sorted(path for path in resources.STATIC.glob("*.*") if path.is_file())
    return {path.name: _read(path) for path in paths}


@lru_cache(maxsize=1)
def _by_address() -> dict[str, StaticFile]:
    return {file.address: file for file in files().values()}


def static_address(name: str) -> str:
    """The address of a static file; raises ``KeyError`` for one that is not there."""
    return addresses.static(files()[name].address)


def _of_another_build(name: str) -> StaticFile | None:
    """What a page from before an upgrade asks for: the file as it is now, and not for long."""
    match = _ADDRESS.fullmatch(name)
    return files().get(f"{match[1]}{match[2]}") if match else None


def init_app(app: Flask, own: Mapping[str, bytes]) -> None:
    """Send files of the operator's own besides ours: by name, what is in them."""
    made = {name: _made(Path(name), content) for name, content in own.items()}
    app.extensions[_OWN] = made


def own_address(name: str) -> str | None:
    """The address of a file of the operator's own; ``None`` where there is none."""
    file = _own().get(name)
    return addresses.static(file.address) if file else None


def _own() -> dict[str, StaticFile]:
    found: dict[str, StaticFile] = current_app.extensions[_OWN]
    return found


@bp.get("/static/<name>")
def static_file(name: str) -> Response:
    """Send a static file in the best coding that the browser takes."""
    own = {file.address: file for file in _own().values()}
    file = _by_address().get(name) or own.get(name)
    newest = file is not None
    file = file or _of_another_build(name) or abort(404)
    coding = request.accept_encodings.best_match(["br", "gzip", "identity"], "identity")
    response = Response(file.bodies[coding or "identity"], mimetype=file.media_type)
    if coding not in (None, "identity"):
        response.content_encoding = coding
    response.headers["Cache-Control"] = FOR_EVER if newest else "no-store"
    response.vary.add("Accept-Encoding")
    return response
