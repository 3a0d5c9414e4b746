"""Tells where readers' comments stand: names, dates, reply links and people who speak for themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.unit import Unit
from provlint.prose.passages import Role

_NEAR = 4
"""How many lines up and down make a thread."""

_SPOKEN = 0.8
"""The share of paragraphs in which people speak for themselves that makes a list of comments of them."""
_COUNTED = 0.5
"""The same under a heading that says how many comments there are."""


def threads(units: Sequence[Unit]) -> list[float]:
    """How much each line stands among comments, from 0 to 1.

    A cue such as "Reply" counts one. Names and dates that stand alone count where both are near, or one of them
    and a cue: an article has a list of names, a diary has dates.
    """
    marks = [unit.weights.get(Role.COMMENTS, 0.0) >= cues.LIKELY for unit in units]
    signed = [_name(unit) for unit in units]
    dated = [unit.dated and unit.words <= 6 for unit in units]
    first = next((i for i, mark in enumerate(marks) if mark), 0)
    if sum(unit.good for unit in units[:first]) < 2 and any(marks):
        return [0.0] * len(units)  # a forum's thread is the text itself
    body = next((i for i in range(1, len(units)) if units[i].good and units[i - 1].good), len(units))
    sums = [_sums(flags) for flags in (marks, signed, dated)]
    out: list[float] = []
    for i in range(len(units)):
        above = [part[i] - part[max(0, i - _NEAR)] for part in sums]
        below = [part[min(len(units), i + 1 + _NEAR)] - part[i + 1] for part in sums]
        found, names, dates = (float(a + b) for a, b in zip(above, below, strict=True))
        if names and (dates or found) and i > body:
            found += 0.7 * names + 0.7 * dates
        led = above[0] or (above[1] + above[2] and i > body)
        out.append(min(1.0, max(0.0, (found - 1) / 2)) if led or (found >= 2 and signed[i]) else 0.0)
    _head(units, body, out)
    return out


def _head(units: Sequence[Unit], body: int, out: list[float]) -> None:
    """Raise what stands below a heading such as "Comments" where people speak from there to the end."""
    voiced = said = 0
    for i in range(len(units) - 1, body, -1):
        unit = units[i]
        if unit.good:
            said += 1
            voiced += unit.voice
        elif unit.leads and unit.weights.get(Role.COMMENTS, 0.0) >= cues.SURE and said:
            counted = any(map(str.isdigit, unit.low))  # "8 comments" says that they follow
            if voiced >= (_COUNTED if counted else _SPOKEN) * said:
                out[i + 1 :] = [max(value, _SPOKEN) for value in out[i + 1 :]]
            return


def _sums(flags: Sequence[bool]) -> list[int]:
    return [0, *accumulate(map(int, flags))]


def _name(unit: Unit) -> bool:
    """A line that is the name of somebody and nothing else."""
    return (
        unit.verdict is None
        and 2 <= unit.words <= 4
        and unit.capitals >= 0.99
        and unit.names >= 0.99
        and not (unit.end or unit.numeric or unit.labelled or unit.shouted or unit.strongest)
    )
