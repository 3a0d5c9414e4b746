"""What happens to findings after the rules: pure functions, findings to findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from provlint.digests import sha256
from provlint.model import Finding, Severity, Span
from provlint.prose import Reading


def at_severity(findings: Iterable[Finding], severities: Mapping[str, Severity]) -> Iterator[Finding]:
    """With *severities* by rule name, where one is given."""
    for finding in findings:
        wanted = severities.get(finding.rule)
        yield finding if wanted is None else replace(finding, severity=wanted)


def distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Without a second finding of one rule at one place."""
    seen: set[tuple[str, int, int]] = set()
    for finding in findings:
        key = finding.code, finding.place.start, finding.place.end
        if key not in seen:
            seen.add(key)
            yield finding


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.place.start, f.place.end, f.code))


def fingerprinted(findings: Iterable[Finding], reading: Reading) -> Iterator[Finding]:
    """With a fingerprint that survives moved lines: of rule, path, normalised sentence and an ordinal."""
    counts: Counter[str] = Counter()
    words: dict[tuple[str, Span], str] = {}  # a sentence with a thousand findings is folded once
    for finding in findings:
        text, span = _context(finding, reading)
        if (text, span) not in words:
            plain = " ".join(text[span.start : span.end].casefold().split())
            words[text, span] = _digest(plain)
        key = "\0".join((finding.code, reading.document.path, words[text, span]))
        counts[key] += 1
        yield replace(finding, fingerprint=_digest(f"{key}\0{counts[key]}"))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass"))[:32]


def _context(finding: Finding, reading: Reading) -> tuple[str, Span]:
    """The text and span of the sentence a finding stands in, or of what it covers where that is more."""
    if finding.span is None:
        return reading.document.source, finding.place
    sentence = reading.sentence_at(finding.span.start)
    if sentence is None or sentence.end < finding.span.end:
        return reading.text, finding.span
    return reading.text, sentence
