"""What is told of a provider in short, whoever asks: on its card, and first on its page."""

from datetime import date

from markupsafe import Markup

from ledsagning.catalogue.model import Provider
from ledsagning.web.library import library
from ledsagning.web.ready import part
from ledsagning.web.shapes import Link, Way
from ledsagning.web.wording.contacts import contact_lines
from ledsagning.web.wording.providers import card_facts


def known(provider: Provider, day: date, *, new_wished: bool) -> Markup:
    """The facts and the phone number; ``new_wished`` leaves out what stands among the wishes."""
    areas = library().catalogue.municipalities[provider.municipality].area_names
    facts = card_facts(provider, areas, day, new_wished=new_wished)
    return part("known", "known", facts, _phone(provider))


def _phone(provider: Provider) -> Link | None:
    for line in contact_lines(provider.contact, provider.name):
        if line.way is Way.PHONE and line.href:
            return Link(line.text, line.href, spoken=line.spoken)
    return None
