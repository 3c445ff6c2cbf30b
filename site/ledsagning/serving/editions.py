"""The editions of a catalogue in the state folder: what was published when. Only ``publish`` writes
here; what is served is the newest.

Each edition is a line of the journal, which names it by the digest of its files. Its files lie
beside it, written before: the journal is replaced last and at once, so that whatever happens the
old edition is served, or the new one. What no line names is rubbish, and goes with the next.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self

from ledsagning.catalogue.editions import Edition, History, Replaced
from ledsagning.messages import Told, told
from ledsagning.serving.state import LastGood, Unusable, digest, key_of, packed, unpacked, write
from ledsagning.settings import Settings
from ledsagning.system_errors import why

_JOURNAL: Final = "journal.json"
_LOCK: Final = "lock"


class Overtaken(Exception):
    """Somebody else has published since, or is doing so now."""


@dataclass(frozen=True, slots=True)
class _Line:
    """An edition as the journal has it. ``taken`` is the digest of what it took the place of."""

    edition: Edition
    taken: str | None


@dataclass(frozen=True, slots=True)
class _Journal:
    tag: str = ""
    lines: tuple[_Line, ...] = ()

    @property
    def newest(self) -> Edition | None:
        return self.lines[-1].edition if self.lines else None


@dataclass(frozen=True, slots=True)
class New:
    """What is to be published: its files, and the records that it takes the place of (``None``
    where it is not known what stood before). The rest is as an ``Edition`` has it; ``tag`` is what
    the names of all editions begin with, and is chosen by the first.
    """

    good: LastGood
    taken: bytes | None
    tag: str
    published: datetime
    changes: int | None
    whose: tuple[str, ...]
    back: bool


@dataclass(frozen=True, slots=True)
class Editions:
    """All editions of one catalogue: a folder that is written in by one at a time.

    Of ``most`` editions the files are kept, and what they changed; of the older ones nothing.
    """

    folder: Path
    most: int
    most_bytes: int

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Where the editions of the catalogue that is served lie. Nothing is made or read."""
        folder = settings.state / f"published-{key_of(settings.catalogue)}"
        return cls(folder, settings.room.editions, settings.room.history_bytes)

    def all(self) -> tuple[Edition, ...]:
        """The editions that are kept, the oldest first. Raises ``Unusable``."""
        return tuple(line.edition for line in self._journal().lines)

    def files(self, edition: Edition) -> LastGood:
        """The files of an edition. Raises ``Unusable`` where they are not those of its digest."""
        try:
            good = unpacked(self._files(edition.digest).read_bytes())
        except (OSError, ValueError) as error:
            raise Unusable(_damaged(edition)) from error
        if digest(good.files) != edition.digest:
            raise Unusable(
                told(
                    "Filerna till version %(name)s är inte de som publicerades.", name=edition.name
                )
            )
        return good

    def has_whole(self, edition: Edition) -> bool:
        """Whether the files of an edition are whole."""
        try:
            self.files(edition)
        except Unusable:
            return False
        return True

    def history(self, tell: Callable[[str], None]) -> History:
        """All editions with what they changed, as far as that is whole and has room; ``tell`` is
        told of what is not. Raises ``Unusable`` where it is not known what is served.
        """
        journal = self._journal()
        taken: dict[int, Replaced] = {}
        left = self.most_bytes
        for line in reversed(journal.lines):
            try:
                found = self._taken_by(line)
            except (OSError, ValueError) as error:
                tell(_not_told(line.edition, error))
                return _since(journal, taken, line.edition)
            if found is None:
                return _since(journal, taken, line.edition)
            left -= len(found.packed)
            if left < 0:
                tell(
                    told(
                        "Vad som ändrades till och med version %(number)s visas inte "
                        "(MOST_HISTORY_BYTES).",
                        number=line.edition.number,
                    )
                )
                return _since(journal, taken, line.edition)
            taken[line.edition.number] = found
        return _since(journal, taken, None)

    def publish(self, new: New, expected: Edition | None) -> Edition:
        """Make something the newest edition, where ``expected`` still is that.

        Raises ``Overtaken``; ``Unusable`` where the folder or the disk does not let us.
        """
        with self._alone():
            journal = self._journal()
            if journal.newest != expected:
                raise Overtaken
            edition = Edition(
                number=(expected.number if expected else 0) + 1,
                digest=digest(new.good.files),
                published=new.published.astimezone(UTC).replace(microsecond=0),
                changes=new.changes,
                whose=new.whose,
                back=new.back,
            )
            write(self._files(edition.digest), packed(new.good))
            if new.taken is not None:
                write(self._taken(edition), new.taken)
            line = _Line(edition, sha256(new.taken).hexdigest() if new.taken is not None else None)
            lines = (*journal.lines, line)[-self.most :]
            self._commit(_Journal(journal.tag or new.tag, lines))
        return edition

    def withdraw(self, edition: Edition) -> None:
        """Take back the newest edition. Raises ``Overtaken`` where another is, and ``Unusable``."""
        with self._alone():
            journal = self._journal()
            if journal.newest != edition:
                raise Overtaken
            self._commit(replace(journal, lines=journal.lines[:-1]))

    def forget(self) -> None:
        """Forget all editions but the newest, and what that one changed. Raises ``Overtaken``, and
        ``Unusable``.
        """
        with self._alone():
            journal = self._journal()
            newest = tuple(replace(line, taken=None) for line in journal.lines[-1:])
            self._commit(replace(journal, lines=newest))

    def _commit(self, journal: _Journal) -> None:
        lines = [
            {
                "number": line.edition.number,
                "digest": line.edition.digest,
                "published": line.edition.published.isoformat(),
                "changes": line.edition.changes,
                "whose": line.edition.whose,
                "back": line.edition.back,
                "taken": line.taken,
            }
            for line in journal.lines
        ]
        text = json.dumps({"tag": journal.tag, "editions": lines}, ensure_ascii=False, indent=1)
        write(self.folder / _JOURNAL, text.encode())
        self._sweep(journal)

    def _sweep(self, journal: _Journal) -> None:
        """Throw away what no line names. It is only rubbish: nothing is wrong where it stays."""
        wanted = {
            *(self._files(line.edition.digest) for line in journal.lines),
            *(self._taken(line.edition) for line in journal.lines if line.taken),
            *(self.folder / name for name in (_JOURNAL, _LOCK)),
        }
        with suppress(OSError):
            for place in self.folder.iterdir():
                if place not in wanted:
                    place.unlink()

    def _journal(self) -> _Journal:
        try:
            kept = json.loads((self.folder / _JOURNAL).read_bytes())
            return _Journal(kept["tag"], tuple(map(_line, kept["editions"])))
        except (FileNotFoundError, NotADirectoryError):
            return _Journal()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Unusable(
                told(
                    "%(file)s: vad som har publicerats går inte att läsa. %(why)s",
                    file=self.folder / _JOURNAL,
                    why=_reason(error),
                )
            ) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Be the only one who publishes. Raises ``Overtaken``, and ``Unusable`` for all else."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                yield
            finally:
                os.close(lock)
        except BlockingIOError as error:
            raise Overtaken from error
        except OSError as error:
            raise Unusable(
                told("%(folder)s: %(why)s", folder=self.folder, why=why(error))
            ) from error

    def _files(self, digest: str) -> Path:
        return self.folder / f"{digest}.zip"

    def _taken(self, edition: Edition) -> Path:
        return self.folder / f"{edition.number}.before.zip"

    def _taken_by(self, line: _Line) -> Replaced | None:
        if line.taken is None:
            return None
        data = self._taken(line.edition).read_bytes()
        if sha256(data).hexdigest() != line.taken:
            raise ValueError
        return Replaced.unpacked(data)


def _since(journal: _Journal, taken: dict[int, Replaced], broken: Edition | None) -> History:
    """The history from the edition on of which nobody knows what it changed, or all of it."""
    editions = tuple(line.edition for line in journal.lines)
    if broken is not None:
        editions = editions[editions.index(broken) :]
    return History(editions, taken, journal.tag)


def _line(kept: Any) -> _Line:
    edition = Edition(
        number=int(kept["number"]),
        digest=str(kept["digest"]),
        published=datetime.fromisoformat(kept["published"]),
        changes=kept["changes"],
        whose=tuple(kept["whose"]),
        back=kept["back"],
    )
    return _Line(edition, kept["taken"])


def _damaged(edition: Edition) -> Told:
    return told("Filerna till version %(name)s är inte hela.", name=edition.name)


def _not_told(edition: Edition, error: Exception) -> Told:
    return told(
        "Vad version %(number)s ändrade går inte att säga. %(why)s",
        number=edition.number,
        why=_reason(error),
    )


def _reason(error: Exception) -> Told:
    return why(error) if isinstance(error, OSError) else told("Filen är inte hel.")
