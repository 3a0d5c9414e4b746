"""Puts the blocks of a document together from pieces of its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from provlint.model import Block, BlockKind, Image, Link, Span
from provlint.readers.build import TextBuilder


@dataclass(slots=True)
class _Leaf:
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    group: int = 0
    quoted: bool = False
    number: int | None = None
    start: int = -1
    """Text offset of its first character; -1 while it is empty."""
    end: int = -1
    """Text offset behind its last character that is no white space."""
    plain: bool = False
    """Some of its words are not emphasised."""


@dataclass(slots=True)
class _Anchor:
    """A link that is still open."""

    start: int
    target: str
    title: str


@dataclass(slots=True)
class Leaves:
    """Takes pieces in reading order; all offsets given to it are source offsets.

    A leaf is opened by its first words, and begins and ends without white space. Between two blocks
    stands an empty line, between items of one list or rows of one table a line end; both come from no
    place of the source, except where an image stands there: then they are its place in the text.
    """

    builder: TextBuilder
    blocks: list[Block] = field(default_factory=list[Block])
    links: list[Link] = field(default_factory=list[Link])
    images: list[Image] = field(default_factory=list[Image])
    numbers: dict[int, int] = field(default_factory=dict[int, int])
    """The numbers of list items, by the index of their block."""
    emphasis: int = 0
    """How many emphases are open."""
    skip: int = 0
    """What begins before this source offset has been taken already."""
    left_out: Sequence[Span] = ()
    """Stretches of the source that are no words, in reading order."""
    _leaf: _Leaf = field(default_factory=_Leaf)
    _anchors: list[_Anchor] = field(default_factory=list[_Anchor])
    _broken: bool = field(init=False)
    """The text is empty or ends between two blocks."""
    _last: int = field(init=False)
    """Source offset behind the last piece."""
    _uncaptioned: list[int] = field(default_factory=list[int])
    """Indices of the images since the last words."""

    def __post_init__(self) -> None:
        self._broken = not self.builder.length
        self._last = self.skip

    def open(
        self,
        kind: BlockKind,
        level: int = 0,
        group: int = 0,
        *,
        quoted: bool = False,
        number: int | None = None,
    ) -> None:
        """Ends the leaf before; the next words begin one of this kind."""
        self._end()
        self._leaf = _Leaf(kind, level, group, quoted, number)

    def close(self) -> None:
        """Ends the leaf; further words begin a paragraph."""
        leaf = self._leaf
        self._end()
        if leaf.start >= 0 or leaf.kind is not BlockKind.PARAGRAPH:
            self._leaf = _Leaf(quoted=leaf.quoted)

    def _end(self) -> None:
        while self._anchors:
            self.close_link()
        if self._leaf.start >= 0:
            self._add(self._leaf)

    def is_open(self, kind: BlockKind) -> bool:
        """Whether the leaf is one of this *kind*, still without words."""
        return self._leaf.kind is kind and self._leaf.start < 0

    @property
    def is_empty(self) -> bool:
        """Whether the open leaf has no words yet."""
        return self._leaf.start < 0

    def copy(self, start: int, end: int) -> None:
        """The words source[start:end] as they stand."""
        if start < self.skip:
            start = min(self.skip, end)
        if self.left_out:
            first = bisect_right(self.left_out, start, key=lambda span: span.end)
            for out in self.left_out[first:]:
                if out.start >= end:
                    break
                self._copy(start, out.start)
                start = min(out.end, end)
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        if start >= end:
            return
        words = self.builder.source[start:end]
        lead = self._begun(words)
        if lead >= 0:
            self.builder.copy(start + lead, end)
            self._taken(words, end)

    def put(self, words: str, start: int, end: int) -> None:
        """*words* stand for source[start:end]."""
        lead = self._begun(words) if start >= self.skip else -1
        if lead >= 0:
            self.builder.put(words[lead:], start, end)
            self._taken(words, end)

    def _begun(self, words: str) -> int:
        """How many of *words*' characters to leave out at the start of the leaf; -1 if it stays empty."""
        leaf = self._leaf
        if leaf.start >= 0:
            leaf.plain = leaf.plain or not (self.emphasis or words.isspace())
            return 0
        lead = len(words) - len(words.lstrip())
        if lead == len(words):
            return -1
        self._separate(leaf)
        leaf.start = self.builder.length
        leaf.plain = not self.emphasis
        return lead

    def _taken(self, words: str, end: int) -> None:
        kept = len(words.rstrip())
        if kept:
            self._leaf.end = self.builder.length - len(words) + kept
        self._last = end

    def _separate(self, leaf: _Leaf) -> None:
        if not self._broken:
            near = leaf.group and self.blocks and self.blocks[-1].group == leaf.group
            self.builder.put("\n" if near else "\n\n", self._last, self._last)
        self._broken = False

    def _add(self, leaf: _Leaf) -> None:
        kind, span = leaf.kind, Span(leaf.start, leaf.end)
        if self._uncaptioned and kind is BlockKind.PARAGRAPH and not leaf.plain:
            kind = BlockKind.CAPTION
        if kind is BlockKind.CAPTION:
            for index in self._uncaptioned:
                image = self.images[index]
                self.images[index] = Image(image.span, image.target, image.alt, span, image.title)
        self._uncaptioned.clear()
        if leaf.number is not None:
            self.numbers[len(self.blocks)] = leaf.number
        self.blocks.append(Block(kind, span, leaf.level, leaf.quoted, group=leaf.group))
        self._broken = False

    def verbatim(
        self,
        kind: BlockKind,
        pieces: list[Span],
        inner: Span | None = None,
        *,
        info: str = "",
        quoted: bool = False,
    ) -> None:
        """A block of program text from *pieces* of the source, of which those within *inner* are between its
        fences."""
        self.close()
        pieces = [piece for piece in pieces if piece.start >= self.skip and piece.start < piece.end]
        if not any(self.builder.source[slice(*piece)].strip() for piece in pieces):
            return
        self._separate(self._leaf)
        start = self.builder.length
        within: list[Span] = []
        for piece in pieces:
            span = self.builder.copy_lines(*piece)
            if inner is not None and inner.covers(piece):
                within.append(span)
        words = self.builder.tail(start)
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        between: Span | None = None
        if inner is not None:
            between = Span(within[0].start, within[-1].end) if within else Span(span.end, span.end)
            if words[: between.end - start].endswith("\n") and between.start < between.end:
                between = Span(between.start, between.end - 1)
            between = Span(min(between.start, span.end), min(between.end, span.end))
        self.blocks.append(Block(kind, span, info=info, inner=between, quoted=quoted))
        self._uncaptioned.clear()
        self._last = pieces[-1].end

    def open_link(self, target: str, title: str = "") -> None:
        self._anchors.append(_Anchor(-1 if self.is_empty else self.builder.length, target, title))

    def close_link(self) -> None:
        """Ends the link opened last; without one, nothing."""
        if not self._anchors:
            return
        anchor = self._anchors.pop()
        end = self.builder.length
        start = max(self._leaf.start, 0) if anchor.start < 0 else anchor.start
        if self.is_empty or not self.builder.tail(start).strip():
            start = end
        if anchor.target:
            self.links.append(Link(Span(start, end), anchor.target, anchor.title))

    def image(self, start: int, end: int, target: str, alt: str, title: str = "") -> None:
        """An image at source[start:end]; white space stands for it in the text."""
        if start < self.skip:
            return
        sign = " " if self._leaf.start >= 0 else "\n" if self._broken and self.builder.length else "\n\n"
        span = self.builder.put(sign, start, end)
        self._last = end
        if self._leaf.start < 0:
            self._broken = True
            self._uncaptioned.append(len(self.images))
        self.images.append(Image(span, target, alt, title=title))
