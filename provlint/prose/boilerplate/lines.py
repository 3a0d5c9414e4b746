"""The lines of a document as the search for boilerplate sees them: one unit a line, its shape measured once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Span
from provlint.prose.boilerplate import cues, neighbours, program
from provlint.prose.boilerplate.unit import HEADLINE, Unit
from provlint.prose.passages import Role

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_LONG = 25
"""Words from which on the last sentence of a paragraph is looked at by itself."""
_OPENING = "\"'“‘«(["
_PROMPTS = frozenset({Role.COMMENTS, Role.SOCIAL, Role.SUBSCRIPTION})
_PROGRAM = frozenset({BlockKind.CODE, BlockKind.SCRIPT, BlockKind.STYLE})
_MARKER = expression(r"[\s\-*+•·●▪◦‣–—>»›«‹|#✓✔☰→►▶▸❯/\\_.:,;(\[]{1,20}")
_END = expression(r"[.!?:;…][\"'”’»)\]\s]{0,4}$")
_STOP = expression(r"[.!?][\"'”’»)\]\s]{0,4}$")
_ELLIPSIS = expression(r"(?:\.\.\.|…)[\"'”’)\]]{0,2}$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mai|mär|ene|abr|ago|dic|fev|set|out|dez|gen|mag|giu|lug|ott)[a-zé]{0,7}"
_DATE = expression(
    rf"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?,? )?(?:{_MONTH}\.? \d{{1,2}}(?:st"
    rf"|nd|rd|th)?,?(?: \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}\.?,?(?: \d{{2,4}})?"
    rf"|{_MONTH}\.? \d{{4}}|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|(?:about )?(?:\d{{1,2}}|an?|one|two"
    rf"|three) ?(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|y|yrs?) ago|yesterday"
    rf"|today|\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{{2,4}})?)",
    re.I,
)
_BYLINE = expression(
    r"(?:by|von|par|por|di|door|av|written by|words by|story by|posted by|author:?|published|updated"
    r"|last updated|posted|first published|publicado|veröffentlicht|publié)\b",
    re.I,
)
_LABEL = expression(
    r"(?:[\w()/&'-]{1,20} ){0,3}[\w()/&'-]{1,20}: (?:[£$€]?\d\S*(?: \S+){0,6}$|(?:\S+ ?){1,3}$)"
)
_CUT = expression(r"\w[,;]? (?:\.\.\.|…)$|\[(?:\.\.\.|…)\]$")
_DENSE = expression(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{12}")
_MORE = expression(
    r"(?:more|the latest|latest|top|popular|trending|recent|featured|related|recommended|explore|you m|also)\b"
)
_SOURCE = expression(
    r"(?:source|sources|via|originally published|this (?:article|story|piece) (?:was )?(?:originally"
    r"|first)|(?:contributed|reprinted|republished|reposted) (?:by|from|with permission)|disclosure|correction"
    r"|editor's note)s?\b[:. ]"
)
"""What a button tells its reader to do."""
_SEPARATORS = frozenset("|»›•·→>▸")


def units(reading: Reading) -> list[Unit]:
    """The lines of *reading* that could be boilerplate, with their cues, in reading order."""
    found: list[Unit] = []
    machine = reading.document.kind == "html"
    for block in reading.document.blocks:
        if block.furniture:
            if found:
                found[-1].fence = True
        elif block.kind in _PROGRAM:
            if not machine:
                inner = (block.kind is BlockKind.CODE and block.inner) or block.span
                found.append(_coded(reading.text[inner.start : inner.end], block))
        elif block.kind is not BlockKind.FRONT_MATTER:
            for span in _lines(reading.text, block, machine):
                found += _parted(reading, _measured(reading, block, span))
    neighbours.count_copies(found)
    neighbours.follow_sentences(found, reading.text)
    neighbours.join_networks(found)
    neighbours.join_stamps(found)
    neighbours.take_signs(found, reading)
    neighbours.take_links(found, reading)
    neighbours.take_notes(found, reading)
    return found


def _lines(text: str, block: Block, whole: bool) -> Iterator[Span]:
    """The lines of a prose block; a paragraph that was wrapped to a width, or a program, stays whole."""
    words = text[block.span.start : block.span.end]
    if whole or "\n" not in words or block.kind is BlockKind.TABLE_ROW:
        yield block.span
        return
    lines = words.split("\n")
    verdict = program.judge(words)
    if _wrapped(lines) or (verdict is not None and verdict.score >= program.SURE and verdict.acts):
        yield block.span
        return
    at = block.span.start
    for line in lines:
        left = at + len(line) - len(line.lstrip())
        if line.strip():
            yield Span(left, left + len(line.strip()))
        at += len(line) + 1


def _wrapped(lines: Sequence[str]) -> bool:
    """Lines of one paragraph, broken at a width: all but the last are about as long as the longest."""
    longest = max(map(len, lines))
    full = [line for line in lines[:-1] if len(line.rstrip()) >= 0.7 * longest]
    return 40 <= longest <= 120 and len(full) >= 0.8 * (len(lines) - 1)


def _coded(text: str, block: Block) -> Unit:
    words = text.split()
    unit = Unit(block.span, block, len(words), "", "", program.judge(text) if text.strip() else None)
    if len(words) <= 12 and unit.verdict is None:
        unit.key = cues.key(text.lower())
        known = cues.whole(unit.key)
        unit.leads = cues.leads(unit.key)
        if known is not None:
            unit.cue(known.role, known.weight, " ".join(words))
    return unit


def _measured(reading: Reading, block: Block, span: Span) -> Unit:
    text, view = reading.text[span.start : span.end], reading.view
    marker = _MARKER.match(view, span.start, span.end)
    start = marker.end() if marker else span.start
    parts = text.split()
    count = len(parts)
    low = view[start : min(span.end, start + 600)]
    unit = Unit(span, block, count, low, "", program.judge(text))
    tail = text[-6:]
    unit.asks = "?" in tail
    unit.dense = count <= 12 and len(text) > 20 and _DENSE.search(text) is not None
    unit.stop, unit.end, unit.ellipsis = (
        _STOP.search(tail) is not None,
        _END.search(tail) is not None,
        _ELLIPSIS.search(tail) is not None,
    )
    unit.sourced = _SOURCE.match(low) is not None
    opened = cues.opener(view, start, span.end)
    if opened is not None:
        cue, stop = opened
        unit.cue(cue.role, cue.weight, reading.text[start:stop])
        if cue.weight >= cues.SURE:
            unit.opened = cue.role
    if unit.ellipsis and count <= HEADLINE and _CUT.search(text) is not None:
        # A teaser, cut where its room ended.
        unit.cut = True
        unit.cue(Role.RELATED, cues.FAINT, tail.strip())
    if count <= HEADLINE:
        unit.names = _capitals(parts[1:])
        unit.risen = not next((c for c in text if c.isalnum()), "a").islower()
    if count <= 16:
        _short(unit, text, low)
    if 8 <= count <= 24 and text.upper() == text != text.lower() and not unit.stop and _worded(parts):
        # A headline in capitals between paragraphs is a link to another article; headings are shorter.
        unit.cue(Role.RELATED, cues.SURE, " ".join(text.split()))
    if (
        unit.weights.get(Role.RELATED, 0.0) >= cues.SURE
        and count <= 8
        and _MORE.match(low)
        and ": " not in low
    ):
        unit.leads = True
    return unit


def _worded(parts: Sequence[str]) -> bool:
    """A line of words, not a row of a table."""
    return sum(any(map(str.isalpha, part)) for part in parts) >= 0.8 * len(parts)


def _parted(reading: Reading, unit: Unit) -> list[Unit]:
    """A paragraph that ends in a prompt is two units: the prompt is not the paragraph's own."""
    if unit.words < _LONG or not unit.stop or unit.strongest >= cues.SURE or unit.verdict is not None:
        return [unit]
    start, end = unit.span
    stop = max(reading.view.rfind(mark, start, end - 2) for mark in (". ", "! ", "? ", ".) ", '." '))
    while 0 <= stop < end and not reading.view[stop].isalnum():
        stop += 1
    if stop < start or cues.opener(reading.view, stop, end) is None:
        return [unit]
    prompt = _measured(reading, unit.block, Span(stop, end))
    if prompt.opened not in _PROMPTS:
        return [unit]
    kept = reading.text[start:stop].rstrip()
    return [_measured(reading, unit.block, Span(start, start + len(kept))), prompt]


def _short(unit: Unit, text: str, low: str) -> None:
    parted = cues.unglued(text)
    unit.glued = parted.count(" ") - text.count(" ")
    unit.key = cues.key(low)
    known = cues.whole(unit.key)
    if known is None and unit.glued:
        known = cues.whole(cues.key(parted.lower()))
    unit.leads = cues.leads(unit.key)
    unit.apparatus = cues.apparatus(unit.key)
    if known is not None and known.role not in unit.weights:
        unit.cue(known.role, known.weight, " ".join(text.split()))
    unit.social, unit.sections = cues.composition(unit.key.split())
    if unit.glued:
        social, sections = cues.composition(cues.key(parted.lower()).split())
        unit.social, unit.sections = max(unit.social, social), max(unit.sections, sections)
    if known is None and not unit.stop and _buttons(unit):
        unit.cue(Role.SOCIAL, cues.SURE, " ".join(text.split()))
    elif known is None and unit.strongest < cues.SURE:
        made = cues.made(unit.key.split()) or (
            cues.made(cues.key(parted.lower()).split()) if unit.glued else None
        )
        if made is not None:
            unit.cue(made, cues.SURE if unit.words >= 2 else cues.LIKELY, " ".join(text.split()))
    unit.capitals = _capitals(text.split())
    unit.shouted = len(text) > 3 and text.upper() == text and text.lower() != text
    unit.numeric = not any(map(str.isalpha, text))
    dated = _DATE.search(low)
    unit.dated = dated is not None and len(dated[0]) >= 0.5 * len(low.strip())
    row = text[0] == text[-1] == "|"
    unit.labelled = row or _LABEL.match(text) is not None or sum(map(str.isdigit, text)) > 0.2 * len(text)
    unit.byline = _BYLINE.match(low) is not None
    unit.separators = 0 if row else sum(map(_SEPARATORS.__contains__, text))


def _buttons(unit: Unit) -> bool:
    """A row of networks' names and what their buttons say."""
    if unit.social >= 0.99:
        return unit.words > 1 or unit.glued > 0
    return unit.social >= 0.6 and cues.networks(unit.key.split()) >= 2 and unit.function < 0.3


def _capitals(words: Sequence[str]) -> float:
    long = [w for w in (word.lstrip(_OPENING) for word in words) if len(w) >= 4 and w[0].isalpha()]
    return sum(w[0].isupper() for w in long) / len(long) if long else 0.0
