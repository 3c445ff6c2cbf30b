"""Where two catalogues differ, as edits of the text that one of them was read from."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from ledsagning.catalogue import nodes, writing
from ledsagning.catalogue.yaml_edits import Addition, Edits


class Changes:
    """Goes along the nodes of a text with what was read there and what is wanted."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    def record(self, node: nodes.Mapping, old: object, new: object) -> None:
        """Change a mapping so that it holds another record of the same kind."""
        before, after = writing.entries(old), writing.entries(new)
        numbers = {key.text: number for number, (key, _) in enumerate(node.entries)}
        additions: list[Addition] = []
        previous = -1
        for key, wanted in after.items():
            same = key in before and before[key] == wanted
            if key in numbers:
                previous = max(previous, numbers[key])
                if not same:
                    self._value(node, numbers[key], before.get(key), wanted)
            elif not same:
                additions.append(Addition(previous, writing.data(wanted), key))
        gone = [numbers[key] for key in before if key in numbers and key not in after]
        self._edits.change(node, gone, additions)

    def _value(self, mapping: nodes.Mapping, number: int, old: object, new: object) -> None:
        _, node = mapping.entries[number]
        changed = False
        match node, old, new:
            case nodes.Mapping(), _, _ if writing.is_record(new) and _something_stays(node, new):
                self.record(node, old, new)
                changed = True
            case nodes.Sequence(), _, _ if writing.is_record(old) and writing.is_record(new):
                # A rule with a single variant can stand in a list, too.
                changed = self._list(node, (old,), (new,))
            case nodes.Sequence(), tuple(), tuple():
                changed = self._list(node, old, new)
            case nodes.Sequence(), frozenset(), frozenset():
                changed = self._list(node, *_in_written_order(node, new))
        if not changed:
            self._edits.replace(mapping, number, writing.data(new))

    def _list(
        self, node: nodes.Sequence, before: Sequence[object], after: Sequence[object]
    ) -> bool:
        """Change a list if something of it stays; say whether something does."""
        gone: list[int] = []
        additions: list[Addition] = []
        names = [_name(one) for one in before], [_name(one) for one in after]
        for tag, start, end, first, last in SequenceMatcher(None, *names, False).get_opcodes():
            alike = tag == "equal" or (tag == "replace" and _may_become_another(before[start]))
            both = zip(node.items[start:end], before[start:end], after[first:last], strict=False)
            staying = sum(1 for _ in takewhile(_can_stay, both)) if alike else 0
            for number in range(staying):
                item, wanted = node.items[start + number], after[first + number]
                if before[start + number] != wanted and isinstance(item, nodes.Mapping):
                    self.record(item, before[start + number], wanted)
            gone += range(start + staying, end)
            new = after[first + staying : last]
            additions += [Addition(end - 1, writing.data(one)) for one in new]
        if len(gone) < len(before):
            self._edits.change(node, gone, additions)
        return len(gone) < len(before)


def _something_stays(node: nodes.Mapping, new: object) -> bool:
    """Whether a mapping is not left without any entry."""
    return any(key.text in writing.entries(new) for key, _ in node.entries)


def _can_stay(change: tuple[nodes.Node, object, object]) -> bool:
    """Whether an item can be changed, from what it was to what is wanted, where it stands."""
    item, old, new = change
    return old == new or not isinstance(item, nodes.Mapping) or _something_stays(item, new)


def _in_written_order(node: nodes.Sequence, new: frozenset[str]) -> tuple[list[str], list[str]]:
    """What a set is written as, and the wanted one in the same order; what is new comes last."""
    written = [item.text for item in node.items if isinstance(item, nodes.Scalar)]
    staying = [text for text in written if text in new]
    return written, [*staying, *(one for one in writing.in_order(new) if one not in written)]


def _name(value: object) -> str:
    """What an item of a list is known by, also when something of it changes."""
    if isinstance(value, str):
        return str(value)
    known = getattr(value, "id", None) or getattr(value, "name", None)
    return str(known or repr(value))


def _may_become_another(value: object) -> bool:
    """Whether an item stays the same thing when all of it changes: a group of escorts does."""
    return writing.is_record(value) and not hasattr(value, "id")
