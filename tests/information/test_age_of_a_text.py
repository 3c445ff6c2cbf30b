"""Every page says last when its text was read through, and that no reader has tried it."""

import pytest
from flask.testing import FlaskClient

from support.reading import read

SAID = "Ingen läsare har provat den än."


@pytest.mark.parametrize("slug", ["stockholm/dina-timmar", "varmdo/ansok", "integritet"])
def test_a_page_says_how_old_its_text_is_and_that_no_reader_has_tried_it(
    client: FlaskClient, slug: str
) -> None:
    lines = read(client.get(f"/sv/{slug}")).lines

    assert lines[-1].startswith("Vi läste igenom texten den ")
    assert [line for line in lines if SAID in line] == [lines[-1]]


def test_it_is_said_of_what_is_taken_away_too(client: FlaskClient) -> None:
    file = client.get("/sv/stockholm/dina-timmar.txt").get_data(as_text=True)

    assert " ".join(file.split()).count(SAID) == 1
