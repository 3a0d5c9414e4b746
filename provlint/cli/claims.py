"""``provlint claims``: the ledger of a document's claims and what carries each."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from provlint.cli import terminal
from provlint.cli.inputs import add_inputs, gather
from provlint.cli.parsing import add_configuration, add_format, command, configuration
from provlint.cli.telling import tell
from provlint.errors import InputError, told
from provlint.formats.excerpt import columns, fitted, plain
from provlint.formats.paint import Paint
from provlint.formats.summary import number
from provlint.model import Claim, Document, Grade, Severity, Span
from provlint.own import RULE_FAILURE, UNREAD_INPUT
from provlint.report import ExitCode, Failure
from provlint.session import Session

SCHEMA_VERSION = 1
_WIDEST = 48
"""Columns for a claim's words in the table."""
_COLOURS = {Grade.NONE: Severity.ERROR, Grade.VAGUE: Severity.WARNING}


def add(commands: Any) -> None:
    parser = command(
        commands,
        "claims",
        "list every figure and quotation with what it rests on",
        epilog="evidence, from best to worst: traceable (a reader can follow it), named (somebody is named), "
        "own (the author's own), vague (nobody in particular), none",
    )
    add_inputs(parser)
    add_format(parser)
    add_configuration(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    session = Session(configuration(options))
    inputs = gather(options, session)
    failures: list[Failure] = [*session.failures]
    tell(failures)
    records: list[dict[str, Any]] = []
    paint = Paint(terminal.style().colour)
    for source in inputs.read():
        ledger = source if isinstance(source, Failure) else _ledger(session, source)
        if isinstance(ledger, Failure):
            failures.append(ledger)
            tell([ledger])
            continue
        document, claims = ledger
        if options.format == "json":
            records += [claim_record(claim, document) for claim in claims]
        else:
            print("\n".join(_table(document, claims, paint)))
    if options.format == "json":
        failed = [{"path": f.path, "code": f.code, "message": f.message} for f in failures]
        report = {"schema_version": SCHEMA_VERSION, "claims": records, "failures": failed}
        print(json.dumps(report, ensure_ascii=False, indent=2))
    return ExitCode.INCOMPLETE if failures else ExitCode.CLEAN


def _ledger(session: Session, source: Any) -> tuple[Document, tuple[Claim, ...]] | Failure:
    try:
        document = session.linter.read(source)
    except InputError as error:
        return Failure(source.path, UNREAD_INPUT, str(error))
    try:
        return document, session.linter.reading(document).claims
    except Exception as error:
        return Failure(source.path, RULE_FAILURE, f"could not be examined: {told(error)}")


def claim_record(claim: Claim, document: Document) -> dict[str, Any]:
    """One claim as JSON values; offsets are source code points, lines and columns count from one."""
    evidence = claim.evidence
    return {
        "path": document.path,
        "kind": claim.measure.value,
        **_place_record(claim.span, document),
        "sentence": _place_record(claim.sentence, document),
        "evidence": {
            "kind": evidence.grade.label,
            **_place_record(evidence.span, document),
            "note": evidence.note,
            "document": evidence.document and _place_record(evidence.document, document),
        },
    }


def _place_record(span: Span | None, document: Document) -> dict[str, Any]:
    if span is None:
        return {"text": "", "start": None, "end": None, "line": None, "column": None}
    place = document.place(span)
    line, column = document.position(place.start)
    words = document.source[place.start : place.end]
    return {"text": words, "start": place.start, "end": place.end, "line": line, "column": column}


def _table(document: Document, claims: tuple[Claim, ...], paint: Paint) -> Iterator[str]:
    grades = Counter(claim.evidence.grade for claim in claims)
    counted = ", ".join(f"{grades[g]} {g.label}" for g in reversed(Grade) if grades[g])
    total = number(len(claims), "claim")
    yield f"{paint(plain(document.path), 'bold')}: {total}{counted and f' ({counted})'}"
    rows = [_row(claim, document) for claim in claims]
    widths = [max((columns(row[i]) for row in rows), default=0) for i in range(4)]
    for claim, row in zip(claims, rows, strict=True):
        place, kind, words, grade, where = (
            cell + " " * (width - columns(cell)) for cell, width in zip(row, [*widths, 0], strict=True)
        )
        severity = _COLOURS.get(claim.evidence.grade)
        grade = paint.severity(grade, severity) if severity else grade
        yield f"  {place}  {kind}  {words}  {grade}  {where}".rstrip()
    yield ""


def _row(claim: Claim, document: Document) -> tuple[str, str, str, str, str]:
    evidence = claim.evidence
    where = ""
    if evidence.span is not None:
        where = f"{_at(evidence.span, document)} {_shortened(document[evidence.span])}"
    if evidence.note:
        where = f"{where} ({evidence.note})".lstrip()
    words = _shortened(document[claim.span])
    return _at(claim.span, document), claim.measure.value, words, evidence.grade.label, where


def _at(span: Span, document: Document) -> str:
    line, column = document.position(document.place(span).start)
    return f"{line}:{column}"


def _shortened(text: str) -> str:
    words = plain(text)
    return words if columns(words) <= _WIDEST else fitted(words, _WIDEST - 1) + "…"
