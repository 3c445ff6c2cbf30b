"""One real server and one real browser for all tests of this folder."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from serving import served

CHROMIUM = "/usr/bin/chromium"

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

PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 800}


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


# What the console says of an error page that a test asked for.
ERROR_PAGE = re.compile(r"the server responded with a status of 4\d\d")


class Visit:
    """A window of the browser that notes what goes wrong while somebody looks at the site."""

    def __init__(self, browser: Browser, site: str, **options: Any) -> None:
        self.context: BrowserContext = browser.new_context(base_url=site, **options)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        self.loads = 0
        self._site = site
        self.page.on("request", lambda request: self._note(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("domcontentloaded", lambda _: self._count())

    def _note(self, url: str) -> None:
        if not url.startswith((f"{self._site}/", "data:")):
            self.strangers.append(url)

    def _count(self) -> None:
        self.loads += 1

    def open(self, path: str) -> Page:
        """Go to a page of the site."""
        self.page.goto(path)
        return self.page


@pytest.fixture
def visits(browser: Browser, site: str) -> Iterator[Any]:
    """Opens visits with the options of a Playwright context; closes them, and judges them.

    Whatever a test is about: no request may leave the site, and the browser may not complain.
    """
    made: list[Visit] = []

    def visit(**options: Any) -> Visit:
        made.append(Visit(browser, site, **{"viewport": PHONE, **options}))
        return made[-1]

    yield visit
    for one in made:
        one.context.close()
    assert not [url for one in made for url in one.strangers]
    assert not [text for one in made for text in one.complaints if not ERROR_PAGE.search(text)]
