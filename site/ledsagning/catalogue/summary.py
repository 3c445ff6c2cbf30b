"""How much a catalogue holds, in numbers and in a line."""

from pathlib import Path

from ledsagning.catalogue.model import Catalogue


def counts(catalogue: Catalogue) -> dict[str, int]:
    """How many municipalities, providers and groups of escorts there are."""
    return {
        "municipalities": len(catalogue.municipalities),
        "providers": len(catalogue.providers),
        "groups": sum(len(provider.escorts or ()) for provider in catalogue.providers.values()),
    }


def summary(path: Path, catalogue: Catalogue) -> str:
    """A line, in Swedish, about a catalogue without problems."""
    found = counts(catalogue)
    return (
        f"{path}: {found['municipalities']} kommuner, {found['providers']} utförare, "
        f"{found['groups']} grupper av ledsagare. Inga fel."
    )
