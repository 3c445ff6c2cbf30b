"""WeasyPrint, and what it lacks: the language of a part of a text. The only module that knows it.

WeasyPrint 70 tags the elements of a page, and loses their ``lang`` (ISO 14289-1, 7.2: "natural
language shall be declared … for any changes"). It has no place to add it but the function that
makes a tag of an element, so that is wrapped here.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
import weasyprint
from weasyprint.pdf import tags
from weasyprint.urls import URLFetcher

TAGGED = "pdf/ua-1"

_INSIDE = URLFetcher(allowed_protocols=("data",))
"""Nothing is fetched but what stands in the page itself."""

_build = tags._build_box_tree


def pdf(page: str, style: str, variant: str | None = TAGGED) -> bytes:
    """A page of HTML as PDF/UA-1, or as another variant of PDF (``None``: the plain one). Nothing
    is fetched, whatever an address in it says.
    """
    document = weasyprint.HTML(string=page, url_fetcher=_INSIDE)
    made: bytes = document.write_pdf(
        stylesheets=[weasyprint.CSS(string=style, url_fetcher=_INSIDE)],
        pdf_variant=variant,
    )
    return made


def _build_with_language(box: Any, *more: Any) -> Iterator[Any]:
    """The tags of a box, with the language of the element that it is made of."""
    element = getattr(getattr(box, "_box", box), "element", None)
    # That of the root is the language of the whole document.
    language = None if element is None or element.tag == "html" else element.get("lang")
    for tag in _build(box, *more):
        if language:
            tag["Lang"] = pydyf.String(language)
        yield tag


tags._build_box_tree = _build_with_language
