"""Words that could be taken for markup, templates or format strings stay words everywhere."""

import json
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.catalogue.problems import InvalidCatalogue
from support import sites
from support.careful import Page, local, refuse
from support.reading import Reading, read, seen
from support.sites import catalogue, escorts, provider

RIGHT_TO_LEFT = "שלום (עולם)"
NAMES = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "{{7*7}} {% raw %}",
    "%(x)s %s 100 %",
    RIGHT_TO_LEFT,
    "A&B \"C\" 'D' <q z>",
    "=HYPERLINK()",
    "Z̴̙͑ͫ̓ͪ̂ͫ̽",
]
HOSTILE = catalogue(
    *(
        provider(
            f"p{number}",
            name=name,
            description={"sv": name},
            assured={"date": sites.days_ago(3), "by": name},
            contact={"address": name},
            escorts=[escorts(languages=["so"])],
        )
        for number, name in enumerate(NAMES)
    )
)


FIND = "/sv/staden/hitta?languages=so&order=name"


def ask(path: str) -> Reading:
    """A page, read as carefully as any, but where such names may stand."""
    page = read(FlaskClient(sites.site(HOSTILE, examples_shown=True), TestResponse).get(path))
    assert page.status == 200
    refuse(Page(page.page.html, path, visitor=tuple(map(one_line, NAMES))))
    return page


def one_line(text: str) -> str:
    return " ".join(text.split())


def turned(page: Reading, words: str) -> list[str]:
    """The elements that show words which could turn the ones beside them: all but ``bdi``."""
    shown = [local(e) for e in page.page.elements() if words in seen(e) and not len(e)]
    return [name for name in shown if name not in ("bdi", "title", "script")]


def data(page: Reading) -> dict[str, Any]:
    """What the page tells search engines."""
    (script,) = page.frame.all("script")
    assert script.get("type") == "application/ld+json"
    found: dict[str, Any] = json.loads(script.text or "")
    return found


def test_a_name_stands_on_its_card_as_it_is_written() -> None:
    page = ask(FIND)

    assert set(page.cards) == {one_line(name) for name in NAMES}
    assert not page.frame.all("script")
    assert not page.all("b")


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_a_provider_of_any_name_has_a_page_with_its_words(number: int) -> None:
    name = one_line(NAMES[number])
    page = ask(f"/sv/staden/utforare/p{number}")

    assert page.headings("h1") == [name]
    assert page.title.startswith(f"{name} – ")
    assert name in page.lines
    assert f"Adress: {name}" in page.lines
    assert any("kontrollerade uppgifterna den" in line and name in line for line in page.lines)
    assert not page.all("b", "script")


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_a_name_cannot_break_out_of_the_data_for_search_engines(number: int) -> None:
    told = data(ask(f"/sv/staden/utforare/p{number}?languages=so"))

    assert told["name"] == NAMES[number]
    assert told["serviceOperator"]["name"] == NAMES[number]
    assert told["description"] == NAMES[number]


def test_a_name_written_from_right_to_left_does_not_turn_the_words_around_it() -> None:
    assert turned(ask(FIND), RIGHT_TO_LEFT) == []


def test_a_providers_own_words_do_not_turn_the_words_of_its_page() -> None:
    page = ask(f"/sv/staden/utforare/p{NAMES.index(RIGHT_TO_LEFT)}")

    assert turned(page, RIGHT_TO_LEFT) == []


@pytest.mark.parametrize("web", ["javascript:alert(1)", "data:text/html,x"])
def test_only_a_web_address_can_become_a_link(app: Flask, web: str) -> None:
    town = catalogue(provider("p", contact={"web": web}))

    with pytest.raises(InvalidCatalogue, match="web"):
        sites.visitor(app, town)
