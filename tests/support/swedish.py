"""Swedish sentences that should not stand on a page in another language, found fast.

Every page of every test is looked through for each of some thousands of sentences.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

LONG = 25
"""Characters: a sentence of more is no accident where it stands within another text."""

_ISOLATES = re.compile("[\u2066-\u2069]")
"""What keeps a name together in plain text (UAX #9): in an element they are not needed."""


def plain(text: str) -> str:
    """The words of a text, without what only tells how they are shown."""
    return " ".join(_ISOLATES.sub("", text).split()).casefold()


class Sentences:
    """Some sentences, to be found in a text."""

    def __init__(self, msgids: Iterable[str]) -> None:
        self._all = tuple(msgids)
        # What has no letter, such as a comma between names, is no language.
        self._plain = {plain(msgid) for msgid in self._all if any(map(str.isalpha, msgid))}
        self._begun: defaultdict[str, list[str]] = defaultdict(list)
        for msgid in self._all:
            if len(msgid) > LONG:
                self._begun[msgid[:LONG]].append(msgid)
        # Most of what stands on a page stands on others, and there are thousands to look for.
        self.touch = cache(self._touch)
        self.within = cache(self._within)

    def are(self, text: str) -> bool:
        """Whether a text is one of them."""
        return plain(text) in self._plain

    def _touch(self, text: str) -> bool:
        """Whether one of them, however short, stands in a text."""
        return any(msgid in text for msgid in self._all)

    def _within(self, text: str) -> tuple[str, ...]:
        """The long ones that stand in a text."""
        return tuple(
            msgid
            for start in range(len(text) - LONG)
            for msgid in self._begun.get(text[start : start + LONG], ())
            if text.startswith(msgid, start)
        )


@dataclass(frozen=True, eq=False)
class Swedish:
    """Swedish msgids with their translation into a language, where the two differ; empty: none."""

    messages: Mapping[str, str]

    @cached_property
    def translated(self) -> Sentences:
        """What has to be in the language."""
        return Sentences(msgid for msgid, text in self.messages.items() if text)

    @cached_property
    def lacking(self) -> Sentences:
        """What can only be said to be Swedish."""
        return Sentences(msgid for msgid, text in self.messages.items() if not text)


NOTHING = Swedish({})
"""Of a page that may be Swedish."""
