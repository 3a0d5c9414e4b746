"""Tells whether a verb, with its subject, says where something comes from."""

from __future__ import annotations

from collections.abc import Sequence

from provlint.prose import lexicon as lex
from provlint.prose.phrases import SourceKind
from provlint.prose.tokens import QUOTE, Token
from provlint.prose.verbs import asks_for, is_framed, judges, previous_word, sets_a_figure

_LAY = frozenset(
    "others some children kids teens boys girls patients participants respondents women men people students "
    "families members users voters customers passengers victims residents parents children readers viewers "
    "visitors workers employees players seniors teachers owners companies firms groups organisations "
    "organizations publications outlets leaders drivers tourists travelers travellers backpackers guests "
    "consumers shoppers americans citizens farmers soldiers veterans volunteers".split()
)
"""Groups that do many things besides vouching for facts; they must say, think or claim something."""
_VOUCHING = frozenset(
    "sum summed say says said believe believed believes think thinks thought argue argued argues claim claimed "
    "claims insist insisted agree agreed assure assured rave point warn warned complain complained contend "
    "contended asking criticizing criticising speculate speculated fear feared suspect suspected report "
    "saying".split()
)
_GROUP_VERBS = _VOUCHING | frozenset(
    "know knows knew suggest suggests suggested note noted notes estimate estimated predict predicted "
    "maintain maintained find found show shows showed shown indicate indicates indicated describe described "
    "consider considered recommend recommended reveal revealed conclude concluded assume assumed hope hoped "
    "expect expected doubt doubted worry worried see saw classify regard recognize recognise hold held tell "
    "told write wrote call called dispute disputed debate debated question questioned theorize theorized "
    "hypothesize suspecting arguing claiming suggesting reported reporting confirm confirmed demonstrate "
    "demonstrated link linked point pointed allege alleged concede conceded caution cautioned advise advised "
    "speculate anticipate anticipated".split()
)
_ONLY_INTENT = lex.INTENT - lex.REPORTING - lex.METHOD


def speaks(tokens: Sequence[Token], i: int, verb: str, kind: SourceKind, head: str) -> bool:
    """Whether *verb* at *i*, with a subject of this kind, tells where something comes from."""
    if kind is SourceKind.OWN:
        return verb not in lex.BELIEF or verb in _OWN_FINDING
    if kind in (SourceKind.GROUP, SourceKind.ANONYMOUS):
        following = tokens[i + 1].low if i + 1 < len(tokens) else "."
        if _is_modal(tokens, i) or following == "by":
            return False
        if verb in ("know", "knows", "knew") and following in _ASKED:
            return False  # "most founders know what it means": the author tells it
        if verb == "expected" and following == "to":
            return False  # "other actors expected to come": who expects it is another question
        if verb == "found" and head in lex.GROUPS and head not in _RESEARCHERS and following != "that":
            return False  # "developers found ways"
        if kind is SourceKind.ANONYMOUS and verb == "called" and following not in _CALLED:
            return False  # "a manager called Ada"
        if kind is SourceKind.ANONYMOUS:
            return verb in lex.SPEECH and (verb not in _HOLDING or following == "it" or is_framed(tokens, i))
        if (
            verb in _COMING_UPON
            and head not in lex.GROUPS
            and head not in lex.DOCUMENTS
            and following != "that"
        ):
            return False
        if verb == "found" and following in _PLACING and all(t.low != "that" for t in tokens[i + 2 : i + 8]):
            return False  # "the lessons found on the site"
        vouching = vouches(head, verb) or vouches(head, tokens[i].low)
        return vouching and not (following == "." and verb in lex.NOUN_LIKE)
    if judges(tokens, i):
        return True
    if verb in _ONLY_INTENT or asks_for(tokens, i):
        return sets_a_figure(tokens, i)
    sets = verb in lex.METHOD or (verb in lex.INTENT and sets_a_figure(tokens, i))
    if kind in (SourceKind.DOCUMENT, SourceKind.UNOWNED_DOCUMENT):
        return verb in lex.REPORTING or sets
    loose = verb in lex.FRAMED or verb not in lex.REPORTING
    return sets or not loose or is_framed(tokens, i)


def _is_modal(tokens: Sequence[Token], i: int) -> bool:
    """Whether the verb at *i* stands behind "may", "can" and the like, adverbs between."""
    before = previous_word(tokens, i)
    return before is not None and before.low in _MODALS


_OWN_FINDING = frozenset("estimate estimated".split())
_HOLDING = frozenset("hold holds held put puts".split())
"""Said of hands as well as of views."""
SCHOLARS = frozenset("researchers scientists investigators authors team doctors economists".split())


def vouches(head: str, verb: str) -> bool:
    """Whether a group of *head* that does this says where something comes from."""
    if verb not in _GROUP_VERBS or (head in lex.DOCUMENTS and verb not in lex.FINDING):
        return False
    return head not in _LAY or verb in _VOUCHING


_ASKED = frozenset("about how what when where which who why".split())
_RESEARCHERS = SCHOLARS | frozenset(
    "academics analysts anthropologists archaeologists astronomers biologists chemists economists engineers experts "
    "historians mathematicians physicists psychologists reviewers scholars sociologists".split()
)
_CALLED = frozenset([QUOTE, *"for on him her it me them the this that his their us".split()])
_COMING_UPON = frozenset("find finds see sees".split())
"""Verbs of research that take a thing as well: "hackers find a way"."""
_PLACING = frozenset("on at in by near inside within among".split())
_MODALS = frozenset("will may can should must shall let".split())
