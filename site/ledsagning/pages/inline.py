"""The words of one paragraph, list item or cell: Markdown's inline nodes made into spans."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from ledsagning.formats.document import Span, Words
from ledsagning.pages.page import TO_PAGE
from ledsagning.pages.problems import Unreadable

GLOSSARY = "ord"
"""The slug of the page that explains words."""

_PLAIN = Span("")
_TO_WORD = "word:"
_IN_LANGUAGE = "lang:"
_PAGE = re.compile(r"page:[a-z][a-z/-]*(\?[a-z_]+=[a-z_]+|#[a-z0-9-]+)?")
_WORD = re.compile(r"word:[a-z0-9-]+")
_LANGUAGE = re.compile(r"lang:[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_OUTSIDE = re.compile(r"https://[^\s/]+\S*|mailto:\S+@\S+|tel:\+?[0-9-]+")
_LINKS = "Skriv page:sida, word:ord, lang:språk, https://…, mailto:… eller tel:…."
_REFUSED = {
    "em": ("Kursiv text är svår att läsa.", "Skriv **fet** text med två stjärnor."),
    "code_inline": ("Kod hör inte hemma på en sida.", "Ta bort de bakvända apostroferna."),
    "image": ("Bilder infogas på ett annat sätt.", "Börja stycket med {picture namn}."),
    "hardbreak": ("En rad bryts mitt i ett stycke.", "Gör två stycken med en tom rad emellan."),
}


def spans(inline: SyntaxTreeNode, line: int) -> Words:
    """The words of an inline node; raise ``Unreadable`` for what a page may not hold."""
    pieces = groupby(_pieces(inline, _PLAIN, line), key=lambda span: replace(span, text=""))
    return tuple(replace(style, text="".join(s.text for s in run)) for style, run in pieces)


def plain(inline: SyntaxTreeNode, line: int) -> str:
    """The same as text alone; raise ``Unreadable`` where there is a link or strong words."""
    found = spans(inline, line)
    if any(replace(span, text="") != _PLAIN for span in found):
        raise Unreadable(line, "Här kan bara vanlig text stå.", "Ta bort länken eller det feta.")
    return "".join(span.text for span in found).strip()


def _pieces(node: SyntaxTreeNode, style: Span, line: int) -> Iterator[Span]:
    for child in node.children:
        match child.type:
            case "text":
                yield replace(style, text=child.content)
            case "softbreak":
                yield replace(style, text=" ")
            case "strong":
                yield from _pieces(child, replace(style, strong=True), line)
            case "link":
                yield from _pieces(child, _link(str(child.attrs["href"]), style, line), line)
            case _:
                what, fix = _REFUSED.get(
                    child.type, ("Texten går inte att läsa.", "Skriv enklare.")
                )
                raise Unreadable(line, what, fix)


def _link(address: str, style: Span, line: int) -> Span:
    if _WORD.fullmatch(address):
        word = f"{TO_PAGE}{GLOSSARY}#{address.removeprefix(_TO_WORD)}"
        return replace(style, href=word, explains=True)
    if _LANGUAGE.fullmatch(address):
        return replace(style, language=address.removeprefix(_IN_LANGUAGE))
    if _PAGE.fullmatch(address) or _OUTSIDE.fullmatch(address):
        return replace(style, href=address)
    raise Unreadable(line, f"Länken till {address!r} går inte att använda.", _LINKS)
