"""provlint's own codes: rules about the comments that silence rules, and failures, which are no findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from provlint.hookspecs import hookimpl
from provlint.model import Finding, Severity
from provlint.prose import Reading
from provlint.rule import Example, Rule

OWN_FAMILY = "PRV"
UNREAD_INPUT = "PRV001"
RULE_FAILURE = "PRV005"


class _About(Rule):
    """Found where findings are silenced (:mod:`provlint.ignoring`), since it depends on all other rules."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        return iter(())


class UnusedIgnore(_About):
    """A comment silences a rule that finds nothing there.

    ## What it does
    Reports the codes and names in `ignore`, `disable` and `file-ignore` comments that silenced no finding,
    and an `enable` that ends nothing. Rules that are switched off in this run are left alone.

    ## Why it matters
    A comment that outlives its fault hides the next one at the same place, and tells the reader of the
    source about a problem that is not there.

    ## What to do
    Take out the comment, or the code named in the message. If the comment should work, look at its place:
    on a line of its own it speaks of the next block, behind text of that line.

    ## Known limits
    A prefix such as `STA` counts as used as soon as it silences one finding of one rule.
    """

    code = "PRV002"
    name = "unused-ignore"
    message = "{said}"
    valid = (
        Example("<!-- provlint: ignore[PRV002] -- kept as a sample -->\nRain came at noon.\n", "markdown"),
    )
    invalid = (
        Example(
            "[[<!-- provlint: ignore[STA101] -- counted by the desk -->]]\nThe pier is long.\n", "markdown"
        ),
        Example("The pier is long. [[<!-- provlint: ignore[STA101] -- counted -->]]\n", "markdown"),
        Example("The pier is long.\n\n[[<!-- provlint: enable[STA101] -->]]\n", "markdown"),
    )


class IgnoreWithoutReason(_About):
    """A comment silences a rule and does not say why.

    ## What it does
    Reports `ignore`, `disable` and `file-ignore` comments without words behind the two hyphens. An `enable`
    needs no reason.

    ## Why it matters
    Whoever edits the text next has to know whether the source was checked, or the warning merely unwelcome.

    ## What to do
    Write the reason behind the codes: `ignore[STA101] -- counted from the plan on page 4`.

    ## Known limits
    Any word will do; provlint does not judge reasons.
    """

    code = "PRV003"
    name = "ignore-without-reason"
    message = "no reason is given for silencing {rules}; write it after two hyphens"
    severity = Severity.NOTE
    valid = (
        Example("<!-- provlint: ignore[STA101] -- counted by the desk -->\nThe pier is long.\n", "markdown"),
        Example("The pier is long.\n\n<!-- provlint: enable[STA101] -->\n", "markdown"),
    )
    invalid = (
        Example("[[<!-- provlint: ignore[STA101] -->]]\nThe pier is long.\n", "markdown"),
        Example("[[<!-- provlint: file-ignore[STA] -- -->]]\n\nThe pier is long.\n", "markdown"),
    )


class UnknownRule(_About):
    """A comment to provlint cannot be understood, or names a rule that does not exist.

    ## What it does
    Reports codes and names that no installed rule answers to, and comments that are not of the form
    `ignore[CODE] -- reason` (or `disable`, `enable`, `file-ignore`).

    ## Why it matters
    Such a comment silences nothing, while it looks as if it did. A rule may also have come from a plugin
    that is no longer installed.

    ## What to do
    Correct the code (`provlint rules` lists them) or the form. Codes are required, since a comment that
    silences everything also silences what nobody has seen yet.

    ## Known limits
    Rules of the project's own packs are known only to files whose configuration names the pack.
    """

    code = "PRV004"
    name = "unknown-rule"
    message = "{said}"
    valid = (
        Example("<!-- provlint: ignore[STA101, missing-date] -- sample -->\nRain at noon.\n", "markdown"),
    )
    invalid = (
        Example("[[<!-- provlint: ignore -->]]\nThe pier is long.\n", "markdown"),
        Example("[[<!-- provlint: ignore[STA1O1] -- letter for digit -->]]\nThe pier is long.\n", "markdown"),
        Example("[[<!-- provlint: skip[STA101] -- another word -->]]\nThe pier is long.\n", "markdown"),
    )


class FailureKind(NamedTuple):
    """A code that stands for something that was not examined. It cannot be ignored or switched off."""

    name: str
    page: str


FAILURES: Mapping[str, FailureKind] = {
    UNREAD_INPUT: FailureKind(
        "unread-input",
        """An input could not be read, so nothing is known about it.

## What it does
Tells of a named file that is missing or may not be read, of bytes that are no text, and of a reader that
broke. The other inputs are still checked, and the run ends with exit code 2.

## Why it matters
A file that was not read must not pass for one without findings.

## What to do
Correct the path or the permissions, or leave the file out with `exclude`. If a reader broke, report it to
the plugin that the message names.

## Known limits
In a folder, files that no reader claims are skipped and counted; only a file that is named must be read.
""",
    ),
    RULE_FAILURE: FailureKind(
        "rule-failure",
        """A rule, a rule pack or a plugin broke; what the others found stands.

## What it does
Tells which rule raised an error or ran out of its time, or which plugin or pack could not be used, and
where in its code. The run ends with exit code 2.

## Why it matters
A rule that did not finish has not found the document to be clean.

## What to do
Report it to the plugin that offers the rule, with the document if you can. Until then, `--ignore` switches
the rule off.

## Known limits
A pattern's time limit holds for one place in one document.
""",
    ),
}


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    return [UnusedIgnore, IgnoreWithoutReason, UnknownRule]
