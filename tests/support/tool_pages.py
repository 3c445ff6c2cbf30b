"""Asks a tool of the site, and reads what it answers, as the page and as files."""

from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from flask.testing import FlaskClient

from ledsagning.web.i18n import speaking
from ledsagning.web.wording.days import day_words
from support.reading import Reading, read

DAY = timedelta(days=1)


def answered(client: FlaskClient, path: str, **answers: Any) -> Reading:
    """The answer to a form that is filled in rightly."""
    page = asked(client, path, **answers)
    assert page.status == 200, page.text
    return page


def asked(client: FlaskClient, path: str, **answers: Any) -> Reading:
    return read(client.get(path, query_string={name: str(a) for name, a in answers.items()}))


def downloaded(client: FlaskClient, path: str, **answers: Any) -> str:
    found = client.get(path, query_string={name: str(a) for name, a in answers.items()})
    assert found.status_code == 200
    return found.get_data(as_text=True)


def answer(page: Reading) -> str:
    return page.headings("h2")[0]


def in_words(day: date) -> str:
    with speaking("sv"):
        return day_words(day)


def last_day(start: date) -> date:
    return start + relativedelta(months=3) - DAY
