"""Making a site of a catalogue that is read once: whole, or not at all."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from flask import Flask

from ledsagning import app as factory
from ledsagning import composing
from ledsagning.catalogue import files, loading
from ledsagning.catalogue.editions import Edition, History
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.summary import are_many_gone, counts, summary
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.database import Database
from ledsagning.messages import Refusal, in_lines, told
from ledsagning.pages import PageError
from ledsagning.serving.log import say
from ledsagning.serving.published import editions_of
from ledsagning.serving.state import LastGood, Unusable, as_kept, digest
from ledsagning.serving.twins import Twins
from ledsagning.settings import Settings
from ledsagning.today import today
from ledsagning.web import addresses, warming
from ledsagning.web.i18n import said
from ledsagning.web.library import library


class Refused(Refusal):
    """No site can be made. The words have every problem, a line each."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site that is ready to answer, and what is to be told of it.

    ``good`` is what the catalogue was read from; ``instead_of`` says, where it is the last good
    one, what was wrong with the one that was given. ``published`` is the edition that it is, where
    it is one, and ``revision`` what its database tells it from others by. ``checked`` today: it
    was read from its source, and a twin of it can be kept.
    """

    app: Flask
    catalogue: Catalogue
    good: LastGood
    summary: str
    loaded: datetime
    instead_of: str | None = None
    published: Edition | None = None
    revision: str | None = None
    checked: bool = False


_NEVER = History()


def build(settings: Settings, good: LastGood | None, fall_back: bool) -> Built:
    """Make the site of what is published, or else of the catalogue itself, and a page of each kind.

    Where that is not to be used, and ``fall_back``, of the last ``good`` one. Raises ``Refused``.
    """
    built = _given_or_good(settings, good if fall_back else None)
    cold = warming.warm(built.app)
    settle()
    if cold:
        words = told("De här sidorna går inte att göra: %(pages)s.", pages=", ".join(cold))
        if not fall_back:
            raise Refused(words)
        say(words)
    lines = (
        built.summary,
        _fewer(built, good),
        _unpublished(settings, built),
        *_passed_over(built),
    )
    return replace(built, summary="\n".join(filter(None, lines)))


def _given_or_good(settings: Settings, good: LastGood | None) -> Built:
    history = _NEVER
    try:
        history = _history(settings)
        return _of_given(settings, history)
    except Refused as problems:
        if good is None:
            raise
        say(in_lines((problems.words, told("Den senaste hela katalogen visas i stället."))))
        newest = history.newest
        same = newest is not None and digest(good.files) == newest.digest
        return _of(
            settings, good.files, history if same else _NEVER, instead_of=said(problems.words)
        )


def _of_given(settings: Settings, history: History) -> Built:
    try:
        return _of(settings, _given(settings, history), history)
    except Refused as problems:
        if history.newest is None:
            raise
        # The lines are those of the copy: the file may be in order since.
        cannot = told("Det som är publicerat (%(name)s) kan inte visas:", name=history.newest.name)
        mend = told("Rätta katalogen, och publicera den: ledsagning publish.")
        raise Refused(in_lines((cannot, problems.words, mend))) from problems


def _history(settings: Settings) -> History:
    try:
        return editions_of(settings).history(say)
    except Unusable as why:
        raise Refused(why.words) from why


def _given(settings: Settings, history: History) -> tuple[File | Unreadable, ...]:
    """What is published. Where nothing has been, the catalogue as it lies there."""
    if history.newest is None:
        return drafted(settings)
    try:
        return editions_of(settings).files(history.newest).files
    except Unusable as why:
        raise Refused(why.words) from why


def drafted(settings: Settings) -> tuple[File | Unreadable, ...]:
    """The catalogue as it lies there, whether it is published or not: read, and not yet checked."""
    room, catalogue = settings.room, settings.catalogue
    if isinstance(catalogue, Database):
        return (_nothing_in(catalogue),)
    return tuple(files.read(catalogue, room.file_bytes, room.files))


def _nothing_in(database: Database) -> Unreadable:
    return Unreadable(
        FilePlace(str(database)),
        told("inget är publicerat i databasen"),
        told("publicera en fil: ledsagning publish katalog.yaml"),
    )


def _fewer(built: Built, before: LastGood | None) -> str:
    """A line where too many of the providers have gone. Of those before only the number is known
    here, so that one who has come makes up for one who has gone.
    """
    were = before.counts.get("providers", 0) if before else 0
    gone = were - len(built.catalogue.providers)
    if not are_many_gone(gone, were):
        return ""
    return said(
        told(
            "Förut var det %(were)s utförare. %(gone)s är borta: ska det vara så?",
            were=were,
            gone=gone,
        )
    )


def _passed_over(built: Built) -> Iterator[str]:
    """A line for each file that somebody has put among the recordings, and nobody can hear."""
    with built.app.app_context():
        for one in library().recordings.passed_over:
            yield said(one.line)


def _unpublished(settings: Settings, built: Built) -> str:
    """A line where the catalogue has been changed and that is not published."""
    edition = built.published
    if edition is None or isinstance(settings.catalogue, Database):
        return ""
    if digest(as_kept(drafted(settings))) == edition.digest:
        return ""
    return said(
        told(
            "%(path)s: här finns ändringar som inte är publicerade. "
            "Publicera dem: ledsagning publish.",
            path=settings.catalogue,
        )
    )


def _of(
    settings: Settings,
    read: tuple[File | Unreadable, ...],
    history: History,
    instead_of: str | None = None,
) -> Built:
    source = YamlFiles(FilePlace(str(settings.catalogue)), read, marked=True)
    try:
        kept = Twins.of(settings).find(read)
        catalogue, checked = (kept, False) if kept else _load(source)
        # Reading left no rubbish, and of a large catalogue looking for it takes longest.
        gc.freeze()
        if not instead_of:
            loading.refuse_crowd(source.place, catalogue, settings.room.providers)
        app = factory.site_of(catalogue, settings, history)
    except loading.InvalidCatalogue as invalid:
        raise Refused(invalid.lines) from invalid
    except PageError as broken:
        raise Refused(str(broken)) from broken
    own = composing.own(catalogue)
    return Built(
        app=app,
        catalogue=catalogue,
        good=LastGood(
            tuple(file for file in read if isinstance(file, File)), counts(catalogue, own)
        ),
        summary=said(summary(settings.catalogue, catalogue, own)),
        loaded=datetime.now(UTC),
        instead_of=instead_of,
        published=history.newest,
        revision=history.revision,
        checked=checked,
    )


def _load(source: YamlFiles) -> tuple[Catalogue, bool]:
    """Load a catalogue, and tell whether it is right today; also where the clock is behind it.

    A machine that has just been started may not know the day yet. That is no reason to show
    nothing; the catalogue was checked where the day was known.
    """
    try:
        return composing.load(source, today(), addresses.TAKEN), True
    except loading.InvalidCatalogue as problems:
        try:
            catalogue = composing.load(source, date.max, addresses.TAKEN)
        except loading.InvalidCatalogue:
            # Two lists of problems would tell most of them twice.
            pass
        else:
            say(told("Datorns klocka säger %(day)s, och katalogen är senare än så.", day=today()))
            return catalogue, False
        raise problems


def settle() -> None:
    """Tell the collector that what was read stays: workers then share it, and never look at it."""
    gc.collect()
    gc.freeze()
    gc.enable()
