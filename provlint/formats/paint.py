"""Colours for reports that people read."""

from __future__ import annotations

from provlint.model import Severity

_CODES = {"bold": "1", "dim": "2", "red": "1;31", "yellow": "33", "cyan": "36", "green": "32"}
_OF_SEVERITY = {Severity.NOTE: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "red"}


class Paint:
    """Colours words, or leaves them as they are."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, colour: str) -> str:
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.on and text else text

    def severity(self, text: str, severity: Severity) -> str:
        return self(text, _OF_SEVERITY[severity])
