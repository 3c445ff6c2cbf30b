"""Files of catalogues in the ways that files are written, and catalogues that differ a little."""

import codecs
import re
from dataclasses import replace
from datetime import date
from difflib import unified_diff
from pathlib import PurePath
from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st

from ledsagning.catalogue import loading, writing, yaml_writing
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue, Provider
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.catalogue.yaml_updating import update
from support.catalogues import TODAY


def file(text: str | bytes, name: str = "k.yaml") -> File:
    """A file that is nowhere on a disk."""
    return File(PurePath(name), text.encode() if isinstance(text, str) else text)


def load(*files: File) -> Catalogue:
    """The catalogue that files hold together."""
    return loading.load(YamlFiles(FilePlace("k"), files), TODAY)


def with_provider(catalogue: Catalogue, id_: str, **parts: Any) -> Catalogue:
    """The catalogue with parts of a provider changed."""
    return with_providers(catalogue, replace(provider_of(catalogue, id_), **parts))


def with_providers(catalogue: Catalogue, *providers: Provider) -> Catalogue:
    """The catalogue with new providers, or others in the place of those with the same key."""
    new = {one.key: one for one in providers}
    return replace(catalogue, providers={**catalogue.providers, **new})


def provider_of(catalogue: Catalogue, id_: str) -> Provider:
    """The only provider with this id."""
    (found,) = (one for one in catalogue.providers.values() if one.id == id_)
    return found


def with_municipality(catalogue: Catalogue, id_: str, **parts: Any) -> Catalogue:
    """The catalogue with parts of a municipality changed."""
    municipality = replace(catalogue.municipalities[id_], **parts)
    return replace(catalogue, municipalities={**catalogue.municipalities, id_: municipality})


def without(catalogue: Catalogue, id_: str) -> Catalogue:
    """The catalogue without a provider."""
    return replace(
        catalogue, providers={key: one for key, one in catalogue.providers.items() if key[1] != id_}
    )


def changed(text: str | bytes, after: Catalogue, today: date | None = TODAY) -> list[str]:
    """The lines that an update takes away and puts in."""
    (written,) = update([file(text)], after, today)
    before = text.encode() if isinstance(text, str) else text
    lines = unified_diff(*(one.decode().splitlines() for one in (before, written.data)), n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


_A_CODE = re.compile(
    r" *(?:- )?(?!name|by|title|short|section|paragraph|court|quote|summary|address|sv|en|no)"
    r"[a-z_]+:(?: [\w-]+)?"
)
"""A line that a comment can stand behind: behind words it would be taken for a part of them."""


def restyled(text: str, random: Random) -> str:
    """The same catalogue as others would write it: with comments, and blank lines between."""
    lines: list[str] = []
    within: int | None = None
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        was_within = within is not None
        if within is not None and (not line.strip() or indent > within):
            lines.append(line)
            continue
        within = indent if re.search(r"(: |- )[>|]-?$", line) else None
        if line.strip() and random.random() < 0.15:
            # Deeper than a text of several lines it would be a part of the text.
            deeper = 0 if was_within else random.choice((0, 0, 2))
            lines.append(" " * (indent + deeper) + f"# kommentar {len(lines)}")
        if random.random() < 0.05:
            lines.append("")
        behind = _A_CODE.fullmatch(line) and within is None and random.random() < 0.3
        lines.append(f"{line}  # efter {len(lines)}" if behind else line)
    return "\n".join(lines)


def foreign(catalogue: Catalogue, width: int, flow: bool | None) -> str:
    """The same catalogue as another program writes it: with other indents, quotes and lines."""

    def as_text(data: writing.Data) -> Any:
        match data:
            case dict():
                return {key: as_text(value) for key, value in data.items()}
            case list():
                return [as_text(value) for value in data]
            case _:
                return None if data is None else writing.text(data)

    document = as_text(writing.document(catalogue))
    return yaml.safe_dump(
        document, sort_keys=False, allow_unicode=True, width=width, default_flow_style=flow
    )


@st.composite
def files(draw: st.DrawFn, catalogue: Catalogue) -> File:
    """A file of a catalogue, in one of the ways that a file can be written."""
    text = draw(
        st.one_of(
            st.just(yaml_writing.in_line(writing.document(catalogue))),
            st.integers(0, 999_999).map(
                lambda seed: restyled(yaml_writing.write(catalogue), Random(seed))
            ),
            st.builds(
                foreign,
                st.just(catalogue),
                st.sampled_from((30, 100)),
                st.sampled_from((None, False, True)),
            ),
        )
    )
    text = text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])))
    text = draw(st.sampled_from([text, text.rstrip()]))
    return file(draw(st.sampled_from([b"", codecs.BOM_UTF8])) + text.encode())
