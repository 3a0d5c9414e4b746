"""Who says so: bylines, dates, sources, quotations."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.attribution.missing_byline import MissingByline
    from provlint_plugins.attribution.unattributed_quote import UnattributedQuote
    from provlint_plugins.attribution.vague_attribution import (
        AnonymousSource,
        PassiveAttribution,
        UnlocatedSource,
        VagueGroup,
    )

    return [
        AnonymousSource,
        MissingByline,
        PassiveAttribution,
        UnattributedQuote,
        UnlocatedSource,
        VagueGroup,
    ]
