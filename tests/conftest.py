"""What every test is given: the site on its sample catalogue, and a client that is careful."""

import gc
import os
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.app import create_app
from ledsagning.settings import Settings
from ledsagning.web import drawing
from ledsagning.web.i18n import speaking
from ledsagning.web.library import library
from support import translation
from support.careful import Page, refuse, refuse_headers
from support.clock import SetClock, stopped
from support.swedish import NOTHING


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest of our marks, and let the collector of garbage look less often.

    Thousands of tests and many sites stay to the end: looking at them was a fourth of making one.
    """
    gc.set_threshold(50_000, 20, 50)
    config.addinivalue_line("markers", "checkout: needs the files that a wheel does not have")


def pytest_xdist_auto_num_workers() -> int:
    """Take three processes for two processors with `-n auto`.

    Commands, servers and the browser are waited for: with one process for each processor, nearly a
    third of the machine was idle.
    """
    return -(-len(os.sched_getaffinity(0)) * 3 // 2)


class CarefulClient(FlaskClient):
    """Refuses every unprotected answer and every inaccessible page, in every test."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Ask as any client does, and look at the answer before handing it out. The site is called
        what its visitors could call it, if a test does not say otherwise.
        """
        if args and isinstance(args[0], str):
            kwargs.setdefault("base_url", _CALLED)
        response = super().open(*args, **kwargs)
        refuse_headers(response)
        # A browser never shows the body of a redirect. A compressed page is tested uncompressed.
        shown = response.data and not response.location and not response.content_encoding
        if shown and response.mimetype == "text/html":
            refuse(_page(self.application, response))
        return response


_CALLED = "http://ledsagning.example"


def _page(app: Flask, response: TestResponse) -> Page:
    path = response.request.path
    with app.app_context():
        languages = library().languages
    language = languages.get(path.split("/")[1])
    return Page(
        html=response.get_data(as_text=True),
        path=path,
        swedish=translation.differences(language) if language else NOTHING,
        visitor=tuple(value.strip() for value in response.request.args.values() if value.strip()),
        languages=languages,
    )


@pytest.fixture(scope="session")
def app() -> Flask:
    """The site as it is shipped."""
    app = create_app(Settings())
    app.test_client_class = CarefulClient
    # To draw a PDF takes a second, and some tests ask for every address that there is: here what
    # would be drawn is handed out. `make test-formats` draws.
    drawing.use(app, lambda _ending, page: page.encode())
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A visitor without a past."""
    return app.test_client()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Sets the clock that the site reads."""
    return stopped(monkeypatch)


@pytest.fixture
def swedish() -> Iterator[None]:
    """Whatever is said in the test is said in Swedish."""
    with speaking("sv"):
        yield
