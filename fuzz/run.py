"""Looks for what breaks the site, led by which lines each attempt reaches: `make fuzz`.

    python fuzz/run.py TARGET SECONDS
    python fuzz/run.py TARGET FILE

A target is a module of this folder: its ``attempt`` is given bytes, and raises what it should not.
``seeds`` are bytes to begin with, ``words`` what is put into them. What is found lies in
``.fuzz/found``, and is tried once more by giving that file; then it becomes a test.
"""

import sys
from collections.abc import Iterable
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import ModuleType

import atheris

HERE = Path(__file__).parent
KEPT = HERE.parent / ".fuzz"
FOUND = KEPT / "found"

SLOW_SECONDS = 5
"""An attempt that takes so long is a find."""

MOST_MEGABYTES = 1_024
MOST_BYTES = 16_384


def main(name: str, what: str) -> None:
    """Try a target for so many seconds, or on one file."""
    sys.path.insert(0, str(HERE.parent / "tests"))
    with atheris.instrument_imports(include=["ledsagning"]):
        target = import_module(name)
    corpus = KEPT / name
    for folder in (corpus, FOUND):
        folder.mkdir(parents=True, exist_ok=True)
    how = [f"-max_total_time={what}", str(corpus)] if what.isdigit() else [what]
    _sow(corpus, target.seeds())
    atheris.Setup([*_options(name, target), *how], target.attempt)
    atheris.Fuzz()


def _sow(corpus: Path, seeds: Iterable[bytes]) -> None:
    for seed in seeds:
        (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed)


def _options(name: str, target: ModuleType) -> list[str]:
    words = KEPT / f"{name}.words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in sorted(target.words())))
    return [
        *(sys.argv[0], f"-dict={words}", f"-artifact_prefix={FOUND}/{name}-"),
        *(f"-timeout={SLOW_SECONDS}", f"-rss_limit_mb={MOST_MEGABYTES}"),
        *(f"-max_len={MOST_BYTES}", "-print_final_stats=1"),
    ]


def _escaped(word: str) -> str:
    """A word as libFuzzer's list of words wants it."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
