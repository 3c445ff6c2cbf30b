"""What the main tasks cost a person with a keyboard, beside what the site says that they cost."""

import pytest

from journeys import TASKS
from keyboard import Keyboard
from ledsagning.effort import EFFORT, Effort
from visiting import Visits


def test_the_site_tells_the_effort_of_every_task_that_is_measured() -> None:
    assert {effort.page for effort in EFFORT} == set(TASKS)


@pytest.mark.parametrize("told", EFFORT, ids=lambda told: told.page)
def test_a_task_costs_exactly_what_the_site_says(visits: Visits, told: Effort) -> None:
    """If a change makes it dearer this fails, until effort.py is changed on purpose."""
    keyboard = Keyboard(visits(reduced_motion="reduce"))

    TASKS[told.page](keyboard)

    # The first page is where the person starts, so it is not counted.
    found = Effort(told.page, keyboard.presses, keyboard.visit.loads - 1, keyboard.words)
    assert found == told
