"""The bundled rule packs: word lists with their contexts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from provlint import hookimpl


@hookimpl
def provlint_rule_packs() -> Iterable[Path]:
    return [path for path in Path(__file__).parent.iterdir() if path.name.endswith(".yaml")]
