"""Anna's hours: an example that is counted, where the rules say that hours can be moved."""

import pytest
from flask.testing import FlaskClient

from support.reading import read

EXAMPLE = "Exempel: Anna flyttar timmar"


def test_the_example_counts_the_hours_of_the_period_of_the_rules(client: FlaskClient) -> None:
    example = read(client.get("/sv/stockholm/dina-timmar")).under(EXAMPLE).lines

    assert example[:3] == [
        "Anna får 10 timmar i månaden. Perioden är 3 månader. Då har hon 30 timmar.",
        "Den första månaden använder hon 4 timmar. Den andra månaden använder hon 6 timmar.",
        "Då har hon 20 timmar kvar till resten av perioden.",
    ]


@pytest.mark.parametrize("address", ["/sv/stockholm/dina-timmar", "/en/stockholm/dina-timmar"])
def test_the_picture_has_a_box_an_hour_and_says_so_in_words(
    client: FlaskClient, address: str
) -> None:
    html = client.get(address).get_data(as_text=True)

    assert html.count('class="box"') + html.count('class="box ticked"') == 30
    assert html.count('class="box ticked"') == 10


def test_where_the_rules_do_not_say_how_long_a_period_is_nothing_is_made_up(
    client: FlaskClient,
) -> None:
    page = read(client.get("/sv/danderyd/dina-timmar"))

    assert page.status == 200
    assert EXAMPLE not in page.headings()
