"""The form and its results, and the same form one question at a time."""

from dataclasses import replace

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.registry import Kind
from ledsagning.search.engine import Results, Search
from ledsagning.search.facets import Facet
from ledsagning.search.text import LONGEST
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.documents.assigned import assigned_document
from ledsagning.web.documents.hard_words import with_explanations
from ledsagning.web.documents.no_providers import no_providers_document
from ledsagning.web.find.inquiry import Inquiry
from ledsagning.web.find.page import find_page
from ledsagning.web.find.questions import Counts, asked_alone, first_parts, more_parts
from ledsagning.web.find.results import heading, results_page
from ledsagning.web.find.understood import READ, as_understood, refused
from ledsagning.web.find.whereabouts import whereabouts
from ledsagning.web.forgiving import as_meant
from ledsagning.web.forms.choice_fields import YES
from ledsagning.web.forms.lines import bare, code
from ledsagning.web.forms.wishes import FilterForm, order, order_problem, page_number
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose
from ledsagning.web.leaflets import other_ways
from ledsagning.web.library import library, somebody_to_choose, working
from ledsagning.web.my_list import shortlist
from ledsagning.web.my_list.wrong import list_problems
from ledsagning.web.parameters import unread
from ledsagning.web.shapes import Link, Problem
from ledsagning.web.shown import Shown, add
from ledsagning.web.templating import render, this_municipality
from ledsagning.web.wish_reading import read_wishes
from ledsagning.web.wording.facets import ONE_AT_A_TIME

bp = Blueprint("search", __name__)
bp.before_request(as_meant)
bp.before_request(as_understood)

PER_PAGE = 20


def find() -> Shown:
    """The form, and the providers that fit it best; where there is nobody to choose, what to do."""
    municipality, search = _search_here()
    if search is None:
        return _told(municipality)
    form, listed = (
        FilterForm(request.args, municipality),
        shortlist.read(request.args, municipality),
    )
    inquiry = Inquiry(
        language=language(),
        municipality=municipality,
        criteria=form.criteria(),
        order=order(request.args),
        page=page_number(request.args),
        with_rest=code(request.args.get("rest", "")) == YES,
        day=today(),
        shortlist=listed,
        read=request.args.get(READ, "")[:LONGEST],
        problems=(*_problems(form), *list_problems(listed)),
    )
    return Shown(here=inquiry.in_language, page=lambda: _results(inquiry, search, form))


add(bp, f"/<language:language>/<municipality>/{addresses.FIND}", "find", find)


def _results(inquiry: Inquiry, search: Search, form: FilterForm) -> str | tuple[str, int]:
    page = _find_page(inquiry, search, form)
    # Every wish that could be read is answered; the status tells that one could not.
    return (page, 400) if inquiry.problems else page


def _problems(form: FilterForm) -> tuple[Problem, ...]:
    """What could not be read of the address."""
    return (
        *form.problems,
        *filter(None, (order_problem(request.args),)),
        *unread(request.args),
    )


def _find_page(inquiry: Inquiry, search: Search, form: FilterForm) -> str:
    said = whereabouts(inquiry, search) or refused(inquiry, search)
    left = read_wishes(inquiry.municipality, inquiry.criteria).text
    inquiry = replace(inquiry, whereabouts=said, left=left)
    results = _answer(inquiry, search)
    if inquiry.page > results.pages:
        # An old bookmark may ask for more than there is now.
        inquiry = replace(inquiry, page=results.pages)
        results = _answer(inquiry, search)
    counts = Counts.of(results)
    return find_page(
        inquiry,
        first_parts(form, counts),
        more_parts(form, counts, inquiry.order),
        results_page(inquiry, results),
    )


def _answer(inquiry: Inquiry, search: Search) -> Results:
    return search.answer(
        inquiry.searched,
        inquiry.day,
        inquiry.order,
        inquiry.page,
        PER_PAGE,
        inquiry.with_rest,
        inquiry.language,
    )


def _told(municipality: Municipality) -> Shown:
    """Where one does not choose, or nobody is known, there is nothing to filter: say what to do."""
    if may_choose(municipality):
        document = with_explanations(no_providers_document(municipality))
    else:
        document = with_explanations(assigned_document(municipality, working(municipality)))

    def here(other: str) -> str:
        return addresses.find(other, municipality.id)

    def page() -> str:
        reading = other_ways(here(language()), Kind.ANSWER)
        crumb = Link(document.title, here(language()), current=True)
        return render("search/told.html", here, crumbs=(crumb,), document=document, reading=reading)

    return Shown(here=here, page=page, document=document)


@bp.get(f"/<language:language>/<municipality>/{addresses.ASK}")
@cached
def ask() -> Response | str | tuple[str, int]:
    """Ask one question at a time. Each answer travels in the address to the next question."""
    municipality, search = _search_here()
    code = language()
    if search is None:
        return redirect(addresses.find(code, municipality.id))
    form = FilterForm(request.args, municipality)
    asked = form.asked(ONE_AT_A_TIME)
    step = _step(len(asked) + 1)
    query = (
        *addresses.wishes(form.criteria(), order(request.args)),
        *shortlist.read(request.args, municipality).query,
    )
    if step > len(asked):
        return redirect(addresses.find(code, municipality.id, query), 303)
    page = _ask_page(municipality, search, form, query, step)
    return (page, 400) if _problems(form) else page


def _ask_page(
    municipality: Municipality, search: Search, form: FilterForm, query: addresses.Query, step: int
) -> str:
    asked = form.asked(ONE_AT_A_TIME)
    code, total = language(), len(asked)
    facet = asked[step - 1]
    criteria = form.criteria()
    results = search.answer(criteria, today(), per_page=1, language=code)
    others = tuple((name, value) for name, value in query if name != facet.value)

    def here(other: str) -> str:
        return addresses.ask(other, municipality.id, (*query, ("step", str(step))))

    return render(
        "search/ask.html",
        here,
        crumbs=(
            Link(_("Hitta utförare"), addresses.find(code, municipality.id, query)),
            Link(_("En fråga i taget"), addresses.ask(code, municipality.id), current=True),
        ),
        kept=query,
        question=asked_alone(facet, form, Counts.of(results)),
        problems=_elsewhere(form, facet),
        mistaken=bool(_problems(form)),
        step=_("Fråga %(step)s av %(total)s", step=step, total=total),
        next_step=step + 1,
        previous_step=step - 1,
        last=step == total,
        so_far=heading(criteria, results),
        action=addresses.ask(code, municipality.id),
        hidden=others,
        any=Link(
            _("Spelar ingen roll: hoppa över frågan"),
            addresses.ask(code, municipality.id, (*others, ("step", str(step + 1)))),
        ),
        show_now=f"{addresses.find(code, municipality.id)}#{addresses.RESULTS}",
    )


def _elsewhere(form: FilterForm, facet: Facet) -> tuple[Problem, ...]:
    """What is wrong with the answers to other questions than the one that is shown."""
    own = form.wish(facet).question().problem
    return tuple(replace(one, href="") for one in _problems(form) if one != own)


def _step(most: int) -> int:
    """Which question is asked for: 1 to ``most``, and the first one for anything else."""
    steps = {str(number): number for number in range(1, most + 1)}
    return steps.get(bare(request.args.get("step", "")), 1)


def _search_here() -> tuple[Municipality, Search | None]:
    """The search of the municipality; ``None`` where there is nobody to choose among."""
    municipality = this_municipality()
    if somebody_to_choose(municipality):
        return municipality, library().searches[municipality.id]
    return municipality, None
