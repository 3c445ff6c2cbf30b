"""A long page says first what it says, in two to four sentences, in every format."""

import re

import pytest
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.catalogue.model import Chooses
from ledsagning.formats.document import Document, Section
from ledsagning.formats.links import texts
from ledsagning.pages import Pages
from ledsagning.pages.page import Group
from ledsagning.web.library import NO_FILES
from support.reading import read

LONG = 400
"""Words that are shown on a page, without what is folded."""
NOT_READ_THROUGH = {"ord", "haftet"}
"""What is looked up in, or read a rule at a time."""
IN_SHORT = "kort-sagt"
PAGES = Pages.load(resources.TRANSLATIONS, ("sv", "en"), NO_FILES)
OWN = (page for page in PAGES.listing("sv", Chooses.YES) if page.group is not Group.ABOUT)
SLUGS = sorted({page.slug for page in OWN} - NOT_READ_THROUGH)


def shown(html: str) -> int:
    main = html[html.index("<main") : html.index("</main>")]
    main = re.sub(r"<details\b.*?</details>", " ", main, flags=re.DOTALL)
    return len(re.sub(r"<[^>]+>", " ", main).split())


def in_short(document: Document) -> Section | None:
    return next((one for one in document.sections if one.id == IN_SHORT), None)


def long_pages(client: FlaskClient) -> set[str]:
    """The pages that are long in some municipality."""
    places = ("stockholm", "varmdo", "danderyd", "nacka")
    return {
        slug
        for slug in SLUGS
        for place in places
        if shown(client.get(f"/sv/{place}/{slug}").get_data(as_text=True)) > LONG
    }


def test_a_long_page_begins_with_what_it_says_in_short(client: FlaskClient) -> None:
    for slug in sorted(long_pages(client)):
        for language, heading in (("sv", "Kort sagt"), ("en", "In short")):
            first, second, *_ = read(client.get(f"/{language}/stockholm/{slug}")).headings("h2")
            # Whom to call in danger comes before everything.
            assert heading == (second if slug == "nar-nagot-ar-fel" else first), slug


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_two_to_four_sentences(language: str) -> None:
    for choice in Chooses:
        for page in PAGES.listing(language, choice):
            found = in_short(page.document(lambda name, argument: (), lambda target: "/"))
            said = " ".join(texts(found.blocks)) if found else "Ett. Två."
            assert 2 <= len(re.findall(r"[.?!](?= |$|\*)", said)) <= 4, (page.slug, said)


@pytest.mark.parametrize("ending", [".txt", "/blad"])
def test_it_is_taken_along(client: FlaskClient, ending: str) -> None:
    text = client.get(f"/sv/stockholm/kostnader{ending}").get_data(as_text=True)

    assert text.index("Kort sagt") < text.index("Ledsagaren kan också behöva en biljett.")
