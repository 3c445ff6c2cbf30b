"""Sites with catalogues of our own making, as small as what a test is about."""

import json
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from ledsagning.app import create_app
from ledsagning.settings import Settings
from ledsagning.today import today

Facts = dict[str, Any]
"""Facts as they stand in a catalogue file: every value is a text, ``None`` is unknown."""

SOURCES: Facts = {"rutin": {"title": "Rutin", "checked": "2026-11-21"}}
"""The only source of a municipality, so that no rule has to name it."""

CHOOSES: Facts = {"how": "provider", "quote": "Du väljer."}
"""The rule of a municipality where one chooses."""


OPERATOR: Facts = {
    "name": "Stadens kommun",
    "contact": {"email": "webb@stadens-kommun.se", "phone": "08-123 45 67"},
}
"""Who runs the site."""


def provider(code: str, **facts: Any) -> Facts:
    """A provider of Staden of which nothing is known but what is given."""
    return {"id": code, "municipality": "staden", "name": code.capitalize(), **facts}


def escorts(**facts: Any) -> Facts:
    """A group of two like escorts, unless another ``count`` is given."""
    return {"count": "2", **facts}


def catalogue(
    *providers: Facts,
    sample: str = "yes",
    more: Sequence[Facts] = (),
    operator: Facts | None = OPERATOR,
    **place: Any,
) -> str:
    """A catalogue with the municipality Staden, its providers, and ``more`` municipalities."""
    staden = {
        "id": "staden",
        "name": "Staden",
        "sample": sample,
        "areas": [{"id": "norr", "name": "Norr"}, {"id": "soder", "name": "Söder"}],
        **place,
        "sources": SOURCES,
        "rules": {"choice": CHOOSES, **place.get("rules", {})},
        "standard_agreement": cited(place.get("standard_agreement", {})),
    }
    return json.dumps(
        {"operator": operator, "municipalities": [staden, *more], "providers": providers},
        ensure_ascii=False,
        indent=1,
    )


def cited(terms: Facts) -> Facts:
    """Terms that a municipality requires, each with its quote."""
    return {name: {"quote": "Så ska det vara.", **term} for name, term in terms.items()}


BYN: Facts = {
    "id": "byn",
    "name": "Byn",
    "sources": SOURCES,
    "rules": {"choice": {"how": "municipality", "quote": "Kommunen väljer."}},
}


def days_ago(days: int) -> str:
    """A day before today, as a catalogue writes it."""
    return (today() - timedelta(days=days)).isoformat()


def visitor(
    like: Flask, text: str, site_address: str | None = None, *, examples_shown: bool = False
) -> FlaskClient:
    """A visitor of the site with this catalogue, as careful as the visitors of another site."""
    one = site(text, site_address, examples_shown=examples_shown)
    one.test_client_class = like.test_client_class
    return one.test_client()


@cache
def site(text: str, site_address: str | None = None, *, examples_shown: bool = False) -> Flask:
    """The site with this catalogue, the same one each time. ``examples_shown``: machines are told
    of its providers even where it is an example.
    """
    return new_site(text, site_address, examples_shown=examples_shown)


def new_site(text: str, site_address: str | None = None, *, examples_shown: bool = False) -> Flask:
    """A site with this catalogue that no other test knows of."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "catalogue.yaml")
        file.write_text(text, encoding="utf-8")
        return create_app(
            Settings(catalogue=file, site_address=site_address, examples_shown=examples_shown)
        )
