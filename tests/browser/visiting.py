"""A window of the browser, on screens of several sizes, that notes what goes wrong in it."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

PHONE: ViewportSize = {"width": 320, "height": 640}
TABLET: ViewportSize = {"width": 640, "height": 800}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}

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

    def close(self) -> None:
        """End the visit, and judge it.

        Whatever it was about: no request may leave the site, and the browser may not complain.
        """
        self.context.close()
        assert not self.strangers
        assert not [text for text in self.complaints if not ERROR_PAGE.search(text)]


Visits = Callable[..., Visit]
