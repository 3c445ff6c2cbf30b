"""nginx before the server, as `docs/nginx/ledsagning.conf` has it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.serving import free_port, until

SHIPPED = Path(__file__).parents[1] / "docs" / "nginx"

_AROUND = """
daemon off;
pid {folder}/nginx.pid;
events {{ worker_connections {connections}; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {shipped}
}}
"""


@contextmanager
def nginx(folder: Path, back: int, connections: int = 1024, often: str = "20r/s") -> Iterator[int]:
    """Run nginx before the server on the port ``back``, and give the port of its own.

    Its log is ``error.log`` in the folder. One visitor may ask so ``often``.
    """
    front = free_port()
    configuration = folder / "nginx.conf"
    shipped = _moved(folder, front, back, often)
    configuration.write_text(
        _AROUND.format(folder=folder, connections=connections, shipped=shipped)
    )
    with subprocess.Popen(["nginx", "-c", configuration, "-e", folder / "start.log"]) as process:
        try:
            until((folder / "nginx.pid").exists)
            yield front
        finally:
            process.terminate()


def _moved(folder: Path, front: int, back: int, often: str) -> str:
    """The shipped configuration, with the ports and the folders of a test."""
    text = (SHIPPED / "ledsagning.conf").read_text()
    for ours, here in {
        "listen 80;": f"listen 127.0.0.1:{front};",
        "127.0.0.1:8000": f"127.0.0.1:{back}",
        "/var/log/nginx": str(folder),
        "/srv/ledsagning/pages": str(SHIPPED),
        "rate=20r/s": f"rate={often}",
    }.items():
        assert ours in text
        text = text.replace(ours, here)
    return text
