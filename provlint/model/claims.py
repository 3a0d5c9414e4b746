"""Claims and the evidence that carries them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from provlint.model.places import Span


class Grade(IntEnum):
    """How well a claim is sourced. Ordered from nothing to what a reader can follow."""

    NONE = 0
    VAGUE = 1
    OWN = 2
    NAMED = 3
    TRACEABLE = 4

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What carries a claim, and where it stands (text offsets)."""

    grade: Grade
    span: Span | None = None
    note: str = ""
    """How it reaches the claim, in a few words: ``linked``, ``said in the sentence before`` …"""
    document: Span | None = None
    """The phrase that names the report, study or article the claim rests on, when it cannot be found from the text."""


NO_EVIDENCE = Evidence(Grade.NONE)


class Measure(StrEnum):
    """What kind of claim: the kinds of quantity, and the quotation."""

    PERCENT = "percent"
    MONEY = "money"
    COUNT = "count"
    RATIO = "ratio"
    CHANGE = "change"
    RANK = "rank"
    QUOTATION = "quotation"


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


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity or a quotation that needs a source, with its evidence. Spans in text offsets."""

    measure: Measure
    span: Span
    sentence: Span
    evidence: Evidence
    quantity: Quantity | None = None
    """The figure itself; None for a quotation."""

    @property
    def value(self) -> float | None:
        """Of a quantity, in the unit's base: per cent as 40.0, two million as 2e6."""
        return self.quantity.value if self.quantity else None
