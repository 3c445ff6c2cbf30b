"""What the law says everywhere: each fact with its source, its hard words explained."""

import pytest
from flask.testing import FlaskClient

from ledsagning.formats.document import Span
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.national import FACTS, national_fact
from support.easy import refuse_long, refuse_odd
from support.places import CATALOGUE
from support.reading import read

STOCKHOLM = CATALOGUE.municipalities["stockholm"]
every_fact = pytest.mark.parametrize("name", FACTS)


@pytest.mark.usefixtures("swedish")
@every_fact
def test_a_fact_is_told_in_easy_sentences_with_its_source(name: str) -> None:
    fact = national_fact(name, STOCKHOLM)

    sentences = ["".join(span.text for span in sentence) for sentence in fact.sentences]
    refuse_odd(sentences)
    refuse_long(sentences)
    assert fact.sources
    for source in fact.sources:
        assert source.title
        assert source.quote
        assert source.label == "Källa, inte ordagrant"


@pytest.mark.usefixtures("swedish")
def test_a_hard_word_is_a_link_and_the_rest_is_as_it_was() -> None:
    words = explained(
        "Du <overklaga>överklagar</overklaga> ett <beslut>beslut</beslut>.", STOCKHOLM
    )

    assert words == (
        Span("Du "),
        Span("överklagar", href="/sv/stockholm/ord#overklaga", explains=True),
        Span(" ett "),
        Span("beslut", href="/sv/stockholm/ord#beslut", explains=True),
        Span("."),
    )


@pytest.mark.parametrize("about", ["", "support", "decision", "serious"])
def test_every_explained_word_stands_among_the_words(client: FlaskClient, about: str) -> None:
    known = read(client.get("/sv/stockholm/ord")).page.ids

    page = read(client.get(f"/sv/stockholm/klaga?about={about}"))

    words = [link.href.rpartition("#")[2] for link in page.links if "/ord#" in link.href]
    assert words
    assert [word for word in words if word not in known] == []
