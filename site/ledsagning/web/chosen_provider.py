"""The provider that a tool is asked about: it travels in the address as ``provider``."""

from dataclasses import dataclass

from ledsagning.catalogue.model import Provider
from ledsagning.web.addresses import Query

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
