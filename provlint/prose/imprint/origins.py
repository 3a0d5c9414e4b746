"""Where the text comes from, and under what rights."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Span
from provlint.prose import names
from provlint.prose.zones import Line
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


SOURCE = Pattern(
    r"\b(?:source|via|originally (?:published|posted|appeared)|first (?:published|appeared|posted)"
    r"|(?:re)?published (?:by|from|with permission)|reprinted (?:from|with)|delivered by|provided by"
    r"|courtesy of)\b"
)

RIGHTS = Pattern(
    r"\b(?:creative commons|cc[ -]by\b|cc0\b|licen[sc]ed under|all rights reserved|public domain|copyright"
    r"|freely reproduced|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos|todos os direitos)|©"
)

PATTERNS = (SOURCE, RIGHTS)
_SOURCE_LINE = expression(
    r"^(?:[-–—*•(\[]\s*)?(?:(?:source|via|origin)s?\s?:\s*|SOURCE\s+|(?:this (?:article|post|story|piece"
    r"|content) )?(?:was |has been )?"
    r"(?:originally|first) (?:published|posted|appeared)(?: (?:in|on|at|by|under|as))*\s+"
    r"|(?:re)?(?:published|printed) (?:with permission )?(?:from|by)\s+|(?:delivered|provided) by\s+"
    r"|courtesy of\s+)(?P<name>[^\n]{2,160})$",
    re.I,
)

_OUTLET_COLON = expression(r"^(?:[A-Z][\w.'’&-]*|the|of|and)(?:\s(?:[A-Z][\w.'’&-]*|the|of|and)){0,4}:$")

_AGENCY = expression(
    r"^[^\n]{0,60}?(?:\((?P<agency>[A-Z][\w .&]{1,24})\)|/(?P<wire>[A-Z][\w. ]{2,30})/)\s*(?:--?|–|—)\s"
)


def sources(reading: Reading, known: Sequence[Line]) -> Iterator[Span]:
    """Lines that say where the text comes from."""
    starts = [line.span.start for line in known]
    seen: set[int] = set()
    for match in reading.matches(SOURCE):
        index = bisect_right(starts, match.start()) - 1
        if index < 0 or index in seen:
            continue
        seen.add(index)
        line = known[index]
        text = reading.text[line.span.start : line.span.end]
        named = _SOURCE_LINE.match(text) if len(text) <= 220 else None
        if named:
            yield Span(line.span.start + named.start("name"), line.span.end)
    for line in [line for line in known[:12] if line.words >= 12][:2]:
        wire = _AGENCY.match(reading.text[line.span.start : min(line.span.end, line.span.start + 120)])
        if wire:
            start, end = wire.span("agency" if wire["agency"] else "wire")
            yield Span(line.span.start + start, line.span.start + end)
    for line in known[:3]:
        text = reading.text[line.span.start : line.span.end]
        if len(text) < 60 and _OUTLET_COLON.match(text) and names.is_outlet(text[:-1]):
            yield Span(line.span.start, line.span.end - 1)


def rights(reading: Reading, known: Sequence[Line]) -> Iterator[Span]:
    """Short lines that state the licence or the rights."""
    starts = [line.span.start for line in known]
    seen: set[int] = set()
    for match in reading.matches(RIGHTS):
        index = bisect_right(starts, match.start()) - 1
        if (
            index >= 0
            and index not in seen
            and match.start() < known[index].span.end
            and known[index].words <= 40
        ):
            seen.add(index)
            yield known[index].span
