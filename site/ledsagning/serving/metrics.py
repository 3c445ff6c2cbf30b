"""The counts of a server as Prometheus reads them. The only module that knows Prometheus."""

from collections.abc import Iterator
from itertools import accumulate

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

from ledsagning.serving.tally import SECONDS, Tally
from ledsagning.web.page_kinds import KINDS

MEDIA_TYPE = CONTENT_TYPE_LATEST

_BOUNDS = (*map(str, SECONDS), "+Inf")


class _Counts(Collector):
    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    def collect(self) -> Iterator[CounterMetricFamily | HistogramMetricFamily]:
        answers = CounterMetricFamily(
            "ledsagning_answers",
            "Answers by kind of page and status; status 0 is any other.",
            labels=("kind", "status"),
        )
        for kind, status, number in self._tally.answers():
            answers.add_metric((kind, str(status)), number)
        yield answers
        times = HistogramMetricFamily(
            "ledsagning_answer_seconds",
            "How long answers were in the making, by kind of page.",
            labels=("kind",),
        )
        for kind in KINDS:
            numbers, seconds = self._tally.times(kind)
            if any(numbers):
                times.add_metric(
                    (kind,), list(zip(_BOUNDS, accumulate(numbers), strict=True)), seconds
                )
        yield times


def told(tally: Tally) -> bytes:
    """All counts, in the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Counts(tally))
    return generate_latest(registry)
