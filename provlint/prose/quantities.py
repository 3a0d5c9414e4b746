"""Finds quantities about the world: percentages, money, counts, ratios, changes, rankings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provlint.model import Measure, Span
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that claims something about the world. Spans in text offsets."""

    measure: Measure
    span: Span
    """The quantity with its unit and what is counted: "more than 40% of voters"."""
    number: Span
    """Only the figure: "40%"."""
    value: float | None = None
    """In the unit's base (percent as 40.0, "two million" as 2e6); None for "dozens" and ranks."""
    unit: str = ""
    """Of money: an ISO 4217 code where known; of percent: ``%``; of a count: the noun, lower case."""


def find(reading: Reading, block: Span) -> list[Quantity]:
    """The quantities within one block, in reading order, not overlapping."""
    return []
