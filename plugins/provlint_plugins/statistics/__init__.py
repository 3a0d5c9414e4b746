"""Figures: where they come from, and whether they can be right."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.statistics.unsourced_statistic import UnsourcedStatistic
    from provlint_plugins.statistics.untraceable_statistic import UntraceableStatistic

    return [
        UnsourcedStatistic,
        UntraceableStatistic,
    ]
