"""The careful client is only worth something if each of its checks can fail."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from flask import Flask, Response
from werkzeug.test import TestResponse

from support import careful
from support.careful import Page
from support.swedish import Swedish

GOOD = """<!DOCTYPE html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><title>Find an escort – Hitta ledsagning</title></head>
<body>
<main>
<h1>Find an escort</h1>
<p>Your wishes <a href="#results">Results</a></p>
<h2 id="results">Results</h2>
<form action="/en/find">
<fieldset><legend>Language</legend>
<label for="so">Somali</label> <input type="checkbox" id="so" name="languages" value="so">
</fieldset>
<label for="text">Words</label> <input id="text" name="text" aria-describedby="why">
<label for="day">Day</label> <input id="day" type="date" value="2026-09-15">
<label for="time">Time</label> <input id="time" type="time" value="13:30">
<p id="why">What we look for.</p>
<button>Show</button>
</form>
<table><caption>Hours</caption><tr><th scope="col">Month</th></tr><tr><td>May</td></tr></table>
<p><img src="/a.png" alt="An escort"><svg aria-hidden="true"></svg></p>
<p lang="sv">Dina önskemål</p><p><bdi>Följeslagarna</bdi></p>
</main>
</body>
</html>
"""
TRANSLATED = Swedish(
    {
        "Dina önskemål": "Your wishes",
        "Visa": "Show",
        "Du får behålla dina timmar i tre månader.": "You may keep your hours for three months.",
    }
)

FAULTS: list[tuple[Callable[[Page], Iterator[str]], str, str]] = [
    (careful.parses_without_error, "<!DOCTYPE html>", ""),
    (careful.parses_without_error, "</form>", "</div></form>"),
    (careful.names_its_language_and_direction, 'lang="en"', ""),
    (careful.names_its_language_and_direction, 'lang="en"', 'lang="en_GB"'),
    (careful.names_its_language_and_direction, 'lang="en"', 'lang="sv"'),
    (careful.names_its_language_and_direction, 'lang="sv"', 'lang=""'),
    (careful.names_its_language_and_direction, 'dir="ltr"', ""),
    (careful.names_its_language_and_direction, 'dir="ltr"', 'dir="rtl"'),
    (careful.has_one_main_heading, "<h1>Find an escort</h1>", ""),
    (careful.has_one_main_heading, "</h1>", "</h1><h1>Again</h1>"),
    (careful.has_one_main_heading, "main>", "div>"),
    (careful.has_headings_in_order, "h2", "h3"),
    (careful.has_headings_in_order, '"results">Results<', '"results"><'),
    (careful.labels_its_controls, '<label for="so">Somali</label>', "Somali"),
    (careful.labels_its_controls, ">Words</label>", "></label>"),
    (careful.labels_its_controls, "<button>Show", "<button>"),
    (careful.labels_its_controls, "<legend>Language</legend>", ""),
    (careful.shows_what_is_written, "2026-09-15", "2026-13-45"),
    (careful.shows_what_is_written, "13:30", "13.30"),
    (careful.shows_what_is_written, 'type="date"', 'type="number"'),
    (careful.has_unique_ids, 'id="text"', 'id="so"'),
    (careful.has_unique_ids, 'id="text"', 'id="my text"'),
    (careful.points_only_at_what_is_there, 'id="why"', ""),
    (careful.points_only_at_what_is_there, 'for="text"', 'for="words"'),
    (careful.points_only_at_what_is_there, '"#results"', '"#result"'),
    (careful.describes_in_words_of_their_own, "What we look for.", ""),
    (careful.describes_in_words_of_their_own, "<main>", '<main id="all" aria-describedby="all">'),
    (careful.has_words_for_its_pictures, ' alt="An escort"', ""),
    (careful.has_words_for_its_pictures, ' aria-hidden="true"', ""),
    (careful.has_headed_tables, "<caption>Hours</caption>", ""),
    (careful.has_headed_tables, ' scope="col"', ""),
    (careful.has_headed_tables, '<th scope="col">Month</th>', "<td>Month</td>"),
    (careful.has_no_script_or_inline_style, "<button>", "<script>1</script><button>"),
    (careful.has_no_script_or_inline_style, "<button>", '<button style="color: red">'),
    (careful.has_no_script_or_inline_style, "<button>", '<button onclick="x()">'),
    (careful.has_no_script_or_inline_style, "</head>", "<style>p {}</style></head>"),
    (careful.has_no_script_or_inline_style, '"#results"', '"javascript:x()"'),
    (careful.has_links_with_words, ">Results</a>", "></a>"),
    (careful.has_links_with_words, ' href="#results"', ""),
    (careful.has_a_title_that_begins_with_what_is_new, "Find an escort –", ""),
    (careful.has_a_title_that_begins_with_what_is_new, "<title>", "<title>Hitta ledsagning – "),
    (careful.has_a_title_that_begins_with_what_is_new, "<main>", '<main><p class="way-out"></p>'),
    (careful.has_no_leftovers, "Somali", "None"),
    (careful.has_no_leftovers, "Somali", "{{ language }}"),
    (careful.has_no_leftovers, "Somali", "%(language)s"),
    (careful.has_no_markup_in_attributes, ' alt="An escort"', ' alt="&lt;bdi>Asken&lt;/bdi>"'),
    (careful.is_translated, "<p>Your wishes ", "<p>Dina önskemål "),
    (careful.is_translated, "<button>Show", "<button>Visa"),
    (careful.is_translated, ' alt="An escort"', ' alt="visa"'),
    (careful.is_translated, "Somali", "Bra. Du får behålla dina timmar i tre månader."),
]


def page(html: str) -> Page:
    return Page(html, "/en/find", TRANSLATED)


def test_a_good_page_passes_every_check() -> None:
    careful.refuse(page(GOOD))


@pytest.mark.parametrize(("check", "good", "bad"), FAULTS)
def test_each_check_finds_its_fault(
    check: Callable[[Page], Iterator[str]], good: str, bad: str
) -> None:
    assert good in GOOD
    assert not list(check(page(GOOD)))

    assert list(check(page(GOOD.replace(good, bad))))


def test_only_the_title_of_a_page_to_leave_in_haste_may_tell_nothing() -> None:
    quiet = GOOD.replace("<title>Find an escort –", f"<title>{careful.QUIET_TITLE} –")
    other = GOOD.replace("<title>Find an escort –", "<title>More –")

    careful.refuse(page(quiet.replace("<main>", '<main><p class="way-out"></p>')))
    with pytest.raises(AssertionError, match="begin with what is new"):
        careful.refuse(page(quiet))
    with pytest.raises(AssertionError, match="on what the page is about"):
        careful.refuse(page(other.replace("<main>", '<main><p class="way-out"></p>')))


def test_what_a_visitor_wrote_is_no_fault_of_the_page() -> None:
    echo = Page(GOOD.replace("Somali", "{{ None }}"), "/en/find", visitor=("{{ None }}",))

    careful.refuse(echo)


def test_every_check_is_known_to_be_able_to_fail() -> None:
    assert {check for check, _, _ in FAULTS} == set(careful.CHECKS)


def test_a_refusal_names_the_address_the_check_and_the_fault() -> None:
    with pytest.raises(AssertionError) as refusal:
        careful.refuse(page(GOOD.replace(' alt="An escort"', "")))

    assert "/en/find" in str(refusal.value)
    assert "has_words_for_its_pictures: <img src='/a.png'> has no alt" in str(refusal.value)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        *((name, None) for name in careful.SECURITY_HEADERS),
        ("Cache-Control", None),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; img-src 'unsafe'"),
        ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
        ("Set-Cookie", "seen=1"),
    ],
)
def test_an_unprotected_answer_is_refused(header: str, value: str | None) -> None:
    protected = {name: "; ".join(wanted) for name, wanted in careful.SECURITY_HEADERS.items()}
    protected["Cache-Control"] = "no-store"
    careful.refuse_headers(_answer(protected))

    with pytest.raises(AssertionError, match=r"lacks|allows|sets a cookie|says nothing"):
        careful.refuse_headers(_answer({**protected, header: value}))


def _answer(headers: Mapping[str, str | None]) -> TestResponse:
    app = Flask("unprotected")
    response = Response("x", headers={k: v for k, v in headers.items() if v is not None})
    app.add_url_rule("/", view_func=lambda: response)
    return app.test_client().get("/")
