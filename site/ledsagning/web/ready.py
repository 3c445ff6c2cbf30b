"""Parts of a page that a template makes once, with gaps for what each request puts in.

Making a results page costs most in its form: two hundred choices that only differ in a number.
Nothing of what a visitor asks for is kept here, only what is the same for everyone.
"""

from collections.abc import Iterable, Mapping

from flask import current_app
from markupsafe import Markup

GAP = "\ue000"
"""Stands where words are to be put in. The catalogue refuses private characters."""


class Gapped:
    """A ready-made part of a page: its pieces, between which the gaps are."""

    def __init__(self, html: str) -> None:
        first, *others = html.split(GAP)
        self._pieces = [first, *(one for after in others for one in ("", after))]

    def fill(self, words: Iterable[str]) -> Markup:
        """The part with words in its gaps. They are ours and hold no markup, or are escaped.

        Raises ``ValueError`` where there is not one for each gap.
        """
        return Markup(self.joined(words))  # noqa: S704 - made by our template

    def joined(self, words: Iterable[str]) -> str:
        """The same as plain characters: a whole page is put into nothing, and long to copy."""
        pieces = self._pieces.copy()
        pieces[1::2] = words
        return "".join(pieces)


class Named:
    """A ready-made page, whose gaps have names: the same may stand in several of them."""

    def __init__(self, html: str) -> None:
        pieces = html.split(GAP)
        self._names, self._gapped = pieces[1::2], Gapped(GAP.join(pieces[::2]))

    def fill(self, words: Mapping[str, str]) -> str:
        """The page with words in its gaps. ``KeyError``: one of them has none."""
        return self._gapped.joined([words[name] for name in self._names])


def named(gap: str) -> str:
    """What stands in a page where a gap of that name is to be."""
    return f"{GAP}{gap}{GAP}"


def part(component: str, name: str, *content: object) -> Markup:
    """What a macro of ``templates/components/`` makes of some content."""
    module = current_app.jinja_env.get_template(f"components/{component}.html").module
    made: Markup = getattr(module, name)(*content)
    return made
