"""``publish --formats``: which of the readings by people nobody hears, and why."""

from collections.abc import Iterator

import click
from flask import Flask

from ledsagning.commands.scripts import Page, named_in, pages
from ledsagning.messages import told
from ledsagning.web.i18n import said
from ledsagning.web.library import library
from ledsagning.web.recordings import PassedOver, Recording, Recordings


def all_heard(app: Flask, worth_hearing: tuple[Page, ...]) -> bool:
    """Whether somebody can hear each reading; each that nobody can is told of."""
    with app.app_context():
        found = library().recordings
    unheard = (*found.passed_over, *_of_no_page(app, found, worth_hearing))
    for one in unheard:
        click.echo(said(one.line), err=True)
    return not unheard


def _of_no_page(app: Flask, found: Recordings, known: tuple[Page, ...]) -> Iterator[PassedOver]:
    """The readings of words that no page has, and those in another language than their page."""
    by_number = {page.number: page for page in known}
    for (number, _ending), one in found.found.items():
        if one.by_person:
            page = by_number.get(number) or _elsewhere(app, number, one)
            if words := _why_not(number, one, page):
                yield PassedOver(one.file, words)


def _elsewhere(app: Flask, number: str, one: Recording) -> Page | None:
    """A page that no voice reads, in a municipality that the file is named after."""
    others = pages(app, named_in(app, one.file.name))
    return next((page for page in others if page.number == number), None)


def _why_not(number: str, one: Recording, page: Page | None) -> str:
    if page is None:
        return told(
            "Ingen sida har numret %(number)s. Texten har ändrats sedan den lästes in, eller så är "
            "numret fel. Hämta sidans manus (.manus.txt) igen, och jämför.",
            number=number,
        )
    language = page.leaflet.document.language
    if not one.speaks(language):
        return told(
            "Filen säger att den är på språket %(own)s, och sidan %(page)s är på %(other)s. "
            "Ta numret från rätt manus.",
            own=one.language,
            page=page.path,
            other=language,
        )
    return ""
