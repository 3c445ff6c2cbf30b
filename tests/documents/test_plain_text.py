"""Plain text of what is shown: letters, answers, lists and comparisons, with odd words too."""

import pytest
from flask import Flask
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ledsagning.formats import text
from ledsagning.formats.comparison import Comparison
from ledsagning.formats.document import (
    Bullets,
    Chart,
    Document,
    Enumeration,
    KeyFact,
    Letter,
    Paragraph,
    QrCode,
    Source,
    words,
)
from ledsagning.formats.leaflet import Leaflet, put_together
from ledsagning.web.packing.pages import asked
from ledsagning.web.shown import leaflet_here
from support import places
from support.document_texts import strings
from support.imprints import IMPRINT

LESS = (
    *((KeyFact, "ask"), (Enumeration, "sentences"), (Source, "apart")),
    *((Chart, "label"), (QrCode, "label"), (Comparison, "corner")),
)
"""What stands for a picture or in a corner, above questions where there may be none, or says in a
sentence what stands in lines, or a second time what stands in the next.
"""

WORD = st.text("abåäö.,:;-/–()", min_size=1, max_size=20)
URL = st.text("abc/-?=&", min_size=60, max_size=120).map(lambda path: f"https://x.example/{path}")
SENTENCE = st.lists(
    WORD | URL | st.sampled_from(("i 12 kap. 3 § lagen", "ring 08-123 45 67 nu")), min_size=1
).map(" ".join)


def leaflet(app: Flask, path: str) -> Leaflet | None:
    """What can be taken away of a page."""
    with asked(app, path):
        found = leaflet_here(everywhere=False)
    return found[1] if found else None


def too_wide(made: str) -> list[str]:
    """The lines that are wider than a narrow window, and are more than an address."""
    lines = (line for line in made.splitlines() if len(line) > text.WIDTH)
    return [line for line in lines if " " in line.strip().removeprefix("- ")]


@pytest.mark.parametrize("code", ["sv", "en"])
def test_what_is_taken_away_of_any_page_fits_a_narrow_window_and_loses_no_words(
    app: Flask, code: str
) -> None:
    paths = (f"/{code}{path}" for path in places.framed().values() if "finns-inte" not in path)
    taken = {path: found for path in paths if (found := leaflet(app, path))}

    assert len(taken) > 40
    for path, found in taken.items():
        made = text.render(found).decode()
        in_a_row = " ".join(made.split())
        said = (" ".join(one.split()) for one in strings(found.document, LESS))
        assert too_wide(made) == [], path
        assert [one for one in said if one not in in_a_row] == [], path


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=4))
@example([f"{'x' * 70} 12 kap. 3 § {'y' * 90}"])
def test_odd_words_of_a_letter_or_a_list_stay_in_their_order_and_only_what_has_no_blank_is_wide(
    said: list[str],
) -> None:
    paragraphs = tuple(words(one) for one in said)
    letter = Letter("Brev", paragraphs)
    document = Document(
        "Titel", "sv", "", None, (letter, Bullets(paragraphs), Paragraph(paragraphs[0]))
    )

    made = text.render(put_together(document, IMPRINT)).decode()

    meant = [*said, *(f"- {one}" for one in said), said[0]]
    in_a_row = " ".join(made.split())
    assert " ".join(" ".join(meant).split()) in in_a_row
    assert too_wide(made) == []


@pytest.mark.parametrize(("many", "numbered", "wide"), [(2, False, 2), (2, True, 3), (12, True, 4)])
def test_the_lines_of_an_item_stand_under_its_first_word(
    many: int, *, numbered: bool, wide: int
) -> None:
    items = tuple(words("ord " * 30) for _ in range(many))
    document = Document("Steg", "sv", "", None, (Bullets(items, numbered=numbered),))

    made = text.render(put_together(document, IMPRINT)).decode().splitlines()
    begins = f"{many}. " if numbered else "- "
    last = next(at for at, line in enumerate(made) if line.startswith(begins))
    assert made[last].index("ord") == wide
    assert made[last + 1].index("ord") == wide
