"""Reading one text: what it says, what is wrong with it, and what is not known.

What cannot be read becomes ``None`` and a problem is noted.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from ledsagning.catalogue import fields as texts
from ledsagning.catalogue import nodes, pasted, reaching, unknowns
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import FilePlace, Place
from ledsagning.catalogue.problems import Problems, about, excerpt
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.slips import written
from ledsagning.messages import Told, told

ReadText = Callable[[str], Any]

_FREE_TEXTS = (texts.prose, texts.line)
"""What may hold any words, so that nothing shows where half of them are lost."""

_AS_WRITTEN = (*_FREE_TEXTS, reaching.web_address)
"""What a long dash or a hard blank may be a part of."""

_SHORT = 32
"""So many letters has a text at most that may be a word of the vocabulary, or an id."""

_SET_APART = re.compile(" {2,}# ")


def is_unknown(node: Node) -> bool:
    """Whether nothing, ``null`` or ``~`` is written."""
    return isinstance(node, nodes.Scalar) and node.unknown


def read_text(read: ReadText, scope: Scope, key: str, node: Node) -> Any:
    """Read one text by a function that raises ``Flaw``."""
    if isinstance(node, nodes.Scalar) and not node.lost and len(node.text) <= _SHORT:
        value = _read_before(read, node.text, node.plain)
        if value is not None:
            return value
    return _read_text(read, scope, key, node)


@lru_cache(maxsize=8192)
def _read_before(read: ReadText, text: str, plain: bool) -> Any:
    """What a short text is read as wherever it stands; ``None`` where anything is to be said of it.

    A large catalogue has some hundred words millions of times. Nothing that a text is read by
    depends on where it stands; where something is wrong, it is read again to say so there.
    """
    problems = Problems()
    nobody = Scope(subject="", today=date.max, problems=problems)
    value = _read_text(read, nobody, "", nodes.Scalar(text, plain, NOWHERE, 0))
    return None if problems.found else value


class _Nowhere:
    """Where a text stands that is read for all places."""

    def place(self, _position: int) -> Place:
        return FilePlace("")


NOWHERE = _Nowhere()
"""The origin of such a text."""


def _read_text(read: ReadText, scope: Scope, key: str, node: Node) -> Any:
    if not isinstance(node, nodes.Scalar):
        scope.problem(
            node,
            told("%(key)s ska ha en enda uppgift", key=key),
            told("skriv uppgiften på samma rad som %(key)s:", key=key),
        )
    elif node.unknown:
        scope.problem(
            node,
            told("%(key)s har en tom plats i listan", key=key),
            told("skriv en uppgift, eller ta bort den"),
        )
    elif says_unknown(node):
        refuse_unknown(scope, key, node, unknowns.leave_out(key))
    else:
        if read in _FREE_TEXTS:
            _refuse_odd(scope, key, node, comment=read is texts.line)
        try:
            return read(node.text if read in _AS_WRITTEN else pasted.without(node.text))
        except texts.Flaw as flaw:
            scope.problem(node, about(key, flaw.what), flaw.fix)
    return None


def says_unknown(node: Node) -> bool:
    """Whether an editor has written that something is not known, in words of their own."""
    return isinstance(node, nodes.Scalar) and node.plain and unknowns.is_unknown(node.text)


def refuse_unknown(scope: Scope, key: str, node: Node, fix: Told) -> None:
    """Note that words stand where there is no fact."""
    what = excerpt(node.text) if isinstance(node, nodes.Scalar) else told("det som står")
    scope.problem(node, told("%(key)s: %(what)s är ingen uppgift", key=key, what=what), fix)


def _refuse_odd(scope: Scope, key: str, node: nodes.Scalar, *, comment: bool) -> None:
    """Note what of a free text is lost, or was never meant to be seen.

    ``comment``: behind the text there may be one, if it is set apart.
    """
    if node.lost and not (comment and _SET_APART.match(node.lost)):
        scope.problem(
            node,
            told("%(key)s: texten slutar före #, för det som står efter är en kommentar", key=key),
            told(
                "%(line)s; är det en kommentar, skriv den på en egen rad",
                line=written(key, node.text + node.lost),
            ),
        )
    odd = pasted.codes_of_a_page(node.text)
    if odd is None and node.plain:
        odd = pasted.marks_of_word(node.text)
    if odd is not None:
        scope.problem(node, about(key, odd[0]), odd[1])
