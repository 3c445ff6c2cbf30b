"""What every sentence of the site has to be: whole, short on the average, and without codes."""

import re
from collections.abc import Iterable

from ledsagning.catalogue import vocabulary
from ledsagning.catalogue.vocabulary import Word

MOST_WORDS = 15
_WORDS = [
    word
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, Word)
    for word in kind
]
_SWEDISH = {token for word in _WORDS for token in re.findall(r"[\w-]+", word.label.lower())}
_CODES = {word.value for word in _WORDS if len(word.value) > 3} - _SWEDISH
"""Codes that can't be taken for Swedish."""


def refuse_odd(texts: Iterable[str]) -> None:
    """Fail on a text that is glued wrongly, unfinished, or holds a code or a placeholder."""
    for text in texts:
        assert text[-1] in ".?", text
        assert text[0].isupper() or text[0].isdigit(), text
        assert not re.search(r"None|%|\s\s|\s[.,:?]|[.,:][.,:]", text), text
        assert not _CODES & set(re.findall(r"[\w-]+", text.lower())), text


def refuse_long(texts: Iterable[str]) -> None:
    """Fail when the sentences have more than 15 words on the average."""
    sentences = [s for text in texts for s in re.split(r"(?<=[.?!:])\s+", text)]
    assert sum(len(s.split()) for s in sentences) / len(sentences) <= MOST_WORDS, sentences
