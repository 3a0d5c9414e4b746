"""What a text says about its author instead of its subject."""

from collections.abc import Iterable

from provlint import Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_plugins.authorbio.author_bio_padding import AuthorBioPadding
    from provlint_plugins.authorbio.promotional_contact import PromotionalContact
    from provlint_plugins.authorbio.repeated_byline import RepeatedByline

    return [AuthorBioPadding, RepeatedByline, PromotionalContact]
