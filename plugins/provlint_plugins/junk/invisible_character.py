"""JNK303."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from provlint import Edit, Finding, Fix, Reading, Rule, Span, expression
from provlint_plugins.junk.beyond_ascii import pieces

_INVISIBLE = expression(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef]+"
)
_VARIATION = expression("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JOINERS = frozenset("\u200c\u200d")
_MARKS = frozenset("\u200e\u200f\u061c")
_ISOLATES = frozenset("\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_MANIFEST = b"C2PATXT\0"
"""What a manifest of the C2PA specification, embedded in a text as variation selectors, starts with."""
_BREAKING = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"),
)
"""Scripts without spaces, in which a zero-width space says where a line may break."""
_JOINING = (
    ("\u0600", "\u08ff"),
    ("\u0900", "\u0dff"),
    ("\u0e00", "\u0fff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u18af"),
    ("\ufb50", "\ufdff"),
    ("\ufe70", "\ufeff"),
)
"""Scripts in which a joiner or non-joiner is spelling: Arabic, the scripts of India, Tibetan, Burmese, Khmer, Mongolian."""


class InvisibleCharacter(Rule):
    """Characters that nobody sees stand in the text.

    ## What it does
    Flags zero-width characters, soft hyphens at odd places, controls of the writing direction in text that has
    only one direction, tags and stray variation selectors.

    ## Why it matters
    They break words for search and comparison, can hide text or turn its order, and come from copying or from
    marks that someone put in on purpose.

    ## What to do
    Delete them; the fix is safe.

    ## Known limits
    Joiners in emoji and in scripts that need them are none, nor is a C2PA manifest. What is hidden in visible
    characters that look alike is not looked for.
    """

    code = "JNK303"
    name = "invisible-character"
    message = "invisible here: {what}"
    collapse = True
    valid = (
        "A family \U0001f468\u200d\U0001f469\u200d\U0001f467 and a heart \u2764\ufe0f.",
        "می\u200cخواهم بروم.",
        "A Donau\u00addampf\u00adschiff passed the quay.",
        "Signed text."
        + "\ufeff"
        + "".join(
            chr(0xFE00 + b) if b < 16 else chr(0xE0100 + b - 16) for b in b"C2PATXT\0\x01\x00\x00\x00\x04abcd"
        ),
        "The flag \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f flew.",
    )
    invalid = (
        "The qu[[\u200b]]ay is closed.",
        "The quay[[\u00ad]] is closed.",
        "The [[\u202e]]quay is closed.",
        "Hid[[\U000e0068\U000e0069]]den.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for start, piece in pieces(reading):
            for match in _INVISIBLE.finditer(piece):
                for left, right in _odd(piece, *match.span()):
                    span = Span(start + left, start + right)
                    fix = Fix((Edit(reading.document.place(span), ""),), safe=True)
                    yield self.finding(reading, span, fix=fix, what=_named(piece[left:right]))


def _odd(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of the run text[start:end] of invisible characters that have no business there."""
    if _manifest(text[start:end]):
        return
    left: int | None = None
    for at in range(start, end + 1):
        odd = at < end and not _needed(text, at, start, end)
        if odd and left is None:
            left = at
        elif not odd and left is not None:
            yield left, at
            left = None


def _manifest(run: str) -> bool:
    """A marker and the bytes of a manifest, each as a variation selector."""
    if len(run) < len(_MANIFEST) + 1 or run[0] != "\ufeff":
        return False
    head = run[1 : len(_MANIFEST) + 1]
    values = [ord(c) - 0xFE00 if ord(c) < 0xFF00 else ord(c) - 0xE0100 + 16 for c in head]
    return bytes(v for v in values if 0 <= v < 256) == _MANIFEST


def _needed(text: str, at: int, start: int, end: int) -> bool:
    character = text[at]
    before, after = text[start - 1 : start], text[end : end + 1]
    if character in _JOINERS:
        return (
            _within(before, _JOINING) or _within(after, _JOINING) or (_pictures(before) and _pictures(after))
        )
    if character == "\u00ad":
        return end - start == 1 and before.isalpha() and after.isalpha()
    if _VARIATION.match(character):
        return at == start and bool(before.strip())
    if character in "\u200b\u2060":
        return _within(before, _BREAKING) or _within(after, _BREAKING)
    if character in _MARKS or character in _ISOLATES:
        return _two_ways(text, at)
    if "\u180b" <= character <= "\u180e" or character in "\u17b4\u17b5":
        return _within(before, _JOINING)
    if "\U000e0020" <= character <= "\U000e007f":
        return before == "\U0001f3f4"  # the flags of England, Scotland and Wales
    if character in "\u115f\u1160\u3164\uffa0":
        return unicodedata.name(before or " ", "").startswith("HANGUL")
    return False


def _pictures(character: str) -> bool:
    return bool(character) and (
        unicodedata.category(character) in ("So", "Sk", "Mn", "Cn") or character in "\ufe0f\u2640\u2642"
    )


def _within(character: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(low <= character <= high for low, high in ranges) if character else False


def _two_ways(text: str, at: int) -> bool:
    """Whether letters that run from right to left stand near."""
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text[max(0, at - 200) : at + 200])


def _named(run: str) -> str:
    names = dict.fromkeys(f"U+{ord(c):04X} {unicodedata.name(c, 'unnamed').lower()}" for c in run)
    shown = ", ".join(list(names)[:3])
    return shown if len(run) == 1 else f"{shown} ({len(run)} characters)"
