"""Facts are told in the reader's language, and found again by the workbook's Swedish headings."""

from pathlib import Path

import pytest

from ledsagning import resources
from ledsagning.editing import book, facts, in_words
from ledsagning.editing.leaves import leaves
from ledsagning.editing.names import leaf_named, name_of
from ledsagning.web.i18n import said, speaking
from support.workbooks import command

THE_SAME = {"Kronor", "Per", "Period"}
KINDS = (*book.KINDS_OF_RULES.values(), *book.KINDS_OF_TERMS.values())
EVERY = sorted(
    {name_of(leaf) for table in book.TABLES for leaf in table.facts}
    | {name_of(leaf) for kind in KINDS for leaf in leaves(kind)}
)


def test_every_name_has_an_english_one_of_its_own() -> None:
    with speaking("en"):
        english = {name: said(in_words.fact(name)) for name in in_words.NAMES}

    assert {name for name, told in english.items() if told == name} == THE_SAME


@pytest.mark.parametrize("name", EVERY)
def test_a_name_that_is_put_together_is_told_whole(name: str) -> None:
    with speaking("sv"):
        assert said(in_words.fact(name)) == said(in_words.heading(name)) == name
    with speaking("en"):
        english = said(in_words.fact(name))
        beside = said(in_words.heading(name))

    assert english != name or name in THE_SAME
    assert beside == (english if name in THE_SAME else f"{english} ({name})")


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("2 dagar", "2 days"),
        ("1 vecka", "1 week"),
        ("svenska, somaliska", "Swedish, Somali"),
        ("du bokar en ny tid, annars försvinner timmarna", None),
        ("vet ej", "not known"),
        ("Natur, Sveavägen 1", "Natur, Sveavägen 1"),
        ("0701234567", "0701234567"),
    ],
)
def test_a_value_is_told_where_all_of_it_is_words_of_ours(
    written: str, english: str | None
) -> None:
    with speaking("en"):
        told = said(in_words.value(written))

    assert told == english if english else told != written
    assert in_words.value(written) == written


def test_what_differs_is_told_in_english_throughout(tmp_path: Path) -> None:
    old, new = resources.SAMPLE_CATALOGUE, tmp_path / "katalog.yaml"
    text = old.read_text("utf-8").replace("limit: 2 days", "limit: 3 days", 1)
    new.write_text(text, "utf-8")

    english = command("diff", old, new, "--language", "en").output

    assert "The person cancels, Time limit before: 2 days → 3 days. Worse for" in english
    assert "Personen avbokar, Senast före: 2 dagar → 3 dagar." in command("diff", old, new).output


def test_an_english_remark_leads_to_the_swedish_heading() -> None:
    told = command("check", resources.SAMPLE_CATALOGUE, "--remarks", "--language", "en").output

    assert "Exempel Asken Ledsagning: unknown: Wheelchair (Rullstol) (group 4)." in told


def test_an_english_report_asks_a_provider_in_english(tmp_path: Path) -> None:
    page = tmp_path / "asken.html"
    given = ("--format", "html", "--provider", "exempelstaden-vast", "--language", "en")

    command("check", resources.SAMPLE_CATALOGUE, *given, "--output", page)

    text = page.read_text("utf-8")
    assert "<h3>Service agreement: Where to meet</h3>" in text
    assert "<dd>Choose: yes; no; not known.</dd>" in text
    assert not [how for how in map(str, (facts.FREE_TEXT,)) if how in text]


def test_a_name_from_before_is_understood() -> None:
    kind = book.KINDS_OF_RULES["escort_expenses"]

    assert leaf_named(kind, "Ska vara skäliga") == leaf_named(kind, "Ska vara rimliga") is not None
