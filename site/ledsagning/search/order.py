"""The order within a group of results: neutral, shortest booking notice, or name.

No order depends on a provider's place in the file, and only the one by name on its name.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from hashlib import blake2b

from ledsagning.catalogue.model import Provider
from ledsagning.country.spelling import alphabetical
from ledsagning.search.criteria import Order

_KEPT_DAYS = 2
"""Today's orders and, around midnight, yesterday's."""


class Orders:
    """The providers' numbers in every order, worked out once a day."""

    def __init__(self, providers: Sequence[Provider]) -> None:
        # The cache belongs to these providers and goes when they go.
        self._sequence = lru_cache(maxsize=_KEPT_DAYS * len(Order))(partial(_sequence, providers))

    def sequence(self, order: Order, day: date) -> tuple[int, ...]:
        """The numbers of all providers (their places in what was given), in this day's order."""
        return self._sequence(order, day)


def _sequence(providers: Sequence[Provider], order: Order, day: date) -> tuple[int, ...]:
    key = _keys(day)[order]
    shuffled = _neutral(day)
    # Ties fall in the neutral order; the id decides should two shuffled keys be the same.
    keys = [(key(provider), shuffled(provider), provider.id) for provider in providers]
    return tuple(sorted(range(len(providers)), key=keys.__getitem__))


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
