"""nginx before the server, as `deploy/nginx` has it."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

from support.serving import free_port, until

SHIPPED = Path(__file__).parents[1] / "deploy" / "nginx"

# As Debian has it, everything is logged that nobody keeps quiet.
_AROUND = """
daemon off;
pid {folder}/nginx.pid;
events {{ worker_connections {connections}; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {host}
}}
"""

OWN_HOST: Final = """
    include {folder}/common.conf;
    server {{ listen 127.0.0.1:{front}; include {folder}/site.conf; }}
"""
"""A site that has its host for itself. TLS is left out: a load generator is quicker without."""

WHOLE_HOST: Final = "include {folder}/ledsagning.conf;"
"""The same with TLS, as it is installed. The certificate and its key lie in the folder."""

SHARED_HOST: Final = """
    include {folder}/common.conf;
    server {{
        listen 127.0.0.1:{front};
        include {folder}/below-a-path.conf;
        location / {{ return 404 "another site"; }}
    }}
"""
"""A site below /ledsagning of a host that has something else besides."""


@contextmanager
def nginx(
    folder: Path,
    back: int,
    connections: int = 1024,
    often: str = "10r/s",
    host: str = OWN_HOST,
    secure: int = 0,
    others: Sequence[int] = (),
) -> Iterator[int]:
    """Run nginx before the server on the port ``back``, and give the port of its own; ``others``
    are the ports of its replicas.

    Its log is ``error.log`` in the folder. One visitor may ask so ``often``. ``host`` says what
    of the shipped configuration is used; ``secure`` is its port for TLS, where it has one.
    """
    front = free_port()
    here = {
        "listen 80": f"listen 127.0.0.1:{front}",
        "listen 443": f"listen 127.0.0.1:{secure}",
        "server 127.0.0.1:8000;": " ".join(f"server 127.0.0.1:{one};" for one in (back, *others)),
        "rate=10r/s": f"rate={often}",
        "rate=50r/s": f"rate={often}",
    }
    for shipped in SHIPPED.glob("*.conf"):
        (folder / shipped.name).write_text(_moved(shipped.read_text(), folder, here))
    configuration = folder / "nginx.conf"
    configuration.write_text(
        _AROUND.format(
            folder=folder,
            connections=connections,
            host=host.format(folder=folder, front=front),
        )
    )
    with subprocess.Popen(["nginx", "-c", configuration, "-e", folder / "start.log"]) as process:
        try:
            until((folder / "nginx.pid").exists)
            yield front
        finally:
            process.terminate()


def led(port: int, path: str, host: str) -> str | None:
    """Where an answer leads."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.headers["Location"]


def _moved(text: str, folder: Path, here: Mapping[str, str]) -> str:
    """A shipped file, with the folders of a test, and what is else another ``here``."""
    places = {
        "/var/log/nginx": folder,
        "/etc/nginx/ledsagning": folder,
        "/etc/ssl/ledsagning": folder,
        "/srv/ledsagning/pages": SHIPPED / "pages",
    }
    for ours, other in (places | here).items():
        text = text.replace(ours, str(other))
    return text
