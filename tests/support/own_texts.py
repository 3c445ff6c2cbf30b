"""The Swedish text that the project has written itself: messages, pages, the data's own words."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.pofile import read_po
from ruamel.yaml import YAML

from ledsagning import resources
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.pages import Pages
from ledsagning.web.library import NO_FILES
from support.document_texts import texts

MESSAGES = resources.TRANSLATIONS / "messages.pot"
DATA = (
    resources.SAMPLE_CATALOGUE,
    *sorted(Path(resources.__file__).parent.joinpath("country", "municipalities").glob("*.yaml")),
)


def message_texts() -> Iterator[str]:
    with MESSAGES.open("rb") as file:
        for message in read_po(file):
            yield from [message.id] if isinstance(message.id, str) else message.id


def page_texts() -> Iterator[str]:
    pages = Pages.load(resources.TRANSLATIONS, ["sv"], NO_FILES)
    for choice in Choice:
        for page in pages.listing("sv", choice):
            document = page.document(inserts=lambda name, argument: (), href=lambda target: target)
            yield from texts(document)


def data_texts() -> Iterator[str]:
    """What the shipped data says in Swedish in its own words: each text that has a language.

    Quotes and summaries of sources have none, and keep the words of their source.
    """
    reader = YAML(typ="safe", pure=True)
    for path in DATA:
        yield from _swedish(reader.load(path.read_text("utf-8")))


def _swedish(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("sv"), str):
            yield node["sv"]
        yield from _each(node.values())
    elif isinstance(node, list):
        yield from _each(node)


def _each(nodes: Iterable[object]) -> Iterator[str]:
    for node in nodes:
        yield from _swedish(node)
