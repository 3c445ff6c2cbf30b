"""The links, the words and the pictograms of a document, wherever in it they stand."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ledsagning.formats.spans import Span

T = TypeVar("T")


def addressed(content: T, address: Callable[[str], str]) -> T:
    """The same document, block or words, with ``address`` of each link's address.

    It looks into whatever the content holds, so that no kind of block can be forgotten.
    """
    return respanned(
        content, lambda span: replace(span, href=address(span.href)) if span.href else span
    )


def respanned(content: T, change: Callable[[Span], Span]) -> T:
    """The same with ``change`` of each of its spans."""
    found: T = _changed(content, change)
    return found


def _changed(found: Any, change: Callable[[Span], Span]) -> Any:
    if isinstance(found, Span):
        return change(found)
    if isinstance(found, tuple):
        return tuple(_changed(item, change) for item in found)
    if is_dataclass(found) and not isinstance(found, type):
        parts = {field.name: getattr(found, field.name) for field in fields(found)}
        return replace(found, **{name: _changed(part, change) for name, part in parts.items()})
    return found


def reworded(content: T, change: Callable[[str], str]) -> T:
    """The same document, block or words, with ``change`` of all words that it holds."""
    found: T = _reworded(content, change)
    return found


def _reworded(found: Any, change: Callable[[str], str]) -> Any:
    if isinstance(found, tuple):
        return tuple(_reworded(item, change) for item in found)
    if is_dataclass(found) and not isinstance(found, type):
        parts = {field.name: getattr(found, field.name) for field in fields(found)}
        return replace(found, **{name: _part(name, part, change) for name, part in parts.items()})
    return found


def _part(name: str, part: Any, change: Callable[[str], str]) -> Any:
    if isinstance(part, str):
        return change(part) if name in _SAID else part
    return _reworded(part, change)


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


def pictograms(content: object) -> Iterator[str]:
    """The names of all pictograms that a document, block or words have beside what they say."""
    if isinstance(content, tuple):
        for item in content:
            yield from pictograms(item)
    elif is_dataclass(content):
        for part in fields(content):
            value = getattr(content, part.name)
            if part.name == "pictogram" and value:
                yield value
            elif not isinstance(value, str):
                yield from pictograms(value)


_SAID = frozenset({"text", "title", "term"})
"""The attributes that hold words as they are, without spans."""
