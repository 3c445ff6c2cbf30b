"""The links and the words of a document, wherever in it they stand."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ledsagning.formats.spans import Span

T = TypeVar("T")


def addressed(content: T, address: Callable[[str], str]) -> T:
    """The same document, block or words, with ``address`` of each link's address.

    It looks into whatever the content holds, so that no kind of block can be forgotten.
    """
    found: T = _addressed(content, address)
    return found


def _addressed(found: Any, address: Callable[[str], str]) -> Any:
    if isinstance(found, Span):
        return replace(found, href=address(found.href)) if found.href else found
    if isinstance(found, tuple):
        return tuple(_addressed(item, address) for item in found)
    if is_dataclass(found) and not isinstance(found, type):
        parts = {field.name: getattr(found, field.name) for field in fields(found)}
        return replace(found, **{name: _addressed(part, address) for name, part in parts.items()})
    return found


def texts(content: object) -> Iterator[str]:
    """All words that a document, block or words hold, run by run."""
    if isinstance(content, Span):
        yield content.text
    elif isinstance(content, tuple):
        for item in content:
            yield from texts(item)
    elif is_dataclass(content):
        for part in fields(content):
            value = getattr(content, part.name)
            if isinstance(value, str) and part.name in _SAID:
                yield value
            else:
                yield from texts(value) if not isinstance(value, str) else ()


_SAID = frozenset({"text", "title", "term"})
"""The attributes that hold words as they are, without spans."""
