"""Write the lock of a wheel: itself and all that it needs, each by digest; and one for each extra.

    python tools/bundle.py dist

``pip install --require-hashes -r requirements.txt`` in that folder then installs the site in one
line, and refuses whatever is not what was built and tried here. ``-r requirements-postgres.txt``
behind it adds that extra.
"""

import shutil
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.txt"
EXTRAS = ("formats", "postgres")


def bundle(folder: Path) -> str:
    """The lock for the one wheel in a folder. Raises ``ValueError`` where there is not one."""
    (wheel,) = folder.glob("*.whl")
    digest = sha256(wheel.read_bytes()).hexdigest()
    return f"./{wheel.name} --hash=sha256:{digest}\n{LOCK.read_text(encoding='utf-8')}"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "requirements.txt").write_text(bundle(folder), encoding="utf-8")
    for extra in EXTRAS:
        shutil.copy(ROOT / f"requirements-{extra}.txt", folder)
