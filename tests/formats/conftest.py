"""Reports of findings made by hand, with a registry of two rules."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator

import pytest

from provlint import Document, Finding, Reading, Rule, Severity, Span, hookimpl
from provlint.formats import Format, Style
from provlint.formats import provlint_formats as bundled
from provlint.plugins import Plugin, Registry
from provlint.report import Checked, Failure, Tally
from provlint.testing import read


class LoudWord(Rule):
    """A word is loud.

    ## What it does
    Finds loud words.

    ## Why it matters
    They wake people.

    ## What to do
    Say it softly.

    ## Known limits
    None.
    """

    code = "ZZZ101"
    name = "loud-word"
    message = "loud"

    def check(self, reading: Reading) -> Iterator[Finding]:
        return iter(())


class Murmur(LoudWord):
    code = "ZZZ202"
    name = "murmur"
    severity = Severity.NOTE
    collapse = True


class Sample:
    """A plugin of those two."""

    @hookimpl
    def provlint_rules(self) -> Iterable[type[Rule]]:
        return [LoudWord, Murmur]


def finding(
    document: Document, words: str, rule: type[Rule] = LoudWord, nth: int = 0, message: str = ""
) -> Finding:
    """One on the words' *nth* place in the text."""
    at = -1
    for _ in range(nth + 1):
        at = document.text.index(words, at + 1)
    span = Span(at, at + len(words))
    said = message or f"'{words}' is loud"
    return Finding(
        rule.code, rule.name, said, rule.severity, document.place(span), span, fingerprint="f" * 32
    )


Render = Callable[..., str]


@pytest.fixture
def render() -> Render:
    """The whole report of some documents in one format."""

    def render(
        name: str,
        *checked: Checked,
        style: Style | None = None,
        failures: Iterable[Failure] = (),
        skipped: int = 0,
    ) -> str:
        stream = io.StringIO()
        kind: type[Format] = bundled()[name]
        report = kind(stream, Registry([Plugin("sample", Sample())]), style or Style())
        tally, told = Tally(skipped=skipped), [*failures]
        report.begin()
        for one in checked:
            tally.add(one)
            told += one.failures
            report.document(one)
        report.end(tally, told)
        return stream.getvalue()

    return render


def checked(
    text: str, *wanted: tuple[str, type[Rule], int], path: str = "docs/a.txt", kind: str = "text"
) -> Checked:
    """A document with findings on words: what, by which rule, which of its places."""
    document = read(text, kind, path)
    found = tuple(finding(document, words, rule, nth) for words, rule, nth in wanted)
    return Checked(path, document, found, language="en", words=len(document.text.split()))
