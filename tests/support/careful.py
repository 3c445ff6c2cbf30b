"""What every page and every answer must keep to, whatever the test that asked for it is about.

Each check is a generator of complaints about one `Page`. `refuse` raises them all at once.
Rule engines in a real browser find other faults: see `tests/browser`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from xml.etree.ElementTree import Element

from werkzeug.test import TestResponse

from support.parsing import parse
from support.swedish import NOTHING, Sentences, Swedish, plain
from support.translation import LANGUAGES

RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "prs", "ps", "ur", "yi"} | {"qps"}
"""Codes of languages that are read from the right; the last one is made up for a test."""
CONTROLS = {"input", "select", "textarea", "button", "meter", "progress", "output"}
QUIET_TITLE = "Mer om ledsagning"
"""The one title that need not tell what is new: of a page that one may have to leave in haste."""
REFERENCES = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "headers")
SECURITY_HEADERS = {
    "Content-Security-Policy": ("default-src 'none'", "frame-ancestors 'none'"),
    "X-Content-Type-Options": ("nosniff",),
    "Referrer-Policy": ("no-referrer",),
    "Permissions-Policy": ("geolocation=()",),
    "Cross-Origin-Opener-Policy": ("same-origin",),
    "Cross-Origin-Resource-Policy": ("same-origin",),
}
OPEN_TO_ALL = SECURITY_HEADERS | {
    "Cross-Origin-Resource-Policy": ("cross-origin",),
    "Access-Control-Allow-Origin": ("*",),
}
"""The same of what is for programs, and of nothing else."""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


WHOLE: Mapping[str, Callable[[str], object]] = {
    "date": _is_day,
    "time": re.compile(r"([01]\d|2[0-3]):[0-5]\d").fullmatch,
    "number": re.compile(r"-?\d+(\.\d+)?").fullmatch,
}
"""What a browser's own fields take: anything else is emptied."""


@dataclass(frozen=True)
class Page:
    """A parsed page, the address it came from, and how Swedish sentences should read there."""

    html: str
    path: str
    swedish: Swedish = NOTHING
    """What should not stand in Swedish on a page in this language."""
    visitor: tuple[str, ...] = ()
    """What the visitor wrote: shown again as it is, so it is no fault of the page's."""
    languages: Collection[str] = LANGUAGES
    """What an address can begin with."""

    @cached_property
    def _parsed(self) -> tuple[Element, list[str]]:
        return parse(self.html)

    @property
    def root(self) -> Element:
        return self._parsed[0]

    @property
    def faults(self) -> list[str]:
        return self._parsed[1]

    @cached_property
    def parents(self) -> dict[Element, Element]:
        return {child: parent for parent in self.root.iter() for child in parent}

    @cached_property
    def ids(self) -> Counter[str]:
        return Counter(e.get("id", "") for e in self.elements() if e.get("id") is not None)

    @cached_property
    def _named(self) -> list[tuple[str, Element]]:
        return [(local(e), e) for e in self.root.iter() if isinstance(e.tag, str)]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where the elements of each name stand: the checks ask for some a hundred times."""
        found = defaultdict[str, list[int]](list)
        for place, (name, _element) in enumerate(self._named):
            found[name].append(place)
        return found

    @cached_property
    def _spoken(self) -> dict[Element, str]:
        spoken: dict[Element, str] = {}
        for _name, element in self._named:  # what stands around an element comes before it
            parent = self.parents.get(element)
            around = "" if parent is None else spoken[parent]
            spoken[element] = element.get("lang", around)
        return spoken

    def elements(self, *names: str) -> list[Element]:
        """The elements of some names, or all of them, in the order of the page."""
        if not names:
            return [element for _name, element in self._named]
        found = sorted(chain.from_iterable(self._places.get(name, ()) for name in set(names)))
        return [self._named[place][1] for place in found]

    def inside(self, element: Element, *names: str) -> bool:
        """Whether an element of one of the names stands around this one."""
        parent = self.parents.get(element)
        return parent is not None and (local(parent) in names or self.inside(parent, *names))

    def language(self, element: Element) -> str:
        """The language that an element is said to be in, by itself or what stands around it."""
        return self._spoken[element]


def local(element: Element) -> str:
    """An element's name without its namespace (SVG has one)."""
    return str(element.tag).rpartition("}")[2]


def said(element: Element) -> str:
    """All that a screen reader finds inside an element: its text, and words instead of pictures."""
    if element.get("aria-hidden") == "true":
        return ""
    own = element.get("aria-label") or element.get("alt") or element.text or ""
    return " ".join([own, *(said(child) + " " + (child.tail or "") for child in element)]).strip()


def parses_without_error(page: Page) -> Iterator[str]:
    yield from page.faults


def names_its_language_and_direction(page: Page) -> Iterator[str]:
    language = page.root.get("lang", "")
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        yield f"lang={language!r} is not a language tag"
    of_the_address = page.path.split("/")[1]
    if of_the_address in page.languages and of_the_address != language:
        yield f"lang={language!r}, but the address says {of_the_address!r}"
    direction = "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
    if page.root.get("dir") != direction:
        yield f"dir={page.root.get('dir')!r} instead of {direction!r}"
    for element in page.elements():
        if element.get("lang") == "":
            yield f"<{local(element)}> has an empty lang"


def has_one_main_heading(page: Page) -> Iterator[str]:
    found = page.elements("h1")
    if len(found) != 1:
        yield f"{len(found)} h1 instead of one"
    if len(page.elements("main")) != 1:
        yield f"{len(page.elements('main'))} main instead of one"


def has_headings_in_order(page: Page) -> Iterator[str]:
    level = 0
    for heading in page.elements("h1", "h2", "h3", "h4", "h5", "h6"):
        if not said(heading):
            yield f"an empty {local(heading)}"
        if int(local(heading)[1]) > level + 1:
            yield f"{local(heading)} {said(heading)!r} after h{level}"
        level = int(local(heading)[1])


def labels_its_controls(page: Page) -> Iterator[str]:
    labels = {e.get("for"): said(e) for e in page.elements("label")}
    for control in page.elements(*CONTROLS):
        if control.get("type") == "hidden":
            continue
        name = control.get("aria-label") or labels.get(control.get("id", "no id"))
        if local(control) == "button":
            name = name or said(control)
        wrapped = page.inside(control, "label")
        if not (name or wrapped or control.get("aria-labelledby")):
            yield f"no label: <{local(control)} name={control.get('name')!r}>"
    for group in page.elements("fieldset"):
        if not any(local(child) == "legend" and said(child) for child in group):
            yield "a fieldset without legend"


def shows_what_is_written(page: Page) -> Iterator[str]:
    """A browser shows a field for days or times as empty if it holds anything else."""
    for control in page.elements("input"):
        kind, value = control.get("type", ""), control.get("value", "")
        if value and kind in WHOLE and not WHOLE[kind](value):
            yield f"{control.get('name')}: {value!r} is not seen in a field of type={kind}"


def has_unique_ids(page: Page) -> Iterator[str]:
    for value, count in page.ids.items():
        if count > 1:
            yield f"id={value!r} stands {count} times"
        if not value or re.search(r"\s", value):
            yield f"id={value!r} is empty or holds a space"


def points_only_at_what_is_there(page: Page) -> Iterator[str]:
    for element in page.elements():
        for attribute in REFERENCES:
            for target in element.get(attribute, "").split():
                if target not in page.ids:
                    yield f"{attribute}={target!r} points at nothing"
        target = element.get("href", "")
        if local(element) == "a" and target.startswith("#") and target[1:] not in page.ids:
            yield f"href={target!r} points at nothing"


def describes_in_words_of_their_own(page: Page) -> Iterator[str]:
    """Whoever hears a description hears something, and not all that stands around what it is of."""
    places = {e.get("id"): e for e in page.elements()}
    for element in page.elements():
        for target in element.get("aria-describedby", "").split():
            described = places.get(target)
            if described is None:
                continue
            if not said(described):
                yield f"<{local(element)}> is described by {target!r}, which says nothing"
            if element in described.iter():
                yield f"<{local(element)}> is described by {target!r}, which it stands in"


def has_words_for_its_pictures(page: Page) -> Iterator[str]:
    for picture in page.elements("img", "area"):
        if picture.get("alt") is None:
            yield f"<{local(picture)} src={picture.get('src')!r}> has no alt"
    for drawing in page.elements("svg"):
        named = drawing.get("role") == "img" and drawing.get("aria-label")
        if not (drawing.get("aria-hidden") == "true" or named):
            yield "an svg is neither hidden from screen readers nor named"


def has_headed_tables(page: Page) -> Iterator[str]:
    for table in page.elements("table"):
        captions = [child for child in table if local(child) == "caption"]
        if not (captions and said(captions[0])):
            yield "a table without caption"
        headers = [e for e in table.iter() if local(e) == "th"]
        if not headers:
            yield "a table without th"
        for header in headers:
            if header.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
                yield f"th {said(header)!r} without scope"


def has_no_script_or_inline_style(page: Page) -> Iterator[str]:
    for element in page.elements():
        name = local(element)
        if name == "script" and element.get("type") != "application/ld+json":
            yield "a script"
        if name == "style" or element.get("style") is not None:
            yield f"inline style on <{name}>"
        for attribute, value in element.items():
            if attribute.startswith("on"):
                yield f"{attribute} on <{name}>"
            if attribute in ("href", "src", "action") and value.lower().startswith("javascript:"):
                yield f"javascript in {attribute} of <{name}>"


def has_no_markup_in_attributes(page: Page) -> Iterator[str]:
    for element in page.elements():
        for attribute, value in element.items():
            if re.search(r"<(bdi|span)\b", value):
                yield f"markup in {attribute} of <{local(element)}>: {value!r}"


def has_links_with_words(page: Page) -> Iterator[str]:
    for link in page.elements("a"):
        if link.get("href") is None:
            yield f"<a> {said(link)!r} leads nowhere"
        if not said(link):
            yield f"no words: <a href={link.get('href')!r}>"


def has_a_title_that_begins_with_what_is_new(page: Page) -> Iterator[str]:
    titles = [e.text or "" for e in page.elements("title") if not page.inside(e, "svg")]
    if len(titles) != 1 or not titles[0].strip():
        yield f"{len(titles)} titles: {titles!r}"
        return
    title = plain(titles[0])
    first = re.split(r" [–|·-] ", title)[0]
    if _is_left_in_haste(page):
        # Before it may stand that something has to be changed.
        if not first.endswith(plain(page.swedish.messages.get(QUIET_TITLE) or QUIET_TITLE)):
            yield f"title {titles[0]!r} tells whoever looks on what the page is about"
        return
    headings = [plain(said(e)) for e in page.elements("h1", "h2")]
    if not any(h and (first in h or h in first) for h in headings):
        yield f"title {titles[0]!r} does not begin with what is new here, {headings[:1]}"


def _is_left_in_haste(page: Page) -> bool:
    """Whether the page has a way out, or is the sheet of one that has."""
    marks = {mark for e in page.elements() for mark in e.get("class", "").split()}
    return not marks.isdisjoint({"way-out", "discreet"})


def has_no_leftovers(page: Page) -> Iterator[str]:
    for element, text in texts(page):
        for words in page.visitor:
            text = text.replace(words, "")
        if re.search(r"\bNone\b|\{\{|\{%|%\(\w+\)s|<built-in|<bound method|Undefined", text):
            yield f"left over in <{local(element)}>: {text!r}"


def is_translated(page: Page) -> Iterator[str]:
    """All is in the page's language, or said to be Swedish where that can be said."""
    swedish = page.swedish
    known = ((e, text) for e, text in texts(page) if not swedish.lacking.touch(text))
    yield from _untranslated(page, swedish.translated, known)
    yield from _untranslated(page, swedish.lacking, texts_between_tags(page))


def _untranslated(
    page: Page, messages: Sentences, found: Iterable[tuple[Element, str]]
) -> Iterator[str]:
    for element, text in found:
        if page.language(element) == "sv" or _belongs_to_somebody(page, element):
            continue
        if messages.are(text):
            yield f"not translated: {text!r}"
        yield from (f"not translated: {msgid!r}" for msgid in messages.within(text))


def _belongs_to_somebody(page: Page, element: Element) -> bool:
    """Whether the words are a name or a provider's own: they are in the language they are in."""
    return local(element) == "bdi" or page.inside(element, "bdi")


def texts(page: Page) -> Iterator[tuple[Element, str]]:
    """Every run of words on the page, with the element whose language it is in."""
    for element in page.elements():
        for attribute in ("alt", "title", "aria-label", "placeholder", "content"):
            if element.get(attribute):
                yield element, element.get(attribute, "")
        if local(element) == "title" and element.text:
            yield element, element.text
    yield from texts_between_tags(page)


def texts_between_tags(page: Page) -> Iterator[tuple[Element, str]]:
    """The words that can have a language of their own."""
    for element in page.elements():
        if local(element) in ("script", "style", "title"):
            continue
        if element.text and element.text.strip():
            yield element, element.text
        for child in element:
            if child.tail and child.tail.strip():
                yield element, child.tail


CHECKS: tuple[Callable[[Page], Iterator[str]], ...] = (
    parses_without_error,
    names_its_language_and_direction,
    has_one_main_heading,
    has_headings_in_order,
    labels_its_controls,
    shows_what_is_written,
    has_unique_ids,
    points_only_at_what_is_there,
    describes_in_words_of_their_own,
    has_words_for_its_pictures,
    has_headed_tables,
    has_no_script_or_inline_style,
    has_no_markup_in_attributes,
    has_links_with_words,
    has_a_title_that_begins_with_what_is_new,
    has_no_leftovers,
    is_translated,
)


_ACCEPTED: set[tuple[int, str, tuple[str, ...]]] = set()
"""The pages that were found careful: the same words need not be looked at again."""


def refuse(page: Page) -> None:
    """Raise ``AssertionError`` with all that is wrong with a page."""
    key = (hash(page.html), page.path, page.visitor)
    if key in _ACCEPTED:
        return
    complaints = [f"{check.__name__}: {text}" for check in CHECKS for text in check(page)]
    assert not complaints, "\n".join([f"{page.path} is not a careful page:", *complaints])
    _ACCEPTED.add(key)


def refuse_headers(response: TestResponse) -> None:
    """Raise ``AssertionError`` if an answer lacks protection, or leaves something behind."""
    programs = re.match("(/ledsagning)?/(api/|dcat)", response.request.path)
    required = OPEN_TO_ALL if programs else SECURITY_HEADERS
    complaints = [
        f"{name}: {response.headers.get(name)!r} lacks {wanted!r}"
        for name, values in required.items()
        for wanted in values
        if wanted not in response.headers.get(name, "")
    ]
    if not programs and "Access-Control-Allow-Origin" in response.headers:
        complaints.append("lets other sites read a page")
    if "unsafe" in response.headers.get("Content-Security-Policy", ""):
        complaints.append("the Content-Security-Policy allows something unsafe")
    complaints += [f"sets a cookie: {value}" for value in response.headers.getlist("Set-Cookie")]
    if "Cache-Control" not in response.headers:
        complaints.append("says nothing of how long it may be kept")
    assert not complaints, "\n".join([f"{response.request.path}:", *complaints])
