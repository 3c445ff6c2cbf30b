"""Which document can be had in which format. The one table of it.

The addresses, the links to them, the page that explains them and the tests are all made from it.
Books and sound are of information and providers only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from ledsagning.formats import (
    braille,
    brf,
    calendar,
    daisy,
    epub,
    folded,
    pdf,
    pef,
    sound,
    talking,
    text,
)
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Asked, Choice, Size, asked, unusual
from ledsagning.formats.speech import script, voice
from ledsagning.formats.speech.reading import Reading
from ledsagning.messages import N_


class Kind(Enum):
    """What a document is of: whether it is the same for all who ask, and worth to be listened to.

    ``INFORMATION`` are the information pages with their rules, the words, and whom to ask;
    ``BOOKLET`` is the one of them that everybody carries along.
    ``FIGURES`` are the statistics: charts and tables, the same for all too.
    ``ANSWER`` is what somebody's questions are answered with: lists, comparisons, letters, sheets.
    """

    INFORMATION = auto()
    BOOKLET = auto()
    PROVIDER = auto()
    FIGURES = auto()
    ANSWER = auto()


EVERY_KIND = frozenset(Kind)
WORTH_HEARING = frozenset({Kind.INFORMATION, Kind.BOOKLET, Kind.PROVIDER})
"""What is read from beginning to end, in a book or by a voice."""

BRAILLE = "punktskrift"
"""What the name of a file of Braille says: its ending is known to few."""


class Renderer(Protocol):
    """A module of ``formats/``: what its files are, and the function that makes one."""

    MEDIA_TYPE: str

    def render(self, leaflet: Leaflet, size: Size, /) -> bytes:
        """A leaflet as a file."""


class SlowRenderer(Renderer, Protocol):
    """One that makes its files in two steps: what takes long another process can do."""

    def written(self, leaflet: Leaflet, size: Size, /) -> str:
        """What is to be drawn."""

    def drawn(self, page: str, /) -> bytes:
        """What was written, as a file."""


class Spoken(Protocol):
    """One that makes its files of what has been read aloud, which takes long."""

    def bound(self, leaflet: Leaflet, reading: Reading, /) -> bytes:
        """A leaflet and a reading of it as a file."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A size that many want, as a link of its own: its label, a Swedish msgid, and what of the
    address says it.
    """

    label: str
    query: tuple[tuple[str, str], ...]


def _nothing(_language: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file. ``ending`` is that of its address; ``label`` is what the reader does with it.

    ``adds`` is what the name of a file says besides its page, where the ending does not. ``of`` are
    the documents that there are of it. ``of_days``: it holds nothing but days to remember.
    ``choices`` are what of its ``size`` the address may say, and ``variants`` those that are links
    of their own. ``slow`` is its renderer where that takes a second or more. ``lacks`` says, as a
    sentence, why it cannot be made here of a document in a language; nothing where it can.
    ``everyday``: so many want it that it stands beside the answer of a tool. ``listed``: it is led
    to from its page, and not only told of where the formats are explained. ``spoken`` is its
    renderer where it holds sound. All words are Swedish msgids.
    """

    ending: str
    renderer: Renderer
    label: str
    pictogram: str
    of: frozenset[Kind] = EVERY_KIND
    of_days: bool = False
    adds: str = ""
    size: Size = STANDARD
    choices: tuple[Choice, ...] = ()
    variants: tuple[Variant, ...] = ()
    slow: SlowRenderer | None = None
    lacks: Callable[[str], str] = _nothing
    everyday: bool = False
    spoken: Spoken | None = None
    listed: bool = True

    @property
    def beforehand(self) -> bool:
        """Whether nobody waits until it is made, and a page leads to it where it has been."""
        return self.spoken is not None

    @property
    def extension(self) -> str:
        """What the name of a file ends in: ``.pdf`` of ``.stor.pdf``."""
        return f".{self.ending.rpartition('.')[2]}"

    def file_name(self, stem: str, size: Size) -> str:
        """What a file of a size is called that is made of the page of that name: two that are not
        the same have names of their own.
        """
        sizes = (f"{value}-{key}" for key, value in self.saying(size))
        return "-".join(filter(None, (stem, self.adds, *sizes))) + self.extension

    def asked(self, query: Mapping[str, Sequence[str]]) -> Asked:
        """The size that a query asks for."""
        return asked(self.size, self.choices, query)

    def saying(self, size: Size) -> tuple[tuple[str, str], ...]:
        """The query that asks for a size."""
        return tuple(unusual(size, self.size, self.choices))


PAGES_OF_BRAILLE = (
    Choice("tecken", "cells", range(20, 61)),
    Choice("rader", "lines", range(10, 61)),
)

LARGE = Format(
    ending=".stor.pdf",
    renderer=pdf,
    label=N_("Spara som PDF med stor text"),
    pictogram="eye",
    adds="stor-text",
    size=Size(points=18),
    choices=(Choice("punkter", "points", (18, 24)),),
    variants=(Variant(N_("Spara som PDF med mycket stor text"), (("punkter", "24"),)),),
    slow=pdf,
    lacks=pdf.lacks,
)

FOLDED = Format(
    ending=".a5.pdf",
    renderer=folded,
    label=N_("Spara som häfte att vika (PDF, A5)"),
    pictogram="document",
    of=frozenset({Kind.BOOKLET}),
    adds="a5",
    slow=folded,
    lacks=folded.lacks,
)

FORMATS = (
    Format(
        ending=".txt",
        renderer=text,
        label=N_("Spara som text"),
        pictogram="letter",
        everyday=True,
    ),
    Format(
        ending=".ics",
        renderer=calendar,
        label=N_("Lägg i din kalender"),
        pictogram="calendar",
        of_days=True,
        everyday=True,
    ),
    Format(
        ending=".pdf",
        renderer=pdf,
        label=N_("Spara som PDF"),
        pictogram="document",
        slow=pdf,
        lacks=pdf.lacks,
    ),
    LARGE,
    FOLDED,
    Format(
        ending=".epub",
        renderer=epub,
        label=N_("Spara som e-bok (EPUB)"),
        pictogram="book",
        of=WORTH_HEARING,
    ),
    Format(
        ending=".pef",
        renderer=pef,
        label=N_("Spara som punktskrift (PEF)"),
        pictogram="braille",
        adds=BRAILLE,
        choices=PAGES_OF_BRAILLE,
        lacks=braille.lacks,
    ),
    Format(
        ending=".brf",
        renderer=brf,
        label=N_("Spara som punktskrift (BRF)"),
        pictogram="braille",
        adds=BRAILLE,
        choices=PAGES_OF_BRAILLE,
        lacks=braille.lacks,
    ),
    Format(
        ending=".manus.txt",
        renderer=script,
        label=N_("Spara som manus att läsa upp"),
        pictogram="letter",
        of=WORTH_HEARING,
        adds="manus",
        lacks=script.lacks,
        listed=False,
    ),
    Format(
        ending=".mp3",
        renderer=sound,
        label=N_("Spara som ljud"),
        pictogram="ear",
        of=WORTH_HEARING,
        lacks=voice.lacks,
        spoken=sound,
        listed=False,
    ),
    Format(
        ending=".ljud.epub",
        renderer=talking,
        label=N_("Spara som e-bok med ljud (EPUB)"),
        pictogram="book",
        of=WORTH_HEARING,
        adds="ljud",
        lacks=voice.lacks,
        spoken=talking,
        listed=False,
    ),
    Format(
        ending=".daisy.zip",
        renderer=daisy,
        label=N_("Spara som talbok (DAISY)"),
        pictogram="ear",
        of=WORTH_HEARING,
        adds="daisy",
        lacks=voice.lacks,
        spoken=daisy,
        listed=False,
    ),
    Format(
        ending=".sakta.mp3",
        renderer=sound,
        label=N_("Spara som ljud, läst långsamt"),
        pictogram="ear",
        of=WORTH_HEARING,
        adds="sakta",
        size=Size(words=100),
        lacks=voice.lacks,
        spoken=sound,
        listed=False,
    ),
)
"""Every kind of file that a document can be taken away as."""


def formats_of(kind: Kind, language: str, *, days: bool = False) -> tuple[Format, ...]:
    """Those that a document of a kind and language leads to here; those of days only where it has
    some.
    """
    listed = (one for one in FORMATS if one.listed and kind in one.of)
    some = (one for one in listed if days or not one.of_days)
    return tuple(one for one in some if not one.lacks(language))
