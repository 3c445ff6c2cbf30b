"""The editions of a catalogue in PostgreSQL: each is a row with its number and its digest.

To publish, to go back, to take back and to forget is a transaction each, which tells all servers
that listen when it is done. Whoever only reads needs no more than SELECT.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING, Any, Final

from ledsagning import database
from ledsagning.catalogue.editions import Edition, History, Replaced
from ledsagning.database import Database, Lost
from ledsagning.serving.editions import New, Overtaken, Unsure, history, whole
from ledsagning.serving.state import LastGood, Unusable, packed

if TYPE_CHECKING:
    from psycopg import Cursor
    from psycopg.rows import TupleRow

CHANNEL: Final = "ledsagning_published"

REVISION: Final = "SELECT revision::text FROM ledsagning_catalogue"
"""What is another with each change of what is published, and there is none before the first.

It is no number: a database that was put back from a copy would count to the same one again.
"""

IS_MADE: Final = "SELECT to_regclass('ledsagning_catalogue')"
_ALONE: Final = "SELECT pg_try_advisory_xact_lock(hashtext('ledsagning_catalogue'))"
_ONE_MOMENT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS ledsagning_files (
    digest text PRIMARY KEY,
    packed bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS ledsagning_edition (
    number integer PRIMARY KEY,
    digest text NOT NULL REFERENCES ledsagning_files,
    published timestamptz NOT NULL,
    changes integer,
    whose text[] NOT NULL,
    back boolean NOT NULL,
    taken bytea
);
CREATE TABLE IF NOT EXISTS ledsagning_catalogue (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    tag text NOT NULL,
    revision uuid NOT NULL
)
"""
_EDITIONS: Final = """
SELECT number, digest, published, changes, whose, back FROM ledsagning_edition ORDER BY number
"""
_ADD_FILES: Final = """
INSERT INTO ledsagning_files VALUES (%s, %s)
ON CONFLICT (digest) DO UPDATE SET packed = excluded.packed
"""
_ADD: Final = "INSERT INTO ledsagning_edition VALUES (%s, %s, %s, %s, %s, %s, %s)"
_CHANGED: Final = """
INSERT INTO ledsagning_catalogue (tag, revision) VALUES (%s, gen_random_uuid())
ON CONFLICT (single) DO UPDATE SET revision = excluded.revision
"""
_SWEEP: Final = """
DELETE FROM ledsagning_files WHERE digest NOT IN (SELECT digest FROM ledsagning_edition)
"""


@dataclass(frozen=True, slots=True)
class EditionDatabase:
    """All editions of the one catalogue of a database.

    Of ``most`` editions the files are kept, and what they changed; of the older ones nothing.
    """

    database: Database
    most: int
    most_bytes: int

    def all(self) -> tuple[Edition, ...]:
        """The editions that are kept, the oldest first. Raises ``Unusable``."""
        with self._asked() as cursor:
            return _all(cursor)

    def files(self, edition: Edition) -> LastGood:
        """The files of an edition. Raises ``Unusable`` where they are not those of its digest."""
        with self._asked() as cursor:
            query = "SELECT packed FROM ledsagning_files WHERE digest = %s"
            data = _one(cursor, query, edition.digest)
        return whole(edition, lambda: data or b"")

    def history(self, tell: Callable[[str], None]) -> History:
        """All editions with what they changed, as far as that has room; ``tell`` is told of what
        has not. Raises ``Unusable`` where it is not known what is served.
        """
        with self._asked() as cursor:
            editions = _all(cursor)
            if not _one(cursor, IS_MADE):
                return History()
            found = history(editions, lambda one: _taken(cursor, one), self.most_bytes, tell)
            tag = _one(cursor, "SELECT tag FROM ledsagning_catalogue")
            return replace(found, tag=tag or "", revision=_one(cursor, REVISION))

    def publish(self, new: New, expected: Edition | None) -> Edition:
        """Make something the newest edition, where ``expected`` still is that.

        Raises ``Overtaken``; ``Unusable`` where the database does not let us, and ``Unsure`` where
        it says nothing when all is to be kept.
        """
        edition = new.after(expected)
        with self._changed(expected, new.tag) as cursor:
            cursor.execute(_ADD_FILES, (edition.digest, packed(new.good)))
            told = (edition.published, edition.changes, list(edition.whose), edition.back)
            cursor.execute(_ADD, (edition.number, edition.digest, *told, new.taken))
            oldest = "DELETE FROM ledsagning_edition WHERE number <= %s"
            cursor.execute(oldest, (edition.number - self.most,))
        return edition

    def withdraw(self, edition: Edition) -> None:
        """Take back the newest edition. Raises ``Overtaken`` where another is, and ``Unusable``."""
        with self._changed(edition) as cursor:
            cursor.execute("DELETE FROM ledsagning_edition WHERE number = %s", (edition.number,))

    def forget(self) -> None:
        """Forget all editions but the newest, and what that one changed. Raises ``Overtaken``, and
        ``Unusable``.
        """
        newest = next(reversed(self.all()), None)
        if newest is None:
            return
        with self._changed(newest) as cursor:
            cursor.execute("DELETE FROM ledsagning_edition WHERE number < %s", (newest.number,))
            cursor.execute("UPDATE ledsagning_edition SET taken = NULL")

    @contextmanager
    def _asked(self) -> Iterator["Cursor[TupleRow]"]:
        """Read: all of it as it was at one moment. Raises ``Unusable``."""
        with _usable(), self.database.transaction() as cursor:
            cursor.execute(_ONE_MOMENT)
            yield cursor

    @contextmanager
    def _changed(self, expected: Edition | None, tag: str = "") -> Iterator["Cursor[TupleRow]"]:
        """Change what is published, where ``expected`` is the newest edition: all of it, or
        nothing. Raises ``Overtaken`` and ``Unusable``.
        """
        with _usable(), self.database.transaction() as cursor:
            if not _one(cursor, _ALONE):
                raise Overtaken
            cursor.execute(_TABLES)
            if next(reversed(_all(cursor)), None) != expected:
                raise Overtaken
            yield cursor
            cursor.execute(_SWEEP)
            cursor.execute(_CHANGED, (tag,))
            cursor.execute("SELECT pg_notify(%s, '')", (CHANNEL,))


@contextmanager
def _usable() -> Iterator[None]:
    try:
        yield
    except database.Unsure as why:
        raise Unsure(why.words) from why
    except Lost as why:
        raise Unusable(why.words) from why


def _one(cursor: "Cursor[TupleRow]", query: str, *values: Any) -> Any:
    """The first value of the first row; ``None`` where there is no row."""
    row = cursor.execute(query, values).fetchone()
    return row and row[0]


def _all(cursor: "Cursor[TupleRow]") -> tuple[Edition, ...]:
    # Nobody has made the tables before something is published.
    rows = cursor.execute(_EDITIONS).fetchall() if _one(cursor, IS_MADE) else []
    return tuple(
        Edition(number, digest, published.astimezone(UTC), changes, tuple(whose), back)
        for number, digest, published, changes, whose, back in rows
    )


def _taken(cursor: "Cursor[TupleRow]", edition: Edition) -> Replaced | None:
    query = "SELECT taken FROM ledsagning_edition WHERE number = %s"
    taken = _one(cursor, query, edition.number)
    return None if taken is None else Replaced.unpacked(taken)
