"""The words about decisions: acts, choice, who does what, plans and fees."""

from ledsagning.catalogue.vocabulary.word import Word
from ledsagning.messages import N_


class Decision(Word):
    """The act that a decision is made under."""

    LSS = "lss", N_("ledsagarservice enligt LSS")
    SOL = "sol", N_("ledsagning enligt socialtjänstlagen")


class OtherSupport(Word):
    """Other support that a person may have."""

    HOME_CARE = "home_care", N_("hemtjänst")
    HOUSING_SUPPORT = "housing_support", N_("boendestöd")
    PERSONAL_ASSISTANCE = "personal_assistance", N_("personlig assistans")
    SPECIAL_HOUSING = "special_housing", N_("särskilt boende")


class Choice(Word):
    """Who decides which provider comes."""

    PROVIDER = "provider", N_("du väljer utförare")
    WISH = "wish", N_("du får önska utförare")
    BY_AREA = "by_area", N_("det beror på var du bor")
    ONE_PROVIDER = "one_provider", N_("det finns bara en utförare")
    MUNICIPALITY = "municipality", N_("kommunen hittar en ledsagare åt dig")


class Performer(Word):
    """Who comes along."""

    HOME_CARE_STAFF = "home_care_staff", N_("personal från hemtjänsten")
    ENGAGED_PERSON = "engaged_person", N_("någon som kommunen anlitar för dig")
    TEAM = "team", N_("kommunens egen grupp av ledsagare")
    COMPANY = "company", N_("ett företag")
    MUNICIPAL_STAFF = "municipal_staff", N_("kommunens personal")


class PageSubject(Word):
    """What a source, or a rule in it, is about."""

    LEDSAGNING = "ledsagning", N_("ledsagning")
    HOME_CARE = "home_care", N_("hemtjänst")
    RELIEF = "relief", N_("avlösning")
    FEES = "fees", N_("avgifter i allmänhet")


class SourceKind(Word):
    """Whose words a source has."""

    LAW = "law", N_("lagen")
    COURT = "court", N_("domstolen")
    AUTHORITY = "authority", N_("myndigheten")


class Apply(Word):
    """A way to apply for ledsagning, as it can stand after "Du kan ansöka"."""

    CASEWORKER = "caseworker", N_("hos en handläggare")
    UNIT = "unit", N_("hos en enhet i kommunen")
    DISTRICT = "district", N_("hos stadsdelsförvaltningen")
    CONTACT_CENTRE = "contact_centre", N_("hos kontaktcenter")
    PHONE = "phone", N_("på telefon")
    SPOKEN = "spoken", N_("muntligt")
    WRITTEN = "written", N_("skriftligt")
    E_SERVICE = "e_service", N_("i e-tjänsten")
    FORM = "form", N_("med en blankett")
    EMAIL = "email", N_("med e-post")
    LETTER = "letter", N_("med brev")


class NoChoice(Word):
    """What a municipality does for a person who does not choose a provider."""

    MUNICIPAL = "municipal", N_("kommunens egen utförare")
    PROCURED = "procured", N_("en utförare som kommunen har bestämt i förväg")
    ROTATION = "rotation", N_("utförarna får uppdrag i tur och ordning")
    ALPHABETICAL = "alphabetical", N_("utförarna får uppdrag i bokstavsordning")
    BY_MONTH = "by_month", N_("det beror på vilken månad du börjar")
    HAS_ROOM = "has_room", N_("den utförare som har plats")
    BY_AREA = "by_area", N_("det beror på var du bor")
    NEAREST = "nearest", N_("den utförare som finns närmast")


class Wishing(Word):
    """Whether one may choose."""

    MAY = "may", N_("du får välja")
    MAY_WISH = "may_wish", N_("du får önska")
    MAY_NOT = "may_not", N_("du får inte välja")


class Actor(Word):
    """Who does something."""

    YOU = "you", N_("du")
    ESCORT = "escort", N_("ledsagaren")
    PROVIDER = "provider", N_("utföraren")
    CASEWORKER = "caseworker", N_("handläggaren")
    BOARD = "board", N_("nämnden som fattade beslutet")
    MANAGER = "manager", N_("chefen")
    UNIT = "unit", N_("enheten")
    MUNICIPALITY = "municipality", N_("kommunen")
    IVO = "ivo", N_("IVO")


class PlanContent(Word):
    """What an implementation plan holds."""

    GOALS = "goals", N_("dina mål")
    RECURRING = "recurring_activities", N_("det du gör ofta")
    TO_TRY = "activities_to_try", N_("nya saker som du vill prova")
    TRAVEL = "travel", N_("hur du reser dit och hem")
    WHO = "who", N_("vem som ansvarar")
    WHEN_AND_HOW = "when_and_how", N_("när och hur du får stödet")
    FOLLOW_UP = "follow_up", N_("hur stödet följs upp")
    COOPERATION = "cooperation", N_("vilka som samarbetar")
    PARTICIPATION = "participation", N_("hur du har varit med och bestämt")
    DATE = "date", N_("vilken dag planen gjordes")


class FeePer(Word):
    """What a fee is for."""

    HOUR = "hour", N_("i timmen")
    BEGUN_HOUR = "begun_hour", N_("för varje påbörjad timme")
    DAY = "day", N_("om dagen")
    MONTH = "month", N_("i månaden")
    OCCASION = "occasion", N_("för varje gång")


class FeeBasis(Word):
    """What the size of a fee depends on."""

    INCOME = "income", N_("din inkomst")
    OTHER_SUPPORT = "other_support", N_("vilket annat stöd du har")
    INCOME_AND_SUPPORT = "income_and_support", N_("din inkomst och hur mycket stöd du har")
