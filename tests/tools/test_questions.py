"""Every question of every tool: it stands on its form, and nothing that is written is lost."""

import re
from collections.abc import Iterator, Mapping

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wtforms.fields.core import UnboundField

from ledsagning.web.applying.form import ApplyingForm
from ledsagning.web.asking.form import AskingForm
from ledsagning.web.authorising.form import AuthorisingForm
from ledsagning.web.cancelling.form import CancellingForm
from ledsagning.web.comparison.address import ComparingForm
from ledsagning.web.complaining.form import ComplaintForm
from ledsagning.web.forms.lines import one_line
from ledsagning.web.forms.question_field import QuestionField
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import WrittenField
from ledsagning.web.hours.form import HoursForm
from ledsagning.web.letters.form import AssignedForm, ChoosingForm, SheetForm, SwitchingForm
from ledsagning.web.meeting.form import MeetingForm
from ledsagning.web.outing.form import OutingForm
from ledsagning.web.parameters import meant, size_meant
from support import places
from support.filling import Form
from support.reading import read

ASKED: Mapping[type[ToolForm], tuple[str, ...]] = {
    ApplyingForm: ("/sv/stockholm/skriv-ansokan?what=support",),
    AskingForm: ("/sv/stockholm/fraga-kommunen?asker=self",),
    AuthorisingForm: ("/sv/stockholm/fullmakt?may=talk",),
    CancellingForm: ("/sv/stockholm/avboka?by=you", "/sv/varmdo/avboka?by=you"),
    ChoosingForm: ("/sv/stockholm/valj?writer=self",),
    ComparingForm: (f"/sv/stockholm/jamfor?{places.a_list(6)}",),
    ComplaintForm: (
        "/sv/stockholm/klaga?about=support",
        "/sv/varmdo/klaga?about=decision",
        "/sv/varmdo/klaga?about=slow_decision",
        "/sv/varmdo/klaga?about=late_start",
    ),
    HoursForm: ("/sv/stockholm/timmar?used=", "/sv/varmdo/timmar?used="),
    MeetingForm: ("/sv/stockholm/forsta-traffen?provider=",),
    SheetForm: ("/sv/stockholm/plan?sheet=plan",),
    SwitchingForm: ("/sv/stockholm/byt?writer=self",),
    AssignedForm: ("/sv/varmdo/valj?writer=self",),
    OutingForm: ("/sv/stockholm/utflykt?show=yes",),
}
"""Where the questions of each form are asked, all of them."""

WITHOUT_RULES = {HoursForm: {"per", "length"}}
"""The questions of a municipality without such a rule (``tests/hours``): both of these have it."""


def forms(form: type[ToolForm] = ToolForm) -> Iterator[type[ToolForm]]:
    """Every form of a tool that asks something."""
    for each in form.__subclasses__():
        yield from forms(each)
        if fields(each):
            yield each


def fields(form: type[ToolForm]) -> dict[str, type[QuestionField]]:
    """The questions of a form that are not hidden wherever they stand, in their order."""
    found = {name: getattr(form, name) for name in dir(form) if not name.startswith("_")}
    unbound = {n: field for n, field in found.items() if isinstance(field, UnboundField)}
    return {
        name: field.field_class
        for name, field in sorted(unbound.items(), key=lambda item: item[1].creation_counter)
        if not field.kwargs.get("hidden")
    }


def asked(client: FlaskClient, path: str) -> list[str]:
    """The names of the questions on a page, in their order."""
    return list(dict.fromkeys(Form(read(client.get(path))).names))


def first_visits() -> Iterator[str]:
    """The address of every form that asks, before anybody has answered."""
    for form, (path, *_more) in ASKED.items():
        # A comparison asks where a list is too long: it comes with the list.
        yield path if form is ComparingForm else path.partition("?")[0]


@pytest.mark.parametrize("path", list(first_visits()))
def test_a_form_that_is_sent_empty_answers_or_says_what_is_missing(
    client: FlaskClient, path: str
) -> None:
    first = read(client.get(path))
    if any(e.get("required") is not None for e in first.all("input") if e.get("type") == "radio"):
        # The browser sends nothing, and says that one has to be chosen.
        return
    form = Form(first)
    button = next(words for words in form.buttons if words)
    page = read(client.get(form.sent(button), follow_redirects=True))

    assert "svar" in page.page.ids
    assert page.status == 200 or page.title.startswith("Något behöver ändras: ")


READ = re.compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d")
"""A day or a time as a browser's own fields have it."""

WRITTEN = [
    (form, name)
    for form in ASKED
    for name, kind in fields(form).items()
    if issubclass(kind, WrittenField)
]


def test_every_form_of_a_tool_is_looked_at_here() -> None:
    assert set(forms()) == set(ASKED)


@pytest.mark.parametrize("form", ASKED)
def test_a_form_asks_its_questions_in_their_order(
    client: FlaskClient, form: type[ToolForm]
) -> None:
    own = list(fields(form))
    seen = [asked(client, path) for path in ASKED[form]]

    assert all(names == [name for name in own if name in names] for names in seen)
    told_by_rules = WITHOUT_RULES.get(form, set())
    assert {name for names in seen for name in names} | told_by_rules == set(own)


@pytest.mark.parametrize("written", ["2026-13-45", "25:00", "tjugo", "x" * 120])
@pytest.mark.parametrize(("form", "name"), WRITTEN)
def test_what_is_written_stands_in_its_field_in_every_language(
    client: FlaskClient, form: type[ToolForm], name: str, written: str
) -> None:
    path = next(path for path in ASKED[form] if name in asked(client, path))
    page = read(client.get(f"{path}&{name}={written}"))
    (english,) = {link.href for link in page.frame.links if link.text == "English"}
    other = read(client.get(english))

    assert Form(page).chosen(name) == Form(other).chosen(name) == [written]
    assert page.status == other.status


def choices_of(form: Form) -> st.SearchStrategy[dict[str, str]]:
    """An answer to each question of a page: something written, or one of the choices."""
    typed = st.text(st.sampled_from("0123456789 .,:/-½‑abcåäöMaj&<%"), max_size=12)
    each = {
        name: st.sampled_from(sorted(form.choices(name))) if form.choosable(name) else typed
        for name in dict.fromkeys(form.names)
    }
    return st.fixed_dictionaries(each)


@pytest.mark.parametrize("path", [path for paths in ASKED.values() for path in paths])
@settings(deadline=None, max_examples=12, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nothing_that_is_typed_or_ticked_is_lost_when_a_form_is_sent(
    client: FlaskClient, path: str, data: st.DataObject
) -> None:
    form = Form(read(client.get(path)))
    answers = data.draw(choices_of(form))
    button = next(words for words in form.buttons if words)
    address = form.sent(button, **{name: (value,) for name, value in answers.items()})
    page = read(client.get(address, follow_redirects=True))

    after = Form(page)
    for name, value in answers.items():
        written = one_line(value)
        # What the next page does not ask, as an earlier answer makes it needless, is no loss.
        if written and name in after.names:
            (left, *_) = after.chosen(name) or [""]
            # A day or a time that could be read stands there as a browser's field wants it.
            assert left == written or (left and page.status == 200) or READ.fullmatch(left)


def test_no_question_is_called_what_people_call_another() -> None:
    names = {name for form in forms() for name in fields(form)}

    assert {name for name in names if meant(name) != name} == set()
    # What is in an old bookmark, and is near "rader".
    names.add("reader")
    assert {name for name in names if size_meant(name) != name} == set()
