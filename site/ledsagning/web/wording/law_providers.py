"""What the law says of providers, in easy words: choosing one, changing, and what they owe."""

from collections.abc import Mapping

from ledsagning.messages import N_
from ledsagning.web.wording.law_fact import LawFact

FACTS: Mapping[str, LawFact] = {
    "confidentiality": LawFact(
        N_("De får inte berätta om dig"),
        "lock",
        (
            N_(
                "De som arbetar med ditt stöd har tystnadsplikt. "
                "De får inte berätta om dig för andra."
            ),
            N_("Det gäller hos kommunen och hos privata utförare."),
        ),
    ),
    "right_to_choose": LawFact(
        N_("Rätten att välja"),
        "choose",
        (
            N_("Kommunen kan låta dig välja utförare enligt lagen om valfrihetssystem (LOV)."),
            N_("Då får du välja bland alla utförare som kommunen har godkänt."),
        ),
    ),
    "told_about_all": LawFact(
        N_("Kommunen ska berätta"),
        "info",
        (
            N_("Får du välja? Då ska kommunen berätta om alla utförare."),
            N_("Det ska gå att förstå och jämföra. Ingen utförare ska framstå som bättre."),
            N_("Det räcker inte att visa länkar till deras webbplatser."),
        ),
    ),
    "told_how_to_switch": LawFact(
        N_("Kommunen ska berätta hur du byter"),
        "switch",
        (
            N_("Kommunen ska berätta vem du säger till när du vill byta."),
            N_("Den ska också berätta hur lång tid före du säger till."),
        ),
    ),
    "default_decided_beforehand": LawFact(
        N_("Om du inte vill välja"),
        "question",
        (
            N_("Får du välja, men vill inte? Då ger kommunen dig en utförare. Den är lika bra."),
            N_("Kommunen ska ha bestämt i förväg vem det är. Slumpen får inte avgöra."),
        ),
    ),
    "postponing": LawFact(
        N_("Om du behöver tid att välja"),
        "clock",
        (
            N_("Det här gäller ledsagning enligt socialtjänstlagen, när du väljer utförare."),
            N_("Du kan be kommunen att vänta med att börja, så att du hinner välja."),
        ),
    ),
    "permit": LawFact(
        N_("Privata företag måste ha tillstånd"),
        "check",
        (
            N_("Ett privat företag måste ha tillstånd från <ivo>IVO</ivo>."),
            N_("Det gäller ledsagarservice enligt LSS."),
        ),
    ),
}
"""The words of this module, by the statement's name in the law."""
