"""``--format brief``: one line a document."""

from collections import Counter

from provlint import Checked, Failure, Format, Tally


class BriefFormat(Format):
    """``path: ATT002 x1, STA101 x3``, or ``path: clean``."""

    def document(self, checked: Checked) -> None:
        if checked.document is not None:
            counts = Counter(finding.code for finding in checked.findings)
            told = ", ".join(f"{code} x{count}" for code, count in sorted(counts.items()))
            self.stream.write(f"{checked.path}: {told or 'clean'}\n")

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        for failure in failures:
            self.stream.write(f"{failure.path}: not examined, {failure.message}\n")
