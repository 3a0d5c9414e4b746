"""TODO junk."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    return []
