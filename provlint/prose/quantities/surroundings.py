"""Reads the words on both sides of a figure, within its sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from provlint.prose.quantities.vocabulary import IRREGULAR, SINGULAR_S, STOP

QUALIFIER = re.compile(
    r"(?:(?:well |just |slightly |significantly |considerably )?(?:more|less|fewer|greater|higher|lower|larger) than"
    r"|just (?:over|under|above|below|short of|shy of)|well (?:over|under|above|below)|over|under|above|below|nearly|almost"
    r"|about|around|roughly|approximately|approx\.?|circa|some|an? (?:estimated|additional|further|total of|record|maximum of"
    r"|minimum of|combined|whopping|staggering|reported|average of|median of|mean of|sum of|mere)|the sum of|up to|upwards of"
    r"|upward of|at least|at most|at minimum|as (?:many|much|few|little|high|low) as|close to|only|just|no (?:more|less|fewer)"
    r" than|nearly all|not less than|another|a further|exactly|fully|virtually|practically|an estimated|estimated"
    r"|the equivalent of|equivalent to|between|from|anywhere from|~|≈|>|<|≥|≤)\s?(?:the )?$"
)
"""What qualifies a figure, directly before it."""

_WORD = re.compile(r"(?:-)?([^\W\d_][^\W\d_'.&/-]*(?:[-'&/.][^\W_]+){0,4})")
_BACK = 90
"""How far before a figure its qualifiers are looked for, in characters."""


class Words(NamedTuple):
    """What is counted: ``start`` and ``end`` in view offsets, the head noun in lower case."""

    end: int
    head: str


def qualified(view: str, start: int, floor: int) -> int:
    """Where the qualifiers that stand directly before *start* begin; *start* itself without any."""
    for _ in range(3):
        found = QUALIFIER.search(view, max(floor, start - _BACK), start)
        if not found or (
            found.start() > 0 and view[found.start()].isalpha() and view[found.start() - 1].isalnum()
        ):
            break
        start = found.start()
    return start


def before(view: str, start: int, floor: int, count: int = 3) -> list[str]:
    """The last *count* words before *start*, nearest first."""
    return re.findall(r"[^\s]+", view[max(floor, start - _BACK) : start])[::-1][:count]


def is_plural(word: str) -> bool:
    last = word.rsplit("-", 1)[-1]
    if last in IRREGULAR:
        return True
    return (
        len(last) > 2
        and last.endswith("s")
        and not last.endswith(("ss", "ous", "'s", "is"))
        and last not in SINGULAR_S
    )


def counted(view: str, start: int, limit: int, reach: int = 5) -> Words | None:
    """The noun phrase right after *start* with a plural noun as its head: ``atrial fibrillation patients``."""
    at, head, end = start, "", start
    for _ in range(reach):
        if at >= limit or view[at] not in " -":
            break
        found = _WORD.match(view, at + 1 if view[at] == " " else at, limit)
        if not found:
            break
        word = found[1]
        if word in STOP:
            break
        if is_plural(word):
            head, end = word, found.end()
        elif head:
            break
        at = found.end()
    return Words(end, head) if head else None


_OF = re.compile(
    r" (?:of|among) (?:(?:all|the|our|its|their|his|her|these|those|american|british|us|u\.s\.|uk|global|world) ){0,2}"
)


def of_what(view: str, start: int, limit: int) -> Words | None:
    """``of Americans``, ``of the ablation patients``: what a share is a share of."""
    found = _OF.match(view, start, limit)
    if not found:
        return None
    words = counted(view, found.end() - 1, limit, 4)
    if words:
        return words
    word = _WORD.match(view, found.end(), limit)
    return Words(word.end(), word[1]) if word and word[1] not in STOP else None
