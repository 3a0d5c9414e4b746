"""The noun phrases around a verb: its subject before it, an inverted one behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from provlint.prose import lexicon as lex
from provlint.prose.tokens import QUOTE, Token

_STOPS = frozenset(",;:()—–[]?!") | {QUOTE, '"'}
_WINDOW = 16
"""Tokens of the longest phrase."""


def subject_before(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The noun phrase that ends before the verb at *i*, an apposition between commas included."""
    j = i
    while j > 0 and (
        tokens[j - 1].low in lex.BETWEEN or (tokens[j - 1].low.endswith("ly") and not tokens[j - 1].capital)
    ):
        j -= 1
    if j == 0:
        return ()
    last = tokens[j - 1].low
    if last in ("who", "which", "that") and j >= 2:
        return _relative(tokens, j - 1)
    if last in ("and", "but", "then") and j >= 3:
        return _coordinated(tokens, j - 1)
    if last == ")":
        k = j - 1
        while k > 0 and tokens[k].low != "(":
            k -= 1
        return subject_before(tokens, k) if k > 0 else ()
    if last in (",", "—", "–"):
        return _apposition(tokens, j - 1)
    return back_from(tokens, j)


def _coordinated(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The subject of a second verb: "The mayor saw it and said", "others clap and say"."""
    start = next((n + 1 for n in range(i - 1, -1, -1) if tokens[n].low in (";", ":", ".", QUOTE)), 0)
    if start < i and tokens[start].low in ("on", "in", "at", "after", "asked", "pressed", "questioned"):
        comma = next((n for n in range(start, min(i, start + 8)) if tokens[n].low == ","), None)
        start = start if comma is None else comma + 1
    clause = (
        n + 1 for n in range(i - 2, start, -1) if tokens[n].low in ("and", "but") and tokens[n - 1].low == ","
    )
    start = next(clause, start)
    first = tokens[start]
    if first.low == "it" or first.low in lex.PRONOUNS or first.low in lex.QUANTIFIERS:
        return tokens[start : start + 1]
    end = start + 1
    if first.low in lex.DEFINITE:
        return tokens[start : start + 2]
    while end < i and first.capital and tokens[end].capital:
        end += 1
    return tokens[start:end] if first.capital and (first.name or end > start + 1) else ()


def _relative(tokens: Sequence[Token], who: int) -> Sequence[Token]:
    """The antecedent of the relative pronoun at *who*."""
    end = who - 1 if tokens[who - 1].low == "," else who
    phrase = back_from(tokens, end)
    if phrase:
        return phrase
    return tokens[who : who + 1]


def _apposition(tokens: Sequence[Token], comma: int) -> Sequence[Token]:
    """ "Jane Roe, a fellow at the institute, said": the phrase before the apposition, and the apposition."""
    k = comma - 1
    while k >= 0 and comma - k < 30 and tokens[k].low not in (",", "—", "–", ";", QUOTE):
        k -= 1
    if k < 0 or tokens[k].low not in (",", "—", "–"):
        return ()
    if k and (tokens[k - 1].low == ")" or tokens[k - 1].low in lex.AUXILIARIES):
        return subject_before(tokens, k)  # "a poll has, however, found"
    subject = back_from(tokens, k)
    if not subject:
        return tokens[k + 1 : comma]
    start = next(n for n in range(k, -1, -1) if tokens[n] is subject[0])
    return tokens[start:comma]


def back_from(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    start = end
    while start > 0 and end - start < _WINDOW:
        token = tokens[start - 1]
        low = token.low
        if low in _STOPS or low in ("-",) or (low == "." and not tokens[start - 1].capital):
            break
        if low in lex.CLAUSE_STARTERS and not (low == "as" and start == end):
            break
        if (low in lex.AUXILIARIES and not token.capital) or (
            low in lex.REPORTING and low not in lex.NOUN_LIKE
        ):
            break
        start -= 1
    role = start < end and tokens[end - 1].low in lex.PERSONS
    return tokens[_with_partner(tokens, start) if role else start : end]


def _with_partner(tokens: Sequence[Token], start: int) -> int:
    """Where "the work and pensions minister" starts, when the way back stopped at its "and"."""
    if start < 3 or tokens[start - 1].low != "and":
        return start
    for n in range(start - 2, max(-1, start - 5), -1):
        if tokens[n].low in lex.DEFINITE:
            return n
        if not tokens[n].is_word or tokens[n].low in lex.AUXILIARIES or tokens[n].low in lex.REPORTING:
            break
    return start


def last_noun_phrase(phrase: Sequence[Token]) -> Sequence[Token]:
    """The last part of *phrase* that starts with a determiner or a run of names; empty where that is all of it."""
    for n in range(len(phrase) - 1, 0, -1):
        opens = phrase[n].low in lex.DETERMINERS
        if phrase[n - 1].low in lex.PREPOSITIONS:
            return ()
        if opens or (phrase[n].capital and not phrase[n - 1].capital):
            return phrase[n:]
    return ()


def _closing(tokens: Sequence[Token], opening: int) -> int:
    """Where a word or two in quotation marks end within a phrase: `terrorism "tsar" Jo Lee`; 0 where they do not."""
    closing = next(
        (n for n in range(opening + 2, min(opening + 5, len(tokens) - 1)) if tokens[n].low == '"'), 0
    )
    return closing if closing and tokens[closing + 1].is_word else 0


def phrase_after(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """The noun phrase that starts at *start*, with the apposition behind it where that holds a name."""
    end = start
    while end < len(tokens) and end - start < _WINDOW:
        token = tokens[end]
        low = token.low
        if low == '"' and end > start and (closing := _closing(tokens, end)):
            end = closing + 1
            continue
        if low in _STOPS or low == ".":
            break
        infinitive = end > start and tokens[end - 1].low == "to"
        if low in lex.AUXILIARIES and not (infinitive or token.capital):
            break
        if (
            end > start
            and not infinitive
            and (
                low in lex.CLAUSE_STARTERS
                or low in ("who", "which", "told", "during", "on", "—")
                or (low in lex.REPORTING and low not in lex.NOUN_LIKE)
            )
        ):
            break
        end += 1
    if end == start:
        return ()
    person = any(t.low in lex.PERSONS for t in tokens[start:end])
    if person and end < len(tokens) and tokens[end].low == "," and tokens[start].low in lex.INDEFINITE:
        # "a spokesman, John Smith"; "another witness, the former adviser Fiona Hill"
        more = end + 1
        while more < len(tokens) and tokens[more].is_word and more - end < 9:
            more += 1
        if any(a.capital and b.capital for a, b in pairwise(tokens[end + 1 : more])):
            return tokens[start:more]
    return tokens[start:end]
