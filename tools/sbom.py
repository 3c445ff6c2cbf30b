"""Write what is served as a CycloneDX bill of materials: every package, its version, its digests.

    python tools/sbom.py dist/sbom.cdx.json

CycloneDX's own program does it; this only says of what. It is told by the lock, so it is the same
on every machine, and every time.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main(place: str) -> None:
    """Write the bill. Raises ``CalledProcessError`` where it can't be made."""
    lock, project = ROOT / "requirements-formats.txt", ROOT / "pyproject.toml"
    command = [
        "-m",
        "cyclonedx_py",
        "requirements",
        "--pyproject",
        project,
        "--output-reproducible",
    ]
    subprocess.run(  # noqa: S603 - nothing in it comes from elsewhere
        [sys.executable, "-W", "ignore", *command, "--output-file", place, lock], check=True
    )


if __name__ == "__main__":
    main(sys.argv[1])
