"""How large a file is to be: what is said where an address asks for a size that there is not.

Who has asked for 24 points, and is given 18 in silence, finds out on paper.
"""

from collections.abc import Iterator, Mapping

from flask import request

from ledsagning.formats.registry import FORMATS, LARGE, Format, Kind, formats_of
from ledsagning.formats.size import Asked, Choice, Size
from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.wording.values import listed

CHOICES: Mapping[str, Choice] = {one.key: one for each in FORMATS for one in each.choices}
"""All that an address may say of a size, by its key."""

_THERE_ARE: Mapping[str, str] = {
    "punkter": N_("Stor text finns med %(values)s punkter."),
    "tecken": N_("En rad punktskrift kan ha %(values)s tecken."),
    "rader": N_("En sida punktskrift kan ha %(values)s rader."),
}


def asked(format_: Format) -> Asked:
    """The size that this request asks for."""
    return format_.asked(dict(request.args.lists()))


def there_are(choice: Choice) -> str:
    """Which values of a choice there are, as a sentence."""
    return _(_THERE_ARE[choice.key], values=_values(choice))


def _values(choice: Choice) -> str:
    if isinstance(choice.values, tuple):
        return listed(map(str, choice.values), either=True)
    first, last = choice.values[0], choice.values[-1]
    return _("%(first)s till %(last)s", first=first, last=last)


def wrong(format_: Format) -> tuple[str, ...]:
    """What of the size that this request asks for cannot be had, in sentences."""
    wrong = asked(format_).wrong
    others = (_("Den här sortens fil kan inte ha den storleken."),) if _elsewhere(format_) else ()
    return (*others, *map(there_are, wrong))


def _elsewhere(format_: Format) -> frozenset[str]:
    """What of this request is about the size of other files."""
    own = {one.key for one in format_.choices}
    said = {key for key, text in request.args.items(multi=True) if text.strip()}
    return frozenset(said & (CHOICES.keys() - own))


def of_sheet(address: str) -> str | None:
    """The file of large letters of the page at an address, in the size that this request asks for;
    ``None`` where it asks for none. A sheet to print has one size.
    """
    said = tuple((key, request.args[key]) for key in CHOICES if request.args.get(key, "").strip())
    return addresses.with_more(addresses.with_suffix(address, LARGE.ending), said) if said else None


def ways(format_: Format, kind: Kind, address: str) -> Iterator[Link]:
    """The files that may have been meant: of the nearest size first."""
    keys = _elsewhere(format_)
    others = (one for one in formats_of(kind, language()) if keys & {c.key for c in one.choices})
    for one in others if keys else (format_,):
        for size in _sizes(one):
            yield sized(one, size, address)
    if keys:
        yield Link(
            _(format_.label), addresses.with_suffix(address, format_.ending), pictogram="document"
        )


def _sizes(format_: Format) -> Iterator[Size]:
    named = ({key: (text,) for key, text in one.query} for one in format_.variants)
    many = (format_.asked(query).nearest for query in named)
    yield from dict.fromkeys((asked(format_).nearest, format_.size, *many))


def sized(format_: Format, size: Size, address: str) -> Link:
    """The way to a file of a size of the page at an address."""
    file = addresses.with_suffix(address, format_.ending)
    query = format_.saying(size)
    where = addresses.with_more(file, query) if query else file
    return Link(_label(format_, size), where, pictogram=format_.pictogram)


def _label(format_: Format, size: Size) -> str:
    what = _(format_.label)
    if any(one.of == "points" for one in format_.choices):
        return _("%(what)s: %(points)s punkter", what=what, points=size.points)
    return _(
        "%(what)s: %(cells)s tecken på raden, %(lines)s rader på sidan",
        what=what,
        cells=size.cells,
        lines=size.lines,
    )
