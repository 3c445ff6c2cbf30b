"""Of which kind a page is, told from its path alone: nothing of whom or what it is about.

The kinds are few and broad on purpose. How often one tool is used, or one municipality read, could
say something about one person where few ask.
"""

from typing import Final

from ledsagning.web import addresses
from ledsagning.web.tools import TOOLS

KINDS: Final = (
    "start",
    "information",
    "find",
    "provider",
    "tool",
    "file",
    "static",
    "data",
    "operator",
    "other",
)
"""``file`` is what is taken away, ``data`` what programs read; ``other`` is no address of ours."""

_OPERATOR: Final = frozenset({"healthz", "readyz", "metrics"})
_DATA: Final = frozenset({"api", "dcat", "data", "sitemap", ".well-known"})
_TOOLS: Final = frozenset(tool.slug for tool in TOOLS)
_FIND: Final = frozenset({addresses.FIND, addresses.SEEK})


def kind_of(path: str) -> str:
    """The kind of the page at a path, below the site's base."""
    first, *rest = path.strip("/").split("/")
    if first in _OPERATOR:
        return "operator"
    if first == "static":
        return "static"
    if first in _DATA or (not rest and "." in first):
        return "data"
    if len(first) > 3:
        return "other"
    return _of_page(rest)


def _of_page(steps: list[str]) -> str:
    """Of a page by what stands after its language: a municipality, mostly, and a page."""
    if "." in "".join(steps[-1:]):
        return "file"
    slugs = steps if steps[:1] and steps[0] in addresses.TAKEN else steps[1:]
    if not slugs:
        return "start"
    if slugs[0] == "utforare":
        return "provider"
    if slugs[0] in _FIND:
        return "find"
    return "tool" if slugs[0] in _TOOLS or slugs[0] == addresses.OFFERING else "information"
