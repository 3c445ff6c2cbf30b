"""What our pages are measured beside: a bare Flask and Jinja page of a given weight, and a word.

The page does nothing but loop over rows and escape their words: no language, no form, no search.
"""

import os

from flask import Flask, render_template
from jinja2 import DictLoader

PAGE = """<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body>
<h1>{{ title }}</h1>
<ul>
{% for row in rows %}
<li><a href="{{ row.href }}">{{ row.name }}</a>
<span class="{{ row.kind }}">{{ row.words }}</span></li>
{% endfor %}
</ul>
</body>
</html>
"""
ROW = {
    "href": "/sv/stockholm/utforare/exempel",
    "name": "Exempel utförare",
    "kind": "reason",
    "words": "Klarar tung rullstol och kan somaliska.",
}


def create_app() -> Flask:
    """The bare page, as heavy as ``WEIGHT`` bytes (within one row), and a page of one word."""
    app = Flask(__name__, static_folder=None)
    app.jinja_loader = DictLoader({"page.html": PAGE})
    rows = [ROW]

    @app.get("/")
    def page() -> str:
        return render_template("page.html", title="En sida", rows=rows)

    @app.get("/hello")
    def hello() -> str:
        return "hello"

    with app.test_request_context():
        one = len(page().encode())
        rows *= 2
        each = len(page().encode()) - one
    rows *= max(1, (int(os.environ["WEIGHT"]) - one) // each) // 2
    return app
