"""Comments that silence rules: what they say, what they cover, and what is wrong with them.

ignore[STA101, missing-date] -- reason    on its own line: the next block (a whole list or table);
                                          behind text: that line
disable[STA] -- reason                    from here on, to an ``enable`` or the end
enable[STA]
file-ignore[ATT002] -- reason             the whole document, wherever it stands
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from provlint.config import did_you_mean, selects
from provlint.expressions import expression
from provlint.model import Directive, Document, Finding, Span
from provlint.own import IgnoreWithoutReason, UnknownRule, UnusedIgnore
from provlint.prose import Reading
from provlint.report import Suppressed
from provlint.rule import Rule

_OWN = (UnusedIgnore, IgnoreWithoutReason, UnknownRule)
WORDS = ("ignore", "disable", "enable", "file-ignore")

_BODY = expression(
    r"\s{0,99}(?P<word>[\w-]+)\s{0,99}(?:\[(?P<rules>[^\[\]]*)\](?P<rest>.*))?(?P<junk>.*)", re.DOTALL
)
_DASHES = expression(r"[\s:–—-]+")
_SELECTOR = expression(r"[A-Z]{2,8}[0-9]{0,4}|[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


class Fault(NamedTuple):
    """Why a directive, or one name in it, means nothing."""

    directive: Directive
    said: str


@dataclass(frozen=True, slots=True)
class Ignore:
    """A directive that was understood."""

    directive: Directive
    word: str
    selectors: tuple[str, ...]
    reason: str
    region: Span
    """What it speaks of, in source offsets. Of ``disable`` and ``enable``: all that follows."""


class Ignored(NamedTuple):
    """What is left of a document's findings, with provlint's own in between, and what was silenced."""

    findings: list[Finding]
    suppressed: list[Suppressed]


def apply(
    findings: Sequence[Finding], reading: Reading, rules: Sequence[Rule], known: Sequence[type[Rule]] | None
) -> Ignored:
    """Silence *findings* as the document's directives ask.

    *rules* are those that ran: among them, those of :mod:`provlint.own` report unused, unexplained and
    unknown directives. *known* are all there are; None takes every well-formed code for known and on.
    """
    if not reading.document.directives:
        return Ignored([*findings], [])
    faults: list[Fault] = []
    ignores = sorted(_understood(reading.document, known, faults), key=_start)
    silencers = _Silencers(ignores)
    kept, suppressed = silencers.sort(findings)
    own = {type(rule): rule for rule in rules}
    about = [
        *_unknown(faults, own.get(UnknownRule)),
        *_unexplained(ignores, own.get(IgnoreWithoutReason)),
        *_unused(ignores, silencers.used, rules, known, own.get(UnusedIgnore)),
    ]
    about, silenced = silencers.sort(about)
    return Ignored([*kept, *about], [*suppressed, *silenced])


class _Silencers:
    """The directives of one document, found by what a finding is and where it stands."""

    def __init__(self, ignores: Sequence[Ignore]) -> None:
        self.used: set[tuple[Ignore, str]] = set()
        self._of_selector: dict[str, _Events] = {}
        for ignore in ignores:
            for selector in ignore.selectors:
                self._of_selector.setdefault(selector, _Events()).add(ignore)

    def sort(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Suppressed]]:
        """*findings* that are kept, and those that are silenced."""
        kept: list[Finding] = []
        suppressed: list[Suppressed] = []
        for finding in findings:
            by = self._silencer(finding)
            if by is None:
                kept.append(finding)
            else:
                suppressed.append(Suppressed(finding, by.reason, by.directive.place))
        return kept, suppressed

    def _silencer(self, finding: Finding) -> Ignore | None:
        """The closest that speaks of it: its block or line, else the latest switch, else the whole file."""
        meant = {
            s: events for s, events in self._of_selector.items() if selects(s, finding.code, finding.rule)
        }
        start = finding.place.start
        local = [(found, s) for s, events in meant.items() if (found := events.local(start))]
        switches = [(found, s) for s, events in meant.items() if (found := events.switch(start))]
        latest = sorted(switches, key=lambda pair: pair[0].region.start)[-1:]
        switched = [pair for pair in latest if pair[0].word == "disable"]
        whole = [(events.whole, s) for s, events in meant.items() if events.whole]
        for pair in (*local, *switched, *whole):
            self.used.add(pair)
            return pair[0]
        return None


class _Events:
    """The directives with one selector, in the order of what they cover."""

    def __init__(self) -> None:
        self.whole: Ignore | None = None
        self._local: list[Ignore] = []
        self._reach: list[int] = []
        """The farthest end of any local directive so far."""
        self._switches: list[Ignore] = []

    def add(self, ignore: Ignore) -> None:
        if ignore.word == "file-ignore":
            self.whole = self.whole or ignore
        elif ignore.word == "ignore":
            self._local.append(ignore)
            self._reach.append(max(ignore.region.end, self._reach[-1] if self._reach else 0))
        else:
            self._switches.append(ignore)

    def local(self, offset: int) -> Ignore | None:
        index = bisect_right(self._local, offset, key=_start) - 1
        while index >= 0 and self._reach[index] >= offset:
            ignore = self._local[index]
            if offset < ignore.region.end or offset == ignore.region.start:
                return ignore
            index -= 1
        return None

    def switch(self, offset: int) -> Ignore | None:
        index = bisect_right(self._switches, offset, key=_start) - 1
        return self._switches[index] if index >= 0 else None


def _start(ignore: Ignore) -> int:
    return ignore.region.start


def _understood(
    document: Document, known: Sequence[type[Rule]] | None, faults: list[Fault]
) -> Iterator[Ignore]:
    places = _Places(document)
    for directive in document.directives:
        match = _BODY.fullmatch(directive.body)
        complaint = _malformed(match)
        if match is None or complaint:
            faults.append(Fault(directive, complaint))
            continue
        word = match["word"].lower()
        named = tuple(dict.fromkeys(filter(None, (s.strip() for s in match["rules"].split(",")))))
        unknown = {s: c for s in named if (c := _unknown_selector(s, known))}
        if unknown:
            faults.append(Fault(directive, "; ".join(unknown.values())))
        rest = match["rest"]
        dashes = _DASHES.match(rest)
        reason = rest[dashes.end() if dashes else 0 :].strip()
        selectors = tuple(s for s in named if s not in unknown)
        if selectors:
            yield Ignore(directive, word, selectors, reason, places.region(word, directive))


def _malformed(match: re.Match[str] | None) -> str:
    """What is wrong with the form of a directive, or an empty string."""
    if match is None:
        return f"after 'provlint:' stands one of {', '.join(WORDS)}"
    word = match["word"].lower()
    if word not in WORDS:
        hint = did_you_mean(word, WORDS) or f"; it knows {', '.join(WORDS)}"
        return f"provlint does not know the word {word!r}{hint}"
    if match["rules"] is None:
        shape = "closes no bracket" if "[" in match["junk"] else "names no rule"
        return f"{word!r} {shape}; write {word}[STA101]"
    if not match["rules"].strip(" ,"):
        return f"{word!r} names no rule; write {word}[STA101]"
    return ""


def _unknown_selector(selector: str, known: Sequence[type[Rule]] | None) -> str:
    if selector == "ALL":
        return "ALL would also silence what nobody has seen yet; name the rules"
    if known is None:
        return "" if _SELECTOR.fullmatch(selector) else f"no rule is called {selector!r}"
    if any(selects(selector, rule.code, rule.name) for rule in known):
        return ""
    names = [name for rule in known for name in (rule.code, rule.name)]
    return f"no rule is called {selector!r}{did_you_mean(selector, names)}"


class _Places:
    """Where the lines and blocks of a document end."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._ends = [document.place(block.span).end for block in document.blocks]
        self._last_of_group = {block.group: i for i, block in enumerate(document.blocks) if block.group}

    def region(self, word: str, directive: Directive) -> Span:
        document, place = self.document, directive.place
        if word == "file-ignore":
            return Span(0, len(document.source) + 1)
        if word in ("disable", "enable"):
            return Span(place.end, len(document.source) + 1)
        if directive.alone:
            return Span(place.end, self._end_of_next_block(place.end))
        start = document.line_starts[document.position(place.start).line - 1]
        last = document.position(place.end).line
        return Span(start, document.line_starts[last - 1] + len(document.line(last)))

    def _end_of_next_block(self, offset: int) -> int:
        """The source end of the first block that ends behind *offset*; a list or a table counts as one."""
        index = bisect_right(self._ends, offset)
        if index == len(self._ends):
            return offset
        return self._ends[self._last_of_group.get(self.document.blocks[index].group, index)]


def _unknown(faults: Iterable[Fault], rule: Rule | None) -> Iterator[Finding]:
    if rule is not None:
        for fault in faults:
            yield rule.finding_at(fault.directive.place, said=fault.said)


def _unexplained(ignores: Iterable[Ignore], rule: Rule | None) -> Iterator[Finding]:
    if rule is not None:
        for ignore in ignores:
            if not ignore.reason and ignore.word != "enable":
                yield rule.finding_at(ignore.directive.place, rules=_listed(ignore.selectors))


def _unused(
    ignores: Sequence[Ignore],
    used: set[tuple[Ignore, str]],
    rules: Sequence[Rule],
    known: Sequence[type[Rule]] | None,
    rule: Rule | None,
) -> Iterator[Finding]:
    if rule is None:
        return

    def runs(selector: str) -> bool:
        own = any(selects(selector, r.code, r.name) for r in _OWN)
        return not own and (known is None or any(selects(selector, r.code, r.name) for r in rules))

    def codes(selector: str) -> set[str]:
        return {r.code for r in known or () if selects(selector, r.code, r.name)} or {selector}

    disabled: set[str] = set()
    for ignore in ignores:
        if ignore.word == "enable":
            idle = [s for s in ignore.selectors if not codes(s) & disabled]
            said = "{} is not disabled before this place"
        else:
            idle = [s for s in ignore.selectors if (ignore, s) not in used and runs(s)]
            said = "{} finds nothing " + _scope(ignore)
        if ignore.word == "disable":
            disabled |= {c for s in ignore.selectors for c in codes(s)}
        if idle:
            yield rule.finding_at(ignore.directive.place, said=said.format(_listed(idle)))


def _scope(ignore: Ignore) -> str:
    if ignore.word == "ignore":
        return "in the next block" if ignore.directive.alone else "on this line"
    return "in what follows" if ignore.word == "disable" else "in this document"


def _listed(selectors: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(selectors[:-1]), selectors[-1])))
