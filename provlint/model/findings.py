"""What rules say: findings, their places and their fixes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from provlint.model.claims import Evidence
from provlint.model.places import Span


class Severity(IntEnum):
    """How loudly a finding speaks. Ordered, so that thresholds compare."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the source *place* with *text*."""

    place: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding. ``safe``: nothing of the author's text can be lost."""

    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding (source offsets)."""

    place: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule saw, and where."""

    code: str
    rule: str
    message: str
    severity: Severity
    place: Span
    """Source offsets."""
    span: Span | None = None
    """Text offsets, when it lies in the text."""
    evidence: Evidence | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
