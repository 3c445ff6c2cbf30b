"""What has been published when, and what stood before: a catalogue's editions. No I/O.

An edition keeps of each record that it changed what stood before. So the record of any edition is
what the first later one took the place of, or what stands today; the oldest can be forgotten, and
what never changes is kept nowhere twice.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from io import BytesIO
from types import MappingProxyType
from typing import Any, Final, NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from ledsagning.catalogue import loading, nodes, writing
from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.sources import Part

Owner = tuple[str, str]
"""The id of a municipality, and that of a provider there or nothing."""

NAMED: Final = 12
"""So many characters of a digest name an edition."""


class NotUnderstood(Exception):
    """A record of an old edition is not understood any more: the format has changed since."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published at a moment. ``number`` counts from one, and two never have the same.

    ``digest`` is that of the files: an edition that brings an older one ``back`` has its digest.
    ``changes`` is how many facts changed, and ``whose`` are the names of some that they are about;
    of the first edition nobody knows.
    """

    number: int
    digest: str
    published: datetime
    changes: int | None = None
    whose: tuple[str, ...] = ()
    back: bool = False

    @property
    def name(self) -> str:
        """How an address or a command calls it."""
        return self.digest[:NAMED]


@dataclass(frozen=True, slots=True)
class Replaced:
    """The records that an edition took the place of, packed as they lie on the disk."""

    packed: bytes = field(repr=False)
    owners: frozenset[Owner]
    municipalities: frozenset[str]

    @classmethod
    def unpacked(cls, packed: bytes) -> "Replaced":
        """What was packed. Raises ``ValueError`` where that is not whole."""
        try:
            with ZipFile(BytesIO(packed)) as archive:
                owners = frozenset(map(_owner, archive.namelist()))
            return cls(packed, owners, frozenset(municipality for municipality, _ in owners))
        except BadZipFile as error:
            raise ValueError(str(error)) from error

    def of(self, owner: Owner) -> Any:
        """The plain data of a record; ``None`` where there was none."""
        return json.loads(_opened(self.packed).read(_named(owner)))


@lru_cache(maxsize=2)
def _opened(packed: bytes) -> ZipFile:
    """Some packed records, whose list is read once for all that is told of an edition. It lies in
    memory, and nobody else writes in it; only the last two are kept.
    """
    return ZipFile(BytesIO(packed))


def replaced(before: Catalogue, after: Catalogue) -> bytes:
    """What another catalogue takes the place of: the records that differ, packed."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for owner, record in _differing(before, after):
            plain = None if record is None else _plain(writing.data(record))
            archive.writestr(_named(owner), json.dumps(plain, ensure_ascii=False))
    return packed.getvalue()


def _differing(
    before: Catalogue, after: Catalogue
) -> Iterator[tuple[Owner, Municipality | Provider | None]]:
    was, now = _records(before), _records(after)
    for owner in sorted({*was, *now}):
        if was.get(owner) != now.get(owner):
            yield owner, was.get(owner)


def _records(catalogue: Catalogue) -> Mapping[Owner, Municipality | Provider]:
    return {
        **{(id_, ""): one for id_, one in catalogue.municipalities.items()},
        **catalogue.providers,
    }


def _named(owner: Owner) -> str:
    return "/".join(owner)


def _owner(name: str) -> Owner:
    municipality, _slash, provider = name.partition("/")
    return municipality, provider


def _plain(data: Any) -> Any:
    """The same where every fact is a text: what a file of YAML would hold."""
    match data:
        case dict():
            return {key: _plain(value) for key, value in data.items()}
        case list():
            return [_plain(one) for one in data]
        case _:
            return None if data is None else writing.text(data)


class Version(NamedTuple):
    """A record as it stood in an edition; ``until`` is the edition that changed it, if any has."""

    record: Municipality | Provider
    since: Edition
    until: Edition | None


@dataclass(frozen=True, slots=True)
class History:
    """The editions that are kept, the oldest first; the last is the one that is served.

    ``tag`` is what the names of all of them begin with, wherever the site moves; ``revision`` is
    what tells this history from any other, where it lies in a database.
    """

    editions: tuple[Edition, ...] = ()
    taken: Mapping[int, Replaced] = field(default_factory=lambda: MappingProxyType({}))
    tag: str = ""
    revision: str | None = None

    @property
    def newest(self) -> Edition | None:
        """The edition that is served; ``None`` where nothing has been published."""
        return self.editions[-1] if self.editions else None

    def changing(self, municipality: str, provider: str | None = None) -> Iterator[Edition]:
        """The editions that changed a municipality or any provider in it, the newest first; with
        the id of a ``provider`` just that, and with none (an empty one) the municipality alone.
        """
        for edition in reversed(self.editions):
            taken = self.taken.get(edition.number)
            if taken is None or municipality not in taken.municipalities:
                continue
            if provider is None or (municipality, provider) in taken.owners:
                yield edition

    def changed_since(self, moment: datetime) -> frozenset[Owner] | None:
        """Whose record any edition changed after a moment; ``None`` where nobody knows, because
        what was published then is not kept, or nothing is.
        """
        if not self.editions or moment < self.editions[0].published:
            return None
        later = [one.number for one in self.editions if one.published > moment]
        if not self.taken.keys() >= {*later}:
            return None
        return frozenset[Owner]().union(*(self.taken[number].owners for number in later))

    def owners(self, edition: Edition, municipality: str) -> tuple[Owner, ...]:
        """Which records of a municipality an edition changed, its own first."""
        taken = self.taken.get(edition.number)
        return tuple(sorted(one for one in taken.owners if one[0] == municipality) if taken else ())

    def before(self, edition: Edition) -> Edition | None:
        """The edition that another took the place of, if it is still known."""
        at = self.editions.index(edition)
        return self.editions[at - 1] if at else None

    def after(self, edition: Edition) -> Edition | None:
        """The edition that took the place of another, if any has."""
        return next((one for one in self.editions if one.number > edition.number), None)

    def named(self, name: str) -> Edition | None:
        """The newest edition of a name."""
        return next((one for one in reversed(self.editions) if one.name == name), None)

    def record(
        self,
        owner: Owner,
        edition: Edition | None,
        now: Catalogue,
        home: Municipality | Provider | None = None,
    ) -> Municipality | Provider | None:
        """A record as it stood in an edition, ``None`` where there was none; before all editions
        that are kept, as the oldest found it.

        ``now`` is the catalogue of the newest edition; ``home`` the municipality as it stood in the
        same edition, where that has been read. Raises ``NotUnderstood``.
        """
        number = edition.number if edition else 0
        for later in self.editions:
            taken = self.taken.get(later.number)
            if later.number > number and taken and owner in taken.owners:
                return self._read(owner, taken.of(owner), edition, now, home)
        municipality, provider = owner
        return now.providers.get(owner) if provider else now.municipalities.get(municipality)

    def _read(
        self,
        owner: Owner,
        plain: Any,
        edition: Edition | None,
        now: Catalogue,
        home: Municipality | Provider | None,
    ) -> Municipality | Provider | None:
        if plain is None:
            return None
        municipality, provider = owner
        try:
            if not provider:
                return _load({"municipalities": [plain]}, {}).municipalities[municipality]
            home = home or self.record((municipality, ""), edition, now)
            assert isinstance(home, Municipality)
            return _load({"providers": [plain]}, {municipality: home}).providers[owner]
        except (InvalidCatalogue, KeyError, AssertionError) as error:
            raise NotUnderstood from error


@dataclass(frozen=True, slots=True)
class _Recorded:
    """Plain data as a source of a catalogue, and the origin of all in it."""

    root: nodes.Node

    @property
    def place(self) -> FilePlace:
        return FilePlace("")

    def parts(self) -> Iterator[Part]:
        yield Part(b"", self.root)


class _Nowhere:
    """Where a record of an old edition stands: nobody is told."""

    def place(self, _position: int) -> FilePlace:
        return FilePlace("")


_NOWHERE = _Nowhere()


def _load(plain: Any, known: Mapping[str, Municipality]) -> Catalogue:
    # No day is too late: what was checked then was checked.
    return loading.load(_Recorded(_node(plain)), date.max, known=known)


def _node(plain: Any) -> nodes.Node:
    match plain:
        case dict():
            entries = tuple((_scalar(key), _node(value)) for key, value in plain.items())
            return nodes.Mapping(entries, _NOWHERE, 0)
        case list():
            return nodes.Sequence(tuple(map(_node, plain)), _NOWHERE, 0)
        case _:
            return _scalar(plain)


def _scalar(text: str | None) -> nodes.Scalar:
    return nodes.Scalar(text or "", text is None, _NOWHERE, 0)
