"""What somebody is told: texts in Swedish, which remember what a translation is made of.

Where a text stands in a table and is looked up later, it is only marked for the translators.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Protocol

SWEDISH = "sv"
"""The language that every text is written in first, and translated from."""


class Translation(Protocol):
    """The words of a language, as gettext has them; what has no translation stays Swedish."""

    def gettext(self, message: str) -> str:
        """A message."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A message with a number, in the form that the number takes."""

    def pgettext(self, context: str, message: str) -> str:
        """A message that means something else in other places; the context tells what."""


def N_(message: str) -> str:  # noqa: N802 - the name that Babel's extractor looks for
    """Mark a message for translation, and return it as it is."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - like the one above
    """Mark a message with a number, in both its forms."""
    return one, many


class Told(str):
    """A text in Swedish that can be said in any language. ``told`` makes it.

    It is a text like any other to whoever only shows it, or puts it in order.
    """

    message: str = ""
    values: Mapping[str, object] = MappingProxyType({})

    def said(self, words: Translation) -> str:
        """The same in the language of ``words``, with all that is told within it."""
        values = {name: said(value, words) for name, value in self.values.items()}
        return _filled(words.gettext(self.message), values)


def told(message: str, /, **values: object) -> Told:
    """A message with its values, such as ``told("%(day)s har inte varit än", day=day)``.

    The extractor looks for this name. A value that is told itself is translated, too.
    """
    text = Told(_filled(message, values))
    text.message, text.values = message, values
    return text


class _Counted(Told):
    forms: tuple[str, str]
    num: int

    def said(self, words: Translation) -> str:
        values = {name: said(value, words) for name, value in self.values.items()}
        return _filled(words.ngettext(*self.forms, self.num), values)


def counted(one: str, many: str, num: int, /, **values: object) -> Told:
    """The same with a number: ``counted("%(num)s dag", "%(num)s dagar", 2)``."""
    all_ = {"num": num, **values}
    text = _Counted(_filled(one if num == 1 else many, all_))
    text.message, text.values, text.forms, text.num = one, all_, (one, many), num
    return text


class _InContext(Told):
    context: str

    def said(self, words: Translation) -> str:
        return words.pgettext(self.context, self.message)


def told_in(context: str, message: str) -> Told:
    """A message that translators find under a context: alone it may mean several things."""
    text = _InContext(message)
    text.message, text.context = message, context
    return text


class _BesideSwedish(Told):
    first: Told

    def said(self, words: Translation) -> str:
        own = self.first.said(words)
        return own if own == str(self) else f"{own} ({self})"


def beside_swedish(text: Told) -> Told:
    """A text, and in every other language the Swedish one behind it, as it stands somewhere."""
    new = _BesideSwedish(text)
    new.first = text
    return new


class _Joined(Told):
    between: str
    parts: tuple[object, ...]

    def said(self, words: Translation) -> str:
        return self.between.join(str(said(part, words)) for part in self.parts)


def in_lines(several: Iterable[object]) -> Told:
    """Several texts, a line each."""
    return joined("\n", several)


def with_commas(several: Iterable[object]) -> Told:
    """Several texts on a line, with commas between them."""
    return joined(", ", several)


class _Changed(Told):
    first: Told
    change: Callable[[str], str]

    def said(self, words: Translation) -> str:
        return self.change(self.first.said(words))


def changed(text: Told, change: Callable[[str], str]) -> Told:
    """A text with something changed in it, in whatever language it is said."""
    new = _Changed(change(text))
    new.first, new.change = text, change
    return new


def joined(between: str, several: Iterable[object]) -> Told:
    """Several texts with something between them, each in the language that it is said in."""
    parts = tuple(several)
    text = _Joined(between.join(map(str, parts)))
    text.between, text.parts = between, parts
    return text


def said(value: object, words: Translation) -> object:
    """What is told, in the language of ``words``; anything else as it is."""
    return value.said(words) if isinstance(value, Told) else value


class Refusal(Exception):
    """Something that cannot be done. ``words`` say why, and how it is mended, in any language."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def printable(text: str) -> str:
    """A text for one line of a terminal: what cannot be printed is a space."""
    return "".join(char if char.isprintable() else " " for char in text)


def ended_once(message: str, values: Mapping[str, object]) -> str:
    """A message without its full stop behind a value that ends a sentence itself.

    A title that asks something does: ``Det står mer på sidan: %(page)s.``
    """
    if _BEFORE_STOP not in message:
        return message
    return _STOP.sub(lambda found: found[1] if _ends(values.get(found[2])) else found[0], message)


_BEFORE_STOP: Final = ")s."
_STOP: Final = re.compile(r"(%\((\w+)\)s)\.(?![^\s<])")
_ENDS: Final = ("?", "!", ".")
_ISOLATES: Final = "\u2066\u2067\u2068\u2069"


def _ends(value: object) -> bool:
    return isinstance(value, str) and value.rstrip(_ISOLATES).endswith(_ENDS)


def _filled(message: str, values: Mapping[str, object]) -> str:
    return ended_once(message, values) % values if values else message
