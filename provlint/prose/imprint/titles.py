"""The title over a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provlint.model import BlockKind, Span
from provlint.prose.bylines import Credit
from provlint.prose.imprint.authors import NEAR
from provlint.prose.passages import Role
from provlint.prose.zones import LONG, Line, Zones

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


_FAR = 300
"""Lines before the first paragraph that are looked at."""
_NO_TITLES = frozenset(
    {Role.SUBSCRIPTION, Role.LEGAL, Role.ADVERTISEMENT, Role.CAPTION, Role.COMMENTS, Role.SOCIAL}
)

_TITLE_WITHIN = 12

_TRIES = 3
_SHORT = 12
"""Words up to which a headline may end in a full stop."""


def find(reading: Reading, known: Sequence[Line], zones: Zones, found: dict[int, Credit]) -> Span | None:
    """A heading before the first paragraph, else a first short line that is no byline, date or sentence."""
    until = min(zones.first + 1, len(known))
    before = [i for i in range(max(0, until - _FAR), until) if not known[i].aside][:_TITLE_WITHIN]
    tops = [
        known[i] for i in before if known[i].block.kind is BlockKind.HEADING and not known[i].block.quoted
    ]
    if tops := [line for line in tops if line.words and not _is_credit(known, found, line)]:
        return min(tops, key=lambda line: (line.block.level or 9, line.span)).span
    for index in [i for i in before if i not in found][:_TRIES]:
        if _title_like(reading, known[index]):
            return known[index].span
        if known[index].words >= LONG or reading.text[known[index].span.end - 1] not in ":,;":
            break
    return _title_among_furniture(reading, known, zones, found)


def _is_credit(known: Sequence[Line], found: dict[int, Credit], line: Line) -> bool:
    return any(known[i] is line for i in found)


def _title_among_furniture(
    reading: Reading, known: Sequence[Line], zones: Zones, found: dict[int, Credit]
) -> Span | None:
    """On a page that begins with its menus: the last line before the text that reads like a headline."""
    if not any(line.aside for line in known[: zones.first]):
        return None
    for index in range(zones.first - 1, max(-1, zones.first - NEAR), -1):
        line = known[index]
        if line.words >= LONG or index == 0:
            return None
        if (
            index not in found
            and line.words >= 5
            and line.role not in _NO_TITLES
            and line.block.kind is not BlockKind.CAPTION
            and reading.text[line.span.end - 1] not in ".!…"
            and _title_like(reading, line)
        ):
            return line.span
    return None


def _title_like(reading: Reading, line: Line) -> bool:
    text = reading.text[line.span.start : line.span.end]
    if line.block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or line.block.quoted:
        return False
    if (
        not 1 <= line.words <= 24
        or len(text) > 200
        or text[-1] in ",:(-–—"
        or not any(c.isalpha() for c in text)
    ):
        return False
    if text[0].islower() and text[0].isascii():
        return False
    if text[-1] == "." and not text.endswith(("...", "Inc.", "Jr.", "U.S.")):
        return line.words <= _SHORT or _is_title_case(text)
    return line.words <= 14 or not re.search(r"[a-z]\.\s+[A-Z]", text)


def _is_title_case(text: str) -> bool:
    """Whether nearly all of the longer words have capitals."""
    longer = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
