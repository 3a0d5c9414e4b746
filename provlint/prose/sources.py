"""Finds who is said to say something: the speakers, documents and nobodies that a sentence leans on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from provlint.model import Span
from provlint.prose import lexicon as lex
from provlint.prose.tokens import QUOTE, Token


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


_STOPS = frozenset(",;:()—–[]?!") | {QUOTE, '"'}
_WINDOW = 16
_MANNER = frozenset("today yesterday".split())
_LAY = frozenset(
    "others some children kids teens boys girls patients participants respondents women men people students families members users voters customers passengers "
    "victims residents parents children readers viewers visitors workers employees players seniors teachers owners "
    "companies firms groups organisations organizations publications outlets leaders drivers tourists travelers "
    "travellers backpackers guests consumers shoppers americans citizens farmers soldiers veterans volunteers".split()
)
"""Groups that do many things besides vouching for facts; they must say, think or claim something."""
_VOUCHING = frozenset(
    "sum say says said believe believed believes think thinks thought argue argued argues claim claimed claims insist "
    "insisted agree agreed assure assured rave point warn warned complain complained contend contended asking "
    "speculate speculated fear feared suspect suspected report asking saying".split()
)
_GROUP_VERBS = _VOUCHING | frozenset(
    "know knows knew suggest suggests suggested note noted notes estimate estimated predict predicted maintain maintained find found "
    "show shows showed shown indicate indicates indicated describe described consider considered recommend recommended "
    "reveal revealed conclude concluded assume assumed hope hoped expect expected doubt doubted worry worried see saw "
    "classify regard recognize recognise hold held tell told write wrote call called dispute disputed debate debated "
    "question questioned theorize theorized hypothesize suspecting arguing claiming suggesting reported reporting "
    "confirm confirmed demonstrate demonstrated link linked point pointed understand feel felt allege alleged "
    "concede conceded caution cautioned advise advised "
    "speculate".split()
)


def find(tokens: Sequence[Token]) -> list[SourcePhrase]:
    """The sources that one sentence (or a run of sentences under one quotation) names, in reading order."""
    found = [
        *_according(tokens),
        *_reporting(tokens),
        *_agents(tokens),
        *_held(tokens),
        *_subject(tokens),
        *_participles(tokens),
        *_beside(tokens),
    ]
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
        phrase = _after(tokens, i + frame)
        if not phrase:
            continue
        source = classify(phrase)
        if source is None:
            owned = _owner_behind(phrase, phrase[:1])
            source = (SourceKind.NAMED if owned else SourceKind.GROUP), phrase[0].low, False
        kind, head, definite = source
        if token.low in ("based", "citing", "in", "from") and kind in (SourceKind.GROUP, SourceKind.OWN):
            continue
        last = tokens[i + frame + len(phrase) - 1]
        holder = Span(phrase[0].start, last.end)
        yield SourcePhrase(kind, Span(token.start, last.end), holder, head, definite, "according")


def _frame_at(tokens: Sequence[Token], i: int) -> int:
    """How many tokens introduce a source at *i*, or 0."""
    low = tokens[i].low
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if low == "according" and following == "to":
        return 2
    if low == "based" and following in ("on", "upon"):
        return 2
    if low == "citing":
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
        if not _is_verb(tokens, i):
            continue
        verb = token.low
        subject: Sequence[Token] | None = None
        if _may_invert(tokens, i):
            subject = _after(tokens, i + 1)
            source = subject and classify(subject)
            if not source or source[0] is SourceKind.GROUP:
                subject = None
        if subject is None:
            subject = _before(tokens, i)
        if not subject:
            continue
        source = classify(subject)
        if source is None:
            subject = _last_noun_phrase(subject)
            source = classify(subject) if subject else None
        if source is None:
            continue
        kind, head, definite = source
        if (
            kind is SourceKind.GROUP
            and not _vouches(head, verb)
            and not (verb in lex.METHOD and head in _SCHOLARS)
        ):
            continue
        if kind is SourceKind.ANONYMOUS and verb not in lex.SPEECH:
            continue
        if kind in (SourceKind.GROUP, SourceKind.ANONYMOUS) and i and tokens[i - 1].low in _MODALS:
            continue
        if kind is SourceKind.GROUP and verb in lex.METHOD and head in _SCHOLARS:
            kind = SourceKind.NAMED
        sets = verb in lex.METHOD or (verb in lex.INTENT and _sets_a_figure(tokens, i))
        loose = verb in lex.FRAMED or verb not in lex.REPORTING
        if (
            kind in (SourceKind.NAMED, SourceKind.PRONOUN)
            and loose
            and not sets
            and not _is_framed(tokens, i)
        ):
            continue
        if kind is SourceKind.OWN and verb in lex.BELIEF - _OWN_FINDING:
            continue
        holder = Span(min(t.start for t in subject), max(t.end for t in subject))
        span = Span(min(holder.start, token.start), max(holder.end, token.end))
        if kind is not SourceKind.GROUP:
            span = holder
        yield SourcePhrase(kind, span, holder, head, definite, verb)


_OWN_FINDING = frozenset("estimate estimated".split())


def _is_framed(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows the verb is what was said: "that …", a quotation, a colon; or the verb closes it."""
    if _may_invert(tokens, i):
        return True
    following = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if any(t.low == QUOTE for t in tokens[i + 1 : i + (14 if tokens[i].low in _CALLING else 4)]):
        return True
    if tokens[i].low in _MEASURING and any(
        t.low[0].isdigit() or t.low in _NUMBERS for t in tokens[i + 1 : i + 5]
    ):
        return True
    return following in _FRAMES or any(t.low == "that" for t in tokens[i + 2 : i + 5])


_FRAMES = frozenset("that , : . how why whether there in on to he she they".split()) | {QUOTE}


def _sets_a_figure(tokens: Sequence[Token], i: int) -> bool:
    """Whether a figure follows a verb of intent closely: "plans to install 30 GW"."""
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if following not in _SETTING and not following[:1].isdigit():
        return False
    return any(t.low[0].isdigit() or t.low in _NUMBERS or t.low == "$" for t in tokens[i + 1 : i + 22])


_SETTING = frozenset(
    "to a an the its his her their that for at about some up between over around nearly $ £ € more".split()
)
"""What may follow a verb of intent that sets something: "pledged to", "proposed a", unlike "pledged delegates"."""


_SCHOLARS = frozenset("researchers scientists investigators authors team doctors economists".split())


def _vouches(head: str, verb: str) -> bool:
    if verb not in _GROUP_VERBS:
        return False
    return head not in _LAY or verb in _VOUCHING


def _is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether token *i* is a finite, active verb of reporting."""
    token = tokens[i]
    low = token.low
    previous = _previous(tokens, i)
    if low.endswith("ing"):
        return (
            previous is not None
            and previous.low in lex.BE_FORMS
            and (low in lex.SAYING_ING or _stem(low) in lex.REPORTING)
        )
    if low == "went" and i + 1 < len(tokens) and tokens[i + 1].low == "on":
        return previous is not None
    if (low not in lex.REPORTING and low not in lex.INTENT and low not in lex.METHOD) or token.owner:
        return False
    if token.capital and i > 0 and tokens[i - 1].capital and low in lex.NOUN_LIKE:
        return False
    if previous is None:
        return False
    if previous.low == "to" or (previous.low in lex.BE_FORMS and low not in ("say", "says")):
        return False  # an infinitive; a passive
    before = tokens[i - 1]
    if before.owner or (before.low in lex.DEFINITE | lex.INDEFINITE and before.low not in _SUBJECTS):
        return False  # "an estimated cost", "the company's reported losses"
    if i + 1 < len(tokens) and tokens[i + 1].low == "to" and low in _SEEMING:
        return False  # "claims to have", "appears to": no report
    if low.startswith("point"):
        return i + 1 < len(tokens) and tokens[i + 1].low in ("out", "to")
    if low not in lex.NOUN_LIKE:
        return True
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1]
    if following is None or following.low in ("of", "from", "'", "and", "or"):
        return False
    if before.owner or before.low in lex.DEFINITE | lex.INDEFINITE | lex.ATTRIBUTES | lex.PREPOSITIONS - {
        "who",
        "which",
        "that",
    }:
        return False
    return (
        before.capital
        or before.low
        in lex.GROUPS | lex.PERSONS | lex.DOCUMENTS | lex.ADVERBS | lex.AUXILIARIES | lex.OFFICIALS
        or before.low
        in lex.PERSON_PRONOUNS | lex.OWN_PRONOUNS | {"it", "who", "which", "that", "some", "many", "others"}
        or (before.low in (",", QUOTE, ")") and _may_invert(tokens, i))
        or following.low in ("that", ",", QUOTE, ":", "how", "the", "a", "an", "it", "on")
    )


_SUBJECTS = frozenset("this that these those another each one".split())
_CALLING = frozenset(
    "call calls called dub dubbed label labeled labelled describe describes described deem recall recalls recalled".split()
)
_MODALS = frozenset("will may can should must shall let".split())
_MEASURING = frozenset(
    "count counted counts measured measures put puts lists listed ranks ranked rates rated gave gives identified documented".split()
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten dozens hundreds thousands millions half twice".split()
)
_SEEMING = frozenset(
    "claim claims claimed demand demands demanded found know knows knew hope hopes hoped".split()
)


def _stem(ing: str) -> str:
    return ing[:-3]


def _previous(tokens: Sequence[Token], i: int) -> Token | None:
    """The token before *i* that is no adverb."""
    j = i - 1
    while j >= 0 and (tokens[j].low in lex.ADVERBS or tokens[j].low.endswith("ly") or tokens[j].low == "not"):
        j -= 1
    return tokens[j] if j >= 0 else None


def _may_invert(tokens: Sequence[Token], i: int) -> bool:
    """Whether the subject may follow the verb: `", said Dr Lee`, `…, notes VOA, …`."""
    if tokens[i].low not in lex.SPEECH or i + 1 >= len(tokens):
        return False
    before = tokens[i - 1].low if i else ""
    if before not in (",", QUOTE, '"', "—", "–", "?", "!", "-"):
        return False
    following = tokens[i + 1]
    return (
        following.capital
        or following.low
        in lex.PERSON_PRONOUNS | lex.OWN_PRONOUNS | lex.POSSESSIVES | {"the", "a", "an", "one", "another"}
        or following.low in lex.GROUPS | lex.PERSONS | lex.ATTRIBUTES | lex.OFFICIALS
    )


def _before(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The noun phrase that ends before the verb at *i*, an apposition between commas included."""
    j = i
    while j > 0 and (
        tokens[j - 1].low in lex.ADVERBS | lex.AUXILIARIES | {"not", "'", "both"}
        or (tokens[j - 1].low.endswith("ly") and not tokens[j - 1].capital)
    ):
        j -= 1
    if j == 0:
        return ()
    last = tokens[j - 1].low
    if last in ("who", "which", "that") and j >= 2:
        return _relative(tokens, j - 1)
    if last == ")":
        k = j - 1
        while k > 0 and tokens[k].low != "(":
            k -= 1
        return _before(tokens, k) if k > 0 else ()
    if last in (",", "—", "–"):
        return _apposition(tokens, j - 1)
    return _back_from(tokens, j)


def _relative(tokens: Sequence[Token], who: int) -> Sequence[Token]:
    """The antecedent of the relative pronoun at *who*."""
    end = who - 1 if tokens[who - 1].low == "," else who
    phrase = _back_from(tokens, end)
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
    if k and tokens[k - 1].low == ")":
        return _before(tokens, k) if k else ()
    subject = _back_from(tokens, k)
    if not subject:
        return tokens[k + 1 : comma]
    start = next(n for n in range(k, -1, -1) if tokens[n] is subject[0])
    return tokens[start:comma]


def _back_from(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    start = end
    while start > 0 and end - start < _WINDOW:
        token = tokens[start - 1]
        low = token.low
        if low in _STOPS or low in ("-",) or (low == "." and not tokens[start - 1].capital):
            break
        if low in lex.CLAUSE_STARTERS and not (low == "as" and start == end):
            break
        if low in lex.AUXILIARIES or (low in lex.REPORTING and low not in lex.NOUN_LIKE):
            break
        start -= 1
    return tokens[start:end]


def _last_noun_phrase(phrase: Sequence[Token]) -> Sequence[Token]:
    """The last part of *phrase* that starts with a determiner or a run of names; empty where that is all of it."""
    for n in range(len(phrase) - 1, 0, -1):
        opens = phrase[n].low in lex.DEFINITE | lex.INDEFINITE
        if phrase[n - 1].low in lex.PREPOSITIONS:
            return ()
        if opens or (phrase[n].capital and not phrase[n - 1].capital):
            return phrase[n:]
    return ()


def _after(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """The noun phrase that starts at *start*, with the apposition behind it where that holds a name."""
    end = start
    while end < len(tokens) and end - start < _WINDOW:
        token = tokens[end]
        low = token.low
        if low in _STOPS or low == ".":
            break
        infinitive = end > start and tokens[end - 1].low == "to"
        if low in lex.AUXILIARIES and not infinitive:
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
        if any(
            a.capital and b.capital
            for a, b in zip(tokens[end + 1 : more], tokens[end + 2 : more], strict=False)
        ):
            return tokens[start:more]
    return tokens[start:end]


def _participles(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """ "…, telling the crowd that", "interjected to say:": the verb's subject is the sentence's nearest name before."""
    for i, token in enumerate(tokens):
        previous = tokens[i - 1].low if i else ""
        following = [t.low for t in tokens[i + 1 : i + 3]]
        told = token.low in lex.SAYING_ING or (
            previous == "to" and token.low in lex.SPEECH and (QUOTE in following or ":" in following)
        )
        if not told or previous in lex.BE_FORMS or previous in lex.DEFINITE:
            continue
        subject = _back_from(tokens, i)
        group = classify(subject) if subject and previous != "," else None
        if group and group[0] is SourceKind.GROUP and _vouches(group[1], "say"):
            span = Span(subject[0].start, token.end)
            yield SourcePhrase(
                SourceKind.GROUP, span, Span(subject[0].start, subject[-1].end), group[1], False, token.low
            )
            continue
        opening = next((n for n in range(i - 1, 0, -1) if tokens[n - 1].low in (":", ";", ".")), 0)
        if tokens[opening].low in lex.QUANTIFIERS:
            continue  # "some are upset for Jack Ma, saying": not his words
        for earlier in reversed(tokens[:i]):
            if earlier.low in lex.PERSON_PRONOUNS:
                kind = SourceKind.PRONOUN
            elif earlier.capital and earlier.is_word and (earlier.name or not _is_common(earlier)):
                kind = SourceKind.NAMED
            else:
                continue
            holder = Span(earlier.start, earlier.end)
            yield SourcePhrase(kind, holder, holder, earlier.low, True, token.low)
            break


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
        elif following.capital and (following.name or not _is_common(following)):
            yield SourcePhrase(SourceKind.NAMED, holder, holder, following.low, False, "")


def _agents(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """ "… was accused by a Belgian minister", "reported by VOA": the agents of passive reporting verbs."""
    for i, token in enumerate(tokens):
        if token.low != "by" or i + 1 >= len(tokens):
            continue
        verb = next((t.low for t in reversed(tokens[max(0, i - 14) : i]) if t.low in _TELLABLE), None)
        if verb is None:
            continue
        phrase = _after(tokens, i + 1)
        source = classify(phrase) if phrase else None
        if source is None or source[0] in (SourceKind.PRONOUN, SourceKind.OWN):
            continue
        kind, head, definite = source
        if kind is SourceKind.GROUP and head not in lex.LOOSE_GROUPS:
            continue
        span = Span(phrase[0].start, phrase[-1].end)
        yield SourcePhrase(kind, span, span, head, definite, verb)


_TELLABLE = frozenset(
    "accused reported cited quoted described called published announced released compiled collected conducted written "
    "alleged estimated documented revealed provided obtained commissioned found confirmed verified noted issued "
    "identified calculated criticized criticised praised blamed claimed".split()
)


def _held(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """Documents that a sentence brings in without making them speak: "in a recent study", "there is a report that"."""
    for i, token in enumerate(tokens):
        if token.low not in ("a", "an", "one", "another", "recent", "this", "the") or token.owner:
            continue
        phrase = _after(tokens, i)
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
            or earlier & _ISSUING
            or (before in lex.BE_FORMS and "there" in earlier)
        )
        if not brought or definite or head not in lex.CITABLE:
            continue
        if (
            kind is SourceKind.UNOWNED_DOCUMENT
            and earlier & _ISSUING
            and any(t.capital for t in tokens[max(0, i - 4) : i])
        ):
            kind = SourceKind.DOCUMENT
        last = next((t for t in phrase if t.low in _REDUCED), None)
        kept = (
            [t for t in phrase if last is None or t.start < last.start]
            if last and last.low.endswith("ing")
            else phrase
        )
        span = Span(kept[0].start, kept[-1].end)
        yield SourcePhrase(kind, span, span, head, definite, "")


def _subject(tokens: Sequence[Token]) -> Iterator[SourcePhrase]:
    """A sentence about a document: "The study was done at 19 clinics …", "A recent article about it raises …"."""
    if len(tokens) < 3 or tokens[0].low not in lex.DEFINITE | {"a", "an", "another"}:
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
    if kind is SourceKind.DOCUMENT and definite and head in lex.STUDIES | {"report"}:
        if following in lex.AUXILIARIES or following.endswith("ed"):
            yield SourcePhrase(kind, span, span, head, True, "")
    elif kind is SourceKind.UNOWNED_DOCUMENT and following in _TELLING_OF and tokens[1].low in lex.ATTRIBUTES:
        yield SourcePhrase(kind, span, span, head, False, "")


_TELLING_OF = frozenset("about on detailing describing into raises shows reveals of".split())
_ISSUING = frozenset(
    "published releases released publishes issued issues publishing releasing commissioned cited cites".split()
)


def classify(phrase: Sequence[Token]) -> tuple[SourceKind, str, bool] | None:
    """What kind of source a noun phrase is: (kind, head noun, whether definite); None for none."""
    tokens = [t for t in phrase if t.is_word or t.low in (",", "(", "—")]
    while tokens and (
        tokens[0].low in lex.PREPOSITIONS or not tokens[0].is_word or tokens[0].low in lex.ADVERBS
    ):
        tokens = tokens[1:]
    if not tokens:
        return None
    first = tokens[0]
    if len(tokens) == 1 or tokens[1].low in (",", "who", "which"):
        if first.low in lex.OWN_PRONOUNS:
            return SourceKind.OWN, first.low, True
        if first.low in lex.PERSON_PRONOUNS or first.low in lex.THING_PRONOUNS:
            return SourceKind.PRONOUN, first.low, True
    core = _core(tokens)
    head = core[-1].low
    if (
        len(core) > 1
        and core[-2].low.endswith("ly")
        and core[-2].low
        not in ("daily", "early", "weekly", "monthly", "yearly", "quarterly", "family", "only")
    ):
        return None  # "employees routinely report": a verb, not a noun
    if any(t.low in ("us", "you") for t in tokens[:4]):
        return None
    owned = any(t.owner for t in core[:-1]) or core[-1].owner
    named = _names(tokens, core)
    definite = first.low in lex.DEFINITE or owned
    return _judge(tokens, core, head, named=named, owned=owned, definite=definite)


def _core(tokens: Sequence[Token]) -> Sequence[Token]:
    """The phrase up to its first preposition or comma: its last word is the head."""
    for n, token in enumerate(tokens):
        if n and (token.low in lex.PREPOSITIONS or token.low in _REDUCED or not token.is_word):
            return tokens[:n]
    return tokens


_MASTHEADS = frozenset(
    "reports report media records journal post review index bulletin dispatch record research story note letter".split()
)
"""Nouns of documents that also end the names of papers and firms: "Consumer Reports"."""
_ITSELF = frozenset(
    "article blog column chapter essay guide note page piece post story tutorial interview newsletter".split()
)
_REDUCED = frozenset(
    "to published released conducted commissioned issued led titled entitled called based presented funded out dated "
    "following detailing describing showing carried compiled obtained produced prepared written posted authored "
    "cited quoted seen named due available sent filed earlier last friday monday tuesday wednesday thursday saturday "
    "sunday today yesterday corroborated received".split()
)
"""Participles and other words that open a reduced clause behind a noun: "a study *published* in …"."""


def _names(tokens: Sequence[Token], core: Sequence[Token]) -> bool:
    """Whether a proper name stands in the core, nationality and the first word of a sentence apart."""
    for n, token in enumerate(core):
        if n == len(core) - 1 and n and token.low in lex.DOCUMENTS | lex.GROUPS | lex.PERSONS:
            continue
        if not token.capital or token.low in lex.NATIONAL or token.low in lex.MONTHS:
            continue
        if n == 0 and (_is_common(token) or (len(core) > 1 and token.low.endswith("ing") and not token.name)):
            continue
        return True
    return False


def _is_common(token: Token) -> bool:
    """A word that opens a sentence and is no name."""
    low = token.low
    if low.endswith(("ers", "ists", "ians")) and low not in lex.GROUPS:
        return not token.name
    return (
        low in lex.DEFINITE | lex.INDEFINITE | lex.QUANTIFIERS | lex.GROUPS | lex.PERSONS | lex.DOCUMENTS
        or low
        in lex.ATTRIBUTES
        | lex.OFFICIALS
        | lex.POSSESSIVES
        | lex.ADVERBS
        | lex.PREPOSITIONS
        | lex.CLAUSE_STARTERS
        or low in lex.PERSON_PRONOUNS | lex.OWN_PRONOUNS | lex.THING_PRONOUNS
    )


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _owner_behind(tokens: Sequence[Token], core: Sequence[Token]) -> bool:
    """Whether a phrase behind the core names whose it is: "at the University of Graz", "for the firm"."""
    rest = tokens[len(core) :]
    return any(t.capital and t.low not in lex.NATIONAL | lex.MONTHS | _DAYS for t in rest) or any(
        a.low in ("at", "of", "from", "with", "for", "by") and b.low in lex.DEFINITE
        for a, b in zip(rest, rest[1:], strict=False)
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
    behind = _owner_behind(tokens, core)
    if head in _ITSELF and first in ("this", "our", "my"):
        return None  # the text speaks of itself
    if head in lex.DOCUMENTS and not (core[-1].capital and named and len(core) > 1 and head in _MASTHEADS):
        plural = head.endswith("s") and head not in ("census", "analysis", "statistics")
        if head in ("media",):
            return (kinds.NAMED if named or first == "state" else kinds.GROUP), head, definite
        if named or owned or behind or definite:
            return kinds.DOCUMENT, head, definite
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
    if head in lex.PERSONS and not core[-1].capital or head in lex.PERSONS and len(core) == 1:
        if named or owned or (definite and first not in lex.INDEFINITE) or head in lex.SPEAKERS_FOR:
            return kinds.NAMED, head, definite
        if any(
            t.capital and t.low not in lex.NATIONAL for t in tokens[len(core) :] if t is not tokens[0]
        ) and "," in (t.low for t in tokens):
            return kinds.NAMED, head, definite
        if first in lex.INDEFINITE or first == "one":
            return kinds.ANONYMOUS, head, False
        return None
    if named:
        return kinds.NAMED, head, definite
    if first in (
        "some",
        "many",
        "most",
        "several",
        "others",
        "few",
        "other",
        "numerous",
        "countless",
        "various",
        "multiple",
    ):
        return (kinds.NAMED, head, True) if behind and len(core) > 1 else (kinds.GROUP, head, False)
    if definite:
        return kinds.NAMED, head, True
    if tokens[0].capital and not _is_common(tokens[0]) and len(core) == 1:
        return kinds.NAMED, head, False
    if (
        head.endswith(("ers", "ists", "ians", "ologists", "eers"))
        and len(core) <= 3
        and first not in lex.INDEFINITE
    ):
        return (kinds.NAMED if behind else kinds.GROUP), head, False
    return None
