"""Where the municipality's team finds the escort: nobody chooses, but one can say what matters."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Bullets, Document, Notice, words
from ledsagning.planner.writing import Writer
from ledsagning.search.criteria import Wish
from ledsagning.web.choosing.choosing import whom_to_ask, written_down
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.letters.errands import Errand, matching
from ledsagning.web.letters.letters import three_ways
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.wishes import wish_words


def team_choosing_document(
    municipality: Municipality, wishes: tuple[Wish, ...], writer: Writer
) -> Document:
    """How the escort is found, and the words to say what matters for the match."""
    return Document(
        title=_("Så säger du vad som är viktigt"),
        language=language(),
        summary="",
        pictogram="choose",
        blocks=(
            Notice(
                words(
                    _(
                        "I %(municipality)s väljer ingen utförare. "
                        "Kommunens ledsagarteam letar efter en ledsagare åt dig.",
                        municipality=municipality.name,
                    )
                )
            ),
            Bullets(
                (
                    words(_("Tänk ut vad som är viktigt för dig.")),
                    words(_("Berätta det för ledsagarteamet. Ta orden här nedanför.")),
                    written_down(),
                    words(_("Träffa ledsagaren. Känn efter om det blir bra.")),
                ),
                numbered=True,
            ),
            *three_ways(lambda: _errand(municipality, wishes, writer), writer),
            rule_fact("matching", municipality),
            rule_fact("trial_meeting", municipality),
            whom_to_ask(municipality),
        ),
    )


def _errand(municipality: Municipality, wishes: tuple[Wish, ...], writer: Writer) -> Errand:
    said = tuple(wish_words(wish, municipality.area_names) for wish in wishes)
    return matching(_("ledsagarteamet"), said, writer)
