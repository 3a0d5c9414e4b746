"""What came of a document as JSON values, and back: for the cache, and for reports from other processes.

A document itself is not kept. Whoever has its bytes gets a :class:`Recalled` one, which knows what reports ask
for and reads the bytes again where more is wanted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from provlint.model import (
    Block,
    Directive,
    Document,
    Edit,
    Evidence,
    Field,
    Finding,
    Fix,
    Footnote,
    Grade,
    Image,
    Link,
    Metadata,
    Related,
    Severity,
    Source,
    SourceMap,
    Span,
)
from provlint.report import Checked, Failure, Suppressed

Read = Callable[[Source], Document]


class MisfitError(ValueError):
    """What was kept is not of the form that this module writes."""


class Recalled(Document):
    """A document that was read before: its bytes, and what a report needs to know of it."""

    def __init__(
        self, source: Source, read: Read, about: Mapping[str, Any], places: Mapping[Span, Span]
    ) -> None:
        keep = self.__dict__
        keep.update(path=source.path, kind=about["kind"], encoding=about["encoding"])
        keep["notices"] = tuple(about["notices"])
        keep["map"] = _Places(self, places)
        keep["_bytes"], keep["_read"], keep["_utf8"] = source, read, about["utf8"]

    @cached_property
    def _whole(self) -> Document:
        return self._read(self._bytes)  # type: ignore[attr-defined,no-any-return]

    @cached_property
    def source(self) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]
        if self._utf8:  # type: ignore[attr-defined]
            return str(self._bytes.data, "utf-8")  # type: ignore[attr-defined]
        return self._whole.source

    @cached_property
    def text(self) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.text

    @cached_property
    def blocks(self) -> tuple[Block, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.blocks

    @cached_property
    def links(self) -> tuple[Link, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.links

    @cached_property
    def images(self) -> tuple[Image, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.images

    @cached_property
    def footnotes(self) -> tuple[Footnote, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.footnotes

    @cached_property
    def metadata(self) -> Metadata:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.metadata

    @cached_property
    def directives(self) -> tuple[Directive, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._whole.directives


class _Places(SourceMap):
    """Knows the places of some spans, and asks the document that was read for those of others."""

    __slots__ = ("_document", "_known")

    def __init__(self, document: Recalled, known: Mapping[Span, Span]) -> None:
        self._document = document
        self._known = known

    @property
    def segments(self) -> Any:
        return self._document._whole.map.segments

    def place(self, span: Span) -> Span:
        known = self._known.get(span)
        return self._document._whole.map.place(span) if known is None else known


def dumped(checked: Checked, source: Source) -> str:
    """*checked*, which came of *source*, on one line of ASCII. Raises TypeError for what a rule made up itself."""
    document = checked.document
    about: dict[str, Any] | None = None
    if document is not None:
        about = {
            "kind": document.kind,
            "encoding": document.encoding,
            "notices": document.notices,
            "utf8": _is_utf8(source.data, document.source),
            "places": [[*span, *document.place(span)] for span in dict.fromkeys(_spans(checked))],
        }
    value = {
        "document": about,
        "findings": [_finding(f) for f in checked.findings],
        "failures": [[f.code, f.message] for f in checked.failures],
        "suppressed": [[_finding(s.finding), s.reason, s.directive] for s in checked.suppressed],
        "metadata": {
            name: [[f.value, f.origin, f.place, f.span] for f in getattr(checked.metadata, name)]
            for name in _FIELDS
        },
        "language": checked.language,
        "words": checked.words,
    }
    return json.dumps(value, separators=(",", ":"))


def loaded(line: str | bytes, source: Source, read: Read) -> Checked:
    """What :func:`dumped` wrote; *read* reads *source* again if need be. Raises MisfitError."""
    try:
        value = json.loads(line)
        document = None
        if (about := value["document"]) is not None:
            known = {Span(a, b): Span(c, d) for a, b, c, d in about["places"]}
            document = Recalled(source, read, about, known)
        return Checked(
            source.path,
            document,
            tuple(map(_as_finding, value["findings"])),
            tuple(Failure(source.path, _text(code), _text(said)) for code, said in value["failures"]),
            tuple(
                Suppressed(_as_finding(finding), _text(reason), _as_span(at))
                for finding, reason, at in value["suppressed"]
            ),
            Metadata(**{name: tuple(map(_as_field, value["metadata"][name])) for name in _FIELDS}),
            _text(value["language"]),
            int(value["words"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise MisfitError(str(error)) from error


_FIELDS = ("titles", "authors", "dates", "sources", "licences", "languages")


def _is_utf8(data: bytes, text: str) -> bool:
    try:
        return str(data, "utf-8") == text
    except UnicodeDecodeError:
        return False


def _spans(checked: Checked) -> Iterator[Span]:
    for finding in checked.findings:
        if finding.span is not None:
            yield finding.span
        if finding.evidence is not None:
            yield from filter(None, (finding.evidence.span, finding.evidence.document))


def _finding(finding: Finding) -> list[Any]:
    evidence, fix = finding.evidence, finding.fix
    return [
        finding.code,
        finding.rule,
        finding.message,
        finding.severity,
        finding.place,
        finding.span,
        evidence and [evidence.grade, evidence.span, evidence.note, evidence.document],
        [[r.place, r.message] for r in finding.related],
        fix and [[[e.place, e.text] for e in fix.edits], fix.safe],
        finding.fingerprint,
    ]


def _as_finding(row: list[Any]) -> Finding:
    code, rule, message, severity, place, span, evidence, related, fix, fingerprint = row
    return Finding(
        _text(code),
        _text(rule),
        _text(message),
        Severity(severity),
        _as_span(place),
        _as_span_or_none(span),
        evidence and _as_evidence(evidence),
        tuple(Related(_as_span(at), _text(said)) for at, said in related),
        fix and Fix(tuple(_as_edits(fix[0])), bool(fix[1])),
        _text(fingerprint),
    )


def _as_evidence(row: list[Any]) -> Evidence:
    grade, span, note, document = row
    return Evidence(Grade(grade), _as_span_or_none(span), _text(note), _as_span_or_none(document))


def _as_edits(rows: Iterable[Any]) -> Iterator[Edit]:
    return (Edit(_as_span(at), _text(text)) for at, text in rows)


def _as_field(row: list[Any]) -> Field:
    value, origin, place, span = row
    return Field(_text(value), _text(origin), _as_span_or_none(place), _as_span_or_none(span))


def _as_span(row: list[Any]) -> Span:
    start, end = row
    return Span(int(start), int(end))


def _as_span_or_none(row: list[Any] | None) -> Span | None:
    return None if row is None else _as_span(row)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
