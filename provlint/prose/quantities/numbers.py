"""Numerals and number words, and the numbers they stand for.

Everything here is written for the view: lower case, ASCII digits and hyphens.
"""

from __future__ import annotations

from collections.abc import Iterable

from provlint.expressions import expression

_TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TIES = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: number for number, word in enumerate(_TEENS.split())}
TENS = {word: 10 * number for number, word in enumerate(_TIES.split(), start=2)}
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
"""Short-scale names, and the two that India counts by."""
ABBREVIATED = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "mrd": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
FRACTIONS = {
    "half": 1 / 2,
    "halves": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fourth": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
}
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅕": 1 / 5}


def either(words: Iterable[str]) -> str:
    """An alternation of fixed words, longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_SIMPLE = either([*UNITS, *TENS])
_SMALL = f"(?:{either(list(TENS))})-(?:{either(list(UNITS)[1:10])})|(?:{_SIMPLE})"

NUMERAL = (
    r"(?:\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,4})?|\d{1,3}(?: \d{3}){1,3}(?![\d-])"
    r"|\d{1,12}(?:[.,]\d{1,4})?|\.\d{1,4})"
)
"""Digits: ``1,234.5``, ``10 000``, Indian ``1,00,000``, decimal point or comma."""

_SCALE = either(SCALES)
SCALE = (
    rf"(?:[ -]?(?:{_SCALE})s?(?: (?:{_SCALE})s?)?\b|-?(?:{either(ABBREVIATED)})\b"
    r"| (?:bn|mn|mln|bln|mio|mrd|trn)\b\.?)"
)
"""What may follow a numeral and multiplies it: `` million``, ``bn``, ``k``."""

WORDED = (
    rf"(?:(?:{_SMALL}|an?|half an?|a half|a quarter of an?)(?: and a (?:half|quarter))?"
    rf"(?:[ -](?:{_SCALE})){{1,3}}(?: and a half)?"
    rf"(?: (?:and )?(?:{_SMALL})(?:[ -](?:{_SCALE})){{0,2}}){{0,3}}"
    rf"|{_SMALL})"
)
"""A number in words: ``twenty-five``, ``two hundred and fifty``, ``half a million``, ``a billion``."""

_WORD = expression(r"[a-z]+")
_DIGITS = expression(NUMERAL)


def numeral(text: str) -> float:
    """The number a :data:`NUMERAL` stands for. Raises ValueError for anything else."""
    digits = text.replace(" ", "")
    head, comma, tail = digits.rpartition(",")
    if comma and len(tail) != 3 and "," not in head and "." not in digits:
        digits = f"{head}.{tail}"  # a decimal comma
    return float(digits.replace(",", ""))


def scale(text: str) -> float:
    """The factor a :data:`SCALE` stands for; 1 for none."""
    factor = 1.0
    for word in _WORD.findall(text):
        factor *= SCALES.get(word.removesuffix("s")) or ABBREVIATED[word]
    return factor


def worded(text: str) -> float:
    """The number in words that *text* stands for: groups are summed, scales multiply what stands before."""
    total, group, last = 0.0, 0.0, 1.0
    words = _WORD.findall(text)
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if word in UNITS:
            group += UNITS[word]
        elif word in TENS:
            group += TENS[word]
        elif word in FRACTIONS:
            # a quarter of a million; two and a half thousand; a million and a half
            group = (
                FRACTIONS[word]
                if following == "of"
                else group + FRACTIONS[word] * (1.0 if following else last)
            )
        elif word in SCALES:
            group, last = (group or 1.0) * SCALES[word], SCALES[word]
            if last >= 1000:
                total, group = total + group, 0.0
    return total + group
