"""Every call of others' code is isolated."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest

from provlint import Document, Finding, InputError, Pattern, Reading, Rule, Severity, Source
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.readers.text import TextReader
from provlint.report import Checked, Failure


class Steady(Rule):
    """Flags the anchor."""

    code = "ZZZ101"
    name = "steady-rule"
    message = "here"
    archive = Severity.ERROR

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield self.finding(reading, reading.anchor)


class Broken(Steady):
    """Raises after its first finding."""

    code = "ZZZ102"
    name = "broken-rule"

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield self.finding(reading, reading.anchor)
        raise ValueError("no\nway")


class Endless(Steady):
    """Runs out of its time."""

    code = "ZZZ103"
    name = "endless-rule"
    patterns = (Pattern(r"(?:a|aa)+$", timeout=0.05),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from (self.finding(reading, reading.anchor) for _ in reading.matches(self.patterns[0]))


class Wordy(Steady):
    """Judges English words."""

    code = "ZZZ104"
    name = "wordy-rule"
    english = True


class OddReader:
    """Breaks on every document, or refuses it."""

    name = "odd"
    suffixes = (".odd",)

    def read(self, source: Source) -> Document:
        if source.data:
            raise ZeroDivisionError
        raise InputError("empty")


def check(
    *rules: type[Rule], data: bytes = b"A line.", path: str = "a.txt", settings: Settings | None = None
) -> Checked:
    rule_set = RuleSet([rule() for rule in rules], settings or Settings())
    readers = {reader.name: reader for reader in (TextReader(), OddReader())}
    return Linter(readers, lambda path: rule_set).check(Source(path, data))


def test_broken_rule_is_told_and_what_was_found_stands() -> None:
    """With the file and the line of its code, on one line."""
    checked = check(Broken, Steady)
    source, start = inspect.getsourcelines(Broken)
    line = start + next(i for i, text in enumerate(source) if "raise" in text)
    assert [f.code for f in checked.findings] == ["ZZZ101", "ZZZ102"]
    assert checked.failures == (
        Failure(
            "a.txt", "PRV005", f"the rule ZZZ102 broken-rule broke: ValueError: no way ({__file__}:{line})"
        ),
    )


def test_pattern_out_of_time_is_a_failure() -> None:
    """Of its rule alone."""
    checked = check(Endless, Steady, data=b"a" * 5000 + b"b")
    assert [f.code for f in checked.findings] == ["ZZZ101"]
    assert [f.message.split(": ")[:2] for f in checked.failures] == [
        ["the rule ZZZ103 endless-rule broke", "TimeoutError"]
    ]


@pytest.mark.parametrize(
    ("data", "said"), [(b"", "empty"), (b"x", "the reader 'odd' broke: ZeroDivisionError (")]
)
def test_reader_that_breaks_is_an_unread_input(data: bytes, said: str) -> None:
    """Whether it says so or not."""
    checked = check(Steady, data=data, path="a.odd")
    assert (checked.document, [f.code for f in checked.failures]) == (None, ["PRV001"])
    assert checked.failures[0].message.startswith(said)


def test_failure_outside_rules_is_told() -> None:
    """The document was read, and is not examined."""

    def no_rules(path: str) -> RuleSet:
        raise LookupError(path)

    checked = Linter({"text": TextReader()}, no_rules).check(Source("a.txt", b"A line."))
    assert (checked.document is None, [f.code for f in checked.failures]) == (False, ["PRV005"])
    assert checked.failures[0].message.startswith("could not be examined: LookupError: a.txt (")


def test_words_are_judged_in_english_only() -> None:
    """A document in another language keeps the other rules."""
    german = "Der Hafen ist lang und die Schiffe liegen dort, weil es nicht anders geht und der Wind weht. "
    assert [f.code for f in check(Steady, Wordy, data=german.encode() * 5).findings] == ["ZZZ101"]
    assert [f.code for f in check(Steady, Wordy).findings] == ["ZZZ101", "ZZZ104"]


@pytest.mark.parametrize(
    ("settings", "severity"),
    [
        (Settings(), Severity.WARNING),
        (Settings(profile="archive"), Severity.ERROR),
        (Settings(profile="archive", severities={"steady-rule": Severity.NOTE}), Severity.NOTE),
    ],
)
def test_severity(settings: Settings, severity: Severity) -> None:
    """The rule's own, the profile's, the user's."""
    assert [f.severity for f in check(Steady, settings=settings).findings] == [severity]
