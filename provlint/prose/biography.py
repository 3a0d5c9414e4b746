"""Finds passages about the author or the issuer at the start or end of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provlint.model import Span
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Biography:
    """A passage about the author or issuer (text offsets)."""

    span: Span
    words: int
    sentences: int
    share: float
    """Of the document's words, from 0 to 1."""
    promotional: bool
    subject: str
    """Whom it is about, as named there; empty where it says only "the author"."""


def find(reading: Reading) -> tuple[Biography, ...]:
    """The biographies of *reading*, short ones too, in reading order."""
    return ()
