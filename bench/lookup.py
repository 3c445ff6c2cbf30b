"""Where somebody lives, looked up in what they wrote, beside reading through all postal places.

What counts is the ratio: a machine with other work is slower at both.
"""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from ledsagning.country.country import load
from ledsagning.country.register import read

TEXTS = ("162 50", "Vällingby", "stokholm", "a," * 50, "x y " * 25)
BAR = 10.0
"""So many times that reading a lookup may take, whatever is written."""
ROUNDS = 50


def main() -> None:
    """Print how long each text takes, and its ratio beside the bar."""
    country, places = load(), [place.name for place in read().places]
    beside = _seconds(lambda: [name.casefold() for name in places])
    for text in TEXTS:
        looked_up = _seconds(lambda text=text: country.find(text))
        verdict = "met" if looked_up <= BAR * beside else "MISSED"
        ratio = looked_up / beside
        print(f"{looked_up * 1000:8.3f} ms  {ratio:5.1f} times  {verdict}  {text[:20]}")


def _seconds(done: Callable[[], object]) -> float:
    return median(_once(done) for _ in range(ROUNDS))


def _once(done: Callable[[], object]) -> float:
    begun = perf_counter()
    done()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
