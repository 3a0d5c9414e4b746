"""Annotations as GitHub's workflow runner reads them from a log."""

from __future__ import annotations

from provlint.formats import Format
from provlint.model import Document, Finding, Severity
from provlint.report import Checked, Failure, Tally

_COMMANDS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _DATA | {ord(":"): "%3A", ord(","): "%2C"}


class GithubFormat(Format):
    """One ``::warning file=…,line=…::message`` a finding.

    The runner drops columns where a place spans lines, so they are given only for places within one.
    """

    def document(self, checked: Checked) -> None:
        if checked.document is not None:
            for finding in checked.findings:
                self._write(
                    _COMMANDS[finding.severity],
                    finding.message,
                    title=f"{finding.code} {finding.rule}",
                    **_place(finding, checked.document),
                )

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        for failure in failures:
            self._write("error", failure.message, title=f"{failure.code} not examined", file=failure.path)

    def _write(self, command: str, message: str, **properties: str | int) -> None:
        given = (f"{k}={str(v).translate(_PROPERTY)}" for k, v in properties.items() if v != "")
        self.stream.write(f"::{command} {','.join(given)}::{message.translate(_DATA)}\n")


def _place(finding: Finding, document: Document) -> dict[str, str | int]:
    start, end = document.position(finding.place.start), document.position(finding.place.end)
    place: dict[str, str | int] = {"file": document.path, "line": start.line, "endLine": end.line}
    if start.line == end.line:
        place |= {"col": start.column, "endColumn": end.column}
    return place
