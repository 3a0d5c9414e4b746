"""JSON lines: every finding, document and failure a line of its own, as soon as it is known."""

from __future__ import annotations

import json
from collections.abc import Mapping

from provlint.formats import Format
from provlint.formats.json import document_record, failure_record, finding_record
from provlint.report import Checked, Failure, Tally


class JsonlFormat(Format):
    """The records of the format ``json``, each with its ``type``; a document follows its findings."""

    def document(self, checked: Checked) -> None:
        if checked.document is not None:
            for finding in checked.findings:
                plugin = self.registry.plugin_of(finding.code)
                self._write("finding", finding_record(finding, checked.document, plugin))
            self._write("document", document_record(checked, checked.document))
        self.stream.flush()

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        for failure in failures:
            self._write("failure", failure_record(failure))

    def _write(self, kind: str, record: Mapping[str, object]) -> None:
        self.stream.write(json.dumps({"type": kind, **record}, ensure_ascii=False) + "\n")
