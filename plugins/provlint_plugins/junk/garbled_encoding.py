"""JNK302."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint import Edit, Finding, Fix, Reading, Rule, Severity, Span, expression
from provlint_plugins.junk.beyond_ascii import pieces

_SUSPECT = expression(r"[\x80-\x9f\ufffdŒœ]|[^\x00-\x7f\u2010-\u203a€™][^\x00-\x7f]")
"""What garbled text has: a control, a lost character, or a letter or sign with another non-ASCII character behind it.

A character of UTF-8 comes out as two and more in any other encoding; ftfy's detector takes no single one for garbled
but controls and "œ".
"""
_WORD = expression(r"(?:\S|(?<=[ÃÂâĂ])\xa0)+")
"""A word, with the no-break space that is the second half of a letter."""
_EDGES = "\"'()[]{}.,;:!?-/"
_LONGEST = 2000
"""Characters of one piece that are looked at together."""


class GarbledEncoding(Rule):
    """Characters were read in the wrong encoding, or lost.

    ## What it does
    Flags mojibake ("cafÃ©" for "café", "donâ€™t" for "don’t") and replacement characters. Where the text that was
    meant is certain, the fix puts it back.

    ## Why it matters
    Names and quotations are wrong, and searches miss them.

    ## What to do
    Apply the fix, or go back to the source and read it in its own encoding.

    ## Known limits
    Characters that were replaced by question marks are lost without a trace that can be told from a question.
    """

    code = "JNK302"
    name = "garbled-encoding"
    message = "garbled: {was!r}{meant}"
    severity = Severity.ERROR
    collapse = True
    valid = (
        "The café in Malmö sells crème brûlée — and “naïve” art.",
        "Ünïcödé names such as NESTLÉ® or DrÅber are fine.",
        "Дорогие друзья, добро пожаловать.",
    )
    invalid = (
        "The [[cafÃ©]] is closed.",
        "They [[donâ€™t]] know.",
        "The caf[[\ufffd]] is closed.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for start, piece in pieces(reading):
            if not _SUSPECT.search(piece):
                continue
            for match in _WORD.finditer(piece):
                word = match[0]
                if not word.isascii() and len(word) <= _LONGEST and _SUSPECT.search(word):
                    yield from self._told(reading, word, start + match.start())

    def _told(self, reading: Reading, word: str, start: int) -> Iterator[Finding]:
        from ftfy import fix_encoding
        from ftfy.badness import is_bad

        start += len(word) - len(word.lstrip(_EDGES))
        word = word.strip(_EDGES)
        lost = [m.span() for m in re.finditer("\ufffd+", word)]
        meant = fix_encoding(word) if is_bad(word) else word
        if meant != word and "\ufffd" not in meant:
            span = Span(start, start + len(word))
            fix = Fix((Edit(reading.document.place(span), meant),), safe=True)
            yield self.finding(reading, span, fix=fix, was=word[:40], meant=f", meant for {meant[:40]!r}")
            return
        if meant != word and not lost:
            yield self.finding(
                reading, Span(start, start + len(word)), was=word[:40], meant=", a character is lost"
            )
        for left, right in lost:
            span = Span(start + left, start + right)
            yield self.finding(reading, span, was=word[:40], meant=", a character is lost")
