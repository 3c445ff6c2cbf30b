"""The Swedish pages are easy to read, as far as a count of words can tell: an alarm, no proof."""

import pytest

from ledsagning import resources
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.pages import Page, Pages
from ledsagning.web.library import NO_FILES
from support.document_texts import texts
from support.lix import MOST_LIX, Readability, measure

MOST_WORDS_A_SENTENCE = 15

PAGES = Pages.load(resources.TRANSLATIONS, ["sv"], NO_FILES)
SWEDISH = {
    f"{page.slug}.{page.choice}" if page.choice else page.slug: page
    for choice in Choice
    for page in PAGES.listing("sv", choice)
}


def readability(page: Page) -> Readability:
    """Measure the words that the page itself has: inserted rules are written elsewhere."""
    document = page.document(inserts=lambda name, argument: (), href=lambda target: target)
    return measure(texts(document))


def test_lix_is_counted_as_bjornsson_defined_it() -> None:
    # 8 words in 2 sentences, 2 of them long: 8 / 2 + 100 * 2 / 8
    measured = measure(["Ledsagaren följer med dig.", "Du väljer utförare själv"])

    assert measured.lix == 4 + 25


def test_every_swedish_page_is_very_easy_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    measured = {name: readability(page) for name, page in SWEDISH.items()}

    with capsys.disabled():
        print(f"\n{'page':<32}{'LIX':>6}{'words a sentence':>18}{'words':>7}")
        for name, row in measured.items():
            print(f"{name:<32}{row.lix:>6.1f}{row.mean:>18.1f}{row.words:>7}")

    assert [name for name, row in measured.items() if row.lix >= MOST_LIX] == []
    assert [name for name, row in measured.items() if row.mean > MOST_WORDS_A_SENTENCE] == []
