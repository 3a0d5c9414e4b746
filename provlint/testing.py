"""For the tests of rules, ours and a plugin author's: check a rule against marked examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources.abc import Traversable

from provlint import packs
from provlint import readers as bundled
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.expressions import expression
from provlint.hookspecs import Reader
from provlint.model import Document, Finding, Source, Span
from provlint.rule import Example, Rule

__all__ = ["assert_example", "check", "mark", "pack_rules", "read", "unmark"]

_BRACKETS = expression(r"\\\[\[|\\\]\]|\[\[|\]{2,}")


def unmark(text: str) -> tuple[str, list[Span]]:
    """Take the double brackets out of *text* and say where they stood, in code points.

    Brackets of the text itself are written ``\\[[`` and ``\\]]``, or stand next to the marks: ``[[[3]]]``
    marks ``[3]``.
    """
    parts: list[str] = []
    spans: list[Span] = []
    opened: list[int] = []
    length = at = 0
    for token in _BRACKETS.finditer(text):
        parts.append(text[at : token.start()])
        length += token.start() - at
        at = token.end()
        kept = token[0]
        if kept == "[[":
            opened.append(length)
            kept = ""
        elif kept[0] == "\\":
            kept = kept[1:]
        else:
            closing = min(len(opened), len(kept) // 2)
            kept = kept[2 * closing :]
            spans += [Span(opened.pop(), length + len(kept)) for _ in range(closing)]
        parts.append(kept)
        length += len(kept)
    parts.append(text[at:])
    return "".join(parts), sorted(spans)


def mark(text: str, spans: Iterable[Span]) -> str:
    """The opposite of :func:`unmark`."""
    edges = [(s.end, 0, "]]") for s in spans] + [(s.start, 1, "[[") for s in spans]
    for offset, _, sign in sorted(edges, reverse=True):
        text = text[:offset] + sign + text[offset:]
    return text


def read(text: str, kind: str = "text", path: str = "example", *, readers: Iterable[Reader] = ()) -> Document:
    """*text* as the reader *kind* sees it, a bundled one or one of *readers*."""
    return _linter((), readers).read(Source(path, text.encode(), kind))


def pack_rules(path: Traversable) -> Sequence[type[Rule]]:
    """The rules of the YAML pack at *path*. Raises PackError, which names every fault by file and line."""
    return [rule for rule, _ in packs.load(path)]


def check(
    rule: Rule | type[Rule], text: str, kind: str = "text", *, readers: Iterable[Reader] = ()
) -> Sequence[Finding]:
    """What *rule* finds in *text*, in reading order. Raises AssertionError where it breaks."""
    asked = rule() if isinstance(rule, type) else rule
    source = Source("example", text.encode("utf-8", "surrogatepass"), kind)
    checked = _linter((asked,), readers).check(source)
    if checked.failures:
        raise AssertionError(f"{asked.code}: {checked.failures[0].message}")
    return [f for f in checked.findings if f.code == asked.code]


def assert_example(
    rule: Rule | type[Rule], example: str | Example, *, readers: Iterable[Reader] = ()
) -> None:
    """The rule flags exactly the bracketed parts of *example*, no more and no less.

    *readers* are those beside the bundled ones. Raises AssertionError with both texts, marked.
    """
    example = example if isinstance(example, Example) else Example(example)
    text, expected = unmark(example.text)
    findings = check(rule, text, example.kind, readers=readers)
    found = sorted({f.place for f in findings})
    if found != expected:
        shown = [f"  expected {example.text!r}", f"  flagged  {mark(text, found)!r}"]
        raise AssertionError("\n".join([rule.code, *shown, *(f"  says     {f.message}" for f in findings)]))


def _linter(rules: tuple[Rule, ...], more: Iterable[Reader]) -> Linter:
    """The bundled readers and *more*, and rules that need not be announced."""
    known = {reader.name: reader for reader in (*bundled.provlint_readers(), *more)}
    rule_set = RuleSet(rules, Settings())
    return Linter(known, lambda path: rule_set)
