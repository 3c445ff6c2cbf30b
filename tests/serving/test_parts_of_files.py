"""Recordings, books and packages are sent whole or in part, as RFC 9110 says (13.1.5, 14)."""

import os
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from support.lying_ready import PATHS, lie_ready
from support.published import Desk

NOT_UNDERSTOOD = (
    *("bytes=0-1,5-6", "bytes=0-1, -5", "bytes=5-2", "bytes=x-y", "bytes=-0"),
    *("bytes", "seconds=0-5", "bytes=", ""),
)
"""Several parts at once, too: a server may leave it at the whole file."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with a package, and a recording and a book by a person."""
    return lie_ready(Desk(tmp_path_factory.mktemp("parts")))


@pytest.fixture(scope="module")
def visitor(desk: Desk) -> FlaskClient:
    return desk.site().test_client()


def asked(visitor: FlaskClient, path: str, method: str = "GET", **headers: str) -> TestResponse:
    """What comes back, taken to its end: a file is open until then."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with visitor.open(path, method=method, headers=named) as answer:
        answer.get_data()
    return answer


each = pytest.mark.parametrize("path", PATHS)


@each
def test_a_file_has_a_strong_tag_that_its_bytes_give_it(
    visitor: FlaskClient, path: str, tmp_path: Path
) -> None:
    whole = asked(visitor, path)
    tag, weak = whole.get_etag()
    replica = lie_ready(Desk(tmp_path))
    for folder in ("packages", "readings"):
        for file in (replica.state / folder).iterdir():
            os.utime(file, (1_000_000_000, 1_000_000_000))

    assert whole.status_code == 200
    assert tag
    assert not weak
    assert whole.headers["Accept-Ranges"] == "bytes"
    assert whole.headers["Cache-Control"] == "public, max-age=300"
    assert asked(replica.site().test_client(), path).get_etag() == (tag, False)
    assert asked(visitor, path, If_None_Match=f'"{tag}"').status_code == 304


@each
@pytest.mark.parametrize(
    ("part", "first", "last"), [("0-0", 0, 0), ("100-199", 100, 199), ("-50", -50, -1)]
)
def test_a_part_is_sent_with_its_place_and_the_same_tag(
    visitor: FlaskClient, path: str, part: str, first: int, last: int
) -> None:
    whole = asked(visitor, path)
    number = len(whole.data)
    first, last = first % number, last % number

    found = asked(visitor, path, Range=f"bytes={part}")

    assert found.status_code == 206
    assert found.data == whole.data[first : last + 1]
    assert found.headers["Content-Range"] == f"bytes {first}-{last}/{number}"
    assert found.content_length == last - first + 1
    for name in ("ETag", "Last-Modified", "Cache-Control", "Content-Type", "Accept-Ranges"):
        assert found.headers[name] == whole.headers[name]


@each
def test_what_stands_behind_its_end_is_told_with_its_length(
    visitor: FlaskClient, path: str
) -> None:
    number = len(asked(visitor, path).data)

    behind = asked(visitor, path, Range=f"bytes={number}-")

    assert behind.status_code == 416
    assert behind.headers["Content-Range"] == f"bytes */{number}"
    assert "Filen är kortare än så" in behind.text
    beyond = asked(visitor, path, Range=f"bytes=10-{number + 10}")
    assert beyond.headers["Content-Range"] == f"bytes 10-{number - 1}/{number}"


@each
@pytest.mark.parametrize("part", NOT_UNDERSTOOD)
def test_what_is_not_understood_of_parts_is_passed_over(
    visitor: FlaskClient, path: str, part: str
) -> None:
    whole = asked(visitor, path)

    found = asked(visitor, path, Range=part)

    assert (found.status_code, found.data) == (200, whole.data)


@each
def test_whoever_has_the_beginning_gets_the_rest_while_the_file_is_the_same(
    visitor: FlaskClient, path: str
) -> None:
    whole = asked(visitor, path)
    tag, changed = whole.headers["ETag"], whole.headers["Last-Modified"]

    for same in (tag, changed):
        found = asked(visitor, path, Range="bytes=10-", If_Range=same)
        assert (found.status_code, found.data) == (206, whole.data[10:])
    for other in ('"other"', f"W/{tag}", "Thu, 26 Nov 2099 00:00:00 GMT", "x"):
        found = asked(visitor, path, Range="bytes=10-", If_Range=other)
        assert (found.status_code, found.data) == (200, whole.data), other


@each
def test_a_question_about_a_file_is_answered_without_it_and_knows_no_parts(
    visitor: FlaskClient, path: str
) -> None:
    whole = asked(visitor, path)

    for headers in ({}, {"Range": "bytes=0-9"}, {"Range": "bytes=99999999-"}):
        head = asked(visitor, path, "HEAD", **headers)
        assert (head.status_code, head.data) == (200, b"")
        assert head.content_length == len(whole.data)
        assert head.headers["ETag"] == whole.headers["ETag"]
        assert head.headers["Accept-Ranges"] == "bytes"
