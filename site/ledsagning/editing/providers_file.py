"""One provider's own file, laid into a catalogue: its facts, and nobody else's.

What the municipality says of a provider stays as it is: from when it works, and how it was followed
up. So does who made sure of the facts, until an editor does so anew.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ledsagning.catalogue import loading
from ledsagning.catalogue.comparing import Comparison, compare_terms
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Assured, Catalogue, Provider, ProviderKey
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.schema import key_of
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.editing import book, in_words, key_names, municipality_file
from ledsagning.editing.leaves import leaf_at
from ledsagning.editing.names import name_of
from ledsagning.messages import Told, told


def merge(file: File, before: Catalogue, today: date, assured_by: str | None = None) -> Catalogue:
    """The catalogue with the providers of a file in the place of its own, and with the rules that
    a municipality's file answers.

    ``assured_by`` has made sure today that the facts of the providers are right. Raises
    ``InvalidCatalogue`` for a file that is wrong, and for one that does not say where it ends:
    what has been cut off would be taken for what is not known.
    """
    source = YamlFiles(FilePlace(str(file.path)), [file], marked=True)
    found = loading.load(source, today, known=before.municipalities)
    return laid_over(before, found, today, assured_by)


def laid_over(
    before: Catalogue, found: Catalogue, today: date, assured_by: str | None = None
) -> Catalogue:
    """A catalogue with what a provider says of itself, as ``merge`` says."""
    assured = None if assured_by is None else Assured(date=today, by=assured_by)
    providers = {
        key: _with_what_others_say(one, before.providers.get(key), assured)
        for key, one in found.providers.items()
    }
    return replace(
        before,
        municipalities=municipality_file.merged(before, found).municipalities,
        providers={**before.providers, **providers},
    )


def _with_what_others_say(
    provider: Provider, former: Provider | None, assured: Assured | None
) -> Provider:
    if former is None:
        return replace(provider, assured=assured)
    return replace(
        provider,
        from_=former.from_,
        until=former.until,
        follow_up=former.follow_up,
        assured=assured or former.assured,
    )


def beside_the_standard(catalogue: Catalogue, key: ProviderKey, today: date) -> Iterator[Told]:
    """In which terms a provider promises more than the municipality requires, a line each."""
    provider = catalogue.providers[key]
    standard = catalogue.municipalities[provider.municipality].standard_on(today)
    compared: Mapping[tuple[str, str], Comparison] = compare_terms(
        provider.agreement_on(today), standard
    )
    for (term, part), comparison in compared.items():
        kind: Any = book.KINDS_OF_TERMS[term]
        leaf = leaf_at(kind, (key_of(part),))
        if comparison is Comparison.BETTER and leaf is not None:
            yield told(
                "%(name)s: %(term)s, %(fact)s: bättre än kommunens krav.",
                name=provider.name,
                term=in_words.fact(key_names.TERMS[term]),
                fact=in_words.fact(name_of(leaf)),
            )
