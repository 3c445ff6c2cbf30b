"""What is printed: no heading alone, one outing on one side, a comparison as a table across."""

import io
import re
from collections.abc import Iterator

import pypdf
import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from ledsagning.web.posters.papers import PAPERS, Paper
from support import places
from support.serving import served
from visiting import Visits

# In Chromium's PDF each sheet side is an object of its own, and tells its size in points.
_SIDE = re.compile(rb"/Type\s*/Page\b.*?/MediaBox\s*\[([\d. ]+)\]", re.DOTALL)

# A heading that no box, which may not be broken, holds together with words that come after it. What
# stands in the upper half of the first sheet is not at the foot of one.
_ALONE = """() => [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6)')].filter(heading => {
  if (!heading.checkVisibility() || heading.getBoundingClientRect().bottom < 450) return false;
  for (let box = heading; box.localName !== 'main'; box = box.parentElement) {
    const after = document.createRange();
    after.setStart(heading, heading.childNodes.length);
    after.setEnd(box, box.childNodes.length);
    const whole = getComputedStyle(box).breakInside === 'avoid';
    if (whole && after.toString().trim()) return false;
  }
  return true;
}).map(e => e.outerHTML.slice(0, 120))"""

SHEET: ViewportSize = {"width": 695, "height": 1024}
"""What a sheet of A4 has room for between its margins, in CSS pixels."""

SHEET_OF_A_TRIP = f"/sv/stockholm/utflykt/blad?{places.TRIP}&provider={places.a_provider()}"

PRINTED = (
    "/sv/",
    "/sv/stockholm/",
    "/sv/stockholm/dina-timmar",
    "/sv/stockholm/dina-timmar/blad",
    f"/sv/stockholm/hitta?{places.WISHES}",
    f"/sv/stockholm/utforare/{places.a_provider()}?{places.WISHES}",
    f"/sv/stockholm/utforare/{places.a_provider()}/blad",
    f"/sv/stockholm/timmar?{places.HOURS}",
    f"/sv/stockholm/timmar/blad?{places.HOURS}",
    f"/sv/stockholm/klaga/blad?about=decision&received={places.today()}",
    f"/sv/stockholm/byt/blad?what=provider&writer=relative&provider={places.a_provider()}",
    f"/sv/stockholm/min-lista/blad?{places.a_list(3)}",
    f"/sv/stockholm/jamfor/blad?{places.a_list(3)}",
    "/sv/varmdo/plan/blad",
    "/sv/statistik",
    "/sv/statistik/ledsagarens-biljett",
    SHEET_OF_A_TRIP,
)


def sides(page: Page) -> list[tuple[float, float]]:
    """The width and height, in points, of each side that is printed."""
    printed = page.pdf(prefer_css_page_size=True, format="A4")
    boxes = (list(map(float, box.split())) for box in _SIDE.findall(printed))
    return [(box[2], box[3]) for box in boxes]


@pytest.mark.parametrize("path", PRINTED)
def test_no_heading_can_stand_alone_at_the_foot_of_a_sheet(visits: Visits, path: str) -> None:
    page = visits(viewport=SHEET).open(path)
    page.emulate_media(media="print")

    assert page.evaluate(_ALONE) == []


@pytest.mark.parametrize(
    "query",
    [
        f"{places.TRIP}&provider={places.a_provider()}",
        f"activity=swimming&where=Badet&day=2027-06-15&provider={places.a_provider()}&done=escort",
        "where=Badet&day=2027-06-15",
    ],
    ids=["all is known", "a provider is known", "little is known"],
)
@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_an_outing_is_one_side_of_one_sheet(visits: Visits, municipality: str, query: str) -> None:
    if municipality == "varmdo":
        query = re.sub("&provider=[^&]*", "", query)
    page = visits().open(f"/sv/{municipality}/utflykt/blad?{query}")

    assert len(sides(page)) == 1


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site that knows its address: only that is printed on what is put up."""
    log = tmp_path_factory.mktemp("named") / "log.txt"
    with served(log, "--workers", "1", SITE_ADDRESS="https://ledsagning.example") as port:
        yield f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.slug)
@pytest.mark.parametrize("place", ["sv/stockholm", "en/upplands-vasby", "sv/gavle"])
def test_what_is_put_up_is_one_side_of_one_sheet_and_all_of_it_is_there(
    browser: Browser, named: str, place: str, paper: Paper
) -> None:
    page = browser.new_page()
    page.goto(f"{named}/{place}/{paper.slug}")

    (side,) = sides(page)
    page.emulate_media(media="print")
    assert side[1] == pytest.approx(1191 if paper.kind == "a3" else 842, abs=2)
    assert page.locator(".leaf:visible").count() == paper.copies
    assert page.locator(".leaf .qr:visible").count() == paper.copies
    assert page.evaluate(_CUT_OFF) == []
    page.close()


# What is wider or higher than its leaf is not printed.
_CUT_OFF = """() => [...document.querySelectorAll('.leaf *')].filter(part => {
  if (!part.checkVisibility() || !part.getBoundingClientRect().height) return false;
  const whole = part.closest('.leaf').getBoundingClientRect();
  const box = part.getBoundingClientRect();
  return box.bottom > whole.bottom + 1 || box.right > whole.right + 1;
}).map(part => part.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("shape", ["?", "?view=table&", "/blad?"])
def test_a_comparison_is_a_table_on_sheets_that_lie_down(visits: Visits, shape: str) -> None:
    page = visits().open(f"/sv/stockholm/jamfor{shape}{places.a_list(4)}")
    printed = sides(page)
    page.emulate_media(media="print")

    assert all(width > height for width, height in printed)
    assert len(printed) <= 7
    assert page.locator(".comparison table").is_visible()
    assert not page.locator(".comparison-list").is_visible()


def test_what_can_only_be_pressed_is_not_printed(visits: Visits) -> None:
    page = visits().open(f"/sv/stockholm/utforare/{places.a_provider()}")
    page.emulate_media(media="print")

    assert page.get_by_role("heading", name="Kontakt", exact=True).is_visible()
    for words in ("Det här kan du göra", "Välj den här utföraren", "Bilderna bygger på"):
        assert not page.get_by_text(words).first.is_visible()


def test_the_whole_country_is_not_printed_with_the_start_page(visits: Visits) -> None:
    assert len(sides(visits().open("/sv/"))) == 1


def test_the_sheet_of_hours_wastes_no_paper_on_its_title(visits: Visits) -> None:
    assert len(sides(visits().open("/sv/stockholm/timmar/blad"))) == 3


@pytest.mark.parametrize(
    "path",
    [
        f"stockholm/valj?provider={places.a_provider()}",
        "varmdo/klaga?about=serious",
        f"stockholm/klaga?about=decision&received={places.today()}",
    ],
)
def test_what_is_folded_on_the_screen_follows_its_heading_on_the_same_side(
    visits: Visits, path: str
) -> None:
    page = visits().open(f"/sv/{path}")
    headings = [one.strip() for one in page.locator(".folded > summary").all_inner_texts()]
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))

    last = [side.extract_text().strip().splitlines()[-1].strip() for side in printed.pages]

    assert headings
    assert set(last).isdisjoint(headings)


@pytest.mark.parametrize("path", ["statistik/avgifter", "statistik", "oppna-data"])
def test_no_table_is_wider_than_its_sheet(visits: Visits, path: str) -> None:
    page = visits(viewport=SHEET).open(f"/sv/{path}")
    page.emulate_media(media="print")

    edges = page.locator("main table").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().right)"
    )

    whole = page.evaluate("document.querySelector('.text').getBoundingClientRect().right")
    assert edges
    assert max(edges) <= whole + 1
    # What would be scrolled to on a screen is cut off, its last line too.
    overflow = "all => all.map(e => getComputedStyle(e).overflowX)"
    assert set(page.locator(".table").evaluate_all(overflow)) == {"visible"}


@pytest.mark.parametrize(
    "path", ["varmdo/klaga?about=serious", "statistik/avgifter", "stockholm/kontakt"]
)
def test_a_link_to_elsewhere_has_its_address_on_paper_and_has_it_once(
    visits: Visits, path: str
) -> None:
    page = visits(viewport=SHEET).open(f"/sv/{path}")
    page.emulate_media(media="print")

    links = page.locator("main a[href^='http']:visible").evaluate_all(
        "all => all.map(e => "
        "[e.textContent, e.getAttribute('href'), getComputedStyle(e, '::after').content])"
    )

    assert links
    for words, address, after in links:
        assert (words in address) != (address in after), words


def test_a_way_on_from_a_page_is_not_printed(visits: Visits) -> None:
    page = visits().open(f"/sv/stockholm/valj?provider={places.a_provider()}")
    page.emulate_media(media="print")
    assert not page.get_by_text("Alla kontor i kommunen").is_visible()

    page.goto("/sv/sok?q=klaga")
    assert not page.get_by_text("Välj var du bor. Då kan du söka").is_visible()
