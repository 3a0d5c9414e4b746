"""Stretches of lines that tell by their run what they are: menus, the list that ends a document, headings of its own."""

from __future__ import annotations

from collections.abc import Sequence

from provlint.model import BlockKind
from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.unit import Unit

_CODA = 4
"""At most so many lines stand below the list that ends a document."""


def joined(units: Sequence[Unit], index: int) -> bool:
    """Whether a paragraph stands beside the line."""
    return any(0 <= k < len(units) and units[k].good for k in (index - 1, index + 1))


def menu(units: Sequence[Unit]) -> list[bool]:
    """Which lines below the last paragraphs stand in a row of four and more that name things and say nothing."""
    out = [False] * len(units)
    end = len(units)
    while end and not (units[end - 1].good and joined(units, end - 1)):
        start = end
        while start and _names_only(units[start - 1]):
            start -= 1
        if end - start >= 4:
            out[start:end] = [True] * (end - start)
        end = min(start, end - 1)
    return out


def _names_only(unit: Unit) -> bool:
    if unit.verdict is not None or unit.block.kind is BlockKind.LIST_ITEM or unit.block.span != unit.span:
        return False
    return unit.words <= 3 and unit.risen and not (unit.end or unit.labelled or unit.numeric)


def own_headings(units: Sequence[Unit]) -> frozenset[str]:
    """The keys of lines that stand between two paragraphs, a short line more at most on either side."""
    found: set[str] = set()
    for i in range(1, len(units) - 1):
        unit = units[i]
        if unit.words >= 2 and unit.key and not unit.good and unit.strongest < cues.LIKELY:
            above = any(other.good for other in units[max(0, i - 2) : i])
            if above and any(other.good for other in units[i + 1 : i + 3]):
                found.add(unit.key)
    return frozenset(found)


def stray(units: Sequence[Unit]) -> range:
    """The list that stands right after the last paragraph and its full stop, no sentence leading to it.

    A few lines may follow: where the text comes from, whom to follow.
    """
    end = len(units)
    while end and end > len(units) - _CODA and units[end - 1].block.kind is not BlockKind.LIST_ITEM:
        end -= 1
    start = end
    while start and units[start - 1].block.kind is BlockKind.LIST_ITEM and not units[start - 1].stop:
        start -= 1
    titles = end - start >= 3 and all(_title(unit) for unit in units[start:end])
    led = start > 0 and units[start - 1].good and units[start - 1].stop
    return range(start, end) if led and (titles or (end == len(units) and end - start >= 4)) else range(0)


def _title(unit: Unit) -> bool:
    return unit.words >= 4 and unit.capitals >= 0.5 and not unit.labelled
