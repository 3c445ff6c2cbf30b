"""A document in every format: no kind of block is lost, and no level of heading is skipped."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import html5lib
import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from ledsagning.formats import brf, daisy, epub, folded, pdf, pef, sound, talking, text
from ledsagning.formats.document import (
    Actions,
    Answer,
    Document,
    KeyFact,
    Paragraph,
    QrCode,
    Section,
    Source,
    Span,
    words,
)
from ledsagning.formats.leaflet import Leaflet, put_together
from ledsagning.formats.links import addressed
from ledsagning.formats.registry import FORMATS
from ledsagning.formats.speech import script
from ledsagning.web.i18n import speaking
from ledsagning.web.ready import part
from support.document_texts import strings
from support.imprints import IMPRINT
from support.made_documents import KINDS, NOT_ALWAYS, blocks_of, documents, outline


@dataclass(frozen=True)
class Form:
    """A way to show a document: the level that it begins at, the last one that there is, and
    functions that make it, read all its words in one line, and read the levels of its headings.
    """

    first: int
    last: int
    make: Callable[[Document], str]
    said: Callable[[str], str]
    levels: Callable[[str], list[int]]


def page_of(level: int, document: Document) -> str:
    return str(part("document", "document", document, level))


def text_of(document: Document) -> str:
    return text.render(put_together(document, IMPRINT)).decode()


def said_on_page(html: str) -> str:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    labels = [e.get("aria-label", "") for e in tree.iter() if isinstance(e.tag, str)]
    return " ".join(" ".join(["".join(tree.itertext()), *labels]).split())


def levels_on_page(html: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", html)]


def said_in_text(lines: str) -> str:
    return " ".join(lines.split())


def levels_in_text(lines: str) -> list[int]:
    """Those between the title and the imprint."""
    found = (line for above, line in pairwise(lines.splitlines()) if above and line)
    marks = (line[0] for line in found if len(set(line)) == 1 and line[0] in text.UNDERLINES)
    return [text.UNDERLINES.index(mark) + 1 for mark in marks][1:-1]


FORMS = {
    "page": Form(2, 6, partial(page_of, 2), said_on_page, levels_on_page),
    "answer of a tool": Form(3, 6, partial(page_of, 3), said_on_page, levels_on_page),
    "text": Form(2, len(text.UNDERLINES), text_of, said_in_text, levels_in_text),
}

every_form = pytest.mark.parametrize("form", FORMS)


@pytest.fixture
def spoken(app: Flask) -> Iterator[None]:
    """Templates can be used, in Swedish."""
    with app.app_context(), speaking("sv"):
        yield


def test_every_format_of_the_site_is_tried_here() -> None:
    tried = {
        "txt": text,
        "pdf": pdf,
        "stor.pdf": pdf,
        "a5.pdf": folded,
        "pef": pef,
        "brf": brf,
        "epub": epub,
        "manus.txt": script,
        "mp3": sound,
        "ljud.epub": talking,
        "daisy.zip": daisy,
        "sakta.mp3": sound,
    }

    assert {one.ending: one.renderer for one in FORMATS if not one.of_days} == {
        f".{ending}": renderer for ending, renderer in tried.items()
    }


@every_form
@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_no_heading_skips_a_level_wherever_the_document_stands(
    app: Flask, form: str, document: Document
) -> None:
    shown = FORMS[form]
    with app.app_context(), speaking("sv"):
        levels = shown.levels(shown.make(document))

    assert levels == [min(level, shown.last) for level in outline(document.blocks, shown.first)]
    assert all(after <= before + 1 for before, after in pairwise([shown.first - 1, *levels]))


LESS = {
    # In a text there is no picture: the address stands in words beside it.
    "text": ((QrCode, "label"),),
    # There several sources of one fact are told apart, each in words that hold its label.
    "page": ((Source, "label"),),
    "answer of a tool": ((Source, "label"),),
}
"""The words that one form says otherwise."""


@every_form
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Actions])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_kind_of_block_says_all_its_words_in_every_format(
    app: Flask, form: str, kind: type, data: st.DataObject
) -> None:
    block = data.draw(blocks_of(kind, deep=0))
    less = {*NOT_ALWAYS, *LESS.get(form, ())}
    document = Document("Titel", "sv", "", None, (block,))

    with app.app_context(), speaking("sv"):
        said = FORMS[form].said(FORMS[form].make(document))

    assert [words for words in strings(block, less) if words not in said] == []


def test_what_leads_in_to_questions_is_said_where_there_are_some(spoken: None) -> None:
    for questions, times in (((), 0), (("Hur?",), 1)):
        fact = KeyFact("id", "Regel", "law", (), questions, ask="Fråga så här:")
        document = Document("Titel", "sv", "", None, (fact,))

        for form in FORMS.values():
            assert form.said(form.make(document)).count("Fråga så här:") == times


@dataclass(frozen=True)
class Sound:
    """A kind of block that no format knows."""

    words: str = "Pling"


@every_form
def test_a_kind_of_block_that_a_format_lacks_is_an_error_and_not_a_gap(
    spoken: None, form: str
) -> None:
    document = Document("Titel", "sv", "", None, (Sound(),))  # type: ignore[arg-type]

    with pytest.raises((TypeError, UndefinedError), match="Sound"):
        FORMS[form].make(document)


# --- what is taken away


def taken(*blocks: object) -> Leaflet:
    document = Document("Titel", "sv", "Kort.", None, blocks)  # type: ignore[arg-type]
    return put_together(document, IMPRINT)


def test_what_can_only_be_done_on_a_page_is_left_there_however_deep_it_stands() -> None:
    action = Actions((Span("Töm listan", href="/sv/tom"),))
    kept = Paragraph(words("Kvar."))

    leaflet = taken(action, Section("A", "a", (Answer("B", "b", "", (action, kept)),)), action)

    assert leaflet.document.blocks == (
        *IMPRINT.notices,
        Section("A", "a", (Answer("B", "b", "", (kept,)),)),
        IMPRINT.section,
    )


@settings(max_examples=50, deadline=None)
@given(documents())
def test_every_link_that_is_taken_away_works_elsewhere(document: Document) -> None:
    found: list[str] = []

    def noted(address: str) -> str:
        found.append(address)
        return address

    addressed(put_together(document, IMPRINT), noted)

    assert not [address for address in found if address.startswith("/")]


def test_where_nobody_knows_what_the_site_is_called_a_path_stays_one() -> None:
    nameless = replace(IMPRINT, origin="")
    paragraph = Paragraph((Span("Mer", href="/sv/mer"),))

    leaflet = put_together(Document("Titel", "sv", "", None, (paragraph,)), nameless)

    assert paragraph in leaflet.document.blocks


def test_the_text_tells_where_a_link_leads_unless_it_only_explains_a_word() -> None:
    said = text.render(
        taken(
            Paragraph(
                (
                    Span("Räkna ut det", href="/sv/timmar"),
                    Span(" i en "),
                    Span("period", href="/sv/ord#period", explains=True),
                    Span("."),
                )
            )
        )
    ).decode()

    assert "Räkna ut det (https://ledsagning.example/sv/timmar) i en period." in " ".join(
        said.split()
    )


@settings(max_examples=50, deadline=None)
@given(documents())
def test_no_line_of_a_text_is_too_long_for_a_narrow_window(document: Document) -> None:
    for line in text.render(put_together(document, IMPRINT)).decode().splitlines():
        assert len(line) <= text.WIDTH or " " not in line.strip(), line
