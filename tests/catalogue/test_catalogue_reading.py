"""What a good catalogue becomes, and how files are found."""

import gc
import os
from datetime import date, time
from pathlib import Path

import pytest

from ledsagning import resources
from ledsagning.catalogue import loading, yaml_files
from ledsagning.catalogue.model import Catalogue, Chooses
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import (
    Activity,
    AgeBand,
    Decision,
    FeePer,
    Gender,
    Interest,
    Language,
    Travel,
    Unit,
)
from support import sites
from support.catalogues import TODAY, VALID, complaints, load

ONE_MUNICIPALITY, PROVIDERS = VALID.split("providers:\n")
END = "...\n"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return load(tmp_path, VALID)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "katalog"
    folder.mkdir()
    # The municipalities come last, and are found all the same.
    (folder / "z.yaml").write_text(ONE_MUNICIPALITY + END)
    (folder / "a.yml").write_text("providers:\n" + PROVIDERS + END)
    return folder


def test_what_an_editor_writes_stays_what_was_written(catalogue: Catalogue) -> None:
    asken = catalogue.providers["staden", "asken"]

    assert asken.escorts is not None
    assert asken.escorts[0].languages == {Language.NO, Language.SO}
    assert asken.contact is not None
    assert asken.contact.sms == "0701234567"
    assert asken.contact.address == "01234 Staden"
    assert asken.description == {"sv": "Vi är 01234.", "en": "We are 01234."}
    assert asken.agreement_on(TODAY).booking is not None
    assert asken.agreement_on(TODAY).booking.more == {"sv": "Vi svarar 12:30."}


def test_words_durations_and_dates_are_understood(catalogue: Catalogue) -> None:
    asken = catalogue.providers["staden", "asken"]
    staden = catalogue.municipalities["staden"]
    free, begun = staden.rules.fee

    assert staden.sample is True
    assert staden.chooses(TODAY) is Chooses.YES
    assert catalogue.municipalities["byn"].chooses(TODAY) is Chooses.NO
    assert asken.escorts is not None
    assert asken.escorts[0].gender is Gender.WOMAN
    assert asken.escorts[0].ages is AgeBand.MIDDLE
    assert asken.agreement_on(TODAY).booking is not None
    assert asken.agreement_on(TODAY).booking.notice == Duration(1, Unit.DAYS)
    assert asken.agreement_on(TODAY).travelling is not None
    assert asken.agreement_on(TODAY).travelling.modes == {
        Travel.WALKING,
        Travel.TAXI,
        Travel.ESCORT_CAR,
    }
    assert asken.assured is not None
    assert asken.assured.date == date(2026, 11, 1)
    assert staden.sources["guideline"].date == PartialDate(2018, 6)
    assert (free.kronor, begun.kronor, begun.per) == (0, 37, FeePer.BEGUN_HOUR)
    assert (begun.applies_to.act, begun.applies_to.under_age) == (Decision.SOL, 65)
    assert (begun.from_, begun.until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert [citation.source for citation in begun.citations] == ["page", "guideline"]
    assert [(rule.limit, rule.at) for rule in staden.rules.cancelling_by_you] == [
        (Duration(1, Unit.DAYS), time(12))
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24 hours", Duration(24, Unit.HOURS)),
        ("1 hour", Duration(1, Unit.HOURS)),
        ("1 working day", Duration(1, Unit.WORKING_DAYS)),
        ("0 days", Duration(0, Unit.DAYS)),
        ("1 week", Duration(1, Unit.WEEKS)),
        ("3 months", Duration(3, Unit.MONTHS)),
    ],
)
def test_a_duration_is_a_number_and_a_unit(tmp_path: Path, written: str, meant: Duration) -> None:
    catalogue = load(tmp_path, VALID.replace("2 days", written).replace("1 day\n", "0 days\n"))

    booking = catalogue.municipalities["staden"].standard_on(TODAY).booking
    assert booking is not None
    assert booking.notice == meant


def test_unknown_is_neither_empty_nor_the_word_null(catalogue: Catalogue) -> None:
    asken, bjorken = (
        catalogue.providers["staden", "asken"],
        catalogue.providers["staden", "bjorken"],
    )

    assert asken.escorts is not None
    assert asken.escorts[0].interests == frozenset()
    assert asken.escorts[1].languages is None
    assert bjorken.name == "null"
    assert bjorken.escorts is None
    assert bjorken.accepts_new is None
    assert bjorken.agreement_on(TODAY).booking is None


def test_all_areas_are_those_of_the_municipality(catalogue: Catalogue) -> None:
    assert catalogue.providers["staden", "asken"].areas == {"norr"}
    assert catalogue.providers["staden", "bjorken"].areas == {"all", "norr", "soder"}
    assert catalogue.providers["staden", "bjorken"].everywhere


def test_a_name_is_one_line_and_a_text_keeps_its_lines(tmp_path: Path) -> None:
    text = VALID.replace("name: Asken", "name: |\n      Asken\n      i Staden").replace(
        "sv: Vi är 01234.", "sv: |\n        Ett.\n\n        Två."
    )

    asken = load(tmp_path, text).providers["staden", "asken"]

    assert asken.name == "Asken i Staden"
    assert asken.description is not None
    assert asken.description["sv"] == "Ett.\n\nTvå."


def test_letters_of_a_letter_and_a_ring_become_one(tmp_path: Path) -> None:
    catalogue = load(tmp_path, VALID.replace("name: Asken", "name: A\u030asen"))

    assert catalogue.providers["staden", "asken"].name == "Åsen"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ask\u00aden", "Asken"),
        ("Ask\u200den\u200c", "Asken"),
        ("\u00ad Asken", "Asken"),
        # Persian letters that are not joined, and a sign that several make together.
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🦽", "👩\u200d🦽"),
    ],
)
def test_characters_that_nobody_sees_and_nothing_needs_are_left_out(
    tmp_path: Path, written: str, read: str
) -> None:
    catalogue = load(tmp_path, VALID.replace("name: Asken", f'name: "{written}"'))

    assert catalogue.providers["staden", "asken"].name == read


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_files_of_every_system_are_read(tmp_path: Path, ending: str) -> None:
    text = "\ufeff" + VALID.replace("\n", ending)

    assert len(load(tmp_path, text).providers) == 2


def test_nothing_in_the_catalogue_can_be_changed(catalogue: Catalogue) -> None:
    description = catalogue.providers["staden", "asken"].description

    with pytest.raises(TypeError):
        catalogue.providers["staden", "asken"] = None  # type: ignore[index]
    with pytest.raises(TypeError):
        description["sv"] = "Nej"  # type: ignore[index]


def test_the_shipped_sample_has_no_problems() -> None:
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)

    assert all(place.sample for place in catalogue.municipalities.values())
    assert set(catalogue.municipalities) == {"stockholm", "varmdo"}


def test_a_folder_is_read_as_one_catalogue(folder: Path, catalogue: Catalogue) -> None:
    merged = loading.load(folder, today=TODAY)

    assert merged.municipalities == catalogue.municipalities
    assert merged.providers == catalogue.providers
    assert list(merged.providers) == [("staden", "asken"), ("staden", "bjorken")]


def test_files_that_are_not_the_catalogue_are_left_alone(folder: Path) -> None:
    (folder / ".a.yaml").write_text("{{{")
    (folder / "readme.txt").write_text("{{{")

    assert len(loading.load(folder, today=TODAY).providers) == 2


def test_a_file_with_capitals_in_its_ending_is_read_too(folder: Path) -> None:
    (folder / "a.yml").rename(folder / "A.YML")

    assert len(loading.load(folder, today=TODAY).providers) == 2


@pytest.mark.parametrize("name", ["a.yml", "z.yaml"])
def test_a_file_that_has_lost_its_end_is_refused_wherever_it_was_cut(
    folder: Path, name: str
) -> None:
    whole = (folder / name).read_bytes()
    for length in range(0, len(whole) - len(END), 7):
        (folder / name).write_bytes(whole[:length])
        with pytest.raises(InvalidCatalogue, match=rf"{name}:\d+:\d+: "):
            loading.load(folder, today=TODAY)


def test_a_file_within_brackets_ends_where_they_do(tmp_path: Path) -> None:
    file = tmp_path / "k.yaml"
    whole = sites.catalogue()
    file.write_text(whole)
    assert loading.load(file)

    for length in range(0, len(whole) - 1, 31):
        file.write_text(whole[:length])
        with pytest.raises(InvalidCatalogue):
            loading.load(file)


def test_a_list_that_is_begun_and_not_written_is_told_of(tmp_path: Path) -> None:
    assert complaints(tmp_path, ONE_MUNICIPALITY + "providers:\n")[0].endswith(
        "det står inget under providers. "
        "Rätta: skriv minst en utförare under, eller ta bort raden providers:."
    )
    assert complaints(tmp_path, ONE_MUNICIPALITY + "providers: null\n") == []


def test_the_version_follows_names_and_contents(folder: Path) -> None:
    first = loading.load(folder, today=TODAY).version
    again = loading.load(folder, today=TODAY).version
    (folder / "a.yml").rename(folder / "b.yml")
    renamed = loading.load(folder, today=TODAY).version
    (folder / "b.yml").write_text("providers:\n" + PROVIDERS + "# sant\n" + END)
    changed = loading.load(folder, today=TODAY).version

    assert len(first) == 16
    assert first == again
    assert len({first, renamed, changed}) == 3


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / "a.yml").rename(folder / "data" / "1.yml")
    (folder / "a.yml").symlink_to(folder / "data" / "1.yml")

    assert len(loading.load(folder, today=TODAY).providers) == 2


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "hemlig.yaml").write_text("providers: []\n")
    (folder / "b.yaml").symlink_to(tmp_path / "hemlig.yaml")

    with pytest.raises(InvalidCatalogue, match="länk ut ur mappen"):
        loading.load(folder, today=TODAY)


def test_a_pipe_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "b.yaml")

    with pytest.raises(InvalidCatalogue, match="ingen vanlig fil"):
        loading.load(folder, today=TODAY)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "k.yaml"
    file.write_text(VALID + END)
    size = file.stat().st_size

    assert loading.load(yaml_files.at(file, limit=size), today=TODAY)
    with pytest.raises(InvalidCatalogue, match=f"större än {size - 1} byte"):
        loading.load(yaml_files.at(file, limit=size - 1), today=TODAY)


def test_a_folder_of_too_many_files_is_refused(folder: Path) -> None:
    for number in range(2_000):
        (folder / f"{number}.yaml").touch()

    with pytest.raises(InvalidCatalogue, match="2002 filer"):
        loading.load(folder, today=TODAY)


def test_what_cannot_be_found_or_is_empty_is_said(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")

    with pytest.raises(InvalidCatalogue, match=r"saknas\.yaml:1:1: .*filen finns inte"):
        loading.load(tmp_path / "saknas.yaml")
    with pytest.raises(InvalidCatalogue, match="går inte att läsa"):
        loading.load(tmp_path)
    with pytest.raises(InvalidCatalogue, match="går inte att läsa"):
        loading.load(tmp_path / "a\0b")
    (tmp_path / "loop.yaml").unlink()
    with pytest.raises(InvalidCatalogue, match="inga filer"):
        loading.load(tmp_path)


def test_loading_leaves_the_garbage_collection_as_it_was(tmp_path: Path) -> None:
    load(tmp_path, VALID)
    assert gc.isenabled()

    gc.disable()
    try:
        load(tmp_path, VALID)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_word_of_two_lists_stays_of_its_own_kind(tmp_path: Path) -> None:
    rows = "  - id: eken\n    municipality: staden\n    name: Eken\n"
    agreement = "    agreement:\n      activities:\n        included: [cafe, culture]\n"
    escorts = "    escorts:\n      - interests: [cafe, culture]\n"

    eken = load(tmp_path, VALID + rows + agreement + escorts).providers["staden", "eken"]

    assert eken.agreement_on(TODAY).activities is not None
    assert {type(word) for word in eken.agreement_on(TODAY).activities.included or ()} == {Activity}
    assert eken.escorts is not None
    assert {type(word) for word in eken.escorts[0].interests or ()} == {Interest}
