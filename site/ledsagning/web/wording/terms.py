"""A service agreement as key facts: every term in its fixed order, the same for every provider."""

from collections.abc import Mapping

from ledsagning.agreements import is_better, known_terms
from ledsagning.catalogue.comparing import Comparison, compare_terms
from ledsagning.catalogue.terms import TERM_NAMES, Agreement, Term
from ledsagning.formats.document import KeyFact, Words, words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording import terms_booking, terms_outings
from ledsagning.web.wording.sources import ask_words
from ledsagning.web.wording.telling import Topic, questions, told
from ledsagning.web.wording.values import local_words

TOPICS: Mapping[str, Topic] = {**terms_booking.TOPICS, **terms_outings.TOPICS}
"""Every term of ``TERM_NAMES``, by name."""


def agreement_facts(agreement: Agreement, standard: Agreement) -> tuple[KeyFact, ...]:
    """Tell every term of an agreement. Where one is unknown: what to ask the provider.

    ``standard`` is what the municipality requires of everyone; a term that beats it says so.
    """
    comparisons = compare_terms(agreement, standard)
    return tuple(_fact(name, agreement, comparisons) for name in TERM_NAMES)


def term_fact(
    name: str, agreement: Agreement, standard: Agreement, *, beside_rules: bool = False
) -> KeyFact:
    """Tell one term of ``TERM_NAMES``.

    ``beside_rules`` is true where rules stand on the same page, one of which may have the same
    name: the fact then has an id of its own, and its title says whose it is.
    """
    return _fact(name, agreement, compare_terms(agreement, standard), beside_rules=beside_rules)


def agreement_intro(agreement: Agreement, standard: Agreement) -> tuple[Words, ...]:
    """How much of the agreement is known, and whether it can be compared with a standard."""
    return (_known_words(len(known_terms(agreement))), _standard_words(standard))


def _fact(
    name: str,
    agreement: Agreement,
    comparisons: Mapping[tuple[str, str], Comparison],
    *,
    beside_rules: bool = False,
) -> KeyFact:
    topic = TOPICS[name]
    title = _(topic.title)
    term: Term | None = getattr(agreement, name)
    said = topic.tell(term)
    known = tuple(told(said, topic.pictogram))
    note = local_words(term.more) if term and term.more else None
    return KeyFact(
        id=f"avtal-{name}" if beside_rules else name,
        title=_("Utförarens avtal: %(title)s", title=title) if beside_rules else title,
        pictogram=topic.pictogram,
        said=known,
        questions=questions(said),
        ask=ask_words(),
        unknown=None if known or note else _("Vi vet inte vad utföraren lovar"),
        better=_("Bättre än kommunens krav") if is_better(name, comparisons) else None,
        note=note,
    )


def _known_words(known: int) -> Words:
    total = len(TERM_NAMES)
    if not known:
        return words(_("Vi vet ännu inget om vad utföraren lovar."), "unknown")
    if known == total:
        return words(_("Vi vet något om alla delar av avtalet."))
    some = ngettext(
        "Avtalet har %(total)s delar. Vi vet något om %(num)s av dem.",
        "Avtalet har %(total)s delar. Vi vet något om %(num)s av dem.",
        known,
        total=total,
    )
    return words(some)


def _standard_words(standard: Agreement) -> Words:
    known = len(known_terms(standard))
    if not known:
        return words(_("Vi vet inte vad kommunen kräver av alla utförare."), "unknown")
    some = ngettext(
        "Vi vet vad kommunen kräver av alla utförare i %(num)s del av avtalet.",
        "Vi vet vad kommunen kräver av alla utförare i %(num)s delar av avtalet.",
        known,
    )
    return words(some)
