"""Parts of a page that a template makes once, with gaps for what each request puts in.

Making a results page costs most in its form: two hundred choices that only differ in a number.
Nothing of what a visitor asks for is kept here, only what is the same for everyone.
"""

from collections.abc import Iterable
from itertools import chain, zip_longest

from flask import current_app
from markupsafe import Markup

GAP = "\ue000"
"""Stands where words are to be put in. The catalogue refuses private characters."""


class Gapped:
    """A ready-made part of a page: its pieces, between which the gaps are."""

    def __init__(self, html: str) -> None:
        self._pieces = html.split(GAP)

    def fill(self, words: Iterable[str]) -> Markup:
        """The part with words in its gaps, one for each. The words are ours and hold no markup."""
        both = zip_longest(self._pieces, words, fillvalue="")
        return Markup("".join(chain.from_iterable(both)))  # noqa: S704 - made by our template


def part(component: str, name: str, *content: object) -> Markup:
    """What a macro of ``templates/components/`` makes of some content."""
    module = current_app.jinja_env.get_template(f"components/{component}.html").module
    made: Markup = getattr(module, name)(*content)
    return made
