"""Every document through every rule, each call isolated."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypedDict

from provlint import ignoring, settle
from provlint.config import Settings
from provlint.errors import InputError, told
from provlint.hookspecs import Reader
from provlint.model import Document, Finding, Severity, Source
from provlint.own import RULE_FAILURE, UNREAD_INPUT
from provlint.prose import Reading
from provlint.prose.reading import PROSE_PATTERNS
from provlint.report import Checked, Failure, Suppressed
from provlint.rule import Rule
from provlint.scan import Scanner


class RuleSet:
    """The rules that one configuration switches on, with the scanner for all their patterns."""

    def __init__(
        self, rules: Sequence[Rule], settings: Settings, known: Sequence[type[Rule]] | None = None
    ) -> None:
        """*known* are all installed rules; None, in tests of a single one, takes every code for known."""
        self.rules = tuple(rules)
        self.settings = settings
        self.known = known

    @cached_property
    def severities(self) -> Mapping[str, Severity]:
        """By rule name, where it is not the rule's own."""
        archive = self.settings.profile == "archive"
        profile = {rule.name: rule.archive for rule in self.rules if archive and rule.archive is not None}
        return {**profile, **self.settings.severities}

    @cached_property
    def scanner(self) -> Scanner:
        return Scanner([*PROSE_PATTERNS, *(p for rule in self.rules for p in rule.searched())])


class Linter:
    """Checks sources one by one. Holds no document once it is checked."""

    def __init__(self, readers: Mapping[str, Reader], rules_for: Callable[[str], RuleSet]) -> None:
        """*readers* by name; *rules_for* tells what applies to a path."""
        self.readers = readers
        self.rules_for = rules_for

    def reader_for(self, source: Source) -> Reader:
        """By the source's kind, else by its suffix; anything else is taken for plain text."""
        if source.kind:
            return self.readers[source.kind]
        suffix = PurePosixPath(source.path).suffix.lower()
        claimed = [r for r in self.readers.values() if suffix in r.suffixes]
        return claimed[-1] if claimed else self.readers["text"]

    def read(self, source: Source) -> Document:
        """Raises InputError, also for a reader that broke."""
        reader = self.reader_for(source)
        try:
            return reader.read(source)
        except InputError:
            raise
        except Exception as error:
            raise InputError(f"the reader {reader.name!r} broke: {told(error)}") from error

    def reading(self, document: Document) -> Reading:
        """*document* as the rules that apply to it see it."""
        rules = self.rules_for(document.path)
        return Reading(document, rules.scanner, rules.settings.known_sources)

    def check(self, source: Source) -> Checked:
        """Never raises for what a document, a reader or a rule does: that becomes a failure."""
        try:
            document = self.read(source)
        except InputError as error:
            return Checked(source.path, None, failures=(Failure(source.path, UNREAD_INPUT, str(error)),))
        try:
            reading = self.reading(document)
            return self._checked(reading, self.rules_for(source.path))
        except Exception as error:
            failure = Failure(source.path, RULE_FAILURE, f"could not be examined: {told(error)}")
            return Checked(source.path, document, failures=(failure,))

    def _checked(self, reading: Reading, rules: RuleSet) -> Checked:
        found: list[Finding] = []
        failures: list[Failure] = []
        english = reading.language in ("en", "")
        for rule in rules.rules:
            if rule.english and not english:
                continue
            try:
                found += rule.check(reading)
            except Exception as error:
                home = getattr(sys.modules.get(type(rule).__module__), "__file__", None) or ""
                message = f"the rule {rule.code} {rule.name} broke: {told(error, home)}"
                failures.append(Failure(reading.document.path, RULE_FAILURE, message))
        return Checked(
            path=reading.document.path,
            document=reading.document,
            failures=tuple(failures),
            metadata=reading.metadata,
            language=reading.language,
            words=reading.words,
            **_settled(found, reading, rules),
        )


class _Settled(TypedDict):
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]


def _settled(found: Sequence[Finding], reading: Reading, rules: RuleSet) -> _Settled:
    """Fingerprints come before silencing, so that a silenced finding does not rename the next one."""
    ordered = settle.in_reading_order(settle.distinct(found))
    printed = [*settle.fingerprinted(ordered, reading)]
    kept, suppressed = ignoring.apply(printed, reading, rules.rules, rules.known)
    if own := [f for f in kept if not f.fingerprint]:
        others = [f for f in kept if f.fingerprint]
        kept = settle.in_reading_order([*others, *settle.fingerprinted(own, reading)])
    return {
        "findings": tuple(settle.at_severity(kept, rules.severities)),
        "suppressed": tuple(suppressed),
    }
