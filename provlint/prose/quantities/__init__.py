"""Finds quantities about the world: percentages, money, counts, ratios, changes, rankings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.model import Span
from provlint.prose.quantities.quantity import Quantity
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

__all__ = ["PATTERNS", "Quantity", "find"]

PATTERNS: tuple[Pattern, ...] = ()


def find(reading: Reading, block: Span) -> list[Quantity]:
    """The quantities within one block, in reading order, not overlapping."""
    return []
