"""Who says so: bylines, dates, sources, quotations."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.attribution.conflicting_fields import (
        ConflictingByline,
        ConflictingDate,
        ForeignDate,
    )
    from provlint_plugins.attribution.image_credits import BrokenImageCredit, MissingImageCredit
    from provlint_plugins.attribution.invalid_licence import InvalidLicence
    from provlint_plugins.attribution.missing_fields import (
        MissingByline,
        MissingDate,
        MissingLicence,
        MissingSource,
        MissingTitle,
    )
    from provlint_plugins.attribution.unattributed_quote import UnattributedQuote
    from provlint_plugins.attribution.uncredited_republication import UncreditedRepublication
    from provlint_plugins.attribution.vague_attribution import (
        AnonymousSource,
        PassiveAttribution,
        UnlocatedSource,
        VagueGroup,
    )

    return [
        MissingTitle,
        MissingByline,
        MissingDate,
        MissingSource,
        MissingLicence,
        InvalidLicence,
        ConflictingByline,
        ConflictingDate,
        ForeignDate,
        VagueGroup,
        PassiveAttribution,
        AnonymousSource,
        UnlocatedSource,
        UnattributedQuote,
        MissingImageCredit,
        BrokenImageCredit,
        UncreditedRepublication,
    ]
