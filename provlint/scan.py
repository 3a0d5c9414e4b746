"""One pass over a text for the patterns of every rule.

A pattern is declared, not run: :class:`Scanner` derives from each expression a small set of literals of
which every match must hold one, looks for all literals of all patterns in a single Aho-Corasick pass over
the folded text, and tries the pattern only in place, around each hit. A hundred rules cost about as much
as one, and the matches are those that ``finditer`` would have found, one pattern at a time.

Expressions are written for the *view*, the folded text of :func:`fold`: lower case, straight quotation
marks, ASCII digits and hyphens, a single space for tabs and no-break spaces. A line end inside a
paragraph is a space too; between blocks it stays ``\\n``, so a pattern cannot run from one block into
the next unless it says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from typing import Any, NamedTuple

import ahocorasick_rs
import regex

Match = regex.Match[str]

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′`´"), "'") | dict.fromkeys(map(ord, "“”„‟″"), '"')
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–−"), "-")
_SPACES = dict.fromkeys(map(ord, "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0           　  "), " ")
_FOLDED: dict[int, str] = {**_QUOTES, **_HYPHENS, **_SPACES}


@cache
def _fold_table() -> dict[int, str]:
    """The decimal digits of every script (Unicode category Nd) as ASCII, beside quotes and spaces."""
    digits = {c: str(int(chr(c))) for c in range(0x660, 0x1FBFA) if chr(c).isdecimal()}
    return _FOLDED | digits


def fold(text: str) -> str:
    """The view of *text*: of the very same length, so that offsets hold in both."""
    view = text.lower()
    if len(view) != len(text):  # U+0130 has a longer lower case
        view = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return view.translate(_FOLDED if view.isascii() else _fold_table()) if _needs_folding(view) else view


def _needs_folding(view: str) -> bool:
    return not view.isascii() or "\t" in view or "`" in view or "\f" in view or "\v" in view


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something to look for in the view.

    ``timeout`` (seconds for one attempt) guards patterns that come from users; None for our own.
    """

    expression: str
    timeout: float | None = None

    def compiled(self) -> regex.Pattern[str]:
        """Raises ``regex.error`` with the place of the fault."""
        return _compile(self.expression)

    def complaint(self) -> str:
        """Why this expression must not be run on strangers' documents, or an empty string."""
        try:
            tree = _parse(self.expression)
        except Exception:
            return ""  # syntax only the regex module knows; its time limit guards it
        if _nested(tree, inside=False):
            return "an unbounded repeat inside an unbounded repeat can take for ever; bound one of them, as in {0,5}"
        return ""


@cache
def _compile(expression: str) -> regex.Pattern[str]:
    return regex.compile(expression)


def words(*alternatives: str, before: str = r"\b", after: str = r"\b") -> Pattern:
    """A pattern for any of a list of fixed phrases, longest first."""
    ordered = sorted(set(alternatives), key=len, reverse=True)
    return Pattern(before + "(?:" + "|".join(map(regex.escape, ordered)) + ")" + after)


class Trigger(NamedTuple):
    """Every match holds one of ``literals``, starting ``low`` to ``high`` characters after its own start."""

    literals: frozenset[str]
    low: int
    high: int
    cost: float


_MOST_LITERALS = 300
_FAR = 60
"""A literal that may stand farther than this from its match's start is no good trigger."""
_FREQUENCY = dict(
    zip(
        " etaoinshrdlcumwfgypbvkjxqz",
        (
            18,
            10.3,
            7.5,
            6.5,
            6.2,
            5.7,
            5.7,
            5.3,
            5,
            4.97,
            3.3,
            3.3,
            2.2,
            2.2,
            2,
            1.9,
            1.8,
            1.6,
            1.6,
            1.5,
            1.2,
            0.8,
            0.6,
            0.1,
            0.1,
            0.08,
            0.06,
        ),
        strict=True,
    )
)
"""Per cent of the characters of English text, spaces included (Lewand, Cryptological Mathematics, scaled)."""


def _rate(literal: str) -> float:
    """Expected hits in a million characters, letters taken as independent."""
    return 1e6 * math.prod(_FREQUENCY.get(c, 0.4) / 100 for c in literal[:8])


# The standard library's parser is private, but its tree is the only one Python has. A change of it shows
# in the tests, and a pattern that it cannot parse is still found, by a pass of its own.
_sre: Any = import_module("re._parser")
_ops: Any = import_module("re._constants")


@cache
def _parse(expression: str) -> Any:
    return _sre.parse(expression)


def _nested(tree: Any, *, inside: bool) -> bool:
    for op, argument in tree:
        if op in (_ops.MAX_REPEAT, _ops.MIN_REPEAT):
            _, high, item = argument
            unbounded = high == _ops.MAXREPEAT
            if (unbounded and inside) or _nested(item, inside=inside or unbounded):
                return True
        elif any(_nested(branch, inside=inside) for branch in _inner(op, argument)):
            return True
    return False


def _inner(op: Any, argument: Any) -> Sequence[Any]:
    """The sequences of which a match must pass through one."""
    if op is _ops.SUBPATTERN:
        return (argument[3],)
    if op is _ops.ATOMIC_GROUP:
        return (argument,)
    if op is _ops.BRANCH:
        return tuple(argument[1])
    if op in (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT) and argument[0] >= 1:
        return (argument[2],)
    return ()


def _strings(tree: Any) -> set[str] | None:
    """All strings that *tree* can match, or None where they are many."""
    out = {""}
    for op, argument in tree:
        here = _strings_of(op, argument)
        if here is None or len(out) * len(here) > _MOST_LITERALS:
            return None
        out = {a + b for a in out for b in here}
    return out


def _strings_of(op: Any, argument: Any) -> set[str] | None:
    if op is _ops.LITERAL:
        return {chr(argument)}
    if op is _ops.AT:
        return {""}
    if op is _ops.IN:
        return _characters(argument)
    if op in (_ops.SUBPATTERN, _ops.ATOMIC_GROUP, _ops.BRANCH):
        out: set[str] = set()
        for branch in _inner(op, argument):
            strings = _strings(branch)
            if strings is None:
                return None
            out |= strings
        return out if len(out) <= _MOST_LITERALS else None
    if op in (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT):
        low, high, item = argument
        once = _strings(item) if high <= 2 else None
        if once is None:
            return None
        runs, out = {""}, set()
        for count in range(high + 1):
            if count >= low:
                out |= runs
            runs = {a + b for a in runs for b in once}
        return out if len(out) <= _MOST_LITERALS else None
    if op in (_ops.ASSERT, _ops.ASSERT_NOT):
        return {""}
    return None


def _characters(items: Any) -> set[str] | None:
    out: set[str] = set()
    for op, argument in items:
        if op is _ops.LITERAL:
            out.add(chr(argument))
        elif op is _ops.RANGE and argument[1] - argument[0] < 12:
            out |= {chr(c) for c in range(argument[0], argument[1] + 1)}
        elif op is _ops.CATEGORY and argument is _ops.CATEGORY_DIGIT:
            out |= set("0123456789")  # the view has no other digits
        else:
            return None
    return out


def _triggers(tree: Any) -> list[Trigger]:
    found: list[Trigger] = []
    low = high = 0
    run, run_low, run_high = {""}, 0, 0

    def close() -> None:
        literals = frozenset(run)
        if "" not in literals:
            found.append(_priced(literals, run_low, run_high))

    for op, argument in tree:
        strings = _strings_of(op, argument)
        node_low, node_high = _width(tree, op, argument)
        if strings is not None and len(run) * len(strings) <= _MOST_LITERALS:
            run = {a + b for a in run for b in strings}
        else:
            close()
            if strings is not None:
                run, run_low, run_high = strings, low, high
            else:
                branches = [_best(_triggers(branch)) for branch in _inner(op, argument)]
                if branches and all(branches):
                    sure = [b for b in branches if b is not None]
                    found.append(
                        _priced(
                            frozenset().union(*(b.literals for b in sure)),
                            low + min(b.low for b in sure),
                            high + max(b.high for b in sure),
                        )
                    )
                run, run_low, run_high = {""}, low + node_low, high + node_high
        low, high = low + node_low, high + node_high
    close()
    return found


def _width(tree: Any, op: Any, argument: Any) -> tuple[int, int]:
    low, high = _sre.SubPattern(tree.state, [(op, argument)]).getwidth()
    return int(low), min(int(high), 1 << 20)


def _priced(literals: frozenset[str], low: int, high: int) -> Trigger:
    implied = {x for x in literals if any(x != y and x.startswith(y) for y in literals)}
    kept = literals - implied
    reach = 1 if high == low == 0 else 2 + (high - low) / 8
    return Trigger(kept, low, high, sum(map(_rate, kept)) * reach + 0.02 * len(kept))


def _best(triggers: Iterable[Trigger]) -> Trigger | None:
    return min((t for t in triggers if t.high - t.low <= _FAR), key=lambda t: t.cost, default=None)


@cache
def trigger(expression: str) -> Trigger | None:
    """The cheapest trigger of *expression*, or None where it has no literal to look for."""
    try:
        tree = _parse(expression)
    except Exception:
        return None
    return _best(_triggers(tree))


@dataclass(slots=True)
class _Seen:
    """Matches of one pattern so far in one text."""

    end: int = 0
    matches: list[Match] = field(default_factory=list[Match])


class Scanner:
    """The patterns of one run, compiled together. Build once, scan many texts."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.declared = frozenset(patterns := tuple(patterns))
        by_literal: dict[str, list[tuple[Pattern, Trigger]]] = {}
        self.without_trigger: list[Pattern] = []
        for pattern in dict.fromkeys(patterns):
            found = trigger(pattern.expression)
            if found is None:
                self.without_trigger.append(pattern)
                continue
            for literal in found.literals:
                by_literal.setdefault(literal, []).append((pattern, found))
        self._literals = sorted(by_literal)
        self._wanted = [by_literal[literal] for literal in self._literals]

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(self._literals)

    def scan(self, view: str) -> Mapping[Pattern, list[Match]]:
        """All matches of each pattern, leftmost first and not overlapping each other.

        Raises TimeoutError where a pattern with a time limit ran out of it.
        """
        seen: dict[Pattern, _Seen] = {}
        if self._literals:
            for index, start, _ in self._automaton.find_matches_as_indexes(view, overlapping=True):
                for pattern, found in self._wanted[index]:
                    state = seen.get(pattern)
                    if state is None:
                        state = seen[pattern] = _Seen()
                    if start - found.low < state.end:
                        continue
                    match = _match_around(pattern, found, view, start, state.end)
                    if match is not None:
                        state.matches.append(match)
                        state.end = max(match.end(), match.start() + 1)
        matches = {pattern: state.matches for pattern, state in seen.items() if state.matches}
        for pattern in self.without_trigger:
            found_all = [
                m for m in pattern.compiled().finditer(view, timeout=pattern.timeout) if m.end() > m.start()
            ]
            if found_all:
                matches[pattern] = found_all
        return matches


def _match_around(pattern: Pattern, found: Trigger, view: str, hit: int, free: int) -> Match | None:
    """The leftmost match that can hold the literal at *hit* and starts at *free* or later."""
    match = pattern.compiled().match
    for start in range(max(free, hit - found.high), hit - found.low + 1):
        at = match(view, start, timeout=pattern.timeout)
        if at is not None and at.end() > at.start():
            return at
    return None
