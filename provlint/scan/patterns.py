"""What a rule declares that it looks for."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

from provlint.expressions import compiled
from provlint.expressions import expression as lazily
from provlint.memo import memo

Match = re.Match[str]
_OTHERS = "foreign expressions"
"""Those that only the regex module can read."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something to look for in the view.

    ``timeout`` (seconds for one document) guards patterns that come from users; None for our own.
    """

    expression: str
    timeout: float | None = None

    def __hash__(self) -> int:
        return hash(self.expression)  # asked for at every look-up

    def compiled(self) -> re.Pattern[str]:
        """Raises ``regex.error`` with the place of the fault.

        With a timeout it is one of the regex module, whose methods take a ``timeout``; else one of the
        standard library where that can read it, which starts sooner and runs quicker.
        """
        return _compiled(self.expression, limited=self.timeout is not None)

    def complaint(self) -> str:
        """Why this expression must not be run on strangers' documents, or an empty string."""
        from provlint.scan.triggers import runaway

        if runaway(self.expression):
            return "an unbounded repeat inside an unbounded one can take for ever; bound one, as in {0,5}"
        return ""


@cache
def _compiled(expression: str, *, limited: bool) -> re.Pattern[str]:
    if not limited and memo.get(_OTHERS, expression) is not True:
        try:
            if not foreign(expression):
                with warnings.catch_warnings():
                    warnings.simplefilter("error")  # of what other parsers read otherwise
                    return compiled(expression)
        except (re.error, Warning, OverflowError, RecursionError):
            pass
        memo.put(_OTHERS, expression, True)
    import regex

    found: Any = regex.compile(expression)
    return found  # type: ignore[no-any-return]


_FOREIGN = lazily(r"\[:\^?\w+:\]|\{[^{}]*\b[eids]\b[^{}]*\}")
"""POSIX classes and fuzzy counts."""


def foreign(expression: str) -> bool:
    """Whether it holds what the regex module knows and the standard library takes for literals."""
    return _FOREIGN.search(expression) is not None


def words(*alternatives: str, before: str = r"\b", after: str = r"\b") -> Pattern:
    """A pattern for any of a list of fixed phrases, longest first."""
    ordered = sorted(set(alternatives), key=lambda words: (-len(words), words))
    return Pattern(before + "(?:" + "|".join(map(re.escape, ordered)) + ")" + after)
