"""The lines of a document as the search for boilerplate sees them: one unit a line, its shape measured once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from provlint.model import Block, BlockKind, Span
from provlint.prose.boilerplate import cues, program
from provlint.prose.passages import Role

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_LONG = 25
"""Words from which on the last sentence of a paragraph is looked at by itself."""
_HEADLINE = 26
"""Words in the longest headline."""
_OPENING = "\"'“‘«(["
_PROMPTS = frozenset({Role.COMMENTS, Role.SOCIAL, Role.SUBSCRIPTION})
_PROGRAM = frozenset({BlockKind.CODE, BlockKind.SCRIPT, BlockKind.STYLE})
_FUNCTION_WORDS = frozenset(
    "the of and to in that is was for it with as his on be at by had not are but from or have an they which one were all this "
    "will would has been their its he she we you who when there can said more about out if into than them some could "
    "der die und den von zu mit ist des auf für nicht ein eine als auch es dem hat dass sie im "
    "le la les et des est un une du dans que pour qui sur pas plus par au ce il sont cette aux "
    "el los las del se por con para su al lo como más pero no una de y en que "
    "o a os do da em um com não na no uma dos mas ao das foi é "
    "il di che e per un in non sono della con si da del gli alla "
    "het een van en dat op te voor met zijn niet aan er om ook bij maar "
    "och det som på är av för till inte har ett om w na z się nie jest i в на и не что с по как".split()
)
"""The commonest words of the main European languages: sentences have them, buttons and menus hardly."""
_VOICE = frozenset("i i'm i've i'd i'll you you're your my me thanks thank please".split())
_MARKER = re.compile(r"[\s\-*+•·●▪◦‣–—>»›«‹|#✓✔☰→►▶▸❯/\\_.:,;(\[]{1,20}")
_END = re.compile(r"[.!?:;…][\"'”’»)\]\s]{0,4}$")
_STOP = re.compile(r"[.!?][\"'”’»)\]\s]{0,4}$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\"'”’)\]]{0,2}$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mai|mär|ene|abr|ago|dic|fev|set|out|dez|gen|mag|giu|lug|ott)[a-zé]{0,7}"
_DATE = re.compile(
    rf"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?,? )?(?:{_MONTH}\.? \d{{1,2}}(?:st"
    rf"|nd|rd|th)?,?(?: \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}\.?,?(?: \d{{2,4}})?"
    rf"|{_MONTH}\.? \d{{4}}|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|(?:about )?(?:\d{{1,2}}|an?|one|two"
    rf"|three) ?(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|y|yrs?) ago|yesterday"
    rf"|today|\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{{2,4}})?)",
    re.I,
)
_STAMP = re.compile(
    r"\d{4},? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?$|^[^:]{2,40} (?:says|writes|wrote|said):$"
)
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|written by|words by|story by|posted by|author:?|published|updated"
    r"|last updated|posted|first published|publicado|veröffentlicht|publié)\b",
    re.I,
)
_LABEL = re.compile(r"(?:[\w()/&'-]{1,20} ){0,3}[\w()/&'-]{1,20}: (?:[£$€]?\d|(?:\S+ ?){1,3}$)")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{12}")
_MORE = re.compile(
    r"(?:more|the latest|latest|top|popular|trending|recent|featured|related|recommended|explore|you m|also)\b"
)
_SOURCE = re.compile(
    r"(?:source|sources|via|originally published|this (?:article|story|piece) (?:was )?(?:originally"
    r"|first)|(?:contributed|reprinted|republished|reposted) (?:by|from|with permission)|disclosure|correction"
    r"|editor's note)s?\b[:. ]"
)
_ACTION = re.compile(
    r"(?:get|see|view|read|shop|buy|visit|check|watch|learn|find|try|click|download|print|pin|save|jump|go|open|compare|explore"
    r"|browse|rate|add|book|order|start|continue|discover|show|hide|close|remove|report|sign|join|share|reply|load|select)\b"
)
"""What a button tells its reader to do."""
_SEPARATORS = frozenset("|»›•·→>▸")


@dataclass(slots=True)
class Unit:
    """One line of prose, or one block of code, and what is known of it."""

    span: Span
    block: Block
    words: int
    low: str
    """Its first 600 characters in the view, after bullets and the like; empty for code."""
    key: str
    """See :func:`cues.key`; empty for long lines and code."""
    verdict: program.Verdict | None = None
    weights: dict[Role, float] = field(default_factory=dict[Role, float])
    """What its cues say for each role."""
    sign: str = ""
    """The words of its strongest cue."""
    strongest: float = 0.0
    opened: Role | None = None
    """The role that it begins as."""
    stop: bool = False
    """It ends as a sentence does."""
    asks: bool = False
    end: bool = False
    ellipsis: bool = False
    function: float = 0.0
    """The share of function words."""
    voice: bool = False
    """Somebody speaks for themselves, or to a reader."""
    capitals: float = 0.0
    """The share of longer words with a capital."""
    names: float = 0.0
    """The same without its first word, for lines up to the length of headlines."""
    shouted: bool = False
    dated: bool = False
    """It is a date or "3 hours ago", perhaps with a few words more."""
    numeric: bool = False
    risen: bool = False
    """It starts with a capital letter or a figure."""
    labelled: bool = False
    """It says what something measures: "Weight: 27 lbs", "Zone 1: 50 - 60 %"."""
    byline: bool = False
    sourced: bool = False
    """It names the source of the text, a licence or a disclosure that the text owes its readers."""
    flows: bool = False
    """Its sentence runs on from the line before or into the next one."""
    dense: bool = False
    """It is in a script that puts no spaces between words."""
    separators: int = 0
    glued: int = 0
    social: float = 0.0
    sections: float = 0.0
    copies: int = 0
    """How many other lines say the same."""
    linked: float = 0.0
    """The share of its characters that are link text; 0 where a document has no links."""
    leads: bool = False
    """It heads a list of links, comments or the like."""
    apparatus: bool = False
    """It heads notes or references."""
    fence: bool = False
    """After this unit stands something that no run may cover: the page's own furniture, in HTML."""

    @property
    def good(self) -> bool:
        """A line that reads as a paragraph of an article."""
        if self.verdict is not None or self.strongest >= cues.LIKELY:
            return False
        if self.flows:
            return self.words >= 6
        if self.words <= _HEADLINE and self.names >= 0.75:
            return False
        if self.dense:
            return self.stop or self.span.end - self.span.start >= 60
        return self.words >= 12 and (
            (self.stop and self.function >= 0.15) or (self.words >= 20 and self.stop) or self.words >= 35
        )

    def cue(self, role: Role, weight: float, sign: str) -> None:
        self.weights[role] = self.weights.get(role, 0.0) + weight
        if weight > self.strongest:
            self.strongest, self.sign = weight, sign


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
    _count_copies(found)
    _follow_sentences(found, reading.text)
    _join_networks(found)
    _join_stamps(found)
    _take_signs(found, reading)
    _take_links(found, reading)
    _take_notes(found, reading)
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
    tokens = low.split()
    unit.function = sum(w.strip(".,;:!?\"'()") in _FUNCTION_WORDS for w in tokens) / (len(tokens) or 1)
    unit.voice = not _VOICE.isdisjoint(tokens) or "!" in low
    unit.sourced = _SOURCE.match(low) is not None
    opened = cues.opener(view, start, span.end)
    if opened is not None:
        cue, stop = opened
        unit.cue(cue.role, cue.weight, reading.text[start:stop])
        if cue.weight >= cues.SURE:
            unit.opened = cue.role
    if count <= _HEADLINE:
        unit.names = _capitals(parts[1:])
        unit.risen = not next((c for c in text if c.isalnum()), "a").islower()
    if count <= 16:
        _short(unit, text, low)
    if 8 <= count <= 24 and text.upper() == text and text.lower() != text and not unit.stop:
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
    unit.labelled = _LABEL.match(text) is not None or sum(map(str.isdigit, text)) > 0.2 * len(text)
    unit.byline = _BYLINE.match(low) is not None
    unit.separators = sum(map(_SEPARATORS.__contains__, text))


def _buttons(unit: Unit) -> bool:
    """A row of networks' names and what their buttons say."""
    if unit.social >= 0.99:
        return unit.words > 1 or unit.glued > 0
    return unit.social >= 0.6 and cues.networks(unit.key.split()) >= 2 and unit.function < 0.3


def _capitals(words: Sequence[str]) -> float:
    long = [w for w in (word.lstrip(_OPENING) for word in words) if len(w) >= 4 and w[0].isalpha()]
    return sum(w[0].isupper() for w in long) / len(long) if long else 0.0


def _count_copies(found: Sequence[Unit]) -> None:
    counts = Counter(unit.key for unit in found)
    for unit in found:
        if unit.key and not unit.numeric:
            unit.copies = counts[unit.key] - 1
            if unit.copies >= 2 and 2 <= unit.words <= 8 and _ACTION.match(unit.low) and not unit.stop:
                unit.cue(Role.NAVIGATION, cues.SURE, unit.low)


def _follow_sentences(found: Sequence[Unit], text: str) -> None:
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


def _join_networks(found: Sequence[Unit]) -> None:
    """The name of one network may head a section; two lines of them are buttons."""
    for upper, lower in pairwise(found):
        if upper.social >= 0.6 and lower.social >= 0.6 and upper.words <= 6 and lower.words <= 6:
            for unit in (upper, lower):
                if unit.strongest < cues.SURE:
                    unit.cue(Role.SOCIAL, cues.SURE, unit.low)


def _join_stamps(found: Sequence[Unit]) -> None:
    """One time stamp or "Jo says:" may be the article's; two below its first paragraphs stand over comments."""
    start = next((i + 2 for i, (a, b) in enumerate(pairwise(found)) if a.good and b.good), len(found))
    stamps = [u for u in found[start:] if u.words <= 10 and _STAMP.search(u.low) is not None]
    if len(stamps) >= 2:
        for unit in stamps:
            if unit.strongest < cues.SURE:
                unit.cue(Role.COMMENTS, cues.SURE, unit.low)


def _take_signs(found: Sequence[Unit], reading: Reading) -> None:
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


def _take_notes(found: Sequence[Unit], reading: Reading) -> None:
    """What a mark in the text points to is the text's own."""
    starts = [unit.span.start for unit in found]
    for note in reading.document.footnotes:
        if note.body is not None:
            first, last = bisect_left(starts, note.body.start), bisect_left(starts, note.body.end)
            for unit in found[first:last]:
                unit.sourced = True


def _take_links(found: Sequence[Unit], reading: Reading) -> None:
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
