"""JSON, what benchmarks and editors read: one object, streamed document by document."""

from __future__ import annotations

import json
from io import StringIO
from typing import IO, Any

from provlint.formats import Format
from provlint.model import Document, Evidence, Finding, Metadata
from provlint.report import Checked, Failure, Tally

SCHEMA_VERSION = 1
_PORTION = 1_000_000
"""Characters that are held in memory."""


def finding_record(finding: Finding, document: Document, plugin: str) -> dict[str, Any]:
    """One finding as JSON values; offsets are source code points, lines and columns count from one."""
    start, end = document.position(finding.place.start), document.position(finding.place.end)
    return {
        "path": document.path,
        "code": finding.code,
        "rule": finding.rule,
        "plugin": plugin,
        "severity": finding.severity.label,
        "message": finding.message,
        "start": finding.place.start,
        "end": finding.place.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "excerpt": document.source[finding.place.start : finding.place.end],
        "evidence": finding.evidence and evidence_record(finding.evidence, document),
        "related": [
            {"message": r.message, "start": r.place.start, "end": r.place.end} for r in finding.related
        ],
        "fix": finding.fix
        and {
            "safe": finding.fix.safe,
            "edits": [
                {"start": e.place.start, "end": e.place.end, "text": e.text} for e in finding.fix.edits
            ],
        },
        "fingerprint": finding.fingerprint,
    }


def evidence_record(evidence: Evidence, document: Document) -> dict[str, Any]:
    place = evidence.span and document.place(evidence.span)
    return {
        "kind": evidence.grade.label,
        "text": document.source[place.start : place.end] if place else "",
        "start": place.start if place else None,
        "end": place.end if place else None,
    }


def document_record(checked: Checked, document: Document) -> dict[str, Any]:
    known: Metadata = checked.metadata
    return {
        "path": checked.path,
        "words": checked.words,
        "language": checked.language,
        "encoding": document.encoding,
        "title": known.titles[0].value if known.titles else None,
        "authors": list(dict.fromkeys(f.value for f in known.authors)),
        "date": known.dates[0].value if known.dates else None,
    }


def failure_record(failure: Failure) -> dict[str, str]:
    return {"path": failure.path, "code": failure.code, "message": failure.message}


class JsonFormat(Format):
    """``{"schema_version", "findings", "documents", "failures"}``; findings are written as they come."""

    def begin(self) -> None:
        self._documents: IO[str] | None = None
        self._written = False
        self.stream.write(f'{{"schema_version": {SCHEMA_VERSION}, "findings": [')

    def document(self, checked: Checked) -> None:
        if checked.document is None:
            return
        self._keep(document_record(checked, checked.document))
        for finding in checked.findings:
            record = finding_record(finding, checked.document, self.registry.plugin_of(finding.code))
            self.stream.write((",\n" if self._written else "\n") + json.dumps(record, ensure_ascii=False))
            self._written = True

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        self.stream.write('\n], "documents": [\n')
        if self._documents is not None:
            self._documents.seek(0)
            while part := self._documents.read(_PORTION):
                self.stream.write(part)
            self._documents.close()
        failed = json.dumps([failure_record(f) for f in failures], ensure_ascii=False)
        self.stream.write(f'\n], "failures": {failed}}}\n')

    def _keep(self, record: dict[str, Any]) -> None:
        """Documents are written behind the last finding; until then they wait outside the memory."""
        if self._documents is None:
            self._documents = StringIO()
        else:
            self._documents.write(",\n")
        self._documents.write(json.dumps(record, ensure_ascii=False))
        if isinstance(self._documents, StringIO) and self._documents.tell() > _PORTION:
            self._documents = _spilled(self._documents)


def _spilled(held: StringIO) -> IO[str]:
    """What is *held*, in a file without a name."""
    from tempfile import TemporaryFile

    file = TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="")  # noqa: SIM115  closed at the end
    file.write(held.getvalue())
    return file
