"""The municipalities that are shipped with their rules: each file loads, and says where from."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Any

import pytest

from ledsagning import country
from ledsagning.catalogue import law_loading, loading
from ledsagning.catalogue.citations import Citation, Source, source_of
from ledsagning.catalogue.effective import effective
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.rule import Rule, subject_of, values_of
from ledsagning.catalogue.rules import RULE_NAMES, Applying
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import Decision, PageSubject
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


WRITTEN = (
    "en två tre fyra fem sex sju åtta nio tio",
    "one two three four five six seven eight nine ten",
)
IN_WORDS = {word: number for words in WRITTEN for number, word in enumerate(words.split(), start=1)}
NUMBER = rf"\d+|\b(?:{'|'.join(IN_WORDS)})\b"
NAMES_ACT = {
    Decision.LSS: re.compile(r"\bLSS\b"),
    Decision.SOL: re.compile(r"\bSoL\b|socialtjänstlag"),
}
FOR_OLDER_PEOPLE = re.compile(r"[/-](aldre|aldreomsorg|seniorer|senior)/", re.IGNORECASE)


def quoted(rule: Rule) -> str:
    """All that a rule cites."""
    return " ".join(text for one in rule.citations for text in (one.quote, one.summary) if text)


def numbers(text: str) -> set[int]:
    """The numbers in a text, in digits or in a word. One is also an article, and zero no hour."""
    joined = re.sub(r"(?<=\d)[\s,](?=\d{3}\b)", "", text.lower())
    found = {IN_WORDS.get(word) or int(word) for word in re.findall(NUMBER, joined)}
    return found - {0, 1}


def counted(value: Any) -> Iterator[int]:
    """Every number in a value, and in its parts."""
    if isinstance(value, int) and not isinstance(value, bool):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from counted(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from counted(getattr(value, field.name))


def acts_of(source: Source, cited: str) -> set[Decision]:
    """The acts that a whole source is about; none where neither its title nor its place tells.

    A municipality's pages for older people are about the Social Services Act, unless we note that
    nobody can tell.
    """
    named = named_in(source.title)
    untold = source.note is not None and "inte vilken lag" in source.note["sv"]
    if FOR_OLDER_PEOPLE.search(source.address or "") and not untold:
        named.add(Decision.SOL)
    return named | named_in(cited) if named else named


def named_in(text: str) -> set[Decision]:
    """The acts that a text names."""
    return {act for act, name in NAMES_ACT.items() if name.search(text)}


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
def test_what_a_source_says_of_one_act_is_not_told_of_the_other(name: str) -> None:
    one = municipality(name)
    rules = [rule for _, _, rule in one.rules.each()]
    for known, _, rule in one.rules.each():
        # How to appeal is the same under both acts: the Administrative Procedure Act says it.
        if known != "appeal" and subject_of(rule, one.sources) is PageSubject.LEDSAGNING:
            source = source_of(rule, one.sources)
            cited = [quoted(each) for each in rules if source_of(each, one.sources) is source]
            acts = acts_of(source, " ".join(cited))
            assert len(acts) != 1 or {rule.applies_to.act} == acts, known


@everywhere
def test_every_number_of_a_rule_stands_in_what_it_cites(name: str) -> None:
    one = municipality(name)
    for known, _, rule in one.rules.each():
        written = source_of(rule, one.sources).date
        years = set() if written is None else {written.year}
        values = [getattr(rule, value.name) for value in values_of(type(rule))]
        stated = set(counted((*values, rule.applies_to.from_age, rule.applies_to.under_age)))
        noted = numbers(rule.note["sv"]) if rule.note else set()

        assert (stated - {0, 1}) | (noted - years) <= numbers(quoted(rule)), known


@everywhere
def test_a_time_that_is_tried_for_or_about_right_is_told_in_a_note(name: str) -> None:
    for known, _, rule in municipality(name).rules.each():
        if isinstance(rule, Applying) and (rule.answer_within or rule.usually_within):
            assert not re.search(r"försöker|cirka|ungefär|insatser i hemmet", quoted(rule)), known


@everywhere
def test_the_english_of_a_text_has_its_numbers_and_is_as_english_is_spoken(name: str) -> None:
    for text in texts(municipality(name)):
        assert numbers(text["en"]) == numbers(text["sv"])
        # A question before its answer is Swedish easy language: in English it is an "if".
        assert "?" not in text["en"]
        assert not re.search(r"(?<!parent or )(?<!parents or )\bguardian", text["en"])


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
