"""The words about providers and their escorts."""

from ledsagning.catalogue.vocabulary.word import Word
from ledsagning.messages import N_


class RunBy(Word):
    """Who runs a provider."""

    MUNICIPAL = "municipal", N_("kommunen")
    PRIVATE = "private", N_("ett företag")
    NON_PROFIT = "non_profit", N_("en förening eller stiftelse")
    COOPERATIVE = "cooperative", N_("ett kooperativ")


class AcceptsNew(Word):
    """Whether a provider takes in new people."""

    YES = "yes", N_("tar emot nya personer")
    NO = "no", N_("tar inte emot nya personer")
    QUEUE = "queue", N_("det är kö")


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
    ASSOCIATIONS = "associations", N_("föreningar")
    BINGO = "bingo", N_("bingo")
    BOOKS = "books", N_("böcker")
    BOWLING = "bowling", N_("bowling")
    CAFE = "cafe", N_("kafé")
    CRAFTS = "crafts", N_("hantverk")
    CULTURE = "culture", N_("museer")
    DANCE = "dance", N_("dans")
    EXERCISE = "exercise", N_("träning")
    FILM = "film", N_("film")
    FISHING = "fishing", N_("fiske")
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
    ADHD = "adhd", N_("adhd")
    INTELLECTUAL_DISABILITY = "intellectual_disability", N_("intellektuell funktionsnedsättning")
    MEMORY = "memory", N_("minnessvårigheter")
    DEMENTIA = "dementia", N_("demens")
    MENTAL_HEALTH = "mental_health", N_("psykisk ohälsa")
    BRAIN_INJURY = "brain_injury", N_("hjärnskada")
    STROKE = "stroke", N_("stroke")
    EPILEPSY = "epilepsy", N_("epilepsi")
    MOBILITY = "mobility", N_("svårigheter att röra sig")


class Channel(Word):
    """How to reach a provider's office."""

    PHONE = "phone", N_("telefon")
    SMS = "sms", N_("sms")
    EMAIL = "email", N_("e-post")
    WEB = "web", N_("webben")
    LETTER = "letter", N_("brev")
    VISIT = "visit", N_("besök")


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
    SJUKRESA = "sjukresa", N_("med sjukresa")


class SameEscort(Word):
    """Whether the same escort comes each time: from worst to best."""

    VARIES = "varies", N_("det varierar")
    USUALLY = "usually", N_("oftast")
    ALWAYS = "always", N_("alltid")


class FollowUpResult(Word):
    """What the municipality found when it followed up a provider."""

    MET = "met", N_("utföraren följde avtalet")
    PARTLY = "partly", N_("utföraren följde delar av avtalet")
    NOT_MET = "not_met", N_("utföraren följde inte avtalet")
