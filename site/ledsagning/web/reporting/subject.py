"""Which page a report is about: its path, as the address says it, and nothing else."""

import re

from werkzeug.datastructures import MultiDict

from ledsagning.web import addresses
from ledsagning.web.i18n import language

LONGEST = 200
"""How many characters of a path are read: our own are shorter."""

_PATH = re.compile(r"(?:/[a-z0-9][a-z0-9.-]*)+/?")


def page_told(query: MultiDict[str, str]) -> str:
    """The path that an address names, if it can be one of ours; else an empty text.

    Where the language is another one is no page of ours, and what was asked on a page is not
    a part of its path: no wish of a reader is told by a report.
    """
    text = query.get(addresses.ABOUT, "")
    begun = addresses.home(language())
    whole = len(text) <= LONGEST and text.startswith(begun) and _PATH.fullmatch(text)
    return text if whole else ""


def in_language(path: str, code: str) -> str:
    """The same page in another language; an empty text stays so."""
    begun = addresses.home(language())
    return addresses.home(code) + path.removeprefix(begun) if path else ""
