"""Draw ``static/favicon.ico`` from ``static/icon.svg``: for programs that ask for nothing else.

    python tools/favicon.py

It is drawn by Chromium, in three sizes; an icon file may hold them as PNG (since Windows Vista).
"""

import struct
from pathlib import Path

from playwright.sync_api import sync_playwright

SIZES = (16, 32, 48)
STATIC = Path(__file__).parents[1] / "static"
CHROMIUM = "/usr/bin/chromium"


def drawn() -> list[bytes]:
    """The mark in each size, on nothing, as PNG."""
    svg = (STATIC / "icon.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        pictures = []
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(
                f"<style>*{{margin:0}}svg{{display:block;width:{size}px}}</style>{svg}"
            )
            pictures.append(page.screenshot(omit_background=True))
        browser.close()
    return pictures


def packed(pictures: list[bytes]) -> bytes:
    """The pictures as one icon file: a head, an entry for each, and then all of them."""
    at = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    entries = b""
    for size, picture in zip(SIZES, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(pictures)


if __name__ == "__main__":
    (STATIC / "favicon.ico").write_bytes(packed(drawn()))
