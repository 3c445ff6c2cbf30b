"""A catalogue is read from whatever gives nodes: files are one kind of source, sheets another."""

import gc
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import NamedTuple

import pytest

from ledsagning.catalogue import loading, nodes
from ledsagning.catalogue.files import File
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.sources import Part, Unreadable
from ledsagning.catalogue.yaml_files import YamlFiles
from support.catalogues import TODAY, VALID, load

COLUMNS = "ABC"


class Cell(NamedTuple):
    """A cell of a sheet."""

    sheet: str
    row: int
    column: str = "A"

    @property
    def words(self) -> str:
        return f"bladet {self.sheet} rad {self.row}"

    @property
    def within(self) -> str:
        return f"rad {self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.column}{self.row}"


@dataclass(frozen=True)
class Sheet:
    """A sheet of three columns under a row of headings. It is the origin of its cells."""

    name: str
    headings: tuple[str, str, str]
    rows: tuple[tuple[str, str, str], ...]

    def place(self, position: int) -> Cell:
        row, column = divmod(position, len(COLUMNS))
        return Cell(self.name, row + 1, COLUMNS[column])

    def records(self) -> nodes.Sequence:
        return nodes.Sequence(tuple(self._records()), self, 0)

    def _records(self) -> Iterator[nodes.Node]:
        for row, cells in enumerate(self.rows, start=1):
            start = row * len(COLUMNS)
            yield nodes.Mapping(
                tuple(
                    (self._cell(heading, column), self._cell(text, start + column))
                    for column, (heading, text) in enumerate(zip(self.headings, cells, strict=True))
                ),
                self,
                start,
            )

    def _cell(self, text: str, position: int) -> nodes.Scalar:
        return nodes.Scalar(text, True, self, position)


@dataclass(frozen=True)
class Workbook:
    """A source of two sheets; one of them can be locked."""

    municipalities: Sheet
    providers: Sheet
    locked: bool = False

    @property
    def place(self) -> Cell:
        return Cell("bok.xlsx", 1)

    def parts(self) -> Iterator[Part | Unreadable]:
        yield self._part({"municipalities": self.municipalities})
        if self.locked:
            yield Unreadable(Cell(self.providers.name, 1), "bladet är låst", "lås upp det")
        else:
            yield self._part({"providers": self.providers})

    def _part(self, sheets: Mapping[str, Sheet]) -> Part:
        entries = (
            (nodes.Scalar(key, True, self.municipalities, 0), sheet.records())
            for key, sheet in sheets.items()
        )
        return Part(repr(sheets).encode(), nodes.Mapping(tuple(entries), self.municipalities, 0))


MUNICIPALITIES = Sheet("Kommuner", ("id", "name"), (("staden", "Staden"),))


def providers(*rows: tuple[str, str, str]) -> Sheet:
    return Sheet("Utförare", ("id", "municipality", "name"), rows)


def test_a_workbook_is_read_as_a_file_is() -> None:
    book = Workbook(MUNICIPALITIES, providers(("asken", "staden", "Asken"), ("ek", "staden", "01")))

    catalogue = loading.load(book, today=TODAY)

    assert catalogue.municipalities["staden"].name == "Staden"
    assert [provider.name for provider in catalogue.providers.values()] == ["Asken", "01"]


def test_a_problem_is_told_at_its_cell_and_names_other_cells_in_words() -> None:
    rows = (("asken", "staden", "Asken"), ("asken", "staden", ""))

    with pytest.raises(InvalidCatalogue) as raised:
        loading.load(Workbook(MUNICIPALITIES, providers(*rows)), today=TODAY)

    first, second = str(raised.value).splitlines()
    assert first.startswith(
        "Utförare!A3: utförare asken: id:t asken finns redan, i bladet Utförare rad 2."
    )
    assert second.startswith("Utförare!C3: utförare asken: name saknas.")
    assert [problem.place for problem in raised.value.problems] == [
        Cell("Utförare", 3, "A"),
        Cell("Utförare", 3, "C"),
    ]


def test_a_part_that_cannot_be_read_is_told_with_its_place() -> None:
    with pytest.raises(InvalidCatalogue) as raised:
        loading.load(Workbook(MUNICIPALITIES, providers(), locked=True), today=TODAY)

    assert str(raised.value) == "Utförare!A1: katalogen: bladet är låst. Rätta: lås upp det."


def test_the_version_follows_what_the_parts_hold() -> None:
    book = Workbook(MUNICIPALITIES, providers(("asken", "staden", "Asken")))
    other = Workbook(MUNICIPALITIES, providers(("asken", "staden", "Eken")))

    versions = [loading.load(source, today=TODAY).version for source in (book, book, other)]

    assert versions[0] == versions[1] != versions[2]


def test_files_need_no_disk(tmp_path: Path) -> None:
    files = YamlFiles(FilePlace("sänd"), [File(PurePath("k.yaml"), VALID.encode())])

    assert loading.load(files, today=TODAY) == load(tmp_path, VALID)


def test_a_place_in_a_file_is_told_to_people_and_to_programs() -> None:
    place = FilePlace("katalog.yaml", 67, 5)

    assert place.words == "katalog.yaml rad 67"
    assert str(place) == "katalog.yaml:67:5"
    assert sorted([place, FilePlace("katalog.yaml", 9)])[0].line == 9


class Counted:
    """Files as a source that counts, each time it is asked for another, what is left of them."""

    def __init__(self, files: YamlFiles) -> None:
        self.files, self.place = files, files.place
        self.left: list[int] = []

    def parts(self) -> Iterator[Part | Unreadable]:
        for part in self.files.parts():
            self.left.append(sum(isinstance(one, nodes.Mapping) for one in gc.get_objects()))
            yield part


def test_what_a_part_holds_goes_when_it_has_been_read() -> None:
    head, one = VALID.split("providers:\n")
    many = [one.replace("  - id: ", f"  - id: nr-{number}-") for number in range(12)]
    texts = [head, *(f"providers:\n{text}" for text in many)]
    files = [File(PurePath(f"{n:02}.yaml"), text.encode()) for n, text in enumerate(texts)]
    source = Counted(YamlFiles(FilePlace("k"), files))

    catalogue = loading.load(source, TODAY)

    assert len(catalogue.providers) == 2 * len(many)
    # The part before is let go while the next is read.
    assert source.left[-1] == source.left[3]
