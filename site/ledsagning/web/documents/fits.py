"""How a provider fits the wishes, as parts of a document."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Bullets, Paragraph, Verdict, Verdicts, words
from ledsagning.search.matching import Match, Outcome
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import wishes
from ledsagning.web.wording.fits import VERDICTS, verdict_word


def wish_verdicts(match: Match, municipality: Municipality) -> Iterator[Block]:
    """How each wish turned out, and what to ask where it is unknown."""
    areas = municipality.area_names
    yield Verdicts(
        tuple(
            Verdict(
                verdict=VERDICTS[reason.outcome],
                word=verdict_word(reason.outcome),
                words=words(wishes.reason_words(reason, areas)),
            )
            for reason in match.reasons
        )
    )
    unknown = [reason for reason in match.reasons if reason.outcome is Outcome.UNKNOWN]
    if unknown:
        yield Paragraph(words(_("Fråga utföraren:")), pictogram="question")
        yield Bullets(tuple(words(wishes.ask(reason.wish, areas)) for reason in unknown))
