"""What is read line by line is what the parser's events say of the whole text: every fact, its
place, and what is refused.
"""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ledsagning import composing, resources
from ledsagning.catalogue import yaml_writing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import TextFile
from ledsagning.catalogue.screening import screen
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.yaml_reading import NotUnderstood, read_by_events, read_by_lines
from support.generated import catalogues
from support.mutating import shipped, spoiled

MANY = settings(
    max_examples=1_500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SOME = settings(MANY, max_examples=150)
FEW = settings(MANY, max_examples=25)

INDENT = st.sampled_from(["", "", " ", "  ", "  ", "   ", "    ", "    ", "      "])
BEFORE = st.sampled_from(["", "", "", "", "- ", "- ", "-   ", "- - ", "-", "? ", ": "])
KEY = st.sampled_from(
    [
        "",
        "a:",
        "a: ",
        "b: ",
        "a:  ",
        "å-1: ",
        "a b: ",
        "a:b: ",
        "'a': ",
        "<<: ",
        "a : ",
        "\u00a0a: ",
    ]
)
VALUE = st.sampled_from(
    [
        *("", "", "", "x", "x", "ett ord till", "x y: z", "x:y", "12:30", "x:", "~", "null", "no"),
        *("x # sagt", "x#1", "#", "# sagt", "-", "- x", "--", "-1", "+46 8", "?", "? x", ":x", "."),
        *('"x"', '"x" ', '"x', '"x" y', '"a\\u202eb"', '"a\\nb"', "'x'", "'x''y'", "'x", "x'y\"z"),
        *("[]", "[a]", "[a, b c]", "[a,b]", "[a, b", "[a]]", "[a: b]", "[a:b]", "[-, a]", "[a, ]"),
        *(
            "[ a ]",
            "[a] # x",
            "{}",
            "{a: b}",
            "{a",
            "|",
            "|-",
            ">",
            ">-",
            "|2",
            ">+",
            "|  x",
            "&a x",
        ),
        *(
            "*a",
            "!a x",
            "%x",
            "@x",
            "`x",
            "...",
            "---",
            "--- x",
            "x" * 1100,
            "x \u00a0y",
            "\u00a0x",
        ),
    ]
)
LINE = st.builds("{}{}{}{}".format, INDENT, BEFORE, KEY, VALUE)
END = st.sampled_from(["\n", "\n", "\n", "\n", "\n", " \n", "\n\n", "\r\n", "\n\n \n"])
TEXT = st.lists(st.builds("{}{}".format, LINE, END), max_size=8).map("".join)
BELOW = st.builds("{}{}{}{}".format, INDENT, st.sampled_from(["  ", "  ", ""]), VALUE, END)
GOES_ON = st.builds(
    "{}{}\n{}{}".format,
    st.sampled_from(["a: ", "- ", "- a: ", "a:\n  b: ", "a:\n- ", "a:\n  - b: "]),
    st.sampled_from(["x", "x", "ett ord till", "'x", '"x', "x:y", "~", ""]),
    st.lists(BELOW, min_size=1, max_size=4).map("".join),
    st.sampled_from(["", "", "b: x\n", "- x\n", "  - x\n", "# sagt\n"]),
)
ANYTHING = st.text(alphabet="ab:-#[]{},'\"|>&*!%?~ \n\r\t\u00a0å1", max_size=40)


# One in which the places differed once: a "?" without a value, and something behind it.
ASKING = " - ?\n - \n"


def heard(text: TextFile) -> Node | str | None:
    """What the parser's events say of a text, or that it is refused."""
    try:
        return read_by_events(text)
    except (NotUnderstood, Unreadable):
        return "refused"


def is_read_as_the_parser_has_it(text: str) -> None:
    file = TextFile("k.yaml", text)
    by_lines = read_by_lines(file)

    # Where it says nothing the parser is asked.
    if by_lines is not None:
        assert by_lines == heard(file)


@MANY
@given(TEXT | GOES_ON | ANYTHING)
@example(ASKING)
@pytest.mark.parametrize("end", ["", "...\n"])
def test_any_lines_are_read_or_refused_as_the_parser_does(end: str, text: str) -> None:
    is_read_as_the_parser_has_it(text + end)


@SOME
@given(st.data())
def test_a_spoiled_catalogue_is_read_or_refused_as_the_parser_does(data: st.DataObject) -> None:
    text = data.draw(spoiled(data.draw(st.sampled_from(shipped()))))
    try:
        screened = screen("k.yaml", text.encode())
    except Unreadable:
        return
    is_read_as_the_parser_has_it(screened.text)


@FEW
@given(catalogues())
def test_whatever_we_write_is_read_line_by_line(catalogue: Catalogue) -> None:
    file = TextFile("k.yaml", yaml_writing.write(catalogue))

    assert read_by_lines(file) == read_by_events(file) is not None


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_shipped_is_read_line_by_line(ends: str) -> None:
    sample = resources.SAMPLE_CATALOGUE.read_text(encoding="utf-8")
    for text in (sample, *(file.data.decode() for file in composing.shipped())):
        file = TextFile("k.yaml", text.replace("\n", ends))

        assert read_by_lines(file) == read_by_events(file) is not None


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a:\n" + "  - b\n" * 2_000, False),
        ("a:\n" + "- [a, a, a, a, a, a, a, a, a, a, a, a]\n" * 2_000, True),
        ("".join(f"k{number}:\n" for number in range(100)), False),
        ("".join(f"k{number}:\n" for number in range(101)), True),
        ("".join(f"{'  ' * depth}k:\n" for depth in range(12)), False),
        ("".join(f"{'  ' * depth}k:\n" for depth in range(13)), True),
        ("".join(f"{'  ' * depth}k:\n" for depth in range(12)) + " " * 24 + "[]", True),
    ],
)
def test_what_is_too_much_for_the_parser_is_too_much_line_by_line(text: str, refused: bool) -> None:
    file = TextFile("k.yaml", text)

    assert (read_by_lines(file) is None) == refused == (heard(file) == "refused")
