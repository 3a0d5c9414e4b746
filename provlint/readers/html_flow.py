"""Lays the words of a page out as a browser would: white space collapsed, one leaf after the other."""

from __future__ import annotations

from provlint.expressions import expression
from provlint.readers.build import TextBuilder
from provlint.readers.html_page import Element, Leaf

SPACE = " \t\n\r\f"
"""What HTML calls ASCII white space: a no-break space is none, and no run of them collapses."""

_RUN = expression(r"[ \t\n\r\f]{2,}")
_BLANK_LINES = expression(r"(?:[ \t\f]*[\r\n])*")
_SINGLE = str.maketrans("\t\n\r\f", "    ")


class Flow:
    """Takes words, breaks and block borders in source order; gives the text, its map and its leaves."""

    def __init__(self, source: str, root: Element) -> None:
        self.source = source
        self.builder = TextBuilder(source)
        self.leaves: list[Leaf] = []
        self.block = root
        """The innermost block element."""
        self.row: Element | None = None
        """The row of data whose cells are being laid out on one line."""
        self._leaf: Leaf | None = None
        self._gap = -1
        self._breaks = 0
        self._cell = False
        self._end = 0
        self._soft = -1
        self._tail = ""

    @property
    def length(self) -> int:
        return self.builder.length

    def words(self, data: str, start: int) -> None:
        """*data* stands at source[start:] character by character (a CRLF as two spaces)."""
        if self.block.verbatim:
            self._verbatim(start, start + len(data))
            return
        core = data.strip(SPACE)
        if not core:
            self.space(start)
            return
        if core[0] != data[0]:
            self.space(start)
            start += data.index(core[0])
        if self._soft >= 0:
            if self._gap < 0 and self._tail[-1:].isalnum() and core[0].isalnum():
                self.space(self._soft)
            self._soft = -1
        self._open(start)
        self._collapsed(core, start)
        self._tail = core
        self._end = start + len(core)
        if core[-1] != data[-1]:
            self._gap = self._end

    def sign(self, text: str, start: int, end: int) -> None:
        """*text* stands for source[start:end], e.g. an entity."""
        if text in SPACE and not self.block.verbatim:
            self.space(start)
            return
        self._open(start)
        self.builder.put(text, start, end)
        self._tail = text
        self._end = end

    def space(self, start: int) -> None:
        """White space at the source offset *start*: one space, if words come after it."""
        if self._leaf is not None and self._gap < 0:
            self._gap = start

    def soft_space(self, start: int) -> None:
        """Two pieces meet that style sheets mostly set apart: a space, if both are letters or digits."""
        if self._leaf is not None and not self.block.verbatim:
            self._soft = start

    def follows(self, sign: str) -> bool:
        """Whether the words so far end with *sign*."""
        return self._leaf is not None and self._gap < 0 and self._tail.endswith(sign)

    def line_break(self, start: int, end: int) -> None:
        """A ``<br>``; two of them part paragraphs."""
        if self.block.verbatim:
            self._open(start)
            self.builder.put("\n", start, end)
        elif self._leaf is not None:
            self._breaks += 1

    def cell(self) -> None:
        """The next words stand in another cell of the row."""
        self._cell = self._leaf is not None

    def border(self) -> None:
        """A block begins or ends here. Within a row of data it only ends the line."""
        if self.row is not None:
            self._breaks = max(self._breaks, 1 if self._leaf is not None else 0)
            return
        leaf = self._leaf
        if leaf is not None:
            leaf.end = self.builder.length
            self._leaf = None
            self._gap, self._soft, self._breaks, self._cell = -1, -1, 0, False

    def _open(self, start: int) -> None:
        if self._breaks > 1 and self.row is None:
            self.border()
        if self._leaf is not None:
            if self._gap >= 0 or self._breaks or self._cell:
                between = "\t" if self._cell else "\n" if self._breaks else " "
                self.builder.put(between, self._end if self._gap < 0 else self._gap, start)
                self._gap, self._breaks, self._cell = -1, 0, False
            return
        block = self.row or self.block
        if self.leaves:
            same = block.group and block.group == self.leaves[-1].element.group
            self.builder.put("\n" if same else "\n\n", self._end, start)
        self._leaf = Leaf(self.builder.length, self.builder.length, block, block.kind)
        self.leaves.append(self._leaf)

    def _collapsed(self, core: str, start: int) -> None:
        put = self.builder.put
        if "  " not in core and core.isprintable():
            put(core, start, start + len(core))
            return
        at = 0
        for run in _RUN.finditer(core):
            left, right = run.span()
            put(core[at:left].translate(_SINGLE), start + at, start + left)
            put(" ", start + left, start + right)
            at = right
        put(core[at:].translate(_SINGLE), start + at, start + len(core))

    def _verbatim(self, start: int, end: int) -> None:
        if self._leaf is None:
            blank = _BLANK_LINES.match(self.source, start, end)
            start = blank.end() if blank else start
            if not self.source[start:end].strip():
                return
        self._open(start)
        self.builder.copy_lines(start, end)
        self._end = end
