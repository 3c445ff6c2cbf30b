"""The days on which offices are closed, written out from the acts, without the site's library.

Public holidays: lag (1989:253) om allmänna helgdagar, 1 §. The three eves and Saturdays: lag
(1930:173) om beräkning av lagstadgad tid, 2 §. So they have been since 2005, when nationaldagen
took the place of annandag pingst.
"""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

DAY = timedelta(days=1)
YEARS = range(2024, 2041)
EVERY_DAY = tuple(
    date(YEARS.start, 1, 1) + number * DAY
    for number in range((date(YEARS.stop, 1, 1) - date(YEARS.start, 1, 1)).days)
)

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def is_open(day: date) -> bool:
    """Whether it is Monday to Friday, no public holiday, and none of the three eves."""
    return day.weekday() < SATURDAY and day not in holidays(day.year) | eves(day.year)


@cache
def holidays(year: int) -> frozenset[date]:
    """The public holidays, less the Sundays that are nothing else."""
    easter_day = easter(year)
    return frozenset(
        {
            date(year, 1, 1),  # nyårsdagen
            date(year, 1, 6),  # trettondedag jul
            easter_day - 2 * DAY,  # långfredagen
            easter_day,  # påskdagen
            easter_day + DAY,  # annandag påsk
            date(year, 5, 1),  # första maj
            easter_day + 39 * DAY,  # Kristi himmelsfärdsdag: the sixth Thursday after Easter
            easter_day + 49 * DAY,  # pingstdagen: the seventh Sunday after Easter
            date(year, 6, 6),  # nationaldagen
            first(SATURDAY, date(year, 6, 20)),  # midsommardagen
            first(SATURDAY, date(year, 10, 31)),  # alla helgons dag
            date(year, 12, 25),  # juldagen
            date(year, 12, 26),  # annandag jul
        }
    )


@cache
def eves(year: int) -> frozenset[date]:
    """Midsommarafton, julafton and nyårsafton."""
    return frozenset({first(FRIDAY, date(year, 6, 19)), date(year, 12, 24), date(year, 12, 31)})


def first(weekday: int, day: date) -> date:
    """The first such weekday on a day or after it."""
    return day + (weekday - day.weekday()) % 7 * DAY
