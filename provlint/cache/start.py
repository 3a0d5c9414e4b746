"""Keeps the memo between runs, so that a process need not find out again what the last one knew."""

from __future__ import annotations

import json
import os
import sys

from provlint.cache import folder
from provlint.memo import memo

FORMAT = 1
_MOST_BYTES = 30_000_000


class Start:
    """The memo's file in one cache folder."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._name = f"start-{FORMAT}-{sys.implementation.cache_tag}.json"
        self._sources: list[list[object]] = []

    def load(self) -> None:
        """Fills the memo, if the file was written by this very provlint."""
        try:
            with open(os.path.join(self._place, self._name), "rb") as stream:
                held = json.loads(stream.read(_MOST_BYTES))
            if held["python"] == sys.version and _unchanged(held["sources"]):
                tables = held["tables"]
                if all(isinstance(rows, dict) for rows in tables.values()):
                    memo.tables.update(tables)
                    self._sources = held["sources"]
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return

    def save(self) -> None:
        """Writes the file anew if this run found anything out."""
        if not memo.changed:
            return
        held = {"python": sys.version, "sources": self._sources or _sources(), "tables": memo.tables}
        if folder.write(self._place, self._name, json.dumps(held, separators=(",", ":")).encode()):
            memo.changed = False


def _sources() -> list[list[object]]:
    """provlint's own modules, by path, size and time of change."""
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    found: list[list[object]] = []
    for home, _, names in os.walk(top):
        for name in sorted(names):
            if name.endswith(".py"):
                path = os.path.join(home, name)
                seen = os.stat(path)
                found.append([path, seen.st_size, seen.st_mtime_ns])
    return found


def _unchanged(sources: list[list[object]]) -> bool:
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    if not sources or not str(sources[0][0]).startswith(top):
        return False
    for path, size, changed in sources:
        seen = os.stat(str(path))
        if seen.st_size != size or seen.st_mtime_ns != changed:
            return False
    return True
