"""What a rule declares that it looks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from provlint.scan.triggers import runaway

Match = regex.Match[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something to look for in the view.

    ``timeout`` (seconds for one document) guards patterns that come from users; None for our own.
    """

    expression: str
    timeout: float | None = None

    def __hash__(self) -> int:
        return hash(self.expression)  # asked for at every look-up

    def compiled(self) -> regex.Pattern[str]:
        """Raises ``regex.error`` with the place of the fault."""
        return _compile(self.expression)

    def complaint(self) -> str:
        """Why this expression must not be run on strangers' documents, or an empty string."""
        if runaway(self.expression):
            return "an unbounded repeat inside an unbounded one can take for ever; bound one, as in {0,5}"
        return ""


@cache
def _compile(expression: str) -> regex.Pattern[str]:
    return regex.compile(expression)


def words(*alternatives: str, before: str = r"\b", after: str = r"\b") -> Pattern:
    """A pattern for any of a list of fixed phrases, longest first."""
    ordered = sorted(set(alternatives), key=len, reverse=True)
    return Pattern(before + "(?:" + "|".join(map(regex.escape, ordered)) + ")" + after)
