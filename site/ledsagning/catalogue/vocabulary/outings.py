"""The words about outings: what one does, who pays, and for what."""

from ledsagning.catalogue.vocabulary.word import Word
from ledsagning.messages import N_


class Activity(Word):
    """What the hours may be used for, or not."""

    ASSOCIATIONS = "associations", N_("föreningar")
    AUTHORITIES = "authorities", N_("möten med myndigheter")
    BANK = "bank", N_("bankärenden")
    BINGO = "bingo", N_("bingo")
    BOWLING = "bowling", N_("bowling")
    CAFE = "cafe", N_("kafé")
    CINEMA = "cinema", N_("bio")
    CULTURE = "culture", N_("kultur")
    DAY_TRIP = "day_trip", N_("utflykt på en dag")
    ERRANDS = "errands", N_("ärenden")
    EXERCISE = "exercise", N_("träning")
    FISHING = "fishing", N_("fiske")
    FOOT_CARE = "foot_care", N_("fotvård")
    FRIENDS = "friends", N_("besök hos vänner")
    HAIRDRESSER = "hairdresser", N_("frisör")
    HEALTH_CARE = "health_care", N_("besök i vården")
    HOLIDAY = "holiday", N_("semesterresa")
    HOUSEHOLD = "household", N_("hjälp hemma")
    LEISURE = "leisure", N_("fritidsaktiviteter")
    MEALS = "meals", N_("hjälp att äta")
    NATURE = "nature", N_("natur")
    OVERNIGHT_TRIP = "overnight_trip", N_("resa med övernattning")
    PERSONAL_CARE = "personal_care", N_("hjälp med kroppen")
    RELATIVES = "relatives", N_("besök hos släkt")
    RELIGION = "religion", N_("kyrka eller moské")
    SHOPPING = "shopping", N_("butiker")
    SWIMMING = "swimming", N_("bad")
    TREATMENT = "treatment", N_("behandling")
    WALKS = "walks", N_("promenader")


class Payer(Word):
    """Who pays: from worst to best for the person."""

    YOU = "you", N_("du")
    ESCORT = "escort", N_("ledsagaren")
    PROVIDER = "provider", N_("utföraren")
    MUNICIPALITY = "municipality", N_("kommunen")


class ExpenseKind(Word):
    """What money is spent on during an outing."""

    TICKET = "ticket", N_("biljett")
    ENTRANCE = "entrance", N_("inträde")
    MEAL = "meal", N_("mat")
    COFFEE = "coffee", N_("fika")
    TAKE_AWAY = "take_away", N_("hämtmat")
    TRAVEL = "travel", N_("resa")
    HOLIDAY_TRIP = "holiday_trip", N_("semesterresa")
    OTHER = "other", N_("annat")


class ExpensePer(Word):
    """What a limit of expenses is for."""

    OCCASION = "occasion", N_("för varje gång")
    DAY = "day", N_("om dagen")
    MONTH = "month", N_("i månaden")
    PERIOD = "period", N_("i en period")
    YEAR = "year", N_("om året")
