"""How many of the statistics that people marked in real documents are found, and how many more."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from provlint import Measure, Span
from provlint.prose import Reading, quantities
from provlint.testing import read

Mark = dict[str, Any]


def _place(text: str, mark: Mark) -> Span:
    """Where a mark stands: its ``nth`` occurrence, to the end of its last line for a block."""
    start = -1
    for _ in range(mark.get("nth", 1)):
        start = text.index(mark["quote"], start + 1)
    end = start + len(mark["quote"])
    return Span(start, text.index(mark["last"], start) + len(mark["last"]) if mark.get("last") else end)


def _answers(mark: Span, found: Span) -> bool:
    """They share half of the shorter one."""
    shared = min(mark.end, found.end) - max(mark.start, found.start)
    return 2 * shared >= min(mark.end - mark.start, found.end - found.start) and shared > 0


def test_marked_statistics_are_found(shared: Path) -> None:
    """At least 85 % of the marked figures are found, and 9 of 10 finds are marked."""
    folder = shared / "bench" / "marked"
    by_document: dict[str, list[Mark]] = defaultdict(list)
    for line in (folder / "marks.jsonl").read_text(encoding="utf-8").splitlines():
        mark = json.loads(line)
        by_document[mark["doc"]].append(mark)
    hits = misses = extra = 0
    for name, marks in by_document.items():
        text = (folder / "docs" / f"{name}.txt").read_text(encoding="utf-8")
        reading = Reading(read(text))
        stats = [(m["measure"], _place(text, m)) for m in marks if m["kind"] == "stat"]
        junk = [_place(text, m) for m in marks if m["kind"] in ("junk", "bio")]
        blocks = [
            b.span
            for b in reading.document.blocks
            if b.is_prose and not any(j.overlaps(b.span) for j in junk)
        ]
        found = [
            q for block in blocks for q in quantities.find(reading, block) if q.measure is not Measure.RANK
        ]
        wanted = [s for kind, s in stats if kind != "rank" and any(c.isdigit() for c in text[slice(*s)])]
        hits += sum(any(_answers(s, q.span) for q in found) for s in wanted)
        misses += sum(not any(_answers(s, q.span) for q in found) for s in wanted)
        extra += sum(not any(_answers(s, q.span) for _, s in stats) for q in found)
    assert hits / (hits + misses) >= 0.85
    assert hits / (hits + extra) >= 0.9


def test_checked_claims_with_figures_hold_quantities(shared: Path) -> None:
    """Of claims that fact-checkers chose and that speak of per cent, millions or money, nearly all hold one."""
    lines = (shared / "bench" / "numeric" / "quantemp_claims.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    telling = [
        t for t in texts if any(sign in t.lower() for sign in ("percent", "%", " million ", " billion ", "$"))
    ]
    found = 0
    for text in telling:
        reading = Reading(read(text))
        found += any(quantities.find(reading, block.span) for block in reading.document.blocks)
    assert found / len(telling) >= 0.9
