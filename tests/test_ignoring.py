"""Comments that silence rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from provlint import Finding, Pattern, Reading, Rule, Source, Span
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.own import IgnoreWithoutReason, UnknownRule, UnusedIgnore
from provlint.readers import provlint_readers


class LoudWord(Rule):
    """Flags "bang"."""

    code = "ZZZ101"
    name = "loud-word"
    message = "loud"
    patterns = (Pattern("bang"),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        for match in reading.matches(self.patterns[0]):
            yield self.finding(reading, Span(*match.span()))


class SoftWord(LoudWord):
    """Flags "hush"."""

    code = "ZZZ202"
    name = "soft-word"
    patterns = (Pattern("hush"),)


OWN = (UnusedIgnore, IgnoreWithoutReason, UnknownRule)
KNOWN = (LoudWord, SoftWord, *OWN)


def found(text: str, kind: str = "markdown", rules: tuple[type[Rule], ...] = KNOWN) -> list[tuple[str, int]]:
    """Code and line of what is left."""
    readers = {reader.name: reader for reader in provlint_readers()}
    rule_set = RuleSet([rule() for rule in rules], Settings(), KNOWN)
    checked = Linter(readers, lambda path: rule_set).check(Source("a", text.encode(), kind))
    assert (checked.failures, checked.document is None) == ((), False)
    return [
        (f.code, checked.document.position(f.place.start).line) for f in checked.findings if checked.document
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bang\n", [("ZZZ101", 1)]),
        # on its own line: the next block
        ("<!-- provlint: ignore[ZZZ101] -- r -->\nbang bang\nbang\n\nbang\n", [("ZZZ101", 5)]),
        ("<!-- provlint: ignore[ZZZ101] -- r -->\n\n\n## bang\n\nbang\n", [("ZZZ101", 6)]),
        ("bang\n\n<!-- provlint: ignore[ZZZ101] -- r -->\nbang\n", [("ZZZ101", 1)]),
        # a list or a table is one block
        ("<!-- provlint: ignore[ZZZ101] -- r -->\n- bang\n- bang\n\nbang\n", [("ZZZ101", 5)]),
        ("<!-- provlint: ignore[ZZZ101] -- r -->\n\n| a |\n| - |\n| bang |\n| bang |\n\nbang\n", [("ZZZ101", 8)]),
        # behind text: that line
        ("bang\nbang <!-- provlint: ignore[ZZZ101] -- r -->\nbang\n", [("ZZZ101", 1), ("ZZZ101", 3)]),
        # by prefix, by name, several
        ("bang hush <!-- provlint: ignore[ZZZ] -- r -->\n", []),
        ("bang hush <!-- provlint: ignore[loud-word] -- r -->\n", [("ZZZ202", 1)]),
        ("bang hush <!-- provlint: ignore[ZZZ101, soft-word] -- r -->\n", []),
        # ranges
        ("bang\n\n<!-- provlint: disable[ZZZ101] -- r -->\n\nbang\n\nhush\n", [("ZZZ101", 1), ("ZZZ202", 7)]),
        ("<!-- provlint: disable[ZZZ] -- r -->\n\nbang\n\n<!-- provlint: enable[ZZZ101] -->\n\nbang\n\nhush\n", [("ZZZ101", 7)]),
        ("<!-- provlint: disable[ZZZ101] -- r -->\n\nbang\n\n<!-- provlint: enable[ZZZ] -->\n\nbang\n", [("ZZZ101", 7)]),
        # the whole document, from anywhere
        ("bang\n\n<!-- provlint: file-ignore[ZZZ101] -- r -->\n\nbang hush\n", [("ZZZ202", 5)]),
        # forms that are forgiven
        ("bang <!-- provlint: IGNORE [ ZZZ101 , ] — r -->\n", []),
        ("bang <!-- provlint:ignore[ZZZ101] because r -->\n", []),
        # unused
        ("<!-- provlint: ignore[ZZZ101, ZZZ202] -- r -->\nbang\n", [("PRV002", 1)]),
        ("<!-- provlint: disable[ZZZ101] -- r -->\n\ncalm\n", [("PRV002", 1)]),
        ("<!-- provlint: file-ignore[ZZZ101] -- r -->\n\ncalm\n", [("PRV002", 1)]),
        ("<!-- provlint: ignore[ZZZ101] -- r -->\n", [("PRV002", 1)]),
        ("bang <!-- provlint: ignore[ZZZ101] -- r --> <!-- provlint: ignore[ZZZ101] -- r -->\n", [("PRV002", 1)]),
        ("<!-- provlint: disable[ZZZ202] -- r -->\n\nhush\n\n<!-- provlint: enable[ZZZ101] -->\n", [("PRV002", 5)]),
        # without a reason
        ("bang <!-- provlint: ignore[ZZZ101] -->\n", [("PRV003", 1)]),
        ("bang <!-- provlint: ignore[ZZZ101] -- -->\n", [("PRV003", 1)]),
        # unknown or not understood; what is understood still counts
        ("bang <!-- provlint: ignore[ZZZ101, ZZZ999] -- r -->\n", [("PRV004", 1)]),
        ("bang <!-- provlint: ignore[ALL] -- r -->\n", [("ZZZ101", 1), ("PRV004", 1)]),
        ("bang <!-- provlint: ignore -->\n", [("ZZZ101", 1), ("PRV004", 1)]),
        ("bang <!-- provlint: ignore[ZZZ101 -->\n", [("ZZZ101", 1), ("PRV004", 1)]),
        ("bang <!-- provlint: ignore[] -- r -->\n", [("ZZZ101", 1), ("PRV004", 1)]),
        ("bang <!-- provlint: disable-line[ZZZ101] -- r -->\n", [("ZZZ101", 1), ("PRV004", 1)]),
        ("bang <!-- provlint: [ZZZ101] -- r -->\n", [("ZZZ101", 1), ("PRV004", 1)]),
        # provlint's own findings can be silenced too
        ("<!-- provlint: file-ignore[PRV003] -- r -->\n\nbang <!-- provlint: ignore[ZZZ101] -->\n", []),
        ("calm\n\n<!-- provlint: file-ignore[PRV] -- a sample -->\n", []),
    ],
)  # fmt: skip
def test_ignoring(text: str, left: list[tuple[str, int]]) -> None:
    """What is left of one document."""
    assert found(text) == left


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# provlint: ignore[ZZZ101] -- r\nbang\n\nhush\n", "text"),
        ("bang <!-- provlint: ignore[ZZZ101] -- r -->\n\nhush\n", "text"),
        ("---\nprovlint:\n  ignore: [ZZZ101]\n  reason: r\n---\n\nbang\n\nhush\n", "markdown"),
        ("[//]: # (provlint: ignore[ZZZ101] -- r)\n\nbang\n\nhush\n", "markdown"),
        ("<article>\n<!-- provlint: ignore[ZZZ101] -- r -->\n<p>bang</p><p>hush</p></article>", "html"),
        ("<article>\n<p>bang</p><!-- provlint: ignore[ZZZ101] -- r -->\n<p>hush</p></article>", "html"),
    ],
)
def test_every_format_has_a_form(text: str, kind: str) -> None:
    """Plain text, front matter, Markdown's own comment, HTML."""
    assert [code for code, _ in found(text, kind)] == ["ZZZ202"]


def test_rules_that_are_off_leave_no_unused_ignores() -> None:
    """A run of a few rules says nothing about comments that speak of the others."""
    assert found("<!-- provlint: ignore[ZZZ202] -- r -->\ncalm\n", rules=(LoudWord, *OWN)) == []


def test_own_rules_can_be_off() -> None:
    """Then comments work and nobody judges them."""
    assert found("bang <!-- provlint: ignore[ZZZ101] -->\n\n<!-- provlint: x -->\n", rules=(LoudWord,)) == []


def test_silenced_findings_are_kept() -> None:
    """With the reason, and with the fingerprint they had; the next one keeps its own."""
    readers = {reader.name: reader for reader in provlint_readers()}
    rule_set = RuleSet([LoudWord()], Settings(), KNOWN)
    linter = Linter(readers, lambda path: rule_set)
    loud = linter.check(Source("a.md", b"bang\n\nbang <!-- x -->\n\nbang\n", "markdown"))
    silenced = linter.check(
        Source("a.md", b"bang\n\nbang <!-- provlint: ignore[ZZZ] -- known -->\n\nbang\n", "markdown")
    )
    assert [s.reason for s in silenced.suppressed] == ["known"]
    prints = [f.fingerprint for f in loud.findings]
    assert [*(f.fingerprint for f in silenced.findings), silenced.suppressed[0].finding.fingerprint] == [
        prints[0],
        prints[2],
        prints[1],
    ]


def test_many_directives_are_quick() -> None:
    """Ten thousand comments and findings take no more than a moment."""
    line = "bang <!-- provlint: ignore[ZZZ101] -- r -->\n"
    text = "".join(islice(iter(lambda: line, ""), 10_000))
    assert found(text, "text") == []
