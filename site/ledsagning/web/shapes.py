"""What the templates are given: plain, frozen things whose words are already chosen."""

from dataclasses import dataclass
from enum import Enum

from markupsafe import Markup

from ledsagning.search.matching import Fit


@dataclass(frozen=True, slots=True)
class Link:
    """A link. ``current`` marks the page that the reader is on; ``language`` its own language.

    ``spoken`` is its name for who hears it, where that says more. ``summary`` stands below it,
    and ``also`` is what else leads on from the same card.
    """

    text: str
    href: str
    current: bool = False
    language: str | None = None
    pictogram: str | None = None
    summary: str | None = None
    spoken: str | None = None
    also: "Link | None" = None


@dataclass(frozen=True, slots=True)
class Player:
    """A recording to listen to on its page, and who reads it, and how long."""

    address: str
    label: str


@dataclass(frozen=True, slots=True)
class OtherWays:
    """The ways to read what stands on a page, and the page that explains them; ``player`` where it
    can be heard.
    """

    links: tuple[Link, ...]
    more: Link
    player: Player | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page. ``swedish`` is the same page in Swedish, where nobody has
    read the words of this language yet. ``own_style`` and ``logo`` are the operator's, by address.
    """

    language: str
    direction: str
    site_name: str
    home: str
    municipality: str | None
    menu: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]
    languages: tuple[Link, ...]
    search: str
    help: Link
    footer: tuple[Link, ...]
    sample: bool
    swedish: Link | None
    canonical: str | None
    alternates: tuple[Link, ...]
    indexed: bool
    own_style: str | None = None
    logo: str | None = None
    logo_text: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question. ``fitting`` tells, in words, how many would fit with it; ``mark``
    stands in its tag where it is not yet known whether it is ``chosen``.
    """

    value: str
    label: str
    fitting: str = ""
    chosen: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong in what is asked for, told where the reader lands.

    ``about`` is the question that it is an answer to, if it is one, and ``href`` the field.
    """

    text: str
    about: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form. ``kind`` is ``select``, ``radio``, ``checkboxes``, or what is
    written in it: ``search``, ``text``, ``prose``, ``date``, ``time`` or ``number``; or ``file``,
    one that is sent.

    A question with choices has ``options``; a select one also ``picks``, what is selected in each
    list that is shown (a language, "or" another language …). A written question has a ``value``.
    Only the form of the search has ``lists`` instead, ready-made: its two hundred choices, which
    only differ in a number, are what making a page of results costs most in (see ``ready.py``).

    ``pick_labels`` are what the first list and each one more are called, where there are several.

    ``any_label`` is what a select or radio question calls to leave it unanswered. ``chosen`` is
    how many choices are made. ``error`` says what is wrong with the answer, and how to mend it.
    What is written has at most ``longest`` characters.
    What is ``kept`` the browser fills in again for whoever goes back with its own button. A radio
    question that is ``needed`` is asked for by the browser: sent empty it is not sent at all.
    """

    name: str
    kind: str
    legend: str
    why: str
    pictogram: str
    options: tuple[Option, ...] = ()
    picks: tuple[str, ...] = ()
    lists: tuple[Markup, ...] = ()
    pick_labels: tuple[str, str] = ("", "")
    value: str = ""
    any_label: str | None = None
    chosen: int = 0
    open: bool = True
    error: str | None = None
    longest: int = 100
    kept: bool = False
    needed: bool = False

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the answer, with the way to the field that mends it."""
        if self.error is None:
            return None
        return Problem(self.error, self.legend, f"#{self.first_field}")

    @property
    def described(self) -> str | None:
        """The ids of what is told beside the fields: why it is asked, and what is wrong."""
        told = {f"varfor-{self.name}": self.why, f"fel-{self.name}": self.error}
        return " ".join(place for place, text in told.items() if text) or None

    @property
    def first_field(self) -> str:
        """The id of the first field, where a reader is led to answer."""
        if self.kind == "radio" and self.any_label:
            return f"{self.name}-any"
        if self.kind in ("radio", "checkboxes"):
            return f"{self.name}-{self.options[0].value}"
        return f"{self.name}-1"


@dataclass(frozen=True, slots=True)
class ChosenWish:
    """A wish in words, and the address without it. ``sentence`` stands by itself."""

    sentence: str
    remove_label: str
    remove: str


@dataclass(frozen=True, slots=True)
class Listing:
    """My list where a provider stands, ready-made, and whether the provider is in it."""

    ways: Markup
    listed: bool


@dataclass(frozen=True, slots=True)
class ListBar:
    """My list as a whole: how full it is, and where it leads."""

    status: str
    links: tuple[Link, ...]


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


class Way(Enum):
    """A way to reach somebody. The value is its pictogram."""

    PHONE = "phone"
    SMS = "sms"
    EMAIL = "letter"
    WEB = "web"
    ADDRESS = "place"


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One way to reach somebody: what is shown, what is spoken, and the link."""

    way: Way
    label: str
    text: str
    href: str | None = None
    spoken: str | None = None

    @property
    def pictogram(self) -> str:
        """The picture beside it."""
        return self.way.value
