"""What is wrong with the wishes or the list of an address, for pages that have no form for them."""

from dataclasses import replace

from ledsagning.web import addresses
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.i18n import language
from ledsagning.web.my_list.shortlist import Shortlist
from ledsagning.web.my_list.words import notes
from ledsagning.web.shapes import Problem


def wrong(form: FilterForm, shortlist: Shortlist) -> tuple[Problem, ...]:
    """Each wish that could not be read, with the way to wish it again, and what the list lacks."""
    query = (*addresses.wishes(form.criteria()), *shortlist.query)
    form_page = addresses.find(language(), form.municipality.id, query).partition("#")[0]
    return (
        *(replace(one, href=f"{form_page}{one.href}") for one in form.problems),
        *list_problems(shortlist),
    )


def list_problems(shortlist: Shortlist) -> tuple[Problem, ...]:
    """What the address names that is not in the list."""
    return tuple(map(Problem, notes(shortlist)))
