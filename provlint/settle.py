"""What happens to findings after the rules: pure functions, findings to findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from provlint.model import Finding, Severity
from provlint.prose import Reading


def at_severity(findings: Iterable[Finding], severities: Mapping[str, Severity]) -> Iterator[Finding]:
    """With the severities that the user gave rules by name."""
    for finding in findings:
        wanted = severities.get(finding.rule)
        yield finding if wanted is None else replace(finding, severity=wanted)


def distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Without a second finding of one rule at one place."""
    seen: set[tuple[str, int, int]] = set()
    for finding in findings:
        key = finding.code, *finding.place
        if key not in seen:
            seen.add(key)
            yield finding


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.place.start, f.place.end, f.code))


def fingerprinted(findings: Iterable[Finding], reading: Reading) -> Iterator[Finding]:
    """With a fingerprint that survives moved lines: of rule, path, normalised sentence and an ordinal."""
    counts: Counter[str] = Counter()
    for finding in findings:
        words = " ".join(_context(finding, reading).casefold().split())
        key = "\0".join((finding.code, reading.document.path, words))
        counts[key] += 1
        digest = hashlib.sha256(f"{key}\0{counts[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        yield replace(finding, fingerprint=digest)


def _context(finding: Finding, reading: Reading) -> str:
    """The sentence a finding stands in, or what it covers where it covers more."""
    if finding.span is None:
        return reading.document.source[finding.place.start : finding.place.end]
    sentence = reading.sentence_at(finding.span.start)
    if sentence is None or sentence.end < finding.span.end:
        return reading.document[finding.span]
    return reading.document[sentence]
