"""The lines of a text that say what it is, by whom and of when: title, byline, dateline, date, source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.model import Metadata
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS: tuple[Pattern, ...] = ()


def find(reading: Reading) -> Metadata:
    """The metadata that stand in the text itself, every field with ``origin="text"`` and its span."""
    return Metadata()
