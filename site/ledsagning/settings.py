"""All that an operator can set, read once from the environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from ledsagning import resources

MOST_WORKERS = 64


class InvalidSetting(ValueError):
    """A setting that can't be used. Its text says which, why, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How one installation runs.

    ``catalogue`` is a file or a folder. ``site_address`` is the public address of the site, such
    as ``https://ledsagning.example``; without it canonical links are left out. Where it has a
    path, ``https://kommun.example/ledsagning``, the site lives below that. ``translations`` is the
    folder of the languages.
    """

    catalogue: Path = resources.SAMPLE_CATALOGUE
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    site_address: str | None = None
    translations: Path = resources.TRANSLATIONS

    @property
    def base_path(self) -> str:
        """The path that the site lives below; empty where it has its host for itself."""
        return urlsplit(self.site_address or "").path

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Self:
        """Read ``CATALOGUE``, ``HOST``, ``PORT``, ``WORKERS`` and ``SITE_ADDRESS``.

        What is missing or empty keeps its default. Raises ``InvalidSetting``.
        """
        given = {name: environ.get(name, "").strip() for name in _NAMES}
        default = cls()
        return cls(
            catalogue=Path(given["CATALOGUE"]) if given["CATALOGUE"] else default.catalogue,
            host=given["HOST"] or default.host,
            port=_number("PORT", given["PORT"], default.port, most=65535),
            workers=_number("WORKERS", given["WORKERS"], default.workers, most=MOST_WORKERS),
            site_address=_address(given["SITE_ADDRESS"]),
        )


_NAMES = ("CATALOGUE", "HOST", "PORT", "WORKERS", "SITE_ADDRESS")


def _number(name: str, text: str, default: int, most: int) -> int:
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(most))):
        raise InvalidSetting(f"{name}={text!r} is not a whole number from 1 to {most}.")
    number = int(text)
    if not 1 <= number <= most:
        raise InvalidSetting(f"{name}={text} is not between 1 and {most}.")
    return number


_SITE = re.compile(
    r"https?://([\w.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?"
    # Each step of the path is plain: it is compared with what a server is asked for.
    r"(/(?!\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/*"
)


def _address(text: str) -> str | None:
    if not text:
        return None
    if not (_SITE.fullmatch(text) and _has_port(text)):
        raise InvalidSetting(
            f"SITE_ADDRESS={text!r} is not an address such as https://ledsagning.example "
            "or https://kommun.example/ledsagning."
        )
    return text.rstrip("/")


def _has_port(text: str) -> bool:
    """Whether the port, if one is given, can be one."""
    try:
        return urlsplit(text).port != 0
    except ValueError:
        return False
