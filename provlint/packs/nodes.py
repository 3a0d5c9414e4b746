"""YAML as plain values that remember their lines. Refuses what a rule pack has no use for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from provlint.errors import PackError

Path = tuple[str | int, ...]
"""Keys and indices from the root to a value."""

_DEEPEST = 20
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = tuple(f"tag:yaml.org,2002:{tag}" for tag in ("str", "bool", "int", "float", "null"))


@dataclass(frozen=True)
class Tree:
    """The values of one file and where each was written."""

    name: str
    source: str
    data: Any
    lines: dict[Path, int]
    """Of every value; of a mapping's value, the line of its key."""

    def line(self, *path: str | int) -> int:
        """The line (from one) of the value at *path*; of the nearest one around it where there is none."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def complaint(self, faults: Iterable[tuple[Path, str]]) -> str:
        """One message for all *faults*, in the order of the file, each with a frame of it."""
        placed = sorted({(self.line(*path), message) for path, message in faults})
        return "\n".join(_framed(self.name, self.source, line, message) for line, message in placed)


def parse(name: str, data: bytes, *, cautious: bool) -> Tree:
    """The tree of the file *name*, which holds *data*.

    Raises PackError for what is no UTF-8 or YAML, for duplicate keys and tags, and, being *cautious*, for
    aliases, deep nesting and great size, by which a small file can ask for endless work.
    """
    source = _text(data, name)

    def fault(line: int, message: str) -> PackError:
        return PackError(_framed(name, source, line, message))

    try:
        if cautious:
            _refuse_bombs(source, fault)
        root = yaml.compose(source, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        told = ", ".join(filter(None, (error.context, error.problem)))
        raise fault(mark.line + 1 if mark else 1, f"not valid YAML: {told}") from None
    except yaml.YAMLError as error:
        raise fault(1, f"not valid YAML: {' '.join(str(error).split())}") from None
    lines: dict[Path, int] = {}
    value = _value(root, (), lines, fault) if root is not None else None
    return Tree(name, source, value, lines)


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackError(f"{name}:{line}: not UTF-8") from None


def _refuse_bombs(source: str, fault: Any) -> None:
    depth = 0
    for event in yaml.parse(source, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise fault(line, "aliases (*) are not allowed in a rule pack; write it out")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise fault(line, f"nested more than {_DEEPEST} deep")


def _value(node: yaml.Node, path: Path, lines: dict[Path, int], fault: Any) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        out: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, line = key_node.value, key_node.start_mark.line + 1
            if not isinstance(key, str):
                raise fault(line, "a key must be a word")
            if key in out:
                raise fault(line, f"{key!r} is there twice")
            lines[*path, key] = line
            out[key] = _value(value_node, (*path, key), lines, fault)
        return out
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), lines, fault) for index, item in enumerate(node.value)]
    if node.tag not in _PLAIN:
        kind = node.tag.removeprefix("tag:yaml.org,2002:").removeprefix("python/")
        raise fault(
            node.start_mark.line + 1, f"{node.value!r} is taken for a {kind}; quote it to make it text"
        )
    if node.tag == _PLAIN[0]:
        return node.value
    try:
        return yaml.constructor.SafeConstructor().construct_object(node)
    except ValueError as error:
        raise fault(node.start_mark.line + 1, str(error)) from None


def _framed(name: str, source: str, line: int, message: str) -> str:
    rows: Sequence[str] = source.splitlines() or [""]
    line = min(line, len(rows))
    frame = f"\n  {line:>4} | {rows[line - 1].rstrip()[:120]}"
    return f"{name}:{line}: {message}{frame}"
