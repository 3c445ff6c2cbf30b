"""What an editor sends to a provider: what is missing, and what to answer, as a page of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template

from ledsagning.catalogue.editions import Owner
from ledsagning.catalogue.model import Catalogue, EscortGroup, Municipality, Provider
from ledsagning.editing import book, facts, in_words, key_names
from ledsagning.editing.leaves import leaves
from ledsagning.editing.names import name_of
from ledsagning.editing.remark import Remark
from ledsagning.resources import TEMPLATES
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext, language, said
from ledsagning.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the report, with how it is answered."""

    name: str
    how: str


@dataclass(frozen=True, slots=True)
class Part:
    """All that is told of one municipality or provider."""

    name: str
    remarks: Sequence[str]
    groups: tuple[tuple[str, tuple[Asked, ...]], ...] = ()
    door: str | None = None


def html(
    catalogue: Catalogue,
    own: Iterable[Municipality],
    found: Iterable[Remark],
    today: date,
    only: str | None = None,
    site: str | None = None,
) -> str:
    """The report as a page that needs nothing else: it can be sent, printed and saved.

    ``only`` is the id of the provider that it is sent to: then it tells of nobody else. ``site`` is
    the public address of the site, where a provider can answer.
    """
    remarks = defaultdict[Owner, list[str]](list)
    for remark in found:
        if only in (None, remark.provider):
            remarks[remark.municipality, remark.provider].append(said(remark.text))
    parts = (part for one in own for part in _parts(catalogue, one, remarks, today, site))
    return _template().render(parts=list(parts), today=today, language=language())


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["_"] = gettext
    return environment.get_template("report.html")


def _parts(
    catalogue: Catalogue,
    municipality: Municipality,
    remarks: Mapping[Owner, Sequence[str]],
    today: date,
    site: str | None,
) -> Iterator[Part]:
    """Who has remarks, and what each is asked."""
    if told := remarks.get((municipality.id, "")):
        yield Part(municipality.name, told)
    door = site and f"{site}/{language()}/{municipality.id}/{addresses.OFFERING}"
    for provider in catalogue.providers_in(municipality.id):
        if told := remarks.get((municipality.id, provider.id)):
            yield Part(provider.name, told, tuple(_questions(provider, today)), door)


def _questions(provider: Provider, today: date) -> Iterator[tuple[str, tuple[Asked, ...]]]:
    """What is not known of each group of escorts, and of each term."""
    for number, group in enumerate(provider.escorts or (EscortGroup(),), start=1):
        asked = tuple(_unanswered(EscortGroup, group))
        if asked:
            yield _("Ledsagare, grupp %(number)s", number=number), asked
    agreement = provider.agreement_on(today)
    for term, kind in book.KINDS_OF_TERMS.items():
        if getattr(agreement, term) is None:
            title = _("Serviceavtal: %(term)s", term=said(in_words.fact(key_names.TERMS[term])))
            yield title, tuple(_unanswered(kind, None))


def _unanswered(kind: Any, record: Any) -> Iterator[Asked]:
    asked = leaves(kind) if record is not None else book.asked(kind)
    for leaf in asked:
        if record is None or getattr(record, leaf.path[0]) is None:
            yield Asked(said(in_words.fact(name_of(leaf))), said(facts.how(leaf)))
