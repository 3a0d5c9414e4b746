"""Finds quotations: straight, curly, single, German and French marks, over several paragraphs, and quoted blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provlint.expressions import expression
from provlint.model import Block, Span

_SINGLE_CLOSE = expression(r"[’'](?!\w)")
_CLOSERS = {"“": '”"', "„": "“”", "«": "»", "»": "«", "‘": "’'", "'": "'’", '"': '"”', "”": "”"}
_MARK = expression("[“”„«»\"]|(?<![\\w])[‘'](?=\\w)|''|``")
_CURLY = expression('[“”"]')
_WORD = expression(r"\w+(?:['’\-.]\w+)*")
_INCH = expression(r"\d\s?$")
_LONGEST = 8_000
"""Characters of a quotation within one paragraph."""
_MOST_MARKS = 20
"""Marks that are looked at as the end of one quotation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, or a quoted block. Text offsets."""

    span: Span
    """With its marks."""
    inner: Span
    words: int
    is_block: bool = False
    is_open: bool = False
    """Its closing mark is missing because it goes on in the next paragraph."""


def find(text: str, block: Block) -> list[Quotation]:
    """The quotations of one block, outermost ones only, in reading order."""
    if block.quoted:
        return [Quotation(block.span, block.span, _count(text, block.span), is_block=True)]
    return list(_marked(text, block.span))


def within(text: str, quotation: Quotation) -> list[Quotation]:
    """The quotations inside *quotation*: what its speaker quotes in turn."""
    return [] if quotation.is_block else list(_marked(text, quotation.inner))


def _marked(text: str, span: Span) -> Iterator[Quotation]:
    at = span.start
    while (mark := _MARK.search(text, at, span.end)) is not None:
        at = mark.end()
        opener = mark[0]
        if opener in ("''", "``"):
            doubled = text.find("''", at, min(span.end, at + 3000))
            if doubled >= 0 and not text[at].isspace():
                yield _quotation(text, Span(mark.start(), doubled + 2), at, doubled)
                at = doubled + 2
            continue
        if opener == '"' and not _can_open(text, mark.start(), span):
            continue
        if opener in "”" or (opener == "»" and not _opens_word(text, mark)):
            continue
        if opener == "“" and mark.start() - span.start <= 1 and _stays_open(text, span):
            yield _quotation(text, Span(mark.start(), span.end), mark.end(), span.end, is_open=True)
            return
        close = _single_close if opener in "‘'" else _close
        end = close(text, mark.end(), span.end, _CLOSERS.get(opener, ""))
        if end is None:
            # A paragraph that opens with a mark and never closes it: the speech goes on in the next one.
            if (
                opener in '"«„'
                and mark.start() - span.start <= 1
                and text.count(opener, span.start, span.end) == 1
            ):
                yield _quotation(text, Span(mark.start(), span.end), mark.end(), span.end, is_open=True)
                return
            continue
        yield _quotation(text, Span(mark.start(), end), mark.end(), end - 1)
        at = end


def _stays_open(text: str, span: Span) -> bool:
    """Whether the mark that opens a paragraph is never closed, though marks within it may be."""
    depth = 0
    for mark in _CURLY.finditer(text, span.start, span.end):
        depth += 1 if mark[0] == "“" else -1
        if not depth:
            return False
    return depth == 1


def _quotation(text: str, span: Span, start: int, end: int, *, is_open: bool = False) -> Quotation:
    inner = Span(start, max(start, end))
    return Quotation(span, inner, _count(text, inner), is_open=is_open)


def _count(text: str, span: Span) -> int:
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end))


def _can_open(text: str, at: int, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if after.isspace():
        return False
    return not (before.isalnum() or before in ".,!?;") or (before in ".,!?;" and after.isupper())


def _opens_word(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    return before.isspace() and text[mark.end() : mark.end() + 1].isalnum()


def _close(text: str, start: int, end: int, closers: str) -> int | None:
    """After the closing mark, or None. A straight mark closes where it cannot open."""
    at = start
    end = min(end, start + _LONGEST)
    straight = closers[:1] == '"'
    for _ in range(_MOST_MARKS):
        found = min((p for c in closers if (p := text.find(c, at, end)) >= 0), default=-1)
        if found < 0:
            return None
        after = text[found + 1] if found + 1 < end else " "
        at = found + 1
        if text[found] == '"' and not straight and text[found - 1].isspace():
            continue  # a straight mark that opens inside curly ones
        if text[found] == "”" and straight:
            if text.find("“", start, found) < 0:
                return at  # closed by a mark of the other sort
            continue
        if straight and (after.isalnum() or (found == start + 2 and _INCH.search(text, start, found))):
            continue
        return at
    return None


def _single_close(text: str, start: int, end: int, closers: str) -> int | None:
    """Single marks double as apostrophes: the closing one ends a word and follows at least two."""
    for found in _SINGLE_CLOSE.finditer(text, start, min(end, start + 1000)):
        if found[0] not in closers:
            continue
        before = text[found.start() - 1]
        plural = before == "s" and text[found.end() : found.end() + 2].lstrip()[:1].islower()
        if before.isalnum() and plural:
            continue
        return found.end()
    return None


def is_title(text: str, quotation: Quotation) -> bool:
    """Whether it is the title of a work rather than speech: most of its longer words are capitalised."""
    if quotation.is_block:
        return False
    longer = [w for w in _WORD.findall(text, quotation.inner.start, quotation.inner.end) if len(w) > 3]
    return (
        bool(longer)
        and len(longer) <= 14
        and sum(w[0].isupper() or w[0].isdigit() for w in longer) >= 0.75 * len(longer)
    )
