"""An outing of which all is known, and where it is asked about."""

from datetime import timedelta

from ledsagning.today import today

STOCKHOLM, VARMDO, STADEN = "/sv/stockholm/utflykt", "/sv/varmdo/utflykt", "/sv/staden/utflykt"
ASKEN = "exempel-asken"
DAY = today() + timedelta(days=60)

WHOLE = {
    "activity": "swimming",
    "where": "Eriksdalsbadet",
    "day": DAY,
    "begins": "13:00",
    "ends": "16:30",
    "provider": ASKEN,
    "meeting": "home",
    "travel": "fardtjanst",
    "care": "before",
    "ticket": "yes",
    "done": "travel",
}
