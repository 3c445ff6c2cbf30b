"""Everything that a search of the site can lead to, in one language and for all municipalities."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ledsagning.catalogue.model import Chooses
from ledsagning.catalogue.other_words import OTHER_WORDS
from ledsagning.catalogue.vocabulary import Activity
from ledsagning.formats.document import Definitions
from ledsagning.formats.links import texts
from ledsagning.pages import Pages
from ledsagning.pages.page import Insert, Page
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import ESCORT_FACETS, values
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.tools import TOOLS, Tool
from ledsagning.web.wording.facets import WORDS
from ledsagning.web.wording.rules import TOPICS
from ledsagning.web.wording.telling import questions
from ledsagning.web.wording.values import labels
from ledsagning.web.wording.wishes import value_label, wish_words


class Kind(IntEnum):
    """What an entry leads to, the kind that comes first with the lowest number."""

    TOOL = 1
    PAGE = 2
    RULE = 3
    WISH = 4
    WORD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something to be led to. ``slug`` is its page, and ``place`` where on it.

    It is found by its ``title`` and by its ``texts``. ``choice``: only in such municipalities;
    ``tool`` and ``wish`` are set for their kinds. ``kept``: only where somebody keeps how it stood.
    """

    kind: Kind
    title: str
    summary: str
    pictogram: str
    slug: str = ""
    place: str = ""
    texts: tuple[str, ...] = ()
    choice: Chooses | None = None
    kept: bool = False
    tool: Tool | None = None
    wish: Wish | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called. The title of a wish is a sentence, and says what all wishes say."""
        return self.texts if self.wish else (self.title,)


def entries(pages: Pages) -> tuple[Entry, ...]:
    """All entries, told in the language that is spoken."""
    every = tuple(_variants(pages))
    return (
        *map(_tool, TOOLS),
        *map(_page, every),
        _contact(),
        _report(),
        _changes(),
        *(rule for page in every for rule in _rules(page)),
        *_wishes(),
        *(word for page in every for word in _words(page)),
    )


def _variants(pages: Pages) -> Iterator[Page]:
    """Every page, also those that only some municipalities have."""
    shown: set[tuple[str, Chooses | None]] = set()
    for choice in (None, *Chooses):
        for page in pages.listing(language(), choice):
            if (page.slug, page.choice) not in shown:
                shown.add((page.slug, page.choice))
                yield page


def _tool(tool: Tool) -> Entry:
    names = (tool.name, tool.assigned) if tool.assigned else (tool.name,)
    told = [part for name in names for part in (name.title, name.summary, name.lead)]
    return Entry(
        kind=Kind.TOOL,
        title=_(tool.name.title),
        summary=_(tool.name.summary),
        pictogram=tool.pictogram,
        texts=tuple(map(_, told)),
        choice=Chooses.YES if tool.choosing_only else None,
        tool=tool,
    )


def _page(page: Page) -> Entry:
    return Entry(
        kind=Kind.PAGE,
        title=page.title,
        summary=page.summary,
        pictogram=page.picture,
        slug=page.slug,
        texts=(page.summary, *texts(page.parts)),
        choice=page.choice,
    )


def _contact() -> Entry:
    """Whom to ask: a page of its own making, which is in no file."""
    return Entry(
        kind=Kind.PAGE,
        title=_("Hjälp och kontakt"),
        summary=_("Här ser du vem du kan fråga."),
        pictogram="phone",
        slug=addresses.CONTACT,
    )


def _report() -> Entry:
    """Where to tell that something on the site is wrong."""
    return Entry(
        kind=Kind.PAGE,
        title=_("Är något fel här?"),
        summary=_("Säg till, så kan det bli rätt."),
        pictogram="warning",
        slug=addresses.REPORT,
    )


def _changes() -> Entry:
    """What has changed, where somebody keeps how it stood."""
    return Entry(
        kind=Kind.PAGE,
        title=_("Det här har ändrats"),
        summary=_("Nya regler, och utförare som har ändrat något. Det nyaste står först."),
        pictogram="calendar",
        slug=addresses.CHANGES,
        texts=(_("ändringar, nytt, nyheter, historik, förut, uppdaterat"),),
        kept=True,
    )


def _rules(page: Page) -> Iterator[Entry]:
    for part in page.parts:
        name = part.argument if isinstance(part, Insert) and part.name == "rule" else None
        topic = TOPICS.get(name or "")
        if name and topic:
            yield Entry(
                kind=Kind.RULE,
                title=_(topic.title),
                summary=page.title,
                pictogram=topic.pictogram,
                slug=page.slug,
                place=name,
                texts=(*questions(topic.tell(None)), *_named_in(name)),
                choice=page.choice,
            )


def _named_in(rule: str) -> Iterator[str]:
    """What a rule tells of beside what is asked: the doctor, a holiday."""
    if rule == "covers":
        yield from labels(Activity)
        yield from OTHER_WORDS[Activity]


def _words(page: Page) -> Iterator[Entry]:
    for part in page.parts:
        for entry in part.entries if isinstance(part, Definitions) else ():
            meaning = "".join(span.text for span in entry.meaning)
            yield Entry(
                kind=Kind.WORD,
                title=entry.term,
                summary=meaning,
                pictogram=page.picture,
                slug=page.slug,
                place=entry.id,
            )


def _wishes() -> Iterator[Entry]:
    """One for each thing that can be wished of an escort: "adhd" leads to who knows about it."""
    for facet in ESCORT_FACETS:
        for value in values(facet):
            wish = Wish(facet, (value,))
            yield Entry(
                kind=Kind.WISH,
                title=wish_words(wish, {}),
                summary=_("Hitta utförare där en ledsagare passar."),
                pictogram=WORDS[facet].pictogram,
                texts=(value_label(facet, value, {}),),
                choice=Chooses.YES,
                wish=wish,
            )
