"""Data as YAML; the only module that knows ruamel.yaml, which chooses how a text is quoted.

A code, a number and a date stand as they are. A free text that another program could take for
something else, such as ``0701234567`` or ``null``, stands within quotation marks.
"""

import io
import re
import textwrap
from functools import lru_cache
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from ledsagning.catalogue import writing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.text_slips import QUOTATION_MARKS
from ledsagning.catalogue.unknowns import is_unknown
from ledsagning.catalogue.vocabulary import Word
from ledsagning.catalogue.writing import Data
from ledsagning.catalogue.yaml_files import END_MARK

WIDTH: Final = 100
"""The widest line that a long text or a list is given."""

_ENDLESS = 1_000_000
# The sign of the library for "a line may end here"; it is refused in a catalogue.
_FOLD = "\a"
# Between brackets the library writes "?a" and ":a" as they are, which no parser reads.
_SIGNS = re.compile(f"[?:\n{QUOTATION_MARKS}]")
_TEXT = "tag:yaml.org,2002:str"
_LIST = "tag:yaml.org,2002:seq"
_MAPPING = "tag:yaml.org,2002:map"


def write(catalogue: Catalogue) -> str:
    """A catalogue as one file, with every key that can be filled in. Reading it gives it back.

    It has no comments: ``yaml_updating`` keeps those of files that are there.
    """
    document = writing.document(catalogue)
    sections = [_section(key, data) for key, data in document.items()]
    return "\n".join([*sections, f"{END_MARK}\n"])


def _section(key: str, data: Data) -> str:
    if not isinstance(data, list) or not data:
        return entry(key, data, 0) + "\n"
    return f"{key}:\n" + "".join(f"\n  {item(one, 2)}\n" for one in data)


def entry(key: str, data: Data, column: int) -> str:
    """A key and its value, to stand at a column: the lines after the first are indented to it."""
    node = _block(data, column + 2, column + len(key) + 2)
    return _indented(_dump(MappingNode(_MAPPING, [(_code(key), node)])), column)


def item(data: Data, column: int) -> str:
    """A value with the dash of a list before it, to stand at a column."""
    node = _block(data, column + 2, column + 2)
    return _indented(textwrap.dedent(_dump(SequenceNode(_LIST, [node]))), column)


def in_line(data: Data) -> str:
    """A value on one line, to stand within brackets or before a comment."""
    # In a mapping and not in a list, where the library would put a space before a list.
    braces = MappingNode(_MAPPING, [(_code("k"), _in_line(data))], flow_style=True)
    return _dump(braces).removeprefix("{k: ").removesuffix("}")


def _indented(lines: str, column: int) -> str:
    first, *others = lines.split("\n")
    return "\n".join([first, *(" " * column + line if line else line for line in others)])


class _Emitter(Emitter):
    """Writes double quotation marks, as editors do, where the text itself has none."""

    def choose_scalar_style(self) -> str:
        style: str = super().choose_scalar_style()
        return '"' if style == "'" and '"' not in self.event.value else style


def _dump(node: Node) -> str:
    yaml = YAML()
    yaml.Emitter = _Emitter
    yaml.indent(mapping=2, sequence=4, offset=2)
    # Lines are folded here: the library lets them grow until they are too wide.
    yaml.width = _ENDLESS
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    stream = io.StringIO()
    yaml.serialize(node, stream)
    return stream.getvalue().removesuffix("\n")


def _block(data: Data, column: int, start: int) -> Node:
    """A value that begins at ``start``, or on lines of its own at ``column``."""
    match data:
        case dict():
            entries = [
                (_code(key), _block(value, column + 2, column + len(key) + 2))
                for key, value in data.items()
            ]
            return MappingNode(_MAPPING, entries, flow_style=not entries)
        case list() if not _fits(data, start):
            return SequenceNode(_LIST, [_block(one, column + 2, column + 2) for one in data])
        case str() if "\n" in data and _keeps_its_lines(data):
            return ScalarNode(_TEXT, data, style="|")
        case str() if start + len(data) > WIDTH and _can_be_folded(data):
            return ScalarNode(_TEXT, f"{_FOLD} ".join(_wrapped(data, column)), style=">")
        case _:
            return _in_line(data)


def _in_line(data: Data) -> Node:
    match data:
        case dict():
            entries = [(_code(key), _in_line(value)) for key, value in data.items()]
            return MappingNode(_MAPPING, entries, flow_style=True)
        case list():
            return SequenceNode(_LIST, [_in_line(one) for one in data], flow_style=True)
        case str() if not isinstance(data, Word):
            return ScalarNode(_TEXT, data, style=_marks(data))
        case _:
            return _code(writing.text(data))


def _marks(text: str) -> str | None:
    """The quotation marks of a text, where it has to have some to be taken for what it is."""
    if '"' in text:
        return "'"
    return '"' if _SIGNS.search(text) or is_unknown(text) else None


def _code(text: str) -> Node:
    """A text without quotation marks, whatever others would take it for."""
    return ScalarNode(_taken_for(text), text)


@lru_cache(maxsize=4096)
def _taken_for(text: str) -> Tag:
    tag: Tag = VersionedResolver().resolve(ScalarNode, text, (True, False))
    return tag


def _fits(data: list[Data], start: int) -> bool:
    """Whether a list can stand in brackets on the line that it begins on."""
    facts = [one for one in data if not isinstance(one, dict | list)]
    width = sum(len(writing.text(fact)) + len(", ") for fact in facts)
    return len(facts) == len(data) and start + width <= WIDTH


def _keeps_its_lines(text: str) -> bool:
    """Whether a text can be written line by line, as it is."""
    lines = text.split("\n")
    whole = all(line.isprintable() and line == line.rstrip() for line in lines)
    return whole and lines[0] == lines[0].lstrip() != "" != lines[-1]


def _can_be_folded(text: str) -> bool:
    """Whether nothing but single blanks stands between the words of a text."""
    return text.isprintable() and text == " ".join(text.split())


def _wrapped(text: str, column: int) -> list[str]:
    return textwrap.wrap(text, WIDTH - column, break_long_words=False, break_on_hyphens=False)
