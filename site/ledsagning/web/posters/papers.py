"""The papers there are, and what stands on each: the same words on all of them."""

from dataclasses import dataclass

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Notice, Paragraph, Span, Words, words
from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.documents.applying import office_for_applying
from ledsagning.web.documents.site_operator import responsible
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.marked import foreign
from ledsagning.web.shapes import Way
from ledsagning.web.sharing import absolute
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.contacts import contact_lines


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet to print. ``slug`` is its address, ``title`` a Swedish msgid, ``kind`` how it is
    laid out, and ``copies`` so many stand on it, to be cut apart.
    """

    slug: str
    title: str
    kind: str
    copies: int = 1


PAPERS = (
    Paper(addresses.POSTER, N_("Affisch på ett A4"), "a4"),
    Paper("affisch-a3", N_("Stor affisch på ett A3"), "a3"),
    Paper("kort", N_("Fyra kort på ett A4"), "a6", copies=4),
    Paper("kort-sma", N_("Tio små kort på ett A4"), "small", copies=10),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands on a paper. ``address`` is ``None`` where there is none that works elsewhere:
    then it is not to be printed.
    """

    title: str
    says: tuple[str, ...]
    address: str | None
    calls: Words
    small: tuple[Words, ...]

    @property
    def typed(self) -> tuple[str, ...]:
        """The address as somebody types it, in the parts that a line may end after."""
        steps = (self.address or "").removeprefix("https://").removesuffix("/").split("/")
        return (*(f"{step}/" for step in steps[:-1]), steps[-1])


def printed(municipality: Municipality) -> Printed:
    """What stands on the papers of a municipality."""
    return Printed(
        title=_("Ledsagning i %(municipality)s", municipality=municipality.name),
        says=(
            _(
                "Ledsagning är stöd för dig som vill ut men behöver någon med dig. En "
                "ledsagare följer med dig, till exempel till ett kafé, till simhallen eller "
                "till en vän."
            ),
            _("På webbplatsen får du veta vad som gäller, och hur du gör."),
        ),
        address=absolute(addresses.municipality(language(), municipality.id)),
        calls=_calls(municipality),
        small=_small(municipality),
    )


def _calls(municipality: Municipality) -> Words:
    """Whom to phone: the office that takes applications, or else the switchboard."""
    office = office_for_applying(municipality)
    lines = contact_lines(office.contact, office.name) if office else ()
    number = next((line.text for line in lines if line.way is Way.PHONE), None)
    if office and number:
        return with_spans(
            # Translators: on a poster. An office of the municipality, and its number.
            _("Ring och fråga: %(name)s, %(number)s."),
            name=Span(office.name, foreign=True),
            number=Span(number),
        )
    return words(
        _(
            "Ring växeln i %(municipality)s. Säg att du vill ansöka om ledsagning.",
            municipality=foreign(municipality.name),
        )
    )


def _small(municipality: Municipality) -> tuple[Words, ...]:
    """Who answers for it, and that it is an example where it is one."""
    said = [one.words for one in responsible() if isinstance(one, Paragraph | Notice)]
    if municipality.sample:
        said.append(words(_("Exempel: utförare och avtal är påhittade, inte reglerna.")))
    return tuple(said)
