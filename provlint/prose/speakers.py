"""Who speaks in a quotation, where no verb of saying tells it outright."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from provlint.expressions import expression
from provlint.model import Block, Span
from provlint.prose import lexicon as lex
from provlint.prose.quotations import Quotation
from provlint.prose.units import Unit

_TRANSCRIPT = expression(r"[A-Z][A-Z.' ]{2,30}:")


def in_transcript(text: str, quotation: Quotation) -> Span | None:
    """The speaker that a transcript names inside the marks: `"RUIZ: We will."`"""
    speaker = _TRANSCRIPT.match(text, quotation.inner.start, quotation.inner.end)
    return Span(*speaker.span()) if speaker else None


_LABEL = expression(r"[*_]{0,2}(Q|A|(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3})[*_]{0,2}: ")
_TURNS_TAKEN = 3
"""So many labelled paragraphs, by at least two speakers or by one several times, make a transcript."""


class Transcript:
    """The turns of an interview or a hearing: paragraphs that open with a speaker's label, `Q:` or `RUIZ:`."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        labels = {
            b.span: Span(*m.span(1)) for b in blocks if (m := _LABEL.match(text, b.span.start, b.span.end))
        }
        counts = Counter(text[s.start : s.end] for s in labels.values())
        turns = {label for label, times in counts.items() if times > 1 or label in ("Q", "A")}
        taken = sum(counts[label] for label in turns)
        self._labels = labels if taken >= _TURNS_TAKEN else {}
        self._turns = turns
        self._text = text

    def speaker(self, block: Block) -> Span | None:
        """The label that opens *block*, if it is a speaker's."""
        label = self._labels.get(block.span)
        return label if label is not None and self._text[label.start : label.end] in self._turns else None


def is_mention(unit: Unit, quotation: Quotation) -> bool:
    """Whether the quotation speaks of words rather than gives somebody's: the saying "…", a "let it grow" approach."""
    at = _index(unit, quotation)
    before = unit.tokens[at - 1].low if at else ""
    earlier = unit.tokens[at - 2].low if at > 1 else ""
    if before in lex.MENTIONS or (before == "as" and earlier == "such"):
        return True
    if earlier in lex.MENTIONS and (before in lex.BE_FORMS or before == ":"):
        return True
    if earlier in _CHANTS and before == "of":
        return True
    led = before in _LED or earlier in _LED
    after = unit.tokens[at + 1] if at + 1 < len(unit.tokens) else None
    if after is not None and after.low in ("means", "refers"):
        return True
    if not led or after is None or not after.is_word or after.capital:
        return False
    # Behind "those '…'" the word "projects" is a noun, whatever else it may be.
    return after.low not in lex.AFTER_QUOTATION or (before in _LED and after.low in lex.NOUN_LIKE)


_LED = lex.DEFINITE | {"a", "an", "no"}
_CHANTS = frozenset("chant chants cry cries shout shouts slogans".split())
"""What a crowd calls."""


def before(unit: Unit, quotation: Quotation) -> Span | None:
    """Who is the subject of a sentence that works a few of somebody's words in: `Ali called on others to "stand up"`.

    A label between article and noun (`a "global strategy firm" with offices`) is nobody's speech yet.
    """
    at = _index(unit, quotation)
    after = unit.tokens[at + 1 : at + 2]
    if at and unit.tokens[at - 1].low in ("a", "an", "the") and after and after[0].is_word:
        return None
    first = unit.somebody
    return first if first is not None and first.start < quotation.span.start else None


def _index(unit: Unit, quotation: Quotation) -> int:
    at = bisect_left(unit.tokens, quotation.span.start, key=lambda token: token.start)
    return at if at < len(unit.tokens) and unit.tokens[at].start == quotation.span.start else 0
