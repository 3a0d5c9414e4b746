"""Puts the lines that are no article together into passages of one role each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from provlint.model import BlockKind, Span
from provlint.prose.boilerplate import cues, program
from provlint.prose.boilerplate.unit import Unit
from provlint.prose.passages import Passage, Role

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


def programs(units: Sequence[Unit]) -> dict[int, Role]:
    """The units that are scripts, styles or markup, by their index."""
    found: dict[int, Role] = {}
    for i, unit in enumerate(units):
        verdict = unit.verdict
        if verdict is None:
            continue
        if unit.block.kind is BlockKind.CODE:
            if verdict.acts and verdict.score >= program.SURE and not unit.block.info:
                found[i] = verdict.role
        elif verdict.score >= program.SURE + (not verdict.acts and verdict.role is not Role.MARKUP):
            found[i] = verdict.role
    _spread(units, found, range(1, len(units)), -1)
    _spread(units, found, range(len(units) - 2, -1, -1), 1)
    return found


def _spread(units: Sequence[Unit], found: dict[int, Role], order: range, back: int) -> None:
    """Lines that are likely program text belong to a script beside them."""
    for i in order:
        unit, role = units[i], found.get(i + back)
        if (
            i not in found
            and role is not None
            and role is not Role.MARKUP
            and unit.verdict is not None
            and unit.block.kind is not BlockKind.CODE
            and unit.verdict.score >= program.LIKELY
        ):
            found[i] = role


def roles(units: Sequence[Unit], junk: Sequence[bool], known: Mapping[int, Role]) -> list[Role | None]:
    """The role of every unit, None for the article's own; those in *known* are settled."""
    out: list[Role | None] = [known.get(i) for i in range(len(units))]
    start = 0
    while start < len(units):
        if not junk[start] or out[start] is not None:
            start += 1
            continue
        end = start
        while (
            end < len(units)
            and (junk[end] or out[end] is not None)
            and (end == start or not units[end - 1].fence)
        ):
            end += 1
        _name(units, range(start, end), out)
        start = end
    return out


def _name(units: Sequence[Unit], run: range, out: list[Role | None]) -> None:
    """Give every line of a *run* a role: its own cue's, else that of the line that leads it, else by shape."""
    current: Role | None = None
    since = 0
    for i in run:
        if out[i] is not None:
            continue
        unit = units[i]
        own = _own(unit)
        if own is not None:
            out[i] = current = own
            since = 0
            continue
        since += 1
        if current is not None and _follows(unit, current, since):
            out[i] = current
    _fill(units, run, out)


def _own(unit: Unit) -> Role | None:
    if not unit.weights or unit.strongest < cues.LIKELY:
        return None
    return unit.opened or max(unit.weights, key=lambda role: unit.weights[role])


def _follows(unit: Unit, lead: Role, distance: int) -> bool:
    """Whether a line without a cue of its own belongs to the cue *distance* lines above."""
    if lead is Role.RELATED:
        return unit.words <= 40
    if lead is Role.COMMENTS:
        return True
    if lead is Role.SOCIAL:
        return distance <= 3 and unit.words <= 6
    if lead in (Role.SUBSCRIPTION, Role.LEGAL):
        return distance <= 4
    if lead is Role.ADVERTISEMENT:
        return distance <= 1
    return unit.words <= 6


def _shape(unit: Unit) -> Role:
    if unit.words >= 4 and not unit.numeric:
        return Role.RELATED
    return Role.NAVIGATION


def _fill(units: Sequence[Unit], run: range, out: list[Role | None]) -> None:
    """The lines that no cue leads: as most lines of their stretch are shaped, or as the cue right under them."""
    at = run.start
    while at < run.stop:
        if out[at] is not None:
            at += 1
            continue
        stop = at
        while stop < run.stop and out[stop] is None:
            stop += 1
        shapes = Counter(_shape(units[i]) for i in range(at, stop))
        role = shapes.most_common(1)[0][0]
        if stop < run.stop and stop - at <= 2 and out[stop] not in (Role.SCRIPT, Role.STYLE, Role.MARKUP):
            role = out[stop] or role
        for i in range(at, stop):
            out[i] = role
        at = stop


def passages(
    reading: Reading, units: Sequence[Unit], named: Sequence[Role | None], reasons: Mapping[int, str]
) -> Iterator[Passage]:
    """Neighbouring units of one role as one passage, blank lines between them included."""
    start = 0
    while start < len(units):
        role = named[start]
        if role is None:
            start += 1
            continue
        end = start + 1
        while end < len(units) and named[end] is role and not units[end - 1].fence:
            end += 1
        span = Span(units[start].span.start, units[end - 1].span.end)
        reason = next((reasons[i] for i in range(start, end) if i in reasons), "")
        yield Passage(role, _lines(reading, span), reason or _reason(units[start:end], role))
        start = end


_MARKS = frozenset(" \t#>*-+•·.)0123456789")


def _lines(reading: Reading, span: Span) -> Span:
    """*span* with the marks of headings, list items and quotations before it on its line."""
    if reading.document.kind == "html":
        return span
    text, start = reading.text, span.start
    low = max(0, start - 40)
    while start > low and text[start - 1] in _MARKS:
        start -= 1
    if start and text[start - 1] != "\n":
        return span
    return Span(start + len(text[start : span.start]) - len(text[start : span.start].lstrip()), span.end)


def _reason(run: Sequence[Unit], role: Role) -> str:
    if role in (Role.SCRIPT, Role.STYLE, Role.MARKUP):
        sign = next((u.verdict.sign for u in run if u.verdict is not None and u.verdict.sign), "")
        return f"'{sign}'" if sign else "told by its shape"
    best = max(run, key=lambda u: u.weights.get(role, 0.0))
    if best.weights.get(role, 0.0) >= cues.LIKELY:
        return f"'{_clip(best.sign)}'"
    if role is Role.RELATED and len(run) > 1:
        return f"{len(run)} titles in a row"
    if len(run) > 1:
        return f"{len(run)} short lines in a row"
    return "among other furniture"


def _clip(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else words[:39] + "…"
