"""What editors write where nothing is known, where there is nothing, or where all are meant.

None of it is a fact: what is not known is left out, and an empty list says that there is none.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ledsagning.catalogue.nodes import Node, Scalar, Sequence
from ledsagning.catalogue.problems import excerpt
from ledsagning.messages import Told, told

_UNKNOWN: Final = frozenset(
    {
        *("?", "??", "-", "–", "—", "...", "…", "n/a", "xxx", "tbd", "todo", "unknown"),
        *("vet ej", "vet inte", "vi vet inte", "ej känt", "inte känt", "okänt", "okänd", "okända"),
        *("oklart", "oklar", "saknas", "uppgift saknas", "finns ej", "finns inte", "ej angivet"),
        *("ingen uppgift", "ej aktuellt", "inte aktuellt", "uppgift kommer", "kommer senare"),
    }
)
_NOTHING: Final = frozenset({"ingen", "inga", "inget", "inga alls", "inga särskilda", "noll", "0"})
_ALL: Final = frozenset({"alla", "allt", "allihop", "samtliga", "båda", "bägge", "båda två"})
_MIXED: Final = frozenset({"blandat", "blandad", "blandade", "olika", "varierande", *_ALL})
_WHOLE: Final = frozenset({*_ALL, "hela kommunen", "hela staden", "hela", "överallt"})
_LONGEST: Final = 20


def is_unknown(text: str) -> bool:
    """Whether a text says that something is not known, and nothing else."""
    return len(text) <= _LONGEST and _is_unknown(text)


@lru_cache(maxsize=4096)
def _is_unknown(text: str) -> bool:
    return not _UNKNOWN.isdisjoint({text, text.casefold().strip(" .!()")})


def leave_out(key: str) -> Told:
    """How to say that a fact is not known."""
    return told("ta bort raden %(key)s:, för det som inte är känt lämnas bort", key=key)


def in_list(key: str, node: Node, all_: Iterable[str] = ()) -> tuple[Told, Told] | None:
    """What is wrong with a list that says only that there is nothing, or all, or nothing known.

    ``all_`` are the words that it may have, where they are few.
    """
    text = _only_text(node)
    if text is None:
        return None
    what = told("%(key)s: %(what)s är ingen uppgift", key=key, what=excerpt(text))
    if is_unknown(text):
        return what, leave_out(key)
    if text.casefold() in _NOTHING:
        return what, (
            told(
                "skriv %(key)s: [] om det är känt att det inte finns något, eller ta bort raden "
                "%(key)s: om det inte är känt",
                key=key,
            )
        )
    if text.casefold() in _ALL:
        every = ", ".join(all_)
        if not every:
            return what, told("skriv de ord som gäller")
        return what, told("skriv %(line)s", line=f"{key}: [{every}]")
    return None


def whole(node: Node) -> bool:
    """Whether a list of areas says that all are meant, in another word than the format's."""
    text = _only_text(node)
    return text is not None and text.casefold() in _WHOLE


def is_mixed(text: str) -> bool:
    """Whether a text says that the escorts of a group are not alike in something."""
    return text.casefold() in _MIXED


def _only_text(node: Node) -> str | None:
    if isinstance(node, Sequence) and len(node.items) == 1:
        (node,) = node.items
    return node.text.strip() if isinstance(node, Scalar) and node.plain else None
