"""Splits blocks into sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from provlint.expressions import expression
from provlint.model import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev fr sr jr st hon gov gen col lt capt sgt cpl maj adm sen rep reps sens pres amb supt insp det "
    "vs etc inc ltd co corp llc plc dept univ assn bros approx est cf al ed eds vol no nos pp fig figs eq ch sec art "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "ave blvd rd mt ft mass calif fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex "
    "va vt wash wis wyo ariz ark colo conn del op cit viz ca a.m p.m i.e e.g u.s u.k u.n d.c n.y l.a ph.d m.d b.a m.a e.u".split()
)
"""Abbreviations that end in a full stop without ending a sentence: titles, companies, months, AP state names, Latin."""
_MAY_END = frozenset(
    "etc inc ltd co corp llc plc a.m p.m u.s u.k u.n d.c n.y l.a e.u jr sr al ph.d m.d".split()
)
"""Of these, the ones that can also close a sentence: then the next word decides."""

_LONGEST = 2_000
"""Characters: more than anybody's sentence has."""
_LONGEST_WORD = 40

_STOP = expression(r"[.!?…]{1,40}[\"'”’»)\]]{0,8}(?=\s|$|\[\d)|[。！？]+[」』]*")
_CITED = expression(r"(?:\[\w{1,4}\])+")
_OPENER = expression(r"\s*[\"'“‘«(\[]*")
_STARTERS = frozenset(
    "the a an in on at it he she they we i but and this that these those there his her their its our as for when while "
    "after before however according if so yet to with by since from what who why how where no not some many most all".split()
)


def split(text: str, span: Span) -> list[Span]:
    """The sentences within a block's *span* (text offsets), without the white space between them.

    A citation mark that follows a full stop (``rose.[3]``) belongs to the sentence before it.
    """
    out: list[Span] = []
    start = span.start
    for stop in _STOP.finditer(text, span.start, span.end):
        end = stop.end()
        cited = _CITED.match(text, end)
        if cited:
            end = cited.end()
        if end < span.end and not _ends_here(text, span, stop.start(), stop[0], end):
            continue
        out += _bounded(text, Span(start, end))
        while end < span.end and text[end].isspace():
            end += 1
        start = end
    if start < span.end:
        out += _bounded(text, Span(start, span.end))
    return out


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """*sentence*, or pieces of it that nobody's sentence exceeds: what is asked of a sentence stays cheap."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        end = space if space > start else start + _LONGEST
        yield Span(start, end)
        start = end
        while start < sentence.end and text[start].isspace():
            start += 1
    if start < sentence.end:
        yield Span(start, sentence.end)


def _ends_here(text: str, span: Span, stop: int, sign: str, end: int) -> bool:
    """Whether the stop at *stop* ends a sentence, judged by the words on both sides."""
    if sign[0] in "。！？":
        return True
    opener = _OPENER.match(text, end, span.end)
    follows = opener.end() if opener else end
    if follows >= span.end:
        return True
    following = text[follows]
    if following.islower():
        # "...," he said; "What now?" she asked; an ellipsis in the middle
        return False
    if sign[0] != "." or sign.startswith(".."):
        return True
    left = stop
    first = max(span.start, stop - _LONGEST_WORD)
    while left > first and not text[left - 1].isspace() and text[left - 1] not in "\"'“‘(—":
        left -= 1
    word = text[left:stop].lower()
    if len(word) == 1 and word.isalpha():  # an initial: "J. Smith", but "vitamin C. The"
        return _next_word(text, follows, span.end) in _STARTERS
    if word in _ABBREVIATIONS or (len(word) <= 5 and "." in word and word.replace(".", "").isalpha()):
        return (word in _MAY_END or "." in word) and (_next_word(text, follows, span.end) in _STARTERS)
    return not (following.isdigit() and word in ("no", "nos", "p", "pp", "vol", "fig"))


def _next_word(text: str, start: int, end: int) -> str:
    at = start
    while at < end and (text[at].isalpha() or text[at] in "'’"):
        at += 1
    return text[start:at].lower()


class Sentences:
    """The sentences of a document, each block split when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_block: dict[Span, Sequence[Span]] = {}

    def of(self, block: Span) -> Sequence[Span]:
        """All sentences of the block with this span."""
        known = self._by_block.get(block)
        if known is None:
            known = self._by_block[block] = split(self._text, block)
        return known

    def at(self, block: Span, offset: int) -> Span:
        """The sentence of *block* that holds *offset*; the nearest before it between two."""
        sentences = self.of(block)
        index = bisect_right(sentences, offset, key=lambda s: s.start) - 1
        return sentences[max(0, index)]
