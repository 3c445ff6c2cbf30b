"""The examples of what one can do: general ones, but none that a municipality takes away."""

from typing import Any

from flask import Flask

from support.reading import read
from support.sites import catalogue, visitor

NO_WALKS = {"covers": {"not_included": ["walks"], "quote": "Promenader ingår inte."}}


def examples(app: Flask, **place: Any) -> list[str]:
    page = read(visitor(app, catalogue(**place)).get("/sv/staden/vad-kan-du-gora"))
    return page.under("Exempel").items


def test_general_examples_stand_where_no_rule_says_otherwise(app: Flask) -> None:
    assert {"kafé", "promenader"} <= set(examples(app))


def test_what_a_municipality_does_not_include_is_no_example_there(app: Flask) -> None:
    shown = examples(app, rules=NO_WALKS)

    assert "kafé" in shown
    assert "promenader" not in shown
