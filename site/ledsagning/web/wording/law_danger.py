"""Whom to call when somebody is in danger, in easy words."""

from collections.abc import Mapping

from ledsagning.messages import N_
from ledsagning.web.wording.law_fact import LawFact

FACTS: Mapping[str, LawFact] = {
    "emergency": LawFact(
        N_("Är någon i fara nu?"),
        "warning",
        (N_("Du ringer %(phone)s när det är fara för någons liv."),),
        call=N_("Ring %(phone)s"),
    ),
    "emergency_sms": LawFact(
        N_("Kan du inte ringa?"),
        "sms",
        (
            N_("Är du döv, hör du dåligt eller har du svårt att tala?"),
            N_("Då kan du skicka sms till %(phone)s."),
            N_("Du måste ha anmält det i förväg."),
        ),
    ),
    "police": LawFact(
        N_("Är det inte akut?"),
        "shield",
        (N_("Då ringer du polisen på %(phone)s."),),
        call=N_("Ring %(phone)s"),
    ),
}
"""The words of this module, by the statement's name in the law."""
