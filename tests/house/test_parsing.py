"""A page is read fast where nothing can be wrong with it, and never otherwise than by html5lib."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from support import parsing, places

PAGE = """<!DOCTYPE html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><title>Find</title><script type="application/ld+json">{}</script></head>
<body>
<nav aria-label="Menu"><ul role="list"><li><a href="/?a=1&amp;b=2">A</a></li></ul></nav>
<main><h1>Find <bdi lang="sv">Åsken</bdi></h1>
<form action="/"><fieldset><legend>Who</legend><label>One <input name="one"></label>
<select name="two"><option value="">None</option><option value="1" selected>1</option></select>
<textarea name="three">
Words &lt;here&gt;</textarea></fieldset><button>Go<br>on</button></form>
<table><caption>Hours</caption><thead><tr><th scope="col">May</th></tr></thead>
<tbody><tr><td>1<strong>2</strong></td></tr></tbody></table>
<dl><div><dt>Day</dt><dd><p>All <em>days</em>.</p></dd></div></dl><details><summary>More</summary>
<p>Yes <svg aria-hidden="true" viewBox="0 0 9 9"><use href="#a"/><path d="M0 0"></path></svg></p>
</details><img src="/a.png" alt="A"></main>
</body>
</html>
"""
NAMES = [
    *("a", "b", "bdi", "body", "br", "button", "caption", "col", "dd", "div", "dl", "form", "h1"),
    *("head", "html", "image", "input", "keygen", "li", "link", "math", "meta", "nobr", "noscript"),
    *("option", "p", "param", "path", "pre", "ruby", "script", "select", "style", "svg", "table"),
    *("tbody", "td", "template", "textarea", "title", "tr", "ul"),
]
ODD = [
    *(
        "&",
        "&amp",
        "&amp;",
        "&copy=1",
        "&notit;",
        "&#0;",
        "&#128;",
        "&#xD800;",
        "<",
        "</",
        "<!",
        ">",
    ),
    *("<!--", "-->", "<?", '"', "'", "=", "/", "\0", "\x0b", "\x85", "\u2028", "\ufdd0", "\ufffd"),
    *("<![CDATA[x]]>", "</br>", "</p>", "<br/>", "<div/>", " a=1 a=2", "<!DOCTYPE html>", "x"),
]
Change = Callable[[str], str]


def tags(html: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"</?[a-z][^<>]*>", html)]


@st.composite
def slips(draw: st.DrawFn) -> str:
    """The page after one to three slips: a tag that is lost, doubled, put in, moved or renamed, or
    an odd sign.
    """
    html = PAGE
    for _ in range(draw(st.integers(1, 3))):
        spans = tags(html)
        (a, b), (c, d) = sorted(draw(st.sampled_from(spans)) for _ in range(2))
        name, at = draw(st.sampled_from(NAMES)), draw(st.integers(0, len(html)))
        html = draw(
            st.sampled_from(
                [
                    html[:a] + html[b:],
                    html[:b] + html[a:b] + html[b:],
                    f"{html[:b]}<{name}>{html[b:]}",
                    f"{html[:a]}</{name}>{html[a:]}",
                    f"{html[:b]}<{name} type=hidden>{html[b:c]}</{name}>{html[c:]}",
                    html[:a] + re.sub(r"[a-z]+", name, html[a:b], count=1) + html[b:],
                    html[:a] + html[c:d] + html[b:c] + html[a:b] + html[d:] if b <= c else html,
                    html[:at] + draw(st.sampled_from(ODD)) + html[at:],
                ]
            )
        )
    return html


def flat(root: Element) -> list[tuple[str, dict[str, str], str, str]]:
    return [(e.tag, dict(e.items()), e.text or "", e.tail or "") for e in root.iter()]


@settings(max_examples=200, deadline=None)
@given(html=slips())
def test_where_a_page_is_called_faultless_html5lib_finds_the_same_tree_and_no_fault(
    html: str,
) -> None:
    tree = parsing.faultless(html)

    if tree is not None:
        root, faults = parsing.thoroughly(html)
        assert faults == []
        assert flat(tree) == flat(root)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("<!DOCTYPE html>", ""),
        ("</li></ul>", "</ul>"),
        ("<h1>", "<h1><div>"),
        ("</em>", "</em></em>"),
        ("<tbody>", ""),
        ("<caption>Hours</caption>", "<caption>Hours</caption><p>x</p>"),
        ("All <em>", "All <ul></ul><em>"),
        ("<strong>2</strong>", "<i><strong>2</i></strong>"),
        ('<a href="/?a=1&amp;b=2">', '<a href="/?a=1&b=2">'),
        ("Yes ", "Yes <!-- no -->"),
        ("<legend>Who</legend>", "<form></form>"),
        ("</main>\n</body>", "</main>\n"),
        ('lang="en"', 'lang="en" lang="sv"'),
    ],
)
def test_a_page_that_is_not_whole_as_it_is_written_is_looked_at_thoroughly(
    good: str, bad: str
) -> None:
    assert parsing.faultless(PAGE) is not None
    assert good in PAGE

    assert parsing.faultless(PAGE.replace(good, bad)) is None


def test_pages_of_the_site_are_read_fast_and_as_by_html5lib(client: FlaskClient) -> None:
    for path in [*places.kinds().values()][::8]:
        html = client.get(f"/sv{path}").text
        tree = parsing.faultless(html)

        assert tree is not None, path
        assert flat(tree) == flat(parsing.thoroughly(html)[0]), path
