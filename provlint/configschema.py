"""What a configuration file may hold. Imported only where there is one: pydantic takes its time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from provlint.config import Profile, did_you_mean
from provlint.errors import ConfigError

SeverityName = Literal["note", "warning", "error"]
Names = list[str]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_kebab)


class _Shared(_Table):
    profile: Annotated[
        Profile, Field(description="draft: a text on its way to print; archive: a text to be kept.")
    ] = "draft"
    select: Annotated[
        Names,
        Field(description="Code prefixes or rule names: only these rules, in place of the profile's choice."),
    ] = []
    extend_select: Annotated[Names, Field(description="Rules to switch on beside those selected.")] = []
    ignore: Annotated[Names, Field(description="Rules to switch off.")] = []
    severity: Annotated[
        dict[str, SeverityName], Field(description="Rule name to the severity of its findings.")
    ] = {}
    known_sources: Annotated[
        Names, Field(description="Names and domains that count as sources in this house.")
    ] = []
    fail_on: Annotated[
        Literal["note", "warning", "error", "never"],
        Field(description="The least severity that fails a run."),
    ] = "warning"
    rules: Annotated[
        dict[str, dict[str, Any]],
        Field(description="Rule name to its options; `provlint rule NAME` lists them."),
    ] = {}


class Override(_Shared):
    """Settings for some paths only."""

    paths: Annotated[
        Names,
        Field(min_length=1, description="gitignore patterns, relative to the folder of this file."),
    ]


class ConfigFile(_Shared):
    """provlint's configuration: `.provlint.toml`, `provlint.toml`, `[tool.provlint]` in `pyproject.toml`."""

    extend: Annotated[
        str | None, Field(description="A file that holds the settings to start from, relative to this one.")
    ] = None
    exclude: Annotated[
        Names,
        Field(description="gitignore patterns of what a walk leaves out, relative to this file's folder."),
    ] = []
    rule_packs: Annotated[
        Names, Field(description="Globs of the project's own YAML rule packs, relative to this file.")
    ] = []
    overrides: Annotated[
        list[Override], Field(description="Settings for some paths; of several that fit, the last counts.")
    ] = []


KEYS = frozenset(map(_kebab, ConfigFile.model_fields))


def validate(data: dict[str, Any], where: Callable[[Sequence[str | int]], str]) -> None:
    """Raises ConfigError with every complaint, each behind the ``file:line`` that *where* gives its key."""
    try:
        ConfigFile.model_validate(data)
    except ValidationError as error:
        told = {_complaint(e, where): where(e["loc"]) for e in error.errors(include_url=False)}
        raise ConfigError("\n".join(sorted(told, key=lambda said: _by_line(told[said])))) from error


def json_schema() -> dict[str, Any]:
    """JSON schema of a configuration file."""
    return ConfigFile.model_json_schema(by_alias=True)


def _complaint(error: ErrorDetails, where: Callable[[Sequence[str | int]], str]) -> str:
    path = [p for p in error["loc"] if p != "[key]"]
    key = _dotted(path)
    if error["type"] == "extra_forbidden":
        known = Override.model_fields if path[0] == "overrides" else ConfigFile.model_fields
        said = f"unknown key {str(path[-1])!r}{did_you_mean(str(path[-1]), map(_kebab, known))}"
    elif error["type"] == "missing":
        said = f"{key} is missing"
    elif error["type"] == "literal_error":
        choices = [c.strip("'") for c in error.get("ctx", {})["expected"].replace(" or ", ", ").split(", ")]
        told = did_you_mean(str(error["input"]), choices)
        said = f"{key} must be one of {', '.join(choices)}, not {error['input']!r}{told}"
    else:
        needed = _NEEDED.get(error["type"]) or error["msg"].removeprefix("Input should be ").lower()
        said = f"{key} must be {needed}, not {error['input']!r}"
    return f"{where(path)}: {said}"


_NEEDED = {
    "list_type": "a list",
    "string_type": "a string",
    "dict_type": "a table",
    "model_type": "a table",
    "too_short": "a list of at least one item",
}


def _by_line(where: str) -> tuple[str, int]:
    name, _, line = where.rpartition(":")
    return name, int(line)


def _dotted(path: Sequence[str | int]) -> str:
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).removeprefix(".")
