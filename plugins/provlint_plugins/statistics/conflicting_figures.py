"""STA201."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10

from provlint import Claim, Finding, Measure, Reading, Related, Rule, expression

_WORD = expression(r"[a-z][a-z'-]*|\d[\d.,]*")
_STOP = frozenset(
    "a an the of in on at to for from by with and or but that this these those it its his her their is are was were be been "
    "has have had will would could may might as than more less over under about around nearly almost some at least up only "
    "just who which while when said says according not he she they million billion thousand hundred percent per cent".split(
        " "
    )
)
_MOVES = expression(
    r"\b(?:earlier|previous(?:ly)?|last|then|now|since|initial(?:ly)?|first|second|later|revis\w+|former(?:ly)?|down|up"
    r"|compared|instead|not|wrong(?:ly)?|rose|risen|fell|grew|update[ds]?|correct\w*|other|another|each|every|if|would|could"
    r"|between|respectively|including|while|whereas|but|additional|further|more|estimates?|claims?|alleg\w+|disput\w+"
    r"|expected|plan\w*|target|by 20\d\d|next|before|after|until|alone|same|both|one|average|median)\b"
)
"""Words that may make two figures of one thing differ rightly."""
_NAME = expression(r"[^\W\d_][\w'-]*")
_LONGEST = 400
"""Characters of a sentence that is still read."""
_LEAST = 3
"""Words that two sentences must share besides what is counted."""


_ALL = expression(r"\ball (?:of )?(?:the )?$")
_DEFINITE = expression(r"\bthe $")
_PART = expression(r" (?:who|that|which|whose|with|without|in|on|from|of|at|for|[a-z]+ed|[a-z]+ing)\b")
"""After "all 16,200 voters": what follows makes them a part of the voters."""
_NEAR = 5
"""How many words on each side of a figure tell what it is about."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with the words of its sentence, as stems."""

    claim: Claim
    value: float
    stems: frozenset[str]
    near: frozenset[str]
    """Those beside the figure, and its own adjectives."""
    names: frozenset[str]
    moves: bool
    """Whether the sentence holds a word that could explain another value."""


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
        "The trial took 500 sailors. All 250 sailors who drank the tea of the trial slept.",
        "The trial gave 500 sailors a cup of tea. The 250 sailors with a cup of tea slept.",
        "Storm sinks more than 20 boats in Arle harbour\n\nThe storm sank 26 boats in Arle harbour.",
    )
    invalid = (
        "Storm sinks 24 boats in Arle harbour\n\nThe storm sank [[36 boats]] in Arle harbour on Monday, police said.",
        "The harbour has 45 licensed boats, the clerk said. All [[36 licensed boats]] are insured, the harbour says.",
        "The bridge over the Sund cost the county $2.5 million. The bridge over the Sund cost the county"
        " [[$3.5 million]], the clerk said.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        earlier: dict[tuple[Measure, str], list[_Told]] = {}
        alike = Counter((claim.measure, claim.quantity.unit) for claim in reading.claims if claim.quantity)
        for claim in reading.claims:
            if claim.quantity is None or alike[claim.measure, claim.quantity.unit] < 2:
                continue
            told = _told(reading, claim)
            if told is None:
                continue
            known = earlier.setdefault((claim.measure, claim.quantity.unit), [])
            recent = known[-_WINDOW:]
            other = next((k for k in recent if _conflict(reading, k, told)), None)
            if other is None and not any(_agree(reading, k, told) for k in recent):
                other = next((k for k in recent if _refers(reading, k, told, recent)), None)
            if other is not None:
                place = reading.document.place(other.claim.span)
                yield self.finding(
                    reading,
                    claim.span,
                    related=(Related(place, "the other value"),),
                    figure=reading.said(claim.span),
                    other=reading.said(other.claim.span),
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
    if end - start > _LONGEST:
        return None
    before, after = reading.view[start : claim.span.start], reading.view[claim.span.end : end]
    own = reading.view[quantity.number.end : claim.span.end].removesuffix(quantity.unit)
    near = " ".join([*before.split()[-_NEAR:], own, *after.split()[:_NEAR]])
    written = _NAME.findall(reading.text, start, end)[1:]
    return _Told(
        claim,
        quantity.value,
        _stems(before + " " + after),
        _stems(near),
        frozenset(word.lower() for word in written if word[0].isupper()),
        bool(_MOVES.search(before + " " + after)),
    )


def _conflict(reading: Reading, one: _Told, two: _Told) -> bool:
    """Two sentences say the same of two figures."""
    if one.claim.sentence == two.claim.sentence or one.moves or two.moves or _agree(reading, one, two):
        return False
    fewer, more = sorted((one.stems, two.stems), key=len)
    shared = fewer & more
    if len(shared) < _LEAST or len(shared) < 0.75 * len(fewer):
        return False
    if any(stem[0].isdigit() for stem in one.stems ^ two.stems):
        return False
    return not (one.names - two.names and two.names - one.names)


def _refers(reading: Reading, one: _Told, two: _Told, known: Sequence[_Told]) -> bool:
    """The second figure speaks of what the first counted: ``all 40 boats``, ``the 40 boats``.

    A definite figure may be a part of what was counted before, unless it is said to be all, or is larger.
    """
    if len(one.near & two.near) < 2:
        return False
    left = reading.view[two.claim.sentence.start : two.claim.span.start]
    if _ALL.search(left):
        return not _PART.match(reading.view, two.claim.span.end, two.claim.sentence.end)
    return bool(_DEFINITE.search(left)) and all(two.value > k.value for k in known)


def _agree(reading: Reading, one: _Told, two: _Told) -> bool:
    """Whether the values are the same but for rounding, or one is only a bound."""
    if one.value == two.value:
        return True
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


def _stems(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(words) if word not in _STOP)


def _stem(word: str) -> str:
    """A word without its endings, roughly: sank and sinks meet in no stem, sinking and sinks do."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
