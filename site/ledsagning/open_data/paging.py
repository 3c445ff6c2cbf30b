"""Long lists in pages, as the API of HSDS has them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

T = TypeVar("T")

USUAL: Final = 50
MOST: Final = 100
"""How many a page holds where nobody says it, and at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page is asked for, the first being 1, and how many a page holds."""

    page: int = 1
    per_page: int = USUAL


def page(found: Sequence[T], asked: Asked, told: Callable[[T], Any]) -> dict[str, Any]:
    """A page of what was found. One past the last is empty."""
    pages = max(1, -(-len(found) // asked.per_page))
    begin = (asked.page - 1) * asked.per_page
    shown = found[begin : begin + asked.per_page]
    return {
        "total_items": len(found),
        "total_pages": pages,
        "page_number": asked.page,
        "size": len(shown),
        "first_page": asked.page == 1,
        "last_page": asked.page == pages,
        "empty": not shown,
        "contents": [told(one) for one in shown],
    }
