"""Words outside of a page: in which language they are, and that it is known of each of them."""

from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from markupsafe import Markup

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Language, Unit
from ledsagning.formats.document import Span, text_of
from ledsagning.messages import told
from ledsagning.web import languages
from ledsagning.web.i18n import gettext, in_swedish, language, ngettext, speaking
from ledsagning.web.marked import Marked, filled, foreign
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.uses import KNOWS, WITHIN
from ledsagning.web.wording.values import date_words, duration_words, label, listed
from support import pseudo


@pytest.fixture
def lagging(tmp_path: Path) -> languages.Language:
    """A language that knows the name of no language but one, and one sentence."""
    words = [
        Message("Kan %(values)s.", "يتحدث %(values)s."),
        Message("finska", "الفنلندية"),
        Message(("%(num)s dag", "%(num)s dagar"), ("", "يوم", "يومان", "", "", "")),
    ]
    pseudo.write_words(tmp_path, words)
    pseudo.write_table(tmp_path)
    return languages.read(tmp_path)[pseudo.CODE]


def test_words_need_neither_a_request_nor_an_app() -> None:
    with speaking("en"):
        assert gettext("Hjälp") == "Help"
        assert ngettext("%(num)s dag", "%(num)s dagar", 2) == "2 days"
        assert listed(("a", "b")) == "a and b"
        with in_swedish():
            assert gettext("Hjälp") == "Hjälp"
            assert listed(("a", "b")) == "a och b"
            assert language() == "en"


@pytest.mark.parametrize("code", ["sv", "en"])
def test_nothing_is_nothing_in_every_language(code: str) -> None:
    with speaking(code):
        assert gettext("") == ""


def html(words: str) -> str:
    return str(words.__html__()) if isinstance(words, Marked) else words


def test_a_word_that_is_not_translated_is_marked_within_a_sentence_that_is(
    lagging: languages.Language,
) -> None:
    with speaking(lagging):
        both = listed((label(Language.FI), label(Language.SO)))
        sentence = gettext("Kan %(values)s.", values=both)

    assert '<span lang="sv" dir="ltr">somaliska</span>' in html(sentence)
    assert "الفنلندية" in html(sentence)
    assert html(sentence).count("<span") == 1
    assert "<" not in str(sentence)


def test_what_is_put_into_a_sentence_that_is_not_translated_is_in_the_readers_language(
    lagging: languages.Language,
) -> None:
    with speaking(lagging):
        sentence = gettext("Ledsagaren kan %(values)s.", values=label(Language.FI))

    assert html(sentence).startswith('<span lang="sv" dir="ltr">Ledsagaren kan <span lang="qps"')
    assert "الفنلندية" in html(sentence)


def test_a_form_that_a_language_lacks_is_the_word_as_it_stands_alone(
    lagging: languages.Language, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with speaking(lagging):
        assert label(Language.FI, KNOWS) == label(Language.FI) == "الفنلندية"

    folder = tmp_path_factory.mktemp("bent")
    bent = Message("finska", "بالفنلندية", context=KNOWS.sentence)
    pseudo.write_words(folder, [Message("finska", "الفنلندية"), bent])
    pseudo.write_table(folder)
    with speaking(languages.read(folder)[pseudo.CODE]):
        assert label(Language.FI) == "الفنلندية"
        assert label(Language.FI, KNOWS) == "بالفنلندية"


def test_nobody_asks_for_a_form_that_no_translator_is_asked_for() -> None:
    with speaking("sv"), pytest.raises(ValueError, match="No translator is asked for Unit"):
        duration_words(Duration(2, Unit.DAYS), KNOWS)
    with speaking("sv"):
        assert duration_words(Duration(2, Unit.DAYS), WITHIN) == "2 dagar"


def test_dates_are_those_of_the_language(lagging: languages.Language) -> None:
    with speaking(lagging):
        assert date_words(date(2026, 5, 4)) == "4 مايو 2026"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Vad kostar det?", "Det står mer på sidan: Vad kostar det?"),
        ("Ut i staden!", "Det står mer på sidan: Ut i staden!"),
        ("Vård m.m.", "Det står mer på sidan: Vård m.m."),
        ("Dina timmar", "Det står mer på sidan: Dina timmar."),
    ],
)
@pytest.mark.usefixtures("swedish")
def test_behind_a_title_that_ends_a_sentence_itself_stands_no_full_stop(
    title: str, said: str
) -> None:
    message = "Det står mer på sidan: %(page)s."

    assert text_of(with_spans(message, page=Span(title, href="/sv/"))) == said
    assert filled(message, {"page": title}) == said
    marked = filled(message, {"page": foreign(title)})
    assert marked == Markup(marked).striptags() == said
    assert told("Det står mer på sidan: %(page)s.", page=title) == said


@pytest.mark.usefixtures("swedish")
def test_behind_a_blank_and_within_a_sentence_full_stops_stay() -> None:
    asks = "vad hände?"

    assert [one.text for one in with_spans("Det hände: %(what)s.", what=blank(asks))][-1] == "."
    assert filled("Se %(page)s.txt.", {"page": "Vad?"}) == "Se Vad?.txt."
