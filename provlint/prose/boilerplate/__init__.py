"""Finds what in a document is not its article: scripts, widgets, prompts, link lists, furniture.

Every line is measured once (:mod:`lines`, :mod:`program`, :mod:`cues`) and scored (:mod:`score`); the likeliest
division of the document into article and furniture is named and grouped (:mod:`runs`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.prose.boilerplate import cues, lines, runs, score
from provlint.prose.passages import Passage
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS: tuple[Pattern, ...] = tuple(pattern for pattern, _ in cues.SIGNS)


def find(reading: Reading) -> tuple[Passage, ...]:
    """The passages of *reading* that are not the article, in reading order, not overlapping."""
    units = lines.units(reading)
    if not units:
        return ()
    named = runs.roles(units, score.decide(units), runs.programs(units, reading.view))
    return tuple(runs.passages(reading, units, named))
