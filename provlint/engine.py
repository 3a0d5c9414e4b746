"""Every document through every rule, each call isolated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from provlint import settle
from provlint.config import Settings
from provlint.errors import InputError
from provlint.hookspecs import Reader
from provlint.model import Document, Finding, Source
from provlint.prose import Reading
from provlint.prose.reading import PROSE_PATTERNS
from provlint.report import Checked, Failure
from provlint.rule import Rule
from provlint.scan import Scanner

UNREAD_INPUT = "PRV001"
RULE_FAILURE = "PRV005"


class RuleSet:
    """The rules that one configuration switches on, with the scanner for all their patterns."""

    def __init__(self, rules: tuple[Rule, ...], settings: Settings) -> None:
        self.rules = rules
        self.settings = settings

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
            raise InputError(f"reader {reader.name!r} failed: {type(error).__name__}: {error}") from error

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
            return self._checked(self.reading(document), self.rules_for(source.path))
        except Exception as error:
            message = f"could not be examined: {type(error).__name__}: {error}"
            return Checked(source.path, document, failures=(Failure(source.path, RULE_FAILURE, message),))

    def _checked(self, reading: Reading, rules: RuleSet) -> Checked:
        findings: list[Finding] = []
        failures: list[Failure] = []
        english = reading.language in ("en", "")
        for rule in rules.rules:
            if rule.english and not english:
                continue
            try:
                findings += rule.check(reading)
            except Exception as error:
                message = f"{rule.code} {rule.name} failed: {type(error).__name__}: {error}"
                failures.append(Failure(reading.document.path, RULE_FAILURE, message))
        return Checked(
            path=reading.document.path,
            document=reading.document,
            findings=tuple(_settled(findings, reading, rules.settings)),
            failures=tuple(failures),
            metadata=reading.metadata,
            language=reading.language,
            words=reading.words,
        )


def _settled(findings: list[Finding], reading: Reading, settings: Settings) -> list[Finding]:
    kept = settle.at_severity(findings, settings.severities)
    ordered = settle.in_reading_order(settle.distinct(kept))
    return list(settle.fingerprinted(ordered, reading))
