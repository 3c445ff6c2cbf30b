"""The provider that a tool is asked about: it travels in the address as ``provider``."""

from dataclasses import dataclass

from flask import request

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.web.addresses import Query
from ledsagning.web.library import library

NAME = "provider"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The provider that was chosen, if any. ``gone``: one was, but the catalogue lacks it."""

    provider: Provider | None = None
    gone: bool = False

    @property
    def query(self) -> Query:
        """The provider as a part of an address; nothing where there is none."""
        return ((NAME, self.provider.id),) if self.provider else ()


def chosen_in(place: Municipality) -> Chosen:
    """The provider that the address names. An old address may name one that is gone."""
    given = request.args.get(NAME, "").strip()
    found = library().catalogue.providers.get(given)
    if found is not None and found.municipality == place.id:
        return Chosen(found)
    return Chosen(gone=bool(given))
