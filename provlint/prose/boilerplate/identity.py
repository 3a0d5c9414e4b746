"""The lines above an article's first paragraph that say what it is: title, standfirst, byline and date."""

from __future__ import annotations

from collections.abc import Sequence

from provlint.model import BlockKind
from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.unit import Unit

_HEAD = 25
"""How many lines above the first paragraph title, byline and date are looked for."""


def lines(units: Sequence[Unit], first: int) -> list[int]:
    """The lines above the first paragraph that say what the text is: its title, byline and date."""
    subject = _subject(units, first)
    found: list[int] = []
    best, title = 2.0, -1
    for i in range(first):
        unit = units[i]
        if (
            unit.verdict is not None
            or unit.strongest >= cues.LIKELY
            or unit.good
            or not 2 <= unit.words <= 30
        ):
            continue
        near = first - i <= _HEAD
        if near and (unit.byline or unit.dated):
            found.append(i)
            continue
        long = _stems(unit)
        told = len(long & subject)
        if told >= 3 and told >= 0.6 * len(long):
            found.append(i)
        worth = 8 * told / (len(long) or 1) * min(1.0, told / 3) + 0.3 * min(unit.words, 12)
        worth += 3 * (unit.block.kind is BlockKind.HEADING) + 1.5 * (unit.capitals >= 0.6)
        worth += (1.5 if unit.words >= 5 else 0.5) * (unit.copies > 0)
        worth += 2.5 * any(other.dated or other.byline for other in units[i + 1 : min(first, i + 5)])
        worth -= min(5.0, 0.08 * (first - i)) + 5 * (unit.stop and not unit.asks) + 3 * unit.labelled
        worth -= 4 * (unit.strongest > 0 or not unit.risen)
        if unit.words >= 3 and worth > best:
            best, title = worth, i
    if title < 0:
        return found
    found = [i for i in found if i > title - 2 or not (units[i].dated or units[i].byline)]
    standfirst = title + 1
    if standfirst < first and units[standfirst].words >= 8 and units[standfirst].strongest < cues.LIKELY:
        found.append(standfirst)
    found += [i for i in range(title + 1, first) if _signed(units, i, title)]
    if title and units[title - 1].names and 4 <= units[title - 1].words <= 20 and not units[title - 1].stop:
        found += [title - 1] * (units[title - 1].strongest == 0)  # the headline over its standfirst
    words = _stems(units[title])
    if len(words) >= 2:  # a shorter form of it stands in the breadcrumb, or over the text
        found += [i for i in range(first) if words <= _stems(units[i]) and units[i].words <= 30]
    again = (i for i, unit in enumerate(units) if unit.key and unit.key == units[title].key)
    return [*found, title, *again]


def _signed(units: Sequence[Unit], index: int, title: int) -> bool:
    """A line below the title that is all names, beside a byline or date: who wrote the text."""
    unit = units[index]
    if not 2 <= unit.words <= 5 or unit.capitals < 0.99 or unit.end or unit.strongest:
        return False
    beside = units[max(title + 1, index - 1) : index + 2]
    return index == title + 1 or any(other.byline or other.dated for other in beside)


def _stems(unit: Unit) -> set[str]:
    """The beginnings of its longer words, so that "seeds" and "seed" are one."""
    return {word.strip(".,;:!?\"'()")[:5] for word in unit.low.split() if len(word) >= 4}


def _subject(units: Sequence[Unit], first: int) -> frozenset[str]:
    """The longer words of the first paragraphs: the title shares some of them."""
    said: set[str] = set()
    for unit in [u for u in units[first : first + 30] if u.good][:10]:
        said |= _stems(unit)
    return frozenset(said)


def body(units: Sequence[Unit]) -> int:
    """Where the article's first paragraph stands: a paragraph that stands alone among short lines is none."""
    for i, unit in enumerate(units):
        if unit.good and any(u.good for u in units[i + 1 : i + 3]):
            return i
    return next((i for i, u in enumerate(units) if u.good), len(units))
