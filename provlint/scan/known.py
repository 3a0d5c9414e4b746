"""What is known of expressions without running them, from the memo where an earlier run derived it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from provlint.memo import memo

_TRIGGERS = "triggers"
_OPENINGS = "openings"


class Trigger(NamedTuple):
    """Every match holds one of some literals within reach of its own start."""

    windows: Mapping[str, tuple[int, int]]
    """Each literal with how many characters after the match's start it may stand, at least and at most."""
    cost: float


@cache
def trigger(expression: str) -> Trigger | None:
    """The cheapest trigger of *expression*, or None where it has no literal to look for."""
    match memo.get(_TRIGGERS, expression):
        case []:
            return None
        case [float(cost), *rows] if rows and all(map(_fits, rows)):
            return Trigger(
                {word: (low, high) for low, high, words in rows for word in words.split("\0")}, cost
            )
    from provlint.scan.triggers import trigger_of

    found = trigger_of(expression)
    memo.put(_TRIGGERS, expression, [float(found.cost), *_rows(found)] if found else [])
    return found


def _rows(found: Trigger) -> list[list[Any]]:
    """The literals of each window as one text, which is read more quickly than many."""
    of_window: dict[tuple[int, int], list[str]] = {}
    for literal, window in found.windows.items():
        of_window.setdefault(window, []).append(literal)
    return [[low, high, "\0".join(literals)] for (low, high), literals in of_window.items()]


def _fits(row: Any) -> bool:
    match row:
        case [int(low), int(high), str(words)]:
            return 0 <= low <= high and "" not in words.split("\0")
    return False


@cache
def openings(expression: str) -> frozenset[str] | None:
    """The characters of which every match of *expression* begins with one; None where it may be any."""
    match memo.get(_OPENINGS, expression):
        case "":
            return None
        case [str(found)]:
            return frozenset(found)
    from provlint.scan.triggers import openings_of

    known = openings_of(expression)
    memo.put(_OPENINGS, expression, "" if known is None else ["".join(sorted(known))])
    return known
