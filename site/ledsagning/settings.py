"""All that an operator can set, read once from the environment."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from ledsagning import resources
from ledsagning.catalogue import files, loading
from ledsagning.database import Database, InvalidAddress, is_database
from ledsagning.messages import Refusal, told
from ledsagning.web.brand import Brand, Unfit, brand
from ledsagning.web.limits import Limits
from ledsagning.whole_numbers import whole_number

MOST_WORKERS = 64
_MOST = 100_000_000

Network = IPv4Network | IPv6Network

_LIMITS = Limits()
_USUAL_STATE = Path(os.path.expanduser("~/.local/state/ledsagning"))  # noqa: PTH111 - needs no home
_LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1"))


@dataclass(frozen=True, slots=True)
class Room:
    """The most that a catalogue may hold, and how many seconds a site of it may be in the making;
    how many editions of it are kept, and how many bytes of what they changed are read.

    An operator can set each of them.
    """

    file_bytes: int = files.MAX_FILE_BYTES
    files: int = files.MAX_FILES
    providers: int = loading.MAX_PROVIDERS
    build_seconds: int = 60
    editions: int = 100
    history_bytes: int = 20_000_000


_ROOM = Room()


class InvalidSetting(Refusal):
    """A setting that can't be used. Its words say which, why, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How one installation runs.

    ``catalogue`` is a file or a folder, or the database that it is published in. ``state`` is the
    folder of what the server itself keeps; ``health_from`` are the networks that are told how it
    is. ``site_address`` is the public address of the site, such as ``https://ledsagning.example``;
    without it canonical links are left out. Where it has a path,
    ``https://kommun.example/ledsagning``, the site lives below that. ``translations`` is the
    folder of the languages. ``examples_shown`` is for trying a sample: search engines and
    harvesters are told of its made-up providers. With ``metrics`` answers are counted, for
    ``health_from``. ``brand`` is the look of the operator's own.
    """

    catalogue: Path | Database = resources.SAMPLE_CATALOGUE
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    state: Path = _USUAL_STATE
    health_from: tuple[Network, ...] = _LOOPBACK
    site_address: str | None = None
    limits: Limits = _LIMITS
    room: Room = _ROOM
    translations: Path = resources.TRANSLATIONS
    examples_shown: bool = False
    metrics: bool = False
    brand: Brand = Brand()

    @property
    def base_path(self) -> str:
        """The path that the site lives below; empty where it has its host for itself."""
        return urlsplit(self.site_address or "").path

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Self:
        """Read ``CATALOGUE``, ``HOST``, ``PORT``, ``WORKERS``, ``SITE_ADDRESS``, ``HEALTH_FROM``,
        ``SHOW_EXAMPLES``, ``METRICS``, ``SITE_NAME``, ``COLOUR``,
        ``COLOUR_DARK``, ``LOGO``, ``LOGO_TEXT`` and ``STATE_DIRECTORY``, which systemd sets too.

        What is missing or empty keeps its default. Raises ``InvalidSetting``.
        """
        given = {name: environ.get(name, "").strip() for name in NAMES}
        default = cls()
        return cls(
            catalogue=_catalogue(given["CATALOGUE"]) or default.catalogue,
            host=given["HOST"] or default.host,
            port=_number("PORT", given["PORT"], default.port, most=65535),
            workers=_number("WORKERS", given["WORKERS"], default.workers, most=MOST_WORKERS),
            # systemd may give several.
            state=Path(given["STATE_DIRECTORY"].partition(":")[0] or default.state),
            health_from=_networks(given["HEALTH_FROM"]) or default.health_from,
            site_address=_address(given["SITE_ADDRESS"]),
            examples_shown=_yes("SHOW_EXAMPLES", given["SHOW_EXAMPLES"]),
            metrics=_yes("METRICS", given["METRICS"]),
            brand=_brand(given),
            limits=Limits(**_most(environ, Limits.__slots__)),
            room=Room(**_most(environ, Room.__slots__)),
        )


NAMES = (
    *("CATALOGUE", "HOST", "PORT", "WORKERS"),
    *("SITE_ADDRESS", "STATE_DIRECTORY", "HEALTH_FROM", "SHOW_EXAMPLES", "METRICS"),
    *("SITE_NAME", "COLOUR", "COLOUR_DARK", "LOGO", "LOGO_TEXT"),
)
"""The variables that can be set, without those of the limits."""

ALL_NAMES = (
    *NAMES,
    *(f"MOST_{name.upper()}" for name in (*Limits.__slots__, *Room.__slots__)),
)
"""All variables that can be set."""


def _catalogue(text: str) -> Path | Database | None:
    try:
        return Database.at(text) if is_database(text) else Path(text) if text else None
    except InvalidAddress as why:
        # Not what it is: there may be a password in it.
        raise InvalidSetting(told("CATALOGUE: %(why)s.", why=why.words)) from why


def _brand(given: Mapping[str, str]) -> Brand:
    names = ("SITE_NAME", "COLOUR", "COLOUR_DARK", "LOGO", "LOGO_TEXT")
    try:
        return brand(*(given[name] for name in names))
    except Unfit as why:
        raise InvalidSetting(told("SITE_NAME, COLOUR eller LOGO: %(why)s.", why=why.words)) from why


def _yes(name: str, text: str) -> bool:
    if text not in ("", "yes", "no"):
        raise InvalidSetting(
            told("%(name)s='%(text)s' är varken yes eller no.", name=name, text=text)
        )
    return text == "yes"


def _most(environ: Mapping[str, str], names: Iterable[str]) -> dict[str, int]:
    """``MOST_ADDRESS``, ``MOST_FILES`` and so on, for each of the limits that is given."""
    return {
        name: _number(variable, text, 0, most=_MOST)
        for name in names
        if (text := environ.get(variable := f"MOST_{name.upper()}", "").strip())
    }


def _networks(text: str) -> tuple[Network, ...]:
    parts = text.replace(",", " ").split()
    try:
        # A comma alone is no list: somebody meant something by it.
        return tuple(ip_network(part) for part in parts or filter(None, (text,)))
    except ValueError as error:
        raise InvalidSetting(
            told(
                "HEALTH_FROM='%(text)s' är ingen lista av adresser, som 127.0.0.1, 10.0.0.0/8.",
                text=text,
            )
        ) from error


def _number(name: str, text: str, default: int, most: int) -> int:
    if not text:
        return default
    number = whole_number(text, len(str(most)))
    if number is None:
        raise InvalidSetting(
            told(
                "%(name)s='%(text)s' är inget heltal från 1 till %(most)s.",
                name=name,
                text=text,
                most=most,
            )
        )
    if not 1 <= number <= most:
        raise InvalidSetting(
            told(
                "%(name)s=%(text)s är inte mellan 1 och %(most)s.", name=name, text=text, most=most
            )
        )
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
            told(
                "SITE_ADDRESS='%(text)s' är ingen adress, som https://ledsagning.example "
                "eller https://kommun.example/ledsagning.",
                text=text,
            )
        )
    return text.rstrip("/")


def _has_port(text: str) -> bool:
    """Whether the port, if one is given, can be one."""
    try:
        return urlsplit(text).port != 0
    except ValueError:
        return False
