"""Tells lists of links to other articles from an article's own lists and headings.

Both are runs of short lines without a full stop. Headlines of other articles speak of other things, in words that the
article's paragraphs do not have, and they name people and places or have capitals throughout; an author's own
list goes on with the article's topic, mostly in lower case.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from provlint.expressions import expression
from provlint.model import BlockKind
from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.unit import Unit

_FEW = 60
"""An article with fewer different words than these does not show its topic."""
_UNKNOWN = 0.75
"""The share of new words in a list that is taken for such an article."""
_ENDS = ".,;:!?\"'()|-*_#"
_CALLS = frozenset("how what why when where who which here's here let's meet watch inside".split())
"""What headlines begin with that ask or promise something; a sentence that does so asks, and ends in its mark."""
_NAMED = expression(r"\(\w[\w .;-]{2,60}\)[,.]?$|^[qa]\d?[:.] |\w vs?\.? \w[^,;:?!]{1,60}$")
"""A line with its gloss in brackets behind it, a question or an answer, a match: lists of plants, interviews, fixtures."""


def runs(units: Sequence[Unit]) -> Iterator[tuple[range, float]]:
    """Every run of three and more lines like headlines, and the log-odds that it is a list of links.

    The weights are from a regression over such runs on the pages of some hundred sites, which was right on six
    runs out of seven on the sites kept back.
    """
    known: frozenset[str] | None = None
    start = 0 if any(unit.good for unit in units) else len(units)
    while start < len(units):
        end = start
        while end < len(units) and (_headline(units[end]) or (end > start and _between(units[end]))):
            end += 1
        after = end
        while start < end and (_sentence(units[start]) or _introduces(units[start])):
            start += 1
        while start < end and (_sentence(units[end - 1]) or _announces(units[end - 1])):
            end -= 1
        run = [unit for unit in units[start:end] if unit.words >= 3]
        short = sum(unit.words < 3 and not unit.dated for unit in units[start:end])
        if len(run) >= 3 and short <= len(run):
            known = _vocabulary(units) if known is None else known
            odds = (
                -1.85
                + 4.1 * _fresh(run, known)
                + 2.7 * _names(run)
                + 0.5 * math.log(min(len(run), 8))
                - 1.5 * short / len(run)
            )
            odds -= 0.14 * min(12.0, sum(unit.words for unit in run) / len(run))
            odds -= 8.0 * max(0.0, 0.2 - _names(run))
            announced = start > 0 and units[start - 1].end and not units[start - 1].stop
            odds -= 1.0 * announced + 6.0 * sum(_NAMED.search(unit.low) is not None for unit in run) / len(
                run
            )
            yield range(start, end), odds
        start = max(after, start + 1)


def _headline(unit: Unit) -> bool:
    return (
        unit.verdict is None
        and 3 <= unit.words <= 26
        and unit.risen
        and not (unit.good or unit.copies or unit.numeric or unit.strongest >= cues.SURE)
        and (not unit.stop or unit.asks or unit.ellipsis)
        and not (unit.labelled and (unit.names < 0.5 or any(map(str.isdigit, unit.low))))
        and not (unit.low.endswith(")") and "(" not in unit.low)  # all of it in brackets
        and unit.block.kind is not BlockKind.LIST_ITEM
        and unit.block.span == unit.span  # lines of one block may be verse
    )


def _sentence(unit: Unit) -> bool:
    """A line at the edge of a run that an author may have left without a full stop."""
    return (
        unit.words >= 10
        and unit.names < 0.15
        and unit.function >= 0.25
        and unit.low.split(" ", 1)[0] not in _CALLS
        and not unit.low[:1].isdigit()
    )


def _introduces(unit: Unit) -> bool:
    """A whole sentence that leads to a list, not its heading."""
    return _announces(unit) and unit.words >= 10


def _announces(unit: Unit) -> bool:
    return unit.end and not (unit.stop or unit.asks or unit.ellipsis)


def _between(unit: Unit) -> bool:
    """What stands between headlines of a list: a date, a section, who wrote it."""
    return unit.dated or (
        unit.verdict is None
        and unit.words <= 2
        and unit.risen
        and not (unit.stop or unit.end or unit.strongest >= cues.SURE)
        and unit.block.kind is not BlockKind.LIST_ITEM
        and unit.block.span == unit.span
    )


def _words(unit: Unit) -> Iterator[str]:
    for part in unit.low.split():
        word = part.strip(_ENDS).removesuffix("'s")
        if len(word) >= 4:
            yield word


def _vocabulary(units: Sequence[Unit]) -> frozenset[str]:
    return frozenset(word for unit in units if unit.good for word in _words(unit))


def _fresh(run: Sequence[Unit], known: frozenset[str]) -> float:
    """The share of words in *run* that the article does not have."""
    if len(known) < _FEW:
        return _UNKNOWN
    said = [word for unit in run for word in _words(unit)]
    return sum(word not in known for word in said) / (len(said) or 1)


def _names(run: Sequence[Unit]) -> float:
    return sum(unit.names for unit in run) / len(run)
