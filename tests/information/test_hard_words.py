"""Hard words and initials are explained where a page first has them, and only there."""

import re

import pytest
from flask.testing import FlaskClient

from ledsagning.web.tools import TOOLS
from ledsagning.web.wording.hard import BY_SLUG
from support.reading import read

INITIALS = ("LSS", "SoL", "LOV", "IVO")
EXAMPLES = tuple(f"{tool.slug}?{tool.example}" for tool in TOOLS)
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


@pytest.mark.parametrize(
    ("path", "explained"),
    [
        ("klaga?about=serious", "IVO (myndigheten som kontrollerar stödet)"),
        ("klaga?about=serious", "handläggaren (den på kommunen som beslutar)"),
        ("klaga?about=decision", "nämnden (en grupp politiker i kommunen)"),
        ("klaga?about=decision", "Då kan du överklaga (be domstolen att ändra beslutet)."),
        ("byt?what=provider", "Fråga handläggaren (den på kommunen som beslutar) hur du byter."),
        ("avboka?when=tomorrow&provider=exempel-asken", "hemtjänst (hjälp hemma)"),
        ("skriv-ansokan?what=expenses", "stadsdelsförvaltningen (kommunens kontor i din stadsdel)"),
        ("kontakt", "Fråga din handläggare (den på kommunen som beslutar) om"),
        ("utforare/exempel-asken", "LSS (lagen om stöd till vissa personer"),
        ("utforare/exempel-asken", "2 arbetsdagar (måndag till fredag) före"),
    ],
)
def test_it_is_explained_in_tools_too_and_on_the_pages_of_contact_and_providers(
    client: FlaskClient, path: str, explained: str
) -> None:
    assert prose(client.get(f"/sv/stockholm/{path}").get_data(as_text=True)).count(explained) == 1


def test_what_is_taken_away_explains_it_too(client: FlaskClient) -> None:
    for ending in (".txt", "/blad"):
        text = client.get(f"/sv/stockholm/klaga{ending}?about=serious").get_data(as_text=True)

        assert " ".join(text.split()).count("IVO (myndigheten som kontrollerar stödet)") == 1


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("path", [*SLUGS, *EXAMPLES, "kontakt", "utforare/exempel-asken"])
def test_nobody_is_led_away_to_what_a_word_means(
    client: FlaskClient, language: str, path: str
) -> None:
    page = read(client.get(f"/{language}/stockholm/{path}"))

    away = {link.href.partition("#")[2] for link in page.links if "/ord#" in link.href}
    assert away.isdisjoint(BY_SLUG)


def test_every_word_that_can_be_marked_stands_among_the_words(client: FlaskClient) -> None:
    glossary = client.get("/sv/stockholm/ord").get_data(as_text=True)

    assert not [slug for slug in BY_SLUG if f'id="{slug}"' not in glossary]


def test_where_providers_stand_side_by_side_what_is_alike_still_reads_alike(
    client: FlaskClient,
) -> None:
    page = read(client.get("/sv/stockholm/jamfor?list=exempel-asken,exempel-bjorken"))

    (row,) = {
        line for line in page.lines if line.startswith("Utföraren ger ledsagarservice enligt")
    }
    assert "LSS (lagen om stöd till vissa personer med funktionsnedsättning)" in row
