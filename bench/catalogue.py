"""Measure the loader on the worst megabytes: CPU seconds, megabytes of memory, and their bars.

Run it as ``python bench/catalogue.py``. Each file is loaded in a process of its own.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.bombs import BOMBS, load_alone

MOST_SECONDS = 2.0
MOST_MEGABYTES = 256


def main() -> int:
    """Print a line a file, the slowest last. Return 1 where one is past a bar."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "k.yaml")
        found = []
        for name, text in BOMBS.items():
            file.write_text(text)
            loaded = load_alone(file)
            found.append((loaded.seconds, loaded.kilobytes / 1_000, name))
    for seconds, megabytes, name in sorted(found):
        print(f"{seconds:5.2f} s {megabytes:4.0f} MB  {name}")
    over = [one for one in found if one[0] > MOST_SECONDS or one[1] > MOST_MEGABYTES]
    print(f"bars: {MOST_SECONDS:.0f} s, {MOST_MEGABYTES} MB a megabyte: {len(over)} past them")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
