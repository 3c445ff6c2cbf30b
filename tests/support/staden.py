"""The made-up municipality Staden, whose five providers differ in how they fit."""

from urllib.parse import parse_qs, urlsplit

from flask.testing import FlaskClient

from support.reading import Part, Reading, read
from support.sites import catalogue, days_ago, escorts, provider

SOMALI_AND_HEAVY = "languages=so&wheelchair=heavy"

ONE_IS_BOTH = provider(
    "asken",
    run_by="private",
    decisions=["lss", "sol"],
    areas="all",
    accepts_new="yes",
    description={"sv": "Vi går gärna till simhallen."},
    contact={"phone": "08-123 45 67"},
    assured={"date": days_ago(10), "by": "Ada"},
    escorts=[
        escorts(count="3", languages=["so", "sv"], wheelchair="heavy", gender="woman"),
        escorts(languages=["fi"], wheelchair="light", gender="man", times=["day"]),
    ],
    agreement={"booking": {"notice": "2 days"}},
)
TWO_ARE_ONE_EACH = provider(
    "bjorken",
    run_by="municipal",
    decisions=["lss"],
    areas=["norr"],
    accepts_new="no",
    assured={"date": days_ago(300), "by": "Ada"},
    escorts=[
        escorts(languages=["so"], wheelchair="light", gender="woman"),
        escorts(languages=["sv"], wheelchair="heavy", gender="woman"),
    ],
    agreement={"booking": {"notice": "5 hours"}},
)
STRENGTH_IS_UNKNOWN = provider(
    "cedern", escorts=[escorts(languages=["so"], gender="man", interests=["film"])]
)
NEITHER = provider(
    "duvan",
    areas=["soder"],
    escorts=[escorts(languages=["sv"], wheelchair="none", gender="man", ages="18-29")],
)
NOTHING_IS_KNOWN = provider("eken", name="Äppelgården")

TOWN = catalogue(ONE_IS_BOTH, TWO_ARE_ONE_EACH, STRENGTH_IS_UNKNOWN, NEITHER, NOTHING_IS_KNOWN)
NOBODY_FITS = "languages=fi&gender=woman&accepts_new=yes"
"""The only Finnish speaker is a man."""

MANY = catalogue(
    *(
        provider(f"p{number}", escorts=[escorts(languages=["so"])] if number < 30 else None)
        for number in range(45)
    )
)
"""Three pages of providers: thirty speak Somali, of the rest nothing is known."""


def find(client: FlaskClient, query: str = "", language: str = "sv") -> Reading:
    """The form and its results for some wishes."""
    return read(client.get(f"/{language}/staden/hitta?{query}".rstrip("?")))


def follow(client: FlaskClient, href: str) -> Reading:
    """What a link leads to."""
    return read(client.get(href))


def count(page: Reading) -> str:
    """The heading that the form leads to."""
    (heading,) = page.at("resultat").headings("h2")
    return heading


def wishes(page: Reading) -> list[str]:
    """The wishes as the page repeats them."""
    return [line.removesuffix(" Ta bort") for line in page.under("Du har valt").items]


def listed(href: str) -> list[str]:
    """The list that an address holds."""
    return parse_qs(urlsplit(href).query).get("list", [""])[0].split(",")


def landed(page: Reading, href: str) -> Part:
    """What the reader lands on: it takes the focus, and knows what it is called."""
    (at,) = (e for e in page.elements if e.get("id") == urlsplit(href).fragment)
    assert at.get("tabindex") == "-1"
    return Part(at.iter())
