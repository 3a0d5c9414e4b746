"""Footnotes: marks in the text and the notes they lead to."""

from __future__ import annotations

import re
from bisect import bisect_right

from provlint.expressions import expression
from provlint.model import Footnote, Span
from provlint.readers.html_page import Element, Page, trimmed

# How Wikipedia, Pandoc, WordPress plugins, Word and Markdown renderers name notes and their marks.
_NOTE_TARGET = expression(
    r"#(?:fn|ftnt?|_ftn|_edn|footnote|endnote|note|cite[_-]?note|cite|reference|ref|bib|easy-footnote-bottom|r)[-_:.]?\w{0,80}",
    re.IGNORECASE,
)
_MARK_CLASS = expression(
    r"(?:^|[\s_-])(?:footnote|noteref|fnref|endnote|reference|citation)s?(?:$|[\s_-])", re.IGNORECASE
)
_MARK = expression(
    r"\W{0,2}(?:\d{1,3}|[a-z*†‡§]{1,2}|note\s\d{1,3}|nb\s\d{1,3})\W{0,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}", re.IGNORECASE
)


def footnotes(page: Page) -> list[Footnote]:
    """In reading order; a mark whose note is missing has no body."""
    marks = [(a, s) for a in page.anchors if (s := _mark(a, page)) is not None]
    if not marks:
        return []
    places = {
        name: e for e in reversed(page.elements) for key in ("id", "name") if (name := e.attrs.get(key))
    }
    found: list[Footnote] = []
    for anchor, span in marks:
        body = _note(places.get(anchor.attrs["href"].strip()[1:]), page)
        if body is None or body.start > span.start:
            found.append(Footnote(span, body))
    return found


def _mark(anchor: Element, page: Page) -> Span | None:
    target = anchor.attrs.get("href", "").strip()
    if not target.startswith("#") or len(target) < 2 or anchor.end - anchor.start > 12:
        return None
    span = trimmed(page.text, anchor.start, anchor.end)
    if span.end == span.start or not _MARK.fullmatch(page.text, span.start, span.end):
        return None
    if anchor.attrs.get("role") == "doc-backlink" or "back" in anchor.attrs.get("class", ""):
        return None
    raised = (anchor.parent is not None and anchor.parent.tag == "sup") or page.text[
        span.start
    ] in "⁰¹²³⁴⁵⁶⁷⁸⁹"
    told = anchor.attrs.get("role") == "doc-noteref" or bool(_MARK_CLASS.search(anchor.names))
    return span if told or raised or _NOTE_TARGET.fullmatch(target) else None


def _note(element: Element | None, page: Page) -> Span | None:
    """The words of the note: of the block that bears the name, or of the leaf that holds the anchor."""
    if element is None or element.tag in ("body", "html", "ol", "ul", "article", "section"):
        return None
    if element.block and element.end > element.start:
        span = trimmed(page.text, element.start, element.end)
        return span if span.end > span.start else None
    index = bisect_right(page.leaves, element.start, key=lambda leaf: leaf.end)
    if index == len(page.leaves):
        return None
    return trimmed(page.text, page.leaves[index].start, page.leaves[index].end)
