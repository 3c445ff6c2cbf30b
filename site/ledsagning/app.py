"""The factory: knows all the parts, and does nothing itself."""

from pathlib import Path

from flask import Flask

from ledsagning import composing, resources
from ledsagning.catalogue.editions import History
from ledsagning.catalogue.model import Catalogue
from ledsagning.settings import Settings
from ledsagning.today import today
from ledsagning.web import (
    addresses,
    base_path,
    gate,
    http,
    i18n,
    library,
    limits,
    packages,
    recordings,
    routes,
    shelf,
    static,
    templating,
)
from ledsagning.web.answering import view as answering
from ledsagning.web.find import view as find
from ledsagning.web.history import view as history
from ledsagning.web.home import view as home
from ledsagning.web.library import Library
from ledsagning.web.limits import Limits
from ledsagning.web.offering import view as offering
from ledsagning.web.open_data import cross_origin, dcat, description, hsds, sitemap, v1, well_known
from ledsagning.web.posters import view as posters
from ledsagning.web.seeking import view as seeking
from ledsagning.web.statistics import view as statistics
from ledsagning.web.views import errors, films, health, pages, places, providers, taking, tools

_LIMITS = Limits()
_FOR_PROGRAMS = (well_known, sitemap, v1, hsds, description, dcat)
_NEVER = History()


def create_app(settings: Settings) -> Flask:
    """Read everything, and return the site, ready to answer.

    Raises ``InvalidCatalogue``, with every problem named, for a catalogue that can't be used,
    and ``PageError`` for a broken information page. A database is for the server only.
    """
    assert isinstance(settings.catalogue, Path)
    return site_of(composing.load(settings.catalogue, today(), addresses.TAKEN), settings)


def site_of(catalogue: Catalogue, settings: Settings, history: History = _NEVER) -> Flask:
    """The site of a catalogue that has been read, and of its history. Raises ``PageError``."""
    read = library.assemble(
        catalogue,
        settings.site_address,
        settings.translations,
        history,
        examples_shown=settings.examples_shown,
        brand=settings.brand,
        heard=recordings.read(settings.state),
        packed=packages.read(settings.state),
    )
    return site(read, settings.limits)


def site(read: Library, most: Limits = _LIMITS) -> Flask:
    """The site that reads a library.

    No SECRET_KEY is set: a session, and so a cookie, would fail loudly.
    """
    app = Flask(
        "ledsagning",
        static_folder=None,
        template_folder=str(resources.TEMPLATES),
        root_path=str(resources.ROOT),
    )
    routes.init_app(app)
    library.init_app(app, read)
    i18n.init_app(app, read.languages)
    http.init_app(app)
    limits.init_app(app, most)
    templating.init_app(app, read.base)
    base_path.init_app(app, read.base)
    static.init_app(app, read.brand.files)
    places.init_app(app)
    errors.init_app(app)
    told_by_others = (answering, offering)
    pages_of_readers = (
        home,
        statistics,
        *told_by_others,
        posters,
        pages,
        find,
        seeking,
        providers,
        tools,
        taking,
        films,
    )
    cross_origin.init_app(app)
    for view in (static, *_FOR_PROGRAMS, *pages_of_readers, history, health):
        app.register_blueprint(view.bp)
    shelf.init_app(app, most.headers)
    gate.init_app(app, http.HEADERS)
    return app
