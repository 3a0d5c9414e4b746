"""Finds what in a document is not its article: scripts, widgets, prompts, link lists, furniture.

Every line is measured once (:mod:`lines`, :mod:`program`, :mod:`cues`) and scored (:mod:`score`); the likeliest
division of the document into article and furniture is named and grouped (:mod:`runs`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.prose.boilerplate import cues, lines, loose, runs, score
from provlint.prose.passages import Passage, Role
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS: tuple[Pattern, ...] = tuple(pattern for pattern, _ in cues.SIGNS)


def find(reading: Reading) -> tuple[Passage, ...]:
    """The passages of *reading* that are not the article, in reading order, not overlapping."""
    units = lines.units(reading)
    if not units:
        return ()
    texts = [reading.view[unit.span.start : unit.span.end] for unit in units]
    known = runs.programs(units)
    told = {i: one for i, one in loose.find(units, texts).items() if i not in known}
    junk = score.decide(units, score.ARTICLE if reading.document.kind == "html" else score.WEIGHTS)
    taken = [aside or i in known or i in told for i, aside in enumerate(junk)]
    told |= loose.repeats(units, texts, taken)
    known |= {i: one.role for i, one in told.items() if one.role is not Role.CAPTION or not junk[i]}
    named = runs.roles(units, junk, known)
    return tuple(runs.passages(reading, units, named, {i: one.reason for i, one in told.items()}))
