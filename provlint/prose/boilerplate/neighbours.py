"""What lines tell of each other: copies, broken sentences, rows of buttons and stamps, signs, links and notes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import BlockKind
from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.unit import Unit
from provlint.prose.passages import Role

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_STAMP = expression(
    r"\d{4},? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?$|^[^:]{2,40} (?:says|writes|wrote|said):$"
    r"|^[\w .'-]{2,40} [|•·] (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}$"
)
_ACTION = expression(
    r"(?:get|see|view|read|shop|buy|visit|check|watch|learn|find|try|click|download|print|pin|save|jump|go|open|compare|explore"
    r"|browse|rate|add|book|order|start|continue|discover|show|hide|close|remove|report|sign|join|share|reply|load|select)\b"
)


def count_copies(found: Sequence[Unit]) -> None:
    counts = Counter(unit.key for unit in found)
    for unit in found:
        if unit.key and not unit.numeric:
            unit.copies = counts[unit.key] - 1
            if unit.copies >= 2 and 2 <= unit.words <= 8 and _ACTION.match(unit.low) and not unit.stop:
                unit.cue(Role.NAVIGATION, cues.SURE, unit.low)


def follow_sentences(found: Sequence[Unit], text: str) -> None:
    """A line that stops short and one that starts in lower case are one sentence, broken at a width."""
    for upper, lower in pairwise(found):
        if (
            not upper.end
            and upper.block.kind is not BlockKind.LIST_ITEM
            and upper.words >= 7
            and upper.strongest < cues.SURE
            and upper.verdict is None
            and lower.verdict is None
            and text[lower.span.start].islower()
            and upper.function >= 0.15
        ):
            upper.flows = lower.flows = True


def join_networks(found: Sequence[Unit]) -> None:
    """The name of one network may head a section; two lines of them are buttons."""
    for upper, lower in pairwise(found):
        if upper.social >= 0.6 and lower.social >= 0.6 and upper.words <= 6 and lower.words <= 6:
            for unit in (upper, lower):
                if unit.strongest < cues.SURE:
                    unit.cue(Role.SOCIAL, cues.SURE, unit.low)


def join_stamps(found: Sequence[Unit]) -> None:
    """One time stamp or "Jo says:" may be the article's; two below its first paragraphs stand over comments."""
    start = next((i + 2 for i, (a, b) in enumerate(pairwise(found)) if a.good and b.good), len(found))
    stamps = [u for u in found[start:] if u.words <= 10 and _STAMP.search(u.low) is not None]
    if len(stamps) >= 2:
        for unit in stamps:
            if unit.strongest < cues.SURE:
                unit.cue(Role.COMMENTS, cues.SURE, unit.low)


def take_signs(found: Sequence[Unit], reading: Reading) -> None:
    starts = [unit.span.start for unit in found]
    for pattern, cue in cues.SIGNS:
        for match in reading.matches(pattern):
            index = bisect_right(starts, match.start()) - 1
            if index >= 0 and match.end() <= found[index].span.end and found[index].verdict is None:
                unit = found[index]
                # A phrase in a long paragraph says little about the paragraph.
                reach = 60 if cue.weight >= cues.SURE else 24
                weight = cue.weight * min(1.0, reach / max(unit.words, 1))
                if unit.weights.get(cue.role, 0.0) < 2 * cues.SURE:
                    unit.cue(cue.role, weight, reading.text[match.start() : match.end()])


def take_notes(found: Sequence[Unit], reading: Reading) -> None:
    """What a mark in the text points to is the text's own."""
    starts = [unit.span.start for unit in found]
    for note in reading.document.footnotes:
        if note.body is not None:
            first, last = bisect_left(starts, note.body.start), bisect_left(starts, note.body.end)
            for unit in found[first:last]:
                unit.sourced = True


def take_links(found: Sequence[Unit], reading: Reading) -> None:
    links = reading.document.links
    if not links:
        return
    starts = [unit.span.start for unit in found]
    for link in links:
        index = bisect_right(starts, link.span.start) - 1
        if index >= 0 and link.span.start < found[index].span.end:
            unit = found[index]
            unit.linked += (min(link.span.end, unit.span.end) - link.span.start) / (
                unit.span.end - unit.span.start
            )
