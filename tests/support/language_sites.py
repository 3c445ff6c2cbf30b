"""The shipped site with folders of languages in other states than its own."""

from pathlib import Path

from flask import Flask

from ledsagning.app import create_app
from ledsagning.settings import Settings
from support import pseudo
from support.reading import Reading, read


class Sites:
    """The shipped site with several folders of languages, looked at as carefully as itself."""

    def __init__(self, like: Flask, folders: dict[str, Path]) -> None:
        self.folders = folders
        self.apps = {
            state: create_app(
                Settings(translations=folder, site_address="https://ledsagning.example")
            )
            for state, folder in folders.items()
        }
        for app in self.apps.values():
            app.test_client_class = like.test_client_class

    def read(self, state: str, path: str, code: str = pseudo.CODE) -> Reading:
        """A page in the made-up language, or another."""
        return read(self.apps[state].test_client().get(f"/{code}{path}"))

    def text(self, state: str, path: str, code: str = pseudo.CODE) -> str:
        """What any answer says."""
        answer = self.apps[state].test_client().get(f"/{code}{path}")
        assert answer.status_code == 200
        return answer.get_data(as_text=True)
