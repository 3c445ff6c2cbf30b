"""What stands in a query: what people call it, what others add to it, and what nobody reads.

Names are read in small letters, as the choices are.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from rapidfuzz import fuzz, process
from werkzeug.datastructures import MultiDict

from ledsagning.country.spelling import fold
from ledsagning.search.facets import Facet
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Problem

MOST_TOLD = 3
"""Of so many names it is told that they are not understood: the rest are as little worth."""

_ALIKE = 85.0
_LONGEST = 20
_FACETS = tuple(facet.value for facet in Facet)

_CALLED: Mapping[Facet, str] = {
    Facet.LANGUAGES: "sprak spraket language languages",
    Facet.GENDER: "kon konet gender",
    Facet.AGES: "alder aldern aldrar age ages",
    Facet.WHEELCHAIR: "styrka strength",
    Facet.INTERESTS: "intresse intressen interest interests hobby",
    Facet.EXPERIENCE: "erfarenhet erfarenheter vana experience",
    Facet.TIMES: "tid tider times",
    Facet.AREAS: "omrade omraden stadsdel stadsdelar area areas district districts",
    Facet.DECISIONS: "beslut decision decisions",
}
"""What people call what a wish is about, folded."""

_IN_ADDRESSES: Mapping[str, str] = {
    Facet.LANGUAGES: "talar kan speaks spoken",
    Facet.GENDER: "sex",
    Facet.WHEELCHAIR: "rullstol rullstolen rullstolar",
    Facet.EXPERIENCE: "van expertise skills",
    Facet.TIMES: "dygn",
    Facet.AREAS: "omradet",
    Facet.DECISIONS: "beslutet lag law",
    Facet.ACCEPTS_NEW: "ledig lediga tar_emot tar_emot_nya available",
    "text": "ord sok sokord search query q s keyword keywords",
    "order": "ordning sortera sortering sort sort_by",
    "list": "lista listan min_lista my_list",
    "page": "p",
}
"""What people and other sites call it besides in an address, where all else needs a name too."""

_MEANT = {
    called: str(name)
    for table in (_CALLED, _IN_ADDRESSES)
    for name, each in table.items()
    for called in each.split()
}

_SIZES: Mapping[str, str] = {
    "punkter": "punkt pt pts point points storlek textstorlek size text_size font_size fontsize",
    "tecken": "tecknen cell cells celler char chars character characters kolumner columns cols",
    "rader": "rad raderna line lines row rows",
}
"""What people call a size of a file, folded, by what it is called in an address."""

_SIZES_MEANT = {called: key for key, each in _SIZES.items() for called in each.split()}
_NEARLY = 80.0

_READ = frozenset(
    {*_FACETS, "text", "order", "page", "rest", "read", "list", "step", addresses.VERSION}
    | {"reader", "send", "compare", "only", "view", "event", "provider", "writer"}
    | {*_SIZES, "made_before"}
)
"""What some page reads besides the questions of a tool, what goes along from one to another, and
what was asked once: a bookmark may have it.
"""

_ONE = _READ - {*_FACETS, *_SIZES, "text", "list", "compare"}
"""What says one thing where it is no question of the page."""

_ADDED = re.compile(
    "(utm|mtm|pk|piwik|matomo|hsa|hss|at|mc|ml|mkt|ga|li|oly|vero|wt|sc|sfmc|trk|elq|itm|stm)_.*"
    "|[a-z]*clk?id|_ga|_gl|gad_source|gad_campaignid|gbraid|wbraid|igsh|igshid|srsltid"
    "|(yandex|_openstat|_branch).*|ref|ref_src|source|src|si|cmpid|campaign|newsletter|share"
    "|__?hs.*|.*clickid|dm_i|ef_id|s_kwcid|xtor|zanpid|epik|s_cid|cid|ncid|__?s"
    "|hsctatracking|elqtrackid|mibextid|rdid|feature"
    "|.|ts|cb|nocache|amp|print",
    re.IGNORECASE,
)
"""What mails, networks and programs add to an address. It means nothing to anybody else."""

_SHOWN = re.compile(rf"[\w-]{{1,{_LONGEST}}}")
"""What may be repeated: a name, never somebody's sentence as if it were ours."""


def meant(name: str) -> str:
    """The name of a parameter as it is read: ``kön`` is ``gender``, ``language`` ``languages``.

    A name that is like nothing is left, in small letters.
    """
    return _nearest(name, _FACETS, _MEANT, _ALIKE)


def size_meant(name: str) -> str:
    """The name of a parameter of a file as it is read: ``points`` is ``punkter``, and so is
    ``puntker``. A name that is like nothing is left, and so is one that says something itself.
    """
    return name if name in _READ else _nearest(name, tuple(_SIZES), _SIZES_MEANT, _NEARLY)


def _nearest(name: str, names: Collection[str], called: Mapping[str, str], alike: float) -> str:
    """Which of the ``names`` is meant: itself, what it is also ``called``, or the one that it is
    most ``alike`` (of a hundred, at the least). The cost of comparing follows a name's length.
    """
    plain = name.removeprefix("amp;")
    if plain.lower() in _READ:
        return plain.lower()
    if len(plain) > _LONGEST or plain in names:
        return plain
    folded = fold(plain)
    if folded in called:
        return called[folded]
    found = process.extractOne(folded, names, scorer=fuzz.ratio, score_cutoff=alike)
    if found:
        return found[0]
    # Raw bytes of a query are written with large letters, and are no name.
    may_be_ours = plain.isidentifier() and not _ADDED.fullmatch(plain)
    return plain.lower() if may_be_ours else plain


def facet_called(text: str) -> Facet | None:
    """What a wish is about, where a text says that and no more: ``ålder`` is no wish yet."""
    folded = fold(text.strip())
    return next((facet for facet, each in _CALLED.items() if folded in each.split()), None)


def unread(query: MultiDict[str, str], own: Iterable[str] = ()) -> tuple[Problem, ...]:
    """What of a query says something that nobody reads: a page without it looks as if it did.

    ``own`` are the questions of the page.
    """
    names = [
        name
        for name, value in query.items()
        if value.strip() and name not in _READ and not _ADDED.fullmatch(name)
    ]
    asked = frozenset(own)
    strange = [name for name in names if name not in asked][:MOST_TOLD]
    repeated = (name for name in _ONE - asked if len(_said(query, name)) > 1)
    return (*dict.fromkeys(map(_told, strange)), *map(_several, sorted(repeated)))


def _said(query: MultiDict[str, str], name: str) -> frozenset[str]:
    return frozenset(value.strip().casefold() for value in query.getlist(name)) - {""}


def _several(name: str) -> Problem:
    told = _("”%(name)s” står flera gånger i adressen. Svaret här är det första av dem.", name=name)
    return Problem(told, name)


def _told(name: str) -> Problem:
    if not _SHOWN.fullmatch(name):
        return Problem(_("Vi förstår inte allt i adressen. Svaret här är utan det."), name)
    told = _("Vi förstår inte ”%(name)s” i adressen. Svaret här är utan det.", name=name)
    return Problem(told, name)
