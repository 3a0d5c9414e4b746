"""Tells what kind of source a noun phrase is: a name, a role, a document, an unnamed person or group."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from provlint.prose import lexicon as lex
from provlint.prose.tokens import Token


class SourceKind(StrEnum):
    """What a source phrase points to."""

    NAMED = "named"
    """A person, an organisation, or a role that identifies one."""
    OWN = "own"
    """The author: "we", "I"."""
    DOCUMENT = "document"
    """A report, study or article with an owner, or one that was spoken of before."""
    UNOWNED_DOCUMENT = "unowned document"
    """"A recent survey": one document that nobody is named for."""
    ANONYMOUS = "anonymous"
    """One unnamed person."""
    GROUP = "group"
    """An unnamed group: "experts", "many", "studies"."""
    PRONOUN = "pronoun"
    """Somebody named before: "he", "they", "it"."""


def classify(phrase: Sequence[Token]) -> tuple[SourceKind, str, bool] | None:
    """What kind of source a noun phrase is: (kind, head noun, whether definite); None for none."""
    tokens: Sequence[Token] = [t for t in phrase if t.is_word or t.low in (",", "(", "—")]
    while tokens and (
        tokens[0].low in lex.PREPOSITIONS or not tokens[0].is_word or tokens[0].low in lex.ADVERBS
    ):
        tokens = tokens[1:]
    if not tokens:
        return None
    tokens = last_begun(tokens)
    first = tokens[0]
    if len(tokens) == 1 or tokens[1].low in (",", "who", "which"):
        if first.low in lex.OWN_PRONOUNS:
            return SourceKind.OWN, first.low, True
        if first.low in lex.PERSON_PRONOUNS or first.low in lex.THING_PRONOUNS:
            return SourceKind.PRONOUN, first.low, True
    if first.low == "one" and len(tokens) > 2 and tokens[1].low == "of":
        return _one_of(tokens[2:])
    core = _core(tokens)
    head = core[-1].low
    if (
        len(core) > 1
        and core[-2].low.endswith("ly")
        and core[-2].low
        not in ("daily", "early", "weekly", "monthly", "yearly", "quarterly", "family", "only")
    ):
        return None  # "employees routinely report": a verb, not a noun
    if any(t.low in ("us", "you", "your") for t in tokens[:4]):
        return None
    owned = any(t.owner for t in core[:-1]) or core[-1].owner
    named = _names(tokens, core)
    definite = first.low in lex.DEFINITE or owned
    return _judge(tokens, core, head, named=named, owned=owned, definite=definite)


def is_named(phrase: Sequence[Token]) -> bool:
    """Whether a noun phrase is a named source."""
    source = classify(phrase)
    return source is not None and source[0] is SourceKind.NAMED


def _core(tokens: Sequence[Token]) -> Sequence[Token]:
    """The phrase up to its first preposition or comma: its last word is the head."""
    for n, token in enumerate(tokens):
        if n and (token.low in lex.PREPOSITIONS or token.low in REDUCED or not token.is_word):
            return tokens[:n]
    return tokens


def last_begun(tokens: Sequence[Token]) -> Sequence[Token]:
    """Of two noun phrases in a row the second: "a joint statement the firms", "the figures contradict a survey from …"."""
    for n in range(len(_core(tokens)) - 1, 1, -1):
        before = tokens[n - 1]
        if tokens[n].low not in _ARTICLES or (tokens[n + 1 : n + 2] and tokens[n + 1].low in _SPELLS):
            continue
        if not (before.capital or before.owner or before.low in _HALVES):
            return tokens[n:]
    return tokens


_ARTICLES = frozenset("a an the".split())
_HALVES = frozenset("all both half many such quite rather what twice double".split())
"""Words before an article within one noun phrase."""
_SPELLS = frozenset("day hour month piece time week year".split())
"""Behind "a" they go with a figure before it: "his $75 a year plan"."""
_MASTHEADS = frozenset(
    "reports report media records journal post review index bulletin dispatch record research story note "
    "letter".split()
)
"""Nouns of documents that also end the names of papers and firms: "Consumer Reports"."""
_ITSELF = frozenset(
    "article blog column chapter essay guide note page piece post story tutorial interview newsletter".split()
)
RETURNS = frozenset("data figures statistics numbers records estimates polls".split())
"""What bodies publish under no title: "police figures", "exit polls"."""
REDUCED = frozenset(
    "to this published released conducted commissioned issued led titled entitled called based presented funded "
    "out dated following detailing describing showing carried compiled obtained produced prepared written "
    "posted authored cited quoted seen named due available sent filed earlier last friday monday tuesday "
    "wednesday thursday saturday sunday today yesterday corroborated received".split()
)
"""Participles and other words that open a reduced clause behind a noun: "a study *published* in …"."""


def _names(tokens: Sequence[Token], core: Sequence[Token]) -> bool:
    """Whether a proper name stands in the core, nationality and the first word of a sentence apart."""
    for n, token in enumerate(core):
        if n == len(core) - 1 and n and token.low in lex.SOURCE_NOUNS:
            continue
        if not token.capital or token.low in lex.NATIONAL or token.low in lex.MONTHS:
            continue
        if n == 0 and (is_common(token) or (len(core) > 1 and token.low.endswith("ing") and not token.name)):
            continue
        return True
    return False


def is_common(token: Token) -> bool:
    """A word that opens a sentence and is no name."""
    low = token.low
    if low.endswith(("ers", "ists", "ians")) and low not in lex.GROUPS:
        return not token.name
    return low in lex.COMMON


def owner_behind(tokens: Sequence[Token], core: Sequence[Token]) -> bool:
    """Whether a phrase behind the core names whose it is: "at the University of Graz", "for the firm"."""
    rest = tokens[len(core) :]
    return any(t.capital and t.low not in lex.NOT_NAMES for t in rest) or any(
        a.low in ("at", "of", "from", "with", "for", "by") and b.low in lex.DEFINITE
        for a, b in pairwise(rest)
    )


def _employer_behind(tokens: Sequence[Token], core: Sequence[Token]) -> bool:
    """Whether "at", "from" or "with" and a name follow: "experts at the Hartwell Institute"."""
    rest = tokens[len(core) :]
    return bool(rest) and rest[0].low in ("at", "from", "with") and any(t.capital for t in rest[1:4])


def _judge(
    tokens: Sequence[Token], core: Sequence[Token], head: str, *, named: bool, owned: bool, definite: bool
) -> tuple[SourceKind, str, bool] | None:
    kinds = SourceKind
    first = tokens[0].low
    behind = owner_behind(tokens, core)
    if head in _ITSELF and first in ("this", "our", "my"):
        return None  # the text speaks of itself
    if head in lex.DOCUMENTS and first in ("our", "my"):
        return kinds.OWN, head, True
    if head in lex.DOCUMENTS and not (core[-1].capital and named and len(core) > 1 and head in _MASTHEADS):
        plural = head.endswith("s") and head not in ("census", "analysis", "statistics")
        if head in ("media",):
            return (kinds.NAMED if named or first == "state" else kinds.GROUP), head, definite
        if named or owned or behind or definite:
            return kinds.DOCUMENT, head, definite
        if head in RETURNS and any(t.low in lex.BODIES for t in core[:-1]):
            return kinds.NAMED, head, False
        if first in lex.INDEFINITE or (not plural and first in lex.ATTRIBUTES):
            return kinds.UNOWNED_DOCUMENT, head, False
        if head == "research" or plural:
            return kinds.GROUP, head, False
        return kinds.UNOWNED_DOCUMENT, head, False
    if head in lex.OFFICIALS:
        return kinds.NAMED, head, definite
    if head in lex.GROUPS:
        if head in lex.LOOSE_GROUPS:
            known = first in lex.POSSESSIVES or _employer_behind(tokens, core)
            return (kinds.NAMED if known else kinds.GROUP), head, definite
        if named or owned or behind or definite:
            return kinds.NAMED, head, definite
        return kinds.GROUP, head, False
    if head in lex.PERSONS and (not core[-1].capital or len(core) == 1):
        return _person(tokens, core, head, named=named, owned=owned, definite=definite)
    if named or (head in lex.PANELS and len(core) > 2 and first in lex.INDEFINITE):
        return kinds.NAMED, head, definite
    if first in SOME:
        if len(core) == 1 and _like_somebody(tokens[1:]):
            return kinds.NAMED, head, True
        if len(core) == 1 or head.endswith("s") or head in lex.GROUPS:
            return (kinds.NAMED, head, True) if behind and len(core) > 1 else (kinds.GROUP, head, False)
        return None
    if definite:
        return kinds.NAMED, head, True
    if tokens[0].capital and not is_common(tokens[0]) and len(core) == 1:
        return kinds.NAMED, head, False
    if head.endswith(MAKERS) and len(core) <= 3 and first not in lex.INDEFINITE:
        return (kinds.NAMED if behind else kinds.GROUP), head, False
    if first in _ONE and len(core) <= 4 and head.endswith(_MAKER):
        return kinds.ANONYMOUS, head, False
    return None


def _like_somebody(rest: Sequence[Token]) -> bool:
    """Whether an example by name follows: "some, like the Harbour Board"."""
    return any(
        a.low in ("like", "including", "as") and (b.capital or c.capital)
        for a, b, c in zip(rest, rest[1:], [*rest[2:], *rest[-1:]], strict=False)
    )


def _one_of(tokens: Sequence[Token]) -> tuple[SourceKind, str, bool] | None:
    """ "One of the officers": unnamed, unless a name follows as an apposition."""
    core = _core(tokens)
    person = core[-1].low.removesuffix("s")
    if person not in lex.PERSONS or core[-1].capital:
        return None
    named = any(t.capital and t.low not in lex.NOT_NAMES for t in tokens[len(core) :]) and any(
        t.low == "," for t in tokens
    )
    return (SourceKind.NAMED if named else SourceKind.ANONYMOUS), person, False


SOME = frozenset("some many most several others few other numerous countless various multiple".split())
_ONE = frozenset("a an one another".split())
MAKERS = ("ers", "ists", "ians", "ologists", "eers")
"""Endings of words for people by what they do, in the plural and in the singular."""
_MAKER = ("er", "or", "ist", "ian", "man", "woman")


def _person(
    tokens: Sequence[Token], core: Sequence[Token], head: str, *, named: bool, owned: bool, definite: bool
) -> tuple[SourceKind, str, bool] | None:
    """One person by role: known by a name beside, by whom they speak for, or not at all."""
    first = tokens[0].low
    rest = tokens[len(core) :]
    somebody = any(t.capital and t.low not in lex.NATIONAL for t in rest)
    speaks_for = bool(rest) and rest[0].low == "for" and somebody
    beside = somebody and any(t.low == "," for t in tokens)
    spoken_of = definite and first not in lex.INDEFINITE
    if named or owned or spoken_of or speaks_for or beside or head in lex.SPEAKERS_FOR:
        return SourceKind.NAMED, head, definite
    return (SourceKind.ANONYMOUS, head, False) if first in _ONE else None
