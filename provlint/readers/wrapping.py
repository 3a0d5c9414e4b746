"""Tells lines that were wrapped at a column from lines that are a paragraph each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_NARROWEST, _WIDEST = 40, 100
"""Columns at which people and mail programs wrap."""
_SLACK = 9
"""How many columns earlier than need be a line may break: ragged typing, wide characters."""
_STOPS = frozenset(".!?…。！？")
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«([*_"


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
    last = text[line.end - 1]
    return last in _STOPS or (
        last in _CLOSERS and text[line.end - 4 : line.end].rstrip(_CLOSERS)[-1:] in _STOPS
    )


def breaks(text: str, lines: Sequence[Line]) -> list[Break]:
    """What the line ends between neighbouring *lines* look like."""
    widths = [line.indent + line.end - line.start for line in lines]
    width = max((w for w in widths if w <= _WIDEST), default=0)
    if width < _NARROWEST:
        return [_APART] * (len(lines) - 1)
    return [
        _judged(text, upper, below, width) if above <= _WIDEST and beneath <= _WIDEST else _APART
        for (upper, below), (above, beneath) in zip(pairwise(lines), pairwise(widths), strict=True)
    ]


_APART = Break(full=False, open=False, lower=False)


def _judged(text: str, upper: Line, below: Line, width: int) -> Break:
    space = text.find(" ", below.start, below.end)
    word = (space if space >= 0 else below.end) - below.start
    full = upper.width + 1 + word > width - _SLACK
    letter = text[below.start]
    if letter in _OPENERS:
        letter = text[below.start : below.end].lstrip(_OPENERS)[:1]
    lower = letter.islower()
    goes_on = (
        not letter.isupper() or text[upper.start : upper.end].isupper()
    )  # capitals throughout tell nothing
    is_open = goes_on and not _is_stopped(text, upper)
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
