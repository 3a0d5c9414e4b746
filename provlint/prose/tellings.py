"""Sources that stand with a noun of saying: "the ministry's estimate of 40", "a warning by the port that 40 …"."""

from __future__ import annotations

from collections.abc import Sequence

from provlint.model import Span
from provlint.prose import lexicon as lex
from provlint.prose.nounphrases import back_from, phrase_after
from provlint.prose.phrases import is_named
from provlint.prose.tokens import Token

_TELLINGS = frozenset(
    "account accusation admission acknowledgement acknowledgment allegation announcement argument assertion "
    "assessment assumption assurance belief boast calculation charge claim complaint conclusion contention count "
    "declaration description disclosure estimate estimation expectation explanation finding forecast guess "
    "insistence observation prediction projection reckoning remark reminder statement suggestion tally telling "
    "testimony view warning".split()
)
"""What people say, as nouns in the singular: with an owner, or with "by" or "from", it says who."""
_PLURALS = frozenset(word + "s" for word in _TELLINGS)
_OPENS = frozenset("that of for , : is was puts put shows showed at".split())
"""What leads from such a noun to what was said."""
_BETWEEN = 3
"""Adjectives between an owner and the noun: "the ministry's own latest estimate"."""


def of_figure(words: Sequence[Token], place: Span) -> Span | None:
    """Who tells the figure at *place* by one of *words* (of one sentence); the named source, in text offsets."""
    for i, token in enumerate(words):
        if token.owner or not (token.low in _TELLINGS or token.low in _PLURALS):
            continue
        if token.start >= place.end:
            if (owner := _closing(words, i)) and owner.start >= place.end:
                return owner
            continue
        if i + 2 < len(words) and words[i + 1].low in ("by", "from"):
            source = phrase_after(words, i + 2)
            if source and source[-1].end <= place.start and is_named(source):
                return Span(source[0].start, source[-1].end)
        following = words[i + 1].low if i + 1 < len(words) else ""
        if following in _OPENS and (owner := _owner(words, i)):
            return owner
    return None


def _closing(words: Sequence[Token], i: int) -> Span | None:
    """Whose telling closes the clause: "…, by Ruiz's count.", "…, in the ministry's view."."""
    owner = _owner(words, i)
    ends = i + 1 == len(words) or words[i + 1].low in (".", ",", ";")
    if owner is None or not ends:
        return None
    led = any(t.low in ("by", "in", "on") and owner.start - 1 <= t.end <= owner.end for t in words[:i])
    return owner if led else None


def _owner(words: Sequence[Token], i: int) -> Span | None:
    """Whose telling at *i* it is."""
    for k in range(i - 1, max(-1, i - 2 - _BETWEEN), -1):
        token = words[k]
        if token.low in lex.POSSESSIVES:
            return Span(token.start, token.end)
        if token.owner:
            phrase = [*back_from(words, k), token._replace(owner=False)]
            return Span(phrase[0].start, token.end) if is_named(phrase) else None
        if not token.is_word:
            return None
    return None
