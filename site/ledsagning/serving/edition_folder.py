"""The editions of a catalogue in the state folder.

Each edition is a line of the journal, which names it by the digest of its files. Its files lie
beside it, written before: the journal is replaced last and at once, so that whatever happens the
old edition is served, or the new one. What no line names is rubbish, and goes with the next.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self

from ledsagning.catalogue.editions import Edition, History, Replaced
from ledsagning.messages import told
from ledsagning.serving.editions import New, Overtaken, history, reason, whole
from ledsagning.serving.state import LastGood, Unusable, key_of, packed, refuse_root_of
from ledsagning.serving.whole_files import alone, write
from ledsagning.settings import Settings
from ledsagning.system_errors import why

_JOURNAL: Final = "journal.json"
_LOCK: Final = "lock"


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
class EditionFolder:
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
        return whole(edition, self._files(edition.digest).read_bytes)

    def history(self, tell: Callable[[str], None]) -> History:
        """All editions with what they changed, as far as that is whole and has room; ``tell`` is
        told of what is not. Raises ``Unusable`` where it is not known what is served.
        """
        journal = self._journal()
        lines = {line.edition: line for line in journal.lines}
        found = history(tuple(lines), lambda one: self._taken_by(lines[one]), self.most_bytes, tell)
        return replace(found, tag=journal.tag)

    def publish(self, new: New, expected: Edition | None) -> Edition:
        """Make something the newest edition, where ``expected`` still is that.

        Raises ``Overtaken``; ``Unusable`` where the folder or the disk does not let us.
        """
        with self._alone():
            journal = self._journal()
            if journal.newest != expected:
                raise Overtaken
            edition = new.after(expected)
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
                    why=reason(error),
                )
            ) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Be the only one who publishes. Raises ``Overtaken``, and ``Unusable`` for all else."""
        try:
            self.folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            refuse_root_of(self.folder.parent)
            self.folder.mkdir(mode=0o700, exist_ok=True)
            with alone(self.folder / _LOCK):
                yield
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
