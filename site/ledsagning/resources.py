"""Where the templates, static files, translations and sample catalogue are, and what is in them."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PACKAGE = Path(__file__).parent


def _root() -> Path:
    """Return the folder that holds ``templates/``.

    In a wheel that is this package; in a checkout it is the repository root.
    """
    return PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parents[1]


ROOT = _root()
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"
TRANSLATIONS = ROOT / "translations"
SAMPLE_CATALOGUE = ROOT / "providers.yaml"

_OURS = {".py", ".html", ".css", ".svg", ".mo", ".md", ".toml", ".txt", ".yaml", ".csv"}


@cache
def program() -> str:
    """The digest of the program as it was when this process, or one that it came of, first asked:
    its code, the law and the country.
    """
    return _digest(PACKAGE)


@cache
def site() -> str:
    """The digest of the site's own files as they were when this process began to use them."""
    return _digest(PACKAGE, TEMPLATES, TRANSLATIONS, STATIC)


def _digest(*folders: Path) -> str:
    """The digest of all files in some folders that are the site's own."""
    found = blake2b(digest_size=8)
    for path in sorted(_files(folders)):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def _files(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*.*") if _is_ours(path))


def _is_ours(path: Path) -> bool:
    return path.is_file() and path.suffix in _OURS
