"""The site as it is shipped, each of its pages asked for once."""

from collections.abc import Iterator
from functools import cache

from flask import Flask

from support.reading import Reading, read


class Site:
    """Its pages, by their address."""

    def __init__(self, app: Flask) -> None:
        client = app.test_client()
        self.page = cache(lambda path: read(client.get(path)))

    def pages(self, municipality: str, language: str = "sv") -> Iterator[Reading]:
        """Every page that the start page of a municipality lists."""
        start = f"/{language}/{municipality}/"
        listed = {link.href for link in self.page(start).links}
        return (self.page(path) for path in sorted(listed) if path.count("/") == 3)
