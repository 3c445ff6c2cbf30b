"""What a card of the law is made of: its title, its picture and its easy sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LawFact:
    """The words of a statement of law: its title and sentences (Swedish msgids).

    A number never stands in them: ``%(within)s``, ``%(answer_within)s``, ``%(every)s``,
    ``%(lasts)s``, ``%(under_age)s``, ``%(decided_before)s``, ``%(from)s`` and ``%(phone)s``
    are what the statement itself says. A hard word stands between tags: see ``explained``.
    ``call`` is the link that calls the number, before the sentences. ``others`` are the pictures
    of sentences that have another than the fact, by the sentence.
    """

    title: str
    pictogram: str
    sentences: tuple[str, ...]
    call: str | None = None
    others: Mapping[str, str] = field(default_factory=dict)
