"""What a rule's manual page says, read from the rule itself: for the terminal, editors and the manual."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from itertools import pairwise

from provlint.own import FAILURES
from provlint.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Option:
    """A dataclass field of a rule, as a configuration file spells it."""

    name: str
    kind: str
    default: str
    about: str


@dataclass(frozen=True, slots=True)
class Page:
    """One rule or failure, explained."""

    code: str
    name: str
    summary: str
    sections: Mapping[str, str]
    """By heading, in the order of :data:`provlint.rule.HEADINGS`."""
    severity: str
    """``failure`` for what is no finding."""
    enabled: bool
    archive: str | None
    """Its severity in the profile ``archive``, where that differs."""
    english: bool
    tag: str
    options: Sequence[Option] = ()
    invalid: Sequence[Example] = ()
    valid: Sequence[Example] = ()


def page_of(rule: type[Rule]) -> Page:
    summary, sections = split(rule.explanation())
    return Page(
        rule.code,
        rule.name,
        summary,
        sections,
        rule.severity.label,
        rule.enabled,
        rule.archive.label if rule.archive is not None else None,
        rule.english,
        rule.tag,
        _options(rule),
        tuple(map(_example, rule.invalid)),
        tuple(map(_example, rule.valid)),
    )


def failure_page(code: str) -> Page:
    """Raises KeyError for a code that is no failure's."""
    kind = FAILURES[code]
    summary, sections = split(kind.page)
    return Page(code, kind.name, summary, sections, "failure", True, None, False, "")


def split(explanation: str) -> tuple[str, Mapping[str, str]]:
    """The first line of a rule's docstring, and the text under each ``## `` heading, as Markdown."""
    summary, _, rest = explanation.strip().replace("``", "`").partition("\n")
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in rest.splitlines():
        if line.startswith("## "):
            lines = sections.setdefault(line[3:].strip(), [])
        else:
            lines.append(line)
    return summary.strip(), {heading: "\n".join(text).strip() for heading, text in sections.items()}


def _example(example: str | Example) -> Example:
    return example if isinstance(example, Example) else Example(example)


def _options(rule: type[Rule]) -> Sequence[Option]:
    if not is_dataclass(rule) or not fields(rule):
        return ()
    about = _docstrings(rule)
    return tuple(_option(field, about.get(field.name, "")) for field in fields(rule))


def _docstrings(rule: type[Rule]) -> Mapping[str, str]:
    """What stands under each field, which only the source knows."""
    try:
        (made,) = ast.parse(textwrap.dedent(inspect.getsource(rule))).body
    except (OSError, TypeError, SyntaxError, ValueError):
        return {}
    told: dict[str, str] = {}
    for declared, under in pairwise(made.body if isinstance(made, ast.ClassDef) else ()):
        if not (isinstance(declared, ast.AnnAssign) and isinstance(declared.target, ast.Name)):
            continue
        if isinstance(under, ast.Expr) and isinstance(under.value, ast.Constant):
            told[declared.target.id] = " ".join(str(under.value.value).split())
    return told


def _option(declared: Field[object], about: str) -> Option:
    kind = declared.type if isinstance(declared.type, str) else getattr(declared.type, "__name__", "")
    if declared.default is not MISSING:
        default = repr(declared.default)
    else:
        default = repr(declared.default_factory()) if declared.default_factory is not MISSING else ""
    return Option(declared.name.replace("_", "-"), str(kind), default, about)
