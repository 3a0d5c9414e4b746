"""What is found: one quantity that claims something about the world."""

from __future__ import annotations

from dataclasses import dataclass

from provlint.model import Measure, Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that claims something about the world. Spans in text offsets."""

    measure: Measure
    span: Span
    """The quantity with its unit and what is counted: "more than 40% of voters"."""
    number: Span
    """Only the figure: "40%"."""
    value: float | None = None
    """In the unit's base (percent as 40.0, "two million" as 2e6); None for "dozens", ranges and ranks."""
    unit: str = ""
    """Of money: an ISO 4217 code where known; of percent: ``%``; of a count: the noun, lower case."""
