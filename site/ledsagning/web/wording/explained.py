"""Hard words in a sentence, each a link to what it means.

In the sentence, and in its translations, a word stands between tags with its name on the page of
words: ``Du kan <overklaga>överklaga</overklaga> beslutet.`` A translation that names a Swedish word
has it between the tags of its language: ``asking for <sv>anstånd</sv>``.
"""

import re

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Span, Words
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH, language
from ledsagning.web.marked import language_of
from ledsagning.web.wording.blanks import in_order

_WORD = re.compile(r"<([a-z-]+)>([^<]*)</\1>")


def explained(sentence: str, municipality: Municipality) -> Words:
    """The sentence with its hard words made links."""
    glossary = addresses.page(language(), municipality.id, "ord")
    own = language_of(sentence)
    spans: list[Span] = []
    after = 0
    for found in _WORD.finditer(sentence):
        name, word = found.groups()
        spans.append(Span(sentence[after : found.start()], language=own))
        if name == SWEDISH:
            spans.append(Span(word, language=SWEDISH))
        else:
            spans.append(Span(word, href=f"{glossary}#{name}", explains=True, language=own))
        after = found.end()
    spans.append(Span(sentence[after:], language=own))
    return in_order(sentence, spans)
