"""Where one does not choose a provider: what one can say about the escort that one wants."""

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.formats.document import Bullets, Document, Notice, Words, words
from ledsagning.planner.writing import Writer
from ledsagning.search.criteria import Wish
from ledsagning.web.choosing.choosing import interpreter_card, whom_to_ask, written_down
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.letters.errands import Errand, matching
from ledsagning.web.letters.letters import three_ways
from ledsagning.web.wording.assigned import office
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.wishes import wish_words


def assigned_document(
    municipality: Municipality,
    wishes: tuple[Wish, ...],
    writer: Writer,
    *,
    interpreted: bool = False,
) -> Document:
    """Who finds the escort, and the words to say what matters."""
    return Document(
        title=_("Så säger du vad som är viktigt"),
        language=language(),
        summary="",
        pictogram="choose",
        blocks=(
            not_chosen(municipality),
            Bullets(_steps(municipality), numbered=True),
            *three_ways(
                lambda: _errand(municipality, wishes, writer),
                writer,
                municipality,
                interpreted=interpreted,
            ),
            *interpreter_card(municipality, interpreted=interpreted),
            rule_fact("choice", municipality),
            rule_fact("carried_out_by", municipality),
            rule_fact("matching", municipality),
            rule_fact("trial_meeting", municipality),
            whom_to_ask(municipality),
        ),
    )


def not_chosen(municipality: Municipality) -> Notice:
    """That nobody chooses there. Who does, the rule tells."""
    name = municipality.name
    return Notice(words(_("I %(municipality)s väljer du inte utförare.", municipality=name)))


def _steps(municipality: Municipality) -> tuple[Words, ...]:
    told = _("Berätta det för %(who)s. Orden finns här nedanför.", who=office(municipality))
    return (
        words(_("Tänk ut vad som är viktigt för dig.")),
        words(told),
        written_down(),
        words(_meeting(municipality)),
    )


def _meeting(municipality: Municipality) -> str:
    rule = first(rules(municipality).trial_meeting)
    if rule and rule.offered:
        return _("Träffa ledsagaren. Känn efter om det blir bra.")
    return _("Fråga om du får träffa ledsagaren först.")


def _errand(municipality: Municipality, wishes: tuple[Wish, ...], writer: Writer) -> Errand:
    said = tuple(wish_words(wish, municipality.area_names) for wish in wishes)
    return matching(office(municipality), said, writer)
