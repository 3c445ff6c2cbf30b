"""Writing a changed catalogue into the files that it came from: only what changed is touched.

Comments, the order of the file and the way that everything else is written stay to the letter.
"""

import codecs
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ledsagning.catalogue import loading, nodes, yaml_files, yaml_reading
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import (
    ALL_AREAS,
    Catalogue,
    Municipality,
    Operator,
    Provider,
    ProviderKey,
)
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.screening import screen
from ledsagning.catalogue.yaml_changes import Changes
from ledsagning.catalogue.yaml_edits import Edits
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.catalogue.yaml_layout import Layout


class Unwritable(Exception):
    """A catalogue that files cannot hold. The text names the ids that would not come back."""


def update(
    files: Iterable[File],
    after: Catalogue,
    today: date | None = None,
    known: Mapping[str, Municipality] | None = None,
) -> list[File]:
    """The files of a catalogue, changed so that they hold another one.

    ``known`` are municipalities that are in both besides, as ``loading.load`` takes them: one that
    is changed gets an entry of its own.

    A new provider stands last in the file where the others of its municipality are. Raises
    ``InvalidCatalogue`` for files that cannot be read, and where what they would hold has
    problems; ``Unwritable`` for a value that no file can hold, such as a name of two lines.
    """
    after = _spelled_out(after)
    old = list(files)
    before = _load(old, today, known)
    pages = [_Page(file) for file in old]
    _find_homes(pages, before, after)
    new = [page.updated(before, after) for page in pages]
    unlike = list(_unlike(_load(new, today, known), after))
    if unlike:
        raise Unwritable(", ".join(unlike))
    return new


def _load(
    files: list[File], today: date | None, known: Mapping[str, Municipality] | None
) -> Catalogue:
    return loading.load(YamlFiles(FilePlace("katalogen"), files), today, known=known)


def _spelled_out(catalogue: Catalogue) -> Catalogue:
    """The catalogue, with those who work everywhere in all areas that there are now."""
    return replace(
        catalogue,
        providers={
            key: _in_all_areas(provider, catalogue.municipalities.get(provider.municipality))
            for key, provider in catalogue.providers.items()
        },
    )


def _in_all_areas(provider: Provider, municipality: Municipality | None) -> Provider:
    if municipality is None or not provider.everywhere:
        return provider
    return replace(provider, areas=frozenset({ALL_AREAS, *municipality.area_names}))


def _unlike(written: Catalogue, wanted: Catalogue) -> Iterator[str]:
    pairs: list[tuple[Mapping[Any, object], Mapping[Any, object]]] = [
        ({"operator": written.operator}, {"operator": wanted.operator}),
        (written.municipalities, wanted.municipalities),
        (written.providers, wanted.providers),
    ]
    for there, here in pairs:
        unlike = (key for key in {**there, **here} if there.get(key) != here.get(key))
        yield from (key if isinstance(key, str) else key[-1] for key in unlike)


@dataclass(frozen=True, kw_only=True)
class _Contents:
    """What a file holds, by its keys."""

    operator: Operator | None = None
    municipalities: tuple[Municipality, ...]
    providers: tuple[Provider, ...]


class _Page:
    """A file, what stands in it by id, and what is to be added to it."""

    def __init__(self, file: File) -> None:
        self.file = file
        self._root = yaml_files.read(file)
        self.municipalities = [id_ for (id_,) in _stated(self._root, "municipalities", "id")]
        self.providers: list[ProviderKey] = [
            (municipality, id_)
            for municipality, id_ in _stated(self._root, "providers", "municipality", "id")
        ]
        self.has_operator = _under(self._root, "operator") is not None
        self.takes_operator = self.has_operator
        self.new_municipalities: list[Municipality] = []
        self.new_providers: list[Provider] = []

    def updated(self, before: Catalogue, after: Catalogue) -> File:
        """The file, with what it holds of one catalogue made what it is to hold of another."""
        if not isinstance(self._root, nodes.Mapping):
            return self.file
        text = screen(str(self.file.path), self.file.data)
        edits = Edits(Layout(text, yaml_reading.ends(text.text)))
        Changes(edits).record(self._root, self._contents(before), self._wanted(before, after))
        mark = codecs.BOM_UTF8 if self.file.data.startswith(codecs.BOM_UTF8) else b""
        return File(self.file.path, mark + edits.changed().encode())

    def _contents(self, before: Catalogue) -> _Contents:
        return _Contents(
            operator=before.operator if self.has_operator else None,
            municipalities=tuple(before.municipalities[id_] for id_ in self.municipalities),
            providers=tuple(before.providers[key] for key in self.providers),
        )

    def _wanted(self, before: Catalogue, after: Catalogue) -> _Contents:
        staying = (after.municipalities.get(id_) for id_ in self.municipalities)
        here = (after.providers.get(key) for key in self.providers)
        return _Contents(
            operator=after.operator if self.takes_operator else None,
            municipalities=(*filter(None, staying), *self.new_municipalities),
            providers=(*filter(None, here), *self.new_providers),
        )


def _find_homes(pages: list[_Page], before: Catalogue, after: Catalogue) -> None:
    """Give what is new to the last page that holds something of the same municipality; who runs
    the site, to the first.
    """
    if not any(page.has_operator for page in pages):
        pages[0].takes_operator = True
    homes = {id_: page for page in pages for id_ in page.municipalities}
    written = frozenset(homes)
    last = list(homes.values())[-1] if homes else pages[-1]
    homes |= {municipality: page for page in pages for municipality, _ in page.providers}
    for municipality in after.municipalities.values():
        if municipality.id not in written and municipality != before.municipalities.get(
            municipality.id
        ):
            last.new_municipalities.append(municipality)
    for provider in after.providers.values():
        if provider.key not in before.providers:
            homes.get(provider.municipality, last).new_providers.append(provider)


def _stated(root: Node | None, section: str, *keys: str) -> Iterator[tuple[str, ...]]:
    """What the items of a section have under some keys."""
    items = _under(root, section)
    for item in items.items if isinstance(items, nodes.Sequence) else ():
        found = (_under(item, key) for key in keys)
        yield tuple(one.text for one in found if isinstance(one, nodes.Scalar))


def _under(node: Node | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, nodes.Mapping) else ()
    return next((value for name, value in entries if name.text == key), None)
