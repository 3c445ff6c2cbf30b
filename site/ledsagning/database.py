"""The database that a catalogue may be published in: its address, and how it is asked.

The only module that knows psycopg, which is imported only where there is a database.
"""

import importlib.util
import select
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Self

from ledsagning.messages import Refusal, told
from ledsagning.whole_numbers import whole_number

if TYPE_CHECKING:
    from psycopg import Connection, Cursor
    from psycopg.rows import TupleRow

_SCHEMES: Final = ("postgresql:", "postgres:")

_PATIENCE: Final[Mapping[str, Any]] = {
    # Seconds, for each of the hosts. A database that hangs must not hold up a start.
    "connect_timeout": 5,
    # A machine that is gone says nothing. Milliseconds, and seconds.
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 30,
    "application_name": "ledsagning",
}
_NOT_FOR_EVER: Final = "SET LOCAL lock_timeout = '10s'"
"""So long somebody is waited for who has locked a table: one who publishes takes a second."""

ANSWER_SECONDS: Final = 60.0
"""So long an answer is waited for. A database that stands still takes what is said, and says
nothing; the longest statement sends the files of an edition.
"""

_LOOK_SECONDS: Final = 0.1
_SECRETS: Final = ("password", "sslpassword")
_HIDDEN: Final = "…"
_PORTS: Final = 65_536


class InvalidAddress(Refusal):
    """An address that leads to no database. The words say why, and hold nothing of it."""


class Lost(Refusal):
    """The database does not answer, or refuses. The words say why, without any password."""


class Unsure(Lost):
    """The same, where it was told to keep what was changed: nobody knows whether it did."""


@dataclass(frozen=True, slots=True)
class Database:
    """Where a database is. As a text it is told without what opens it, so that it may be logged.

    ``address`` is as libpq has it: several hosts, a file of passwords and certificates too.
    """

    address: str = field(repr=False)
    _name: str
    _secrets: tuple[str, ...] = field(repr=False)

    @classmethod
    def at(cls, address: str) -> Self:
        """The database at an address. Nobody is asked yet. Raises ``InvalidAddress``."""
        parts = _parts(address)
        hosts, ports = (str(parts.get(key) or "") for key in ("host", "port"))
        # Of several hosts without a number there are only the commas.
        place = f"{hosts}:{ports}" if ports.strip(",") else hosts
        secrets = (str(parts[key]) for key in _SECRETS if parts.get(key))
        return cls(address, f"postgresql://{place}/{parts['dbname']}", tuple(secrets))

    def __str__(self) -> str:
        return self._name

    @contextmanager
    def transaction(self) -> Iterator["Cursor[TupleRow]"]:
        """Ask and change within one transaction: all of it is done, or nothing. Raises ``Lost``;
        ``Unsure`` where it is not known which.
        """
        with self._told(), self._connect() as connection, connection.cursor() as cursor:
            # For this transaction alone: a pool gives the connection to others.
            cursor.execute(_NOT_FOR_EVER)
            yield cursor
            with self._told(at_the_end=True):
                connection.commit()

    @contextmanager
    def listening(self) -> Iterator["Ear"]:
        """Stay connected, and hear what is told there. Raises ``Lost``, now or later."""
        with self._told(), self._connect(autocommit=True) as connection:
            yield Ear(connection)

    def _connect(self, *, autocommit: bool = False) -> "Connection[TupleRow]":
        from psycopg.conninfo import conninfo_to_dict

        # What the address says goes before.
        wanted = {**_PATIENCE, **conninfo_to_dict(self.address)}
        # A statement that is prepared would be lost in a pool that stands before the database.
        return _impatient().connect(autocommit=autocommit, prepare_threshold=None, **wanted)

    @contextmanager
    def _told(self, *, at_the_end: bool = False) -> Iterator[None]:
        import psycopg

        try:
            yield
        except psycopg.Error as error:
            words = " ".join(str(error).split()).rstrip(".?") or type(error).__name__
            for secret in self._secrets:
                words = words.replace(secret, _HIDDEN)
            kind = Unsure if at_the_end and error.sqlstate is None else Lost
            # The error itself holds the connection, and that the password.
            raise kind(
                told("Databasen %(name)s går inte att fråga: %(words)s.", name=self, words=words)
            ) from None


@dataclass(slots=True)
class Ear:
    """A connection that hears what is told in the database."""

    connection: "Connection[TupleRow]"
    _listens: bool = False

    def one(self, query: str) -> Any:
        """The first value of the first row of an answer; ``None`` where there is no row."""
        row = self.connection.execute(query).fetchone()
        return row and row[0]

    def listen(self, channel: str) -> None:
        """Hear what is told on a channel. A copy that only follows another cannot: it is asked."""
        if not self._listens and not self.one("SELECT pg_is_in_recovery()"):
            self.connection.execute(f"LISTEN {channel}")
            self._listens = True

    def wait(self, seconds: float, end: int) -> bool:
        """Return when something has been told, or another file (``end``) has, or after so long.
        Whether the database has told anything.
        """
        if self._heard():
            return True
        select.select([self.connection.fileno(), end], (), (), seconds)
        return self._heard()

    def _heard(self) -> bool:
        return any([*self.connection.notifies(timeout=0)])


@cache
def _impatient() -> type["Connection[TupleRow]"]:
    """Connections that give up one who says nothing."""
    from psycopg import Connection, OperationalError

    class Impatient(Connection["TupleRow"]):
        def wait(
            self, gen: Any, interval: float = _LOOK_SECONDS, timeout: float | None = None
        ) -> Any:
            if timeout is not None:
                return super().wait(gen, interval, timeout)
            try:
                return super().wait(gen, interval, ANSWER_SECONDS)
            except OperationalError as error:
                if self.closed or error.sqlstate is not None:
                    raise
                # What comes later would be taken for the answer to another question.
                self.close()
                raise OperationalError(f"no answer in {ANSWER_SECONDS:.0f} seconds") from error

    return Impatient


def is_database(text: str) -> bool:
    """Whether a text is meant as the address of a database, and not as a path."""
    return text.casefold().startswith(_SCHEMES)


def _parts(address: str) -> Mapping[str, Any]:
    if importlib.util.find_spec("psycopg") is None:
        raise InvalidAddress(
            told("för en databas behövs psycopg: pip install 'ledsagning[postgres]'")
        )
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts = conninfo_to_dict(address)
    except psycopg.Error:
        # What libpq says holds a piece of the address, which may be one of the password.
        parts = {}
    if not (_is_name(parts.get("dbname")) and _are_ports(parts.get("port"))):
        raise InvalidAddress(
            told(
                "det är ingen adress till en databas, som "
                "postgresql://ledsagning@db.example/ledsagning; i namn och lösenord skrivs "
                "tecken som / och @ med procent och två siffror, se hjälpen till PostgreSQL"
            )
        )
    return parts


def _is_name(name: Any) -> bool:
    # With a password that is not written so, a part of it stands here.
    return bool(name) and not set("@/:#?") & set(str(name))


def _are_ports(ports: Any) -> bool:
    each = str(ports or "").split(",")
    return all(one == "" or 0 < (whole_number(one) or 0) < _PORTS for one in each)
