"""The machine formats: json and jsonl."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from provlint import Edit, Evidence, Field, Fix, Grade, Metadata, Related, Span
from provlint.formats import json as formats_json
from provlint.model import NO_EVIDENCE
from provlint.report import Checked, Failure
from tests.formats.conftest import LoudWord, Murmur, Render, checked

FINDING: dict[str, Any] = {
    "path": "docs/a.txt",
    "code": "ZZZ101",
    "rule": "loud-word",
    "plugin": "sample",
    "severity": "warning",
    "message": "'bang' is loud",
    "start": 16,
    "end": 20,
    "line": 2,
    "column": 3,
    "end_line": 2,
    "end_column": 7,
    "excerpt": "bang",
    "evidence": None,
    "related": [],
    "fix": None,
    "fingerprint": "f" * 32,
}
DOCUMENT: dict[str, Any] = {
    "path": "docs/a.txt",
    "words": 6,
    "language": "en",
    "encoding": "utf-8",
    "title": None,
    "authors": [],
    "date": None,
}
FAILURE = Failure("b.txt", "PRV001", "gone")


def sample() -> Checked:
    return checked("It was said.\r\nA bang “came”.\r\n", ("bang", LoudWord, 0))


def test_report(render: Render) -> None:
    """Findings, documents, failures; offsets and lines are those of the source."""
    report = json.loads(render("json", sample(), Checked("b.txt", None, failures=(FAILURE,))))
    assert report == {
        "schema_version": 1,
        "findings": [FINDING],
        "documents": [DOCUMENT],
        "failures": [{"path": "b.txt", "code": "PRV001", "message": "gone"}],
    }


def test_empty_report(render: Render) -> None:
    """Is whole too."""
    empty: dict[str, Any] = {"schema_version": 1, "findings": [], "documents": [], "failures": []}
    assert json.loads(render("json")) == empty


def test_every_mention_is_there(render: Render) -> None:
    """Rules that collapse for people do not for machines."""
    document = checked("A hum, a hum.", ("hum", Murmur, 0), ("hum", Murmur, 1))
    assert [f["start"] for f in json.loads(render("json", document))["findings"]] == [2, 9]


def test_evidence_related_and_fix(render: Render) -> None:
    """With their places in the source."""
    document = sample()
    found = replace(
        document.findings[0],
        evidence=Evidence(Grade.NAMED, Span(0, 2)),
        related=(Related(Span(0, 2), "who"),),
        fix=Fix((Edit(Span(16, 20), "sound"),)),
    )
    bare = replace(document.findings[0], evidence=NO_EVIDENCE)
    first, second = json.loads(render("json", replace(document, findings=(found, bare))))["findings"]
    assert (first["evidence"], first["related"], first["fix"], second["evidence"]) == (
        {"kind": "named", "text": "It", "start": 0, "end": 2},
        [{"message": "who", "start": 0, "end": 2}],
        {"safe": False, "edits": [{"start": 16, "end": 20, "text": "sound"}]},
        {"kind": "none", "text": "", "start": None, "end": None},
    )


def test_metadata(render: Render) -> None:
    """The best title and date, each author once."""
    known = Metadata(
        titles=(Field("Rain", "meta"), Field("Snow", "text")),
        authors=(Field("Ann Lee", "meta"), Field("Bo Day", "text"), Field("Ann Lee", "text")),
        dates=(Field("3 May 2024", "text"),),
    )
    (record,) = json.loads(render("json", replace(sample(), metadata=known)))["documents"]
    assert (record["title"], record["authors"], record["date"]) == (
        "Rain",
        ["Ann Lee", "Bo Day"],
        "3 May 2024",
    )


def test_lines(render: Render) -> None:
    """A record a line, each with its type."""
    report = render("jsonl", sample(), Checked("b.txt", None, failures=(FAILURE,)))
    assert [json.loads(line) for line in report.splitlines()] == [
        {"type": "finding", **FINDING},
        {"type": "document", **DOCUMENT},
        {"type": "failure", "path": "b.txt", "code": "PRV001", "message": "gone"},
    ]


def test_many_documents_wait_outside_the_memory(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is the same, whatever is in them."""
    documents = [replace(sample(), path=f"{n} \ud800.txt") for n in range(20)]
    held = render("json", *documents)
    monkeypatch.setattr(formats_json, "_PORTION", 100)
    assert render("json", *documents) == held
    assert [d["path"] for d in json.loads(held)["documents"]] == [d.path for d in documents]
