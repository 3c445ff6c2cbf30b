"""The municipalities that are shipped with their rules: each file loads, and says where from."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import PurePath

import pytest

from ledsagning import country
from ledsagning.catalogue import law_loading, loading
from ledsagning.catalogue.citations import Citation, source_of
from ledsagning.catalogue.effective import effective
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.rule import values_of
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.country.country import load as load_country
from ledsagning.web.wording.rules import variants_fact
from support.easy import refuse_long, refuse_odd

TEXTS = {
    entry.name: entry.read_text("utf-8")
    for entry in sorted((files(country) / "municipalities").iterdir(), key=lambda one: one.name)
    if entry.name.endswith(".yaml")
}
DAY = date(2026, 11, 26)
everywhere = pytest.mark.parametrize("name", TEXTS)


@cache
def municipality(name: str) -> Municipality:
    """What a file holds, read as strictly as a catalogue; what is wrong is raised."""
    file = File(PurePath(name), TEXTS[name].encode())
    source = YamlFiles(FilePlace(name), [file], marked=True)
    (found,) = loading.load(source).municipalities.values()
    return found


def citations(one: Municipality) -> Iterator[Citation]:
    """Every place in a source that a municipality names."""
    for _, _, rule in one.rules.each():
        yield from rule.citations
    for version in one.standard_agreement:
        yield from (term for name in TERM_NAMES if (term := getattr(version, name)))


def texts(one: Municipality) -> Iterator[Localized]:
    """Every text of ours about a municipality."""
    told = [source.note for source in one.sources.values()]
    for office in one.contacts:
        told.extend((office.helps_with, office.hours, office.note))
    for _, _, rule in one.rules.each():
        told.extend((rule.note, rule.applies_to.who, getattr(rule, "needs_first", None)))
    return (text for text in told if text)


@everywhere
def test_a_file_is_named_after_the_municipality_in_it_which_is_called_as_the_country_says(
    name: str,
) -> None:
    one = municipality(name)

    assert name == f"{one.id}.yaml"
    assert one.name in {known.name for known in load_country().municipalities}


@everywhere
def test_a_file_begins_by_telling_an_editor_what_it_is(name: str) -> None:
    first, _, _ = TEXTS[name].partition("\n")

    assert first.startswith(f"# {municipality(name).name}: ")
    assert first.endswith("providers.yaml.")


@everywhere
def test_every_source_is_cited_and_was_read_as_a_stored_copy(name: str) -> None:
    one = municipality(name)
    cited = [source_of(citation, one.sources) for citation in citations(one)]

    assert one.sources
    assert all(source in cited for source in one.sources.values())
    assert all(source.copy for source in one.sources.values())


@everywhere
def test_every_rule_says_something_in_a_value_or_in_a_note(name: str) -> None:
    rules = [rule for _, _, rule in municipality(name).rules.each()]

    assert rules
    for rule in rules:
        known = [value for value in values_of(type(rule)) if getattr(rule, value.name) is not None]
        assert known or rule.note, rule


@everywhere
def test_every_text_of_ours_is_there_in_swedish_and_in_english(name: str) -> None:
    assert all({"sv", "en"} <= set(text) for text in texts(municipality(name)))


@everywhere
def test_no_sum_is_told_as_todays_that_was_for_a_year_that_is_over(name: str) -> None:
    for fee in municipality(name).rules.fee:
        assert not fee.most_per_month or fee.until, fee


@pytest.mark.usefixtures("swedish")
def test_everything_about_them_is_told_in_whole_easy_sentences() -> None:
    for one in map(municipality, TEXTS):
        spoken = [text["sv"] for text in texts(one)]
        for name in RULE_NAMES:
            variants = effective(name, one, law_loading.load(), DAY)
            told = variants_fact(name, variants, one.area_names)
            sentences = ["".join(span.text for span in words) for words in told.sentences]
            refuse_odd(sentences)
            spoken.extend(sentences)
        refuse_long(spoken)
