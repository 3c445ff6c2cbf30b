"""The made-up provider Asken, of which all is known, and others of which less is."""

from flask.testing import FlaskClient

from support.reading import Reading, read
from support.sites import catalogue, days_ago, escorts, provider

AGREEMENT = {
    "booking": {"notice": "1 day", "channels": ["phone"], "answer_within": "2 hours"},
    "cancelling_by_you": {"limit": "3 days", "late": "hours_lost"},
    "travelling": {"modes": ["walking"]},
}
ASKEN = provider(
    "asken",
    run_by="private",
    decisions=["lss"],
    areas=["norr"],
    accepts_new="no",
    description={"sv": "Vi är till för dig.", "en": "We are here for you."},
    contact={
        "phone": "08-123 45 67",
        "sms": "+46 70 123 45 67",
        "email": "info@example.se",
        "web": "https://example.se/asken/",
        "address": "Storgatan 1, 123 45 Staden",
    },
    assured={"date": days_ago(20), "by": "Ada Alm"},
    escorts=[
        escorts(
            count="3",
            languages=["so", "sv"],
            wheelchair="heavy",
            gender="woman",
            ages="30-44",
            interests=["film"],
            times=["day", "evening"],
        ),
        escorts(count="1", languages=["fi"], gender="man", ages="65-plus", wheelchair="none"),
    ],
    agreement=AGREEMENT,
    follow_up={"date": "2026-05-01", "result": "met", "note": {"sv": "Allt var bra."}},
)
MUNICIPAL = provider("bjorken", run_by="municipal", agreement=AGREEMENT)
OLD = provider("cedern", assured={"date": days_ago(190), "by": "Bo"})
UNASKEN = provider("duvan")
TOWN = catalogue(ASKEN, MUNICIPAL, OLD, UNASKEN)


def provider_page(
    client: FlaskClient, which: str, query: str = "", language: str = "sv"
) -> Reading:
    """The page of a provider of Staden."""
    return read(client.get(f"/{language}/staden/utforare/{which}?{query}".rstrip("?")))
