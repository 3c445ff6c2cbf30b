"""The made-up catalogue as files of YAML, as an editor's export would write them."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from generate import MUNICIPALITY, catalogue

from ledsagning import composing
from ledsagning.catalogue import writing

_PROVIDERS_A_FILE = 3_000
_LAST_ASSURED = "2026-11-01"
"""No fact has been made sure of after the day that the site was measured on."""

_OPERATOR = {"name": "Mätningen", "contact": {"email": "drift@exempel.se"}}


def write(folder: Path, providers: int, municipalities: int = 1) -> None:
    """Write so many providers, in turn in one or several municipalities, into a new folder."""
    folder.mkdir()
    document = _plain(writing.document(catalogue(providers)))
    ids = [*composing.municipalities()][:municipalities] if municipalities > 1 else [MUNICIPALITY]
    (like,) = document["municipalities"]
    towns = [{**like, "id": id_, "name": id_.capitalize()} for id_ in ids]
    for provider, id_ in zip(document["providers"], cycle(ids)):
        provider["municipality"] = id_
        provider["assured"]["date"] = min(provider["assured"]["date"], _LAST_ASSURED)
    _file(folder / "0.yaml", {"operator": _OPERATOR, "municipalities": towns})
    for number, some in enumerate(_parts(document["providers"]), 1):
        _file(folder / f"{number}.yaml", {"providers": some})


def _parts(every: list[Any]) -> Iterator[list[Any]]:
    for first in range(0, len(every), _PROVIDERS_A_FILE):
        yield every[first : first + _PROVIDERS_A_FILE]


def _file(path: Path, data: Any) -> None:
    written = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(f"{written}...\n", encoding="utf-8")


class _Dumper(yaml.CSafeDumper):
    """Writes what is the same out each time: the catalogue's format has no anchors."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _plain(data: Any) -> Any:
    """The same without what is not known, and with every fact as its text."""
    match data:
        case dict():
            return {key: _plain(value) for key, value in data.items() if value is not None}
        case list():
            return [_plain(one) for one in data]
        case _:
            return writing.text(data)
