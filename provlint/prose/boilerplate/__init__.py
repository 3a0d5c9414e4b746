"""Finds what in a document is not its article: scripts, widgets, prompts, link lists, furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.prose.passages import Passage
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS: tuple[Pattern, ...] = ()


def find(reading: Reading) -> tuple[Passage, ...]:
    """The passages of *reading* that are not the article, in reading order, not overlapping."""
    return ()
