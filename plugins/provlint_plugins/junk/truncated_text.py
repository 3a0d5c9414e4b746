"""JNK306."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Block, BlockKind, Finding, Reading, Rule, Severity, Span, expression

_CUT = expression(
    r"\[\+ ?\d{1,6} ?(?:chars|characters|words)\]|\[(?:…|\.\.\.)\]\s*$|\((?:more|continued)\)\s*$"
    r"|(?:…|\.\.\.)\s*\[?(?:read more|continue reading)\b"
)
_OPEN = expression(
    r"(?:\b(?:the|a|an|of|and|or|to|in|that|with|for|by|from|at|on|as|but|which|who|whose|is|are|was|were|has|have|had|will|would"
    r"|could|should|said|because|than|into|its|their|his|her)|[,;–—-])$"
)
"""Words and marks with which no sentence ends."""
_LEAST = 8


class TruncatedText(Rule):
    """The text breaks off.

    ## What it does
    Looks at the last paragraph of the article: it ends in the middle of a sentence, or in a mark that a longer text
    was cut here ("[+1523 chars]", "[…]").

    ## Why it matters
    The rest may hold the source, the answer of the other side, or the figure that matters.

    ## What to do
    Get the whole text, or say that it is an excerpt.

    ## Known limits
    A text that was cut after a full stop looks whole. A last line that only lacks its full stop is left alone.
    """

    code = "JNK306"
    name = "truncated-text"
    message = "the text breaks off after {last!r}"
    severity = Severity.NOTE
    valid = (
        "The pier is closed until May. The council will decide on Friday whether it opens",
        "The pier is closed until May.\n\nSee also",
    )
    invalid = (
        "The pier is closed until May.\n\nThe council will decide on Friday whether it opens at all, since [[the]]",
        "The pier is closed until May.\n\nThe council will decide on Friday whether it opens at all, since the b… [[[+1523 chars]]]",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        block = _last(reading)
        if block is None:
            return
        words = reading.view[block.span.start : block.span.end]
        if len(words.split()) < _LEAST:
            return
        cut = _CUT.search(words, max(0, len(words) - 120)) or _OPEN.search(words, max(0, len(words) - 20))
        if cut is not None:
            span = Span(block.span.start + cut.start(), block.span.start + cut.end())
            last = reading.said(Span(max(block.span.start, span.start - 60), span.end))
            yield self.finding(reading, span, last=last[-40:])


def _last(reading: Reading) -> Block | None:
    aside = [p.span for p in reading.boilerplate]
    for block in reversed(reading.document.blocks):
        if block.is_prose and not any(span.overlaps(block.span) for span in aside):
            return block if block.kind is BlockKind.PARAGRAPH and not block.quoted else None
    return None
