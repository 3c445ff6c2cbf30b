"""Where a sentence ends: for rows of picture text, and for what is read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.formats.document import Span, text_of, words
from ledsagning.formats.sentences import sentences

WHOLE = (
    "Det står i 9 kap. 1 § och i 32 kap. 1 och 6 §§.",
    "Kom kl. 13.30 den 3. juni.",
    "Ring 08-123 45 67 eller +46 8 123 45 67.",
    "Ta med t.ex. Anna, bl.a. Bo, resp. Cilla, ca. 3 gånger.",
    "Se s. 12, nr. 5, tel. 112 och 9 § 2 st. 3 p. LSS.",
    "Det är e.g. Bo, approx. 5 and No. 5.",
    "Han sade ”Ja.” och gick.",
    "Läs på ivo.se/klaga.html.",
)
SEVERAL = {
    "Ring oss. Säg hej!": ["Ring oss.", "Säg hej!"],
    "Det kostar 5 kr. 10 barn kom.": ["Det kostar 5 kr.", "10 barn kom."],
    "Säg ”Hej! När?” Vänta.": ["Säg ”Hej!", "När?”", "Vänta."],
    "Köp 10 st. De är dyra.": ["Köp 10 st.", "De är dyra."],
    "Is it free? No. You pay.": ["Is it free?", "No.", "You pay."],
    "Den är klar. […] Ärendet\xa0är\xa0slut.\xa0Gå hem.": [
        "Den är klar. […]",
        "Ärendet\xa0är\xa0slut.",
        "Gå hem.",
    ],
    "Sidan finns här: /sv/haftet Den är ny.": ["Sidan finns här: /sv/haftet", "Den är ny."],
    "(Det är så.) Ja.": ["(Det är så.)", "Ja."],
}


@pytest.mark.parametrize("text", WHOLE)
def test_no_number_and_no_word_that_is_cut_short_ends_a_sentence(text: str) -> None:
    assert [text_of(one) for one in sentences(words(text))] == [text]


@pytest.mark.parametrize("text", SEVERAL)
def test_a_sentence_ends_where_another_begins(text: str) -> None:
    assert [text_of(one) for one in sentences(words(text))] == SEVERAL[text]


def test_an_address_stays_with_the_last_part_of_its_link() -> None:
    parts = list(sentences((Span("Ett. Två", href="/sv/"), Span("."))))

    assert parts == [(Span("Ett."),), (Span("Två", href="/sv/"), Span("."))]


@given(st.lists(st.text("aA1 .!?”(\xa0§"), max_size=5))
def test_nothing_is_lost_between_sentences_but_blanks(texts: list[str]) -> None:
    said = tuple(map(Span, texts))

    parts = [text_of(one) for one in sentences(said)]

    assert "".join("".join(parts).split()) == "".join("".join(texts).split())
