"""What a municipality is asked: of each rule its facts, for whom it holds, and where it stands."""

from collections.abc import Mapping
from typing import Final

from ledsagning.messages import N_
from ledsagning.web.answering import words_decision, words_hours
from ledsagning.web.asking.subjects import Subject
from ledsagning.web.doors.fields import NUMBER, ONE, Asked

SUBJECTS: Final[Mapping[Subject, Mapping[str, Mapping[str, str]]]] = {
    Subject.DECISION: words_decision.DECISION,
    Subject.CHOOSING: words_decision.CHOOSING,
    Subject.HOURS: words_hours.HOURS,
    Subject.CANCELLING: words_hours.CANCELLING,
    Subject.OUTING: words_hours.OUTING,
    Subject.MONEY: words_hours.MONEY,
    Subject.WRONG: words_decision.WRONG,
}
"""The questions by subject, rule, and the keys that lead to the fact."""

LEGENDS: Final[Mapping[str, Mapping[str, str]]] = {
    rule: asked for rules in SUBJECTS.values() for rule, asked in rules.items()
}
"""The same by rule."""

_DAY: Final = N_("År, månad och dag, till exempel 2026-01-01. Lämna tomt om det alltid gäller.")

CONDITIONS: Final[Mapping[str, Asked]] = {
    "applies_to.act": Asked(N_("Gäller svaret bara ett slags beslut?"), ONE),
    "applies_to.from_age": Asked(N_("Gäller det från en viss ålder?"), NUMBER),
    "applies_to.under_age": Asked(N_("Gäller det bara den som är yngre än en viss ålder?"), NUMBER),
    "from": Asked(N_("Från vilken dag gäller det?"), _DAY),
    "until": Asked(N_("Till och med vilken dag gäller det?"), _DAY),
    "quote": Asked(
        N_("Vilken mening säger det? Klistra in den."),
        N_("Precis som den står på sidan eller i beslutet. Bara om ni vill."),
    ),
}
"""For whom and when an answer holds, and the words that it stands in."""

SOURCE: Final[Mapping[str, Asked]] = {
    "title": Asked(
        N_("Vad heter sidan eller beslutet där reglerna står?"),
        N_("Till exempel Riktlinje för ledsagning. Det här behövs: varje regel ska ha en källa."),
    ),
    "address": Asked(
        N_("Vilken adress har sidan?"),
        N_("Till exempel https://www.kommunen.se/ledsagning. Lämna tomt om den inte finns."),
    ),
    "date": Asked(
        N_("Från vilken dag är sidan eller beslutet?"),
        N_("Till exempel 2026-03-01, eller bara 2026. Lämna tomt om det inte står."),
    ),
}
"""What the answers stand in, asked once for all of them."""

ELSEWHERE: Final[Mapping[str, Asked]] = {
    "title": Asked(
        N_("Står det någon annanstans? Vad heter den sidan eller det beslutet?"),
        N_("Lämna tomt om det står på samma ställe som resten."),
    ),
    "address": Asked(N_("Vilken adress har den sidan?"), N_("Bara om ni har skrivit ett namn.")),
    "date": Asked(N_("Från vilken dag är den?"), N_("Till exempel 2026-03-01, eller bara 2026.")),
}
"""The same for one answer that stands elsewhere."""
