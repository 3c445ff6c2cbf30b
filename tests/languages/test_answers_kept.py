"""Whoever changes the language in the middle of a form finds it filled in as it was."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from support import places
from support.reading import read

OTHERS = (
    "/sv/stockholm/format?sida=ord&fil=brf&tecken=400&rader=28",
    "/sv/stockholm/format?sida=kontakt",
    "/sv/?bor=Storstan",
    "/sv/sok?q=timmar",
    "/sv/stockholm/sok?q=timmar",
)
"""Forms that are no tool's, with something written in them."""


def written(client: FlaskClient, path: str) -> Iterator[tuple[str, str]]:
    """What is written and chosen on a page."""
    frame = read(client.get(path)).frame
    for field in frame.all("input", "textarea"):
        if field.get("type") not in ("radio", "checkbox") or field.get("checked") is not None:
            yield field.get("name", ""), field.get("value", "")
    for select in frame.all("select"):
        for option in select.iter("option"):
            if option.get("selected") is not None:
                yield select.get("name", ""), option.get("value", "")


FILLED = [one for one in places.pages() if "?" in one and not one.split("?")[0].endswith("blad")]


@pytest.mark.parametrize("path", [*OTHERS, *FILLED])
def test_a_form_keeps_its_answers_in_the_other_language(client: FlaskClient, path: str) -> None:
    links = read(client.get(path)).frame.links
    (other,) = {one.href for one in links if one.text in ("Svenska", "English") and not one.current}

    assert [*written(client, other.partition("#")[0])] == [*written(client, path)]
