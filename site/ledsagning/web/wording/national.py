"""What the law says everywhere in Sweden, as cards: easy words, with where it is written.

What it says, its numbers and where it stands are the law of the catalogue: these are its words.
"""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.citations import Cited, source_of
from ledsagning.catalogue.law import Statement
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.phone_numbers import dialled
from ledsagning.catalogue.values import Duration
from ledsagning.formats.document import KeyFact, Span, Words, pictured
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import law
from ledsagning.web.marked import left_to_right
from ledsagning.web.wording import law_danger, law_decision, law_providers, law_support
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.law_fact import LawFact
from ledsagning.web.wording.sources import source
from ledsagning.web.wording.uses import DURING, WITHIN, Use
from ledsagning.web.wording.values import date_words, duration_words

FACTS: Mapping[str, LawFact] = {
    **law_support.FACTS,
    **law_decision.FACTS,
    **law_providers.FACTS,
    **law_danger.FACTS,
}
"""The words of every statement of the law, by its name."""

_USES: Mapping[str, Use] = {"answer_within": WITHIN, "lasts": DURING}


def national_fact(name: str, municipality: Municipality) -> KeyFact:
    """Tell one fact of ``FACTS``, with its hard words linked to what they mean."""
    fact, statement = FACTS[name], law().statements[name]
    values = dict(_values(statement))
    cited = ((citation, source_of(citation, law().sources)) for citation in statement.citations)
    return KeyFact(
        id=name,
        title=_(fact.title),
        pictogram=fact.pictogram,
        said=(
            *_calls(name),
            *(
                pictured(
                    explained(_(sentence, **values), municipality),
                    fact.others.get(sentence, fact.pictogram),
                )
                for sentence in fact.sentences
            ),
        ),
        sources=tuple(
            source(Cited(citation, where, by_law=True)) for citation, where in cited if where
        ),
    )


def _calls(name: str) -> Iterator[Words]:
    """The link that calls the number of a fact; nothing where there is none to call."""
    call, phone = FACTS[name].call, law().statements[name].phone
    if call and phone:
        href = f"tel:{dialled(phone)}"
        yield (Span(_(call, phone=left_to_right(phone)), href=href, strong=True), Span("."))


def _values(statement: Statement) -> Iterator[tuple[str, str]]:
    """The numbers and days of a statement in words, by their names in the sentences."""
    for name in ("within", "answer_within", "every", "lasts"):
        duration: Duration | None = getattr(statement, name)
        if duration is not None:
            yield name, duration_words(duration, _USES.get(name))
    if statement.phone is not None:
        yield "phone", left_to_right(statement.phone)
    if statement.under_age is not None:
        yield "under_age", str(statement.under_age)
    if statement.decided_before is not None:
        yield "decided_before", date_words(statement.decided_before)
    if statement.from_ is not None:
        yield "from", date_words(statement.from_)
