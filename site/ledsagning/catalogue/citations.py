"""What rules are written in, and the places there that a rule stands on."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.catalogue.values import Localized, PartialDate
from ledsagning.catalogue.vocabulary import PageSubject, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page, an act or a document: written once, and cited by its name.

    ``date`` is ``None`` where it has none. ``checked`` is when somebody last compared with it what
    is cited; ``copy``: a stored copy was read then, not the page itself. ``about`` is what it
    tells of, where that is not ledsagning. ``note`` is what a reader needs to know of it.
    ``kind`` is whose words they are, where they are not the municipality's own. ``short`` is what
    an act is called behind its sections: a few letters, or a word.
    """

    title: str
    short: str | None = None
    kind: SourceKind | None = None
    address: str | None = None
    date: PartialDate | None = None
    checked: datetime.date
    about: PageSubject | None = None
    copy: bool | None = None
    note: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in a source. Of ``quote`` and ``summary`` there is exactly one.

    ``source`` is its name; ``None`` where there is just one. ``quote`` is Swedish, word for word,
    with […] for what is left out; ``summary`` says the same in other words.
    """

    source: str | None = None
    section: str | None = None
    quote: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with its source. ``by_law``: it is what holds in the whole country."""

    citation: Citation
    source: Source
    by_law: bool = False


def source_of(citation: Citation, sources: Mapping[str, Source]) -> Source | None:
    """The source that a citation names, or the only one where it names none."""
    if citation.source is None:
        return next(iter(sources.values())) if len(sources) == 1 else None
    return sources.get(citation.source)
