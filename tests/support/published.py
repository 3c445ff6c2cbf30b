"""A catalogue that is published again and again, as an operator does it, and the site of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from click.testing import CliRunner, Result
from flask import Flask

from ledsagning import app, composing
from ledsagning.catalogue.editions import History, replaced
from ledsagning.catalogue.files import File
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.cli import main
from ledsagning.serving.edition_folder import EditionFolder
from ledsagning.serving.editions import New
from ledsagning.serving.state import LastGood
from ledsagning.settings import Settings
from ledsagning.today import now


@dataclass(frozen=True)
class Desk:
    """Where somebody works: the file of a catalogue, and a state folder, in a folder."""

    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """The file of the catalogue."""
        return self.folder / "catalogue.yaml"

    @property
    def state(self) -> Path:
        """The state folder."""
        return self.folder / "state"

    def run(self, *arguments: str, said: str = "") -> Result:
        """Run a command; ``said`` is what is answered to its questions."""
        # No server of anybody's is on this port.
        own = {"CATALOGUE": str(self.file), "STATE_DIRECTORY": str(self.state), "PORT": "9"}
        return CliRunner().invoke(main, arguments, input=said, env={**own, **self.settings})

    def publish(self, text: str) -> str:
        """Publish a catalogue without being asked, and return its name."""
        self.file.write_text(text, encoding="utf-8")
        done = self.run("publish", "--yes", "--fewer-providers")
        assert done.exit_code == 0, done.output
        return self.editions.all()[-1].name

    def publish_each(self, texts: Iterable[str]) -> None:
        """Publish many catalogues one after the other, without checking their pages."""
        before = None
        for text in texts:
            files = (File(PurePath("catalogue.yaml"), text.encode()),)
            after = composing.load(YamlFiles(FilePlace("published"), files))
            new = New(
                good=LastGood(files, {}),
                taken=replaced(before, after) if before else None,
                tag="tag:ledsagning.example,2026-11-26:1",
                published=now(),
                changes=1,
                whose=(),
                back=False,
            )
            self.editions.publish(new, next(reversed(self.editions.all()), None))
            before = after

    @property
    def editions(self) -> EditionFolder:
        """What has been published."""
        return EditionFolder.of(self._settings())

    def site(self) -> Flask:
        """The site of what is published."""
        settings = self._settings()
        history: History = self.editions.history(print)
        assert history.newest is not None
        files: tuple[File, ...] = self.editions.files(history.newest).files
        catalogue = composing.load(YamlFiles(FilePlace("published"), files))
        return app.site_of(catalogue, settings, history)

    def _settings(self) -> Settings:
        address = self.settings.get("SITE_ADDRESS")
        return Settings(catalogue=self.file, state=self.state, site_address=address)
