"""Ready-made parts of a page say what the templates would have said."""

from collections import defaultdict

from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from ledsagning.search.criteria import Order
from ledsagning.search.facets import Facet, values
from ledsagning.web.find.questions import SELECTED, Counts, first_parts, more_parts, question
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.i18n import speaking
from ledsagning.web.ready import GAP, Gapped, part
from ledsagning.web.shapes import Option
from ledsagning.web.wording import wishes as wording
from ledsagning.web.wording.facets import FIRST, MORE
from ledsagning.web.wording.fits import fitting_words
from support import places
from support.translation import LANGUAGES

STOCKHOLM = places.CATALOGUE.municipalities["stockholm"]
AREAS = STOCKHOLM.area_names
CHOICES = {facet: values(facet, STOCKHOLM.areas) for facet in Facet}

NUMBERS = st.dictionaries(
    st.sampled_from([(facet, code) for facet, values in CHOICES.items() for code in values]),
    st.integers(0, 100_000),
).map(lambda some: defaultdict(int, some))
COUNTS = st.builds(Counts, fits=NUMBERS, may=NUMBERS)
ANSWERS = st.lists(
    st.sampled_from(
        [(facet.value, code) for facet in Facet for code in (*CHOICES[facet], "klingon", "")]
    ),
    max_size=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(counts=COUNTS, answers=ANSWERS, language=st.sampled_from(list(LANGUAGES)))
def test_every_question_stands_as_if_it_were_made_anew(
    app: Flask, counts: Counts, answers: list[tuple[str, str]], language: str
) -> None:
    with app.app_context(), speaking(language):
        form = FilterForm(MultiDict(answers), STOCKHOLM)
        # Text and order are no facets: they stand around the rest.
        _text, *more, _order = more_parts(form, counts, Order.NEUTRAL)
        parts = (*first_parts(form, counts), *more)

        for facet, ready in zip((*FIRST, *MORE), parts, strict=True):
            assert ready == part("question", "question", question(facet, form, counts))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(counts=COUNTS, chosen=st.sampled_from(CHOICES[Facet.LANGUAGES]))
def test_a_ready_made_list_stands_as_if_it_were_made_anew(
    app: Flask, counts: Counts, chosen: str
) -> None:
    with app.app_context(), speaking("sv"):
        form = FilterForm(MultiDict([("languages", chosen)]), STOCKHOLM)
        lists = question(Facet.LANGUAGES, form, counts).lists

        for ready, pick in zip(lists, (chosen, ""), strict=True):
            options = [
                (
                    Option(code, wording.value_label(Facet.LANGUAGES, code, AREAS)),
                    SELECTED[code == pick],
                    # The numbers are of one more, and not of another instead.
                    ""
                    if pick
                    else fitting_words(
                        counts.fits[Facet.LANGUAGES, code],
                        counts.may.get((Facet.LANGUAGES, code), 0),
                    ),
                )
                for code in CHOICES[Facet.LANGUAGES]
            ]
            assert ready == part("options", "options", options)


WORDS = st.text(st.characters(exclude_characters=GAP), max_size=9)


@given(pieces=st.lists(st.tuples(WORDS, WORDS)), end=WORDS)
def test_words_are_put_where_the_gaps_are(pieces: list[tuple[str, str]], end: str) -> None:
    ready = Gapped("".join(f"{before}{GAP}" for before, _ in pieces) + end)

    filled = ready.fill(word for _, word in pieces)

    assert isinstance(filled, Markup)
    assert filled == "".join(before + word for before, word in pieces) + end


def test_one_ready_made_part_can_be_filled_again_and_again() -> None:
    ready = Gapped(f"<b>{GAP}</b>")

    assert [ready.fill([word]) for word in ("1", "2")] == ["<b>1</b>", "<b>2</b>"]
