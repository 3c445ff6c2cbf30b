"""What the templates are given: plain, frozen things whose words are already chosen."""

from dataclasses import dataclass
from enum import Enum

from markupsafe import Markup


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
class Listing:
    """My list where a provider stands, ready-made, and whether the provider is in it."""

    ways: Markup
    listed: bool


@dataclass(frozen=True, slots=True)
class ListBar:
    """My list as a whole: how full it is, and where it leads."""

    status: str
    links: tuple[Link, ...]


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
