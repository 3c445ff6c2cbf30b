"""Files that lie ready on a desk: a package, and a recording and a book as a person made them."""

from typing import Final

from ledsagning.formats.speech.script import parsed
from ledsagning.web import packages, packed
from ledsagning.web.i18n import speaking
from support import by_people
from support.published import Desk
from support.sites import catalogue, provider

_PAGE: Final = "/sv/staden/dina-timmar"
PATHS: Final = (f"/sv/staden/{packages.ENDING}", f"{_PAGE}.mp3", f"{_PAGE}.daisy.zip")
"""Their addresses."""


def lie_ready(desk: Desk) -> Desk:
    """The desk, once a catalogue is published and they lie there."""
    desk.publish(catalogue(provider("asken")))
    site = desk.site()
    with site.app_context(), speaking("sv"):
        name = packages.name("sv", "staden", packed.mark("staden"), (".txt",))
    number = parsed(site.test_client().get(f"{_PAGE}.manus.txt").data).digest
    files = {
        f"{packages.FOLDER}/{name}": by_people.packed({"index.html": b"<p>Hej</p>" * 99}),
        f"readings/{number}.mp3": by_people.mp3(),
        f"readings/{number}.daisy.zip": by_people.daisy(),
    }
    for path, data in files.items():
        (desk.state / path).parent.mkdir(exist_ok=True)
        (desk.state / path).write_bytes(data)
    return desk
