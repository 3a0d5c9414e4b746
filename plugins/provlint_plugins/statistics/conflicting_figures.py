"""STA201."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, log10

from provlint import Claim, Finding, Measure, Reading, Related, Rule, Span

_WORD = re.compile(r"[a-z][a-z'-]*|\d[\d.,]*")
_STOP = frozenset(
    "a an the of in on at to for from by with and or but that this these those it its his her their is are was were be been "
    "has have had will would could may might as than more less over under about around nearly almost some at least up only "
    "just who which while when said says according not he she they million billion thousand hundred percent per cent".split(
        " "
    )
)
_MOVES = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last|then|now|since|initial(?:ly)?|first|second|later|revis\w+|former(?:ly)?|down|up"
    r"|compared|instead|not|wrong(?:ly)?|rose|risen|fell|grew|update[ds]?|correct\w*|other|another|each|every|if|would|could"
    r"|between|respectively|including|while|whereas|but|additional|further|more|estimates?|claims?|alleg\w+|disput\w+"
    r"|expected|plan\w*|target|by 20\d\d|next|before|after|until|alone|same|both|one|average|median)\b"
)
"""Words that may make two figures of one thing differ rightly."""
_LEAST = 3
"""Words that two sentences must share besides what is counted."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with the words of its sentence, as stems."""

    claim: Claim
    value: float
    unit: str
    stems: frozenset[str]
    names: frozenset[str]


class ConflictingFigures(Rule):
    """The same quantity has two values in one document.

    ## What it does
    Compares figures of the same unit whose sentences say the same with the same words, as a headline and
    the paragraph under it do, and flags the later one where the values differ by more than rounding.

    ## Why it matters
    One of the two is wrong, and the reader cannot know which.

    ## What to do
    Look both up, and correct one; or say what makes them differ.

    ## Known limits
    Only sentences that are nearly alike are compared, without any word that could explain the difference
    (a year, "earlier", "estimated", another name). Most contradictions are told in other words.
    """

    code = "STA201"
    name = "conflicting-figures"
    message = "{figure!r} here, but {other!r} above"
    english = True
    valid = (
        "Storm sinks 24 boats in Arle harbour\n\nThe storm sank 24 boats in Arle harbour on Monday.",
        "The storm sank 24 boats in Arle harbour. The flood sank 26 boats in Sund harbour.",
        "Storm sinks nearly 120,000 boats in Arle harbour\n\nThe storm sank 119,423 boats in Arle harbour.",
        "The storm of 2018 sank 24 boats in Arle harbour. The storm of 2019 sank 26 boats in Arle harbour.",
        "Storm sinks more than 20 boats in Arle harbour\n\nThe storm sank 26 boats in Arle harbour.",
    )
    invalid = (
        "Storm sinks 24 boats in Arle harbour\n\nThe storm sank [[36 boats]] in Arle harbour on Monday, police said.",
        "The bridge over the Sund cost the county $2.5 million. The bridge over the Sund cost the county"
        " [[$3.5 million]], the clerk said.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        earlier: dict[tuple[Measure, str], list[_Told]] = {}
        for claim in reading.claims:
            told = _told(reading, claim)
            if told is None:
                continue
            known = earlier.setdefault((claim.measure, told.unit), [])
            other = next((k for k in known[-_WINDOW:] if _conflict(reading, k, told)), None)
            if other is not None:
                place = reading.document.place(other.claim.span)
                yield self.finding(
                    reading,
                    claim.span,
                    related=(Related(place, "the other value"),),
                    figure=_said(reading, claim.span),
                    other=_said(reading, other.claim.span),
                )
            known.append(told)


_WINDOW = 40
"""With how many earlier figures of its unit a figure is compared."""


def _told(reading: Reading, claim: Claim) -> _Told | None:
    quantity = claim.quantity
    if quantity is None or quantity.value is None or not quantity.unit:
        return None
    if claim.measure not in (Measure.COUNT, Measure.MONEY, Measure.PERCENT):
        return None
    start, end = claim.sentence
    around = reading.view[start : claim.span.start] + " " + reading.view[claim.span.end : end]
    if end - start > 400 or _MOVES.search(around):
        return None
    words = [w for w in _WORD.findall(around) if w not in _STOP]
    stems = frozenset(_stem(w) for w in words)
    names = frozenset(
        w.lower() for w in re.findall(r"[^\W\d_][\w'-]*", reading.text[start:end])[1:] if w[0].isupper()
    )
    return _Told(claim, quantity.value, quantity.unit, stems, names)


def _conflict(reading: Reading, one: _Told, two: _Told) -> bool:
    if one.claim.sentence == two.claim.sentence or _agree(reading, one, two):
        return False
    fewer, more = sorted((one.stems, two.stems), key=len)
    shared = fewer & more
    if len(shared) < _LEAST or len(shared) < 0.75 * len(fewer):
        return False
    if any(stem[0].isdigit() for stem in one.stems ^ two.stems):
        return False
    return not (one.names - two.names and two.names - one.names)


def _agree(reading: Reading, one: _Told, two: _Told) -> bool:
    """Whether the values are the same but for rounding, or one is only a bound."""
    low, high = sorted((one, two), key=lambda t: t.value)
    if _bound(reading, low, "more over least nearly almost upwards") or _bound(
        reading, high, "up less under fewer below most"
    ):
        return True
    close = abs(high.value - low.value) <= 0.1 * high.value and high.value >= 100
    return close or _rounded(high.value, low.value) or _rounded(low.value, high.value)


def _bound(reading: Reading, told: _Told, words: str) -> bool:
    quantity = told.claim.quantity
    before = reading.view[told.claim.span.start : quantity.number.start] if quantity else ""
    return any(word in before.split() for word in words.split())


def _rounded(value: float, rough: float) -> bool:
    """Whether *rough* is *value* rounded to as many digits as *rough* has."""
    digits = len(f"{rough:.0f}".strip("0")) if rough >= 1 else 1
    if value <= 0:
        return value == rough
    unit = 10 ** (floor(log10(value)) - digits + 1)
    return bool(round(value / unit) * unit == rough)


def _stem(word: str) -> str:
    """A word without its endings, roughly: sank and sinks meet in no stem, sinking and sinks do."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _said(reading: Reading, span: Span) -> str:
    return " ".join(reading.document[span].split())
