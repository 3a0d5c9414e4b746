"""Finds who is said to say something: the speakers, documents and nobodies that a sentence leans on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provlint.model import Span
from provlint.prose import lexicon as lex
from provlint.prose.nounphrases import back_from, last_noun_phrase, phrase_after, subject_before
from provlint.prose.phrases import (
    REDUCED,
    RETURNS,
    SourceKind,
    classify,
    is_common,
    is_named,
    last_begun,
    owner_behind,
)
from provlint.prose.tokens import QUOTE, Token
from provlint.prose.verbs import FORMS, asks_for, is_verb, judges, lemma, may_invert, previous_word
from provlint.prose.vouching import SCHOLARS, speaks, vouches


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """One source and the words around it, in text offsets."""

    kind: SourceKind
    span: Span
    """What names the source, with its verb for a group: "experts say", "a Belgian minister"."""
    holder: Span
    """The noun phrase alone."""
    head: str
    """Its head noun, lower case."""
    definite: bool = False
    """Behind "the", "this", a possessive: spoken of before."""
    verb: str = ""


def find(tokens: Sequence[Token]) -> list[SourcePhrase]:
    """The sources that one sentence (or a run of sentences under one quotation) names, in reading order."""
    words = {t.low for t in tokens}
    found: list[SourcePhrase] = []
    for finder, signs in _FINDERS:
        if not signs.isdisjoint(words):
            found += finder(tokens)
    if any(p.verb == "according" and p.kind is SourceKind.GROUP for p in found):
        # The hearsay governs the sentence.
        found = [p for p in found if p.verb not in lex.METHOD and p.verb not in lex.INTENT]
    found.sort(key=lambda p: (p.span.start, -p.span.end))
    out: list[SourcePhrase] = []
    for phrase in found:
        if out and phrase.holder.overlaps(out[-1].holder):
            if _WEIGHT[phrase.kind] > _WEIGHT[out[-1].kind]:
                out[-1] = phrase
            continue
        out.append(phrase)
    return out


_WEIGHT = {kind: n for n, kind in enumerate(
    (SourceKind.PRONOUN, SourceKind.GROUP, SourceKind.ANONYMOUS, SourceKind.UNOWNED_DOCUMENT, SourceKind.OWN,
     SourceKind.NAMED, SourceKind.DOCUMENT)
)}  # fmt: skip


def _according(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """ "According to X", "per X", "in the words of X", "citing X", "based on X"."""
    for i, token in enumerate(tokens):
        frame = _frame_at(tokens, i)
        if not frame:
            continue
        phrase = phrase_after(tokens, i + frame)
        if not phrase:
            continue
        source = classify(phrase)
        if source is None:
            owned = owner_behind(phrase, phrase[:1])
            source = (SourceKind.NAMED if owned else SourceKind.GROUP), phrase[0].low, False
        kind, head, definite = source
        behind = i + frame + len(phrase)
        if kind is SourceKind.GROUP and (phrase[-1].low in _MEASURES or _is_revealed(tokens, behind)):
            continue
        if token.low in ("based", "citing", "quoting", "in", "from") and kind in (
            SourceKind.GROUP,
            SourceKind.OWN,
        ):
            continue
        last = tokens[i + frame + len(phrase) - 1]
        holder = Span(phrase[0].start, last.end)
        yield SourcePhrase(kind, Span(token.start, last.end), holder, head, definite, "according")


def _is_revealed(tokens: Sequence[Token], i: int) -> bool:
    """Whether "revealed by the board" stands at *i*: behind figures it says whose they are, and is found as such."""
    agent = phrase_after(tokens, i + 2) if [t.low for t in tokens[i : i + 2]] == ["revealed", "by"] else ()
    return bool(agent) and is_named(agent)


_MEASURES = frozenset(
    "ability age colour color custom design height income instructions law legend length merit need needs plan "
    "plans rank rules schedule size skill specification specifications surveillance taste type weight".split()
)
"""What things are done "according to", and what cameras have seen: no hearsay."""
FRAMES = frozenset(
    "according based judging citing quoting source sources per words opinion view estimation".split()
)
"""The words of which every frame has one."""


def _frame_at(tokens: Sequence[Token], i: int) -> int:
    """How many tokens introduce a source at *i*, or 0."""
    low = tokens[i].low
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if low == "according" and following == "to":
        return 2
    if low == "based" and following in ("on", "upon"):
        return 2
    if low == "judging" and following in ("by", "from"):
        return 2
    if low in ("source", "sources") and following == ":":
        return 2
    if low in ("citing", "quoting"):
        return 1
    if low == "per" and i + 1 < len(tokens) and (tokens[i + 1].capital or following == "the"):
        return 1
    third = tokens[i + 2].low if i + 2 < len(tokens) else ""
    fourth = tokens[i + 3].low if i + 3 < len(tokens) else ""
    if (
        low == "in"
        and following == "the"
        and third in ("words", "opinion", "view", "estimation")
        and fourth == "of"
    ):
        return 4
    return 0


def _reporting(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """Subjects of verbs of saying, finding and holding, before the verb or behind it."""
    for i, token in enumerate(tokens):
        if token.low not in FORMS or not is_verb(tokens, i):
            continue
        verb = token.low if token.low in _KNOWN_VERBS else "said"
        if asks_for(tokens, i) or judges(tokens, i):
            verb = token.low
        elif token.low.endswith("ing") and lemma(token.low) in _KNOWN_VERBS:
            verb = lemma(token.low)
        subject: Sequence[Token] | None = None
        if may_invert(tokens, i):
            subject = phrase_after(tokens, i + 1)
            source = subject and classify(subject)
            imperative = source and source[0] is SourceKind.ANONYMOUS and verb in _BASE
            behind = tokens[i + 1 + len(subject) : i + 2 + len(subject)] if subject else ()
            is_told = bool(behind) and behind[0].low in lex.BE_FORMS
            if not source or source[0] is SourceKind.GROUP or imperative or is_told:
                subject = None  # "Ruiz, of the port, said the study was": the study is what she speaks of
        if subject is None:
            last = previous_word(tokens, i)
            near = last is not None and last.low in _SPEAKING and not last.owner
            subject = [last] if near and last is not None else subject_before(tokens, i)
        if not subject:
            continue
        subject = last_begun(subject)
        source = classify(subject)
        if source is None:
            subject = last_noun_phrase(subject)
            source = classify(subject) if subject else None
        if source is None:
            continue
        kind, head, definite = source
        if kind is SourceKind.GROUP and any(t.low in _CAUSING or t.low in _SELVES for t in subject[:-1]):
            continue
        if kind is SourceKind.GROUP and verb in lex.METHOD and head in SCHOLARS:
            kind = SourceKind.NAMED
        if not speaks(tokens, i, verb, kind, head):
            continue
        holder = Span(min(t.start for t in subject), max(t.end for t in subject))
        span = Span(min(holder.start, token.start), max(holder.end, token.end))
        if kind is not SourceKind.GROUP:
            span = holder
        yield SourcePhrase(kind, span, holder, head, definite, verb)


_SPEAKING = frozenset("i we he she".split())
"""Right before a verb they are its subject, whatever stands before them."""
_CAUSING = frozenset("make makes made making help helps helped helping let lets letting".split())
"""Verbs that make somebody do something: "it helps authors know"."""
_SELVES = frozenset("i we you he she it".split())
"""Whoever stands before a group in one phrase does something to it: "I dismiss people who think"."""
_BASE = frozenset("ask tell say write call answer reply report explain quote cite mention".split())
"""Base forms: before "a neighbour" they give orders, and nobody speaks."""
_KNOWN_VERBS = lex.REPORTING | lex.INTENT | lex.METHOD


_TELLING = lex.SAYING_ING | lex.SPEECH


def _participles(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """ "…, telling the crowd that", "interjected to say:": the verb's subject is the sentence's nearest name before."""
    for i, token in enumerate(tokens):
        if token.low not in _TELLING:
            continue
        previous = tokens[i - 1].low if i else ""
        following = [t.low for t in tokens[i + 1 : i + 3]]
        told = token.low in lex.SAYING_ING or (
            previous == "to" and token.low in lex.SPEECH and (QUOTE in following or ":" in following)
        )
        if not told or previous in lex.BE_FORMS or previous in lex.DEFINITE or previous in _UNSAID:
            continue
        subject = back_from(tokens, i)
        group = classify(subject) if subject and previous != "," else None
        if group and group[0] is SourceKind.GROUP and vouches(group[1], "say"):
            span = Span(subject[0].start, token.end)
            yield SourcePhrase(
                SourceKind.GROUP, span, Span(subject[0].start, subject[-1].end), group[1], False, token.low
            )
            continue
        if previous in lex.DOCUMENTS:
            continue  # "a report describing": the report's, and found as such
        opening = next((n for n in range(i - 1, 0, -1) if tokens[n - 1].low in (":", ";", ".")), 0)
        if tokens[opening].low in lex.QUANTIFIERS:
            continue  # "some are upset for Jack Ma, saying": not his words
        for earlier in reversed(tokens[:i]):
            if earlier.low in lex.PERSON_PRONOUNS:
                kind = SourceKind.PRONOUN
            elif earlier.capital and earlier.is_word and (earlier.name or not is_common(earlier)):
                kind = SourceKind.NAMED
            else:
                continue
            holder = Span(earlier.start, earlier.end)
            yield SourcePhrase(kind, holder, holder, earlier.low, True, token.low)
            break
        else:
            yield from _speaking_before(tokens, i)


def _speaking_before(tokens: Sequence[Token], i: int) -> Iterator[SourcePhrase]:
    """The definite subject of the clause behind a quotation: `"…," the paper beams, adding "…"`."""
    opening = next((n for n in range(i - 1, -1, -1) if tokens[n].low == QUOTE), -1) + 1
    if not 0 < opening < i or tokens[opening].low not in lex.DEFINITE:
        return
    phrase = phrase_after(tokens, opening)
    source = classify(phrase) if phrase else None
    if source is not None and source[0] in (SourceKind.NAMED, SourceKind.DOCUMENT):
        span = Span(phrase[0].start, phrase[-1].end)
        yield SourcePhrase(SourceKind.NAMED, span, span, source[1], source[2], tokens[i].low)


_UNSAID = frozenset("into from without against".split())
"""Before "saying": nobody has said it, as in "pressed her into announcing"."""


def _beside(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """A name or pronoun right behind a quotation, whatever it does: `"…," Lee barked`, `"…" Ana Ruiz (in a letter)`."""
    for i, token in enumerate(tokens[:-1]):
        if token.low != QUOTE:
            continue
        following = tokens[i + 1]
        if following.low in (",", "—", "-") and i + 2 < len(tokens):
            following = tokens[i + 2]
        holder = Span(following.start, following.end)
        if following.low in lex.PERSON_PRONOUNS:
            yield SourcePhrase(SourceKind.PRONOUN, holder, holder, following.low, True, "")
        elif following.capital and (following.name or not is_common(following)):
            yield SourcePhrase(SourceKind.NAMED, holder, holder, following.low, False, "")


def _agents(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """ "… was accused by a Belgian minister", "reported by VOA": the agents of passive reporting verbs."""
    for i, token in enumerate(tokens):
        if token.low != "by" or i + 1 >= len(tokens):
            continue
        verb = next((t.low for t in reversed(tokens[max(0, i - 14) : i]) if t.low in TELLABLE), None)
        if verb is None:
            continue
        phrase = phrase_after(tokens, i + 1)
        source = classify(phrase) if phrase else None
        if source is None or source[0] in (SourceKind.PRONOUN, SourceKind.OWN):
            continue
        kind, head, definite = source
        if kind is SourceKind.GROUP and phrase[0].capital:
            kind = SourceKind.NAMED  # "obtained by People": in the middle of a sentence, a name
        if kind is SourceKind.GROUP and head not in lex.LOOSE_GROUPS:
            continue
        if kind is SourceKind.ANONYMOUS and verb in _DEEDS:
            continue  # "papers found by a passer-by": he did it, and told nothing
        span = Span(phrase[0].start, phrase[-1].end)
        yield SourcePhrase(kind, span, span, head, definite, verb)


TELLABLE = lex.PUNISHING | frozenset(
    "accused reported cited quoted described called published announced released compiled collected "
    "conducted written alleged estimated documented revealed provided obtained commissioned found confirmed "
    "verified noted issued identified calculated criticized criticised praised blamed claimed investigated "
    "surveyed polled interviewed questioned canvassed sampled".split()
)


_DEEDS = frozenset(
    "found provided issued written collected compiled conducted commissioned obtained published released surveyed polled "
    "interviewed questioned canvassed sampled investigated calculated".split()
)
"""What one may do, of :data:`TELLABLE`, without telling anything of it."""


def _held(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """Documents that a sentence brings in without making them speak: "in a recent study", "there is a report that"."""
    for i, token in enumerate(tokens):
        if token.low not in ("a", "an", "one", "another", "recent", "this", "the") or token.owner:
            continue
        phrase = phrase_after(tokens, i)
        if not phrase:
            continue
        source = classify(phrase)
        if source is None or source[0] not in (SourceKind.DOCUMENT, SourceKind.UNOWNED_DOCUMENT):
            continue
        kind, head, definite = source
        before = tokens[i - 1].low if i else ""
        earlier = {t.low for t in tokens[max(0, i - 4) : i]}
        brought = (
            before in ("in", "citing", "from", "via")
            or earlier & ISSUING
            or (before in lex.BE_FORMS and "there" in earlier)
        )
        if not brought or definite or head not in lex.CITABLE or head in ("video", "footage"):
            continue
        if (
            kind is SourceKind.UNOWNED_DOCUMENT
            and earlier & ISSUING
            and any(t.capital for t in tokens[max(0, i - 4) : i])
        ):
            kind = SourceKind.DOCUMENT
        last = next((t for t in phrase if t.low in REDUCED), None)
        kept = (
            [t for t in phrase if last is None or t.start < last.start]
            if last and last.low.endswith("ing")
            else phrase
        )
        span = Span(kept[0].start, kept[-1].end)
        yield SourcePhrase(kind, span, span, head, definite, "")


def _released(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """Who gives figures out: "the ministry released figures showing", "the firm published data"."""
    for i, token in enumerate(tokens):
        if token.low not in RETURNS or i < 2:
            continue
        verb = i - 2 if tokens[i - 1].low in lex.ATTRIBUTES else i - 1
        if tokens[verb].low not in ISSUING:
            continue
        subject = subject_before(tokens, verb)
        source = classify(subject) if subject else None
        if source is not None and source[0] is SourceKind.NAMED:
            span = Span(subject[0].start, subject[-1].end)
            yield SourcePhrase(SourceKind.NAMED, span, span, source[1], source[2], "released")


def _subject(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """A sentence about a document: "The study was done at 19 clinics …", "A recent article about it raises …"."""
    if len(tokens) < 3 or tokens[0].low not in lex.DETERMINERS:
        return
    end = 1
    while end < min(7, len(tokens)) and tokens[end].is_word and tokens[end - 1].low not in lex.DOCUMENTS:
        end += 1
    source = classify(tokens[:end])
    if source is None or source[1] not in lex.CITABLE:
        return
    kind, head, definite = source
    span = Span(tokens[0].start, tokens[end - 1].end)
    following = tokens[end].low if end < len(tokens) else ""
    known = definite or any(t.capital for t in tokens[1:end])
    if kind is SourceKind.DOCUMENT and known and (head == "report" or head in lex.STUDIES):
        if following in lex.AUXILIARIES or following.endswith("ed"):
            yield SourcePhrase(kind, span, span, head, True, "")
    elif kind is SourceKind.UNOWNED_DOCUMENT and following in ("titled", "entitled", "headlined"):
        yield SourcePhrase(SourceKind.DOCUMENT, span, span, head, False, "")
    elif kind is SourceKind.UNOWNED_DOCUMENT and following in _TELLING_OF and tokens[1].low in lex.ATTRIBUTES:
        yield SourcePhrase(kind, span, span, head, False, "")


_TELLING_OF = frozenset("about on detailing describing into raises shows reveals of".split())
ISSUING = frozenset(
    "published releases released publishes issued issues publishing releasing commissioned cited cites".split()
)


_FINDERS = (
    (_according, FRAMES),
    (_reporting, FORMS),
    (_agents, frozenset({"by"})),
    (_held, lex.CITABLE),
    (_released, RETURNS),
    (_subject, lex.CITABLE),
    (_participles, _TELLING),
    (_beside, frozenset({QUOTE})),
)
"""Each finder with words of which a sentence must have one for it to find anything."""
