"""For the tests of rules, ours and a plugin author's: check a rule against marked examples."""

from __future__ import annotations

from collections.abc import Iterable

from provlint import readers
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.model import Document, Source, Span
from provlint.rule import Example, Rule

__all__ = ["assert_example", "mark", "read", "unmark"]


def unmark(text: str) -> tuple[str, list[Span]]:
    """Take the double brackets out of *text* and say where they stood, in code points."""
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    opened: list[int] = []
    at = 0
    while at < len(text):
        two = text[at : at + 2]
        if two == "[[":
            opened.append(length)
            at += 2
        elif two == "]]" and opened:
            spans.append(Span(opened.pop(), length))
            at += 2
        else:
            parts.append(text[at])
            length += 1
            at += 1
    return "".join(parts), sorted(spans)


def mark(text: str, spans: Iterable[Span]) -> str:
    """The opposite of :func:`unmark`."""
    edges = [(s.end, 0, "]]") for s in spans] + [(s.start, 1, "[[") for s in spans]
    for offset, _, sign in sorted(edges, reverse=True):
        text = text[:offset] + sign + text[offset:]
    return text


def read(text: str, kind: str = "text", path: str = "example") -> Document:
    """*text* as the reader *kind* sees it."""
    return _linter().read(Source(path, text.encode(), kind))


def assert_example(rule: Rule | type[Rule], example: str | Example) -> None:
    """The rule flags exactly the bracketed parts of *example*, no more and no less.

    Raises AssertionError with both texts, marked.
    """
    checked = rule() if isinstance(rule, type) else rule
    example = example if isinstance(example, Example) else Example(example)
    text, expected = unmark(example.text)
    result = _linter(checked).check(Source("example", text.encode(), example.kind))
    if result.failures:
        raise AssertionError(f"{checked.code}: {result.failures[0].message}")
    found = sorted({f.place for f in result.findings if f.code == checked.code})
    if found != expected:
        told = "\n".join(f"  says     {f.message}" for f in result.findings)
        shown = mark(text, found)
        raise AssertionError(f"{checked.code}\n  expected {example.text!r}\n  flagged  {shown!r}\n{told}")


def _linter(*rules: Rule) -> Linter:
    """The bundled readers, and rules that need not be announced."""
    ours = {reader.name: reader for reader in readers.provlint_readers()}
    rule_set = RuleSet(rules, Settings())
    return Linter(ours, lambda path: rule_set)
