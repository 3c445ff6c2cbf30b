"""How long a page takes in a municipality with very many providers, by the kind of page.

Run it as ``python bench/pages.py --providers 100000``. Each page has something of the reader's in
it: what has nothing is made once a day. The sample is there beside, with all that the law says, so
that every page has what it tells.
"""

import argparse
import gc
import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from tempfile import TemporaryDirectory

import generate
from flask.testing import FlaskClient

from ledsagning import composing
from ledsagning.app import site_of
from ledsagning.catalogue.model import Catalogue
from ledsagning.resources import SAMPLE_CATALOGUE
from ledsagning.settings import Settings
from ledsagning.today import today

PROVIDERS = 100_000
BAR = 50.0
"""Milliseconds, at the median, that a page may take."""

PAGES = (
    "hitta?languages=so&languages=ar&gender=woman&wheelchair=light",
    "hitta?languages=so&order=name&rest=yes&page=3000",
    "hitta?text=prova+och+ring",
    "hitta?text=prommenad+och+simnning",
    "hitta?text=simning+somaliska+kvinna&areas=omrade-1",
    "utforare/{provider}?languages=so",
    "jamfor?list={provider}&list={other}&languages=so",
    "min-lista?list={provider}&list={other}",
    "forsta-traffen?provider={provider}&languages=so",
    "klaga?about=support&provider={provider}",
    "avboka?provider={provider}",
    "byt?provider={provider}",
    "format?sida=kontakt",
)
"""Below a municipality. ``provider`` and ``other`` are two of its providers."""

ROUNDS = 30


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--providers", type=int, default=PROVIDERS)
    many = _catalogue(parser.parse_args(arguments).providers)
    here = many.providers_in(generate.MUNICIPALITY)
    with TemporaryDirectory() as state:
        client = site_of(many, Settings.from_environ({"STATE_DIRECTORY": state})).test_client()
        # As a worker does: it never looks at what was read.
        gc.collect()
        gc.freeze()
        print(f"\n{len(here):,} providers in one municipality, bar {BAR:.0f} ms")
        for page in PAGES:
            path = page.format(provider=here[0].id, other=here[-1].id)
            taken = _milliseconds(client, f"/sv/{generate.MUNICIPALITY}/{path}")
            print(f"  {taken:6.1f} ms  {'met' if taken <= BAR else 'MISSED'}  {page}")


def _catalogue(providers: int) -> Catalogue:
    sample, made = composing.load(SAMPLE_CATALOGUE, today()), generate.catalogue(providers)
    return replace(
        sample,
        municipalities={**sample.municipalities, **made.municipalities},
        providers={**sample.providers, **made.providers},
    )


def _milliseconds(client: FlaskClient, address: str) -> float:
    _seconds(client, address)
    return statistics.median(_seconds(client, address) for _ in range(ROUNDS)) * 1000


def _seconds(client: FlaskClient, address: str) -> float:
    begun = time.perf_counter()
    # Words that are wishes lead to the page of those.
    answer = client.get(address, follow_redirects=True)
    taken = time.perf_counter() - begun
    if answer.status_code != 200:
        raise SystemExit(f"{address}: {answer.status}")
    return taken


if __name__ == "__main__":
    main()
