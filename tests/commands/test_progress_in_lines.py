"""Who sees no bar is told now and then how far a long work has come."""

from ledsagning.commands.progress import Pace
from ledsagning.web.i18n import speaking


class Clock:
    """A clock that somebody sets."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def lines(seconds_each: float, length: int) -> list[str]:
    clock = Clock()
    pace = Pace("Läser in ljud", length, clock)
    told = []
    with speaking("sv"):
        for done in range(1, length + 1):
            clock.seconds += seconds_each
            told.append(pace.line(done))
    return [line for line in told if line]


def test_what_is_soon_done_is_not_told_of() -> None:
    assert lines(0.2, 140) == []


def test_every_half_minute_it_is_told_how_much_is_done_and_how_long_is_left() -> None:
    told = lines(6, 100)

    assert told[0] == "Läser in ljud: 5 av 100. Ungefär 10 minuter kvar."
    assert told[1] == "Läser in ljud: 10 av 100. Ungefär 9 minuter kvar."
    assert len(told) == 19


def test_of_what_takes_days_a_line_comes_more_seldom() -> None:
    told = lines(20, 10_000)

    assert 50 < len(told) < 200
    assert told[0] == "Läser in ljud: 2 av 10000. Ungefär 55 timmar och 33 minuter kvar."
