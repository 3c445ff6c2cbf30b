"""How much a catalogue holds, in numbers and in a line."""

from collections.abc import Collection
from pathlib import Path

from ledsagning.catalogue import files
from ledsagning.catalogue.model import Catalogue, Municipality


def counts(catalogue: Catalogue, own: Collection[Municipality]) -> dict[str, int]:
    """How many municipalities, providers and groups of escorts a source holds.

    ``own`` are the municipalities that it says something of; the catalogue has the whole country.
    """
    return {
        "municipalities": len(own),
        "providers": len(catalogue.providers),
        "groups": sum(len(provider.escorts or ()) for provider in catalogue.providers.values()),
    }


def summary(path: Path, catalogue: Catalogue, own: Collection[Municipality]) -> str:
    """A line, in Swedish, about a catalogue without problems; another of what was not read."""
    found = counts(catalogue, own)
    line = (
        f"{path}: {_number(found['municipalities'], 'kommun', 'kommuner')}, "
        f"{found['providers']} utförare, "
        f"{_number(found['groups'], 'grupp', 'grupper')} av ledsagare. Inga fel."
    )
    left = files.left_out(path)
    return f"{line}\nDet här läses inte: {', '.join(left)}." if left else line


def _number(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
