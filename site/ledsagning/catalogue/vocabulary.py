"""The words of the catalogue: every code that may stand in it, with its Swedish label.

A label is a Swedish msgid: ``web/`` translates it, the loader shows it to editors as it stands.
There are no rules and no sentences here.
"""

from enum import StrEnum
from typing import Self

from ledsagning.messages import N_


class Word(StrEnum):
    """A code of the vocabulary. It equals its text in the catalogue and in an address."""

    label: str
    """What it is called, in Swedish, as it stands in the middle of a sentence."""

    def __new__(cls, code: str, label: str) -> Self:
        """Make a code that is a text, and carries its label."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.label = label
        return word


class Choice(Word):
    """Who finds the escort in a municipality."""

    PROVIDER = "provider", N_("du väljer utförare")
    MUNICIPAL_TEAM = "municipal_team", N_("kommunen hittar en ledsagare åt dig")


class Decision(Word):
    """The act that a decision is made under."""

    LSS = "lss", N_("ledsagarservice enligt LSS")
    SOL = "sol", N_("ledsagning enligt socialtjänstlagen")


class RunBy(Word):
    """Who runs a provider."""

    MUNICIPAL = "municipal", N_("kommunen")
    PRIVATE = "private", N_("ett företag")
    NON_PROFIT = "non_profit", N_("en förening eller stiftelse")


class Gender(Word):
    """The gender of an escort."""

    WOMAN = "woman", N_("kvinna")
    MAN = "man", N_("man")
    OTHER = "other", N_("annat kön")


class AgeBand(Word):
    """The age of an escort, in years, as a band."""

    YOUNG = "18-29", N_("18–29 år")
    MIDDLE = "30-44", N_("30–44 år")
    OLDER = "45-64", N_("45–64 år")
    SENIOR = "65-plus", N_("65 år eller äldre")


class Wheelchair(Word):
    """The heaviest wheelchair that an escort manages: a scale, from least to most."""

    NONE = "none", N_("ingen rullstol")
    LIGHT = "light", N_("lätt rullstol")
    HEAVY = "heavy", N_("tung rullstol")

    def manages(self, wished: "Wheelchair") -> bool:
        """Whether an escort of this strength manages the wished wheelchair."""
        scale = tuple(Wheelchair)
        return scale.index(self) >= scale.index(wished)


class Time(Word):
    """When an escort can come."""

    DAY = "day", N_("dagar")
    EVENING = "evening", N_("kvällar")
    WEEKEND = "weekend", N_("helger")
    NIGHT = "night", N_("nätter")


class Interest(Word):
    """What an escort likes to do."""

    ANIMALS = "animals", N_("djur")
    ASSOCIATIONS = "associations", N_("föreningsliv")
    BOOKS = "books", N_("böcker")
    CAFE = "cafe", N_("kafé")
    CRAFTS = "crafts", N_("hantverk")
    CULTURE = "culture", N_("museer")
    DANCE = "dance", N_("dans")
    EXERCISE = "exercise", N_("träning")
    FILM = "film", N_("film")
    GAMES = "games", N_("spel")
    GARDENING = "gardening", N_("odling")
    MUSIC = "music", N_("musik")
    NATURE = "nature", N_("natur")
    RELIGION = "religion", N_("religion")
    SHOPPING = "shopping", N_("shopping")
    SPORTS = "sports", N_("idrott")
    SWIMMING = "swimming", N_("bad")
    TECHNOLOGY = "technology", N_("teknik")
    THEATRE = "theatre", N_("teater")
    WALKING = "walking", N_("promenader")


class Experience(Word):
    """What an escort has experience of."""

    VISION = "vision", N_("synnedsättning eller blindhet")
    DEAFBLINDNESS = "deafblindness", N_("dövblindhet")
    HEARING = "hearing", N_("dövhet eller hörselnedsättning")
    SPEECH = "speech", N_("svårigheter att tala")
    AUTISM = "autism", N_("autism")
    INTELLECTUAL_DISABILITY = "intellectual_disability", N_("intellektuell funktionsnedsättning")
    MEMORY = "memory", N_("minnessvårigheter")
    MENTAL_HEALTH = "mental_health", N_("psykisk ohälsa")
    BRAIN_INJURY = "brain_injury", N_("hjärnskada")
    EPILEPSY = "epilepsy", N_("epilepsi")
    MOBILITY = "mobility", N_("svårigheter att röra sig")


class Language(Word):
    """A language, by its BCP 47 tag. The order is the one that lists show."""

    SV = "sv", N_("svenska")
    SWL = "swl", N_("svenskt teckenspråk")
    SWL_TACTILE = "swl-x-tactile", N_("taktilt teckenspråk")
    EN = "en", N_("engelska")
    SQ = "sq", N_("albanska")
    AM = "am", N_("amhariska")
    AR = "ar", N_("arabiska")
    BN = "bn", N_("bengali")
    BS = "bs", N_("bosniska")
    DA = "da", N_("danska")
    PRS = "prs", N_("dari")
    FI = "fi", N_("finska")
    FR = "fr", N_("franska")
    EL = "el", N_("grekiska")
    IT = "it", N_("italienska")
    YI = "yi", N_("jiddisch")
    ZH_HANS = "zh-Hans", N_("kinesiska")
    HR = "hr", N_("kroatiska")
    KMR = "kmr", N_("kurmanji")
    SMJ = "smj", N_("lulesamiska")
    FIT = "fit", N_("meänkieli")
    SE = "se", N_("nordsamiska")
    NO = "no", N_("norska")
    PS = "ps", N_("pashto")
    FA = "fa", N_("persiska")
    PL = "pl", N_("polska")
    PT = "pt", N_("portugisiska")
    ROM = "rom", N_("romani chib")
    RU = "ru", N_("ryska")
    SR = "sr", N_("serbiska")
    SO = "so", N_("somaliska")
    CKB = "ckb", N_("sorani")
    ES = "es", N_("spanska")
    SMA = "sma", N_("sydsamiska")
    TRU = "tru", N_("syrianska")
    TH = "th", N_("thai")
    TI = "ti", N_("tigrinska")
    TR = "tr", N_("turkiska")
    DE = "de", N_("tyska")
    UK = "uk", N_("ukrainska")
    HU = "hu", N_("ungerska")
    UR = "ur", N_("urdu")
    VI = "vi", N_("vietnamesiska")


class Channel(Word):
    """How to reach a provider's office."""

    PHONE = "phone", N_("telefon")
    SMS = "sms", N_("sms")
    EMAIL = "email", N_("e-post")
    WEB = "web", N_("webben")
    LETTER = "letter", N_("brev")
    VISIT = "visit", N_("besök")


class Activity(Word):
    """What the hours may be used for, or not."""

    ASSOCIATIONS = "associations", N_("föreningsliv")
    AUTHORITIES = "authorities", N_("besök hos myndigheter")
    CAFE = "cafe", N_("kafé")
    CULTURE = "culture", N_("kultur")
    DAY_TRIP = "day_trip", N_("utflykt på en dag")
    EXERCISE = "exercise", N_("träning")
    FRIENDS = "friends", N_("besök hos vänner")
    HEALTH_CARE = "health_care", N_("besök i vården")
    HOUSEHOLD = "household", N_("hjälp hemma")
    NATURE = "nature", N_("natur")
    OVERNIGHT_TRIP = "overnight_trip", N_("resa med övernattning")
    RELIGION = "religion", N_("gudstjänst")
    SHOPPING = "shopping", N_("handla")
    SWIMMING = "swimming", N_("bad")
    WALKS = "walks", N_("promenader")


class Place(Word):
    """Where the person and the escort meet."""

    HOME = "home", N_("hemma hos dig")
    ACTIVITY = "activity", N_("vid aktiviteten")
    AGREED = "agreed", N_("på en plats som ni kommer överens om")


class Travel(Word):
    """How the person and the escort travel together."""

    WALKING = "walking", N_("till fots")
    PUBLIC_TRANSPORT = "public_transport", N_("med buss, tåg eller tunnelbana")
    FARDTJANST = "fardtjanst", N_("med färdtjänst")
    TAXI = "taxi", N_("med taxi")
    ESCORT_CAR = "escort_car", N_("i ledsagarens bil")


class Payer(Word):
    """Who pays."""

    YOU = "you", N_("du")
    PROVIDER = "provider", N_("utföraren")
    MUNICIPALITY = "municipality", N_("kommunen")


class HoursWhenCancelling(Word):
    """What happens to booked hours that the person cancels late: from worst to best."""

    LOST = "hours_lost", N_("timmarna försvinner")
    REBOOK_OR_LOSE = "rebook_or_lose", N_("du bokar en ny tid, annars försvinner timmarna")
    KEPT = "hours_kept", N_("du har kvar timmarna")


class SameEscort(Word):
    """Whether the same escort comes each time: from worst to best."""

    VARIES = "varies", N_("det varierar")
    USUALLY = "usually", N_("oftast")
    ALWAYS = "always", N_("alltid")


class PeriodStart(Word):
    """When a period of hours begins. ``fixed`` tells no day: it has to be asked for."""

    DECISION = "decision", N_("när beslutet börjar gälla")
    FIXED = "fixed", N_("perioden är fast")


class AfterPeriod(Word):
    """What happens to hours that are left when the period ends: from worst to best."""

    LOST = "lost", N_("timmarna försvinner")
    KEPT = "kept", N_("du har kvar timmarna")


class Actor(Word):
    """Who does something."""

    YOU = "you", N_("du")
    ESCORT = "escort", N_("ledsagaren")
    PROVIDER = "provider", N_("utföraren")
    CASEWORKER = "caseworker", N_("handläggaren")
    BOARD = "board", N_("nämnden som fattade beslutet")


class PlanContent(Word):
    """What an implementation plan holds."""

    GOALS = "goals", N_("dina mål")
    RECURRING = "recurring_activities", N_("det du gör ofta")
    TO_TRY = "activities_to_try", N_("nya saker som du vill prova")
    TRAVEL = "travel", N_("hur du reser dit och hem")


class Apply(Word):
    """A way to apply for ledsagning."""

    DISTRICT = "district", N_("stadsdelsförvaltningen")
    E_SERVICE = "e_service", N_("e-tjänsten")
    FORM = "form", N_("en blankett")
    CONTACT_CENTRE = "contact_centre", N_("kontaktcenter")


class NoChoice(Word):
    """What a municipality does for a person who does not choose a provider."""

    MUNICIPAL = "municipal", N_("kommunens egen utförare")
    PROCURED = "procured", N_("en utförare som kommunen har bestämt i förväg")
    ROTATION = "rotation", N_("utförarna får uppdrag i tur och ordning")


class FollowUpResult(Word):
    """What the municipality found when it followed up a provider."""

    MET = "met", N_("utföraren följde avtalet")
    PARTLY = "partly", N_("utföraren följde delar av avtalet")
    NOT_MET = "not_met", N_("utföraren följde inte avtalet")


class Unit(Word):
    """A unit of time."""

    HOURS = "hours", N_("timmar")
    DAYS = "days", N_("dagar")
    WORKING_DAYS = "working days", N_("arbetsdagar")
    WEEKS = "weeks", N_("veckor")
    MONTHS = "months", N_("månader")
