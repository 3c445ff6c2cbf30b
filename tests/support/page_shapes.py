"""What a page and its translation have in common, whatever the words."""

from collections.abc import Iterator

from ledsagning.formats.document import Bullets, Definitions, Paragraph
from ledsagning.pages import Insert, Page
from ledsagning.pages.page import Heading


def shape(page: Page) -> Iterator[object]:
    """What a translation keeps as it is: parts, ids, pictures, inserts, items, and the links."""
    yield from sorted(page.ids)
    yield from sorted(links(page))
    for part in page.parts:
        match part:
            case Heading():
                yield "heading", part.level, part.id
            case Paragraph():
                yield "paragraph", part.pictogram
            case Bullets():
                yield "list", len(part.items), part.numbered
            case Definitions():
                continue  # words are in the order of each language's alphabet
            case Insert():
                yield part
            case _:
                yield type(part)


def links(page: Page) -> set[str]:
    targets: set[str] = set()

    def noted(target: str) -> str:
        targets.add(target)
        return target

    page.document(lambda name, argument: (), noted)
    return targets
