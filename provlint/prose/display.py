"""Quotations that are set for show: headlines that quote the story, pull quotes, lines set off from the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Block
from provlint.prose.quotations import Quotation

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_WORD = expression(r"\w+")
_READ = 200_000
"""Characters of a text of which the words are kept."""
_UNFINISHED = expression(r"[^.!?:;…,\"'”’)]\Z")
_SHORT = 15
"""Words of a line that is set off from the text to be looked at."""


class Displays:
    """The quotations of one reading that give nobody's speech; its words are read when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._view = reading.view

    def is_headline(self, title: Block, quotation: Quotation) -> bool:
        """Whether what a headline quotes comes back below it, most of its words at least."""
        below = frozenset(_WORD.findall(self._view, title.span.end, title.span.end + _READ))
        words = _WORD.findall(self._view, *quotation.inner)
        return sum(word in below for word in words) >= 0.75 * len(words)

    def is_set_off(self, block: Block, quotation: Quotation) -> bool:
        """Whether a quotation fills its paragraph, and is a pull quote of the text itself or a line without an end."""
        start, end = quotation.span
        if start > block.span.start + 1 or end < block.span.end - 1:
            return False
        words = _WORD.findall(self._view, start, end)
        if quotation.is_block and len(words) <= _SHORT and _UNFINISHED.search(self._view, start, end):
            return True
        rows = Counter(_rows(words))
        back = sum(times for row, times in rows.items() if self._rows[row] > times)
        return 2 * back > sum(rows.values())

    @cached_property
    def _rows(self) -> Counter[tuple[str, str, str]]:
        """How often any three words follow each other."""
        return Counter(_rows(_WORD.findall(self._view, 0, _READ)))


def _rows(words: list[str]) -> Iterable[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)
