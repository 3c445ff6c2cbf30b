"""What the templates of the results are given: plain, frozen things, their words already chosen."""

from dataclasses import dataclass

from markupsafe import Markup

from ledsagning.search.matching import Fit
from ledsagning.web.shapes import Link, ListBar, Problem


@dataclass(frozen=True, slots=True)
class ChosenWish:
    """A wish in words, and the address without it. ``sentence`` stands by itself."""

    sentence: str
    remove_label: str
    remove: str


@dataclass(frozen=True, slots=True)
class Card:
    """A provider among the results, with gaps for what somebody asks for. ``known`` is what is
    told of it whoever asks, and ``ways`` lead to the list, both ready-made; ``anchor`` is where
    the card stands.
    """

    anchor: str
    name: str
    href: str
    summary: str
    told: str
    known: Markup
    ways: Markup


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """The cards under one heading."""

    fit: Fit
    heading: str
    intro: str
    cards: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """The wishes that words were read as, and where the same is searched for as words."""

    sentences: tuple[str, ...]
    as_words: str


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that can mean several things, and the ways to say which."""

    words: str
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is said where words are a place, or something not wished, and not to be searched for:
    a ``question``, and ways to answer it. ``heading``: instead of how many fit, if anything.
    ``guessed``: nothing says that it is a place but that nobody has the words.
    """

    heading: str = ""
    question: str = ""
    says: str = ""
    ways: tuple[Link, ...] = ()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class ToAsk:
    """What nobody has said that they have, the question to ask, and whom: ``providers`` where
    some may, and the municipality.
    """

    nobody: str
    question: str
    providers: bool
    contact: Link


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """All that is said about the answer to the wishes."""

    heading: str
    problems: tuple[Problem, ...]
    fitting: tuple[Link, ...]
    chosen: tuple[ChosenWish, ...]
    clear: str | None
    understood: Understood | None
    meant: tuple[Meant, ...]
    whereabouts: Whereabouts | None
    elsewhere: tuple[Link, ...]
    did_you_mean: Link | None
    to_ask: ToAsk | None
    blocking: tuple[Link, ...]
    order_note: str
    list_bar: ListBar | None
    groups: tuple[ResultGroup, ...]
    rest: Link | None
    previous: Link | None
    next: Link | None
    position: str | None
    """Which page of the results this is, in words."""

    @property
    def folded(self) -> bool:
        """Whether the form may step back behind the answer."""
        return bool(self.chosen) and not self.problems
