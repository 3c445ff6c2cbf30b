"""Write what is served as a CycloneDX bill of materials: every package, its version, its digests.

    python tools/sbom.py dist/sbom.cdx.json

CycloneDX's own program does it; this only says of what. It is told by the locks of all extras, so
it is the same on every machine, and every time.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements-formats.txt", "requirements-postgres.txt")


def main(place: str) -> None:
    """Write the bill. Raises ``CalledProcessError`` where it can't be made."""
    project = ROOT / "pyproject.toml"
    command = [
        "-m",
        "cyclonedx_py",
        "requirements",
        "--pyproject",
        project,
        "--output-reproducible",
    ]
    subprocess.run(  # noqa: S603 - nothing in it comes from elsewhere
        [sys.executable, "-W", "ignore", *command, "--output-file", place, "-"],
        input=_locked(),
        text=True,
        check=True,
    )


def _locked() -> str:
    """Every package that is locked, once. A lock begins each with its name, at the edge."""
    pins: dict[str, str] = {}
    for lock in LOCKS:
        text = (ROOT / lock).read_text(encoding="utf-8")
        for pin in re.findall(r"^\w.*\n(?: .*\n)*", text, re.MULTILINE):
            pins[pin.partition(" ")[0]] = pin
    return "".join(pins[name] for name in sorted(pins))


if __name__ == "__main__":
    main(sys.argv[1])
