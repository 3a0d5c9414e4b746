"""Front matter: the YAML between ``---`` lines, or the TOML between ``+++`` lines, that a document opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Directive, Field, Metadata, Span
from provlint.readers.build import TextBuilder

if TYPE_CHECKING:
    import yaml

ORIGIN = "front matter"

_OPENING = expression(r"(---|\+\+\+)[ \t]{0,99}(\r\n|\n|\r)")
_CLOSING = {
    "---": expression(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]{0,99}(?=[\r\n]|\Z)"),
    "+++": expression(r"(?<![^\r\n])\+\+\+[ \t]{0,99}(?=[\r\n]|\Z)"),
}
_FIRST_KEY = {
    "---": expression(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*+[\"']?[^\s\"'#:\-][^\r\n:]{0,80}:(?=[\s\"']|\Z)"),
    "+++": expression(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*+(?:\[|[\w\"'.-]{1,80}[ \t]*=)"),
}
_MOST = 1 << 16
"""Longer than this (code points), it is no front matter."""

_KEYS: Mapping[str, str] = {
    key: name
    for name, keys in {
        "titles": "title headline",
        "authors": "author authors byline bylines creator creators writer writers writtenby",
        "dates": "date published pubdate publishdate publisheddate publishedat publishedon publishedtime "
        "datepublished dateissued issued publicationdate datecreated created",
        "sources": "source sources sourceurl url canonical canonicalurl originalurl link permalink publisher via "
        "publication website site sitename origin",
        "licences": "licence licences license licenses licenceurl licenseurl rights copyright usageterms",
        "languages": "lang language languages locale",
    }.items()
    for key in keys.split()
}
"""Keys of Jekyll, Hugo, Pandoc, Hexo and Dublin Core that identify a document, without case, ``-`` and ``_``."""
_WRAPPERS = frozenset({"params", "metadata", "meta", "extra"})
"""Keys whose map holds further fields of the document."""
_WANTED = frozenset({*_KEYS, *_WRAPPERS, "provlint"})
_NAMES = ("name", "fullname", "title", "url", "link", "id", "text")
"""What a map is called by, best first."""


class FrontMatter(NamedTuple):
    """``place`` covers the fence lines without the last line end, ``inner`` what is between; source offsets."""

    place: Span
    inner: Span
    metadata: Metadata
    directives: tuple[Directive, ...]
    notices: tuple[str, ...]


class _Value(NamedTuple):
    """A scalar with its place, or the parts of a list (``items``) or map (``entries``)."""

    text: str = ""
    place: Span | None = None
    items: tuple[_Value, ...] = ()
    entries: tuple[tuple[str, _Value], ...] = ()


def find(source: str) -> FrontMatter | None:
    """The front matter that *source* opens with; a broken one is told of in ``notices``."""
    opening = _OPENING.match(source)
    if not opening:
        return None
    fence = opening[1]
    if not _FIRST_KEY[fence].match(source, opening.end(), opening.end() + _MOST):
        return None
    closing = _CLOSING[fence].search(source, opening.end(), opening.end() + _MOST)
    if not closing:
        return None
    inner = Span(opening.end(), closing.start())
    notices: tuple[str, ...] = ()
    parse = _yaml if fence == "---" else _toml
    try:
        entries = parse(source, inner)
    except _BrokenError as error:
        if not _looks_meant(source, inner):
            return None
        entries = tuple(_line_by_line(source, inner))
        notices = (f"front matter: {error}; read line by line",)
    collected = _Collected()
    collected.take(entries)
    return FrontMatter(
        Span(0, len(source[: closing.end()].rstrip())),
        inner,
        collected.metadata(),
        tuple(collected.directives),
        (*notices, *collected.notices),
    )


_ENTRY = expression(r"[ \t]*(?:-[ \t]|#|$)|[ \t]+\S|\S[^:=]{0,40}[:=](?:\s|$)|[\]})]")


def _looks_meant(source: str, inner: Span) -> bool:
    """Whether a broken one is front matter still, and not a text that opens with a rule."""
    lines = source[slice(*inner)].splitlines()
    return sum(_ENTRY.match(line) is not None for line in lines) * 4 >= len(lines) * 3


def block(matter: FrontMatter, builder: TextBuilder) -> Block:
    """Copies front matter that opens the text into *builder*; returns its block."""
    span = builder.copy_lines(*matter.place)
    start = span.start + builder.text.index("\n") + 1
    return Block(BlockKind.FRONT_MATTER, span, inner=Span(start, max(start, span.end - 4)))


class _BrokenError(Exception):
    """Why it cannot be parsed, for a person."""


def _yaml(source: str, inner: Span) -> tuple[tuple[str, _Value], ...]:
    import yaml

    try:
        node = yaml.compose(source[slice(*inner)], yaml.SafeLoader)
        value = _of_node(node, source, inner.start, set()) if node is not None else _Value()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = f" in line {mark.line + 2}" if mark else ""
        raise _BrokenError(f"not valid YAML{line} ({error.problem})") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _BrokenError("not valid YAML") from error
    if node is not None and not isinstance(node, yaml.MappingNode):
        raise _BrokenError("no map of keys to values")
    return value.entries


_BLOCK_HEADER = expression(r"[|>][^\r\n]{0,99}[\r\n]{1,99}")


def _of_node(node: yaml.Node, source: str, offset: int, seen: set[int]) -> _Value:
    """Each list and map once: by its anchor it may come back many times, even within itself."""
    import yaml

    start, end = node.start_mark.index + offset, node.end_mark.index + offset
    if isinstance(node, yaml.ScalarNode):
        text = str(node.value)
        if node.tag == "tag:yaml.org,2002:null":
            return _Value()
        if node.style in ("'", '"'):
            start, end = start + 1, end - 1
        elif node.style in ("|", ">"):
            header = _BLOCK_HEADER.match(source, start, end)
            start = header.end() if header else start
        return _Value(text.strip(), _trimmed(source, Span(start, end)))
    place = _trimmed(source, Span(start, end))
    if id(node) in seen:
        return _Value(place=place)
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return _Value("", place, tuple(_of_node(item, source, offset, seen) for item in node.value))
    entries = tuple(
        (str(key.value), _of_node(value, source, offset, seen))
        for key, value in node.value
        if isinstance(key, yaml.ScalarNode)
    )
    return _Value("", place, entries=entries)


def _toml(source: str, inner: Span) -> tuple[tuple[str, _Value], ...]:
    import tomllib

    try:
        table = tomllib.loads(source[slice(*inner)].replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _BrokenError(f"not valid TOML ({error})") from error
    at = inner.start
    entries: list[tuple[str, _Value]] = []
    for key, value in table.items():
        if _plain(key) not in _WANTED:
            continue
        # tomllib tells no places; the key's line does
        line = expression(rf"(?<![^\r\n])[ \t]*\[*[\"']?{re.escape(key)}\b").search(source, at, inner.end)
        entries.append((key, _of_toml(value, source, Span(line.end() if line else at, inner.end), depth=0)))
    return tuple(entries)


def _of_toml(value: object, source: str, within: Span, depth: int) -> _Value:
    if depth > 3:
        return _Value()
    if isinstance(value, list):
        return _Value("", within, tuple(_of_toml(item, source, within, depth + 1) for item in value))
    if isinstance(value, dict):
        return _Value(
            "",
            within,
            entries=tuple((str(k), _of_toml(v, source, within, depth + 1)) for k, v in value.items()),
        )
    text = str(value)
    for written in (text, text.replace(" ", "T")):
        at = source.find(written, *within) if written else -1
        if at >= 0:
            return _Value(written, Span(at, at + len(written)))
    return _Value(text)


_PAIR = expression(r"(?<![^\r\n])([A-Za-z][\w -]{0,40}?)[ \t]{0,9}[:=][ \t]{1,9}([^\r\n]*)")


def _line_by_line(source: str, inner: Span) -> Iterator[tuple[str, _Value]]:
    """What can be saved of a broken one, mostly a title with an unquoted colon."""
    for pair in _PAIR.finditer(source, *inner):
        place = _trimmed(source, Span(*pair.span(2)))
        if place.end - place.start > 1 and source[place.start] == source[place.end - 1] in "\"'":
            place = Span(place.start + 1, place.end - 1)
        if place.start < place.end and source[place.start] not in "[{|>&*!":
            yield pair[1], _Value(source[slice(*place)], place)


def _plain(key: str) -> str:
    return re.sub(r"[\W_]", "", key).lower()


def _trimmed(source: str, place: Span) -> Span:
    words = source[slice(*place)]
    start = place.start + len(words) - len(words.lstrip())
    return Span(start, max(start, place.end - (len(words) - len(words.rstrip()))))


@dataclass(slots=True)
class _Collected:
    """Fields and directives, as the keys of a document's front matter give them."""

    fields: dict[str, list[Field]] = field(default_factory=dict[str, list[Field]])
    directives: list[Directive] = field(default_factory=list[Directive])
    notices: list[str] = field(default_factory=list[str])

    def take(self, entries: tuple[tuple[str, _Value], ...]) -> None:
        for key, value in entries:
            plain = _plain(key)
            if key == "provlint":
                self._direct(value)
            elif plain in _WRAPPERS:
                self.take(value.entries)
            elif name := _KEYS.get(plain):
                found = [
                    Field(text, ORIGIN, place) for text, place in _named(value, also_url=name == "sources")
                ]
                self.fields.setdefault(name, []).extend(found)

    def metadata(self) -> Metadata:
        return Metadata(**{name: tuple(found) for name, found in self.fields.items()})

    def _direct(self, value: _Value) -> None:
        selectors = [item.text for item in value.items if _SELECTOR.fullmatch(item.text)]
        bodies = [f"file-ignore[{', '.join(selectors)}]"] if selectors else []
        for part in value.items or (value,):
            if part.entries:
                bodies += _of_map(dict(part.entries))
            elif part.text and part.text not in selectors:
                bodies.append(part.text if part.text.startswith("file-") else f"file-{part.text}")
        if not bodies:
            self.notices.append(
                "front matter: `provlint:` wants a map such as {ignore: [STA101], reason: ...}"
            )
        place = value.place or Span(0, 0)
        self.directives += [Directive(body, place, alone=True) for body in bodies]


_SELECTOR = expression(r"[A-Za-z][\w-]{0,60}")


def _of_map(entries: Mapping[str, _Value]) -> list[str]:
    """``{ignore: [STA101], reason: why}`` as the comment says it."""
    reason = entries.get("reason", _Value()).text
    wanted = entries.get("ignore") or entries.get("file-ignore") or _Value()
    selectors = [item.text for item in wanted.items if item.text] or re.findall(r"[\w-]+", wanted.text)
    if not selectors:
        return []
    return [f"file-ignore[{', '.join(selectors)}]" + (f" -- {reason}" if reason else "")]


def _named(value: _Value, *, also_url: bool) -> Iterator[tuple[str, Span | None]]:
    """The scalars that *value* is called by: itself, each of a list, the name of a map (and its URL)."""
    if value.text:
        yield value.text, value.place
    for item in value.items:
        yield from _named(item, also_url=also_url)
    entries = {_plain(key): part for key, part in value.entries}
    called = [key for key in _NAMES if key in entries]
    if called:
        urls = [key for key in ("url", "link") if also_url and key in entries and key != called[0]]
        for key in (called[0], *urls):
            yield from _named(entries[key], also_url=also_url)
    elif {"given", "family"} <= entries.keys():
        given, family = entries["given"], entries["family"]
        whole = Span(given.place.start, family.place.end) if given.place and family.place else None
        yield f"{given.text} {family.text}", whole if whole and whole.start < whole.end else given.place
    else:
        for _, part in value.entries:
            yield from _named(part, also_url=also_url)
