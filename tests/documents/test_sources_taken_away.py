"""Whatever a page says of its sources stands in the files and on the papers that are made of it."""

import pytest
from flask.testing import FlaskClient

from support import places
from support.reading import Part, Reading, read, seen

PAGES = (
    f"timmar?{places.HOURS}",
    "klaga?about=decision",
    "klaga?about=serious",
    "avboka?by=you&when=tomorrow",
    "kostnader",
    "dina-timmar",
    "nar-nagot-ar-fel",
    "las-ditt-beslut",
)


def sources(page: Reading) -> set[str]:
    """Every label of a source, its title, its date, and when it was read.

    Where a page says beside the label which of several it is, a file has that in the next line.
    """
    found: set[str] = set()
    for source in page.all("details"):
        if source.get("class") == "source":
            part = Part(source.iter())
            found |= {seen(one).partition(": ")[0] for one in part.all("summary")}
            found |= {seen(one) for one in part.all("cite", "li") if seen(one)}
    return {said for said in found if not said.startswith(("Källa:", "Source:"))}


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_file_and_a_sheet_say_of_each_source_what_the_page_says(
    client: FlaskClient, language: str, place: str, page: str
) -> None:
    path, mark, query = page.partition("?")
    begun = f"/{language}/{place}/{path}"
    said = sources(read(client.get(f"{begun}{mark}{query}")))
    text = flat(client.get(f"{begun}.txt{mark}{query}").text)
    sheet = flat(read(client.get(f"{begun}/blad{mark}{query}")).text)

    assert said
    assert {one for one in said if flat(one) not in text} == set()
    assert {one for one in said if flat(one) not in sheet} == set()


@pytest.mark.parametrize("page", PAGES)
def test_a_file_asks_what_the_page_asks_and_says_that_it_is_made_up(
    client: FlaskClient, page: str
) -> None:
    path, mark, query = page.partition("?")
    shown = read(client.get(f"/sv/stockholm/{path}{mark}{query}"))
    text = flat(client.get(f"/sv/stockholm/{path}.txt{mark}{query}").text)

    asked = {line for line in shown.items if line.startswith("Fråga ") and line.endswith("?")}
    assert {one for one in asked if flat(one) not in text} == set()
    assert "Exempel: utförare och avtal är påhittade, inte reglerna." in text
