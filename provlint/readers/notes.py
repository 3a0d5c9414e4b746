"""Footnotes as people type them: marks such as ``[1]`` and ``¹`` in a text, and the notes they point to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Footnote, Span

_MARK = expression(
    r"\[(?:(?P<numbers>\d{1,3}(?:[ ]?[,;–-][ ]?\d{1,3}){0,9})|\^(?P<label>[^\]\s^]{1,40})|(?:note|nb|n\.?)[ ]?(?P<note>\d{1,3}))\]"
    r"(?![(\[])"
)
_RAISED = expression(r"(?<=[\w.,;:!?\"'”’»)\]])[⁰¹²³⁴-⁹]{1,3}(?!\w)")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED_DIGITS, "0123456789")
_BODY = expression(
    r"(?:\[\^?(?P<bracket>[^\]\s^]{1,40})\]:?|(?P<raised>[⁰¹²³⁴-⁹]{1,3})[.)]?|\^(?P<caret>\d{1,3})[.:]?)\s{0,9}(?=\S)"
)
_NUMBER = expression(r"\(?(\d{1,3})[.)\]:]?\s{1,9}(?=\S)")
_TITLE = expression(
    r"\W{0,9}(?:end|foot)?(?:notes|references|sources|citations|bibliography|works cited|further reading)"
    r"(?: (?:and|&) (?:notes|references|sources|citations|further reading))?\W{0,9}",
    re.IGNORECASE,
)
_PROSE_START = 40
"""A heading over notes is no longer than this."""
_MOST_IN_RANGE = 30


def find(text: str, blocks: Sequence[Block], numbers: Mapping[int, int]) -> tuple[Footnote, ...]:
    """The notes of *text*, in the order of their marks; a mark for several notes comes once for each.

    *numbers* says which number a list item carries, by the index of its block.
    """
    marks = list(_marks(text))
    if not marks:
        return ()
    bodies = _bodies(text, blocks, numbers)
    opening = {start for start, _ in bodies.values()}
    program = iter([b.span for b in blocks if not b.is_prose])
    barred = next(program, None)
    notes: list[Footnote] = []
    for mark, labels, sure in sorted(marks):
        while barred is not None and barred.end <= mark.start:
            barred = next(program, None)
        if mark.start in opening or (barred is not None and barred.start < mark.end):
            continue
        for label in labels:
            _, body = bodies.get(label, (0, None))
            if body is not None or sure:
                notes.append(Footnote(mark, body))
    return tuple(notes)


def _marks(text: str) -> Iterator[tuple[Span, tuple[str, ...], bool]]:
    """Marks with their labels, and whether they are marks even where no note is found."""
    if "[" in text:
        for match in _MARK.finditer(text):
            numbers = match["numbers"]
            labels = tuple(_listed(numbers)) if numbers else (match["label"] or match["note"],)
            yield Span(*match.span()), labels, labels != ("0",)
    if not text.isascii() and any(sign in text for sign in _RAISED_DIGITS):
        for match in _RAISED.finditer(text):
            yield Span(*match.span()), (match[0].translate(_DIGITS),), False


def _listed(numbers: str) -> Iterator[str]:
    """``1, 3-5`` is 1, 3, 4 and 5."""
    for part in re.split(r"[ ]?[,;][ ]?", numbers):
        first, *last = re.split(r"[ ]?[–-][ ]?", part)
        low, high = int(first), int(last[-1]) if last else int(first)
        yield from map(str, range(low, min(high, low + _MOST_IN_RANGE) + 1) if high > low else (low,))


def _bodies(text: str, blocks: Sequence[Block], numbers: Mapping[int, int]) -> dict[str, tuple[int, Span]]:
    """Notes by their label: where their opening mark stands, and the note behind it.

    A number alone (``1. …``) opens a note only under a heading such as "References".
    """
    loose: dict[str, tuple[int, Span]] = {}
    listed: dict[str, tuple[int, Span]] = {}
    section = False
    for index, block in enumerate(blocks):
        start, end = block.span
        if not block.is_prose:
            continue
        if end - start <= _PROSE_START and _TITLE.fullmatch(text, start, end):
            section = True
            continue
        if block.kind is BlockKind.HEADING:
            section = False
        elif match := _BODY.match(text, start, end):
            label = match["bracket"] or match["caret"] or match["raised"].translate(_DIGITS)
            (listed if section else loose).setdefault(label, (start, Span(match.end(), end)))
        elif section and index in numbers:
            listed.setdefault(str(numbers[index]), (start, block.span))
        elif section and (match := _NUMBER.match(text, start, end)):
            listed.setdefault(match[1], (start, Span(match.end(), end)))
    return loose | listed
