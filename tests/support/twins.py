"""What two catalogues that should be alike are compared by."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def taken_apart(value: Any) -> Any:
    """A value with the type of each part of it: a word equals the text that it is written as."""
    if is_dataclass(value):
        parts: Any = [taken_apart(getattr(value, field.name)) for field in fields(value)]
    elif isinstance(value, Mapping):
        parts = [(taken_apart(key), taken_apart(one)) for key, one in value.items()]
    elif isinstance(value, tuple):
        parts = [taken_apart(one) for one in value]
    elif isinstance(value, frozenset):
        parts = frozenset((type(one), one) for one in value)
    else:
        parts = value
    return type(value), parts
