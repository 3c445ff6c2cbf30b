"""The editions of a catalogue: what was published when. Only ``publish`` and its like write them;
what is served is the newest.

They lie in a folder or in a database (``edition_folder``, ``edition_database``): ``published``
says where. Whatever happens there, the old edition is served, or the new one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from ledsagning.catalogue.editions import Edition, History, Replaced
from ledsagning.messages import Told, told
from ledsagning.serving.state import LastGood, Unusable, digest, unpacked
from ledsagning.system_errors import why


class Overtaken(Exception):
    """Somebody else has published since, or is doing so now."""


class Unsure(Unusable):
    """Nobody knows whether it has been done. The words say why."""


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

    def after(self, expected: Edition | None) -> Edition:
        """The edition that it becomes after another."""
        return Edition(
            number=(expected.number if expected else 0) + 1,
            digest=digest(self.good.files),
            published=self.published.astimezone(UTC).replace(microsecond=0),
            changes=self.changes,
            whose=self.whose,
            back=self.back,
        )


class Editions(Protocol):
    """All editions of one catalogue, of which so many are kept: one at a time is published."""

    def all(self) -> tuple[Edition, ...]:
        """The editions that are kept, the oldest first. Raises ``Unusable``."""

    def files(self, edition: Edition) -> LastGood:
        """The files of an edition. Raises ``Unusable`` where they are not those of its digest."""

    def history(self, tell: Callable[[str], None]) -> History:
        """All editions with what they changed, as far as that is whole and has room; ``tell`` is
        told of what is not. Raises ``Unusable`` where it is not known what is served.
        """

    def publish(self, new: New, expected: Edition | None) -> Edition:
        """Make something the newest edition, where ``expected`` still is that.

        Raises ``Overtaken``; ``Unusable`` where the place does not let us.
        """

    def withdraw(self, edition: Edition) -> None:
        """Take back the newest edition. Raises ``Overtaken`` where another is, and ``Unusable``."""

    def forget(self) -> None:
        """Forget all editions but the newest, and what that one changed. Raises ``Overtaken``, and
        ``Unusable``.
        """


def whole(edition: Edition, packed: Callable[[], bytes]) -> LastGood:
    """The files of an edition, as they were packed. Raises ``Unusable`` for any others."""
    try:
        good = unpacked(packed())
    except (OSError, ValueError) as error:
        words = told("Filerna till version %(name)s är inte hela.", name=edition.name)
        raise Unusable(words) from error
    if digest(good.files) != edition.digest:
        raise Unusable(
            told("Filerna till version %(name)s är inte de som publicerades.", name=edition.name)
        )
    return good


def is_whole(editions: Editions, edition: Edition) -> bool:
    """Whether the files of an edition are whole."""
    try:
        editions.files(edition)
    except Unusable:
        return False
    return True


def history(
    editions: Sequence[Edition],
    taken_by: Callable[[Edition], Replaced | None],
    most_bytes: int,
    tell: Callable[[str], None],
) -> History:
    """Editions with what each took the place of, the newest first, as far as there is room."""
    taken: dict[int, Replaced] = {}
    left = most_bytes
    for edition in reversed(editions):
        try:
            found = taken_by(edition)
        except (OSError, ValueError) as error:
            tell(_not_told(edition, error))
            return _since(editions, taken, edition)
        if found is None:
            return _since(editions, taken, edition)
        left -= len(found.packed)
        if left < 0:
            tell(
                told(
                    "Vad som ändrades till och med version %(number)s visas inte "
                    "(MOST_HISTORY_BYTES).",
                    number=edition.number,
                )
            )
            return _since(editions, taken, edition)
        taken[edition.number] = found
    return History(tuple(editions), taken)


def _since(editions: Sequence[Edition], taken: dict[int, Replaced], broken: Edition) -> History:
    """The history from the edition on of which nobody knows what it changed."""
    return History(tuple(editions[editions.index(broken) :]), taken)


def _not_told(edition: Edition, error: Exception) -> Told:
    return told(
        "Vad version %(number)s ändrade går inte att säga. %(why)s",
        number=edition.number,
        why=reason(error),
    )


def reason(error: Exception) -> Told:
    """Why something of an edition could not be read."""
    return why(error) if isinstance(error, OSError) else told("Filen är inte hel.")
