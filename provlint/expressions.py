"""Regular expressions that are compiled when they are first used.

A run meets a third of the expressions that the modules declare, and compiling all of them takes longer than
examining a page. What the standard library makes of an expression is a list of numbers; the lists of earlier
runs are in the memo, so that a warm start compiles none. The library checks a list before it takes it.
"""

from __future__ import annotations

import re
import zlib
from array import array
from binascii import a2b_base64, b2a_base64
from importlib import import_module
from typing import Any, cast

from provlint.memo import memo

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_TABLE = "expressions"
_MOST_BYTES = 20_000_000
"""Of one list: far more than any expression has."""


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but compiled only when it is first used; a faulty one is told of only then."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """Stands for a compiled expression. Its methods become those of the real one when one is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        real = compiled(self.pattern, int(self._given))
        self.__dict__.update({method: getattr(real, method) for method in _METHODS})
        return getattr(real, name)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile`` that knows what earlier runs compiled. Raises ``re.error``."""
    if not MAGIC:
        return re.compile(pattern, flags)
    key = f"{flags} {pattern}"
    known = memo.get(_TABLE, key)
    if known is not None:
        try:
            return _made(pattern, *known)
        except (RuntimeError, TypeError, ValueError, zlib.error, OverflowError, IndexError, AttributeError):
            pass  # it was not the library that wrote this
    made = _compiled(pattern, flags)
    memo.put(_TABLE, key, made)
    return _made(pattern, *made)


# The parts that `re.compile` is made of are private. Where they are missing or of another form, every
# expression is compiled in the usual way.
try:
    _sre: Any = import_module("_sre")
    _compiler: Any = import_module("re._compiler")
    _parser: Any = import_module("re._parser")
    MAGIC = int(_sre.MAGIC) if array("I").itemsize == _sre.CODESIZE else 0
    """The version of the language that the lists are written in; 0 where they cannot be kept."""
except (ImportError, AttributeError):  # pragma: no cover  another Python
    MAGIC = 0


def _compiled(pattern: str, flags: int) -> list[Any]:
    """Flags, numbers, named groups and the count of groups, as JSON values."""
    tree = _parser.parse(pattern, flags)
    numbers = array("I", _compiler._code(tree, flags))
    told = b2a_base64(zlib.compress(numbers.tobytes(), 1), newline=False).decode()
    return [flags | tree.state.flags, told, dict(tree.state.groupdict), tree.state.groups - 1]


def _made(pattern: str, flags: int, told: str, groups: dict[str, int], count: int) -> re.Pattern[str]:
    names: list[str | None] = [None] * (count + 1)
    for name, index in groups.items():
        names[index] = name
    numbers = array("I", zlib.decompressobj().decompress(a2b_base64(told), _MOST_BYTES)).tolist()
    found: re.Pattern[str] = _sre.compile(pattern, flags, numbers, count, groups, tuple(names))
    return found
