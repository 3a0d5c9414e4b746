"""What standard output and standard error can show, and a bar for long work."""

from __future__ import annotations

import os
import sys
import time
from typing import TextIO

from provlint.formats import Style
from provlint.formats.excerpt import fitted, plain

_PATIENCE = 1.0
"""Seconds of work before a bar appears."""
_PAUSE = 0.1
"""Seconds between two looks of the bar."""


def has_colour(stream: TextIO) -> bool:
    """NO_COLOR forbids it, FORCE_COLOR demands it, else a terminal that can show it has it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def style(*, statistics: bool = False, quiet: bool = False) -> Style:
    """How a report looks on standard output."""
    width = _columns() if sys.stdout.isatty() else None
    return Style(has_colour(sys.stdout), max(40, width) if width else None, statistics, quiet)


def _columns() -> int:
    import shutil

    return shutil.get_terminal_size().columns


class Progress:
    """``[#####-----] 120/240 path`` on standard error, where that is a terminal and the work is long."""

    def __init__(self, total: int, *, on: bool) -> None:
        self.total = total
        self._on = on and total > 1 and sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._drawn = False

    def step(self, done: int, path: str) -> None:
        """*done* inputs are done, *path* is next."""
        if not self._on or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        filled = round(20 * done / self.total)
        bar = f"[{'#' * filled}{'-' * (20 - filled)}] {done}/{self.total} "
        room = _columns() - len(bar) - 1
        sys.stderr.write(f"\r\x1b[K{bar}{fitted(plain(path), room)}")
        sys.stderr.flush()
        self._drawn = True

    def clear(self) -> None:
        """Makes room for other output."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False
