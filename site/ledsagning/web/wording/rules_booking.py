"""The rules about booking in words, by day and by night."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import shared_parts
from ledsagning.web.wording.telling import (
    Known,
    Said,
    Topic,
    if_known,
    say,
    topic,
    unwritten,
    yes_no,
    yes_or_no,
)
from ledsagning.web.wording.uses import WITHIN
from ledsagning.web.wording.values import duration_words, label, text_in, time_words


def _booking(rule: rules.Booking) -> Iterator[Said]:
    yield say(
        rule.with_,
        lambda actor: _("Du bokar med %(who)s.", who=label(actor)),
        _("Vem bokar jag med?"),
    )
    if rule.fixed_days and rule.each_time:
        yield Known(_("Det kan vara bestämda dagar eller en gång i taget."))
    else:
        yield from _how_often(rule)
    yield say(
        rule.notice,
        shared_parts.notice_words,
        _("Hur lång tid före måste jag boka?"),
    )
    yield from if_known(
        rule.channels,
        lambda ways: (
            shared_parts.booked_by(ways) if ways else _("Det är inte bestämt hur du bokar.")
        ),
    )
    yield from if_known(
        rule.phone_hours, lambda hours: _("Du kan ringa %(hours)s.", hours=text_in(hours))
    )
    yield from if_known(
        rule.answer_within,
        lambda within: _("Du får svar inom %(time)s.", time=duration_words(within, WITHIN)),
    )


def _how_often(rule: rules.Booking) -> Iterator[Said]:
    yield from yes_or_no(
        rule.fixed_days, _("Ni bokar bestämda dagar."), _("Ni bokar inte bestämda dagar.")
    )
    yield from yes_or_no(
        rule.each_time,
        _("Ni bokar en gång i taget."),
        _("Ni bokar flera gånger på en gång."),
        denies=None,
    )


def _night(rule: rules.Night) -> Iterator[Said]:
    if rule.from_clock and rule.until_clock:
        clocks = {
            "first": time_words(rule.from_clock),
            "last": time_words(rule.until_clock),
        }
        if rule.municipality_comes:
            yield Known(
                _("Klockan %(first)s till %(last)s kommer alltid kommunens personal.", **clocks)
            )
        else:
            yield Known(_("Natten är klockan %(first)s till %(last)s.", **clocks))
    else:
        yield yes_no(
            rule.municipality_comes,
            _("På natten kommer alltid kommunens personal."),
            _("På natten kommer samma utförare som på dagen."),
            _("Vem kommer på natten?"),
            denies=None,
        )


TOPICS: Mapping[str, Topic] = {
    "booking": topic(N_("Boka"), "calendar", unwritten(rules.Booking), _booking),
    "night": topic(N_("På natten"), "moon", unwritten(rules.Night), _night),
}
"""The topics of this module, by the rule's name."""
