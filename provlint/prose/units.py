"""Statements: sentences with their sources, a quotation of several sentences kept whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provlint.model import Block, Span
from provlint.prose import quotations, sources, tokens
from provlint.prose.quotations import Quotation
from provlint.prose.sources import SourcePhrase
from provlint.prose.tokens import Token

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, or the sentences that one quotation ties together. Text offsets."""

    span: Span
    tokens: Sequence[Token]
    """Each quotation of speech is one token."""
    phrases: Sequence[SourcePhrase]
    """The sources outside the quotations."""
    quotations: Sequence[Quotation]
    """Of speech: four words or more."""


def split(reading: Reading, block: Block) -> list[Unit]:
    """The units of one block, in reading order."""
    quoted = [
        q
        for q in quotations.find(reading.text, block)
        if (q.words >= 4 or q.is_open) and not quotations.is_title(reading.text, q)
    ]
    if block.quoted:
        return [Unit(block.span, (), (), quoted)]
    merged: list[Span] = []
    for sentence in reading.sentences(block):
        tied = merged and (
            any(q.span.start < sentence.start < q.span.end for q in quoted)
            or _says_who(reading.view, sentence)
        )
        if tied:
            merged[-1] = Span(merged[-1].start, sentence.end)
        else:
            merged.append(sentence)
    return [_unit(reading, span, quoted) for span in merged]


_TRAILING_SPEAKER = re.compile(r"(?:said|says|wrote|added|asked|told) (?!\w+ing )[a-z]")


def _says_who(view: str, sentence: Span) -> bool:
    """A sentence that is only the speaker of the quotation before it: `… in general." Said co-author Kiel.`"""
    return _TRAILING_SPEAKER.match(view, sentence.start, sentence.end) is not None


def _unit(reading: Reading, span: Span, quoted: Sequence[Quotation]) -> Unit:
    here = [q for q in quoted if q.span.overlaps(span)]
    words = tokens.tokenise(reading.text, reading.view, span, [q.span for q in here], reading.names)
    return Unit(span, words, sources.find(words), here)
