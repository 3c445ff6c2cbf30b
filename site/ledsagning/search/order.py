"""The order within a group of results: neutral, shortest booking notice, or name.

No order depends on a provider's place in the file, and only the one by name on its name.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache, partial
from hashlib import blake2b
from itertools import compress, islice

from ledsagning.catalogue.model import Provider
from ledsagning.country.spelling import alphabetical
from ledsagning.search.bitmaps import flags
from ledsagning.search.criteria import Order

_KEPT_DAYS = 2
"""Today's orders and, around midnight, yesterday's."""

_DEAR = 4
"""To sort one number takes as long as to look at so many along the order."""


class Ordering:
    """All providers in one order, by their numbers."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = numbers
        self._places = array("I", bytes(4 * len(numbers)))
        for place, number in enumerate(numbers):
            self._places[number] = place

    def page(self, parts: Iterable[int], start: int, most: int) -> list[int]:
        """At most so many of the members of some sets, which are bitmaps: one set after the other,
        each in this order, without the first ``start`` of them all.
        """
        found: list[int] = []
        for part in parts:
            members = part.bit_count()
            if start < members and len(found) < most:
                found += self._slice(part, members, start, start + most - len(found))
            start = max(0, start - members)
        return found

    def _slice(self, part: int, members: int, start: int, end: int) -> Iterable[int]:
        size = len(self._numbers)
        flagged = flags(part, size)
        # Of many some are soon found along the order. Few lie far apart there.
        if members * _DEAR < end * size // members:
            few = sorted(compress(range(size), flagged), key=self._places.__getitem__)
            return few[start:end]
        along = compress(self._numbers, map(flagged.__getitem__, self._numbers))
        return islice(along, start, end)


class Orders:
    """The providers' numbers in every order, worked out once a day."""

    def __init__(self, providers: Sequence[Provider]) -> None:
        # The cache belongs to these providers and goes when they go.
        self._orderings = lru_cache(maxsize=_KEPT_DAYS * len(Order))(partial(_ordering, providers))

    def of(self, order: Order, day: date) -> Ordering:
        """All providers, their numbers the places in what was given, in this day's order."""
        return self._orderings(order, day)


def _ordering(providers: Sequence[Provider], order: Order, day: date) -> Ordering:
    key = _keys(day)[order]
    shuffled = _neutral(day)
    # Ties fall in the neutral order; the id decides should two shuffled keys be the same.
    keys = [(key(provider), shuffled(provider), provider.id) for provider in providers]
    return Ordering(sorted(range(len(providers)), key=keys.__getitem__))


def _keys(day: date) -> dict[Order, Callable[[Provider], object]]:
    return {
        Order.NEUTRAL: _neutral(day),
        Order.NOTICE: partial(_notice, day),
        Order.NAME: lambda provider: alphabetical(provider.name),
    }


def _neutral(day: date) -> Callable[[Provider], bytes]:
    """A shuffle that is the same for everybody on one day, and another the next.

    The keyed hash of the id cannot be steered by a name, and evens out over the days.
    """
    seed = day.isoformat().encode()
    return lambda provider: blake2b(provider.id.encode(), key=seed, digest_size=16).digest()


def _notice(day: date, provider: Provider) -> tuple[bool, int]:
    booking = provider.agreement_on(day).booking
    notice = booking.notice if booking else None
    return (True, 0) if notice is None else (False, notice.longest_hours)
