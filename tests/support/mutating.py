"""The shipped catalogues with something done to them, as hands, editors and programs do it."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import PurePath
from textwrap import indent
from typing import Any

from hypothesis import strategies as st

from ledsagning import composing, resources
from ledsagning.catalogue import nodes, yaml_files
from ledsagning.catalogue.files import File

LONGEST = 100_000
"""Characters that the copies of a part may have together: a file of more takes minutes to read."""

Tree = Any
"""A catalogue as lists, mappings, texts and ``None``."""

Path = tuple[int | str, ...]
"""The keys and the numbers that lead to a part of it."""

ODD = (
    *("\t", "\u202e", "\u200b", "\0", "\u2028", "\ufeff", "\ue000", "\u0301", "å", "🦽", "\r"),
    *(":", ": ", " #", "- ", "[", "]", "{", "}", "'", '"', "&a ", "*a", "!a ", "|", ">", "%", "@"),
    *("...", "---", "<<: ", "null", "~", "\\", "\\u202e", "<script>"),
)
HOSTILE = (
    *("<svg/onload=1>", "\"'><script>", "{{7*191}}", "{% raw %}", "%(x)s", "%s", "${x}", "{0}"),
    *("\u0301" * 200, "a" * 200, "å" * 1999, "=HYPERLINK(1)", "a\nBEGIN:VEVENT", "a\r\nX: y"),
    *("](javascript:1)", "[x](page:ord)", "{rule fee}", "../../etc", "\u202etxet", "\U000e0041"),
)
WRONG = (
    *(None, "", " ", "null", [], {}, [None], [[]], {"": ""}, {"sv": None}, {"sv": "a", "xx": "b"}),
    *("0", "-1", "1", "999999", "1000000", "9" * 400, "1e9", "NaN", "٣", "1_0", "0x1f"),
    *("0001-01-01", "1989-12-31", "1990-01-01", "2100-12-31", "9999-12-31", "2026-02-30", "2026"),
    *("0 days", "10 years", "9999 months", "9999 hours", "1 dag", "02-29", "13-01", "24:00"),
    *("yes", "no", "all", "sv", "lss", "provider", "javascript:alert(1)", "https://a\"'><b>.se/"),
)


@cache
def shipped() -> tuple[str, ...]:
    """The sample, and of the municipalities every tenth as a catalogue of its own."""
    sample = resources.SAMPLE_CATALOGUE.read_text(encoding="utf-8")
    return (sample, *(as_catalogue(file.data.decode()) for file in [*composing.shipped()][::10]))


def as_catalogue(municipality: str) -> str:
    """The file of a municipality as a catalogue of nothing else."""
    whole = indent(municipality.removesuffix("...\n"), "    ")
    return f"municipalities:\n  -\n{whole}"


@st.composite
def spoiled(draw: st.DrawFn, text: str) -> str:
    """The text of a catalogue after one to three slips of a hand, a disk or an editor."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        lines = draw(st.sampled_from(SLIPS))(lines, at, other, draw(st.sampled_from(ODD)))
    return "\n".join(lines)


Lines = list[str]


def _cut(lines: Lines, at: int, other: int, _odd: str) -> Lines:
    return [*lines[:at], lines[at][: other % (len(lines[at]) + 1)]]


def _doubled(lines: Lines, at: int, _other: int, _odd: str) -> Lines:
    return [*lines[: at + 1], *lines[at:]]


def _lost(lines: Lines, at: int, other: int, _odd: str) -> Lines:
    return lines[:at] + lines[at + 1 + other % 5 :] or [""]


def _indented(lines: Lines, at: int, other: int, _odd: str) -> Lines:
    """A line, or a handful, further in or out."""
    moved = [
        f"  {line}" if other % 2 else line.removeprefix("  ") for line in lines[at : at + other % 7]
    ]
    return [*lines[:at], *moved, *lines[at + len(moved) :]]


def _odd_sign(lines: Lines, at: int, other: int, odd: str) -> Lines:
    line = lines[at]
    place = other % (len(line) + 1)
    return [*lines[:at], line[:place] + odd + line[place:], *lines[at + 1 :]]


def _swapped_lines(lines: Lines, at: int, other: int, _odd: str) -> Lines:
    lines = [*lines]
    lines[at], lines[other] = lines[other], lines[at]
    return lines


def _swapped_values(lines: Lines, at: int, other: int, _odd: str) -> Lines:
    lines = [*lines]
    one, _, its = lines[at].partition(": ")
    two, _, theirs = lines[other].partition(": ")
    lines[at], lines[other] = f"{one}: {theirs}", f"{two}: {its}"
    return lines


SLIPS: tuple[Callable[[Lines, int, int, str], Lines], ...] = (
    *(_cut, _doubled, _lost, _indented, _odd_sign, _swapped_lines, _swapped_values),
)


def tree(text: str) -> Tree:
    """A catalogue as plain data."""
    return _plain(yaml_files.read(File(PurePath("k.yaml"), text.encode())))


def _plain(node: nodes.Node | None) -> Tree:
    match node:
        case nodes.Mapping(entries):
            return {key.text: _plain(value) for key, value in entries}
        case nodes.Sequence(items):
            return [_plain(item) for item in items]
        case nodes.Scalar():
            return None if node.unknown else node.text
        case _:
            return None


def paths(data: Tree, here: Path = ()) -> Iterator[Path]:
    """The ways to all parts of a tree, but to itself."""
    steps = data.items() if isinstance(data, dict) else enumerate(data or ())
    for step, part in steps if isinstance(data, dict | list) else ():
        yield (*here, step)
        yield from paths(part, (*here, step))


def changed(data: Tree, path: Path, change: Callable[[Tree], Tree]) -> Tree:
    """A tree in which one part is another. The tree itself is not touched."""
    if not path:
        return change(data)
    copy = data.copy()
    copy[path[0]] = changed(data[path[0]], path[1:], change)
    return copy


def written(data: Tree) -> str:
    """A tree as a file: JSON is YAML too, and is written a hundred times as fast."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n...\n"


@st.composite
def changed_trees(draw: st.DrawFn, data: Tree) -> Tree:
    """A catalogue in which one to three parts are what they cannot, or can hardly, be."""
    for _ in range(draw(st.integers(1, 3))):
        # Long lists of providers hide the rest: the depth is drawn before the way.
        ways = [*paths(data)]
        if not ways:
            break
        depth = draw(st.integers(1, max(map(len, ways))))
        path = draw(st.sampled_from([way for way in ways if len(way) >= depth]))
        data = draw(_changes(data, path))
    return data


def _changes(data: Tree, path: Path) -> st.SearchStrategy[Tree]:
    others = [way for way in paths(data) if way[-1:] == path[-1:]]
    return st.one_of(
        st.sampled_from([*WRONG, *HOSTILE]).map(lambda value: changed(data, path, lambda _: value)),
        st.sampled_from([2, 300, 3_000]).map(
            lambda number: changed(data, path, lambda part: [part] * min(number, _most(part)))
        ),
        st.just(changed(data, path, lambda part: {"a": part})),
        st.just(changed(data, path[:-1], lambda part: _without(part, path[-1]))),
        st.just(changed(data, path[:-1], lambda part: _misspelt(part, path[-1]))),
        st.sampled_from(others).map(lambda way: changed(data, path, lambda _: _part(data, way))),
    )


def _most(part: Tree) -> int:
    """How many of a part are enough: thousands of a short one, a handful of a long one."""
    return max(2, LONGEST // len(written(part)))


def _part(data: Tree, path: Path) -> Tree:
    for step in path:
        data = data[step]
    return data


def _without(data: Tree, step: int | str) -> Tree:
    if isinstance(data, dict):
        return {key: value for key, value in data.items() if key != step}
    return [part for number, part in enumerate(data) if number != step]


def _misspelt(data: Tree, step: int | str) -> Tree:
    if isinstance(data, dict):
        return {f"{key}{'s' * (key == step)}": value for key, value in data.items()}
    return [*data, *data[:1]]
