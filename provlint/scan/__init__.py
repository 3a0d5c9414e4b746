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

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from time import perf_counter

import ahocorasick_rs

from provlint.scan.folding import fold, pieces
from provlint.scan.known import Trigger, openings, trigger
from provlint.scan.patterns import Match, Pattern, words

__all__ = ["Match", "Pattern", "Scan", "Scanner", "Trigger", "fold", "openings", "pieces", "trigger", "words"]


_STRETCH = 1_000_000
"""Characters that are looked through at a time: all hits of a huge text at once would take many times its room."""
_offsets = partial(array, "Q")


_FIRST = ahocorasick_rs.Implementation.NoncontiguousNFA
_LITTLE = 50_000
"""Characters that are not worth the better automaton."""


class Scanner:
    """The patterns of one run, compiled together. Build once, scan many texts."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.triggers = {pattern: trigger(pattern.expression) for pattern in dict.fromkeys(patterns)}
        """Each declared pattern with its trigger; None: it needs a pass of its own over every text."""
        wanted: dict[str, list[tuple[Pattern, int, int]]] = {}
        for pattern, found in self.triggers.items():
            for literal, (low, high) in found.windows.items() if found else ():
                wanted.setdefault(literal, []).append((pattern, low, high))
        self.unseen: dict[Pattern, Sequence[Match] | None] = {
            pattern: None if found is None else () for pattern, found in self.triggers.items()
        }
        """What is known of each pattern in a text without any literal; None where it has no trigger."""
        self._literals = list(wanted)
        self._seen = 0
        self._wanted = list(wanted.values())
        self._overlap = max(map(len, wanted), default=1) - 1

    @cached_property
    def _quick(self) -> ahocorasick_rs.AhoCorasick:
        """Made in half the time, and a little slower."""
        return ahocorasick_rs.AhoCorasick(self._literals, implementation=_FIRST)

    @cached_property
    def _thorough(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(self._literals)

    def _automaton(self, view: str) -> ahocorasick_rs.AhoCorasick:
        self._seen += len(view)
        return self._quick if self._seen < _LITTLE else self._thorough

    def scan(self, view: str) -> Scan:
        """Where the patterns stand in *view*, a text without lone surrogates, as :func:`fold` leaves it."""
        places: defaultdict[int, array[int]] = defaultdict(_offsets)
        for base in range(0, len(view), _STRETCH) if self._literals else ():
            stretch = view[base : base + _STRETCH + self._overlap]
            for index, start, _ in self._automaton(stretch).find_matches_as_indexes(
                stretch, overlapping=True
            ):
                if start < _STRETCH:
                    places[index].append(base + start)
        hits: dict[Pattern, list[_Hits]] = {}
        for index, starts in places.items():
            for pattern, low, high in self._wanted[index]:
                hits.setdefault(pattern, []).append((starts, low, high))
        return Scan(view, self, hits)


_Hits = tuple[Sequence[int], int, int]
"""Where a literal stands, and its window."""


class Scan:
    """The patterns of a scanner in one text; each is tried when it is first asked for."""

    def __init__(self, view: str, scanner: Scanner, hits: dict[Pattern, list[_Hits]]) -> None:
        """*hits*: for each pattern, those of each of its literals that was seen."""
        self._view = view
        self._scanner = scanner
        self._hits = hits
        self._known = scanner.unseen.copy()
        for pattern in hits:
            self._known[pattern] = None

    def matches(self, pattern: Pattern) -> Sequence[Match]:
        """All matches of *pattern* but empty ones, leftmost first, not overlapping each other.

        Raises KeyError for a pattern that the scanner does not hold, TimeoutError for one that ran out of
        its time.
        """
        known = self._known[pattern]
        if known is None:
            try:
                known = self._known[pattern] = tuple(self._found(pattern))
            except TimeoutError:
                told = f"{pattern.expression!r} took longer than {pattern.timeout:g} seconds"
                raise TimeoutError(told) from None
        return known

    def _found(self, pattern: Pattern) -> Iterator[Match]:
        if self._scanner.triggers[pattern] is None:
            return _everywhere(pattern, self._view)
        return _around(pattern, self._view, _starts(self._hits[pattern]))


def _everywhere(pattern: Pattern, view: str) -> Iterator[Match]:
    finditer: Callable[..., Iterator[Match]] = pattern.compiled().finditer
    found = finditer(view) if pattern.timeout is None else finditer(view, timeout=pattern.timeout)
    return (m for m in found if m.end() > m.start())


def _starts(hits: Sequence[_Hits]) -> Iterable[int]:
    """Each start from which a literal is within reach, once, from left to right."""
    if len(hits) == 1 and hits[0][1] == hits[0][2]:
        starts, low, _ = hits[0]
        return [start - low for start in starts] if low else starts
    found: set[int] = set()
    for starts, low, high in hits:
        for shift in range(low, high + 1):
            found.update([start - shift for start in starts] if shift else starts)
    return sorted(found)


def _around(pattern: Pattern, view: str, starts: Iterable[int]) -> Iterator[Match]:
    """Try each of *starts*, but those within a match."""
    match: Callable[..., Match | None] = pattern.compiled().match
    free = 0
    if pattern.timeout is None:
        for start in starts:
            if start >= free and (at := match(view, start)) is not None:
                yield at
                free = at.end()
        return
    until = perf_counter() + pattern.timeout
    for start in starts:
        if start >= free:
            at = match(view, start, timeout=max(0.001, until - perf_counter()))
            if at is not None:
                yield at
                free = at.end()
