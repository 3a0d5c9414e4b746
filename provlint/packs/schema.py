"""The schema of a rule pack, for packs that strangers wrote."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated, Any, ClassVar, Literal

import regex
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from provlint.config import did_you_mean
from provlint.expressions import expression
from provlint.packs.entries import About, Entry, LineEntry, PhraseEntry
from provlint.packs.nodes import Path
from provlint.rule import CODE, NAME, Example
from provlint.scan import Pattern, fold, trigger

_ESCAPE = expression(r"\\[pPNgLx]\{[^}]*\}|\\[xuU][0-9a-fA-F]+|\\.|\(\?P?[<=>]\w+[>)]", re.S)
"""What in an expression looks like a literal and is none."""

_MARK = expression(r"(?<!\\)\[\[")


def _expression(value: str) -> str:
    try:
        Pattern(value, timeout=1.0).compiled()
    except regex.error as error:
        fault: Any = error  # its type stub lacks the attributes
        at = "" if fault.pos is None else f" at character {fault.pos + 1}"
        raise ValueError(f"bad expression {value!r}: {fault.msg}{at}") from None
    for character in _ESCAPE.sub("", value):
        if (folded := fold(character)) != character:
            raise ValueError(
                f"{value!r} can never match: write {folded!r} for {character!r}, since texts are searched in "
                "lower case, with straight quotes and plain hyphens, spaces and digits"
            )
    if complaint := Pattern(value).complaint():
        raise ValueError(f"{value!r}: {complaint}")
    return value


def _sought(value: str) -> str:
    if trigger(_expression(value)) is None:
        raise ValueError(f"{value!r} has no fixed words to look for: every match must hold some")
    return value


def _code(value: str) -> str:
    if not CODE.fullmatch(value) or value.startswith("PRV"):
        raise ValueError(f"{value!r} is no code: three capitals (not PRV) and three digits, as in HSE101")
    return value


def _name(value: str) -> str:
    if not NAME.fullmatch(value):
        raise ValueError(f"{value!r} is no name: lower-case words with hyphens that say the offence")
    return value


def _message(value: str) -> str:
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(value) if name is not None}
    except ValueError as error:
        raise ValueError(f"{error}; double a brace that is meant as a brace") from None
    if unknown := names - {"match"}:
        raise ValueError(f"{{{min(unknown)}}} cannot be filled in; a message knows {{match}}")
    return value


def _said(value: str) -> str:
    if not value.strip():
        raise ValueError("it is empty")
    return value


def _example(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _unmarked(value: Example) -> Example:
    if _MARK.search(value.text):
        raise ValueError(
            "a valid example has nothing to flag, so no [[ ]]; write \\[[ for brackets of the text"
        )
    return value


def _marked(value: Example) -> Example:
    if not _MARK.search(value.text) or "]]" not in value.text:
        raise ValueError("an invalid example must enclose what is flagged in [[ ]]")
    return value


_Expression = Annotated[str, AfterValidator(_expression)]
_Sought = Annotated[str, AfterValidator(_sought)]
_Said = Annotated[str, AfterValidator(_said)]
_Valid = Annotated[Example, BeforeValidator(_example), AfterValidator(_unmarked)]
_Invalid = Annotated[Example, BeforeValidator(_example), AfterValidator(_marked)]


@dataclass(frozen=True, kw_only=True)
class _About(About):
    does: _Said
    matters: _Said
    do: _Said
    limits: _Said


@dataclass(frozen=True, kw_only=True)
class _Checked(Entry):
    code: Annotated[str, AfterValidator(_code)]
    name: Annotated[str, AfterValidator(_name)]
    message: Annotated[_Said, AfterValidator(_message)]
    about: _About
    patterns: Annotated[tuple[_Sought, ...], Field(min_length=1)]
    unless: tuple[_Expression, ...] = ()
    require: tuple[_Expression, ...] = ()
    valid: Annotated[tuple[_Valid, ...], Field(min_length=1)]
    invalid: Annotated[tuple[_Invalid, ...], Field(min_length=1)]


@dataclass(frozen=True, kw_only=True)
class _Phrase(_Checked, PhraseEntry):
    kind: Literal["phrase"]


@dataclass(frozen=True, kw_only=True)
class _Line(_Checked, LineEntry):
    kind: Literal["line"]


@dataclass(frozen=True, kw_only=True)
class _Pack:
    # Holds for what is nested in it too.
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    pack: _Said
    rules: Annotated[tuple[Annotated[_Phrase | _Line, Field(discriminator="kind")], ...], Field(min_length=1)]


_ADAPTER = TypeAdapter(_Pack)


def checked(data: object) -> tuple[list[tuple[Path, str]], Any]:
    """Every fault of *data* with its path, and *data* with values of the right types (None where it has faults)."""
    try:
        pack = _ADAPTER.validate_python(data)
    except ValidationError as error:
        told = (dict(e) for e in error.errors(include_url=False))
        # A list all of whose items are wrong counts as empty; the items were told of already.
        return [_fault(e) for e in told if not (e["type"] == "too_short" and e["input"])], None
    return [*_undeclarable(pack.rules)], _ADAPTER.dump_python(pack, mode="json")


def _undeclarable(entries: Iterable[Entry]) -> Iterator[tuple[Path, str]]:
    """A context of the whole document is searched with the patterns, and so must be as easy to find."""
    for index, entry in enumerate(entries):
        for key in ("unless", "require"):
            for at, sought in enumerate(getattr(entry, key) if entry.within == "document" else ()):
                try:
                    _sought(sought)
                except ValueError as error:
                    yield ("rules", index, key, at), f"{key}: {error}"


def _fault(error: dict[str, Any]) -> tuple[Path, str]:
    # The discriminator's value stands in the path between the entry's index and its key.
    place: Path = tuple(p for i, p in enumerate(error["loc"]) if not (i == 2 and error["loc"][0] == "rules"))
    key = next((p for p in reversed(place) if isinstance(p, str)), "")
    prefix = f"{key}: " if key else ""
    match error["type"]:
        case "extra_forbidden" | "unexpected_keyword_argument":
            known = _keys(place[:-1])
            hint = did_you_mean(key, known) or f"; known here: {', '.join(known)}"
            return place, f"unknown key {key!r}{hint}"
        case "missing" | "missing_keyword_only_argument":
            return place, f"{key!r} is missing"
        case "union_tag_not_found":
            return place, "'kind' is missing; it is 'phrase' or 'line'"
        case "union_tag_invalid":
            return (*place, "kind"), f"kind: {error['ctx']['tag']!r} is none; it is 'phrase' or 'line'"
        case "too_short":
            return place, f"{prefix}at least one is needed"
        case "value_error":
            return place, f"{prefix}{error['ctx']['error']}"
        case "dataclass_type" | "model_attributes_type":
            return place, f"{prefix}must be a mapping of keys, not {_shown(error['input'])}"
        case "tuple_type":
            return place, f"{prefix}must be a list, not {_shown(error['input'])}"
        case "string_type":
            return place, f"{prefix}must be text, not {_shown(error['input'])}; quote it"
        case "bool_type" | "bool_parsing":
            return place, f"{prefix}must be true or false, not {_shown(error['input'])}"
        case _:
            return place, f"{prefix}{error['msg'].lower()}, not {_shown(error['input'])}"


def _keys(path: Path) -> list[str]:
    """The keys of the mapping at *path*."""
    if not path:
        kind: Any = _Pack
    elif path[-1] == "about":
        kind = _About
    else:
        kind = Example if "valid" in path or "invalid" in path else _Phrase
    return [f.name for f in fields(kind)]


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"
