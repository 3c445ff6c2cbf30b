"""Every kind of document is PDF/UA-1, in every size: what a program can check of it."""

import io
import re
from collections.abc import Iterator

import pypdf
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings

from ledsagning.app import create_app
from ledsagning.formats import pdf
from ledsagning.formats.document import Document
from ledsagning.formats.leaflet import put_together
from ledsagning.formats.size import STANDARD
from ledsagning.settings import Settings
from support import places
from support.imprints import IMPRINT
from support.made_documents import documents
from verapdf import VeraPdf

RULES = 106
KINDS = {
    "a tool": f"/sv/stockholm/timmar.pdf?{places.HOURS}",
    "a letter": f"/sv/stockholm/valj.pdf?provider={places.a_provider()}&writer=relative",
    "a letter in English": "/en/stockholm/byt.pdf?what=provider",
    "an appeal": "/sv/varmdo/klaga.pdf?about=decision",
    "a list": f"/sv/stockholm/min-lista.pdf?{places.a_list(3)}",
    "a comparison": f"/sv/stockholm/jamfor.pdf?{places.a_list(3)}&view=table",
    "a sheet": f"/sv/stockholm/utflykt.pdf?{places.TRIP}&provider={places.a_provider()}",
    "a plan": "/sv/varmdo/plan.pdf",
    "information": "/sv/stockholm/boka-och-avboka.pdf",
    "information, large": "/sv/stockholm/dina-timmar.stor.pdf",
    "information, very large": "/sv/varmdo/boka-och-avboka.stor.pdf?punkter=24",
    "a decision letter": "/sv/stockholm/las-ditt-beslut.pdf",
    "words": "/en/ord.pdf",
    "a table": "/sv/tillganglighet.pdf",
    "contacts": "/sv/stockholm/kontakt.pdf",
    "a provider": f"/sv/stockholm/utforare/{places.a_provider()}.pdf",
    "a provider, large": f"/en/stockholm/utforare/{places.a_provider()}.stor.pdf",
    "statistics": "/sv/statistik.pdf",
    "figures of one subject": "/en/statistik/avgifter.stor.pdf",
    "a municipality that is only a name": "/sv/danderyd/dina-timmar.pdf",
}


@pytest.fixture(scope="session")
def judge() -> Iterator[VeraPdf]:
    """The engine, begun once, and ended while pytest still leaves its signals alone."""
    engine = VeraPdf()
    yield engine
    engine.leave()


@pytest.fixture(scope="session")
def site() -> Flask:
    """The site as it is shipped."""
    return create_app(Settings(site_address="https://ledsagning.example"))


@pytest.fixture
def visitor(site: Flask) -> FlaskClient:
    """A visitor without a past."""
    return site.test_client()


def test_the_engine_knows_every_rule_and_finds_faults(judge: VeraPdf) -> None:
    assert judge.rules == RULES

    broken = pdf.drawn("<html><body><h1>A</h1><h3>B</h3></body></html>")
    clauses = {fault.partition(":")[0] for fault in judge.judge(broken).faults}

    assert {"7.1", "7.4.2"} <= clauses


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_pdf_ua(visitor: FlaskClient, judge: VeraPdf, kind: str) -> None:
    answer = visitor.get(KINDS[kind])
    assert answer.status_code == 200

    verdict = judge.judge(answer.data)

    assert verdict.checks > RULES
    assert verdict.faults == ()


@settings(max_examples=15, deadline=None)
@given(document=documents())
def test_whatever_a_document_holds_it_is_pdf_ua(judge: VeraPdf, document: Document) -> None:
    assert judge.judge(pdf.render(put_together(document, IMPRINT), STANDARD)).faults == ()


@pytest.mark.parametrize("kind", ["information", "a provider", "information, very large"])
def test_what_a_pdf_says_is_what_the_text_says(visitor: FlaskClient, kind: str) -> None:
    path = KINDS[kind].partition("?")[0]
    file = pypdf.PdfReader(io.BytesIO(visitor.get(KINDS[kind]).data))
    drawn = _letters("".join(page.extract_text() for page in file.pages))
    text = visitor.get(re.sub(r"(\.stor)?\.pdf$", ".txt", path)).text

    lost = [word for word in re.findall(r"[^\W_]{2,}", text) if word.lower() not in drawn]
    assert lost == []


def _letters(text: str) -> str:
    return "".join(text.split()).lower()
