"""How a municipality's rules, or a provider, stood in an older edition: marked as old."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ledsagning.catalogue.editions import Edition, NotUnderstood, Owner
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.terms import Agreement
from ledsagning.formats.document import (
    Document,
    KeyFact,
    Notice,
    Paragraph,
    Section,
    Span,
    words,
)
from ledsagning.search.matching import match
from ledsagning.today import day_of, on, today
from ledsagning.web.documents.provider import provider_document
from ledsagning.web.history.told import day_words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.marked import foreign
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import agreement_facts
from ledsagning.web.wording.values import date_words

_STEPS = "gor-mer"
"""What one can do with a provider today, and not with how it stood."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An edition that was asked for, by its name or by a day on which it stood on the site."""

    edition: Edition
    day: date

    @property
    def stands(self) -> bool:
        """Whether it is what stands on the site today."""
        return self.edition == library().history.newest


def meant(name: str) -> Asked | None:
    """The edition of a name, or the last one of a day; ``None`` where there is none."""
    history = library().history
    if found := history.named(name):
        return Asked(found, day_of(found.published))
    try:
        day = date.fromisoformat(name)
    except ValueError:
        return None
    by_then = [one for one in history.editions if day_of(one.published) <= day]
    return Asked(by_then[-1], day) if by_then and day <= today() else None


def stood(owner: Owner, asked: Asked) -> Municipality | Provider | None:
    """The record of a municipality or a provider then; ``None`` where there was none, or where
    nobody can tell.
    """
    try:
        return library().history.record(owner, asked.edition, library().catalogue)
    except NotUnderstood:
        return None


def old_rules(then: Municipality, asked: Asked, today_at: str) -> Document:
    """The municipality's own rules, and what it required, as they stood."""
    with on(asked.day):
        rules = tuple(_rules(then))
        required = tuple(_required(then))
    said = _("Vi visste inget om reglerna i %(municipality)s.", municipality=then.name)
    sections = [Section(_("Kommunens regler"), "regler", rules or (Paragraph(words(said)),))]
    if required:
        sections.append(Section(_("Kommunens krav på alla utförare"), "krav", required))
    title = _("Regler i %(municipality)s", municipality=then.name)
    return Document(
        title=_title(title, asked),
        language=language(),
        summary="",
        pictogram="law",
        blocks=(_notice(asked, today_at), *sections),
    )


def old_provider(then: Provider, home: Municipality, asked: Asked, today_at: str) -> Document:
    """A provider, with its agreement, as it stood. ``today_at`` is empty where it is gone."""
    with on(asked.day):
        document = provider_document(match(then, ()), home, asked.day)
    kept = (block for block in document.blocks if getattr(block, "id", "") != _STEPS)
    return replace(
        document,
        title=_title(foreign(then.name), asked),
        foreign=False,
        blocks=(_notice(asked, today_at), *kept),
    )


def _title(what: str, asked: Asked) -> str:
    return _("Så stod det den %(day)s: %(what)s", day=date_words(asked.day), what=what)


def _notice(asked: Asked, today_at: str) -> Notice:
    """That this is old, from when and until when it stood so, and where it stands today."""
    since, after = day_words(asked.edition), library().history.after(asked.edition)
    message = _(
        "Det här är gammalt. Så stod det på webbplatsen från den %(since)s till den %(until)s. "
        "%(now)s"
    )
    stands = _("Se vad som står i dag") if today_at else _("I dag står det inte här.")
    told = with_spans(
        message,
        since=Span(since),
        until=Span(day_words(after) if after else date_words(today())),
        now=Span(stands, href=today_at or None),
    )
    return Notice(told, urgent=True)


def _rules(then: Municipality) -> Iterator[KeyFact]:
    for name in RULE_NAMES:
        if then.rules.variants(name):
            yield replace(rule_fact(name, then), questions=())


def _required(then: Municipality) -> Iterator[KeyFact]:
    for fact in agreement_facts(then.standard_on(today()), Agreement()):
        if fact.unknown is None:
            yield replace(fact, id=f"krav-{fact.id}", questions=())
