"""A target: whatever is typed where one searches is answered, soon, and from what is there."""

from collections.abc import Iterator

from ledsagning.app import create_app
from ledsagning.country.country import load as load_country
from ledsagning.search import synonyms
from ledsagning.search.criteria import Criteria
from ledsagning.settings import Settings
from ledsagning.today import today
from ledsagning.web.library import library

with create_app(Settings()).app_context():
    READ = library()
COUNTRY = load_country()
SEARCH = READ.searches["stockholm"]


def attempt(data: bytes) -> None:
    """Look for a text among providers, among all that the site has, and among places."""
    text = data.decode(errors="replace")
    answer = SEARCH.answer(Criteria(text=text), today())
    assert sum(answer.totals.values()) <= len(SEARCH.working(today()))
    assert answer.corrected != text
    SEARCH.named(text)
    COUNTRY.find(text)
    for guide in READ.guides.values():
        guide.find(text)
        guide.meant(text)


def seeds() -> Iterator[bytes]:
    """Words that find something, misspelt ones, places and postcodes."""
    for text in (
        *("somalisk rullstol", "simma", "hemtjänst", "biljet", "Exempel", "klaga på beslut"),
        *(
            "139 30",
            "Vällingby",
            "Stokholm",
            "värmdö kommun",
            "a" * 120,
            "NOT NOT a",
            "?*",
            "abc~9",
        ),
    ):
        yield text.encode()


def words() -> Iterator[str]:
    """Words that the search knows, and what a search might take for a sign of its own."""
    for equal in synonyms.equal():
        yield from equal
    yield from (provider.name for provider in READ.catalogue.providers.values())
    yield from (one.name for one in READ.catalogue.municipalities.values())
    yield from (
        " AND ",
        " OR ",
        "NOT ",
        "*",
        "?",
        "~2",
        "(",
        ")",
        '"',
        "å",
        "\u0301",
        "\u202e",
        "ß",
    )
