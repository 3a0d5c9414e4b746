"""Who says so: bylines, dates, sources, quotations."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.attribution.missing_byline import MissingByline

    return [MissingByline]
