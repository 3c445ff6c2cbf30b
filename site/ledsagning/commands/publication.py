"""Bringing a catalogue before the readers: checked, told in words, asked about, and swapped."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from uuid import uuid4

import click

from ledsagning import composing
from ledsagning.catalogue import loading
from ledsagning.catalogue.editions import Edition, replaced
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.summary import are_many_gone, counts
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.commands import showing
from ledsagning.commands.asking import agreed
from ledsagning.commands.checking import pages_that_break
from ledsagning.commands.files import refuse
from ledsagning.commands.workbooks import tell
from ledsagning.database import Database
from ledsagning.editing.differences import Difference, differences
from ledsagning.serving.editions import Editions, New, Overtaken, Unsure, is_whole
from ledsagning.serving.published import editions_of
from ledsagning.serving.state import LastGood, State, Unusable, as_kept, digest
from ledsagning.serving.twins import Twins
from ledsagning.settings import Settings
from ledsagning.today import now, today
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said

_WHOSE = 3
"""So many names are kept with an edition: in the list each has a line."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What need not be asked: whether to publish, and whether so many providers are to go."""

    yes: bool
    fewer: bool


@dataclass(frozen=True, slots=True)
class _Before:
    """What is shown until now: the newest edition, if any, and its catalogue, if it can be read."""

    newest: Edition | None
    catalogue: Catalogue | None


def bring(
    settings: Settings, read: Sequence[File | Unreadable], asking: Asking, *, back: bool
) -> bool:
    """Publish some files of a catalogue, unless it is they that are published or nobody wants it.

    Whether it was done. What is wrong ends the command, and changes nothing.
    """
    after, files = _checked(settings, read), as_kept(read)
    editions = editions_of(settings)
    before = _before(settings, editions)
    newest = before.newest
    if newest and newest.digest == digest(files) and is_whole(editions, newest):
        click.echo(_("Inget är ändrat: det här är redan publicerat."))
        _show_again(settings, newest)
        return False
    changed = _differences(before, after)
    if not _is_wanted(before, after, asking):
        return False
    edition = _commit(editions, _new(settings, before, after, files, changed, back), before)
    if not isinstance(settings.catalogue, Database):
        # The server that is told of it now need not read it once more.
        Twins.of(settings).keep(files, after)
    click.echo(_("Publicerat: %(name)s.", name=edition.name))
    _show(settings, editions, edition)
    return True


def _checked(settings: Settings, read: Sequence[File | Unreadable]) -> Catalogue:
    """The catalogue of some files, as a server would make its site of it."""
    source = YamlFiles(FilePlace(str(settings.catalogue)), read, marked=True)
    try:
        kept = Twins.of(settings).find(read)
        catalogue = kept or composing.load(source, today(), addresses.TAKEN)
        loading.refuse_crowd(source.place, catalogue, settings.room.providers)
    except InvalidCatalogue as invalid:
        refuse(said(invalid.words), invalid)
    if broken := pages_that_break(catalogue):
        refuse("\n".join(broken))
    return catalogue


def _before(settings: Settings, editions: Editions) -> _Before:
    """What is published; where nothing is, what the server served last."""
    try:
        # Who publishes in a database may do so from a machine where nothing is served.
        in_folder = not isinstance(settings.catalogue, Database)
        state = State.open(settings.state) if in_folder else None
        newest = next(reversed(editions.all()), None)
    except Unusable as why:
        refuse(said(why.words), why)
    good = _good(settings, editions, state, newest)
    return _Before(newest, _read(settings, good) if good else None)


def _good(
    settings: Settings, editions: Editions, state: State | None, newest: Edition | None
) -> LastGood | None:
    """The files of the newest edition. Where they are damaged the server may have kept the same."""
    try:
        if newest:
            return editions.files(newest)
        return state.last_good(settings.catalogue) if state else None
    except Unusable as why:
        click.echo(said(why.words), err=True)
    with suppress(Unusable):
        kept = state.last_good(settings.catalogue) if state else None
        if kept and newest and digest(kept.files) == newest.digest:
            return kept
    return None


def _read(settings: Settings, good: LastGood) -> Catalogue | None:
    """A catalogue that was good once, if this version of the program still understands it."""
    if kept := Twins.of(settings).find(good.files):
        return kept
    source = YamlFiles(FilePlace(str(settings.catalogue)), good.files)
    try:
        return composing.load(source, date.max, addresses.TAKEN, whole_site=False)
    except InvalidCatalogue:
        return None


def _differences(before: _Before, after: Catalogue) -> tuple[Difference, ...] | None:
    """Tell what changes. ``None`` where nobody knows."""
    if before.catalogue is None:
        words = (
            _("Det som visas nu går inte att läsa. Därför kan vi inte säga vad som ändras.")
            if before.newest
            else _("Det här är första gången som katalogen publiceras.")
        )
        click.echo(words)
        return None
    pair = (before.catalogue, after)
    own = {one.id: one for found in pair for one in composing.own(found)}
    changed = differences(*pair, own.values(), today())
    if changed:
        tell(changed)
    else:
        click.echo(_("Inga uppgifter är ändrade, bara hur filen är skriven."))
    return changed


def _is_wanted(before: _Before, after: Catalogue, asking: Asking) -> bool:
    gone = _gone(before, after)
    if gone and asking.yes and not asking.fewer:
        meant = _("Ska det vara så? Lägg till --fewer-providers.")
        refuse(f"{gone} {meant}")
    if gone:
        click.echo(gone)
    if asking.yes:
        return True
    if not agreed(_("Vill du publicera det här?")):
        return False
    return asking.fewer or not gone or agreed(_("Ska så många utförare försvinna?"))


def _gone(before: _Before, after: Catalogue) -> str:
    """A sentence where more than a tenth of the providers go."""
    were = before.catalogue.providers if before.catalogue else {}
    gone = len(were.keys() - after.providers.keys())
    if not are_many_gone(gone, len(were)):
        return ""
    return ngettext(
        "%(num)s utförare av %(all)s försvinner.",
        "%(num)s utförare av %(all)s försvinner.",
        gone,
        all=len(were),
    )


def _new(
    settings: Settings,
    before: _Before,
    after: Catalogue,
    files: tuple[File, ...],
    changed: tuple[Difference, ...] | None,
    back: bool,
) -> New:
    known = before.newest is not None and before.catalogue is not None
    whose = dict.fromkeys(one.who for one in changed or ())
    return New(
        good=LastGood(files, counts(after, composing.own(after))),
        taken=replaced(before.catalogue, after) if known and before.catalogue else None,
        tag=_tag(settings),
        published=now(),
        changes=len(changed) if known and changed is not None else None,
        whose=tuple(whose)[:_WHOSE] if known else (),
        back=back,
    )


def _tag(settings: Settings) -> str:
    """What the names of all editions begin with (RFC 4151). The host is a part of it for as long
    as there are editions, wherever the site moves; without one, what can be no host.
    """
    host = urlsplit(settings.site_address or "").hostname or "ledsagning.invalid"
    return f"tag:{host},{today()}:{uuid4().hex}"


def _commit(editions: Editions, new: New, before: _Before) -> Edition:
    try:
        return editions.publish(new, before.newest)
    except Overtaken as overtaken:
        refuse(f"{_overtaken()} {_nothing_changed()}", overtaken)
    except Unsure as why:
        look = _("Ingen vet om det blev publicerat. Se efter: ledsagning published.")
        refuse(f"{said(why.words)} {look}", why)
    except Unusable as why:
        refuse(f"{said(why.words)} {_nothing_changed()}", why)


def _overtaken() -> str:
    return _("Någon annan har publicerat, eller gör det just nu. Försök igen.")


def _nothing_changed() -> str:
    return _("Inget är publicerat.")


def _show(settings: Settings, editions: Editions, edition: Edition) -> None:
    """Let the server show an edition. Where it cannot, the edition is taken back."""
    told = showing.let_know(settings)
    if told is None and not showing.is_shown(settings):
        # Whoever runs this in a program has published for nobody.
        raise click.exceptions.Exit(1)
    if told is None or not told["problem"]:
        return
    try:
        editions.withdraw(edition)
    except Overtaken as overtaken:
        refuse(f"{told['problem']}\n{_overtaken()}", overtaken)
    except Unusable as why:
        refuse(f"{told['problem']}\n{said(why.words)}", why)
    refuse(f"{told['problem']}\n{_nothing_changed()}")


def _show_again(settings: Settings, newest: Edition) -> None:
    """Let the server show what is published, where whoever published it could not tell it."""
    noted = showing.noted_of(settings)
    if noted and noted.get("published") != newest.published.isoformat():
        showing.let_know(settings)
    if not showing.is_shown(settings):
        raise click.exceptions.Exit(1)
