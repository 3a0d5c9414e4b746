"""ATT401."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint import Example, Finding, Pattern, Reading, Rule, Span, expression, find_dates

_CARRIED = Pattern(
    r"\b(?:(?:was |were )?(?:originally|first) (?:published|posted|appeared|ran"
    r"|written)(?: \w+){0,2}? (?:in|on|at|by|for|with|under)"
    r"|appeared (?:first|originally) (?:in|on|at)|(?:re-?published|reprinted|reposted|cross-?posted"
    r"|syndicated|excerpted|adapted) (?:here )?"
    r"(?:with (?:kind )?permission )?(?:from|by|courtesy of)|delivered by|contributed by|courtesy of) "
)
_ADDRESS = expression(
    r"https?://|www\.|\b[\w-]{2,40}\.(?:com|org|net|info|co|news|io|gov|edu|eu|uk|de|fr|au|ca)\b", re.I
)
_OUTLET = expression(r"\s{0,3}(?:the |The )?[A-Z0-9][\w.'’&-]*")
_OPENERS = expression(
    r"^(?:this|the)\b.{0,40}$|^(?:the |this )?(?:article|post|story|piece|essay|column|content|interview"
    r"|text|review)?\W*$|^(?:\w+\W+){0,4}$",
    re.I,
)


class UncreditedRepublication(Rule):
    """Text taken from elsewhere, with the place named but not linked.

    ## What it does
    Looks for an outlet named on a line of its own before the text ("Just the News:") and for notes such as
    "Originally published in …", and asks for a link, an address or a ``Source:`` line near them.

    ## Why it matters
    Readers cannot see the original, what was left out of it, or whether it has since been corrected.

    ## What to do
    Link the original, and say what was changed.

    ## Known limits
    Text taken over without a word is not seen.
    """

    code = "ATT401"
    name = "uncredited-republication"
    message = "taken from {outlet}, without a link to the original"
    patterns = (_CARRIED,)
    valid = (
        "Storm damages the pier\n\nThe storm broke two beams. Nobody was hurt.\n\n"
        "Originally published in the Harbour Gazette: https://gazette.example/pier",
        Example(
            "The storm broke two beams.\n\n*First published in [The Gazette](https://gazette.example/pier).*",
            "markdown",
        ),
        "The study was first published in The Lancet in 2001, and its figures have been disputed ever "
        "since by those who "
        "measured them again.",
        "Ingredients:\n\nTwo eggs, a cup of flour and a spoon of sugar. Stir them well.",
    )
    invalid = (
        "Storm damages the pier\n\n[[The Harbour Gazette:]]\n\nThe storm broke two beams of the old pier. "
        "Nobody was hurt.",
        "Storm damages the pier\n\nThe storm broke two beams. Nobody was hurt.\n\n"
        "[[This article was originally published in the Harbour Gazette.]]",
        "Storm damages the pier\n\nThe storm broke two beams. Nobody was hurt.\n\n[[Republished with "
        "permission from Coast Weekly]]",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for source in reading.imprint.sources:
            span = source.span
            if (
                span is not None
                and reading.text[span.end : span.end + 1] == ":"
                and not self._linked(reading, span)
            ):
                yield self.finding(reading, Span(span.start, span.end + 1), outlet=source.value)
        for match in reading.matches(_CARRIED):
            outlet = _OUTLET.match(reading.text, match.end())
            sentence = reading.sentence_at(match.start())
            if outlet is None or find_dates(reading.text[match.end() : match.end() + 30]) or sentence is None:
                continue
            if sentence.end - sentence.start > 240:
                continue
            if not _OPENERS.match(reading.text[sentence.start : match.start()]):
                continue
            if self._about_the_text(reading, sentence) and not self._linked(reading, sentence):
                named = reading.text[match.end() : sentence.end].strip(" .*_")
                yield self.finding(reading, sentence, outlet=named if len(named) <= 60 else named[:57] + "…")

    @staticmethod
    def _about_the_text(reading: Reading, sentence: Span) -> bool:
        """Whether the note stands by itself, as a note on this text does, and not within a paragraph."""
        block = reading.block_at(sentence.start)
        if block is None or block.quoted:
            return False
        start = reading.text.rfind("\n", block.span.start, sentence.start) + 1
        end = reading.text.find("\n", sentence.end, block.span.end)
        line = reading.text[max(start, block.span.start) : end if end >= 0 else block.span.end]
        told = re.match(r"\W*(?:this|the following) ", line, re.I)
        return len(line.split()) <= (40 if told else 16)

    @staticmethod
    def _linked(reading: Reading, span: Span) -> bool:
        """Whether a link or an address stands on the line or next to it."""
        near = Span(max(0, span.start - 60), min(len(reading.text), span.end + 200))
        if any(link.span.overlaps(Span(span.start - 1, span.end + 1)) for link in reading.document.links):
            return True
        return bool(_ADDRESS.search(reading.text, near.start, near.end))
