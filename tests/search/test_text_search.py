"""Text search as people type: other forms, other words, without å, ä and ö, wrong, and hostile."""

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.catalogue.terms import Activities, AgreementFrom, Booking, OfficeLanguages
from ledsagning.catalogue.vocabulary import (
    Activity,
    Channel,
    Experience,
    Interest,
    Language,
    Time,
    Wheelchair,
)
from ledsagning.search import synonyms
from ledsagning.search.criteria import Criteria
from ledsagning.search.engine import Results, Search
from ledsagning.search.matching import Fit
from ledsagning.search.swedish import WORD, query_stems
from support.strategies import MUNICIPALITY, catalogue_of

DAY = date(2026, 11, 21)

LYKTAN = Provider(
    id="lyktan",
    municipality=MUNICIPALITY.id,
    name="Lyktan Omsorg",
    areas=frozenset({"norr"}),
    description={
        "sv": "Samtalet med dig är viktigt. Vi ger stödet efter beslutet, och vi kan hemtjänst.",
        "en": "We keep our appointments.",
    },
    escorts=(
        EscortGroup(
            languages=frozenset({Language.SV, Language.SO, Language.KMR}),
            interests=frozenset({Interest.SWIMMING, Interest.FILM, Interest.CULTURE}),
            experience=frozenset({Experience.MEMORY}),
            times=frozenset({Time.EVENING}),
            wheelchair=Wheelchair.HEAVY,
        ),
    ),
)
KVARNEN = Provider(
    id="kvarnen",
    municipality=MUNICIPALITY.id,
    name="Kvarnen",
    areas=frozenset({"soder"}),
    description={"sv": "Vi har höga nivåer, och glädje."},
    escorts=(
        EscortGroup(
            languages=frozenset({Language.SV, Language.CKB, Language.SWL, Language.DA}),
            interests=frozenset({Interest.DANCE, Interest.BOOKS}),
            wheelchair=Wheelchair.NONE,
        ),
    ),
    agreement=(
        AgreementFrom(
            booking=Booking(
                channels=frozenset({Channel.LETTER}), more={"sv": "Skriv gärna på vykort."}
            ),
            activities=Activities(
                included=frozenset({Activity.WALKS}),
                not_included=frozenset({Activity.OVERNIGHT_TRIP}),
            ),
            office_languages=OfficeLanguages(languages=frozenset({Language.FI})),
        ),
    ),
)
TYST = Provider(id="tyst", municipality=MUNICIPALITY.id, name="Tyst")


@pytest.fixture(scope="module")
def search() -> Search:
    return Search.build(catalogue_of(LYKTAN, KVARNEN, TYST), MUNICIPALITY.id)


@pytest.fixture(scope="module")
def answer(search: Search) -> Callable[[str], Results]:
    return lambda text: search.answer(Criteria(text=text), DAY)


@pytest.fixture(scope="module")
def find(answer: Callable[[str], Results]) -> Callable[[str], set[str]]:
    return lambda text: {one.provider.id for one in answer(text).matches if one.fit is Fit.FITS}


Find = Callable[[str], set[str]]
Answer = Callable[[str], Results]


@pytest.mark.parametrize(
    "text",
    [
        *("samtal", "samtalen", "stöd", "stödets", "beslut", "besluten", "beslutet"),
        *("kväll", "kvällar", "kvällarna", "LYKTAN", "lyktans"),
    ],
)
def test_every_form_of_a_word_is_found(find: Find, text: str) -> None:
    assert find(text) == {"lyktan"}


@pytest.mark.parametrize("text", ["hemtjänst", "tjänst", "tjänster", "hemtjänsten"])
def test_a_word_is_found_inside_a_compound(find: Find, text: str) -> None:
    assert find(text) == {"lyktan"}


def test_a_word_is_not_found_where_only_an_ending_is_left(find: Find) -> None:
    assert find("Kvarn") == {"kvarnen"}
    assert find("dans") == {"kvarnen"}
    assert find("kvar") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("simma", "lyktan"), ("badhus", "lyktan"), ("bio", "lyktan"), ("museum", "lyktan")),
        *(("demens", "lyktan"), ("permobil", "lyktan"), ("läsning", "kvarnen")),
        *(("bok", "kvarnen"), ("hiking", "kvarnen")),
    ],
)
def test_another_word_for_the_same_is_found(find: Find, text: str, expected: str) -> None:
    assert find(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("swimming", "lyktan"), ("Somali", "lyktan"), ("soomaali", "lyktan")),
        *(("wheelchair", "lyktan"), ("memory", "lyktan"), ("evenings", "lyktan")),
        *(("sign language", "kvarnen"), ("Finnish", "kvarnen"), ("suomi", "kvarnen")),
        *(("reading and dancing", "kvarnen"), ("letter", "kvarnen")),
    ],
)
def test_a_reader_of_english_or_of_the_language_itself_finds_it(
    find: Find, text: str, expected: str
) -> None:
    assert find(text) == {expected}


def test_a_wide_word_finds_the_narrow_ones_but_not_the_other_way_round(find: Find) -> None:
    assert find("kurdiska") == {"lyktan", "kvarnen"}
    assert find("kurmanji") == {"lyktan"}
    assert find("sorani") == {"kvarnen"}


@pytest.mark.parametrize("label", [word.label for word in (*Interest, *Activity, *Language)])
def test_every_interest_activity_and_language_can_be_searched_for_in_other_words(
    label: str,
) -> None:
    finding, _ = synonyms.load()

    assert any(query_stems(word) & finding.keys() for word in WORD.findall(label))


@pytest.mark.parametrize("text", ["följeslagare", "foljeslagare", "ledsagare", "ledsagning"])
def test_what_every_provider_does_hides_nobody(find: Find, text: str) -> None:
    assert find(text) == {"lyktan", "kvarnen", "tyst"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("stod", "lyktan"), ("hemtjanst", "lyktan"), ("kvall", "lyktan"), ("Bjorko", "lyktan")),
        *(("niva", "kvarnen"), ("NIVÅ", "kvarnen"), ("NIVÅER", "kvarnen"), ("gladje", "kvarnen")),
        *(("Soder", "kvarnen"), ("bocker", "kvarnen"), ("bo\u0308cker", "kvarnen")),
    ],
)
def test_letters_can_be_typed_without_rings_and_dots(find: Find, text: str, expected: str) -> None:
    assert find(text) == {expected}


def test_all_words_must_be_found_in_any_order(find: Find) -> None:
    assert find("somaliska bad kväll") == {"lyktan"}
    assert find("kväll, somaliska!") == {"lyktan"}
    assert find("somaliska böcker") == set()


def test_a_wish_written_as_a_sentence_is_understood(find: Find) -> None:
    assert find("Jag vill gå på bio med någon som talar somaliska") == {"lyktan"}
    assert find("I want to find someone who speaks Somali") == {"lyktan"}


def test_the_free_texts_of_the_agreement_are_read_and_what_is_excluded_is_not(find: Find) -> None:
    assert find("vykort") == {"kvarnen"}
    assert find("övernattning") == set()
    assert find("rullstol") == {"lyktan"}


@pytest.mark.parametrize(
    "text", ["", "   ", "och på för", "ar pa for", "the of", "!?*()\"'\\", "-"]
)
def test_a_text_that_searches_for_nothing_is_no_filter(answer: Answer, text: str) -> None:
    results = answer(text)

    assert len(results.matches) == 3
    assert results.corrected is None
    assert not results.by_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("somaliksa", "somaliska"),
        ("hemtjenst", "hemtjänst"),
        ("Kvarrnen", "Kvarnen"),
        ("simnnig på kvällen", "simning på kvällen"),
        ("Bad, och hemtjänt!", "Bad, och hemtjänst!"),
        ("foljeslagarre", "följeslagare"),
        ("bjorrko", "Björkö"),
    ],
)
def test_a_misspelt_word_finds_nothing_and_is_put_right(
    answer: Answer, find: Find, typed: str, meant: str
) -> None:
    results = answer(typed)

    assert results.totals[Fit.FITS] == 0
    assert results.corrected == meant
    assert find(meant)


@pytest.mark.parametrize("text", ["xyzzyplugh", "bad xyzzyplugh", "kat", "norska", "kvar"])
def test_nothing_is_suggested_without_a_near_word(answer: Answer, text: str) -> None:
    results = answer(text)

    assert (results.totals[Fit.FITS], results.corrected) == (0, None)


def test_nothing_is_suggested_that_finds_nobody(answer: Answer) -> None:
    assert answer("somaliksa böcker").corrected is None


def test_the_tenth_word_is_read_and_the_eleventh_is_not(find: Find) -> None:
    ten = "lyktan film museum kväll minne tung samtal stöd beslut"

    assert find(f"{ten} finns omsorg xyz") == {"lyktan"}
    assert find(f"{ten} xyz omsorg") == set()


def test_only_a_hundred_characters_are_read_and_no_half_word(find: Find) -> None:
    assert find("bad" + " " * 95 + "xyz") == {"lyktan"}
    assert find("bad" + " " * 94 + "xyz") == set()
    assert find("bad " * 100_000) == {"lyktan"}


@pytest.mark.parametrize(
    "text",
    [
        *("NOT NOT a", "(" * 100, "?*", "abc~9", "a* OR b*", "[a TO z]", '"bad', "name:x^9"),
        *("\0", "\ud800", "\u202eabc", "a\u0300" * 50, "ß" * 100, "ﷺ" * 100, "%s{{7*7}}"),
        *(" ".join(f"{letter}zzzzzzz" for letter in "abcdefghijkl"), "ning" * 25, "x" * 100),
    ],
)
def test_a_hostile_text_is_only_words_and_quickly_answered(answer: Answer, text: str) -> None:
    started = perf_counter()
    results = answer(text)

    assert results.pages == 1
    # Some of these took Whoosh's own query language seconds. It takes us a millisecond.
    assert perf_counter() - started < 1


def test_operators_are_not_understood(find: Find) -> None:
    assert find("bad OR böcker") == find("bad or böcker") == set()
    assert find("NOT bad") == {"lyktan"}


def test_threads_that_search_at_once_get_what_each_asked_for(find: Find) -> None:
    asked = ["samtalen", "böckerna", "leverantörer", "kvällarna"] * 50
    alone = [find(text) for text in asked]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(find, asked))

    assert together == alone


def test_building_leaves_no_files_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    Search.build(catalogue_of(LYKTAN), MUNICIPALITY.id)

    assert list(tmp_path.iterdir()) == []


def test_two_builds_at_once_do_not_disturb_each_other() -> None:
    with ThreadPoolExecutor(4) as threads:
        searches = list(
            threads.map(lambda _: Search.build(catalogue_of(LYKTAN), MUNICIPALITY.id), range(8))
        )

    assert all(one.having("samtal", DAY) for one in searches)


def test_what_is_written_in_another_language_is_not_searched_on_a_swedish_page(
    search: Search,
) -> None:
    assert search.having("appointment", DAY) == 0
    assert search.having("appointment", DAY, "en") == 1
    # Who has not translated is read as it is shown: in Swedish.
    assert search.having("glädje", DAY, "en") == 1


def test_nobody_is_hidden_who_has_not_written_the_word(answer: Answer) -> None:
    results = answer("hemtjänst")

    assert {one.provider.id: (one.fit, one.words) for one in results.matches} == {
        "lyktan": (Fit.FITS, True),
        "kvarnen": (Fit.MAY_FIT, False),
        "tyst": (Fit.MAY_FIT, False),
    }


def test_a_provider_that_is_called_so_comes_first_on_every_day() -> None:
    known = [replace(TYST, id=f"id-{n}", description={"sv": "Vi ses på Eken."}) for n in range(9)]
    search = Search.build(catalogue_of(*known, replace(TYST, name="Eken")), MUNICIPALITY.id)

    first = [search.answer(Criteria(text="eken"), date(2026, 11, day)).matches[0] for day in (1, 2)]

    assert [one.provider.name for one in first] == ["Eken", "Eken"]


def test_what_many_are_called_puts_nobody_first() -> None:
    many = [replace(TYST, id=f"id-{n}", name=f"Omsorg {n}") for n in range(5)]
    quiet = replace(TYST, description={"sv": "Omsorg om dig."})
    search = Search.build(catalogue_of(quiet, *many), MUNICIPALITY.id)

    asked, nobody = (search.answer(Criteria(text=text), DAY).matches for text in ("omsorg", ""))

    assert [one.provider.id for one in asked] == [one.provider.id for one in nobody]
