"""A way out of a page that somebody else must not see."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Span
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording.blanks import with_spans

ELSEWHERE = "https://www.smhi.se"
"""The weather: what anybody may be looking at."""


def quiet_title() -> str:
    """What the window of a page that has a way out is called: it tells nothing to whoever looks
    over a shoulder, at the open windows, or at what has been visited.
    """
    return _("Mer om ledsagning")


def way_out(municipality: Municipality) -> Actions:
    """Away from the page at once, to one that tells nobody anything. Nothing is promised that a
    page cannot do: the browser still remembers where it has been.
    """
    page = addresses.page(language(), municipality.id, "integritet")
    how = Span(_("Så raderar du den"), href=f"{page}#din-dator")
    note = _("Då visas vädret i stället. Sidan finns kvar i webbläsarens historik. %(how)s.")
    return Actions(
        (Span(_("Lämna sidan snabbt"), href=ELSEWHERE),),
        way_out=True,
        note=with_spans(note, how=how),
    )
