"""What a web page is made of once it is laid out: elements, leaves and what stands in its head."""

from __future__ import annotations

from dataclasses import dataclass, field

from provlint.model import BlockKind, SourceMap, Span

OPEN = -1
"""The end of an element that is not closed yet."""
_NOWHERE = Span(0, 0)


class Element:
    """One element of the page. ``start`` and ``end`` are text offsets, ``place`` the source offset of its tag.

    ``kind``, ``level``, ``quoted`` and ``group`` say what a leaf straight inside it would be.
    """

    __slots__ = (
        "around", "attrs", "block", "end", "group", "hidden", "kind", "level", "mass", "parent", "place",
        "quoted", "role", "start", "tag", "verbatim",
    )  # fmt: skip

    def __init__(
        self, tag: str, attrs: dict[str, str], parent: Element | None, place: int, start: int
    ) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.place = place
        self.start = start
        self.end = OPEN
        self.block = self.around = self.hidden = False
        self.role: str | None = None
        self.mass = 0
        if parent is None:
            self.kind, self.level, self.quoted, self.group = BlockKind.PARAGRAPH, 0, False, 0
            self.verbatim = False
        else:
            self.kind = parent.kind
            self.level = parent.level
            self.quoted = parent.quoted
            self.group = parent.group
            self.verbatim = parent.verbatim

    @property
    def names(self) -> str:
        """Its class and id, as written."""
        return f"{self.attrs.get('class', '')} {self.attrs.get('id', '')}"


@dataclass(slots=True)
class Leaf:
    """A block in the making: text offsets, and the innermost block element around it."""

    start: int
    end: int
    element: Element
    kind: BlockKind
    linked: int = 0
    """How many of its characters are links."""
    role: str = ""
    """As furniture; empty in the article."""


@dataclass(slots=True)
class Script:
    """A data script: its type, its words and where they start."""

    kind: str
    data: str
    start: int


@dataclass(slots=True)
class Comment:
    data: str
    start: int
    end: int


@dataclass(slots=True)
class Page:
    """A page laid out. Elements are in source order and closed: their ends are set."""

    text: str
    map: SourceMap
    leaves: list[Leaf]
    elements: list[Element]
    """Those that say something of themselves, by an attribute or by being a landmark."""
    metas: list[Element]
    """``meta`` and ``link`` elements; ``end`` is where the source of the tag ends."""
    images: list[Element]
    anchors: list[Element]
    titles: list[tuple[str, int]]
    scripts: list[Script] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    title: Leaf | None = None
    """The heading of the article, once it is found."""
    head: Span = _NOWHERE
    """Text offsets from the beginning of the article to its end, once furniture is told from it."""
    body: Span = _NOWHERE
    """Text offsets from its second paragraph to its last: before stands who wrote it, when, and an opening."""


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space around its words; empty at *start* if there are none."""
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + len(words.rstrip())) if left < len(words) else Span(start, start)
