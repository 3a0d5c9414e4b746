"""Where each key of a TOML file stands: ``tomllib`` gives values, but no lines for messages about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

Path = tuple[str | int, ...]
"""Keys, and indices into arrays."""

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*+")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")


def lines_of(text: str) -> Mapping[Path, int]:
    """The line, from one, of every key and array item of *text*, which must be valid TOML."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Path, int] = {}
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._tables: dict[Path, int] = {}
        """The latest index of each array of tables."""

    def scan(self) -> Mapping[Path, int]:
        here: Path = ()
        self._blank()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                here = self._header()
            else:
                self._pair(here)
            self._blank()
        return self.lines

    def _header(self) -> Path:
        start, many = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        *outer, last = self._key()
        self.at = self.text.index("]", self.at) + (2 if many else 1)
        path: Path = ()
        for key in outer:
            path = self._latest((*path, key))
            self._note(path, start)
        path = (*path, last)
        self._note(path, start)
        if many:
            self._tables[path] = self._tables.get(path, -1) + 1
            path = (*path, self._tables[path])
            self._note(path, start)
        return path

    def _latest(self, path: Path) -> Path:
        """*path*, or its latest item where it is an array of tables."""
        return (*path, self._tables[path]) if path in self._tables else path

    def _pair(self, here: Path) -> None:
        start = self.at
        path = here
        for key in self._key():
            path = (*path, key)
            self._note(path, start)
        self.at = self.text.index("=", self.at) + 1
        self._value(path)

    def _value(self, path: Path) -> None:
        self._blank()
        if self.text[self.at] in "[{":
            self._inner(path, array=self.text[self.at] == "[")
        elif string := _STRING.match(self.text, self.at):
            self.at = string.end()
        elif scalar := _SCALAR.match(self.text, self.at):
            self.at = scalar.end()

    def _inner(self, path: Path, *, array: bool) -> None:
        self.at += 1
        index = 0
        while True:
            self._blank()
            sign = self.text[self.at]
            if sign in "]}":
                self.at += 1
                return
            if sign == ",":
                self.at += 1
            elif array:
                self._note((*path, index), self.at)
                self._value((*path, index))
                index += 1
            else:
                self._pair(path)

    def _key(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._blank()
            if string := _STRING.match(self.text, self.at):
                keys.append(string[0][1:-1])
                self.at = string.end()
            elif bare := _BARE.match(self.text, self.at):
                keys.append(bare[0])
                self.at = bare.end()
            self._blank()
            if self.text[self.at] != ".":
                return keys
            self.at += 1

    def _blank(self) -> None:
        blank = _BLANK.match(self.text, self.at)
        self.at = blank.end() if blank else self.at

    def _note(self, path: Path, start: int) -> None:
        self.lines.setdefault(path, bisect_right(self._starts, start))
