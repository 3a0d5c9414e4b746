"""Tells lines that were wrapped at a column from lines that are a paragraph each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_NARROWEST, _WIDEST = 40, 100
"""Columns at which people and mail programs wrap."""
_SLACK = 9
"""How many columns earlier than need be a line may break: ragged typing, wide characters."""
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}\Z")
_FIRST_WORD = re.compile(r"[>\s]*(\S*)")
_OPENER = "\"'“‘«([*_"


class Line(NamedTuple):
    """Offsets of a line's words, without the white space around them, and the column its words begin at."""

    start: int
    end: int
    indent: int

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


class Break(NamedTuple):
    """Between two neighbouring lines: the upper is ``full`` if the lower one's first word did not fit on it,
    ``open`` if its sentence goes on below."""

    full: bool
    open: bool
    lower: bool


def may_go_on(text: str, line: Line) -> bool:
    """Whether *line* looks wrapped in the middle of a sentence."""
    return _NARROWEST <= line.width <= _WIDEST and not _is_stopped(text, line)


def _is_stopped(text: str, line: Line) -> bool:
    return _STOP.search(text, max(line.start, line.end - 5), line.end) is not None


def breaks(text: str, lines: Sequence[Line]) -> list[Break]:
    """What the line ends between neighbouring *lines* look like."""
    width = max((line.width for line in lines if line.width <= _WIDEST), default=0)
    return [_judged(text, upper, below, width) for upper, below in zip(lines, lines[1:], strict=False)]


_APART = Break(full=False, open=False, lower=False)


def _judged(text: str, upper: Line, below: Line, width: int) -> Break:
    if not _NARROWEST <= width or upper.width > _WIDEST or below.width > _WIDEST:
        return _APART
    word = _FIRST_WORD.match(text, below.start, below.end)
    first = word[1] if word else ""
    full = upper.width + 1 + len(first) > width - _SLACK
    letter = first.lstrip(_OPENER)[:1]
    lower = letter.islower()
    is_open = (lower or not letter.isupper()) and not _is_stopped(text, upper)
    return Break(full, is_open, lower and upper.width * 2 >= width)


def is_wrapped(found: Sequence[Break]) -> bool:
    """Whether a document of these breaks is wrapped: of its full lines, most stop within a sentence."""
    full = [b for b in found if b.full]
    return sum(b.open for b in full) * 2 > len(full)


def paragraphs(
    lines: Sequence[Line], found: Sequence[Break], *, wrapped: bool
) -> Iterator[tuple[Line, Line]]:
    """The first and last line of each paragraph among neighbouring *lines* with the breaks *found*."""
    first = 0
    for index, seam in enumerate(found):
        joined = (
            (seam.full or (seam.open and seam.lower)) if wrapped else seam.full and seam.open and seam.lower
        )
        if not joined:
            yield lines[first], lines[index]
            first = index + 1
    yield lines[first], lines[-1]
