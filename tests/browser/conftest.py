"""One real server and one real browser for all tests of this folder."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from support.serving import served
from visiting import PHONE, Visit, Visits

# Its shell without windows draws no frame of a window: the same engine, with half the work.
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"

# It runs as root in CI, without a graphics card, and is to ask nobody but our server.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running site, without a slash at its end."""
    with served(tmp_path_factory.mktemp("site") / "log.txt", "--workers", "1") as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def visits(browser: Browser, site: str) -> Iterator[Visits]:
    """Opens visits with the options of a Playwright context, on a phone if nothing else is said.

    Each is judged when the test is over.
    """
    made: list[Visit] = []

    def visit(**options: Any) -> Visit:
        made.append(Visit(browser, site, **{"viewport": PHONE, **options}))
        return made[-1]

    yield visit
    for one in made:
        one.close()
