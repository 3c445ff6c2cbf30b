"""An outing in words: when, where, how, what is to be done, and what to bring."""

from collections.abc import Iterator, Mapping
from datetime import time

from babel.dates import format_time

from ledsagning.catalogue.vocabulary import Activity, Place, Travel
from ledsagning.messages import N_
from ledsagning.planner.outings import Care, Outing, Task
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import locale, ngettext

TASKS: Mapping[Task, str] = {
    Task.ESCORT: N_("Ledsagaren är bokad"),
    Task.TRAVEL: N_("Resan är ordnad"),
    Task.HOME_CARE: N_("Hemtjänsten vet om tiden"),
    Task.TICKET: N_("Biljetten är ordnad"),
    Task.MONEY: N_("Pengarna till ledsagarens utgifter är ordnade"),
}
_TO_DO: Mapping[Task, str] = {
    Task.ESCORT: N_("Boka ledsagaren."),
    Task.TRAVEL: N_("Bestäm hur ni ska resa dit och hem."),
    Task.HOME_CARE: N_("Säg till hemtjänsten vilken tid du behöver dem."),
    Task.TICKET: N_("Köp eller boka biljetten. Fråga om ledsagaren behöver en egen."),
    Task.MONEY: N_("Behöver du pengar för ledsagarens utgifter? Ansök hos din handläggare."),
}
_TRAVEL_TO_DO: Mapping[Travel, str] = {
    Travel.PUBLIC_TRANSPORT: N_("Ta reda på tiderna för resan dit och hem."),
    Travel.FARDTJANST: N_("Boka färdtjänst dit. Boka färdtjänst hem."),
    Travel.TAXI: N_("Boka taxi dit. Boka taxi hem."),
    Travel.ESCORT_CAR: N_("Fråga ledsagaren om ni kan åka i hennes eller hans bil."),
}
_MEETING: Mapping[Place, str] = {
    Place.HOME: N_("Ni träffas hemma hos dig."),
    Place.ACTIVITY: N_("Ni träffas där aktiviteten är."),
    Place.AGREED: N_("Ni träffas på en plats som ni har kommit överens om."),
}
_TRAVEL: Mapping[Travel, str] = {
    Travel.WALKING: N_("Ni går dit och hem."),
    Travel.PUBLIC_TRANSPORT: N_("Ni åker buss, tåg eller tunnelbana dit och hem."),
    Travel.FARDTJANST: N_("Ni åker färdtjänst dit och hem."),
    Travel.TAXI: N_("Ni åker taxi dit och hem."),
    Travel.ESCORT_CAR: N_("Ni åker i ledsagarens bil dit och hem."),
}
_CARE: Mapping[Care, str] = {
    Care.BEFORE: N_("Du får hjälp av hemtjänsten före utflykten."),
    Care.AFTER: N_("Du får hjälp av hemtjänsten efter utflykten."),
}
TO_BRING: Mapping[Activity, str] = {
    Activity.AUTHORITIES: N_("legitimation och brevet från myndigheten"),
    Activity.EXERCISE: N_("träningskläder och handduk"),
    Activity.HEALTH_CARE: N_("legitimation och brevet med tiden"),
    Activity.NATURE: N_("kläder och skor efter vädret"),
    Activity.OVERNIGHT_TRIP: N_("kläder och annat för natten"),
    Activity.SHOPPING: N_("en lista på det du ska köpa, och en kasse"),
    Activity.SWIMMING: N_("badkläder och handduk"),
    Activity.WALKS: N_("kläder och skor efter vädret"),
}


def trip_title(left: int) -> str:
    """How much there is left to do. Nothing of what the outing is: the title is seen by others."""
    if not left:
        return _("Din utflykt: allt är klart")
    return ngettext(
        "Din utflykt: %(num)s sak kvar att göra", "Din utflykt: %(num)s saker kvar att göra", left
    )


def time_words(moment: time) -> str:
    """A time of the day, with 24 hours in every language: ``13:30``."""
    return format_time(moment, "HH:mm", locale=locale())


def hours_words(outing: Outing) -> str | None:
    """From when to when, as far as it is known."""
    if outing.begins and outing.ends:
        return _(
            "Från klockan %(begins)s till klockan %(ends)s.",
            begins=time_words(outing.begins),
            ends=time_words(outing.ends),
        )
    if outing.begins:
        return _("Ni börjar klockan %(time)s.", time=time_words(outing.begins))
    return _("Ni slutar klockan %(time)s.", time=time_words(outing.ends)) if outing.ends else None


def meeting_words(municipality: Place) -> str:
    """Where the two meet."""
    return _(_MEETING[municipality])


def travel_words(travel: Travel) -> str:
    """How the two travel."""
    return _(_TRAVEL[travel])


def care_words(outing: Outing) -> Iterator[str]:
    """When home care comes."""
    return (_(_CARE[care]) for care in Care if care in outing.care)


def task_words(task: Task, outing: Outing) -> str:
    """What is to be done, as an easy order; once it is done, that it is so."""
    if task in outing.done:
        # Translators: a sentence that has no full stop yet.
        return _("%(sentence)s.", sentence=_(TASKS[task]))
    if task is Task.TRAVEL and outing.travel and outing.travel in _TRAVEL_TO_DO:
        return _(_TRAVEL_TO_DO[outing.travel])
    return _(_TO_DO[task])


def done_word(*, done: bool) -> str:
    """Whether something is done."""
    return _("Klart") if done else _("Kvar att göra")


def to_bring(outing: Outing) -> Iterator[str]:
    """What to bring, the usual things first."""
    yield _("telefonen, och numret till ledsagaren")
    yield _("nycklar")
    yield _("mediciner och hjälpmedel som du behöver")
    if outing.ticket is not False:
        yield _("pengar eller kort, och biljetten")
    if outing.travel is Travel.PUBLIC_TRANSPORT:
        yield _("biljett eller kort för resan")
    if outing.travel is Travel.FARDTJANST:
        yield _("det som färdtjänsten vill att du har med dig")
    if outing.activity and outing.activity in TO_BRING:
        yield _(TO_BRING[outing.activity])


def ask_fardtjanst() -> tuple[str, ...]:
    """What to ask färdtjänst: its own rules are not among what the site knows."""
    return (
        _("Fråga färdtjänsten: Hur tidigt måste jag boka?"),
        _("Fråga färdtjänsten: Får ledsagaren åka med, och vad kostar det?"),
        _("Fråga färdtjänsten: Vad händer om vi blir sena?"),
    )
