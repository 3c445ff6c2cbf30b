"""What an edition changed in a rule, an agreement or a provider: how it stood, how it stands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.comparing import Comparison, compare_rule, compare_terms, counterparts
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.terms import TERM_NAMES, Agreement, AgreementFrom, agreement_on
from ledsagning.formats.document import KeyFact, Words, words
from ledsagning.today import on
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.escorts import offer_words
from ledsagning.web.wording.providers import provider_facts
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import TOPICS, term_fact
from ledsagning.web.wording.values import date_words, local_words

Told = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: what it is called, how it was told and how it is, sentence by
    sentence. ``id`` is its own among the changes of its owner. ``verdicts`` say for whom it is
    better; ``note`` stands instead of sentences that would be the same.
    """

    id: str
    title: str
    was: Told = ()
    now: Told = ()
    verdicts: frozenset[Comparison] = frozenset()
    note: str = ""


def in_municipality(was: Municipality, now: Municipality, day: date) -> Iterator[Change]:
    """What changed in a municipality's own rules and facts, as it was told on the day."""
    with on(day):
        for name in RULE_NAMES:
            yield from _rule(name, was, now)
        yield from _agreement(
            was.standard_agreement,
            now.standard_agreement,
            day,
            lambda title: _("Kommunens krav: %(title)s", title=title),
        )
        if was.contacts != now.contacts:
            yield Change("kontakt", _("Kontakt"), note=_("Uppgifterna om vem du kan fråga är nya."))
        if was.areas != now.areas:
            yield Change(
                "omraden", _("Områden"), note=_("Kommunens områden är indelade på ett nytt sätt.")
            )


def in_provider(
    was: Provider, now: Provider, homes: tuple[Municipality, Municipality], day: date
) -> Iterator[Change]:
    """What changed of a provider. ``homes`` are its municipality before and after."""
    with on(day):
        yield from _lines("uppgifter", _("Uppgifter"), _facts(was, homes[0]), _facts(now, homes[1]))
        yield from _lines("kontakt", _("Kontakt"), _contact(was), _contact(now))
        yield from _escorts(was, now)
        yield from _agreement(was.agreement, now.agreement, day, lambda title: title)
        if was.follow_up != now.follow_up:
            said = _("Det som står om kommunens uppföljning är nytt.")
            yield Change("uppfoljning", _("Kommunens uppföljning"), note=said)
        if was.assured != now.assured:
            said = _("Det som står om vem som har kontrollerat uppgifterna är nytt.")
            yield Change("kontroll", _("Kontroll av uppgifterna"), note=said)


def _rule(name: str, was: Municipality, now: Municipality) -> Iterator[Change]:
    pair = was.rules.variants(name), now.rules.variants(name)
    if pair[0] == pair[1] and was.sources == now.sources:
        return
    before, after = rule_fact(name, was), rule_fact(name, now)
    if _told(before) != _told(after):
        alike = counterparts(pair[1], pair[0]).items()
        compared = [compare_rule(pair[1][ours], pair[0][theirs]) for ours, theirs in alike]
        verdicts = frozenset[Comparison]().union(*compared)
        yield Change(name, after.title, _told(before), _told(after), verdicts)
    elif before.sources != after.sources or pair[0] != pair[1]:
        said = _("Regeln är densamma. Källan, eller dagen då vi läste den, är ny.")
        yield Change(name, after.title, note=said)


def _told(fact: KeyFact) -> Told:
    if fact.unknown is not None:
        return (words(f"{fact.unknown}."),)
    return (*fact.sentences, *((fact.note,) if fact.note else ()))


def _lines(id_: str, title: str, was: Told, now: Told) -> Iterator[Change]:
    """Lists of sentences of which some are others: only those are told."""
    gone = tuple(one for one in was if one not in now)
    new = tuple(one for one in now if one not in was)
    if gone or new:
        yield Change(id_, title, gone, new)


def _facts(provider: Provider, home: Municipality) -> Told:
    described = (provider.description, provider.extra_services)
    return (
        words(_("Namn: %(name)s.", name=provider.name)),
        *provider_facts(provider, home.area_names),
        *(local_words(text) for text in described if text),
        *_days(provider),
    )


def _days(provider: Provider) -> Iterator[Words]:
    if provider.from_:
        day = date_words(provider.from_)
        yield words(_("Utföraren började med ledsagning %(day)s.", day=day))
    if provider.until:
        day = date_words(provider.until)
        yield words(_("Utföraren slutar med ledsagning %(day)s.", day=day))


def _contact(provider: Provider) -> Told:
    return tuple(way.words for way in contact_ways(provider.contact, provider.name))


def _escorts(was: Provider, now: Provider) -> Iterator[Change]:
    """All escorts together: group by group one could tell who is new."""
    if was.escorts == now.escorts:
        return
    pair = map(offer_words, (was, now))
    title = _("Ledsagarna")
    yield next(
        _lines("ledsagare", title, *pair),
        Change("ledsagare", title, note=_("Uppgifterna om grupperna av ledsagare är nya.")),
    )


def _agreement(
    was: Sequence[AgreementFrom],
    now: Sequence[AgreementFrom],
    day: date,
    titled: Callable[[str], str],
) -> Iterator[Change]:
    """Term by term: what holds on the day, and what will from another day on."""
    seen: dict[str, tuple[Told, Told]] = {}
    coming = sorted({one.from_ for one in (*was, *now) if one.from_ and one.from_ > day})
    for begins in (day, *coming):
        pair = agreement_on(tuple(was), begins), agreement_on(tuple(now), begins)
        for name in TERM_NAMES:
            if getattr(pair[0], name) == getattr(pair[1], name):
                continue
            told = _term(name, pair[0]), _term(name, pair[1])
            if told[0] == told[1] or told == seen.get(name):
                continue
            seen[name] = told
            title = titled(_(TOPICS[name].title))
            if begins > day:
                title = _("%(title)s, från %(day)s", title=title, day=date_words(begins))
            yield Change(f"{name}-{begins}", title, *told, _verdicts(name, *pair))


def _term(name: str, agreement: Agreement) -> Told:
    return _told(term_fact(name, agreement, Agreement()))


def _verdicts(name: str, was: Agreement, now: Agreement) -> frozenset[Comparison]:
    compared = compare_terms(now, was)
    return frozenset(found for (term, _part), found in compared.items() if term == name)
