"""Which literals to look for so that no match of an expression is missed."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from provlint.expressions import expression as lazily
from provlint.scan.frequency import hits
from provlint.scan.known import Trigger
from provlint.scan.patterns import foreign

_MOST_LITERALS = 300
_FAR = 60
"""A literal that may stand farther than this from its match's start is no good trigger."""
# The standard library's parser is private, but its tree is the only one Python has. A change of it shows
# in the tests, and a pattern that it cannot parse is still found, by a pass of its own.
_sre: Any = import_module("re._parser")
_ops: Any = import_module("re._constants")
_REPEATS = (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT)
_INLINE_FLAG = lazily(r"\(\?[a-zA-Z]*i")
_MANY = 100
"""A repeat that may go this far counts as unbounded."""


@cache
def _parse(expression: str) -> Any:
    """The tree of *expression*, or None for syntax that only the regex module knows."""
    if foreign(expression):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # the standard parser warns of what other parsers read otherwise
            return _sre.parse(expression)
    except (re.error, Warning, OverflowError, RecursionError):
        return None


def runaway(expression: str) -> bool:
    """Whether it repeats without bound what repeats without bound; False for syntax we cannot parse."""
    tree = _parse(expression)
    return tree is not None and _nested(tree, inside=False)


def _nested(tree: Any, *, inside: bool) -> bool:
    for op, argument in tree:
        unbounded = op in _REPEATS and argument[1] >= _MANY
        if unbounded and inside:
            return True
        if any(_nested(part, inside=inside or unbounded) for part in _parts(argument)):
            return True
    return False


def _parts(argument: Any) -> Iterable[Any]:
    """Every sequence that stands anywhere below a node."""
    if isinstance(argument, _sre.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _parts(part)


def _folds_case(tree: Any) -> bool:
    """Whether any part of *tree* ignores case, so that its literals stand for more than themselves."""
    if tree.state.flags & re.IGNORECASE:
        return True
    return any(
        (op is _ops.SUBPATTERN and argument[1] & re.IGNORECASE) or any(map(_folds_case, _parts(argument)))
        for op, argument in tree
    )


def _inner(op: Any, argument: Any) -> Sequence[Any]:
    """The sequences of which a match must pass through one."""
    if op is _ops.SUBPATTERN:
        return (argument[3],)
    if op is _ops.ATOMIC_GROUP:
        return (argument,)
    if op is _ops.BRANCH:
        return tuple(argument[1])
    if op in _REPEATS and argument[0] >= 1:
        return (argument[2],)
    return ()


@cache
def _strings(tree: Any) -> set[str] | None:
    """All strings that *tree* can match, or None where they are many."""
    out = {""}
    for piece in _pieces(tree):
        if piece.strings is None or len(out) * len(piece.strings) > _MOST_LITERALS:
            return None
        out = {a + b for a in out for b in piece.strings}
    return out


class _Piece(NamedTuple):
    """One node of a tree, or a run of plain characters."""

    strings: set[str] | None
    """All that it can match, or None where they are many."""
    low: int
    high: int
    """The least and the greatest length of a match."""
    branches: Sequence[Any]


def _pieces(tree: Any) -> Iterator[_Piece]:
    text = ""
    for op, argument in tree:
        if op is _ops.LITERAL:
            text += chr(argument)
            continue
        if text:
            yield _Piece({text}, len(text), len(text), ())
            text = ""
        low, high = _sre.SubPattern(tree.state, [(op, argument)]).getwidth()
        strings = _strings_of(op, argument)
        yield _Piece(strings, int(low), min(int(high), 1 << 20), _inner(op, argument))
    if text:
        yield _Piece({text}, len(text), len(text), ())


def _strings_of(op: Any, argument: Any) -> set[str] | None:
    if op in (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT):
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
    if op in _REPEATS:
        low, high, item = argument
        once = _strings(item) if high <= 2 else None
        if once is None:
            return None
        runs, out = {""}, set()
        for count in range(high + 1):
            if len(runs) > _MOST_LITERALS:
                return None
            if count >= low:
                out |= runs
            runs = {a + b for a in runs for b in once} if count < high else runs
        return out if len(out) <= _MOST_LITERALS else None
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
        if "" not in run:
            found.append(_priced(dict.fromkeys(run, (run_low, run_high))))

    for strings, shortest, longest, inner in _pieces(tree):
        if strings is not None and len(run) * len(strings) <= _MOST_LITERALS:
            run = {a + b for a in run for b in strings}
        else:
            close()
            if strings is not None:
                run, run_low, run_high = strings, low, high
            else:
                branches = [_best(_triggers(branch)) for branch in inner]
                if branches and all(branches):
                    windows: dict[str, tuple[int, int]] = {}
                    for branch in branches:
                        for literal, (first, last) in branch.windows.items() if branch else ():
                            _widen(windows, literal, (low + first, high + last))
                    found.append(_priced(windows))
                run, run_low, run_high = {""}, low + shortest, high + longest
        low, high = low + shortest, high + longest
    close()
    return found


def _widen(windows: dict[str, tuple[int, int]], literal: str, window: tuple[int, int]) -> None:
    known = windows.get(literal, window)
    windows[literal] = (min(known[0], window[0]), max(known[1], window[1]))


def _priced(windows: Mapping[str, tuple[int, int]]) -> Trigger:
    kept: dict[str, tuple[int, int]] = {}
    last = ""
    for literal in sorted(windows):  # where a shorter one starts a longer one, it is seen too
        if not last or not literal.startswith(last):
            last = literal
        _widen(kept, last, windows[literal])
    tries = sum(hits(literal) * (1 + high - low) for literal, (low, high) in kept.items())
    return Trigger(kept, tries + 0.02 * len(kept))


def _best(triggers: Iterable[Trigger]) -> Trigger | None:
    near = (t for t in triggers if all(high - low <= _FAR for low, high in t.windows.values()))
    return min(near, key=lambda t: t.cost, default=None)


def trigger_of(expression: str) -> Trigger | None:
    """The cheapest trigger of *expression*, or None where it has no literal to look for."""
    tree = _parse(expression)
    if tree is None or (_INLINE_FLAG.search(expression) and _folds_case(tree)):
        return None
    return _best(_triggers(tree))


def openings_of(expression: str) -> frozenset[str] | None:
    """The characters of which every match of *expression* begins with one; None where it may be any."""
    tree = _parse(expression)
    if tree is None or (_INLINE_FLAG.search(expression) and _folds_case(tree)):
        return None
    found, empty = _firsts(tree)
    return None if found is None or empty else frozenset(found)


def _firsts(tree: Any) -> tuple[set[str] | None, bool]:
    """What a match of *tree* can begin with (None: anything), and whether it can be empty."""
    found: set[str] = set()
    for op, argument in tree:
        empty = op in (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT)
        branches: Sequence[Any] = ()
        if op is _ops.LITERAL:
            found.add(chr(argument))
        elif op is _ops.IN and (characters := _characters(argument)) is not None:
            found |= characters
        elif op in _REPEATS:
            branches, empty = (argument[2],), argument[0] == 0
        elif not empty:
            branches = _inner(op, argument)
            if not branches:
                return None, False
        for branch in branches:
            starts, nothing = _firsts(branch)
            if starts is None:
                return None, False
            found |= starts
            empty = empty or nothing
        if not empty:
            return found, False
    return found, True
