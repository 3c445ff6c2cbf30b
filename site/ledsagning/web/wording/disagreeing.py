"""Several sources of one rule: what is told already, and what another one says otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ledsagning.catalogue.effective import Effective
from ledsagning.catalogue.rules import Fee
from ledsagning.web.wording.ages import is_over
from ledsagning.web.wording.telling import Said, sentences

Told = tuple[Effective[Any], tuple[Said, ...]]
"""A variant, and what is told of it."""


def is_repeated(one: Effective[Any], known: Sequence[str], shown: Iterable[Told]) -> bool:
    """Whether another source has said the very same to the same people."""
    return any(sentences(said) == tuple(known) for said in _to_the_same(one, shown))


def disagrees(one: Effective[Any], known: Sequence[str], shown: Iterable[Told]) -> bool:
    """Whether a newer source says something else to the same people, now.

    Last year's fee is another one than this year's, and none of them is wrong.
    """
    if not one.counts or (isinstance(one.rule, Fee) and is_over(one)):
        return False
    return any(sentences(said) != tuple(known) for said in _to_the_same(one, shown))


def _to_the_same(one: Effective[Any], shown: Iterable[Told]) -> Iterator[tuple[Said, ...]]:
    for other, said in shown:
        if other.rule.applies_to == one.rule.applies_to and other.counts == one.counts:
            yield said
