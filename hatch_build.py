"""Compile the translations and put the pictogram sprite together, in every build.

It runs for editable installs too, so a checkout has what a wheel has.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
import build_assets


class BuildAssets(BuildHookInterface[Any]):
    """Run ``build_assets.build`` on the source tree before it is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what git does not keep."""
        build_assets.build(Path(self.root))
