"""Settings: what a user asked for. :mod:`provlint.configfiles` finds and checks them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from provlint.model import Severity

Profile = Literal["draft", "archive"]
Key = tuple[str, ...]
"""Where a value stands: ``("profile",)``, ``("select", "STA101")``, ``("rules", name, option)``."""

NEVER = "never"
SEVERITIES: Mapping[str, Severity] = {s.label: s for s in Severity}


@dataclass(frozen=True)
class Settings:
    """What applies to one file. Selectors are code prefixes (``STA``, ``STA101``) or rule names."""

    profile: Profile = "draft"
    select: tuple[str, ...] = ()
    """Empty: the rules that are on in the profile."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    """By rule name."""
    known_sources: tuple[str, ...] = ()
    """Names and domains that count as sources in this house."""
    rule_packs: tuple[str, ...] = ()
    """The project's own YAML packs, as seen from the working folder."""
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    """By rule name: values for the rule's dataclass fields."""
    fail_on: Severity | None = Severity.WARNING
    """The least severity that fails the run; None: findings never do."""
    origins: Mapping[Key, str] = field(default_factory=dict[Key, str])
    """Where each value that is no default was set: ``file:line`` or ``command line``."""

    def where(self, *key: str) -> str:
        """``file:line: `` for the start of a message about the value at *key*, or empty for a default."""
        origin = self.origins.get(key)
        return f"{origin}: " if origin else ""


@dataclass(frozen=True)
class Layer:
    """Settings from one place: a file, an override in it, the command line. Keys are those of the TOML."""

    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    origins: Mapping[Key, str] = field(default_factory=dict[Key, str])


def settle_layers(layers: Iterable[Layer]) -> Settings:
    """*layers* from the farthest to the nearest, as one.

    A nearer value replaces a farther one, tables key by key. ``select`` starts afresh, so it drops what
    farther layers selected or ignored; the other lists add up.
    """
    values: dict[str, Any] = {}
    origins: dict[Key, str] = {}
    for layer in layers:
        if layer.values.get("select"):
            for key in ("select", "extend-select", "ignore"):
                values.pop(key, None)
                origins = {k: v for k, v in origins.items() if k[0] != key}
        for key, value in layer.values.items():
            adds = isinstance(value, list) and key in values
            values[key] = [*values[key], *value] if adds else _joined(values.get(key), value)
        origins.update(layer.origins)
    fail_on = values.get("fail-on", Severity.WARNING.label)
    return Settings(
        profile=values.get("profile", "draft"),
        select=_tuple(values, "select"),
        extend_select=_tuple(values, "extend-select"),
        ignore=_tuple(values, "ignore"),
        severities={name: SEVERITIES[label] for name, label in values.get("severity", {}).items()},
        known_sources=_tuple(values, "known-sources"),
        rule_packs=_tuple(values, "rule-packs"),
        options=values.get("rules", {}),
        fail_on=None if fail_on == NEVER else SEVERITIES[fail_on],
        origins=origins,
    )


def _joined(far: Any, near: Any) -> Any:
    if isinstance(far, dict) and isinstance(near, dict):
        return far | {key: _joined(far.get(key), value) for key, value in near.items()}
    return near


def _tuple(values: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values.get(key, ())))


def selects(selector: str, code: str, name: str) -> bool:
    """Whether *selector*, a code prefix, a rule name or ``ALL``, means the rule *code* *name*."""
    return selector in ("ALL", name) or (selector.isupper() and code.startswith(selector))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?``, or empty where nothing is near."""
    from difflib import get_close_matches

    folded = {k.casefold(): k for k in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f"; did you mean {folded[near[0]]!r}?" if near else ""
