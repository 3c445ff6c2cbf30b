"""The information pages: their dialect, what an editor is told, and what they say."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ledsagning import resources
from ledsagning.catalogue.model import Chooses
from ledsagning.formats.document import (
    Block,
    Bullets,
    Definition,
    Definitions,
    Document,
    Notice,
    Paragraph,
    Section,
    Span,
    Table,
    words,
)
from ledsagning.formats.links import addressed
from ledsagning.pages import Group, Page, PageError, Pages
from ledsagning.pages.page import Heading
from ledsagning.web.library import NO_FILES
from support.document_texts import texts
from support.page_shapes import links, shape
from support.translation import WRITTEN_HERE

HEAD = """---
title: Din plan
summary: Så ska stödet gå till.
picture: plan
topic: 110
group: do
reviewed: 2026-11-21
reviewed_by:
---
"""


class Folder:
    """A folder of translations that a test fills."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, body: str, name: str = "sida", locale: str = "sv", head: str = HEAD) -> None:
        file = self.path / locale / "pages" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(head + body, encoding="utf-8")

    def load(self, *locales: str) -> Pages:
        return Pages.load(self.path, locales or ("sv",), NO_FILES)

    def problem(self, *locales: str) -> str:
        """The only thing that is wrong, as an editor sees it."""
        with pytest.raises(PageError) as error:
            self.load(*locales)
        (problem,) = error.value.problems
        return str(problem)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def nothing(name: str, argument: str | None) -> tuple[Block, ...]:
    return ()


def same(target: str) -> str:
    return target


def blocks(folder: Folder, body: str) -> tuple[Block, ...]:
    """What the body of a page becomes, its inserts left out."""
    folder.write(body)
    page = folder.load().find("sida", "sv", Chooses.YES)
    assert page is not None
    return page.document(nothing, same).blocks


# The dialect


def test_a_page_says_what_its_front_matter_says(folder: Folder) -> None:
    folder.write("Text.", head=HEAD.replace("reviewed_by:", "reviewed_by: Läsrådet"))

    page = folder.load().find("sida", "sv", Chooses.YES)

    assert page is not None
    assert page.title == "Din plan"
    assert (page.topic, page.group, page.picture) == (110, Group.DO, "plan")
    assert page.document(nothing, same) == Document(
        title="Din plan",
        language="sv",
        summary="Så ska stödet gå till.",
        pictogram="plan",
        blocks=(Paragraph(words("Text.")),),
        dated=date(2026, 11, 21),
        reviewed_by="Läsrådet",
    )


def test_nobody_has_reviewed_a_page_whose_reviewer_is_empty(folder: Folder) -> None:
    folder.write("Text.")

    page = folder.load().find("sida", "sv", Chooses.YES)

    assert page is not None
    assert page.reviewed_by is None


def test_a_heading_has_the_id_it_is_given_or_one_made_from_its_words(folder: Folder) -> None:
    assert blocks(folder, "## Åka & ändra\n\n### Én till {#mer}") == (
        Section("Åka & ändra", "aka-andra", (Section("Én till", "mer", ()),)),
    )


def test_what_follows_a_heading_belongs_to_it_until_the_next_of_its_level(folder: Folder) -> None:
    body = "Först.\n\n## A\n\nEtt.\n\n### B\n\nTvå.\n\n## C\n\nTre."
    first, one, two, three = (Paragraph(words(text)) for text in ("Först.", "Ett.", "Två.", "Tre."))

    assert blocks(folder, body) == (
        first,
        Section("A", "a", (one, Section("B", "b", (two,)))),
        Section("C", "c", (three,)),
    )


def test_a_key_message_has_a_picture(folder: Folder) -> None:
    assert blocks(folder, "{picture clock} Kom **i tid**.") == (
        Paragraph((Span("Kom "), Span("i tid", strong=True), Span(".")), pictogram="clock"),
    )


def test_lines_of_one_paragraph_are_one_text(folder: Folder) -> None:
    assert blocks(folder, "En rad\noch en till.") == (Paragraph(words("En rad och en till.")),)


def test_lists_and_notices_are_kept_apart(folder: Folder) -> None:
    assert blocks(folder, "- ett\n- två\n\n1. först\n2. sedan\n\n> Obs!") == (
        Bullets((words("ett"), words("två"))),
        Bullets((words("först"), words("sedan")), numbered=True),
        Notice(words("Obs!")),
    )


def test_words_that_follow_each_other_are_one_list_of_definitions(folder: Folder) -> None:
    body = "{define ja} Ja: Det du vill.\n\n{define nej} Nej: Det du **inte** vill."

    assert blocks(folder, body) == (
        Definitions(
            (
                Definition("ja", "Ja", words("Det du vill.")),
                Definition(
                    "nej", "Nej", (Span("Det du "), Span("inte", strong=True), Span(" vill."))
                ),
            )
        ),
    )


def test_a_table_has_a_caption(folder: Folder) -> None:
    body = "{table Tryck}\n\n| Uppgift | Tryck |\n|---|---|\n| Söka | 4 |"

    assert blocks(folder, body) == (Table("Tryck", ("Uppgift", "Tryck"), (("Söka", "4"),)),)


def test_words_in_another_language_are_marked(folder: Folder) -> None:
    assert blocks(folder, "[Hello](lang:en)!") == (
        Paragraph((Span("Hello", language="en"), Span("!"))),
    )


def test_markup_of_html_stays_text(folder: Folder) -> None:
    assert blocks(folder, "Hej <b>du</b>") == (Paragraph(words("Hej <b>du</b>")),)


def test_inserts_are_filled_where_they_stand(folder: Folder) -> None:
    folder.write("Före.\n\n{rule fee}\n\n{contacts}\n\nEfter.")
    page = folder.load().find("sida", "sv", Chooses.YES)
    assert page is not None

    document = page.document(lambda name, argument: (Notice(words(f"{name} {argument}")),), same)

    assert document.blocks == (
        Paragraph(words("Före.")),
        Notice(words("rule fee")),
        Notice(words("contacts None")),
        Paragraph(words("Efter.")),
    )


def test_links_to_pages_and_words_become_addresses_and_others_stay(folder: Folder) -> None:
    folder.write("{define avslag} Avslag: Nej.", name="ord")
    folder.write(
        "[a](page:hitta/fraga) [q](page:klaga?about=decision) [b](page:ord#avslag) "
        "[c](word:avslag) [d](https://www.ivo.se) [e](mailto:a@example.com) [f](tel:+468000)"
    )
    page = folder.load().find("sida", "sv", Chooses.YES)
    assert page is not None

    (paragraph,) = page.document(nothing, lambda target: f"/sv/{target}").blocks

    assert isinstance(paragraph, Paragraph)
    assert [span.href for span in paragraph.words if span.href] == [
        "/sv/hitta/fraga",
        "/sv/klaga?about=decision",
        "/sv/ord#avslag",
        "/sv/ord#avslag",
        "https://www.ivo.se",
        "mailto:a@example.com",
        "tel:+468000",
    ]


# Which page a reader gets


def test_a_municipality_gets_its_own_variant_or_the_page_for_all(folder: Folder) -> None:
    folder.write("Du väljer.", name="valja.chooses")
    folder.write("Kommunen hittar.", name="valja.assigned")
    folder.write("För alla.", name="ord")

    pages = folder.load()

    for choice in (Chooses.YES, Chooses.NO):
        own, for_all = pages.find("valja", "sv", choice), pages.find("ord", "sv", choice)
        assert own is not None
        assert own.choice is choice
        assert for_all is not None
        assert for_all.choice is None
    assert pages.find("finns-inte", "sv", Chooses.YES) is None


def test_without_a_municipality_there_are_only_pages_for_all(folder: Folder) -> None:
    folder.write("Du väljer.", name="valja.chooses")
    folder.write("För alla.", name="ord")

    assert [page.slug for page in folder.load().listing("sv", None)] == ["ord"]


def test_pages_are_listed_by_topic(folder: Folder) -> None:
    folder.write("Sist.", name="a", head=HEAD.replace("110", "20"))
    folder.write("Först.", name="b", head=HEAD.replace("110", "3"))

    assert [page.slug for page in folder.load().listing("sv", Chooses.YES)] == ["b", "a"]


# What an editor is told


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("[x](page:saknas)", 10, "'saknas' leder ingenstans"),
        ("[x](page:sida#saknas)", 10, "'sida#saknas' leder ingenstans"),
        ("[x](page:hitta#delen)", 10, "'hitta#delen' leder ingenstans"),
        ("[x](word:saknas)", 10, "'ord#saknas' leder ingenstans"),
        ("[x](http://example.com)", 10, "'http://example.com' går inte att använda"),
        ("[x](javascript:alert)", 10, "'javascript:alert' går inte att använda"),
        ("[x](/sv/stockholm)", 10, "'/sv/stockholm' går inte att använda"),
        ("Text.\n\n{rule fe}", 12, "Regeln 'fe' finns inte"),
        ("{rule fee} och text", 10, "{rule} är fel skrivet"),
        ("{letter end}", 10, "Brevet har ingen del 'end'"),
        ("{letter}", 10, "{letter} är fel skrivet"),
        ("[a](page:sida?about=decision)", 10, "leder ingenstans"),
        ("[a](page:klaga?about=a&b=c)", 10, "går inte att använda"),
        ("{contacts now}", 10, "{contacts} är fel skrivet"),
        ("{picture clock}", 10, "{picture} är fel skrivet"),
        ("{picture Två} Text.", 10, "'Två' är inget bildnamn"),
        ("{define ja} Ja.", 10, "Ordet har ingen förklaring"),
        ("{define Ja sa} Ja: Gärna.", 10, "'Ja sa' kan inte vara ett namn"),
        ("{Picture clock} Text.", 10, "'{' mitt i texten"),
        ("Text {rule fee}", 10, "'{' mitt i texten"),
        ("- {rule fee}", 10, "'{' mitt i texten"),
        ("[x](page:en sida)", 10, "'](' mitt i texten"),
        ("# Rubrik", 10, "Rubriken har fel nivå"),
        ("## Ett\n\n#### Tre", 12, "Rubriken har fel nivå"),
        ("## Ett\n\n## Ett", 12, "'ett' finns redan"),
        ("## ???", 10, "Rubriken har inget namn"),
        ("## fee\n\n{rule fee}", 12, "'fee' finns redan"),
        ("## [x](page:hitta)", 10, "bara vanlig text"),
        ("*snett*", 10, "Kursiv"),
        ("`kod`", 10, "Kod"),
        ("![bild](bild.png)", 10, "Bilder"),
        ("En  \nrad", 10, "bryts"),
        ("[](page:hitta)", 10, "ingen text"),
        ("---", 10, "går inte att visa"),
        ("- ett\n  - under", 10, "bara ett stycke"),
        ("> Ett.\n>\n> Två.", 10, "bara ett stycke"),
        ("|a|b|\n|---|---|\n|c|d|", 10, "ingen rubrik"),
        ("{table Tom}\n\nText.", 12, "ska en tabell stå"),
        ("{table Tom}", 10, "ska en tabell stå"),
    ],
)
def test_what_a_body_may_not_hold_is_refused_with_its_line(
    folder: Folder, body: str, line: int, said: str
) -> None:
    folder.write(body)

    problem = folder.problem()

    assert problem.startswith(f"sv/pages/sida.md:{line}: ")
    assert said in problem
    assert " Rätta: " in problem


@pytest.mark.parametrize(
    ("right", "wrong", "line", "said"),
    [
        ("---\ntitle", "title", 1, "Sidhuvudet saknas"),
        ("reviewed_by:\n---\n", "reviewed_by:\n", 1, "aldrig slut"),
        ("group: do", "group do", 6, "saknar kolon"),
        ("group: do", "gruop: do", 6, "Skriv 'group'"),
        ("group: do", "topic: 3", 6, "står två gånger"),
        ("group: do\n", "", 1, "'group' saknas"),
        ("group: do", "group:", 6, "är tom"),
        ("group: do", "group: be", 6, "know, do, together, about"),
        ("topic: 110", "topic: ett", 5, "inget nummer"),
        ("picture: plan", "picture: Min plan", 4, "inget bildnamn"),
        ("2026-11-21", "2026-02-30", 7, "inget datum"),
    ],
)
def test_a_wrong_front_matter_is_refused_with_its_line(
    folder: Folder, right: str, wrong: str, line: int, said: str
) -> None:
    folder.write("Text.", head=HEAD.replace(right, wrong, 1))

    problem = folder.problem()

    assert problem.startswith(f"sv/pages/sida.md:{line}: ")
    assert said in problem


def test_a_file_for_an_unknown_kind_of_municipality_is_refused(folder: Folder) -> None:
    folder.write("Text.", name="sida.alla")

    assert "chooses, assigned, unknown" in folder.problem()


def test_a_file_in_another_encoding_is_refused(folder: Folder) -> None:
    folder.write("Text.")
    (folder.path / "sv/pages/sida.md").write_bytes("Å".encode("latin-1"))

    assert (
        folder.problem() == "sv/pages/sida.md:1: Filen är inte UTF-8. Rätta: Spara den som UTF-8."
    )


def test_a_page_that_is_not_translated_is_read_in_swedish(folder: Folder) -> None:
    folder.write("Text.", name="bara-svensk")
    folder.write("Text.", name="sida")
    folder.write("Words.", name="sida", locale="en")
    pages = folder.load("sv", "en")

    assert {page.slug: page.locale for page in pages.listing("en", None)} == {
        "bara-svensk": "sv",
        "sida": "en",
    }


def test_a_page_that_is_written_for_some_is_never_replaced_by_one_for_all(folder: Folder) -> None:
    folder.write("Så väljer du.", name="valja.chooses")
    folder.write("Det här gäller alla.", name="valja")
    folder.write("This is for all.", name="valja", locale="en")
    pages = folder.load("sv", "en")

    own, shared = (pages.find("valja", "en", choice) for choice in (Chooses.YES, Chooses.NO))

    assert own is not None
    assert shared is not None
    assert (own.locale, own.choice) == ("sv", Chooses.YES)
    assert (shared.locale, shared.choice) == ("en", None)


def test_a_link_to_a_page_that_is_not_translated_leads_to_the_swedish_one(folder: Folder) -> None:
    folder.write("## Boka {#boka}", name="bokning")
    folder.write("[Boka](page:bokning#boka)")
    folder.write("[Book](page:bokning#boka)", locale="en")

    assert folder.load("sv", "en").find("sida", "en", None)


def test_a_page_that_is_not_written_in_swedish_is_refused(folder: Folder) -> None:
    folder.write("Words.", locale="en")

    assert "finns inte på svenska" in folder.problem("sv", "en")


def test_everything_that_is_wrong_is_said_at_once(folder: Folder) -> None:
    folder.write("*a*\n\n`b`", name="ett")
    folder.write("Text.", name="tva", head=HEAD.replace("topic: 110", "topic: x"))

    with pytest.raises(PageError) as error:
        folder.load()

    assert [(p.file, p.line) for p in error.value.problems] == [
        ("sv/pages/ett.md", 10),
        ("sv/pages/ett.md", 12),
        ("sv/pages/tva.md", 5),
    ]


# What the pages of the site say

LOCALES = sorted(path.parent.name for path in resources.TRANSLATIONS.glob("*/pages"))
PAGES = Pages.load(resources.TRANSLATIONS, LOCALES, NO_FILES)


def every_page(locale: str) -> dict[tuple[str, Chooses | None], Page]:
    return {
        (page.slug, page.choice): page
        for choice in Chooses
        for page in PAGES.listing(locale, choice)
        if page.locale == locale
    }


SWEDISH = every_page("sv")
EVERY = [
    pytest.param(page, id=f"{locale} {page.slug} {page.choice or ''}")
    for locale in LOCALES
    for page in every_page(locale).values()
]
OURS = [
    pytest.param(page, id=f"{locale} {page.slug} {page.choice or ''}")
    for locale in WRITTEN_HERE
    for page in every_page(locale).values()
]


def every_address(content: object) -> set[str]:
    found: set[str] = set()

    def noted(address: str) -> str:
        found.add(address)
        return address

    addressed(content, noted)
    return found


def text_of(page: Page) -> str:
    return "\n".join(texts(page.document(nothing, same)))


@pytest.mark.parametrize("page", OURS)
def test_a_translation_has_the_shape_of_the_swedish_page(page: Page) -> None:
    """In other languages such a page counts as not translated: its translator is told."""
    assert list(shape(page)) == list(shape(SWEDISH[page.slug, page.choice]))


@pytest.mark.parametrize("page", EVERY)
def test_a_translation_stands_where_the_swedish_page_stands(page: Page) -> None:
    swedish = SWEDISH[page.slug, page.choice]

    assert (page.topic, page.group, page.picture) == (
        swedish.topic,
        swedish.group,
        swedish.picture,
    )


LEGAL_VALUE = re.compile(
    r"""
    \b(\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv
        |two|three|four|five|six|seven|eight|nine|ten|twelve)
    \s+(kr|kronor|sek|dagar|veckor|månader|år|days|weeks|months|years)\b
    | \b(en|one)\s+(vecka|månad|week|month)\b
    | § | \bkap\. | \bsection\s\d | \bchapter\s\d
    """,
    re.VERBOSE | re.IGNORECASE,
)


@pytest.mark.parametrize("page", EVERY)
def test_a_legal_value_comes_from_a_rule_and_is_never_typed(page: Page) -> None:
    assert LEGAL_VALUE.search(text_of(page)) is None


@pytest.mark.parametrize("page", EVERY)
def test_a_page_has_a_short_summary_and_a_few_key_messages(page: Page) -> None:
    key_messages = [
        part for part in page.parts if isinstance(part, Paragraph) and part.pictogram is not None
    ]

    assert len(re.findall(r"[.!?](?=\s|$)", page.summary)) <= 2
    assert 3 <= len(key_messages) <= 6


@pytest.mark.parametrize("page", EVERY)
def test_every_picture_is_one_of_the_pictograms_of_the_site(page: Page) -> None:
    sprite = (resources.STATIC / "pictograms.svg").read_text("utf-8")
    pictograms = set(re.findall(r'<symbol id="([^"]+)"', sprite))

    shown = {part.pictogram for part in page.parts if isinstance(part, Paragraph)}
    lists = (part for part in page.parts if isinstance(part, Bullets))
    shown |= {item[0].pictogram for each in lists for item in each.items}

    assert (shown | {page.picture}) - {None} <= pictograms


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_of_one_kind_of_municipality_has_a_brother_for_each_other_kind(locale: str) -> None:
    slugs = [{page.slug for page in PAGES.listing(locale, choice)} for choice in Chooses]

    assert slugs[0] == slugs[1] == slugs[2]


@pytest.mark.parametrize("choice", Chooses)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_topic_has_a_place_of_its_own(locale: str, choice: Chooses) -> None:
    topics = [page.topic for page in PAGES.listing(locale, choice)]

    assert len(set(topics)) == len(topics)


@pytest.mark.parametrize("choice", Chooses)
def test_every_link_leads_to_a_page_that_such_a_municipality_has(choice: Chooses) -> None:
    slugs = {page.slug for page in PAGES.listing("sv", choice)}
    slugs |= NO_FILES

    dead = {
        target
        for page in PAGES.listing("sv", choice)
        for target in links(page)
        if re.split("[#?]", target)[0] not in slugs
    }

    assert dead == set()


def entries(page: Page) -> Iterator[list[str]]:
    for part in page.parts:
        if isinstance(part, Definitions):
            yield [entry.term for entry in part.entries]


def alphabetical(term: str) -> list[int]:
    return [" abcdefghijklmnopqrstuvwxyzåäö".find(letter) for letter in term.casefold()]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_words_stand_in_alphabetical_order(locale: str) -> None:
    words_page = PAGES.find("ord", locale, Chooses.YES)

    assert words_page is not None
    terms = [term for section in entries(words_page) for term in section]
    assert terms == sorted(terms, key=alphabetical)
    assert len(terms) >= 40


DIGG_HEADINGS = (
    "Hur tillgänglig är webbplatsen?",
    "Vad kan du göra om du inte kan använda delar av webbplatsen?",
    "Rapportera brister i webbplatsens tillgänglighet",
    "Tillsyn",
    "Teknisk information om webbplatsens tillgänglighet",
    "Innehåll som inte är tillgängligt",
    "Bristande förenlighet med lagkraven",
    "Oskäligt betungande anpassning",
    "Innehåll som inte omfattas av lagen",
    "Hur vi testat webbplatsen",
)


def test_the_accessibility_statement_has_the_headings_that_digg_asks_for() -> None:
    page = SWEDISH["tillganglighet", None]

    headings = tuple(part.text for part in page.parts if isinstance(part, Heading))

    assert page.title == "Tillgänglighet för Hitta ledsagning"
    assert headings == DIGG_HEADINGS


def test_the_accessibility_statement_leads_to_where_a_fault_is_told() -> None:
    assert "page:fel" in every_address(SWEDISH["tillganglighet", None].parts)
