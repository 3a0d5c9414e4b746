"""Speech that fills several paragraphs: whoever is named once speaks them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import NO_EVIDENCE, Block, Evidence, Grade, Span
from provlint.prose.carry import Carry
from provlint.prose.traces import Traces
from provlint.prose.units import Units

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_MOST = 200
"""Paragraphs of one speech."""
_SIGNED = expression(r"(?:[.!?…][\"'”’]{0,2}\s{1,3}|\n)(?:[—–―~-]|--)\s{0,2}([A-Z@][^\n]{1,120})\Z")
"""The name that closes a quotation: `We go at noon. — Ana Ruiz, harbour master`."""
_SIGNATURE = expression(r"(?:[—–―~]|--?)\s{0,2}([A-Z@][^\n]{1,120})\Z")
"""The same on a line of its own."""
_ORIGIN = expression(r"[\[(—–―~]|--|(?:source|from|via)\b", re.IGNORECASE)
"""How a line opens that says where the words above are taken from."""
_LINE = 200
"""Characters of such a line."""


def signature(text: str, block: Block) -> Span | None:
    """Who has signed what stands above, where *block* is nothing but that: "— Ana Ruiz"."""
    if block.span.end - block.span.start > _LINE:
        return None
    signed = _SIGNATURE.match(text, block.span.start, block.span.end)
    return Span(*signed.span(1)) if signed else None


class Speeches:
    """The speeches of one reading; each is looked at once."""

    def __init__(self, reading: Reading, units: Units, carry: Carry, traces: Traces) -> None:
        self._reading = reading
        self._units = units
        self._carry = carry
        self._traces = traces
        self._known: dict[Span, Evidence] = {}

    def of(self, block: Block) -> Evidence:
        """The best that any paragraph of the speech in *block*, or the lines around it, say of the speaker."""
        known = self._known.get(block.span)
        if known is None:
            run = self._run(block)
            known = max(self._around(run), key=lambda e: e.grade, default=NO_EVIDENCE)
            self._known |= dict.fromkeys([part.span for part in run], known)
        return known

    def _run(self, block: Block) -> list[Block]:
        """The paragraphs of the speech, in reading order."""
        run = [block]
        for step in (-1, 1):
            while (
                len(run) < _MOST
                and (other := self._units.beside(run[0 if step < 0 else -1], step)) is not None
                and self._goes_on(*((other, run[0]) if step < 0 else (run[-1], other)))
            ):
                run.insert(0 if step < 0 else len(run), other)
        return run

    def _goes_on(self, one: Block, two: Block) -> bool:
        """Whether *two* goes on with the speech of *one*: both of a quoted block, or a mark left open and set again."""
        if one.quoted or two.quoted:
            return one.quoted and two.quoted
        first = self._units.of(two)[0].quotations
        return bool(first) and first[0].span.start <= two.span.start + 1 and self._is_left_open(one)

    def _is_left_open(self, block: Block) -> bool:
        text, (start, end) = self._reading.text, block.span
        return (
            text.count("“", start, end) > text.count("”", start, end) or text.count('"', start, end) % 2 > 0
        )

    def _around(self, run: list[Block]) -> Iterator[Evidence]:
        text = self._reading.text
        first, last = run[0], run[-1]
        before, after = self._units.beside(first, -1), self._units.beside(last, 1)
        if before is not None:
            unit = self._units.of(before)[-1]
            if text[unit.span.end - 1] == ":" and self._traces.is_cited(before, unit):
                yield Evidence(Grade.TRACEABLE, unit.span, "cited in the line that leads to the quotation")
            if len(run) > 1:
                told = self._carry.of(before, len(self._units.of(before)) - 1)
                yield Evidence(told.grade, told.span, "said before the speech", told.document)
        for part in run if len(run) > 1 else ():
            for n in range(0 if part.quoted else len(self._units.of(part))):
                told = self._carry.own(part, n)
                yield Evidence(told.grade, told.span, "said within the speech", told.document)
        signed = after and signature(text, after)
        if signed:
            yield Evidence(Grade.NAMED, signed, "signed below")
        if last.quoted:
            yield from self._origin(last)

    def _origin(self, last: Block) -> Iterator[Evidence]:
        """What the last line of a quoted block says: a name, or where the words are taken from."""
        text = self._reading.text
        signed = signature(text, last)
        closing = _SIGNED.search(text, max(last.span.start, last.span.end - _LINE), last.span.end)
        if closing and not signed:
            signed = Span(*closing.span(1))
        if signed:
            yield Evidence(Grade.NAMED, signed, "signed below")
        unit = self._units.of(last)[-1]
        if _ORIGIN.match(text, last.span.start) and self._traces.is_cited(last, unit):
            yield Evidence(Grade.TRACEABLE, last.span, "cited at the end of the quotation")
