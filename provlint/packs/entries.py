"""The entries of a pack, and the rules they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, ClassVar, Literal, Self

from provlint.model import Block, BlockKind, Edit, Finding, Fix, Severity, Span
from provlint.prose import Reading
from provlint.rule import HEADINGS, Example, Rule
from provlint.scan import Pattern

Scope = Literal["prose", "heading", "list", "table", "caption", "quotation", "code", "any"]
Window = Literal["sentence", "block", "document"]

_KINDS: Mapping[BlockKind, Scope] = {
    BlockKind.HEADING: "heading",
    BlockKind.LIST_ITEM: "list",
    BlockKind.TABLE_ROW: "table",
    BlockKind.CAPTION: "caption",
}
_LONGEST_MATCH = 80
"""Characters of a match that a message shows."""


@dataclass(frozen=True, kw_only=True)
class About:
    """What a rule's manual page says, under the four headings."""

    does: str
    matters: str
    do: str
    limits: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One rule of a pack, as it is written there."""

    kind: str
    code: str
    name: str
    severity: Literal["note", "warning", "error"] = "warning"
    enabled: bool = True
    english: bool = False
    tag: str = ""
    message: str
    about: About
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    """Silent where one of these stands in the window."""
    require: tuple[str, ...] = ()
    """Silent where none of these stands in the window."""
    within: Window = "sentence"
    scope: tuple[Scope, ...] = ("prose",)
    quoted: bool = False
    """Whether words inside quotation marks and block quotations count."""
    valid: tuple[Example, ...]
    invalid: tuple[Example, ...]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """From plain values that are known to fit."""
        values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
        values["about"] = About(**values["about"])
        for key in ("valid", "invalid"):
            values[key] = tuple(Example(**e) if isinstance(e, dict) else Example(e) for e in values[key])
        return cls(**values)


@dataclass(frozen=True, kw_only=True)
class PhraseEntry(Entry):
    """Flags each match."""

    kind: Literal["phrase"]


@dataclass(frozen=True, kw_only=True)
class LineEntry(Entry):
    """Flags the whole line of each match; neighbouring ones make one finding."""

    kind: Literal["line"]


class PackRule(Rule):
    """A rule made from an entry."""

    pack: ClassVar[str]
    entry: ClassVar[Entry]
    time_limit: ClassVar[float | None]

    def searched(self) -> Sequence[Pattern]:
        return (*self.patterns, *self._of_document(self.entry.unless), *self._of_document(self.entry.require))

    def _of_document(self, expressions: Sequence[str]) -> Sequence[Pattern]:
        """Context looked for in the whole document is declared like the patterns themselves."""
        wanted = expressions if self.entry.within == "document" else ()
        return [Pattern(e, self.time_limit) for e in wanted]

    def hits(self, reading: Reading) -> Iterator[Span]:
        """The matches that count, in reading order, not overlapping. Raises TimeoutError."""
        found = sorted(
            (Span(*match.span()) for pattern in self.patterns for match in reading.matches(pattern)),
            key=lambda span: (span.start, -span.end),
        )
        if not found:
            return
        place = _Place(self.entry, reading)
        context = _Context(self, reading)
        end = 0
        for span in found:
            if span.start >= end and place.counts(span) and context.permits(span):
                yield span
                end = span.end

    def finding_for(self, reading: Reading, span: Span, match: Span, *, fix: Fix | None = None) -> Finding:
        shown = reading.said(match)
        if len(shown) > _LONGEST_MATCH:
            shown = shown[: _LONGEST_MATCH - 1].rstrip() + "…"
        return self.finding(reading, span, fix=fix, match=shown)


class PhraseRule(PackRule):
    """Flags each match."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        for span in self.hits(reading):
            yield self.finding_for(reading, span, span)


class LineRule(PackRule):
    """Flags the whole line of each match; blank lines do not end a run."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        runs: list[tuple[Span, Span]] = []
        for match in self.hits(reading):
            if runs and match.end <= runs[-1][0].end:
                continue
            line = line_around(reading.text, match)
            if runs and not reading.text[runs[-1][0].end : line.start].strip():
                run, first = runs.pop()
                runs.append((Span(run.start, max(run.end, line.end)), first))
            else:
                runs.append((line, match))
        for run, match in runs:
            fix = Fix((Edit(reading.document.place(run), ""),))
            yield self.finding_for(reading, run, match, fix=fix)


def line_around(text: str, span: Span) -> Span:
    """The lines of *text* that *span* touches, without the white space around them."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : len(text) if end < 0 else end]
    start += len(line) - len(line.lstrip())
    return Span(start, start + len(line.strip()))


@dataclass
class _Place:
    """Whether a match stands where the entry's scope looks."""

    entry: Entry
    reading: Reading
    body: frozenset[Span] = field(init=False)

    def __post_init__(self) -> None:
        self.body = frozenset(block.span for block in self.reading.body)

    def counts(self, span: Span) -> bool:
        scope = self.entry.scope
        block = self.reading.block_at(span.start)
        quoted = (block is not None and block.quoted) or self.reading.in_quotation(span)
        if quoted and "quotation" in scope:
            return True
        if quoted and not self.entry.quoted:
            return False
        return "any" in scope or (block is not None and self._holds(block, span))

    def _holds(self, block: Block, span: Span) -> bool:
        scope = self.entry.scope
        if span.end > block.span.end:
            return False
        if block.kind is BlockKind.CODE:
            return "code" in scope
        return block.span in self.body and ("prose" in scope or _KINDS.get(block.kind) in scope)


class _Context:
    """What stands around a match. Each window is searched once, however many matches it holds."""

    def __init__(self, rule: PackRule, reading: Reading) -> None:
        self._rule = rule
        self._reading = reading
        self._until = None if rule.time_limit is None else monotonic() + rule.time_limit
        self._known: dict[Span, bool] = {}

    def permits(self, span: Span) -> bool:
        entry = self._rule.entry
        if not entry.unless and not entry.require:
            return True
        window = self._window(span)
        known = self._known.get(window)
        if known is None:
            missing = bool(entry.require) and not self._stands(entry.require, window)
            known = self._known[window] = not missing and not self._stands(entry.unless, window)
        return known

    def _window(self, span: Span) -> Span:
        reading, within = self._reading, self._rule.entry.within
        if within == "document":
            return Span(0, len(reading.text))
        if (block := reading.block_at(span.start)) is None:
            return line_around(reading.text, span)
        return (within == "sentence" and reading.sentence_at(span.start)) or block.span

    def _stands(self, expressions: Sequence[str], window: Span) -> bool:
        if self._rule.entry.within == "document":
            patterns = [Pattern(e, self._rule.time_limit) for e in expressions]
            return any(self._reading.matches(pattern) for pattern in patterns)
        words = self._reading.view[window.start : window.end]
        patterns = [Pattern(e, self._rule.time_limit) for e in expressions]
        return any(p.compiled().search(words, **self._limit()) for p in patterns)

    def _limit(self) -> dict[str, Any]:
        return {} if self._until is None else {"timeout": max(0.001, self._until - monotonic())}


ENTRIES: Mapping[str, type[Entry]] = {"phrase": PhraseEntry, "line": LineEntry}
_RULES: Mapping[str, type[PackRule]] = {"phrase": PhraseRule, "line": LineRule}


def rule_class(entry: Entry, pack: str, time_limit: float | None) -> type[PackRule]:
    """The rule that *entry* of *pack* describes; *time_limit* in seconds, for each pattern and document."""
    about = entry.about
    texts = (about.does, about.matters, about.do, about.limits)
    first = about.does.strip().split(". ", 1)[0].rstrip(".") + "."
    page = [first, *(f"## {heading}\n{text.strip()}" for heading, text in zip(HEADINGS, texts, strict=True))]
    attributes = {
        "__doc__": "\n\n".join(page),
        "__module__": __name__,
        "pack": pack,
        "entry": entry,
        "time_limit": time_limit,
        "code": entry.code,
        "name": entry.name,
        "message": entry.message,
        "severity": Severity[entry.severity.upper()],
        "enabled": entry.enabled,
        "english": entry.english,
        "tag": entry.tag,
        "patterns": tuple(Pattern(e, time_limit) for e in entry.patterns),
        "valid": entry.valid,
        "invalid": entry.invalid,
    }
    title = "".join(part.capitalize() for part in entry.name.split("-"))
    return type(title, (_RULES[entry.kind],), attributes)
