"""Finds where the article lies in a page, and so what lies around it."""

from __future__ import annotations

import re

from provlint.expressions import expression
from provlint.model import BlockKind, Span
from provlint.readers.html_names import FOOTER, HEADER, RELATED
from provlint.readers.html_page import Element, Leaf, Page

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LEAST = 80
"""Characters from which a paragraph with few links is taken for prose."""
_LEAST_TITLE = 12
"""Characters that a title has at the least."""
_TEASER = 400
"""Characters of the longest teaser of another article."""
_FEW = 2
"""So many teasers may be chance."""
_ABOVE = 160
"""Characters that may stand above a title and still belong to it."""
_SHARE = 0.9
"""Of the prose of a page that the element around its article holds."""
_ABOUT_AUTHOR = expression(
    r"author|byline|\bbio|contributor|vcard|footnote|reference|endnote|citation|credit", re.IGNORECASE
)
_SOURCES = expression(
    r"(?:references?|sources?|(?:foot|end)?notes?|bibliography|citations?|works cited|further reading|external links)\W*",
    re.IGNORECASE,
)
_WORDS = expression(r"\w+")


def surround(page: Page) -> None:
    """Marks what stands before and after the article, where the tree leaves no doubt; sets :attr:`Page.head`."""
    title = page.title = _title(page)
    prose = _without_cards([leaf for leaf in page.leaves if _is_prose(leaf)], page.leaves)
    total = sum(leaf.end - leaf.start for leaf in prose)
    body = _container(prose, total) if len(prose) >= 3 and total >= 600 else None
    begin = _beginning(title, page) if title else 0
    if body is None:
        page.head = Span(begin, len(page.text))
    else:
        if not title or body.start < begin:
            begin = body.start
        page.head = Span(begin, body.end)
        _mark_around(page, body)
        page.head = Span(begin, max((leaf.end for leaf in page.leaves if not leaf.role), default=body.end))
    inside = [leaf for leaf in prose if page.head.start <= leaf.start and not leaf.role]
    page.body = (
        Span(inside[1].start, inside[-1].end) if len(inside) > 1 else Span(page.head.end, page.head.end)
    )
    if body is not None and inside:
        last = inside[-1].start
        _mark_tail([leaf for leaf in page.leaves if last < leaf.start < body.end], page.text)


def _mark_around(page: Page, body: Element) -> None:
    for leaf in page.leaves:
        if leaf.role:
            continue
        if leaf.start < page.head.start:
            leaf.role = HEADER
        elif leaf.start >= body.end and not _is_protected(leaf.element, body):
            linked = leaf.linked * 2 > leaf.end - leaf.start
            leaf.role = RELATED if linked or leaf.kind == BlockKind.HEADING else FOOTER


def _is_prose(leaf: Leaf) -> bool:
    length = leaf.end - leaf.start
    return not leaf.role and leaf.kind in _PROSE and length >= _LEAST and leaf.linked * 3 < length


def _without_cards(prose: list[Leaf], leaves: list[Leaf]) -> list[Leaf]:
    """*prose* without the teasers of other articles: one short paragraph under a title that is a link."""
    single: set[int] = set()
    linked = False
    since: list[Leaf] = []
    for leaf in [*leaves, None]:
        if leaf is None or leaf.kind == BlockKind.HEADING:
            if linked and len(since) == 1 and since[0].end - since[0].start <= _TEASER:
                single.add(since[0].start)
            since = []
            linked = leaf is not None and leaf.linked * 10 >= 9 * (leaf.end - leaf.start)
        elif _is_prose(leaf):
            since.append(leaf)
    boxes: dict[int, int] = {}
    for leaf in prose:
        box = _box(leaf)
        if box is not None:
            boxes[id(box)] = boxes.get(id(box), 0) + leaf.end - leaf.start
    if len(boxes) > _FEW:
        single.update(
            leaf.start for leaf in prose if (box := _box(leaf)) is not None and boxes[id(box)] <= _TEASER
        )
    kept = [leaf for leaf in prose if leaf.start not in single]
    weight = sum(leaf.end - leaf.start for leaf in prose)
    return (
        kept if len(prose) - len(kept) > _FEW and sum(k.end - k.start for k in kept) * 2 > weight else prose
    )


def _box(leaf: Leaf) -> Element | None:
    """The ``article`` element that *leaf* stands in."""
    element: Element | None = leaf.element
    while element is not None and element.tag != "article":
        element = element.parent
    return element


def _title(page: Page) -> Leaf | None:
    """The heading that the page is called by, else its first long ``h1``.

    The name of the site may stand in a heading and in the title, too: mostly it is shorter and comes last.
    """
    called = " ".join(_WORDS.findall("".join(words for words, _ in page.titles[:9]).lower()))
    best: Leaf | None = None
    length = 0
    for leaf in page.leaves:
        if leaf.kind != BlockKind.HEADING or leaf.role:
            continue
        words = " ".join(_WORDS.findall(page.text[leaf.start : min(leaf.end, leaf.start + 300)].lower()))
        if len(words) < _LEAST_TITLE:
            continue
        weight = 2 if leaf.element.tag == "h1" else 0
        if words in called or (len(called) >= _LEAST_TITLE and called in words):
            first = called.startswith(words)
            if len(words) >= (20 if first else 30) or len(words) * 3 >= len(called):
                weight = len(words) * (2 if first else 1)
        if weight > length:
            best, length = leaf, weight
    return best


def _beginning(title: Leaf, page: Page) -> int:
    """Where the head of the article begins: its date and author may stand just above the title, in its box."""
    start = title.start
    box = title.element.parent
    for _ in range(4):
        if (
            box is None
            or box.tag in ("", "html", "body", "main")
            or box.role
            or title.start - box.start > _ABOVE
        ):
            break
        start = box.start
        box = box.parent
    return start


def _container(prose: list[Leaf], total: int) -> Element | None:
    """The innermost element with nearly all the prose, or the ``article`` around it."""
    weights: dict[int, int] = {}
    for leaf in prose:
        outer: Element | None = leaf.element
        while outer is not None:
            weights[id(outer)] = weights.get(id(outer), 0) + leaf.end - leaf.start
            outer = outer.parent
    best: Element | None = None
    for leaf in prose:
        outer = leaf.element
        while outer is not None and weights[id(outer)] < _SHARE * total:
            outer = outer.parent
        if outer is not None and (best is None or outer.place > best.place):
            best = outer
    outer = best
    while outer is not None:
        if outer.tag == "article" or outer.attrs.get("itemtype", "").endswith("Article"):
            return outer
        outer = outer.parent
    return best if best is not None and best.tag not in ("", "html", "body") else None


def _is_protected(element: Element | None, body: Element) -> bool:
    """Does a name around it say that it is about the author or the sources of the article?"""
    while element is not None and not (element.start <= body.start and body.end <= element.end):
        if element.attrs and _ABOUT_AUTHOR.search(element.names):
            return True
        element = element.parent
    return False


def _mark_tail(tail: list[Leaf], text: str) -> None:
    """Marks lists of links, with their headings, after the last paragraph; never a list of sources."""
    if any(
        leaf.kind == BlockKind.HEADING
        and _SOURCES.fullmatch(text[leaf.start : leaf.start + 60].split("\n", 1)[0])
        for leaf in tail
    ):
        return
    below = False
    for leaf in reversed(tail):
        if leaf.role:
            continue
        linked = leaf.linked * 10 >= 9 * (leaf.end - leaf.start) and leaf.kind != BlockKind.PARAGRAPH
        if (linked and not _ABOUT_AUTHOR.search(leaf.element.names)) or (
            leaf.kind == BlockKind.HEADING and below
        ):
            leaf.role = RELATED
            below = True
        else:
            below = False
