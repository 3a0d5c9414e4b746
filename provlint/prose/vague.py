"""Finds attributions that a reader cannot follow: to nobody, to a group, to one unnamed person, to a document that cannot be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Block, Span
from provlint.prose import citations, hints, impersonal, settled
from provlint.prose import lexicon as lex
from provlint.prose.phrases import SourceKind
from provlint.prose.sources import SourcePhrase
from provlint.prose.units import Unit
from provlint.scan import Pattern

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
        if reading.in_quotation(vague.span):
            continue  # somebody else's words, or words that are only mentioned
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
            if kind is Vagueness.PASSIVE and (
                _AGENT.search(reading.text, span.end, min(unit.span.end, span.end + _CLAUSE))
                or settled.is_settled(reading, span, unit.span)
            ):
                continue
            if reading.view.startswith("they say", span.start) and _somebody_before(reading, block, unit):
                continue
            yield VagueAttribution(kind, span)


def _unit_around(reading: Reading, span: Span) -> tuple[Unit, Block] | None:
    block = reading.block_at(span.start)
    if block is None or block.span not in reading.body_spans:
        return None
    for unit in reading.evidences.units.of(block):
        if unit.span.start <= span.start < unit.span.end:
            return unit, block
    return None


def _somebody_before(reading: Reading, block: Block, unit: Unit) -> bool:
    """Whether the paragraph has spoken of people whom "they" can mean."""
    units = reading.evidences.units
    earlier = [u for u in units.of(block) if u.span.end <= unit.span.start]
    before = None if earlier else units.beside(block, -1)
    return any(_several(u) for u in (units.of(before) if before else earlier))


def _several(unit: Unit) -> bool:
    """Whether a sentence speaks of a group, or of more than one by name."""
    words = unit.tokens
    group = any(t.low in lex.GROUPS or t.low in lex.OFFICIALS or t.low in lex.COLLECTIVES for t in words)
    return (
        group
        or any(t.low == "they" for t in words)
        or any(a.low == "and" and b.capital for a, b in pairwise(words))
        or any(a.low == "the" and b.capital and b.low.endswith("s") for a, b in pairwise(words))
    )


def _governed(unit: Unit, group: SourcePhrase) -> bool:
    """Whether somebody named tells what the group says: "according to Ruiz" anywhere, "Ruiz said that experts …"."""
    for other in unit.phrases:
        if other.kind not in (SourceKind.NAMED, SourceKind.DOCUMENT, SourceKind.OWN):
            continue
        if other.verb == "according":
            return True
        if other.verb in lex.VOUCHING_VERBS and 0 <= group.holder.start - other.holder.end <= _NEAR:
            return True
    return False


_NEAR = 30
"""Characters between a named speaker and a group that the speaker tells of."""
_AGENT = expression(r"\bby (?:an?|the|his|her|its|their|both|two|three|[A-Z]\w*)\b")
"""The agent of a passive, behind it in the sentence."""
_CLAUSE = 100
"""Characters behind a passive within which "by" belongs to it."""


def _somebody(unit: Unit, span: Span) -> bool:
    """Whether the sentence names who says what stands at *span*; plans, methods and participles vouch for nothing."""
    for phrase in unit.phrases:
        if phrase.kind in (SourceKind.NAMED, SourceKind.DOCUMENT, SourceKind.OWN, SourceKind.ANONYMOUS):
            if phrase.verb in lex.VOUCHING_VERBS or phrase.verb == "according":
                return True
            opens = 0 < phrase.holder.start - unit.span.start <= _LEAD
            if phrase.kind is SourceKind.DOCUMENT and opens:
                return True  # "In a report by the board, the port was said to be …"
        elif (
            phrase.head in ("he", "she")
            and phrase.verb in lex.VOUCHING_VERBS
            and phrase.span.end < span.start
        ):
            return True
    return False


_LEAD = 8
"""Characters of what leads to a document at the start of a sentence: "In", "Based on"."""


TITLED = Pattern(
    r"\b(?:study|report|article|paper|survey|book|review|analysis|editorial)(?: (?:is|was))?,? (?:en)?titled\b"
    r"|\bunder the (?:title|headline)\b"
)
"""A document whose title stands somewhere in the text is located wherever it is spoken of."""
PATTERNS = (TITLED,)


def _phrases(reading: Reading) -> Iterator[VagueAttribution]:
    located = {_family_of(m[0].split()[0].strip(",")) for m in reading.matches(TITLED)}
    located |= {
        _family_of(word)
        for link in reading.document.links
        if link.span.end - link.span.start <= _ANCHOR and citations.is_evidence(link.target)
        for word in reading.view[link.span.start : link.span.end].split()
    }
    for block in reading.body:
        if not hints.of_somebody_vague(reading.bare[block.span.start : block.span.end]):
            continue
        for unit in reading.evidences.units.of(block):
            if not hints.of_somebody_vague(reading.bare[unit.span.start : unit.span.end]):
                continue
            told = [phrase for phrase in unit.phrases if phrase.kind in VAGUE]
            cited = bool(told) and reading.evidences.traces.is_cited(block, unit)
            for phrase in told:
                if phrase.kind is SourceKind.GROUP and not (cited or _governed(unit, phrase)):
                    yield VagueAttribution(Vagueness.GROUP, phrase.span, phrase.head)
                elif phrase.kind is SourceKind.ANONYMOUS:
                    if not cited and phrase.head in lex.PERSONS and not _is_apposition(reading, phrase):
                        yield VagueAttribution(Vagueness.ANONYMOUS, phrase.holder, phrase.head)
                elif phrase.kind in (SourceKind.DOCUMENT, SourceKind.UNOWNED_DOCUMENT):
                    family = _family_of(phrase.head)
                    if cited or reading.evidences.traces.is_located(unit, phrase):
                        located.add(family)
                    elif _is_unlocated(reading, unit, phrase, family, located):
                        yield VagueAttribution(
                            Vagueness.UNLOCATED, _short(reading, phrase.holder), phrase.head
                        )


VAGUE = frozenset((SourceKind.GROUP, SourceKind.ANONYMOUS, SourceKind.DOCUMENT, SourceKind.UNOWNED_DOCUMENT))
_TOPIC = expression(r" (?:about|on|into|detailing|describing|concerning|regarding|seen|obtained|reviewed)\b")


def _short(reading: Reading, holder: Span) -> Span:
    """Without what the document is about: "a recent article" of "a recent article about the mill"."""
    topic = _TOPIC.search(reading.view, holder.start, holder.end)
    return Span(holder.start, topic.start()) if topic else holder


_NAME_COMMA = expression(r"[A-Z][\w.’'-]*, $")


def _is_apposition(reading: Reading, phrase: SourcePhrase) -> bool:
    """Whether the name stands before: "Jennifer Williams, an aide to the minister"."""
    return _NAME_COMMA.search(reading.text, max(0, phrase.holder.start - 40), phrase.holder.start) is not None


def _is_unlocated(reading: Reading, unit: Unit, phrase: SourcePhrase, family: str, located: set[str]) -> bool:
    """Whether a document that stands here without link, title or date is worth a word."""
    words = reading.document[phrase.holder]
    first = reading.view[phrase.holder.start : phrase.holder.end].split(" ", 1)[0]
    if not family or first in ("this", "each", "every", "any") or first in lex.POSSESSIVES:
        return False
    if first in ("our", "my") or citations.known_name(reading, phrase.holder) is not None:
        return False
    if phrase.head == "paper" and phrase.definite and reading.matches(settled.NEWSPAPER):
        return False  # what it says can be looked up there
    if "release of " in words.lower():
        return False  # something comes out
    if phrase.definite:
        return bool(phrase.verb) and family not in located
    if phrase.head in ("footage", "video"):
        return phrase.verb in ("show", "shows", "showed", "suggests", "appears")
    if first not in lex.INDEFINITE and first not in lex.ATTRIBUTES:
        return False  # headline style: "Study finds", or the name of a paper
    if phrase.head == "post" and not any(w[0].isupper() for w in words.split(" on ")[0].split()[1:]):
        return False  # somebody's post; the sentence says whose
    titled = any(0 <= m.start() - phrase.holder.end < _SOON for m in reading.matches(TITLED))
    return not titled and not reading.evidences.traces.is_dated(unit, phrase)


_ANCHOR = 80
"""Characters of a link's words, where they say what it leads to: "the survey"."""
_SOON = 500
"""Characters within which the title of a document may follow its first mention."""


def _family_of(head: str) -> str:
    """The word under which a document is spoken of again; empty for what no reader would want to look up."""
    if head in lex.STUDIES or head == "under":
        return "study"
    return head if head in lex.CITABLE else ""
