"""Cheap questions about the words of a sentence, asked before it is read: most sentences need no reading.

A hint never misses: where it says no, the finders of :mod:`sources` would find nothing of that kind.
"""

from __future__ import annotations

from collections.abc import Iterable

from provlint.expressions import expression
from provlint.prose import lexicon as lex
from provlint.prose import sources, verbs
from provlint.prose.phrases import MAKERS, SOME

_PART = expression(r"\w+")


def _openings(words: Iterable[str]) -> frozenset[str]:
    """The first part of each word, as it stands among bare words: "op" of "op-ed"."""
    return frozenset(part[0] for part in map(_PART.match, words) if part)


_SOMEBODY = _openings(
    lex.DOCUMENTS | lex.GROUPS | lex.PERSONS | {person + "s" for person in lex.PERSONS} | SOME
)
_ENDINGS = tuple(ending + " " for ending in MAKERS)
_FRAMES = _openings(
    verbs.FORMS | lex.SPEECH | sources.TELLABLE | sources.FRAMES | sources.ISSUING | lex.CITABLE
)


def of_somebody(bare: str) -> bool:
    """Whether anything can be a source in the *bare* words of a sentence without a quotation."""
    return not _FRAMES.isdisjoint(bare.split())


def of_somebody_vague(bare: str) -> bool:
    """Whether a group, an unnamed person or a document can be a source in the *bare* words of a sentence."""
    words = bare.split()
    if _FRAMES.isdisjoint(words):
        return False
    if not _SOMEBODY.isdisjoint(words) or not sources.FRAMES.isdisjoint(words):
        return True
    spaced = bare + " "
    return any(ending in spaced for ending in _ENDINGS)
