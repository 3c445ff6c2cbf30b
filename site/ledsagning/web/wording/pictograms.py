"""What each pictogram means.

One pictogram has one meaning on the whole site. What each is drawn from stands in
``static/pictograms/sources.toml``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.messages import N_


@dataclass(frozen=True, slots=True)
class PictureGroup:
    """Pictograms of one subject: its heading, the name of its place on the page, and what each
    of them means, by its name. The words are Swedish msgids. Where they are ``denied``, the
    pictures say no to what the words say.
    """

    title: str
    id: str
    meanings: Mapping[str, str]
    denied: bool = False


_TO_DO: Mapping[str, str] = {
    "cafe": N_("Kafé: äta och dricka."),
    "swimming": N_("Bada och simma."),
    "sport": N_("Träna och idrotta."),
    "dance": N_("Dansa."),
    "music": N_("Musik."),
    "film": N_("Film."),
    "theatre": N_("Teater och kultur."),
    "book": N_("Böcker och ord."),
    "cart": N_("Handla."),
    "nature": N_("Natur."),
    "plant": N_("Odla."),
    "animal": N_("Djur."),
    "association": N_("En förening."),
    "authority": N_("En myndighet."),
    "bank": N_("Banken."),
    "bingo": N_("Spela bingo."),
    "bowling": N_("Spela bowling."),
    "trip": N_("En utflykt."),
    "errand": N_("Ärenden: till exempel hämta ett paket."),
    "fishing": N_("Fiska."),
    "feet": N_("Fotvård."),
    "friends": N_("Träffa vänner."),
    "hair": N_("Frisören."),
    "doctor": N_("Läkare och annan vård."),
    "household": N_("Hjälp hemma, till exempel städning."),
    "leisure": N_("Det du gör på din fritid."),
    "meal": N_("Äta mat."),
    "relatives": N_("Träffa släkten."),
    "body": N_("Hjälp med kroppen, till exempel att duscha."),
    "religion": N_("Kyrka, moské och tro."),
    "suitcase": N_("Resa och sova borta."),
    "plane": N_("Resa långt bort."),
    "walking": N_("Promenad."),
    "treatment": N_("Behandling: något som ska göra dig bättre."),
}
_ONLY_LIKED = {"animal", "book", "dance", "music", "plant"}
"""What no rule or term speaks of."""

GROUPS = (
    PictureGroup(
        N_("Ledsagaren"),
        "ledsagaren",
        {
            "escort": N_("Du och ledsagaren."),
            "together": N_("Du och ledsagaren går tillsammans."),
            "escort-wheelchair": N_("Du använder rullstol, och ledsagaren är med."),
            "escort-cafe": N_("Det här kan du och ledsagaren göra."),
            "not-escort-cafe": N_("Det här kan du och ledsagaren inte göra."),
            "escort-search": N_("Så får du en ledsagare."),
            "escort-choose": N_("Du väljer ledsagare."),
            "escort-again": N_("Samma ledsagare kommer igen."),
            "escort-switch": N_("Du byter ledsagare."),
            "not-escort-switch": N_("Du får inte byta ledsagare."),
            "escort-clock": N_("Tider när ledsagaren arbetar."),
            "escort-wait": N_("Ledsagaren väntar på dig."),
            "not-escort-wait": N_("Ledsagaren väntar inte på dig."),
            "escort-cancel": N_("Ledsagaren avbokar."),
            "escort-place": N_("Platsen där du och ledsagaren träffas."),
            "escort-travel": N_("Du och ledsagaren reser tillsammans."),
            "escort-receipt": N_("Det ledsagaren betalar, till exempel en biljett."),
        },
    ),
    PictureGroup(
        N_("Människor"),
        "manniskor",
        {
            "person": N_("En person."),
            "woman": N_("Kvinna."),
            "man": N_("Man."),
            "people": N_("Flera personer."),
            "child": N_("Barn och unga."),
            "family": N_("Familj, och andra som hjälper dig."),
            "undecided": N_("Du har inte valt än."),
            "queue": N_("Kö: du får vänta på din tur."),
            "wheelchair": N_("Rullstol."),
            "not-wheelchair": N_("Inte rullstol."),
            "age": N_("Ålder: hur gammal någon är."),
            "gender": N_("Kön: kvinna, man eller annat."),
            "likes": N_("Det som någon tycker om."),
            "not-likes": N_("Det som någon inte har valt."),
            "used-to": N_("Det som någon är van vid."),
            "cane": N_("Gå med käpp."),
        },
    ),
    PictureGroup(N_("Saker att göra"), "saker-att-gora", _TO_DO),
    PictureGroup(
        N_("Saker som inte ingår"),
        "ingar-inte",
        {f"not-{name}": _TO_DO[name] for name in _TO_DO if name not in _ONLY_LIKED},
        denied=True,
    ),
    PictureGroup(
        N_("Platser och resor"),
        "platser-och-resor",
        {
            "home": N_("Hemma."),
            "place": N_("En plats."),
            "door": N_("Dörr: gå in eller ut."),
            "bus": N_("Buss och andra resor."),
            "car": N_("Bil."),
            "taxi": N_("Taxi och färdtjänst."),
            "ticket": N_("Biljett."),
            "not-ticket": N_("Biljetten ingår inte."),
        },
    ),
    PictureGroup(
        N_("Tid"),
        "tid",
        {
            "clock": N_("Klockan och tider."),
            "hours": N_("Dina timmar."),
            "calendar": N_("Dagar och månader."),
            "period": N_("En period: en tid med en första och en sista dag."),
            "flag": N_("Början: då startar något."),
            "old": N_("Gammalt: det kan ha ändrats."),
            "sun": N_("Dag."),
            "moon": N_("Natt."),
            "saving": N_("Spara timmar till senare."),
            "keep-track": N_("Hålla reda på något."),
        },
    ),
    PictureGroup(
        N_("Säga till någon"),
        "saga-till",
        {
            "phone": N_("Ringa."),
            "sms": N_("Skicka sms."),
            "letter": N_("Brev och e-post."),
            "web": N_("En webbplats."),
            "meeting": N_("Träffas och säga hej."),
        },
    ),
    PictureGroup(
        N_("Pengar"),
        "pengar",
        {
            "money": N_("Pengar: vad något kostar."),
            "wallet": N_("Det du betalar själv."),
            "receipt": N_("Kvitto."),
            "insurance": N_("Försäkring: skydd om något händer."),
        },
    ),
    PictureGroup(
        N_("Göra något här"),
        "gora-har",
        {
            "choose": N_("Välja."),
            "not-choose": N_("Du väljer inte själv."),
            "switch": N_("Byta."),
            "cancel": N_("Avboka."),
            "stop": N_("Sluta."),
            "search": N_("Söka och hitta."),
            "compare": N_("Jämföra två saker."),
            "list": N_("En lista."),
            "go": N_("Gå vidare: läs eller gör mer."),
            "menu": N_("Mer att välja på."),
            "plan": N_("En plan, eller ett papper att fylla i."),
            "pencil": N_("Skriva."),
        },
    ),
    PictureGroup(
        N_("Svar"),
        "svar-bilder",
        {
            "check": N_("Ja. Det stämmer."),
            "no": N_("Nej. Det stämmer inte."),
            "nearly": N_("Nästan. Något saknas."),
            "unknown": N_("Vi vet inte."),
            "question": N_("En fråga, eller något att fråga om."),
            "info": N_("Bra att veta."),
            "warning": N_("Viktigt. Läs det här först."),
        },
    ),
    PictureGroup(
        N_("Det du har rätt till"),
        "ratt",
        {
            "law": N_("Lagen och reglerna."),
            "decision": N_("Beslutet: brevet om ditt stöd."),
            "court": N_("Domstolen."),
            "complaint": N_("Klaga: säga att något är fel."),
            "follow-up": N_("Följa upp: se om stödet blev bra."),
            "shield": N_("Skydd för dig."),
            "lock": N_("Hemligt: ingen får berätta."),
        },
    ),
    PictureGroup(
        N_("Språk och sätt att läsa"),
        "sprak",
        {
            "language": N_("Språk."),
            "document": N_("En text eller en fil."),
            "braille": N_("Punktskrift."),
            "eye": N_("Titta och se."),
            "ear": N_("Lyssna och höra."),
            "sign": N_("Teckenspråk."),
            "hand": N_("Hjälp."),
        },
    ),
)
"""Every pictogram of the site, once."""

_CROSSED_OUT = {name for group in GROUPS for name in group.meanings if name.startswith("not-")}


def crossed_out(pictogram: str) -> str:
    """The pictogram that says no to what another shows; that of every no where there is none."""
    denied = f"not-{pictogram}"
    return denied if denied in _CROSSED_OUT else "no"
