"""Words of a sentence, with quotations folded to one token, so that grammar can be read around them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from provlint.expressions import expression
from provlint.model import Span

QUOTE = '"…"'
"""The ``low`` of a token that stands for a whole quotation."""

_TOKEN = expression(
    r"(?:[A-Za-z]\.){2,}|(?:Dr|Mr|Mrs|Ms|Prof|Rep|Sen|Gov|Gen|Lt|Sgt|Capt|Col|Rev|St|Jr|Sr|Inc|Co|Corp|Ltd)\."
    r"|\d+(?:[.,]\d+)*(?!\w)|\w+(?:['’`.\-/&@]\w+)*|[^\w\s]"
)


class Token(NamedTuple):
    """One word or sign; offsets in the text."""

    low: str
    """As in the view, a possessive ending taken off."""
    start: int
    end: int
    capital: bool
    owner: bool
    """It ended in ``'s`` or ``s'``."""
    name: bool = False
    """Capitalised here and, somewhere in the text, in the middle of a sentence."""

    @property
    def is_word(self) -> bool:
        return self.low[0].isalnum()


def tokenise(
    text: str, view: str, span: Span, quotations: Sequence[Span] = (), names: Container[str] = ()
) -> list[Token]:
    """The tokens of *span*; each of *quotations* (text offsets) that lies in it becomes one QUOTE."""
    out: list[Token] = []
    at = span.start
    for quotation in quotations:
        if quotation.start < at or quotation.end > span.end:
            continue
        _append(out, text, view, at, quotation.start, names)
        out.append(Token(QUOTE, quotation.start, quotation.end, False, False))
        at = quotation.end
    _append(out, text, view, at, span.end, names)
    return out


def _append(out: list[Token], text: str, view: str, start: int, end: int, names: Container[str]) -> None:
    append = out.append
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        low = view[first:last]
        capital = text[first].isupper() or (last - first > 2 and text[first + 1].isupper())  # eBay
        owner = low[-1] == "s" and view.startswith("' ", last)
        if "'" in low:
            _append_shortened(out, Token(low, first, last, capital, owner), names)
        else:
            append(Token(low, first, last, capital, owner, capital and low in names))


def _append_shortened(out: list[Token], token: Token, names: Container[str]) -> None:
    """A token with an apostrophe in it: a possessive, a contraction, or a name like "O'Brien"."""
    low, first, last, capital, owner, _ = token
    if low.endswith("'s"):
        low, owner = low[:-2], True
    short = _CONTRACTED.search(low)
    if short is None:
        out.append(Token(low or "'", first, last, capital, owner, capital and low in names))
    else:  # "you'd" is a subject and its auxiliary
        cut = first + short.start()
        out.append(Token(low[: short.start()], first, cut, capital, False, False))
        out.append(Token(short[0], cut, last, False, False))


_CONTRACTED = expression(r"(?<=\w)'(?:d|ll|ve|re|m)$")
_INNER_NAME = expression(r"(?<=[a-z,] )[A-Z][\w’'-]+")


def inner_names(text: str) -> frozenset[str]:
    """Words that stand capitalised in the middle of a sentence, in lower case, a possessive ending taken off."""
    return frozenset(name.lower().replace("’", "'").removesuffix("'s") for name in _INNER_NAME.findall(text))
