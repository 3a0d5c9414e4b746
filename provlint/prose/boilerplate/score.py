"""How much a line looks like furniture: its own shape and words, its neighbours, its place in the document.

A line's score is a sum of weights in log-odds: above 0 it is rather furniture than article. :func:`decide` then
finds the likeliest division of the whole document into article and furniture, in which a change from one to the
other costs :data:`CHANGE`; so a line that could be either goes with its neighbours, a strong one stands alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from provlint.model import BlockKind
from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.lines import Unit

CHANGE = 2.4
"""What a change between article and furniture costs. A single line must outweigh two of them."""
_SURE, _LIKELY, _FAINT = 5.6, 1.8, 0.4
_PARAGRAPH = -5.0
_HEAD = 12
"""How many lines above the first paragraph title, byline and date are looked for."""


def decide(units: Sequence[Unit]) -> list[bool]:
    """Whether each unit is furniture."""
    return _divide(scores(units))


def _divide(score: Sequence[float]) -> list[bool]:
    """The cheapest division in two (Viterbi), linear in the number of lines."""
    article = junk = 0.0
    back: list[tuple[bool, bool]] = []
    for value in score:
        from_junk, from_article = junk - CHANGE > article, article - CHANGE > junk
        article, junk = max(article, junk - CHANGE), max(junk, article - CHANGE) + value
        back.append((from_junk, from_article))
    out: list[bool] = []
    state = junk > article
    for from_junk, from_article in reversed(back):
        out.append(state)
        state = (not from_article) if state else from_junk
    return out[::-1]


def scores(units: Sequence[Unit]) -> list[float]:
    """The score of every unit, in order."""
    own = [_own(unit) for unit in units]
    context = _context(units)
    total = [
        max(-7.0, min(7.0, a + (b if unit.strongest < cues.SURE else max(b, 0.0))))
        for unit, a, b in zip(units, own, context, strict=True)
    ]
    for index in _identity(units):
        total[index] = min(total[index], -4.0)
    return total


def _own(unit: Unit) -> float:
    if unit.verdict is not None:
        return 0.0
    if unit.good:
        return _PARAGRAPH
    n = unit.words
    extra = 0.15 * max(0.0, sum(unit.weights.values()) - unit.strongest)
    if unit.strongest >= cues.SURE:
        return (_SURE if n <= 40 else 4.0) + extra
    score = extra
    if unit.strongest >= cues.LIKELY:
        score += _LIKELY
    elif unit.strongest > 0:
        score += _FAINT
    if unit.stop and not unit.ellipsis and n >= 6:
        score -= 1.6 if unit.function >= 0.15 else 0.6
    elif n >= 25:
        score -= 1.6
    elif n >= 14:
        score -= 0.6
    elif unit.end and not unit.stop and not unit.strongest:
        score -= 0.6  # a colon leads to something
    score += 0.5 * (unit.ellipsis and n >= 4)
    score += 0.3 * (3 <= n <= 16 and unit.capitals >= 0.7 and not unit.end)
    score += 1.2 * (unit.social >= 0.6) + 1.2 * (unit.sections >= 0.6 and n <= 6)
    score += 0.6 * (unit.copies > 0) + 0.3 * min(unit.separators, 2) + 0.3 * min(unit.glued, 3)
    score += 1.5 * (unit.linked >= 0.8 and n <= 16)
    score -= 0.6 * (unit.block.kind is BlockKind.LIST_ITEM and not unit.strongest)
    return score


def _context(units: Sequence[Unit]) -> list[float]:
    """What the stretch between two paragraphs that a line stands in says about it."""
    sure = [float(u.strongest >= cues.SURE and u.verdict is None) for u in units]
    likely = [0.4 * (cues.LIKELY <= u.strongest < cues.SURE) for u in units]
    sums = [0.0, *accumulate(a + b for a, b in zip(sure, likely, strict=True))]
    page = min(1.0, sums[-1] / 10)
    paragraphs = [i for i, u in enumerate(units) if u.good]
    out = [0.0] * len(units)
    edges = [-1, *paragraphs, len(units)]
    for left, right in zip(edges, edges[1:], strict=False):
        size = right - left - 1
        if not size:
            continue
        density = min(0.5, (sums[right] - sums[left + 1]) / size)
        if left >= 0 and right < len(units):
            base = -2.2 + 1.5 * density
        elif paragraphs:
            base = -1.2 + 1.6 * page + 2.0 * density + 0.04 * min(size, 20)
        else:
            base = -2.0 + 1.6 * page + 2.0 * density
        led = 0.0
        for i in range(left + 1, right):
            out[i] = base + led
            led = 3.0 if units[i].leads else 0.85 * led
        _headlines(units, range(left + 1, right), out)
    return out


def _headlines(units: Sequence[Unit], stretch: range, out: list[float]) -> None:
    """Three and more lines like headlines in a row are a list of links rather than part of an argument."""
    start = stretch.start
    while start < stretch.stop:
        if not _headline(units[start]):
            start += 1
            continue
        end = start
        while end < stretch.stop and (_headline(units[end]) or units[end].dated):
            end += 1
        if end - start >= 3:
            for i in range(start, end):
                out[i] += min(3.0, 0.6 * (end - start))
        start = end


def _headline(unit: Unit) -> bool:
    return (
        unit.verdict is None
        and 5 <= unit.words <= 22
        and not unit.stop
        and not unit.copies
        and not unit.numeric
        and unit.block.kind is not BlockKind.LIST_ITEM
        and unit.capitals >= 0.3
    )


def _identity(units: Sequence[Unit]) -> list[int]:
    """The lines above the first paragraph that say what the text is: its title, byline and date."""
    first = _body(units)
    low = max(0, first - _HEAD)
    found: list[int] = []
    best, title = 0.0, -1
    for i in range(low, first):
        unit = units[i]
        if unit.verdict is not None or unit.strongest >= cues.LIKELY:
            continue
        if unit.byline or unit.dated:
            found.append(i)
        worth = (
            min(unit.words, 14)
            + 4 * (unit.block.kind is BlockKind.HEADING)
            - 4 * unit.stop
            - 4 * (unit.copies > 1)
        )
        if 3 <= unit.words <= 30 and worth > best:
            best, title = worth, i
    if title >= 0:
        found = [i for i in found if i > title - 2]
        found.append(title)
    return found


def _body(units: Sequence[Unit]) -> int:
    """Where the article's first paragraph stands: paragraphs that stand alone among short lines are none."""
    for i, unit in enumerate(units):
        if unit.good and sum(u.good for u in units[i + 1 : i + 6]) >= 2:
            return i
    return next((i for i, u in enumerate(units) if u.good), len(units))
