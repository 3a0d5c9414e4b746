"""Finds attributions that a reader cannot follow: to nobody, to a group, to one unnamed person, to a document that cannot be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from provlint.model import Block, Span
from provlint.prose import citations, impersonal
from provlint.prose import lexicon as lex
from provlint.prose.sources import SourceKind, SourcePhrase
from provlint.prose.units import Unit

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


class Vagueness(IntEnum):
    """Kinds of vague attribution, from the least to the most telling."""

    GROUP = 1
    PASSIVE = 2
    UNLOCATED = 3
    ANONYMOUS = 4


@dataclass(frozen=True, slots=True)
class VagueAttribution:
    """One phrase that attributes without naming. Text offsets."""

    kind: Vagueness
    span: Span
    head: str = ""
    """Of a person or document: its noun, lower case."""


def find(reading: Reading) -> tuple[VagueAttribution, ...]:
    """All vague attributions of the article's own voice, in reading order; each phrase is of one kind."""
    found = [*_phrases(reading), *_impersonal(reading)]
    found.sort(key=lambda v: (v.span.start, -v.kind))
    out: list[VagueAttribution] = []
    for vague in found:
        if out and vague.span.overlaps(out[-1].span):
            if vague.kind > out[-1].kind:
                out[-1] = vague
            continue
        out.append(vague)
    return tuple(out)


def _impersonal(reading: Reading) -> Iterator[VagueAttribution]:
    told = ((Vagueness.PASSIVE, impersonal.passives), (Vagueness.GROUP, impersonal.commonplaces))
    for kind, finder in told:
        for span in finder(reading):
            place = _unit_around(reading, span)
            if place is None:
                continue
            unit, block = place
            if any(q.span.overlaps(span) for q in unit.quotations):
                continue
            if citations.find(reading, unit.span) or _somebody(unit, span):
                continue
            if reading.view.startswith("they say", span.start) and _spoken_before(reading, block, span):
                continue
            yield VagueAttribution(kind, span)


def _unit_around(reading: Reading, span: Span) -> tuple[Unit, Block] | None:
    block = reading.block_at(span.start)
    if block is None or block.span not in reading.body_spans:
        return None
    for unit in reading.evidences.units(block):
        if unit.span.start <= span.start < unit.span.end:
            return unit, block
    return None


def _somebody(unit: Unit, span: Span) -> bool:
    """Whether the sentence names who says it."""
    return any(
        p.kind in (SourceKind.NAMED, SourceKind.DOCUMENT, SourceKind.OWN, SourceKind.ANONYMOUS)
        for p in unit.phrases
    )


def _spoken_before(reading: Reading, block: Block, span: Span) -> bool:
    """Whether the paragraph has spoken of somebody whom "they" can mean."""
    return any(u.phrases for u in reading.evidences.units(block) if u.span.end <= span.start)


def _phrases(reading: Reading) -> Iterator[VagueAttribution]:
    located: set[str] = set()
    for block in reading.body:
        for unit in reading.evidences.units(block):
            cited = citations.find(reading, unit.span) is not None
            named = any(p.kind in (SourceKind.NAMED, SourceKind.OWN) for p in unit.phrases)
            for phrase in unit.phrases:
                if phrase.kind is SourceKind.GROUP and not (cited or named):
                    yield VagueAttribution(Vagueness.GROUP, phrase.span, phrase.head)
                elif phrase.kind is SourceKind.ANONYMOUS:
                    if not cited and phrase.head in lex.PERSONS:
                        yield VagueAttribution(Vagueness.ANONYMOUS, phrase.holder, phrase.head)
                elif phrase.kind in (SourceKind.DOCUMENT, SourceKind.UNOWNED_DOCUMENT):
                    family = _family(phrase)
                    if cited or reading.evidences.is_located(unit, phrase):
                        located.add(family)
                    elif family and not (phrase.definite and family in located):
                        yield VagueAttribution(Vagueness.UNLOCATED, phrase.holder, phrase.head)


def _family(phrase: SourcePhrase) -> str:
    """The word under which a document is spoken of again; empty for what no reader would want to look up."""
    head = phrase.head
    if head not in lex.CITABLE:
        return ""
    if head in lex.STUDIES:
        return "study"
    return head
