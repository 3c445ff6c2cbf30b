"""Where the templates, static files, translations and sample catalogue are."""

from pathlib import Path


def _root() -> Path:
    """Return the folder that holds ``templates/``.

    In a wheel that is this package; in a checkout it is the repository root.
    """
    package = Path(__file__).parent
    return package if (package / "templates").is_dir() else package.parents[1]


ROOT = _root()
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"
TRANSLATIONS = ROOT / "translations"
SAMPLE_CATALOGUE = ROOT / "providers.yaml"
