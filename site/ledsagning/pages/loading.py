"""All pages of all languages, read once from ``<locale>/pages/<slug>[.<choice>].md``.

A page is written in Swedish. Where a language does not have it yet, its readers get the Swedish.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from ledsagning.catalogue.model import Chooses
from ledsagning.messages import SWEDISH
from ledsagning.pages import film, front_matter
from ledsagning.pages.film import Film
from ledsagning.pages.markdown import Target, parse
from ledsagning.pages.page import Page
from ledsagning.pages.problems import PageError, PageProblem, Unreadable

_Key = tuple[str, Chooses | None]


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    page: Page
    targets: tuple[Target, ...]

    @property
    def key(self) -> _Key:
        return self.page.slug, self.page.choice


@dataclass(frozen=True, slots=True)
class Pages:
    """Every page, by language, slug and the kind of municipality that it is for."""

    _by_key: Mapping[tuple[str, str, Chooses | None], Page]

    @classmethod
    def load(cls, folder: Path, locales: Sequence[str], elsewhere: Collection[str] = ()) -> Self:
        """Read the pages of these languages; raise ``PageError`` with all that is wrong.

        ``elsewhere`` are pages of the site that are no files here, but can be linked to. They can
        be asked something: ``klaga?about=decision``.
        """
        problems: list[PageProblem] = []
        files = [file for locale in locales for file in _files(folder, locale, problems)]
        if not problems:
            problems.extend(_not_in_swedish(files))
            problems.extend(_broken_links(files, elsewhere))
        if problems:
            raise PageError(problems)
        return cls({(file.page.locale, *file.key): file.page for file in files})

    def __contains__(self, slug: str) -> bool:
        """Whether there is a page of this name, for any municipality."""
        return any(slug == own for _locale, own, _choice in self._by_key)

    def find(self, slug: str, locale: str, choice: Chooses | None) -> Page | None:
        """The page for such a municipality: its own variant, or else the one for all.

        Without a municipality (``None``) only a page that is for all. The page's ``locale`` is
        Swedish where it is not translated.
        """
        key = (slug, choice) if (SWEDISH, slug, choice) in self._by_key else (slug, None)
        return self._by_key.get((locale, *key)) or self._by_key.get((SWEDISH, *key))

    def films(self, locale: str) -> Iterator[Film]:
        """The films of a language's pages."""
        for (spoken, *_key), page in self._by_key.items():
            if page.film and spoken == locale:
                yield page.film

    def listing(self, locale: str, choice: Chooses | None) -> tuple[Page, ...]:
        """All pages for such a municipality, in the order of their topics."""
        slugs = {slug for _, slug, _ in self._by_key}
        found = (self.find(slug, locale, choice) for slug in slugs)
        return tuple(sorted(filter(None, found), key=lambda page: (page.topic, page.slug)))


def _files(folder: Path, locale: str, problems: list[PageProblem]) -> Iterator[_File]:
    for path in sorted((folder / locale / "pages").glob("*.md")):
        try:
            yield _read(path, locale, problems)
        except Unreadable as problem:
            problems.append(problem.within(_name(path)))


def _read(path: Path, locale: str, problems: list[PageProblem]) -> _File:
    slug, choice = _named(path)
    lines = _text(path).splitlines()
    head = front_matter.read(lines, path.parents[1] / film.FOLDER)
    body = parse("\n".join(lines[head.lines :]), head.lines)
    problems.extend(problem.within(_name(path)) for problem in body.problems)
    page = Page(
        slug=slug,
        locale=locale,
        choice=choice,
        title=head.title,
        summary=head.summary,
        picture=head.picture,
        topic=head.topic,
        group=head.group,
        reviewed=head.reviewed,
        reviewed_by=head.reviewed_by,
        film=head.film,
        parts=body.parts,
    )
    return _File(_name(path), page, body.targets)


def _name(path: Path) -> str:
    """The path from the language's folder on: short, and the same on every machine."""
    return "/".join(path.parts[-3:])


def _named(path: Path) -> _Key:
    slug, dot, name = path.stem.partition(".")
    if not dot:
        return slug, None
    for choice in Chooses:
        if choice == name:
            return slug, choice
    raise Unreadable(
        1, f"{name!r} i filens namn går inte att läsa.", f"Välj bland {', '.join(Chooses)}."
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(1, "Filen är inte UTF-8.", "Spara den som UTF-8.") from error
    except OSError as error:
        raise Unreadable(1, "Filen går inte att öppna.", "Kontrollera dess rättigheter.") from error


def _not_in_swedish(files: Sequence[_File]) -> Iterator[PageProblem]:
    swedish = {file.key for file in files if file.page.locale == SWEDISH}
    for file in files:
        if file.key not in swedish:
            yield PageProblem(
                file.name, 1, "Sidan finns inte på svenska.", "Skriv den på svenska först."
            )


def _broken_links(files: Sequence[_File], elsewhere: Collection[str]) -> Iterator[PageProblem]:
    for file in files:
        shown = _shown(files, file.page.locale)
        for target in file.targets:
            if not _leads_somewhere(target.address, shown, elsewhere):
                yield PageProblem(
                    file.name,
                    target.line,
                    f"Länken till {target.address!r} leder ingenstans.",
                    "Skriv namnet på en sida som finns, och på en rubrik eller ett ord där.",
                )


def _shown(files: Sequence[_File], locale: str) -> Sequence[Page]:
    """What a reader of the language finds: its own pages, and Swedish ones for those it lacks."""
    found = {file.key: file.page for file in files if file.page.locale == SWEDISH}
    found |= {file.key: file.page for file in files if file.page.locale == locale}
    return tuple(found.values())


def _leads_somewhere(address: str, pages: Sequence[Page], elsewhere: Collection[str]) -> bool:
    """Whether a page exists, and its id in every variant, so that no reader meets a dead link."""
    slug, _, id_ = address.partition("#")
    page, asked, _ = slug.partition("?")
    if page in elsewhere:
        return not id_
    if asked:
        return False
    variants = [page for page in pages if page.slug == slug]
    return bool(variants) and (not id_ or all(id_ in page.ids for page in variants))
