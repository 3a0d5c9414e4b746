"""Figures: where they come from, and whether they can be right."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.statistics.conflicting_figures import ConflictingFigures
    from provlint_plugins.statistics.impossible_percentage import ImpossiblePercentage
    from provlint_plugins.statistics.poll_without_method import PollWithoutMethod
    from provlint_plugins.statistics.undated_statistic import UndatedStatistic
    from provlint_plugins.statistics.unsourced_statistic import UnsourcedStatistic
    from provlint_plugins.statistics.unsourced_superlative import UnsourcedSuperlative
    from provlint_plugins.statistics.untraceable_statistic import UntraceableStatistic

    return [
        UnsourcedStatistic,
        UntraceableStatistic,
        UndatedStatistic,
        UnsourcedSuperlative,
        ConflictingFigures,
        ImpossiblePercentage,
        PollWithoutMethod,
    ]
