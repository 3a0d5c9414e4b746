"""A marked document beside what provlint sees in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from provlint import Claim, Document, Measure, Reading, Source, Span
from provlint.engine import Linter


class Mark(NamedTuple):
    """One mark in its document, with its row as written."""

    span: Span
    row: Mapping[str, Any]

    @property
    def kind(self) -> str:
        return str(self.row["kind"])


class Examined:
    """A document as provlint reads it, beside its marks. All spans are source offsets."""

    def __init__(
        self, linter: Linter, source: Source, found: Iterable[Mapping[str, Any]], marks: Iterable[Mark] = ()
    ):
        self.document: Document = linter.read(source)
        self.reading: Reading = linter.reading(self.document)
        self.text = self.document.source
        self.found = [(str(f["code"]), Span(f["start"], f["end"])) for f in found]
        self.marks = list(marks)

    @cached_property
    def sentences(self) -> Sequence[tuple[Span, int]]:
        """Each with the number of its block."""
        blocks = enumerate(self.document.blocks)
        return [(self.document.place(s), n) for n, block in blocks for s in self.reading.sentences(block)]

    @cached_property
    def claims(self) -> Sequence[tuple[Claim, Span]]:
        return [(claim, self.document.place(claim.span)) for claim in self.reading.claims]

    @cached_property
    def aside(self) -> Sequence[tuple[str, Span]]:
        """What is not the article, by what it is taken for."""
        place = self.document.place
        junk = [("boilerplate", place(p.span)) for p in self.reading.boilerplate]
        return [*junk, *(("a biography", place(b.span)) for b in self.reading.biographies)]

    def claim_at(self, span: Span, *, quotation: bool = False) -> Claim | None:
        """The claim of the kind asked for that overlaps *span*."""
        here = (c for c, place in self.claims if place.overlaps(span))
        return next((c for c in here if (c.measure is Measure.QUOTATION) == quotation), None)

    def codes_at(self, span: Span) -> set[str]:
        return {code for code, place in self.found if place.overlaps(span)}

    def marks_at(self, span: Span, *kinds: str) -> list[Mark]:
        return [m for m in self.marks if m.kind in kinds and m.span.overlaps(span)]

    def distance(self, span: Span, other: Span) -> str:
        """Where *other* stands as seen from *span*: in its sentence, paragraph, or elsewhere."""
        mine = [(s, n) for s, n in self.sentences if s.overlaps(span)]
        theirs = [(s, n) for s, n in self.sentences if s.overlaps(other)]
        if {s for s, _ in mine} & {s for s, _ in theirs}:
            return "in its sentence"
        return "in its paragraph" if {n for _, n in mine} & {n for _, n in theirs} else "in another paragraph"

    def nearest(self, words: str, span: Span) -> Span | None:
        """The place of *words* that is nearest to *span*."""
        places = [Span(*m.span()) for m in re.finditer(re.escape(words), self.text)] if words else []
        return min(places, key=lambda p: abs(p.start - span.start), default=None)

    def whereabouts(self, words: str, span: Span) -> str:
        place = self.nearest(words, span)
        return self.distance(span, place) if place else "without words of its own"
