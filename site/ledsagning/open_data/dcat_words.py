"""What a site offers to harvesters, in words: its sets of data, and its services."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Dataset:
    """A set of data, in Swedish and English: what it is called and holds, and its files."""

    name: str
    title: tuple[str, str]
    description: tuple[str, str]
    keywords: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    """Each by its path below ``/api/``, with its media type."""


DATASETS: Final = (
    Dataset(
        "rules",
        ("Kommunernas regler om ledsagning", "The municipalities' rules on ledsagning"),
        (
            "Vad kommunerna och lagen säger om ledsagning: avgifter, perioder, avbokning, val av "
            "utförare och mer. Varje regel har källa, och dagen då den kontrollerades.",
            "What the municipalities and the law say on ledsagning, with quotes and sources.",
        ),
        (("ledsagning", "escort service"), ("kommuner", "municipalities")),
        (("v1/all.json", "application/json"), ("v1/all.csv", "text/csv")),
    ),
    Dataset(
        "providers",
        ("Utförare av ledsagning", "Providers of ledsagning"),
        (
            "Utförare av ledsagning: vad deras ledsagare kan, och vad de lovar.",
            "Providers of ledsagning, what their escorts can do, and what they promise.",
        ),
        (("ledsagning", "escort service"), ("ledsagare", "escort")),
        (("v1/providers.json", "application/json"), ("v1/providers.csv", "text/csv")),
    ),
)


@dataclass(frozen=True, slots=True)
class Service:
    """A service for programs, by its path below ``/api/``, and the sets of data that it serves."""

    name: str
    path: str
    title: tuple[str, str]
    serves: tuple[str, ...]


SERVICES: Final = (
    Service("api", "v1/", ("Ledsagning, API", "Ledsagning, API"), ("rules", "providers")),
    Service("hsds", "hsds/", ("Utförare, HSDS 3.0", "Providers, HSDS 3.0"), ("providers",)),
)
