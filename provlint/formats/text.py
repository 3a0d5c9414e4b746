"""Text for people."""

from __future__ import annotations

from provlint.formats import Format
from provlint.report import Checked, Failure, Tally


class TextFormat(Format):
    """``path:line:col CODE message``."""

    def document(self, checked: Checked) -> None:
        if checked.document is None:
            return
        for finding in checked.findings:
            line, column = checked.document.position(finding.place.start)
            self.stream.write(f"{checked.path}:{line}:{column} {finding.code} {finding.message}\n")

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        self.stream.write(f"{tally.findings} findings in {tally.documents} documents\n")
