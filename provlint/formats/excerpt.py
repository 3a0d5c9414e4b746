"""A piece of a source line with a span underlined, safe and aligned on any terminal."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from provlint.expressions import expression

TAB = "    "
ELLIPSIS = "…"
_JOINER = "\u200d"


_BLANK = expression(r"\s*+")


class Excerpt(NamedTuple):
    """``text`` as shown, in three parts around the span, and how many columns stand before and in it."""

    before: str
    marked: str
    after: str
    indent: int
    length: int

    @property
    def text(self) -> str:
        return self.before + self.marked + self.after


def excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """The part of *line* around line[start:end] that fits into *width* columns.

    White space at both ends goes; a line that is cut shows an ellipsis, at a word's end where one is near.
    """
    start, end = min(start, len(line)), min(end, len(line))
    first, cut = _left(line, start, end, width)
    marked_end = min(end, start + 2 * width)
    shown = "".join(visible(c, inside=True) for c in line[start:marked_end])
    before = (ELLIPSIS if cut else "") + safe(line[first:start])
    room = width - columns(before)
    marked = fitted(shown, room)
    if columns(shown) > room or marked_end < end:
        marked = fitted(shown, room - 1) + ELLIPSIS
        return Excerpt(before, marked, "", columns(before), max(1, columns(marked)))
    tail = line[end : end + 2 * width].rstrip()
    after = safe(tail)
    room -= columns(marked)
    if columns(after) > room or len(line.rstrip()) > end + len(tail):
        after = _words_before(fitted(after, max(0, room - 1))) + ELLIPSIS
    return Excerpt(before, marked, after, columns(before), max(1, columns(marked)))


def _left(line: str, start: int, end: int, width: int) -> tuple[int, bool]:
    """Where to begin, and whether words stand before: both sides of the span have a share of *width*."""
    span = columns(safe(line[start : min(end, start + width)]))
    tail = columns(safe(line[end : end + width].rstrip()))
    share = max((width - span) // 2, width - span - tail) - 1
    share = max(0, min(share, width - 8))
    at, used = start, 0
    while at > 0 and (used := used + columns(visible(line[at - 1]))) <= share:
        at -= 1
    blank = _BLANK.match(line)
    if blank is not None and at <= blank.end():
        return min(blank.end(), start), False
    space = next((i for i in range(at, min(start, at + 15)) if line[i].isspace()), None)
    return (at if space is None else space + 1), True


def _words_before(text: str) -> str:
    """*text* without a word cut in two, unless that word is long."""
    head, space, tail = text.rpartition(" ")
    return head + space if space and len(tail) < 15 else text


def fitted(text: str, width: int) -> str:
    """As much of *text* as *width* columns hold."""
    used = 0
    for index, char in enumerate(text):
        used += columns(char)
        if used > width:
            return text[:index]
    return text


def plain(text: str) -> str:
    """*text* on one line, and :func:`safe`."""
    return safe(" ".join(text.split()))


def safe(text: str) -> str:
    """*text* with nothing that could steer a terminal."""
    return text if text.isascii() and text.isprintable() else "".join(map(visible, text))


@cache
def visible(char: str, *, inside: bool = False) -> str:
    """*char* for the screen: controls as pictures, invisible characters by number if *inside* a span."""
    if char == "\t":
        return TAB
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if char == _JOINER and not inside:
        return char
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
        return f"<U+{code:04X}>" if inside or unicodedata.category(char) != "Cf" else ""
    return char


def columns(text: str) -> int:
    """How wide *text* stands on a terminal."""
    return len(text) if text.isascii() else sum(map(_column, text))


@cache
def _column(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
