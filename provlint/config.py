"""Settings: what a user asked for. Where they are found and checked is :mod:`provlint.settings`' business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from provlint.model import Severity

Profile = Literal["draft", "archive"]


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
    """Absolute paths of the project's own YAML packs."""
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    """By rule name: values for the rule's dataclass fields."""
