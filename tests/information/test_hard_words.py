"""Hard words and initials are explained where a page first has them, and only there."""

import re

import pytest
from flask.testing import FlaskClient

from ledsagning.web.documents.hard_words import INITIALS
from support.reading import read

SLUGS = ("ansok", "kostnader", "valja", "nar-nagot-ar-fel", "vad-ar-ledsagning", "las-ditt-beslut")


def prose(html: str) -> str:
    """What a page says in whole sentences: no headings, letters or sources."""
    main = html[html.index("<main") : html.index("</main>")]
    for kind in ("h1", "h2", "h3", "h4", "details", "blockquote", "nav"):
        main = re.sub(rf"<{kind}\b.*?</{kind}>", " ", main, flags=re.DOTALL)
    main = re.sub(r'<p class="summary">.*?</p>|<div class="letter.*?</div>', " ", main, flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", "", main).split())


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo", "danderyd"])
@pytest.mark.parametrize("slug", SLUGS)
def test_initials_are_spelled_out_where_a_page_first_has_them(
    client: FlaskClient, municipality: str, slug: str
) -> None:
    text = prose(client.get(f"/sv/{municipality}/{slug}").get_data(as_text=True))

    for initials in INITIALS:
        first = re.search(rf"(?<!§ )(?<!§ \d )\b{initials}\b(?!-)", text)
        if first:
            around = text[max(0, first.start() - 1) : first.end() + 8]
            assert re.search(rf"\({initials}\)|{initials} (?:\(|är en )", around), around


def test_they_are_spelled_out_once(client: FlaskClient) -> None:
    lines = read(client.get("/sv/stockholm/kostnader")).text

    assert lines.count("(lagen om stöd till vissa personer med funktionsnedsättning)") == 1


@pytest.mark.parametrize(
    ("path", "explained"),
    [
        ("/sv/stockholm/ansok", "skriftligt (till exempel i ett brev)"),
        ("/sv/varmdo/boka-och-avboka", "färdtjänst (resor för dig som har svårt att resa på annat"),
        ("/sv/stockholm/nar-nagot-ar-fel", "nämnden (en grupp politiker i kommunen)"),
        ("/en/stockholm/nar-nagot-ar-fel", "board (a group of politicians in the municipality)"),
    ],
)
def test_a_hard_word_is_explained_where_it_stands(
    client: FlaskClient, path: str, explained: str
) -> None:
    assert prose(client.get(path).get_data(as_text=True)).count(explained) == 1
