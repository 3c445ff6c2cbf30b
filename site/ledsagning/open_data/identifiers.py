"""Identifiers that other standards want as UUIDs: made of our own ids, and the same for ever."""

from typing import Final
from uuid import UUID, uuid5

from ledsagning.catalogue.model import Provider

_OURS: Final = UUID("0a9a7b53-1f67-5f0e-9a51-6d1c5d3c2b7e")
"""Never to be changed: every identifier that was ever handed out hangs on it."""


def identifier(kind: str, *parts: str) -> str:
    """The UUID (version 5) of a thing of some kind, by what we call it."""
    return str(uuid5(_OURS, "/".join((kind, *parts))))


def service_id(one: Provider) -> str:
    """The UUID of a provider in its municipality."""
    return identifier("service", one.municipality, one.id)


def organization_id(provider_id: str) -> str:
    """The UUID of all providers with an id."""
    return identifier("organization", provider_id)
