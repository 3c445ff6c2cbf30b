"""How much a catalogue holds, in numbers and in words."""

from collections.abc import Collection
from pathlib import Path

from ledsagning.catalogue import files
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.database import Database
from ledsagning.messages import Told, counted, in_lines, told


def counts(catalogue: Catalogue, own: Collection[Municipality]) -> dict[str, int]:
    """How many municipalities, providers and groups of escorts a source holds.

    ``own`` are the municipalities that it says something of; the catalogue has the whole country.
    """
    return {
        "municipalities": len(own),
        "providers": len(catalogue.providers),
        "groups": sum(len(provider.escorts or ()) for provider in catalogue.providers.values()),
    }


def are_many_gone(gone: int, were: int) -> bool:
    """Whether more than a tenth of the providers are gone, so that it is asked if that is meant."""
    return gone > were / 10


def summary(path: Path | Database, catalogue: Catalogue, own: Collection[Municipality]) -> Told:
    """A line about a catalogue without problems; another of what was not read."""
    found = counts(catalogue, own)
    line = told(
        "%(path)s: %(municipalities)s, %(providers)s utförare, %(groups)s. Inga fel.",
        path=path,
        municipalities=counted("%(num)s kommun", "%(num)s kommuner", found["municipalities"]),
        providers=found["providers"],
        groups=counted(
            "%(num)s grupp av ledsagare", "%(num)s grupper av ledsagare", found["groups"]
        ),
    )
    left = files.left_out(path) if isinstance(path, Path) else ()
    if not left:
        return line
    return in_lines((line, told("Det här läses inte: %(files)s.", files=", ".join(left))))
