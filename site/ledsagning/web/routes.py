"""The rules that lead an address to its page. They are only read: ``addresses`` makes addresses."""

from collections.abc import Callable
from functools import cache
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

_Made = Callable[..., tuple[str, str]]


class Route(Rule):
    """A rule that learns to make its address when somebody asks it to, which nobody does here.

    Werkzeug writes and compiles two functions for each of seven hundred rules, which is most of
    what it takes to make a site. What is overridden is private: under another name it would be as
    slow as before, and right.
    """

    def _compile_builder(self, append_unknown: bool = True) -> _Made:
        learn = super()._compile_builder

        @cache
        def learnt() -> _Made:
            return learn(append_unknown)

        def make(rule: Rule, **values: Any) -> tuple[str, str]:
            return learnt()(rule, **values)

        return make


def init_app(app: Flask) -> None:
    """Let the rules of an app be of this kind: before it has any."""
    app.url_rule_class = Route
